/**
 * RFC 8785, JSON Canonicalization Scheme (JCS): https://www.rfc-editor.org/rfc/rfc8785
 *
 * One JSON value has one text: keys in UTF-16 order, numbers as ECMAScript prints them, no white space. Signatures and
 * digests are over the UTF-8 bytes of this text. Strings are not normalised: NFC and NFD are different strings.
 *
 * The npm package turns `undefined` in an array into `null`, leaves out keys without a value and calls `toJSON`. Two
 * different values would then share one signature, so whatever is not plain JSON is refused here before it gets there.
 */
import canonicalize from 'canonicalize';
import { utf8 } from './bytes.ts';
import { sha256Hex } from './sha256.ts';

/** A value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type CanonicalFaultCode = 'not_json' | 'not_a_number' | 'lone_surrogate' | 'circular' | 'too_deep';

/** Why a value has no canonical form, and where in it (a JSON pointer, RFC 6901). */
export type CanonicalFault = { code: CanonicalFaultCode; pointer: string; message: string };

/** Thrown by `canonicalise` where the caller was bound to pass plain JSON. */
export class NotCanonicalError extends Error {
  readonly fault: CanonicalFault;
  constructor(fault: CanonicalFault) {
    super(fault.message);
    this.name = 'NotCanonicalError';
    this.fault = fault;
  }
}

/**
 * What a reading that canonicalises gives; undefined where the value has no canonical form (half a surrogate, say), and so
 * no hash that anybody could have signed.
 */
export function whereCanonical<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotCanonicalError) return undefined;
    throw error;
  }
}

/** Deepest nesting that is signed; deeper input would exhaust the stack of whoever checks the signature. */
export const MAX_DEPTH = 200;

/**
 * The canonical text of a JSON value.
 *
 * @throws NotCanonicalError where `canonicalFault` names a fault: ask it first for values of unknown origin.
 */
export function canonicalise(value: unknown): string {
  const fault = canonicalFault(value);
  if (fault !== undefined) throw new NotCanonicalError(fault);
  // Cast: the package answers undefined only for values that canonicalFault has refused.
  return canonicalize(value) as string;
}

/** UTF-8 bytes of the canonical text. Throws as `canonicalise` does. */
export const canonicalBytes = (value: unknown): Uint8Array => utf8(canonicalise(value));

/** SHA-256 over the canonical bytes, lower-case hexadecimal. Throws as `canonicalise` does. */
export const canonicalDigest = (value: unknown): string => sha256Hex(canonicalBytes(value));

/** What keeps a value from having a canonical form, or `undefined` where nothing does. */
export function canonicalFault(value: unknown): CanonicalFault | undefined {
  const found = faultIn(value, new Set());
  if (found === undefined) return undefined;
  const pointer = found.path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { code: found.code, pointer, message: `Cannot be signed: ${found.what} (at "${pointer}")` };
}

/** The path is filled on the way back up, so that looking through a faultless value allocates nothing. */
type Found = { code: CanonicalFaultCode; what: string; path: string[] };

function faultIn(value: unknown, above: Set<object>): Found | undefined {
  switch (typeof value) {
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : found('not_a_number', `${value} is not a JSON number`);
    case 'string':
      return value.isWellFormed() ? undefined : found('lone_surrogate', 'the text holds half a character');
    case 'object':
      return value === null ? undefined : faultInside(value, above);
    default:
      return found('not_json', `JSON has no ${typeof value}`);
  }
}

function faultInside(value: object, above: Set<object>): Found | undefined {
  if (above.has(value)) return found('circular', 'the value contains itself');
  if (above.size >= MAX_DEPTH) return found('too_deep', `nested deeper than ${MAX_DEPTH} levels`);
  if (!isPlain(value)) return found('not_json', 'only plain objects and arrays are JSON');
  above.add(value);
  const fault = Array.isArray(value) ? faultInItems(value, above) : faultInFields(value, above);
  above.delete(value);
  return fault;
}

function faultInItems(items: readonly unknown[], above: Set<object>): Found | undefined {
  for (let i = 0; i < items.length; i++) {
    const fault = faultIn(items[i], above);
    if (fault !== undefined) return under(String(i), fault);
  }
  return undefined;
}

function faultInFields(value: object, above: Set<object>): Found | undefined {
  for (const [key, item] of Object.entries(value)) {
    if (!key.isWellFormed()) return found('lone_surrogate', 'a key holds half a character');
    const fault = faultIn(item, above);
    if (fault !== undefined) return under(key, fault);
  }
  return undefined;
}

function isPlain(value: object): boolean {
  if ('toJSON' in value && typeof value.toJSON === 'function') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function found(code: CanonicalFaultCode, what: string): Found {
  return { code, what, path: [] };
}

function under(key: string, fault: Found): Found {
  fault.path.unshift(key);
  return fault;
}
