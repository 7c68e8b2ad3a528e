/**
 * The release policy: the one decision about everything that leaves.
 *
 * TLP 2.0 (FIRST, https://www.first.org/tlp/): CLEAR anywhere · GREEN every member of the alliance · AMBER the members
 * of the groups it is offered to, else the submitter's organisation · AMBER+STRICT the submitter's organisation and
 * those named on it · RED the persons named on it, and never by push. What is held shows to its submitter, and what
 * another hub brought also to those who decide here; but for RED no marking narrows that further.
 */
import { atMost, type Tlp } from '@haetae/stix/marking';
import type { AudienceRule } from './audience-rule.ts';

/** Somebody without a session. */
export interface PublicRecipient {
  readonly kind: 'public';
}

/** A member of this hub, as of now. */
export interface MemberRecipient {
  readonly kind: 'member';
  readonly member: string;
  readonly organisation: string;
  readonly clearance: Tlp;
  /** Decides for this hub on what other hubs brought and is held. */
  readonly decidesHeld: boolean;
  /** Sharing groups that this hub is in, under agreements in force. */
  readonly groups: ReadonlySet<string>;
}

/** Another hub that this one exchanges with directly, as of now. */
export interface PeerRecipient {
  readonly kind: 'peer';
  readonly hub: string;
  /** Organisations on that hub's signed roll. */
  readonly organisations: ReadonlySet<string>;
  /** Agreements in force that link the two hubs: sharing group and the highest marking it may carry. */
  readonly links: readonly { readonly group: string; readonly upTo: Tlp }[];
}

export type Recipient = PublicRecipient | MemberRecipient | PeerRecipient;

export type Refusal =
  | 'held'
  | 'clearance'
  | 'not-offered'
  | 'not-named'
  | 'never-pushed'
  | 'beyond-agreement'
  | 'originator-control'
  | 'its-own'
  | 'public-fact';

export type Release = { readonly allowed: true } | { readonly allowed: false; readonly because: Refusal };

const allowed: Release = { allowed: true };
const refused = (because: Refusal): Release => ({ allowed: false, because });

/** Whether what `rule` governs may go to `recipient`. Pure; the truth table is its test. */
export function decideRelease(rule: AudienceRule, recipient: Recipient): Release {
  switch (recipient.kind) {
    case 'public':
      return toPublic(rule);
    case 'member':
      return toMember(rule, recipient);
    case 'peer':
      return toPeer(rule, recipient);
    default:
      return recipient satisfies never;
  }
}

function toPublic(rule: AudienceRule): Release {
  if (rule.held) return refused('held');
  if (rule.tlp !== 'clear') return refused('clearance');
  return rule.originatorControl && rule.origin !== null ? refused('originator-control') : allowed;
}

function toMember(rule: AudienceRule, to: MemberRecipient): Release {
  if (!atMost(rule.tlp, to.clearance)) return refused('clearance');
  const own = rule.submitter === to.organisation;
  if (rule.held && !own && !(to.decidesHeld && rule.origin !== null)) return refused('held');
  if (rule.held && rule.tlp !== 'red') return allowed;
  switch (rule.tlp) {
    case 'clear':
    case 'green':
      return allowed;
    case 'amber':
      return own || namesOrganisation(rule, to) || rule.groups.some((group) => to.groups.has(group))
        ? allowed
        : refused('not-offered');
    case 'amber+strict':
      return own || namesOrganisation(rule, to) ? allowed : refused('not-named');
    case 'red':
      return rule.members.includes(to.member) ? allowed : refused('not-named');
    default:
      return rule.tlp satisfies never;
  }
}

const namesOrganisation = (rule: AudienceRule, to: MemberRecipient): boolean =>
  rule.organisations.includes(to.organisation);

function toPeer(rule: AudienceRule, to: PeerRecipient): Release {
  if (rule.held) return refused('held');
  if (rule.reference) return refused('public-fact');
  if (rule.tlp === 'red') return refused('never-pushed');
  if (rule.origin === to.hub) return refused('its-own');
  if (rule.originatorControl && rule.origin !== null) return refused('originator-control');
  const carriers = to.links.filter((link) => atMost(rule.tlp, link.upTo));
  if (carriers.length === 0) return refused('beyond-agreement');
  if (rule.organisations.some((organisation) => to.organisations.has(organisation))) return allowed;
  if (rule.tlp === 'amber+strict') return refused('not-named');
  return carriers.some((link) => rule.groups.includes(link.group)) ? allowed : refused('not-offered');
}
