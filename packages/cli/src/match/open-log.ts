import { type LogForm, recogniseLog } from '@haetae/detect/match';
import { decode } from './decode.ts';
import { logParts } from './log-parts.ts';
import { mailParts } from './mail-parts.ts';
import { type Utf16, utf16Of, utf16Parts } from './utf16-parts.ts';

/** A log as text that can be searched, whatever it is written in. */
export interface OpenLog {
  readonly form: LogForm;
  readonly parts: AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Bytes that were read up to now, unpacked. */
  readonly bytes: () => number;
}

/** Bytes from which the form of a log is recognised. */
const HEAD = 64 * 1024;

/** Opens a log, "-" for standard input, and recognises its form by what it begins with. @throws UnreadableLog */
export async function openLog(path: string): Promise<OpenLog> {
  const read = logParts(path);
  const begin = await read.next();
  const first = begin.done === true ? new Uint8Array(0) : begin.value;
  let bytes = first.length;
  async function* all(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    yield first;
    for await (const part of read) {
      bytes += part.length;
      yield part;
    }
  }
  const wide = utf16Of(first);
  const form = recogniseLog(headOf(first, wide));
  const text = wide === undefined ? all() : utf16Parts(all(), wide);
  return { form, parts: form.kind === 'mail' ? mailParts(text) : text, bytes: () => bytes };
}

function headOf(part: Uint8Array, wide: Utf16 | undefined): string {
  const head = part.subarray(0, HEAD);
  return wide === undefined ? decode(head) : new TextDecoder(wide).decode(head);
}
