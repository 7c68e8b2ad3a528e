import type { JsonLimits } from './json-limits.ts';
import { defaultJsonLimits } from './json-limits.ts';
import type { JsonProblem, JsonWarning } from './json-problem.ts';
import { jsonProblem } from './json-problem.ts';
import { scanJson } from './scan-json.ts';
import { decodeUtf8, hasByteOrderMark } from './utf8.ts';

export type JsonReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** The document as received, without its BOM. */
      readonly text: string;
      readonly warnings: readonly JsonWarning[];
    }
  | ({ readonly ok: false } & JsonProblem);

/**
 * Reads one strict JSON document (RFC 8259, with what I-JSON, RFC 7493, forbids): no invalid UTF-8, no key twice, no
 * NUL or lone surrogate, no number beyond a double, nothing after the end. A BOM is accepted with a warning; a number
 * that a double does not hold exactly is kept, with a warning that a signer has to heed. Keys such as `__proto__` are
 * data: they become own properties and never touch a prototype.
 */
export function readJson(bytes: Uint8Array, limits: JsonLimits = {}): JsonReading {
  const { maxBytes, maxDepth } = { ...defaultJsonLimits, ...limits };
  if (bytes.length > maxBytes) return refuse(tooLarge(maxBytes));
  const decoded = decodeUtf8(bytes);
  if ('invalidAt' in decoded) return refuse(invalidUtf8(decoded.invalidAt));
  const marked = hasByteOrderMark(bytes);
  const scan = scanJson(bytes, marked ? 3 : 0, { split: false, maxDepth });
  if ('code' in scan) return refuse(scan);
  if (scan.rest.problem !== undefined) return refuse(scan.rest.problem);
  const text = marked ? decoded.text.slice(1) : decoded.text;
  const warnings: JsonWarning[] = marked ? [byteOrderMarkWarning] : [];
  if (scan.rest.inexact !== undefined) warnings.push(scan.rest.inexact);
  return { ok: true, value: JSON.parse(text), text, warnings };
}

/** What every reader says of a BOM (RFC 8259 section 8.1: a sender must not add one, a reader may ignore it). */
export const byteOrderMarkWarning: JsonWarning = {
  code: 'byte_order_mark',
  offset: 0,
  message: 'The document begins with a byte-order mark, which JSON does not allow; it was left out',
};

/** The problem of a document longer than the limit. */
export function tooLarge(maxBytes: number): JsonProblem {
  return jsonProblem('too_large', maxBytes, `The document is longer than ${maxBytes} bytes`);
}

/** The problem of a byte that is not UTF-8. */
export function invalidUtf8(offset: number): JsonProblem {
  return jsonProblem('bad_unicode', offset, 'The document is not valid UTF-8');
}

function refuse(problem: JsonProblem): JsonReading {
  return { ok: false, ...problem };
}
