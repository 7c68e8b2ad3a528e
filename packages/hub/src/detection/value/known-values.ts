/** The alliance's indicators by value, for one caller at a time. */
import type { NamedValue } from '@haetae/stix/pattern';
import type { AudienceRule } from '../../release/index.ts';
import type { Interned, Reader } from '../../store/index.ts';
import { normaliseValue } from './normalise-value.ts';
import { readNamedValues, readState, readValuesAfter, type ValueRow } from './queries.ts';
import { holdsAt, type SaidOfValue, saidOf } from './said-of.ts';
import { NAMING_TYPES } from './values-of.ts';

export interface ValueParts {
  readonly interned: Interned;
  readonly ruleOf: (audience: number) => AudienceRule;
  /** RFC 3339. */
  readonly now: () => string;
}

/** Rows of one read of the stream: their bodies are in memory at once. */
const PAGE = 2_000;

/**
 * What is said at present of each of the values, as far as the reader's session may see; in the order in which it came.
 * A value may be given in any spelling of its one form.
 */
export async function knownValues(
  reader: Reader,
  values: readonly NamedValue[],
  parts: ValueParts,
): Promise<SaidOfValue[]> {
  if (values.length === 0) return [];
  const rows = await readNamedValues(reader, values.map(normaliseValue));
  return speaking(rows, parts);
}

/** Everything that is said at present, as far as the session may see: page by page, so that memory stays small. */
export async function* everyValue(reader: Reader, parts: ValueParts): AsyncGenerator<SaidOfValue[]> {
  let after = '0';
  for (;;) {
    const rows = await readValuesAfter(reader, after, PAGE);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.obj;
    yield speaking(
      rows.filter(({ speaks }) => speaks),
      parts,
    );
  }
}

/** Text that is the same as long as nothing changed of what the session may see. */
export async function stateOfValues(reader: Reader, { interned }: ValueParts): Promise<string> {
  const kinds = [...NAMING_TYPES].flatMap((type) => interned.kindOf(type) ?? []);
  return await readState(reader, kinds);
}

/** Those of the rows that say something now. */
function speaking(rows: readonly ValueRow[], { interned, ruleOf, now }: ValueParts): SaidOfValue[] {
  const at = now();
  return rows.flatMap((row) => {
    const said = saidOf(row, `${interned.typeOf(row.kind)}--${row.uuid}`, ruleOf(row.audience));
    return said !== undefined && holdsAt(said, at) ? [said] : [];
  });
}
