/** The filters of TAXII 2.1 (sections 3.4 and 5.4) in a query string. Pure. */
import { isTimestamp, parseStixId, type StixId, timeKey } from '@haetae/stix/object';
import { ProblemAnswer, problem } from '../platform/http/index.ts';
import { everyVersion, lastVersion, microsecondsOf, type VersionChoice } from '../store/index.ts';

/** A query string as the server parsed it: a parameter that stands in it twice is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export type MatchField = 'id' | 'type' | 'version' | 'spec_version';

export interface Filter {
  /** Microseconds since the epoch; only what was added later. */
  readonly addedAfter: bigint | undefined;
  /** Objects on a page, at most. */
  readonly limit: number;
  readonly next: string | undefined;
  readonly ids: readonly StixId[] | undefined;
  readonly types: readonly string[] | undefined;
  readonly versions: VersionChoice;
  /** Whether a version of STIX is asked for that is kept here: everything is 2.1. */
  readonly ofSpecVersion: boolean;
  /** The filters in one written form, to bind a cursor to them; the limit may change from page to page. */
  readonly text: string;
}

/** Objects on a page where no limit is asked for, and where a higher one is. */
const LARGEST_PAGE = 1_000;

/** A filter, or what is wrong with it. */
type Read<T> = T | ProblemAnswer;

const invalid = (parameter: string, message: string): ProblemAnswer =>
  problem('invalid_request', { detail: message, errors: [{ pointer: parameter, code: 'invalid_parameter', message }] });

const isProblem = (value: unknown): value is ProblemAnswer => value instanceof ProblemAnswer;

/**
 * Reads the filters that a path supports; parameters the standard does not know are ignored.
 *
 * @param fields match filters of the path; another one is refused
 * @param otherwise versions when none are asked for
 */
export function readFilter(query: Query, fields: readonly MatchField[], otherwise: VersionChoice): Read<Filter> {
  const unsupported = Object.keys(query).find(
    (name) => name.startsWith('match[') && !fields.some((field) => name === `match[${field}]`),
  );
  if (unsupported !== undefined) return invalid(unsupported, `This path does not support the filter ${unsupported}.`);
  const addedAfter = readOne(query, 'added_after', readTime);
  if (isProblem(addedAfter)) return addedAfter;
  const limit = readOne(query, 'limit', readLimit);
  if (isProblem(limit)) return limit;
  const next = readOne(query, 'next', (text) => text);
  if (isProblem(next)) return next;
  const ids = readList(query, 'match[id]', readId);
  if (isProblem(ids)) return ids;
  const types = readList(query, 'match[type]', (type) => type);
  if (isProblem(types)) return types;
  const versions = readVersions(query, otherwise);
  if (isProblem(versions)) return versions;
  const specs = readList(query, 'match[spec_version]', (spec) => spec);
  if (isProblem(specs)) return specs;
  const ofSpecVersion = specs?.includes('2.1') ?? true;
  const text = JSON.stringify([String(addedAfter), ids?.toSorted(), types?.toSorted(), versions, ofSpecVersion], plain);
  return { addedAfter, limit: limit ?? LARGEST_PAGE, next, ids, types, versions, ofSpecVersion, text };
}

const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

function readOne<T>(query: Query, name: string, parse: (text: string) => Read<T>): Read<T | undefined> {
  const value = query[name];
  if (value === undefined) return undefined;
  return typeof value === 'string' ? parse(value) : invalid(name, `${name} stands in the query more than once.`);
}

/** A comma list, in one parameter or in several of the same name. */
function readList<T>(query: Query, name: string, parse: (text: string) => Read<T>): Read<readonly T[] | undefined> {
  const value = query[name];
  if (value === undefined) return undefined;
  const parts = [value].flat().flatMap((text) => text.split(','));
  if (parts.includes('')) return invalid(name, `${name} has an empty value.`);
  const parsed = parts.map(parse);
  return parsed.find(isProblem) ?? (parsed as T[]); // what is no problem is a value
}

function readLimit(text: string): Read<number> {
  if (/^0*[1-9]\d{0,8}$/.test(text)) return Math.min(Number(text), LARGEST_PAGE);
  return invalid('limit', `limit is an integer from 1; no page has more than ${LARGEST_PAGE} objects.`);
}

function readTime(text: string): Read<bigint> {
  if (isTimestamp(text) && !Number.isNaN(Date.parse(text))) return microsecondsOf(text);
  return problem('invalid_time', {
    detail: 'A time is written in UTC as 2026-11-24T05:06:07.123456Z, with any number of fraction digits.',
  });
}

function readId(text: string): Read<StixId> {
  return parseStixId(text) ?? invalid('match[id]', 'match[id] takes STIX identifiers, separated by commas.');
}

function readVersions(query: Query, otherwise: VersionChoice): Read<VersionChoice> {
  const words = readList(query, 'match[version]', (word) =>
    ['last', 'first', 'all'].includes(word) ? word : isProblem(readTime(word)) ? readTime(word) : word,
  );
  if (words === undefined) return otherwise;
  if (isProblem(words)) return words;
  const list = words as readonly string[]; // nothing above lets a problem through
  if (list.includes('all')) return everyVersion;
  const times = list.filter((word) => word !== 'last' && word !== 'first');
  return {
    ...lastVersion,
    last: list.includes('last'),
    first: list.includes('first'),
    keys: times.map(timeKey).toSorted(),
    added: times.map(microsecondsOf).toSorted(),
  };
}
