import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * Reads a text file as UTF-8, unpacked when it is gzip by content; `source` is a descriptor where there is no path, and
 * `path` then names it in words.
 *
 * @returns the text, or a sentence that says why there is none.
 */
export function readTextFile(
  path: string,
  source: string | number = path,
): { ok: true; text: string } | { ok: false; message: string } {
  try {
    const bytes = readFileSync(source);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain) };
  } catch (error) {
    return { ok: false, message: reasonOf(error, path) };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EISDIR: 'it is a folder',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text',
};

function reasonOf(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `${path} cannot be read: ${REASONS[code] ?? (error instanceof Error ? error.message : String(error))}.`;
}
