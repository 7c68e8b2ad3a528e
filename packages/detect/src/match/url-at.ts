import { urlKey } from './searched-value.ts';

/** A way to read a URL that begins with a host: the form in which it is looked for, and where it ends. */
export interface UrlReading {
  readonly key: string;
  readonly to: number;
}

/** Bytes of a URL beyond its host that are read. */
const LONGEST = 2_048;
/** Ways to read one place: whether a comma belongs to the URL or to the CSV around it, nobody knows. */
const READINGS = 12;
/** Paths that stand elsewhere in the line of a host, as Zeek and Suricata log them. */
const PATHS = 4;
const [LF, SLASH, QUESTION, COLON, BACKSLASH] = [0x0a, 0x2f, 0x3f, 0x3a, 0x5c];

/**
 * The URLs that a log may mean at a host: with what follows it directly, longest first; or, where nothing follows, with
 * the paths in the same line.
 */
export function* urlsAt(bytes: Uint8Array, start: number, hostEnd: number): Generator<UrlReading> {
  const host = text(bytes, start, hostEnd).toLowerCase().replaceAll('[.]', '.');
  const { port, end } = readPort(bytes, hostEnd);
  const next = bytes[end] === BACKSLASH ? bytes[end + 1] : bytes[end];
  if (next === SLASH || next === QUESTION) {
    yield* readingsFrom(bytes, end, (rest) => urlKey(host, port, rest));
    return;
  }
  if (bytes[start - 1] === SLASH && bytes[start - 2] === SLASH) yield { key: urlKey(host, port, ''), to: end };
  yield* pathsInLine(bytes, start, (rest) => urlKey(host, port, rest));
}

function readPort(bytes: Uint8Array, at: number): { port: string | undefined; end: number } {
  let end = at + 1;
  while (end - at <= 5 && isDigit(bytes[end])) end++;
  const has = bytes[at] === COLON && end > at + 1;
  return has ? { port: text(bytes, at + 1, end), end } : { port: undefined, end: at };
}

/** Everything up to a blank, a quotation mark or an angle bracket; then cut before each mark that may not belong to it. */
function* readingsFrom(bytes: Uint8Array, from: number, key: (rest: string) => string): Generator<UrlReading> {
  let to = from;
  while (to - from < LONGEST && isOfUrl(bytes[to])) to++;
  yield { key: key(restOf(bytes, from, to)), to };
  let left = READINGS;
  for (let at = to - 1; at > from && left > 0; at--) {
    if (!MAY_END.has(bytes[at]!)) continue;
    left--;
    yield { key: key(restOf(bytes, from, at)), to: at };
  }
  const question = bytes.subarray(from, to).indexOf(QUESTION);
  if (question > 0) yield { key: key(restOf(bytes, from, from + question)), to: from + question };
}

function* pathsInLine(bytes: Uint8Array, near: number, key: (rest: string) => string): Generator<UrlReading> {
  const before = Math.max(0, near - LONGEST);
  const from = before + bytes.subarray(before, near).lastIndexOf(LF) + 1;
  let left = PATHS;
  for (let at = from + 1; at < near + LONGEST && bytes[at] !== LF && at < bytes.length && left > 0; at++) {
    const opens = bytes[at] === SLASH || (bytes[at] === BACKSLASH && bytes[at + 1] === SLASH);
    if (!opens || !BEFORE_PATH.has(bytes[at - 1]!)) continue;
    left--;
    yield* readingsFrom(bytes, at, key);
  }
}

/** JSON may write a slash as `\/`. */
const restOf = (bytes: Uint8Array, from: number, to: number): string => text(bytes, from, to).replaceAll('\\/', '/');

/** Latin-1 in, so that each byte stays one character; what is beyond ASCII was percent-encoded in what is looked for. */
function text(bytes: Uint8Array, from: number, to: number): string {
  let out = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    out += byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`;
  }
  return out;
}

const codes = (characters: string): ReadonlySet<number> => new Set([...characters].map((one) => one.charCodeAt(0)));
const MAY_END = codes("#?,;|)]}!.:'*&\\");
const BEFORE_PATH = codes('\t ",|;=');
const DELIMITERS = codes('"<>`');
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isOfUrl = (byte: number | undefined): boolean =>
  byte !== undefined && byte > 0x20 && byte !== 0x7f && !DELIMITERS.has(byte);
