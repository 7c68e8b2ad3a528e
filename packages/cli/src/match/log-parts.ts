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
  // Each part has memory of its own, so that it can be handed to a thread; bytes are copied once.
  let part = new Uint8Array(PART);
  let used = 0;
  try {
    for await (const piece of readPieces(path)) {
      for (let at = 0; at < piece.length; ) {
        const some = piece.subarray(at, at + PART - used);
        part.set(some, used);
        at += some.length;
        used += some.length;
        if (used < PART) continue;
        const end = cutOf(part);
        const next = new Uint8Array(PART);
        next.set(part.subarray(end));
        used = PART - end;
        yield part.subarray(0, end);
        part = next;
      }
    }
  } catch (error) {
    // What came before the damage counts.
    if (used > 0) yield part.subarray(0, used);
    throw error;
  }
  if (used > 0) yield part.subarray(0, used);
}

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
