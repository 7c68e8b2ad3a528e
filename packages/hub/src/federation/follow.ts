/**
 * Carries the log into each peer's own sequence: what the release policy lets go to it, and the end of what it was
 * given and may no longer have.
 */

import { addSignature } from '@haetae/proof/signature';
import { type LogEntry, what } from '../log/index.ts';
import type { Pool } from '../platform/database/index.ts';
import { transaction } from '../platform/database/index.ts';
import { type AudienceBook, decideRelease, type PeerRecipient } from '../release/index.ts';
import type { Alliance } from './alliance.ts';
import type { WithdrawalText } from './message.ts';
import type { OwnHub } from './own-hub.ts';
import {
  forgetGiven,
  type OutboxEntry,
  type OutgoingRow,
  queueFor,
  readGiven,
  readNotGiven,
  readOutgoing,
  readWithdrawals,
} from './queries.ts';

export interface OutboxFollowParts {
  readonly pool: Pool;
  readonly book: AudienceBook;
  readonly alliance: Alliance;
  readonly own: OwnHub;
  readonly now: () => string;
  /** Called after new entries are queued. */
  readonly queued: () => void;
}

/** The handler of the follower `outbox`. */
export function followIntoOutbox(parts: OutboxFollowParts): (entries: readonly LogEntry[]) => Promise<void> {
  return async (entries) => {
    for (const peer of parts.alliance.peers()) {
      const recipient = parts.alliance.recipient(peer.id);
      if (recipient !== undefined) await carry(entries, recipient, parts);
    }
    parts.queued();
  };
}

async function carry(entries: readonly LogEntry[], recipient: PeerRecipient, parts: OutboxFollowParts): Promise<void> {
  const touched = new Map(entries.flatMap((entry) => (entry.obj === null ? [] : [[entry.obj, entry.added] as const])));
  const widened = entries.findLast((entry) => entry.what === what.membership);
  const [rows, given, missed] = await Promise.all([
    readOutgoing(parts.pool, [...touched.keys()]),
    readGiven(parts.pool, recipient.hub, [...touched.keys()]),
    widened === undefined ? [] : backfill(recipient, parts),
  ]);
  const going = new Map(
    [...rows, ...missed].filter((row) => mayGo(row, recipient, parts)).map((row) => [row.obj, row] as const),
  );
  const ending = given.filter(({ obj }) => !going.has(obj));
  const at = widened?.added ?? 0n;
  const messages: OutboxEntry[] = [
    ...[...going.values()].map((row) => outgoing(row, touched.get(row.obj) ?? at)),
    ...(await endings(ending, touched, parts)),
  ];
  if (ending.length === 0) return await queueFor(parts.pool, recipient.hub, messages);
  await transaction(parts.pool, async (client) => {
    await forgetGiven(
      client,
      recipient.hub,
      ending.map(({ obj }) => obj),
    );
    await queueFor(client, recipient.hub, messages);
  });
}

/** A membership changed: what the peer may see now and was never given. */
function backfill(recipient: PeerRecipient, parts: OutboxFollowParts): Promise<OutgoingRow[]> {
  return readNotGiven(parts.pool, recipient.hub, parts.book.visibleTo(recipient));
}

const mayGo = (row: OutgoingRow, recipient: PeerRecipient, parts: OutboxFollowParts): boolean =>
  row.via !== recipient.hub && decideRelease(parts.book.rule(row.audience), recipient).allowed;

/** What names the row after it is gone. */
function outgoing(row: OutgoingRow, committed: bigint): OutboxEntry {
  const { id, version, submitter, rendition, origin } = row;
  return { what: 1, obj: row.obj, message: JSON.stringify({ id, version, submitter, rendition, origin }), committed };
}

async function endings(
  ending: readonly { obj: number; message: string }[],
  touched: ReadonlyMap<number, bigint>,
  parts: OutboxFollowParts,
): Promise<OutboxEntry[]> {
  const said = await readWithdrawals(
    parts.pool,
    ending.map(({ obj }) => obj),
  );
  return ending.map(({ obj, message }) => ({
    what: 2,
    obj,
    message: said.get(obj) ?? JSON.stringify(signEnd(JSON.parse(message) as WithdrawalText, parts)),
    committed: touched.get(obj) ?? 0n,
  }));
}

function signEnd(named: WithdrawalText, { own, now }: OutboxFollowParts): unknown {
  const document: WithdrawalText = { ...named, origin: named.origin ?? own.id };
  const signer = { hub: own.id, seed: own.seed, at: now(), ed25519: own.ed25519 };
  return addSignature('withdrawal', { document, signatures: [] }, signer);
}
