import { Gunzip, Inflate } from 'fflate';

const STEP = 64 * 1024;

/** What came out, and whether all did: more may follow beyond `most`, or the packed form was damaged. */
export type Unpacked = { readonly bytes: Uint8Array; readonly ended: 'whole' | 'more' | 'damaged' };

class Enough extends Error {}

/** Unpacks deflate (RFC 1951) or gzip (RFC 1952) up to `most` bytes; memory is that of what comes out. */
export function unpack(packed: Uint8Array, form: 'deflate' | 'gzip', most: number): Unpacked {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const take = (chunk: Uint8Array) => {
    const fits = chunk.length > most - length ? chunk.subarray(0, most - length) : chunk;
    chunks.push(fits);
    length += fits.length;
    if (fits.length < chunk.length) throw new Enough();
  };
  const stream = form === 'gzip' ? new Gunzip(take) : new Inflate(take);
  let ended: Unpacked['ended'] = 'whole';
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    ended = error instanceof Enough ? 'more' : 'damaged';
  }
  return { bytes: joined(chunks, length), ended };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
