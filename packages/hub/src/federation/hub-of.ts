import type { EvidenceHub } from '@haetae/proof/evidence';
import { exportJwk } from '@haetae/proof/signature';
import { keyOfParty } from './agreement.ts';
import type { Alliance } from './alliance.ts';

/** Another hub with the key by which this one knows it, also from agreements that have ended; undefined for a stranger. */
export function hubOf(id: string, alliance: Alliance): EvidenceHub | undefined {
  const parties = alliance.all().flatMap((agreement) => agreement.document.parties);
  const party = parties.find((one) => one.id === id);
  if (party === undefined) return undefined;
  const { name, jurisdiction } = party;
  return { id, name, jurisdiction, keys: { keys: [exportJwk(keyOfParty(party))] } };
}
