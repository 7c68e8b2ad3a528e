import { defaultJsonLimits } from './json-limits.ts';
import type { InexactNumber, JsonProblem } from './json-problem.ts';
import { inexactNumber, jsonProblem } from './json-problem.ts';
import { KeyStack } from './key-stack.ts';
import { numberFate } from './number-exactness.ts';
import type { StringNotes } from './scan-string.ts';
import { scanKey, scanString } from './scan-string.ts';

/**
 * One pass over the bytes of a JSON text (RFC 8259), which are known to be valid UTF-8. It builds no values: it checks
 * the grammar, finds what `JSON.parse` hides (a key given twice, lone surrogates, NUL, numbers that a double cannot
 * hold, nesting beyond the limit) and notes where each element of the outermost list of objects stands.
 *
 * It holds its own stack, so that a text nested 50,000 deep costs a few kilobytes and no recursion. A fault of the
 * grammar ends the scan, for nothing after it can be trusted; the others belong to the element in which they stand.
 *
 * Measured by the bench beside this file: 10,000 indicators, 4.4 MB, at 280 MB/s on one core; decoding, cutting and parsing bring the whole reading to 80 MB/s.
 */
export interface ScannedElement {
  readonly start: number;
  readonly end: number;
  readonly problem: JsonProblem | undefined;
  readonly inexact: InexactNumber | undefined;
}

export interface JsonScan {
  /** What the outermost value is, with its elements when it is, or has in `objects`, a list; else it is the element. */
  readonly outermost: 'list' | 'object' | 'scalar';
  /** Byte range of the list whose elements are noted, when there is one. */
  readonly list: { readonly start: number; readonly end: number } | undefined;
  readonly elements: readonly ScannedElement[];
  /** The outermost value without the elements of that list. */
  readonly rest: ScannedElement;
}

/** Scans `bytes` from `start`. `split: false` looks at the whole as one element; the first problem is then its own. */
export function scanJson(
  bytes: Uint8Array,
  start: number,
  options: { readonly split: boolean; readonly maxDepth?: number },
): JsonScan | JsonProblem {
  return new Scanner(bytes, start, options.split, options.maxDepth ?? defaultJsonLimits.maxDepth).run();
}

const EXPECT_VALUE = 0;
const EXPECT_VALUE_OR_CLOSE = 1;
const EXPECT_KEY_OR_CLOSE = 2;
const EXPECT_KEY = 3;
const EXPECT_COMMA_OR_CLOSE = 4;
const DONE = 5;

const LIST = 0;
const OBJECT = 1;

/** No honest document comes near; beyond it the stack itself would be the attack. */
const HOPELESS_DEPTH = 1 << 17;

class Scanner {
  private readonly bytes: Uint8Array;
  private readonly split: boolean;
  private readonly maxDepth: number;
  private readonly keys: KeyStack;
  private readonly notes: StringNotes = { keyHash: 0, badEscapeAt: -1 };
  private containers = new Uint8Array(64);
  private depth = 0;
  private at: number;
  private state = EXPECT_VALUE;
  private fatal: JsonProblem | undefined;

  /** Depth at which the elements of the list stand; -1 while there is no list. */
  private listDepth = -1;
  private list: { start: number; end: number } | undefined;
  private keyIsObjects = false;
  private elements: ScannedElement[] = [];
  private elementStart = -1;
  private problem: JsonProblem | undefined;
  private inexact: InexactNumber | undefined;
  private restProblem: JsonProblem | undefined;
  private restInexact: InexactNumber | undefined;

  constructor(bytes: Uint8Array, start: number, split: boolean, maxDepth: number) {
    this.bytes = bytes;
    this.at = start;
    this.split = split;
    this.maxDepth = maxDepth;
    this.keys = new KeyStack(bytes);
  }

  run(): JsonScan | JsonProblem {
    this.skipSpace();
    const start = this.at;
    const first = this.bytes[start];
    while (this.state !== DONE && this.fatal === undefined) {
      this.skipSpace();
      this.step();
    }
    const end = this.at;
    this.skipSpace();
    if (this.fatal === undefined && this.at < this.bytes.length) {
      return jsonProblem('trailing_data', this.at, 'The document goes on after its end');
    }
    if (this.fatal !== undefined) return this.fatal;
    const outermost = first === 0x5b ? 'list' : first === 0x7b ? 'object' : 'scalar';
    const rest = { start, end, problem: this.restProblem, inexact: this.restInexact };
    return { outermost, list: this.list, elements: this.elements, rest };
  }

