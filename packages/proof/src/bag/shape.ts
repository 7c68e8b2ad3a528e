/** Whether a JSON value of unknown origin has the form that a file of a package must have. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === 'string';
export const flag: Shape = (value) => typeof value === 'boolean';
export const count: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** One of some words. */
export const word =
  (...words: readonly string[]): Shape =>
  (value) =>
    words.some((known) => known === value);

/** An array whose items have a shape. */
export const list =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(item);

/** A field that may be absent. */
export function optional(shape: Shape): Shape {
  return (value) => value === undefined || shape(value);
}

/** An object whose fields have shapes; further fields only where it is `open`. */
export function fields(shapes: Readonly<Record<string, Shape>>, open = false): Shape {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    if (!open && Object.keys(value).some((name) => !Object.hasOwn(shapes, name))) return false;
    // Cast: only reads what it then checks.
    const record = value as Record<string, unknown>;
    return Object.entries(shapes).every(([name, shape]) =>
      shape(Object.hasOwn(record, name) ? record[name] : undefined),
    );
  };
}
