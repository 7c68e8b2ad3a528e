import type { LogForm, PartHit, PartMatches } from '@haetae/detect/match';
import { openLog } from './open-log.ts';
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
  const { form, parts, bytes } = await openLog(path);
  const under: Promise<PartMatches>[] = [];
  let lines = 0;
  const settle = async (): Promise<void> => {
    const matches = await under.shift()!;
    for (const one of matches.hits) await hit({ ...one, log: path, line: lines + one.line + 1 });
    lines += matches.lines;
  };
  try {
    for await (const part of parts) {
      under.push(matcher.match(part, form));
      while (under.length > matcher.width()) await settle();
    }
  } finally {
    while (under.length > 0) await settle();
  }
  return { form, bytes: bytes(), lines };
}
