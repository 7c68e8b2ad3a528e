import type { JsonLimits } from './json-limits.ts';
import { defaultJsonLimits } from './json-limits.ts';
import type { InexactNumber, JsonProblem, JsonWarning } from './json-problem.ts';
import { jsonProblem } from './json-problem.ts';
import { byteOrderMarkWarning, invalidUtf8, tooLarge } from './read-json.ts';
import type { JsonScan, ScannedElement } from './scan-json.ts';
import { scanJson } from './scan-json.ts';
import { decodeUtf8, hasByteOrderMark } from './utf8.ts';

/** One STIX object as received. With a `problem` there is no value: what a faulty text means is nobody's guess. */
export interface ObjectReading {
  /** The exact text of this object in the document. */
  readonly source: string;
  /** JSON pointer (RFC 6901) of the object in the document: `/objects/3`, `/3`, or the empty one. */
  readonly pointer: string;
  readonly value: unknown;
  readonly problem?: JsonProblem;
  /** What an object with a problem calls itself, for the answer to its sender; never to be trusted. */
  readonly claimedId?: string;
  /** The first number that a double does not hold exactly: the object is kept, and must not be signed. */
  readonly inexact?: InexactNumber;
}

export type ObjectsReading =
  | {
      readonly ok: true;
      readonly container: 'bundle' | 'envelope' | 'list' | 'object';
      /** The container without its objects: a bundle's id, an envelope's `more` and `next`. Empty without one. */
      readonly head: Readonly<Record<string, unknown>>;
      readonly objects: readonly ObjectReading[];
      readonly warnings: readonly JsonWarning[];
    }
  | ({ readonly ok: false } & JsonProblem);

/**
 * Reads the STIX objects of a document: a bundle, a TAXII envelope, a list, or one object. A fault inside one object (a
 * key twice, NUL or a lone surrogate, nesting, a number beyond a double, its size) costs that object alone; a fault of
 * the grammar, of the encoding or of the container refuses the document.
 */
export function readObjects(bytes: Uint8Array, limits: JsonLimits = {}): ObjectsReading {
  const bounds = { ...defaultJsonLimits, ...limits };
  if (bytes.length > bounds.maxBytes) return refuse(tooLarge(bounds.maxBytes));
  const decoded = decodeUtf8(bytes);
  if ('invalidAt' in decoded) return refuse(invalidUtf8(decoded.invalidAt));
  const marked = hasByteOrderMark(bytes);
  const scan = scanJson(bytes, marked ? 3 : 0, { split: true, maxDepth: bounds.maxDepth });
  if ('code' in scan) return refuse(scan);
  const warnings = marked ? [byteOrderMarkWarning] : [];
  return readScan(bytes, scan, bounds, warnings);
}

function readScan(
  bytes: Uint8Array,
  scan: JsonScan,
  bounds: Required<JsonLimits>,
  warnings: readonly JsonWarning[],
): ObjectsReading {
  if (scan.list === undefined || scan.outermost === 'scalar') return readSingle(bytes, scan, bounds, warnings);
  if (scan.rest.problem !== undefined) return refuse(scan.rest.problem);
  if (scan.elements.length > bounds.maxObjects) return refuse(tooMany(scan, bounds.maxObjects));
  const head = scan.outermost === 'list' ? {} : readHead(bytes, scan);
  const isBundle = head.type === 'bundle';
  if (!isBundle && head.type !== undefined) return readAsOne(bytes, bounds, warnings);
  const prefix = scan.outermost === 'list' ? '' : '/objects';
  const objects = scan.elements.map((element, index) => readElement(bytes, element, `${prefix}/${index}`, bounds));
  const container = scan.outermost === 'list' ? 'list' : isBundle ? 'bundle' : 'envelope';
  return { ok: true, container, head, objects, warnings };
}

/** An object of another type that has a list called `objects`: its parts were judged apart and are judged anew. */
function readAsOne(bytes: Uint8Array, bounds: Required<JsonLimits>, warnings: readonly JsonWarning[]): ObjectsReading {
  const scan = scanJson(bytes, hasByteOrderMark(bytes) ? 3 : 0, { split: false, maxDepth: bounds.maxDepth });
  return 'code' in scan ? refuse(scan) : readSingle(bytes, scan, bounds, warnings);
}

/** A document without a list: one object, or a bundle or envelope that is empty. */
function readSingle(
  bytes: Uint8Array,
  scan: JsonScan,
  bounds: Required<JsonLimits>,
  warnings: readonly JsonWarning[],
): ObjectsReading {
  const object = readElement(bytes, scan.rest, '', bounds);
  const value = object.value;
  if (!isRecord(value)) return { ok: true, container: 'object', head: {}, objects: [object], warnings };
  if (value.type === 'bundle') return { ok: true, container: 'bundle', head: value, objects: [], warnings };
  const isEnvelope = Object.keys(value).every((key) => key === 'more' || key === 'next');
  if (isEnvelope) return { ok: true, container: 'envelope', head: value, objects: [], warnings };
  return { ok: true, container: 'object', head: {}, objects: [object], warnings };
}

function readElement(
  bytes: Uint8Array,
  element: ScannedElement,
  pointer: string,
  bounds: Required<JsonLimits>,
): ObjectReading {
  const source = textBetween(bytes, element.start, element.end);
  const problem = element.problem ?? objectProblem(bytes, element, bounds);
  if (problem !== undefined) return { source, pointer, value: undefined, problem, ...claimedId(source) };
  const value: unknown = JSON.parse(source);
  return element.inexact === undefined
    ? { source, pointer, value }
    : { source, pointer, value, inexact: element.inexact };
}

function objectProblem(
  bytes: Uint8Array,
  element: ScannedElement,
  bounds: Required<JsonLimits>,
): JsonProblem | undefined {
  if (bytes[element.start] !== 0x7b)
    return jsonProblem('not_an_object', element.start, 'A STIX object is expected here');
  if (element.end - element.start <= bounds.maxObjectBytes) return undefined;
  return jsonProblem('too_large', element.start, `This object is longer than ${bounds.maxObjectBytes} bytes`);
}

/** `JSON.parse` keeps the last of two keys and does not recurse: enough for a name in an answer, and for nothing else. */
function claimedId(source: string): { claimedId?: string } {
  const value: unknown = JSON.parse(source);
  return isRecord(value) && typeof value.id === 'string' ? { claimedId: value.id } : {};
}

function readHead(bytes: Uint8Array, scan: JsonScan): Readonly<Record<string, unknown>> {
  const before = textBetween(bytes, scan.rest.start, scan.list!.start);
  const after = textBetween(bytes, scan.list!.end, scan.rest.end);
  const { objects: _, ...head } = JSON.parse(`${before}[]${after}`);
  return head;
}

function tooMany(scan: JsonScan, maxObjects: number): JsonProblem {
  const first = scan.elements[maxObjects]!;
  return jsonProblem('too_many_objects', first.start, `The document holds more than ${maxObjects} objects`);
}

function textBetween(bytes: Uint8Array, start: number, end: number): string {
  const decoded = decodeUtf8(bytes.subarray(start, end));
  if ('text' in decoded) return decoded.text;
  throw new Error('a part of a document that was checked is not UTF-8');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(problem: JsonProblem): ObjectsReading {
  return { ok: false, ...problem };
}
