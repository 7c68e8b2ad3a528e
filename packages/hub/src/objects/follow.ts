import { type LogEntry, what } from '../log/index.ts';
import type { Pool } from '../platform/database/index.ts';
import type { AudienceBook } from '../release/index.ts';
import { readWordy, writeWords } from './queries.ts';
import { textsOf } from './texts-of.ts';
import { wordsOf } from './words-of.ts';

/** Rows whose texts are in memory at once. */
const BATCH = 500;

/** Keeps the words in step with the log. What is withdrawn takes its words with it; TLP:RED never has any. */
export function followIntoWords(parts: {
  readonly pool: Pool;
  readonly book: AudienceBook;
}): (entries: readonly LogEntry[]) => Promise<void> {
  return async (entries) => {
    const touched = new Set<number>();
    for (const { obj, what: happened } of entries) {
      if (obj !== null && (happened === what.added || happened === what.moved)) touched.add(obj);
    }
    const objs = [...touched];
    for (let at = 0; at < objs.length; at += BATCH) {
      const rows = await readWordy(parts.pool, objs.slice(at, at + BATCH));
      const told = rows.map(({ obj, audience, object }) => ({
        obj,
        words: parts.book.rule(audience).tlp === 'red' ? [] : wordsOf(textsOf(object)),
      }));
      await writeWords(parts.pool, told);
    }
  };
}
