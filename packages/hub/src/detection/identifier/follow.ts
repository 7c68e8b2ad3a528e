import { customType } from '@haetae/contract';
import { type StixObject, stixType } from '@haetae/stix/object';
import { type LogEntry, what } from '../../log/index.ts';
import { type Contribution, readBlindedIdentifier } from './blinded-identifier.ts';
import { hubsIn } from './circle.ts';
import { endEntries, isErased } from './erasure.ts';
import type { IndexedEntry } from './identifier-index.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { readKeyNote } from './key-note.ts';
import { type FollowedRow, readFollowed } from './queries.ts';
import { registerOf } from './register.ts';

const FOLLOWED: ReadonlySet<string> = new Set([customType.blindedIdentifier, 'note']);

type FollowParts = Pick<IdentifierParts, 'pool' | 'own' | 'ring' | 'book' | 'index' | 'writer' | 'secret' | 'now'>;

/** Keeps keys and contributions in memory in step with the log. */
export function followIntoIdentifiers(parts: FollowParts): (entries: readonly LogEntry[]) => Promise<void> {
  return async (entries) => {
    const touched = new Set<number>();
    for (const entry of entries) {
      if (entry.obj === null || entry.type === null || !FOLLOWED.has(entry.type)) continue;
      if (entry.what === what.withdrawn) {
        touched.delete(entry.obj);
        parts.index.remove(entry.obj);
        parts.book.remove(entry.obj);
      } else touched.add(entry.obj);
    }
    if (touched.size === 0) return;
    for (const row of await readFollowed(parts.pool, [...touched])) await take(row, parts);
  };
}

async function take(row: FollowedRow, parts: FollowParts): Promise<void> {
  // What is stored was validated before it was stored.
  const object = JSON.parse(row.body) as StixObject;
  if (stixType(object.id) === 'note') return takeKey(row, object, parts);
  const said = readBlindedIdentifier(object);
  if (said === undefined || said.submitter !== row.submitter || !isOfCircle(said, row.origin, parts)) return;
  const { obj, origin } = row;
  const entry: IndexedEntry = { obj, origin, said, until: Date.parse(said.until) };
  // A person had it erased: whoever brings it again, it does not come back.
  if (await isErased([said], parts)) await endEntries([entry], 'erased', parts);
  else parts.index.put(entry);
}

/**
 * Whether a contribution belongs to a circle of this hub and of the hub that it came from, and its keys to no other one:
 * a partner could otherwise speak as a second voice in what this hub compares with somebody else.
 */
function isOfCircle(said: Contribution, origin: string | null, { own, ring, book }: FollowParts): boolean {
  const hubs = hubsIn(said.circle);
  const circles = said.series.split('+').map((id) => ring.get(id)?.circle ?? book.get(id)?.circle ?? said.circle);
  return hubs.includes(own.id) && hubs.includes(origin ?? own.id) && circles.every((circle) => circle === said.circle);
}

/** A key counts where the register of the hub that signed published it, for a circle that the hub is in. */
function takeKey(row: FollowedRow, note: StixObject, { own, ring, book }: FollowParts): void {
  const key = readKeyNote(note);
  const hub = row.origin ?? own.id;
  if (key === undefined || row.submitter !== registerOf(hub) || !hubsIn(key.circle).includes(hub)) return;
  // Of its own keys a hub knows those whose secret it has.
  if (note.revoked === true || (row.origin === null && ring.get(key.id) === undefined)) book.end(key.id);
  else book.put(row.obj, { ...key, hub });
}