  private skipSpace() {
    const bytes = this.bytes;
    let at = this.at;
    for (;;) {
      const byte = bytes[at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break;
      at++;
    }
    this.at = at;
  }

  private step() {
    const byte = this.bytes[this.at];
    if (byte === undefined) return this.fail('The document ends too early');
    switch (this.state) {
      case EXPECT_COMMA_OR_CLOSE:
        return this.commaOrClose(byte);
      case EXPECT_KEY_OR_CLOSE:
        return byte === 0x7d ? this.close(OBJECT) : this.key(byte);
      case EXPECT_KEY:
        return this.key(byte);
      case EXPECT_VALUE_OR_CLOSE:
        return byte === 0x5d ? this.close(LIST) : this.value(byte);
      default:
        return this.value(byte);
    }
  }

  private value(byte: number) {
    if (this.depth === this.listDepth && this.elementStart < 0) this.elementStart = this.at;
    if (byte === 0x22) this.string();
    else if (byte === 0x7b) this.open(OBJECT);
    else if (byte === 0x5b) this.open(LIST);
    else if (byte === 0x2d || (byte >= 0x30 && byte <= 0x39)) this.number();
    else if (byte === 0x74) this.literal('true');
    else if (byte === 0x66) this.literal('false');
    else if (byte === 0x6e) this.literal('null');
    else this.fail('A value is expected here');
  }

  private string() {
    const end = scanString(this.bytes, this.at, this.notes);
    if (end < 0) return this.failString(end);
    if (this.notes.badEscapeAt >= 0) this.noteBadEscape();
    this.at = end;
    this.ended();
  }

  private key(byte: number) {
    if (byte !== 0x22) return this.fail('A key in quotation marks is expected here');
    const start = this.at;
    const end = scanKey(this.bytes, start, this.notes);
    if (end < 0) return this.failString(end);
    if (this.notes.badEscapeAt >= 0) this.noteBadEscape();
    this.keys.add(this.notes.keyHash, start + 1, end - 1);
    if (this.depth === 1) this.keyIsObjects = this.isObjectsKey(start, end);
    this.at = end;
    this.skipSpace();
    if (this.bytes[this.at] !== 0x3a) return this.fail('A colon is expected here');
    this.at++;
    this.state = EXPECT_VALUE;
  }

  private isObjectsKey(start: number, end: number): boolean {
    return end - start === objectsKey.length && objectsKey.every((byte, index) => this.bytes[start + index] === byte);
  }

  private open(kind: number) {
    if (this.depth >= HOPELESS_DEPTH) return this.tooDeep(true);
    if (this.depth === this.containers.length) this.containers = doubled(this.containers);
    if (kind === LIST && this.split && this.depth === this.listHolderDepth() && this.list === undefined) {
      this.listDepth = this.depth + 1;
      this.list = { start: this.at, end: this.at };
    }
    this.containers[this.depth++] = kind;
    if (this.depth - (this.elementStart < 0 ? 0 : this.listDepth) > this.maxDepth) this.tooDeep(false);
    if (kind === OBJECT) this.keys.openObject();
    this.at++;
    this.state = kind === OBJECT ? EXPECT_KEY_OR_CLOSE : EXPECT_VALUE_OR_CLOSE;
  }

  /** The depth at which a list is opened whose elements are the document's objects: as a whole, or under `objects`. */
  private listHolderDepth(): number {
    if (this.depth === 0) return 0;
    return this.containers[0] === OBJECT && this.keyIsObjects ? 1 : -1;
  }

  private close(kind: number) {
    if (kind === OBJECT) {
      const repeated = this.keys.closeObject();
      if (repeated >= 0) this.note(jsonProblem('duplicate_key', repeated - 1, 'This key was given before'));
    }
    this.at++;
    this.depth--;
    if (this.list !== undefined && this.depth === this.listDepth - 1) this.endList();
    this.ended();
  }

  private endList() {
    this.list!.end = this.at;
    this.listDepth = -1;
  }

  private commaOrClose(byte: number) {
    const kind = this.containers[this.depth - 1];
    if (byte === 0x2c) {
      this.at++;
      this.state = kind === OBJECT ? EXPECT_KEY : EXPECT_VALUE;
    } else if (kind === OBJECT && byte === 0x7d) this.close(OBJECT);
    else if (kind === LIST && byte === 0x5d) this.close(LIST);
    else this.fail(kind === OBJECT ? 'A comma or } is expected here' : 'A comma or ] is expected here');
  }

  /** A value is complete: it may have been an element, or the whole document. */
  private ended() {
    this.state = this.depth === 0 ? DONE : EXPECT_COMMA_OR_CLOSE;
    if (this.elementStart < 0 || this.depth !== this.listDepth) return;
    this.elements.push({ start: this.elementStart, end: this.at, problem: this.problem, inexact: this.inexact });
    this.elementStart = -1;
    this.problem = undefined;
    this.inexact = undefined;
  }

  private literal(word: 'true' | 'false' | 'null') {
    for (let index = 1; index < word.length; index++) {
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return this.fail('A value is expected here');
    }
    this.at += word.length;
    this.ended();
  }

  private number() {
    const start = this.at;
    const end = endOfNumber(this.bytes, start);
    if (end < 0) {
      this.at = -1 - end;
      return this.fail('This is not a number as JSON writes it');
    }
    if (end - start > surelyExact || hasExponent(this.bytes, start, end)) this.judgeNumber(start, end);
    this.at = end;
    this.ended();
  }

  private judgeNumber(start: number, end: number) {
    const lexeme = ascii(this.bytes, start, end);
    const fate = numberFate(lexeme);
    if (fate === 'out_of_range') {
      return this.note(jsonProblem('number_out_of_range', start, 'This number is larger than any double'));
    }
    if (fate === 'exact') return;
    if (this.elementStart < 0) this.restInexact ??= inexactNumber(start, lexeme);
    else this.inexact ??= inexactNumber(start, lexeme);
  }

  private noteBadEscape() {
    const at = this.notes.badEscapeAt;
    this.notes.badEscapeAt = -1;
    this.note(jsonProblem('bad_unicode', at, 'Neither NUL nor half a surrogate pair can be stored as text'));
  }

  private tooDeep(hopeless: boolean) {
    const problem = jsonProblem('too_deep', this.at, `Nested deeper than ${this.maxDepth} levels`);
    if (hopeless) this.fatal = problem;
    else this.note(problem);
  }

  private note(problem: JsonProblem) {
    if (this.elementStart < 0) this.restProblem ??= problem;
    else this.problem ??= problem;
  }

  private failString(end: number) {
    this.at = -1 - end;
    const cut = this.at >= this.bytes.length;
    this.fail(cut ? 'The document ends inside a string' : 'This may not stand in a string without an escape');
  }

  private fail(sentence: string) {
    this.fatal = jsonProblem('syntax_error', this.at, sentence);
  }
}

/** A number of at most 15 characters without exponent has at most 15 digits, which every double holds. */
const surelyExact = 15;
const objectsKey = Array.from('"objects"', (character) => character.charCodeAt(0));

function hasExponent(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at]! | 0x20) === 0x65) return true;
  return false;
}

/** Offset after the number at `start` (RFC 8259 section 6), or `-1 - offset` of what does not belong. */
function endOfNumber(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === 0x2d ? start + 1 : start;
  const whole = digitsFrom(bytes, at);
  if (whole === at || (bytes[at] === 0x30 && whole > at + 1)) return -1 - at;
  at = whole;
  if (bytes[at] === 0x2e) {
    const fraction = digitsFrom(bytes, at + 1);
    if (fraction === at + 1) return -1 - fraction;
    at = fraction;
  }
  if (((bytes[at] ?? 0) | 0x20) !== 0x65) return at;
  const sign = bytes[at + 1] === 0x2b || bytes[at + 1] === 0x2d ? 1 : 0;
  const power = digitsFrom(bytes, at + 1 + sign);
  return power === at + 1 + sign ? -1 - power : power;
}

function digitsFrom(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++;
  return at;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

function doubled(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(array.length * 2);
  larger.set(array);
  return larger;
}
