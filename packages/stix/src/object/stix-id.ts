/** An identifier of STIX 2.1 (section 2.9): `{type}--{UUID}`. Made by `parseStixId` only. */
export type StixId = string & { readonly __brand: 'StixId' };

/** A type name (section 3.1): lower case, digits and single hyphens, 3 to 250 characters, not beginning with a digit. */
const typeForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** RFC 4122 variant, any version, lower case: an identifier has one spelling. */
const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const uuidLength = 36;

/** The value as an id, or undefined when it is not one. */
export function parseStixId(value: unknown): StixId | undefined {
  if (typeof value !== 'string') return undefined;
  const split = value.length - uuidLength;
  if (!value.startsWith('--', split - 2) || !uuidForm.test(value.slice(split))) return undefined;
  // The one place that makes the brand: both halves have just been checked.
  return isTypeName(value.slice(0, split - 2)) ? (value as StixId) : undefined;
}

/** The type in a well-formed id: `indicator` of `indicator--…`. */
export function stixType(id: string): string {
  return id.slice(0, id.length - uuidLength - 2);
}

/** The UUID of a well-formed id. */
export function stixUuid(id: string): string {
  return id.slice(id.length - uuidLength);
}

/** The version of the id's UUID, 1 to 8. */
export function uuidVersion(id: StixId): number {
  return Number(id[id.length - uuidLength + 14]);
}

/** True for a legal type name. */
export function isTypeName(name: string): boolean {
  return name.length >= 3 && name.length <= 250 && typeForm.test(name);
}

/** True for a UUID as STIX writes it. */
export function isUuid(text: string): boolean {
  return uuidForm.test(text);
}
