/** An object's fields that have a value: an absent optional field is left out of JSON, never `undefined` in it. */
export function presentFields<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Object.fromEntries forgets the keys' types; they are T's own, less those without a value.
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
