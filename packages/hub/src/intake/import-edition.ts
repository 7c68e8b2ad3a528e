import { extension } from '@haetae/contract';
import type { StixObject } from '@haetae/stix/object';
import { type Imported, type ImportParts, importRows } from './import-file.ts';
import { OFAC_LIST } from './source/ofac.ts';
import type { SourceRow } from './source/reading.ts';
import { ended } from './succeed.ts';

/** The entries of a list as they are stored: newest versions by id. */
export type ReadEntries = () => Promise<ReadonlyMap<string, StixObject>>;

/**
 * Imports a new edition of the official list: its rows, then the end of every entry that it no longer has.
 *
 * Only the list's own next edition ends an entry, and the end is a revoked version: screening sees from it that the
 * list took the address off, so that whoever cites the list no longer calls it sanctioned. A file without a single entry
 * is a mistake and no edition: it ends nothing.
 */
export async function importEdition(
  rows: readonly SourceRow[],
  parts: ImportParts,
  entries: ReadEntries,
): Promise<Imported & { readonly ended: number }> {
  const imported = await importRows(rows, parts);
  if (imported.ids.size === 0) return { ...imported, ended: 0 };
  const gone = [...(await entries()).values()].filter(
    (entry) => entry.revoked !== true && isEntry(entry) && !imported.ids.has(entry.id),
  );
  const day = latestOf(rows);
  const ends = gone.map((entry) => {
    const value = ended(entry, day);
    return { source: JSON.stringify(value), value, pointer: '', batch: parts.batch };
  });
  const taken = await parts.intake.take(ends, parts.door, parts.maySee);
  return { ...imported, ended: taken.filter((one) => one.outcome === 'taken').length };
}

function isEntry(object: StixObject): boolean {
  const said = object.extensions?.[extension.claim];
  return said?.list === OFAC_LIST;
}

/** The day of the edition: the latest that one of its rows gives; empty without any. */
const latestOf = (rows: readonly SourceRow[]): string =>
  rows
    .map(({ candidate }) => (candidate.value as { modified?: string } | undefined)?.modified ?? '')
    .sort()
    .at(-1) ?? '';
