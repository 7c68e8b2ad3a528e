import { types } from 'pg';

/** OIDs of pg_type.dat. */
const INT8 = 20;
const TEXT_ARRAY = 1009;
const INT8_ARRAY = 1016;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const TIMESTAMPTZ_ARRAY = 1185;

type Parse = (text: string) => unknown;

const parserOf = types.getTypeParser as (oid: number, format?: string) => Parse; // the declared ids leave out arrays
const parseTexts = parserOf(TEXT_ARRAY) as (text: string) => (string | null)[]; // fixed by its OID

function each(parse: Parse): Parse {
  return (text) => parseTexts(text).map((item) => (item === null ? null : parse(item)));
}

const PARSERS = new Map<number, Parse>([
  [INT8, parseInt8],
  [INT8_ARRAY, each(parseInt8)],
  [DATE, (text) => text],
  [TIMESTAMPTZ, parseTimestamp],
  [TIMESTAMPTZ_ARRAY, each(parseTimestamp)],
]);

/**
 * How columns become values: bigint a number (an error beyond 2^53 − 1: amounts are `numeric`, which stays text),
 * timestamptz ISO 8601 text with six digits and Z, date text; the rest as `pg` does.
 */
export const valueTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : PARSERS.get(oid)) ?? parserOf(oid, format),
};

/** `'9007199254740991'` → 9007199254740991; throws RangeError where a number would not be exact. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond 2^53 − 1`);
  return value;
}

/** `'2026-03-01 12:00:00.5+00'` → `'2026-03-01T12:00:00.500000Z'`; "infinity" and years before Christ stay as they are. */
export function parseTimestamp(text: string): string {
  const [, date, time, fraction = ''] = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text) ?? [];
  return date === undefined ? text : `${date}T${time}.${fraction.padEnd(6, '0')}Z`;
}
