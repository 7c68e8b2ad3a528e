import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/**
 * The bytes of a log in parts of a few megabytes that begin and end with whole lines; a line longer than a part is cut
 * between two words. Packed logs are recognised by content. What is in memory is a few parts, however long the log is.
 */

/** Bytes of a part: long enough to keep a core busy for 40 ms, short enough that several fit in its cache of pages. */
const PART = 4 * 1024 * 1024;
/** A word longer than this is cut: no value that is looked for is as long. */
const LONGEST_WORD = 64 * 1024;
/** Packed logs grow 5- to 50-fold; what grows more than this beyond the first gigabyte is a bomb. */
const MOST_GROWTH = 200;
const FIRST_GIGABYTE = 2 ** 30;

/** Why a log was not read to its end. */
export class UnreadableLog extends Error {}

/** Reads a log, "-" for standard input. @throws UnreadableLog with a sentence; the parts before it were given. */
export async function* logParts(path: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let kept: Uint8Array = new Uint8Array(0);
  try {
    for await (const piece of readPieces(path)) {
      const all = joined(kept, piece);
      const end = all.length < PART ? 0 : cutOf(all);
      kept = all.subarray(end);
      if (end > 0) yield copied(all.subarray(0, end));
    }
  } catch (error) {
    // What came before the damage counts.
    if (kept.length > 0) yield copied(kept);
    throw error;
  }
  if (kept.length > 0) yield copied(kept);
}

function joined(kept: Uint8Array, piece: Uint8Array): Uint8Array {
  if (kept.length === 0) return piece;
  const all = new Uint8Array(kept.length + piece.length);
  all.set(kept);
  all.set(piece, kept.length);
  return all;
}

/** A part of its own memory, so that it can be handed to a thread. */
const copied = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

/** Behind the last line end, else behind the last blank, else at the end. */
function cutOf(bytes: Uint8Array): number {
  const line = bytes.lastIndexOf(0x0a);
  if (line >= 0) return line + 1;
  for (let at = bytes.length - 1; at > bytes.length - LONGEST_WORD; at--) if (bytes[at]! <= 0x20) return at + 1;
  return bytes.length;
}

async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  const raw = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: PART });
  const pieces = raw[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>; // without an encoding, streams give bytes
  const first = await read(pieces, path);
  if (first === undefined) return;
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    yield first;
    for (let piece = await read(pieces, path); piece !== undefined; piece = await read(pieces, path)) yield piece;
    return;
  }
  yield* unpack(first, pieces, path);
}

async function read(pieces: AsyncIterator<Uint8Array>, path: string): Promise<Uint8Array | undefined> {
  try {
    const { done, value } = await pieces.next();
    return done === true ? undefined : value;
  } catch (error) {
    throw new UnreadableLog(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EISDIR: 'it is a folder',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

async function* unpack(first: Uint8Array, pieces: AsyncIterator<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 1024 * 1024 });
  let packed = 0;
  let unpacked = 0;
  const feed = async (): Promise<void> => {
    for (let piece: Uint8Array | undefined = first; piece !== undefined; piece = await read(pieces, path)) {
      packed += piece.length;
      if (!gunzip.write(piece)) await new Promise((resolve) => gunzip.once('drain', resolve));
    }
    gunzip.end();
  };
  feed().catch((error: unknown) => gunzip.destroy(error instanceof Error ? error : undefined));
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      unpacked += piece.length;
      if (unpacked > FIRST_GIGABYTE && unpacked > packed * MOST_GROWTH) {
        throw new UnreadableLog(`${path} unpacks to more than ${MOST_GROWTH} times its size; reading stopped there.`);
      }
      yield piece;
    }
  } catch (error) {
    if (error instanceof UnreadableLog) throw error;
    throw new UnreadableLog(`${path} is damaged: it unpacks for ${unpacked} bytes and then no further.`);
  }
}
