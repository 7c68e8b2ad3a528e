import { gunzipSync } from 'node:zlib';
import { type ProblemAnswer, problem } from '../platform/http/index.ts';

/** Most bytes that a gzip body may unfold to, some 600,000 transfers: a few kilobytes can claim to be gigabytes. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The text of an uploaded file; gzip is told by its first bytes, not by its name or media type.
 *
 * @returns why it is none: `unsupported_media_type`, `too_large`, `unprocessable`
 */
export function readUpload(body: unknown): string | ProblemAnswer {
  if (!(body instanceof Uint8Array)) return problem('unsupported_media_type');
  const bytes = body[0] === 0x1f && body[1] === 0x8b ? unfold(body) : body;
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fault('not_utf8', 'The file is not UTF-8.');
  }
}

function unfold(bytes: Uint8Array): Uint8Array | ProblemAnswer {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return problem('too_large');
    return fault('bad_gzip', 'The file begins as gzip but cannot be unfolded.');
  }
}

const fault = (code: string, message: string): ProblemAnswer =>
  problem('unprocessable', { errors: [{ pointer: '', code, message }] });
