import type { Pool } from '../platform/database/index.ts';
import { type AudienceBook, type AudienceRule, type Released, release } from '../release/index.ts';
import { partyOf } from './agreement.ts';
import type { Alliance } from './alliance.ts';
import type { Message, Stretch } from './message.ts';
import type { OwnHub } from './own-hub.ts';
import { provenanceOf } from './provenance-of.ts';
import { type OutgoingRow, type QueuedRow, readOutgoing, readQueue } from './queries.ts';

/** Most messages of one stretch. */
const LONGEST = 200;

export interface WriteParts {
  readonly pool: Pool;
  readonly own: OwnHub;
  readonly alliance: Alliance;
  readonly book: AudienceBook;
}

/** A stretch to send, and when the log took its newest entry. */
export interface Written {
  readonly stretch: Stretch;
  /** Microseconds since the epoch, an entry each. */
  readonly committed: readonly bigint[];
}

/**
 * The next stretch of a peer's sequence after a number; undefined when nothing follows.
 *
 * The release policy is asked once more at the moment of sending: what an agreement no longer allows stays.
 */
export async function writeStretch(peer: string, after: number, parts: WriteParts): Promise<Written | undefined> {
  const queue = await readQueue(parts.pool, peer, after, LONGEST);
  const last = queue.at(-1);
  if (last === undefined) return undefined;
  const objs = queue.filter((row) => row.what === 1).map((row) => row.obj);
  const rows = new Map((await readOutgoing(parts.pool, objs)).map((row) => [row.obj, row]));
  const messages = queue.flatMap((entry) => messageOf(entry, rows.get(entry.obj), peer, parts) ?? []);
  return { stretch: { after, upto: last.seq, messages }, committed: queue.map((entry) => entry.committed) };
}

function messageOf(
  entry: QueuedRow,
  row: OutgoingRow | undefined,
  peer: string,
  parts: WriteParts,
): Message | undefined {
  // An end is what this hub or the origin signed when it was queued.
  if (entry.what === 2) return { seq: entry.seq, withdrawal: JSON.parse(entry.message) };
  const recipient = parts.alliance.recipient(peer);
  if (row === undefined || recipient === undefined) return undefined;
  const rule = parts.book.rule(row.audience);
  const released = release(row, rule, recipient);
  return released === undefined ? undefined : writeObject(entry.seq, released, groupsWith(peer, rule, parts), parts);
}

function writeObject(
  seq: number,
  row: Released<OutgoingRow>,
  groups: readonly string[],
  { book, own }: WriteParts,
): Message {
  return { seq, object: row.body, provenance: provenanceOf(row, book.rule(row.audience), groups, own) };
}

/** Of the groups that a row is offered to, those that the peer is in. */
function groupsWith(peer: string, rule: AudienceRule, { alliance }: WriteParts): string[] {
  return alliance
    .inForce()
    .filter((document) => rule.groups.includes(document.id) && partyOf(document, peer) !== undefined)
    .map((document) => document.id);
}
