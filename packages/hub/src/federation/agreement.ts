/**
 * Agreements between hubs: a text that every party signs. Pure.
 *
 * An agreement is also the sharing group of its parties. Because each of them must sign each version, nobody widens
 * the circle that another's AMBER goes to.
 */
import type { Agreement, AgreementText, Party } from '@haetae/contract';
import { fromBase64url } from '@haetae/proof/canonical';
import { type Ed25519, keyFingerprint, verifyDocument } from '@haetae/proof/signature';

export type AgreementState = 'draft' | 'in-force' | 'ended';

/** Ids of the parties that have signed. */
export const signersOf = (agreement: Agreement): ReadonlySet<string> =>
  new Set(agreement.signatures.map((signature) => signature.hub));

/** Where the agreement stands at `now` (RFC 3339). */
export function stateOf(agreement: Agreement, now: string): AgreementState {
  const { document } = agreement;
  const signers = signersOf(agreement);
  if (!document.parties.every((party) => signers.has(party.id))) return 'draft';
  if (now >= document.until) return 'ended';
  return now < document.from ? 'draft' : 'in-force';
}

/** Hubs that `hub` exchanges with directly under the agreement. */
export function linkedTo(document: AgreementText, hub: string): string[] {
  return document.links.flatMap((pair) => (pair.includes(hub) ? pair.filter((other) => other !== hub) : []));
}

export const partyOf = (document: AgreementText, hub: string): Party | undefined =>
  document.parties.find((party) => party.id === hub);

/** The raw key of a party. */
export const keyOfParty = (party: Party): Uint8Array => fromBase64url(party.key) ?? new Uint8Array();

export type AgreementRefusal = { readonly code: string; readonly message: string };

/**
 * What speaks against taking an agreement in; undefined when nothing does.
 *
 * @param known raw key by which a hub is already known here: a party may not come with another one
 */
export function refuseAgreement(
  agreement: Agreement,
  own: { readonly id: string; readonly demonstration: boolean },
  known: (hub: string) => Uint8Array | undefined,
  ed25519: Ed25519,
): AgreementRefusal | undefined {
  const { document } = agreement;
  const ids = new Set(document.parties.map((party) => party.id));
  if (!ids.has(own.id)) return { code: 'not_a_party', message: 'This hub is not a party to the agreement.' };
  if (ids.size !== document.parties.length) return { code: 'party_twice', message: 'A party stands in it twice.' };
  if (document.links.some((pair) => pair[0] === pair[1] || !pair.every((hub) => ids.has(hub)))) {
    return { code: 'bad_link', message: 'A link joins two different parties of the agreement.' };
  }
  if (document.until <= document.from) return { code: 'bad_term', message: 'The agreement ends before it begins.' };
  if (document.parties.some((party) => party.demonstration !== own.demonstration)) {
    return { code: 'demonstration', message: 'Demonstration hubs pair with demonstration hubs only.' };
  }
  if (document.parties.some((party) => isOtherKey(party, known(party.id)))) {
    return { code: 'key_changed', message: 'A party comes with another key than the one by which it is known here.' };
  }
  return refuseSignatures(agreement, ed25519);
}

function isOtherKey(party: Party, known: Uint8Array | undefined): boolean {
  return known !== undefined && keyFingerprint(known) !== keyFingerprint(keyOfParty(party));
}

function refuseSignatures(agreement: Agreement, ed25519: Ed25519): AgreementRefusal | undefined {
  if (agreement.signatures.length === 0) return undefined;
  const lookup = (hub: string, key: string): Uint8Array | undefined => {
    const party = partyOf(agreement.document, hub);
    const raw = party === undefined ? undefined : keyOfParty(party);
    return raw !== undefined && keyFingerprint(raw) === key ? raw : undefined;
  };
  const verified = verifyDocument('agreement', agreement, lookup, ed25519);
  return verified.ok ? undefined : { code: verified.code, message: verified.message };
}
