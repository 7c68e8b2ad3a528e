import { AttributionLevel, Threat } from '@haetae/contract';
import { readTheft, threatsOfObject } from '@haetae/landscape/theft';
import { referencesOf, stixType, stixUuid } from '@haetae/stix/object';
import { type LogEntry, what } from '../log/index.ts';
import { type Pool, transaction } from '../platform/database/index.ts';
import type { AudienceBook } from '../release/index.ts';
import {
  dropRows,
  foldCells,
  type LandscapeRow,
  lockObjects,
  markRows,
  readRows,
  writeLinks,
  writeMarks,
  writeTechniques,
  writeThefts,
} from './queries/follow.ts';
import { readLink } from './read-link.ts';

/** What tells of a threat, beside incidents that tell of a theft and relationships that speak of one. */
const PLACED = new Set(['incident', 'indicator', 'malware', 'campaign', 'infrastructure', 'report', 'tool']);
const FOLLOWED = new Set([...PLACED, 'relationship', 'grouping', 'note', 'observed-data', 'course-of-action']);

/** What the figures over time are made of: a flood of indicators leaves them as they are. */
const FIGURED = new Set(['incident', 'relationship', 'report', 'grouping', 'note', 'observed-data', 'attack-pattern']);

/** Rows whose bodies are in memory at once. */
const BATCH = 500;

export interface LandscapeFollowParts {
  readonly pool: Pool;
  readonly book: AudienceBook;
  /** Told after each change of thefts and techniques: what was worked out before holds no longer. */
  readonly changed: () => void;
}

/**
 * Keeps thefts, what relationships say of them, and the typology in step with the log. What is held, came in a flood
 * that nobody has looked at, or is TLP:RED is not counted; what is withdrawn takes its row with it.
 */
export function followIntoLandscape(parts: LandscapeFollowParts): (entries: readonly LogEntry[]) => Promise<void> {
  return async (entries) => {
    const touched = new Set<number>();
    for (const { obj, type, what: happened } of entries) {
      if (obj === null || type === null || !FOLLOWED.has(type)) continue;
      if (happened === what.added || happened === what.moved) touched.add(obj);
    }
    const objs = [...touched];
    for (let at = 0; at < objs.length; at += BATCH) await take(objs.slice(at, at + BATCH), parts);
    // Also what is withdrawn: its row went with its object.
    if (entries.some(({ type }) => type !== null && FIGURED.has(type))) parts.changed();
  };
}

async function take(objs: readonly number[], { pool, book }: LandscapeFollowParts): Promise<void> {
  await transaction(pool, async (client) => {
    const rows = await readRows(client, objs);
    const counted = rows.filter(({ audience, held, muted }) => !held && !muted && book.rule(audience).tlp !== 'red');
    const thefts = counted.flatMap(theftRow);
    const links = counted.flatMap(linkRow);
    const told = new Set([...thefts, ...links].map(({ obj }) => obj));
    const marks = counted.filter(({ obj }) => !told.has(obj)).flatMap(markRow);
    const techniques = counted.flatMap(techniqueRows);
    for (const { obj } of [...marks, ...techniques]) told.add(obj);
    const incidents = links.map(({ link }) => link.theft);
    await lockObjects(client, objs, incidents);
    await dropRows(
      client,
      objs.filter((obj) => !told.has(obj)),
    );
    await writeThefts(client, thefts);
    await writeLinks(client, links);
    await writeMarks(client, marks);
    await writeTechniques(client, techniques);
    await markRows(client, objs);
    await foldCells(client);
  });
}

function theftRow({ obj, object }: LandscapeRow) {
  const theft = object.revoked === true ? undefined : readTheft(object);
  if (theft === undefined) return [];
  return [{ obj, theft, rank: theft.level === null ? null : AttributionLevel.enum.indexOf(theft.level) }];
}

function linkRow({ obj, object }: LandscapeRow) {
  const link = readLink(object);
  return link === undefined ? [] : [{ obj, link }];
}

function markRow({ obj, object }: LandscapeRow) {
  if (object.revoked === true || !PLACED.has(stixType(object.id))) return [];
  return [{ obj, threat: Threat.enum.indexOf(threatsOfObject(object)[0]!) }];
}

/** The techniques that an object names, under the month of its version. */
function techniqueRows({ obj, object }: LandscapeRow) {
  const { modified } = object;
  if (object.revoked === true || typeof modified !== 'string') return [];
  const named = referencesOf(object).filter(({ id }) => stixType(id) === 'attack-pattern');
  const patterns = new Set(named.map(({ id }) => stixUuid(id)));
  return [...patterns].map((pattern) => ({ obj, pattern, month: `${modified.slice(0, 7)}-01` }));
}
