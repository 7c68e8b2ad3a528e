import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FileFault } from './reading.ts';

export interface UnpackLimits {
  /** Bytes that come out at most, however long the packed file is. Default 256 MiB. */
  readonly most: number;
  /** Bytes that come out for each that went in, beyond the first MiB. ATT&CK gives 17, tables of tags 10. Default 100. */
  readonly ratio: number;
}

const LIMITS: UnpackLimits = { most: 256 * 1024 * 1024, ratio: 100 };
const MEBIBYTE = 1024 * 1024;

const gunzipped = promisify(gunzip);

/**
 * The bytes of a file, unpacked once where it begins as gzip (RFC 1952 section 2.3.1), whatever its name or media type.
 * A bomb is stopped as soon as it passes a limit, and refused.
 */
export async function unpack(
  bytes: Uint8Array,
  limits: UnpackLimits = LIMITS,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly fault: FileFault }> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { ok: true, bytes };
  const maxOutputLength = Math.min(limits.most, MEBIBYTE + limits.ratio * bytes.length);
  try {
    return { ok: true, bytes: await gunzipped(bytes, { maxOutputLength }) };
  } catch (error) {
    return { ok: false, fault: faultOf(error, maxOutputLength) };
  }
}

function faultOf(error: unknown, most: number): FileFault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    return { code: 'unpacks_too_large', message: `Unpacked it is larger than ${most} bytes; split it.`, at: '' };
  }
  return { code: 'bad_gzip', message: 'The gzip file is damaged or cut off.', at: '' };
}
