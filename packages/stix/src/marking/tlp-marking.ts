import type { StixId, StixObject } from '../object/index.ts';
import { parseStixId } from '../object/index.ts';
import type { Tlp } from './tlp.ts';

/**
 * The three families of marking ids that say TLP in the wild, folded into one lattice. A hub that knows one family only
 * takes another's RED for unmarked.
 *
 *   tlp-2.0   OASIS common objects, extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d
 *   tlp-1.0   STIX 2.1 section 7.2.1.4; knows no AMBER+STRICT
 *   opencti   the ids of 1.0, CLEAR in the place of WHITE, and one of its own for AMBER+STRICT
 */
export type TlpFamily = 'tlp-2.0' | 'tlp-1.0' | 'opencti';

export const tlp2Extension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

const tlp1 = {
  clear: markingId('613f2e26-407d-48c7-9eca-b8e91df99dc9'),
  green: markingId('34098fce-860f-48ae-8e50-ebd3cc5e41da'),
  amber: markingId('f88d31f6-486f-44da-b317-01333bde0b82'),
  red: markingId('5e57c739-391a-4eb3-b6be-7d15ca92d5ed'),
};

const ids: Readonly<Record<TlpFamily, Readonly<Partial<Record<Tlp, StixId>>>>> = {
  'tlp-2.0': {
    clear: markingId('94868c89-83c2-464b-929b-a1a8aa3c8487'),
    green: markingId('bab4a63c-aed9-4cf5-a766-dfca5abac2bb'),
    amber: markingId('55d920b0-5e8b-4f79-9ee9-91f868d9b421'),
    'amber+strict': markingId('939a9414-2ddd-4d32-a0cd-375ea402b003'),
    red: markingId('e828b379-4e03-4974-9ac4-e53a884c97c1'),
  },
  'tlp-1.0': tlp1,
  opencti: { ...tlp1, 'amber+strict': markingId('826578e1-40ad-459f-bc73-ede076f81f37') },
};

const byId = new Map<string, Tlp>();
for (const family of Object.values(ids)) {
  for (const [tlp, id] of Object.entries(family)) byId.set(id, tlp as Tlp); // the keys of the table above
}

/** The TLP that a marking id stands for in any of the families, undefined for every other marking. */
export function tlpOf(markingId: string): Tlp | undefined {
  return byId.get(markingId);
}

/** The id that says `tlp` in a family. TLP 1.0 has none for AMBER+STRICT: the answer is RED, never the laxer AMBER. */
export function tlpMarkingId(tlp: Tlp, family: TlpFamily = 'tlp-2.0'): StixId {
  return ids[family][tlp] ?? tlp1.red;
}

/** The marking definition of TLP 2.0 exactly as OASIS publishes it. */
export function tlpMarkingDefinition(tlp: Tlp): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: tlpMarkingId(tlp),
    created: '2022-10-01T00:00:00.000Z',
    name: `TLP:${tlp.toUpperCase()}`,
    extensions: { [tlp2Extension]: { extension_type: 'property-extension', tlp_2_0: tlp } },
  };
}

function markingId(uuid: string): StixId {
  const id = parseStixId(`marking-definition--${uuid}`);
  if (id === undefined) throw new Error(`${uuid} is not a UUID`);
  return id;
}
