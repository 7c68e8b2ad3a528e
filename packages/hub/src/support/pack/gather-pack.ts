/** Everything that stands in a pack, for one caller: what the release policy lets that caller see, never TLP:RED. */
import type { PackKind } from '@haetae/contract';
import { type ListEntry, type ListKind, takes } from '@haetae/detect/list';
import { stricter, type Tlp } from '@haetae/stix/marking';
import { readSharing } from '../../intake/index.ts';
import type { Session } from '../../people/index.ts';
import { newestById } from './newest-by-id.ts';
import { PACK_CONTENTS } from './pack-contents.ts';
import type { PackEntry } from './pack-entry.ts';
import type { BlockedAddress, PackParts, PassedRules } from './pack-parts.ts';

/** An address to refuse, with the name of who says so. */
export interface ListedAddress extends BlockedAddress {
  readonly saidBy: string;
}

export interface Gathered {
  /** By kind, in the order of their values. */
  readonly lists: ReadonlyMap<ListKind, readonly ListEntry[]>;
  readonly addresses: readonly ListedAddress[];
  readonly rules: readonly PassedRules[];
  /** Highest marking of all that is in it. */
  readonly marking: Tlp;
}

/** Gathers what a pack of the kind holds for the caller at present. */
export async function gatherPack(kind: PackKind, session: Session, parts: PackParts): Promise<Gathered> {
  const contents = PACK_CONTENTS[kind];
  const kinds = new Set(contents.lists.map((list) => list.kind));
  const lists = await gatherLists(kinds, session, parts);
  const addresses = contents.addresses ? await gatherAddresses(session, parts) : [];
  const rules = contents.rules ? await gatherRules(session, parts) : [];
  const marked = [
    ...addresses.map(({ marking }) => marking),
    ...rules.map(({ audience }) => parts.ruleOf(audience).tlp),
  ];
  return { lists: lists.entries, addresses, rules, marking: marked.reduce(stricter, lists.marking) };
}

async function gatherRules(session: Session, { rules, ruleOf }: PackParts): Promise<PassedRules[]> {
  return (await rules(session)).filter(({ audience }) => ruleOf(audience).tlp !== 'red');
}

async function gatherLists(kinds: ReadonlySet<ListKind>, session: Session, parts: PackParts) {
  const byValue = new Map([...kinds].map((kind) => [kind, new Map<string, ListEntry>()]));
  let marking: Tlp = 'clear';
  for await (const { kind, entry, marking: own } of parts.listed(session)) {
    const values = byValue.get(kind);
    if (values === undefined || !takes(kind, entry.value) || values.has(entry.value)) continue;
    values.set(entry.value, entry);
    marking = stricter(marking, own);
  }
  const entries = [...byValue].map(([kind, values]) => [kind, [...values.values()].sort(byOwnValue)] as const);
  return { entries: new Map<ListKind, readonly ListEntry[]>(entries), marking };
}

/** Addresses that screening blocks for the caller, but for those that rest on an exercise. */
async function gatherAddresses(session: Session, parts: PackParts): Promise<ListedAddress[]> {
  const found: BlockedAddress[] = [];
  for await (const page of parts.blocked(session)) found.push(...page);
  const said = await newestById(
    found.map(({ object }) => object),
    session,
    parts,
  );
  const real = found.filter(({ object }) => {
    const body = said.get(object.split('#', 1)[0]!);
    return body === undefined || !readSharing(body).exercise;
  });
  return real
    .map((one) => ({ ...one, saidBy: parts.nameOf(one.submitter) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

const byOwnValue = (a: ListEntry, b: ListEntry): number => (a.value < b.value ? -1 : 1);

/** The same as entries, for the comparison with the version before. */
export function entriesOf(kind: PackKind, { lists, addresses, rules }: Gathered): PackEntry[] {
  return [
    ...addresses.map(({ address, object }): PackEntry => ({ part: 'addresses', value: address, object })),
    ...[...lists].flatMap(([part, entries]) =>
      entries.map(({ value, object }): PackEntry => ({ part, value, object })),
    ),
    ...rules.map(({ id, name }): PackEntry => ({ part: 'rules', value: `${name} (${id})`, object: id })),
    ...PACK_CONTENTS[kind].advisories.map((value): PackEntry => ({ part: 'advisories', value, object: '' })),
  ];
}
