import type { StixObject } from '@haetae/stix/object';
import { type LogEntry, what } from '../../log/index.ts';
import type { Pool } from '../../platform/database/index.ts';
import type { AudienceBook } from '../../release/index.ts';
import { readNaming, writeValues } from './queries.ts';
import { NAMING_TYPES, valuesOf } from './values-of.ts';

/** Rows whose texts are in memory at once. */
const BATCH = 500;

/**
 * Keeps the values in step with the log. What is withdrawn takes its values with it; what is held or TLP:RED has none.
 */
export function followIntoValues(parts: {
  readonly pool: Pool;
  readonly book: AudienceBook;
}): (entries: readonly LogEntry[]) => Promise<void> {
  return async (entries) => {
    const touched = new Set<number>();
    for (const { obj, type, what: happened } of entries) {
      if (obj === null || type === null || !NAMING_TYPES.has(type)) continue;
      if (happened === what.added || happened === what.moved) touched.add(obj);
    }
    const objs = [...touched];
    for (let at = 0; at < objs.length; at += BATCH) {
      const rows = await readNaming(parts.pool, objs.slice(at, at + BATCH));
      const named = rows.map(({ obj, audience, held, body }) => {
        const silent = held !== null || parts.book.rule(audience).tlp === 'red';
        // What is stored was validated before it was stored.
        return { obj, values: silent ? [] : valuesOf(JSON.parse(body) as StixObject) };
      });
      await writeValues(parts.pool, named);
    }
  };
}
