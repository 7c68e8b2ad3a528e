export { AudienceBook } from './audience-book.ts';
export { type AudienceRule, readRule, ruleText, widenRule } from './audience-rule.ts';
export {
  decideRelease,
  type MemberRecipient,
  type PeerRecipient,
  type PublicRecipient,
  type Recipient,
  type Release,
} from './decide-release.ts';
export { type Released, release, releasedBySecurity } from './released.ts';
