import { decodeUtf8 } from './utf8.ts';

/**
 * The keys of the objects that are open while a document is scanned, to find one given twice (RFC 8259 section 4 leaves
 * the outcome open; RFC 8785 and I-JSON forbid it). Nothing is decoded for an ordinary object.
 *
 * Layout: three numbers a key in one flat array, the innermost object's keys on top.
 *
 *   keys   [hash, start, end | hash, start, end | …]     start, end: bytes between the quotation marks
 *   bases  [index of the first key of each open object]
 */
export class KeyStack {
  private keys = new Int32Array(3 * 256);
  private bases = new Int32Array(64);
  private open = 0;
  private top = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  openObject(): void {
    if (this.open === this.bases.length) this.bases = grown(this.bases);
    this.bases[this.open++] = this.top;
  }

  /** `hash` is -1 for a key with an escape: such a key can equal one that is spelled otherwise. */
  add(hash: number, start: number, end: number): void {
    if (this.top + 3 > this.keys.length) this.keys = grown(this.keys);
    this.keys[this.top] = hash;
    this.keys[this.top + 1] = start;
    this.keys[this.top + 2] = end;
    this.top += 3;
  }

  /** Closes the innermost object; the byte offset of its first repeated key, or -1. */
  closeObject(): number {
    const base = this.bases[--this.open]!;
    const end = this.top;
    this.top = base;
    const few = end - base <= 3 * fewKeys;
    return few && !this.hasEscape(base, end) ? this.repeatedByHash(base, end) : this.repeatedByText(base, end);
  }

  private hasEscape(base: number, end: number): boolean {
    for (let at = base; at < end; at += 3) if (this.keys[at] === escapedKey) return true;
    return false;
  }

  private repeatedByHash(base: number, end: number): number {
    const keys = this.keys;
    for (let later = base + 3; later < end; later += 3) {
      const hash = keys[later]!;
      for (let earlier = base; earlier < later; earlier += 3) {
        if (keys[earlier] === hash && this.sameBytes(earlier, later)) return keys[later + 1]!;
      }
    }
    return -1;
  }

  private sameBytes(one: number, other: number): boolean {
    const oneStart = this.keys[one + 1]!;
    const otherStart = this.keys[other + 1]!;
    const length = this.keys[one + 2]! - oneStart;
    if (this.keys[other + 2]! - otherStart !== length) return false;
    for (let at = 0; at < length; at++) {
      if (this.bytes[oneStart + at] !== this.bytes[otherStart + at]) return false;
    }
    return true;
  }

  /** For an object with many keys (pairs would be quadratic) or with escapes: the decoded keys in a set. */
  private repeatedByText(base: number, end: number): number {
    const seen = new Set<string>();
    for (let at = base; at < end; at += 3) {
      const key = decodedKey(this.bytes, this.keys[at + 1]!, this.keys[at + 2]!);
      if (seen.has(key)) return this.keys[at + 1]!;
      seen.add(key);
    }
    return -1;
  }
}

const escapedKey = -1;
const fewKeys = 24;

function decodedKey(bytes: Uint8Array, start: number, end: number): string {
  const decoded = decodeUtf8(bytes.subarray(start - 1, end + 1));
  if (!('text' in decoded)) throw new Error('a key of a document that was checked is not UTF-8');
  return JSON.parse(decoded.text);
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
