import { type StixObject, stixType } from '@haetae/stix/object';
import type { Session } from '../../people/index.ts';
import { rowsOfIds } from '../../store/index.ts';
import type { PackParts } from './pack-parts.ts';

/** Ids of one question to the database. */
const MOST = 5_000;

/** Of each object the newest version that the session sees; `id#line` counts as `id`. What is hidden is absent. */
export async function newestById(
  objects: readonly string[],
  session: Session,
  { readerFor, interned }: Pick<PackParts, 'readerFor' | 'interned'>,
): Promise<Map<string, StixObject>> {
  const reader = readerFor(session);
  const ids = [...new Set(objects.map((object) => object.split('#', 1)[0]!))];
  const newest = new Map<string, StixObject>();
  for (const [type, some] of Map.groupBy(ids, stixType)) {
    for (let at = 0; at < some.length; at += MOST) {
      const asked = some.slice(at, at + MOST);
      for (const row of await rowsOfIds((text, values) => reader.query(text, values), interned, type, asked)) {
        // What is stored was validated before it was stored.
        const object = JSON.parse(row.source) as StixObject;
        const known = newest.get(row.id);
        if (known === undefined || String(known.modified) <= String(object.modified)) newest.set(row.id, object);
      }
    }
  }
  return newest;
}
