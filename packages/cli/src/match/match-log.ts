import { type LogForm, type PartHit, type PartMatches, recogniseLog } from '@haetae/detect/match';
import { decode } from './decode.ts';
import { logParts } from './log-parts.ts';
import { mailParts } from './mail-parts.ts';
import type { Matcher } from './open-matcher.ts';

/** A value in a log; `line` counts from one. */
export interface LogHit extends PartHit {
  readonly log: string;
}

/** What was read of a log. */
export interface LogReading {
  readonly form: LogForm;
  readonly bytes: number;
  readonly lines: number;
}

/** Bytes from which the form of a log is recognised. */
const HEAD = 64 * 1024;

/**
 * Looks for values in a log, in its order.
 *
 * @param hit is called for each; what it returns is waited for
 * @throws UnreadableLog where the log ends before its end
 */
export async function matchLog(
  path: string,
  matcher: Matcher,
  hit: (hit: LogHit) => Promise<void> | void,
): Promise<LogReading> {
  let form: LogForm | undefined;
  let bytes = 0;
  let lines = 0;
  const under: Promise<PartMatches>[] = [];
  const settle = async (): Promise<void> => {
    const matches = await under.shift()!;
    for (const one of matches.hits) await hit({ ...one, log: path, line: lines + one.line + 1 });
    lines += matches.lines;
  };
  const take = async (part: Uint8Array<ArrayBuffer>, of: LogForm): Promise<void> => {
    under.push(matcher.match(part, of));
    while (under.length > matcher.width()) await settle();
  };
  try {
    const counted = counting(logParts(path), (count) => {
      bytes += count;
    });
    const first = await counted.next();
    if (first.done !== true) {
      form = recogniseLog(decode(first.value.subarray(0, HEAD)));
      const parts = prefixed(first.value, counted);
      for await (const part of form.kind === 'mail' ? mailParts(parts) : parts) await take(part, form);
    }
  } finally {
    while (under.length > 0) await settle();
  }
  return { form: form ?? { kind: 'text' }, bytes, lines };
}

async function* counting(
  parts: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const part of parts) {
    count(part.length);
    yield part;
  }
}

async function* prefixed<Part>(first: Part, others: AsyncGenerator<Part>): AsyncGenerator<Part> {
  yield first;
  yield* others;
}
