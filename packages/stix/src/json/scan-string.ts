/**
 * The inner loops of the scan: the bytes of one string (RFC 8259 section 7). They return an offset so that nothing is
 * allocated; what they have to say beside it stands in `StringNotes`, which the scan owns and reads after each call.
 */
export interface StringNotes {
  /** Of the last key: FNV-1a of its bytes, 31 bits, or -1 when it holds an escape. */
  keyHash: number;
  /** First NUL or lone surrogate written as an escape since it was last reset, -1 for none. */
  badEscapeAt: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** Offset after the closing quotation mark, or `-1 - offset` of the byte that may not stand there. */
export function scanString(bytes: Uint8Array, start: number, notes: StringNotes): number {
  const end = bytes.length;
  let at = start + 1;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at + 1;
    if (byte < FIRST_PRINTABLE) return -1 - at;
    if (byte !== BACKSLASH) {
      at++;
      continue;
    }
    at = scanEscape(bytes, at, notes);
    if (at < 0) return at;
  }
  return -1 - end;
}

/** As `scanString`, for a key: its hash is left in the notes. */
export function scanKey(bytes: Uint8Array, start: number, notes: StringNotes): number {
  const end = bytes.length;
  let hash = 0x811c9dc5;
  for (let at = start + 1; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      notes.keyHash = hash & 0x7fffffff;
      return at + 1;
    }
    if (byte === BACKSLASH) {
      notes.keyHash = -1;
      return scanString(bytes, start, notes);
    }
    if (byte < FIRST_PRINTABLE) return -1 - at;
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return -1 - end;
}

/** Offset after the escape at `at` (a surrogate pair is one), negative as above. */
function scanEscape(bytes: Uint8Array, at: number, notes: StringNotes): number {
  const kind = bytes[at + 1];
  if (kind !== 0x75 /* u */)
    return kind !== undefined && isSimpleEscape(kind) ? at + 2 : -1 - Math.min(at + 1, bytes.length);
  const unit = hexUnit(bytes, at + 2);
  if (unit < 0) return -1 - Math.min(at + 2, bytes.length);
  if (isHighSurrogate(unit) && bytes[at + 6] === BACKSLASH && bytes[at + 7] === 0x75) {
    const low = hexUnit(bytes, at + 8);
    if (isLowSurrogate(low)) return at + 12;
  }
  if ((unit === 0 || isHighSurrogate(unit) || isLowSurrogate(unit)) && notes.badEscapeAt < 0) notes.badEscapeAt = at;
  return at + 6;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const simpleEscapes: ReadonlySet<number> = new Set([0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74]);

function isSimpleEscape(byte: number): boolean {
  return simpleEscapes.has(byte);
}

/** The UTF-16 unit of four hexadecimal digits at `at`, or -1. */
function hexUnit(bytes: Uint8Array, at: number): number {
  let unit = 0;
  for (let digit = at; digit < at + 4; digit++) {
    const value = hexValue(bytes[digit] ?? 0);
    if (value < 0) return -1;
    unit = unit * 16 + value;
  }
  return unit;
}

function hexValue(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
