/**
 * A pack for a caller: gathered, compared with the last version of the same kind, kept as a version where it differs,
 * written and signed. What is unchanged is written again with the number and time of that version: the same bytes.
 */
import { createHash } from 'node:crypto';
import type { AnswerLanguage, PackChanges, PackKind } from '@haetae/contract';
import { buildPack, PACK_FORMAT, type PackAbout } from '@haetae/proof/pack';
import type { Session } from '../../people/index.ts';
import { changesOf, compareVersions } from './compare-versions.ts';
import { entriesOf, type Gathered, gatherPack } from './gather-pack.ts';
import { newestById } from './newest-by-id.ts';
import { keepEntry, type PackEntry, readEntry } from './pack-entry.ts';
import type { PackHead } from './pack-head.ts';
import type { PackParts } from './pack-parts.ts';
import { type KeptVersion, keepVersion, type PackSeries, readLast } from './queries.ts';
import { whyGone } from './why-gone.ts';
import { writeChanges, writeChangesCsv } from './write-changes.ts';
import { writeContents } from './write-contents.ts';

export interface MadePack {
  readonly version: number;
  /** SHA-256 over its contents, hexadecimal. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes a pack; the same as the last one where nothing changed for those who are given the same. For one organisation
 * it is called one at a time, so that versions follow each other.
 */
export async function makePack(
  kind: PackKind,
  language: AnswerLanguage,
  session: Session,
  parts: PackParts,
): Promise<MadePack> {
  const gathered = await gatherPack(kind, session, parts);
  const { organisation, clearance } = session;
  const series = { organisation, clearance, kind, language };
  const version = await versionOf(series, gathered, session, parts);
  return { version: version.version, digest: version.digest, bytes: write(series, version, gathered, parts) };
}

type Series = PackSeries & { readonly kind: PackKind; readonly language: AnswerLanguage };

const NO_TIME = '1970-01-01T00:00:00.000Z';

/** The version that the contents are: the last one, or the next where they differ. */
async function versionOf(series: Series, gathered: Gathered, session: Session, parts: PackParts): Promise<KeptVersion> {
  const entries = entriesOf(series.kind, gathered);
  const marking = `TLP:${gathered.marking.toUpperCase()}`;
  const digest = digestOf(
    writeContents(gathered, headOf(series, { version: 0, made: NO_TIME, marking }, parts), parts.ownRules),
    parts,
  );
  const last = await readLast(parts.pool, series);
  if (last?.digest === digest) return last;
  const changes = await changesSince(last?.entries.map(readEntry) ?? [], entries, session, parts);
  const next = { version: (last?.version ?? 0) + 1, made: parts.now(), digest, marking, changes };
  await keepVersion(parts.pool, series, next, entries.map(keepEntry));
  return next;
}

async function changesSince(
  before: readonly PackEntry[],
  entries: readonly PackEntry[],
  session: Session,
  parts: PackParts,
): Promise<PackChanges> {
  const difference = compareVersions(before, entries);
  const objects = difference.gone.flatMap(({ object }) => (object === '' ? [] : [object]));
  const newest = await newestById(objects, session, parts);
  const now = parts.now();
  return changesOf(difference, entries, ({ object }) => whyGone(newest.get(object.split('#', 1)[0]!), now));
}

function write(series: Series, version: KeptVersion, gathered: Gathered, parts: PackParts): Uint8Array {
  const head = headOf(series, version, parts);
  const files = writeContents(gathered, head, parts.ownRules);
  files.set('CHANGES.md', writeChanges(version.changes, head)).set('changes.csv', writeChangesCsv(version.changes));
  const about: PackAbout = {
    ...{ format: PACK_FORMAT, kind: head.kind, language: head.language, version: head.version, made: head.made },
    ...{ marking: head.marking, hub: parts.hub, demonstration: parts.demonstration, software: parts.software },
    counts: Object.fromEntries(version.changes.counts.map(({ part, now }) => [part, now])),
  };
  const bytes = new Map([...files].map(([name, text]) => [name, Buffer.from(text)]));
  return buildPack(about, bytes, parts.signer(head.made));
}

const headOf = (
  { kind, language }: Series,
  { version, made, marking }: Pick<KeptVersion, 'version' | 'made' | 'marking'>,
  { hub, demonstration }: PackParts,
): PackHead => ({ kind, language, version, made, marking, hub: hub.name, demonstration });

/** Over everything that makes a version but its number and time: files, hub and key, and the edition of the software. */
function digestOf(files: ReadonlyMap<string, string>, { hub, software, demonstration }: PackParts): string {
  const whole = JSON.stringify([hub, software, demonstration, [...files].sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash('sha256').update(whole).digest('hex');
}
