/**
 * Reads what a request says, for showing. The content is signed as a whole and may grow: what this page does not know
 * by name is shown under its own name rather than left out.
 */

export type Asked = { address: string; asset: string; amount: string };
export type Field = { name: string; values: string[]; defaulted: boolean };
export type Group = 'who' | 'ground' | 'terms' | 'also';

const groups: Record<string, Group> = {
  requester: 'who',
  officer: 'who',
  call_back: 'who',
  receiver: 'who',
  legal_basis: 'ground',
  kind: 'ground',
  urgency: 'ground',
  urgency_reason: 'ground',
  order: 'ground',
  route: 'ground',
  offence: 'ground',
  facts: 'ground',
  actions: 'terms',
  duration: 'terms',
  review_after: 'terms',
  confirm_within: 'terms',
  disclosure: 'terms',
  records_wanted: 'terms',
  marking: 'terms',
};
/** In the title, the table, the chip or the panel already, or of use to machines alone. */
const shownElsewhere = new Set([
  'targets',
  'human_ref',
  'exercise',
  'author',
  'author_person',
  'case_ref',
  'trace',
  'language',
]);

/** The accounts that are asked for, in the content's order; lines of another form ask for nothing here. */
export function askedOf(content: Record<string, unknown>): Asked[] {
  const lines = Array.isArray(content.targets) ? content.targets : [];
  return lines.filter(isTarget).map(({ address, asset, asked }) => ({ address, asset, amount: asked }));
}

/** The reference people use on the telephone, if the content has one. */
export function referenceOf(content: Record<string, unknown>): string | null {
  return textAt(content, 'human_ref');
}

/** Who is asked, by name. */
export function receiverOf(content: Record<string, unknown>): string {
  return textAt(content.receiver, 'name') ?? '';
}

/** The trace that the request rests on, if it names one. */
export function traceOf(content: Record<string, unknown>): string | null {
  return textAt(content.trace, 'trace');
}

/** Every other field as values to show, in groups; `defaulted` (JSON pointers) are those nobody wrote. */
export function fieldsOf(content: Record<string, unknown>, defaulted: string[]): Record<Group, Field[]> {
  const found: Record<Group, Field[]> = { who: [], ground: [], terms: [], also: [] };
  const unwritten = new Set(defaulted);
  const names = namesIn(content);
  for (const [name, value] of Object.entries(content)) {
    const values = valuesOf(value, names);
    if (shownElsewhere.has(name) || values.length === 0) continue;
    found[groups[name] ?? 'also'].push({ name, values, defaulted: unwritten.has(`/${name}`) });
  }
  return found;
}

type Target = { address: string; asset: string; asked: string };

function isTarget(line: unknown): line is Target {
  return textAt(line, 'address') !== null && textAt(line, 'asset') !== null && textAt(line, 'asked') !== null;
}

function textAt(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  // Any object may be asked for any key; what is not a text is answered null.
  const found = (value as Record<string, unknown>)[key];
  return typeof found === 'string' ? found : null;
}

/** Flat values in reading order. A named thing is its name: its id and hub are in the signed JSON. */
function valuesOf(value: unknown, names: Map<string, string>): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, names));
  if (typeof value !== 'object') return [names.get(String(value)) ?? String(value)];
  const name = textAt(value, 'organisation') === null ? null : textAt(value, 'name');
  if (name !== null) return [name];
  return Object.values(value).flatMap((one) => valuesOf(one, names));
}

/** Names that the content itself gives to its organisations' ids. */
function namesIn(content: Record<string, unknown>): Map<string, string> {
  const sides = [content.requester, content.receiver];
  return new Map(
    sides.flatMap((side): [string, string][] => {
      const [id, name] = [textAt(side, 'organisation'), textAt(side, 'name')];
      return id === null || name === null ? [] : [[id, name]];
    }),
  );
}
