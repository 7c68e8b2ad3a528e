import { gunzipSync } from 'node:zlib';
import { readBytes } from '../read-bytes.ts';
import { decode } from './decode.ts';
import type { BookBuilder } from './indicator-book.ts';
import { type ListReading, readIndicatorList } from './read-indicator-list.ts';

/** Bytes that a packed list may become. */
const MOST = 1024 * 1024 * 1024;

/**
 * Reads a file of indicators, recognised by its content: a STIX document, a hub's NDJSON, CSV, or a value a line; packed
 * or not.
 *
 * @returns a sentence when it cannot be read at all
 */
export async function readIndicators(
  path: string,
  book: BookBuilder,
  now: string,
): Promise<ListReading | { readonly problem: string }> {
  const bytes = readUnpacked(path);
  if ('problem' in bytes) return bytes;
  if (!isStix(bytes)) return readIndicatorList(bytes, path, book, now);
  // Loading the language of patterns takes longer than reading a short list.
  const { readStixIndicators } = await import('./read-stix-indicators.ts');
  return readStixIndicators(bytes, path, book, now);
}

function readUnpacked(path: string): Uint8Array | { readonly problem: string } {
  const file = readBytes(path);
  if ('problem' in file) return file;
  if (file.bytes[0] !== 0x1f || file.bytes[1] !== 0x8b) return file.bytes;
  try {
    return gunzipSync(file.bytes, { maxOutputLength: MOST });
  } catch {
    return { problem: `${path} cannot be unpacked: it is damaged, or larger than ${MOST} bytes.` };
  }
}

/** A document of JSON whose first object spans lines, is a bundle, or is in a list. */
function isStix(bytes: Uint8Array): boolean {
  const head = decode(bytes.subarray(0, 64 * 1024)).replace(/^\ufeff?\s*/, '');
  if (head.startsWith('[') && /^\[\s*[{\]]/.test(head)) return true;
  if (!head.startsWith('{')) return false;
  return /"type"\s*:\s*"(bundle|indicator)"/.test(head) || /"objects"\s*:\s*\[/.test(head) || /^\{\s*\n/.test(head);
}
