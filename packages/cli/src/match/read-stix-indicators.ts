import type { SearchedType } from '@haetae/detect/match';
import { readObjects } from '@haetae/stix/json';
import { readMarkings } from '@haetae/stix/marking';
import type { StixObject } from '@haetae/stix/object';
import { valuesNamedBy } from '@haetae/stix/pattern';
import type { Indicator, ListFault } from './indicator.ts';
import type { BookBuilder } from './indicator-book.ts';
import { KEPT_FAULTS, type ListReading, unreadable } from './read-indicator-list.ts';

type Reading = ListReading | { readonly problem: string };

/**
 * Reads the indicators of a STIX document whose pattern names values: equality, `IN` and `OR` of such. Others, revoked
 * and expired ones are named as faults; what is no indicator is passed over.
 */
export function readStixIndicators(bytes: Uint8Array, source: string, book: BookBuilder, now: string): Reading {
  const reading = readObjects(bytes);
  if (!reading.ok) return { problem: reading.message };
  const names = new Map<string, string>();
  for (const { value } of reading.objects) {
    const { type, id, name } = (value ?? {}) as Partial<StixObject>;
    if (type === 'identity' && typeof name === 'string') names.set(String(id), name);
  }
  const faults: ListFault[] = [];
  let taken = 0;
  let faulty = 0;
  for (const [at, { value, problem }] of reading.objects.entries()) {
    const object = value as StixObject | undefined;
    if (problem === undefined && object?.type !== 'indicator') continue;
    const fault =
      object === undefined || problem !== undefined
        ? { code: 'unreadable_value' as const, message: problem?.message ?? 'It is no object.' }
        : addIndicator(object, { source, names, now }, book);
    if (fault === undefined) taken++;
    else if (faulty++ < KEPT_FAULTS) faults.push({ line: lineOf(at), ...fault });
  }
  return { taken, faulty, faults };
}

/** In a document of JSON the place of an object is its number; counted from one, as lines are. */
const lineOf = (at: number): number => at + 1;

interface Context {
  readonly source: string;
  readonly names: ReadonlyMap<string, string>;
  readonly now: string;
}

const SEARCHED: ReadonlySet<string> = new Set<SearchedType>([
  'domain-name',
  'url',
  'ipv4-addr',
  'ipv6-addr',
  'email-addr',
  'cryptocurrency-wallet',
  'md5',
  'sha1',
  'sha256',
  'sha512',
]);

function addIndicator(
  object: StixObject,
  { source, names, now }: Context,
  book: BookBuilder,
): Omit<ListFault, 'line'> | undefined {
  const { id, pattern, pattern_type, valid_until, revoked } = object;
  if (revoked === true || (typeof valid_until === 'string' && valid_until <= now)) {
    return { code: 'expired', message: `${id} was ${revoked === true ? 'revoked' : `valid until ${valid_until}`}.` };
  }
  const values = pattern_type === 'stix' && typeof pattern === 'string' ? valuesNamedBy(pattern) : undefined;
  const searched = values?.filter(({ type }) => SEARCHED.has(type)) ?? [];
  if (searched.length === 0) {
    return { code: 'not_searchable', message: `The pattern of ${id} names no value that can be looked for in a log.` };
  }
  const indicator = describe(object, source, names);
  // Values of the set above.
  const failed = searched.find(({ type, value }) => !book.add(value, indicator, type as SearchedType));
  return failed === undefined ? undefined : unreadable(failed.value);
}

function describe(object: StixObject, source: string, names: ReadonlyMap<string, string>): Indicator {
  const { id, name, labels, indicator_types, confidence, created_by_ref } = object;
  const words = [labels, indicator_types].flat().filter((word): word is string => typeof word === 'string');
  return {
    id,
    name: typeof name === 'string' ? name : null,
    category: words[0] ?? 'other',
    confidence: typeof confidence === 'number' ? confidence : null,
    marking: readMarkings(object).strictest ?? null,
    source: names.get(String(created_by_ref)) ?? source,
  };
}
