import { AttributionLevel } from '@haetae/contract';
import { readTheft } from '@haetae/landscape/theft';
import { type LogEntry, what } from '../log/index.ts';
import type { Pool } from '../platform/database/index.ts';
import type { AudienceBook } from '../release/index.ts';
import { dropRows, type LandscapeRow, readRows, writeLinks, writeThefts } from './queries/follow.ts';
import { readLink } from './read-link.ts';

const FOLLOWED = new Set(['incident', 'relationship']);

/** Rows whose bodies are in memory at once. */
const BATCH = 500;

/**
 * Keeps thefts, and what relationships say of them, in step with the log. What is held, came in a flood that nobody has
 * looked at, or is TLP:RED is not counted; what is withdrawn takes its row with it.
 */
export function followIntoLandscape(parts: {
  readonly pool: Pool;
  readonly book: AudienceBook;
}): (entries: readonly LogEntry[]) => Promise<void> {
  return async (entries) => {
    const touched = new Set<number>();
    for (const { obj, type, what: happened } of entries) {
      if (obj === null || type === null || !FOLLOWED.has(type)) continue;
      if (happened === what.added || happened === what.moved) touched.add(obj);
    }
    const objs = [...touched];
    for (let at = 0; at < objs.length; at += BATCH) await take(objs.slice(at, at + BATCH), parts);
  };
}

async function take(objs: readonly number[], { pool, book }: { pool: Pool; book: AudienceBook }): Promise<void> {
  const rows = await readRows(pool, objs);
  const counted = rows.filter(({ audience, held, muted }) => !held && !muted && book.rule(audience).tlp !== 'red');
  const thefts = counted.flatMap((row) => theftRow(row));
  const links = counted.flatMap(({ obj, object }) => {
    const link = readLink(object);
    return link === undefined ? [] : [{ obj, link }];
  });
  const kept = new Set([...thefts, ...links].map(({ obj }) => obj));
  await dropRows(
    pool,
    objs.filter((obj) => !kept.has(obj)),
  );
  await writeThefts(pool, thefts);
  await writeLinks(pool, links);
}

function theftRow({ obj, object }: LandscapeRow) {
  const theft = object.revoked === true ? undefined : readTheft(object);
  if (theft === undefined) return [];
  return [{ obj, theft, rank: theft.level === null ? null : AttributionLevel.enum.indexOf(theft.level) }];
}
