/**
 * Shapes of what a firm may write down: each reads a value and says where and why it does not fit, and each has its JSON
 * Schema (draft 2020-12). What is not in a shape is refused: a field that nobody reads would be a field that somebody
 * misuses.
 */

/** What does not fit: a stable code, the place (`logIns[2].at`), a sentence that says what would be right. */
export type ShapeFault = { readonly code: string; readonly place: string; readonly detail: string };

export type Shape<T> = {
  readonly schema: Readonly<Record<string, unknown>>;
  /** Adds what does not fit to `faults`; the returned value is only good when nothing was added. */
  readonly read: (value: unknown, place: string, faults: ShapeFault[]) => T;
};

export type Of<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Required<F extends Fields> = { readonly [K in keyof F]: Of<F[K]> };
type Optional<F extends Fields> = { readonly [K in keyof F]?: Of<F[K]> };

/** Why a field is not taken and what to write instead; undefined when the name says nothing. */
export type UnknownField = (name: string) => { readonly code: string; readonly detail: string };

function simple<T>(schema: Shape<T>['schema'], holds: (value: unknown) => value is T, due: string): Shape<T> {
  const read: Shape<T>['read'] = (value, place, faults) => {
    if (!holds(value)) faults.push({ code: 'bad_value', place, detail: `${place} must be ${due}.` });
    // A value that does not hold is never used: the caller looks at the faults first.
    return value as T;
  };
  return { schema, read };
}

export function text(maxLength: number): Shape<string> {
  const holds = (value: unknown): value is string =>
    typeof value === 'string' && value.trim() !== '' && value.length <= maxLength;
  return simple({ type: 'string', minLength: 1, maxLength }, holds, `text of 1 to ${maxLength} characters`);
}

export function choice<const T extends string>(values: readonly T[]): Shape<T> {
  const holds = (value: unknown): value is T => values.some((known) => known === value);
  return simple({ enum: values }, holds, `one of ${values.join(', ')}`);
}

export function amount(minimum: number, maximum: number): Shape<number> {
  const holds = (value: unknown): value is number => typeof value === 'number' && value >= minimum && value <= maximum;
  return simple({ type: 'number', minimum, maximum }, holds, `a number from ${minimum} to ${maximum}`);
}

export function count(maximum = 1_000_000): Shape<number> {
  const holds = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maximum;
  return simple({ type: 'integer', minimum: 0, maximum }, holds, `a whole number from 0 to ${maximum}`);
}

export const flag: Shape<boolean> = simple(
  { type: 'boolean' },
  (value): value is boolean => typeof value === 'boolean',
  'true or false',
);

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A day (`2026-03-01`, read as its beginning in UTC) or an instant with its zone, as milliseconds since 1970. */
export const when: Shape<number> = {
  schema: { type: 'string', pattern: INSTANT.source },
  read: (value, place, faults) => {
    const time = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(time)) {
      faults.push({
        code: 'bad_value',
        place,
        detail: `${place} must be a day (2026-03-01) or an instant with its zone (2026-03-01T09:00:00+09:00).`,
      });
    }
    return time;
  },
};

/** Text of a form that a pattern gives; `due` says it in words. */
export function form(pattern: RegExp, due: string): Shape<string> {
  const holds = (value: unknown): value is string => typeof value === 'string' && pattern.test(value);
  return simple({ type: 'string', pattern: pattern.source }, holds, due);
}

export function list<T>(of: Shape<T>, maxItems = 1_000): Shape<readonly T[]> {
  const read: Shape<readonly T[]>['read'] = (value, place, faults) => {
    if (Array.isArray(value) && value.length <= maxItems) {
      return value.map((item, index) => of.read(item, `${place}[${index}]`, faults));
    }
    faults.push({ code: 'bad_value', place, detail: `${place} must be a list of at most ${maxItems} entries.` });
    return [];
  };
  return { schema: { type: 'array', maxItems, items: of.schema }, read };
}

/** A record of known fields; `unknown` words the refusal of any other. */
export function record<R extends Fields, O extends Fields>(
  required: R,
  optional: O,
  unknown: UnknownField,
): Shape<Required<R> & Optional<O>> {
  const fields = new Map(Object.entries({ ...required, ...optional }));
  const read = (value: unknown, place: string, faults: ShapeFault[]) => {
    const found: Record<string, unknown> = {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push({ code: 'bad_value', place, detail: `${place || 'The file'} must hold fields.` });
    } else {
      readFields(Object.entries(value), found, place, faults);
    }
    for (const name of Object.keys(required)) {
      if (!Object.hasOwn(found, name)) {
        faults.push({ code: 'missing_field', place: at(place, name), detail: `${at(place, name)} is missing.` });
      }
    }
    // Each field was read by its own shape, so the record has the type of its fields.
    return found as Required<R> & Optional<O>;
  };
  const readFields = (
    entries: readonly [string, unknown][],
    found: Record<string, unknown>,
    place: string,
    faults: ShapeFault[],
  ) => {
    for (const [name, value] of entries) {
      const shape = fields.get(name);
      if (shape) found[name] = shape.read(value, at(place, name), faults);
      else faults.push({ place: at(place, name.slice(0, 60)), ...unknown(name) });
    }
  };
  const properties = Object.fromEntries([...fields].map(([name, { schema }]) => [name, schema]));
  return { schema: { type: 'object', properties, required: Object.keys(required), additionalProperties: false }, read };
}

function at(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}
