import { statSync } from 'node:fs';
import { type LogForm, type MatchTable, matchPart, type PartMatches } from '@haetae/detect/match';
import { textPlatform } from './decode.ts';
import { MatchThreads } from './match-threads.ts';

/** Looks for the values of one table. */
export interface Matcher {
  /** Takes the bytes over: the caller does not use them again. */
  readonly match: (bytes: Uint8Array<ArrayBuffer>, form: LogForm) => Promise<PartMatches>;
  /** Parts that should be under way at once. */
  readonly width: () => number;
  readonly close: () => Promise<void>;
}

/** Bytes that are worth no thread: starting one takes as long as reading them. */
const BY_ONE = 16 * 1024 * 1024;

/** Starts threads when there is plainly much to read: while they start, the table is made. */
export function startThreadsFor(logs: readonly string[]): MatchThreads | undefined {
  const bytes = logs.map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  return bytes.reduce((sum, one) => sum + one, 0) > BY_ONE ? new MatchThreads() : undefined;
}

/** A matcher on the given threads; without them it works alone, and starts some once much has come. */
export function openMatcher(table: MatchTable, started?: MatchThreads): Matcher {
  let threads = started;
  threads?.give(table);
  let taken = 0;
  return {
    match: async (bytes, form) => {
      taken += bytes.length;
      if (threads === undefined && taken > BY_ONE) {
        threads = new MatchThreads();
        threads.give(table);
      }
      return threads === undefined ? matchPart(table, bytes, form, textPlatform) : await threads.match(bytes, form);
    },
    width: () => (threads === undefined ? 1 : threads.size * 2),
    close: async () => {
      await threads?.close();
    },
  };
}
