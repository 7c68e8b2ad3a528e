import type { AllianceView, PeerView } from '@haetae/contract';
import { keyFingerprint } from '@haetae/proof/signature';
import type { Pool } from '../platform/database/index.ts';
import { keyOfParty, signersOf, stateOf } from './agreement.ts';
import type { Alliance } from './alliance.ts';
import type { OwnHub } from './own-hub.ts';
import { countWaiting, readPeer } from './queries.ts';
import type { PeerLink } from './transport/peer-link.ts';

export interface DescribeParts {
  readonly pool: Pool;
  readonly own: OwnHub;
  readonly alliance: Alliance;
  readonly links: () => readonly PeerLink[];
  readonly organisation: string;
  readonly now: () => string;
}

/** How the alliance stands now, as this hub knows it. */
export async function describeAlliance(parts: DescribeParts): Promise<AllianceView> {
  const { own, alliance } = parts;
  const { rows } = await parts.pool.query<{ log: string; objects: string }>(
    `select (select place from log_head)::text as log, (select count(*) from object)::text as objects`,
  );
  return {
    hub: {
      id: own.id,
      name: own.name,
      jurisdiction: own.jurisdiction,
      key: own.fingerprint,
      organisation: parts.organisation,
      log: Number(rows[0]!.log),
      objects: Number(rows[0]!.objects),
      demonstration: own.demonstration,
    },
    peers: await Promise.all(alliance.partners().map((party) => describePeer(party.id, parts))),
    agreements: alliance.all().map((agreement) => ({
      id: agreement.document.id,
      title: agreement.document.title,
      alias: agreement.document.alias,
      up_to: agreement.document.up_to,
      until: agreement.document.until,
      state: stateOf(agreement, parts.now()),
      parties: agreement.document.parties.map(({ id, name }) => ({ id, name, signed: signersOf(agreement).has(id) })),
    })),
  };
}

async function describePeer(hub: string, parts: DescribeParts): Promise<PeerView> {
  const party = parts.alliance.partners().find((one) => one.id === hub)!;
  const link = parts.links().find((one) => one.peer.id === hub);
  const row = await readPeer(parts.pool, hub);
  const status = link?.status;
  return {
    id: hub,
    name: party.name,
    jurisdiction: party.jurisdiction,
    url: party.url,
    key: keyFingerprint(keyOfParty(party)),
    direct: link !== undefined,
    state: status?.state ?? 'relayed',
    ...(status?.detail === undefined ? {} : { detail: status.detail }),
    lag_ms: lagsOf(status?.lags ?? []),
    outbox: await countWaiting(parts.pool, hub, row.acknowledged),
    sent: row.acknowledged,
    taken: row.received,
    last_contact: row.last_contact,
  };
}

/** Milliseconds from commit here to stored there, over the last thousand. */
function lagsOf(lags: readonly number[]): PeerView['lag_ms'] {
  const sorted = lags.toSorted((a, b) => a - b);
  const at = (share: number): number | null =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { p50: at(0.5), p99: at(0.99), last: lags.at(-1) ?? null };
}
