/**
 * Domain separation: what is signed begins with a zero byte, the domain and a zero byte, so that a signature made for
 * one purpose holds for no other. The first zero byte keeps it apart from signed notes (no control characters) and from
 * HTTP message signatures (they begin with a quotation mark), which the same key may make.
 */
import { canonicalBytes, concat, utf8 } from '../canonical/index.ts';

/** Every purpose a hub's key signs for, a word each. */
export const DOMAINS = {
  provenance: 'haetae.provenance.v1',
  agreement: 'haetae.agreement.v1',
  freezeRequest: 'haetae.freeze-request.v1',
  freezeStep: 'haetae.freeze-step.v1',
  freezeProposal: 'haetae.freeze-proposal.v1',
  roll: 'haetae.roll.v1',
  withdrawal: 'haetae.withdrawal.v1',
  checkpoint: 'haetae.checkpoint.v1',
  evidence: 'haetae.evidence.v1',
  jointStatement: 'haetae.joint-statement.v1',
  pack: 'haetae.pack.v1',
} as const;

export type Domain = keyof typeof DOMAINS;

/** The bytes that are signed for a JSON value in a domain. Throws where the value has no canonical form. */
export function signedBytes(domain: Domain, value: unknown): Uint8Array {
  return concat(utf8(`\0${DOMAINS[domain]}\0`), canonicalBytes(value));
}
