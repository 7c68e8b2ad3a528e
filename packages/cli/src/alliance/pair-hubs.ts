import type { Agreement, AllianceView, HubDescriptor } from '@haetae/contract';
import { callHub } from './call-hub.ts';
import type { HubProcess } from './hub-process.ts';

export interface PairForm {
  readonly links?: readonly (readonly [string, string])[];
  readonly authorities?: readonly string[];
}

/**
 * Joins hubs by one agreement that each signs, through their API: proposed by the first, countersigned by the others,
 * brought back to all. Hubs that are joined already stay as they are. Resolves when the hubs that are linked talk.
 *
 * @param form which pairs exchange directly (default: the first with every other) and whose own organisation counts as
 *   an authority (default: everybody's)
 */
export async function pairHubs(hubs: readonly HubProcess[], form: PairForm = {}): Promise<string> {
  const [first] = hubs;
  if (first === undefined) throw new Error('there is no hub to pair');
  const standing = await callHub<AllianceView>(first, 'GET', '/api/v1/alliance');
  const existing = standing.agreements.find((agreement) => agreement.state === 'in-force');
  const id = existing?.id ?? (await agree(hubs, form));
  await Promise.all(hubs.map((hub) => connected(hub)));
  return id;
}

async function agree(hubs: readonly HubProcess[], { links, authorities }: PairForm): Promise<string> {
  const descriptors = await Promise.all(
    hubs.map((hub) => callHub<HubDescriptor>(hub, 'GET', '/.well-known/haetae.json')),
  );
  const idOf = (name: string): string => descriptors[hubs.findIndex((hub) => hub.name === name)]!.id;
  const standing = await Promise.all(
    hubs
      .filter((hub) => authorities?.includes(hub.name) ?? true)
      .map((hub) => callHub<{ organisation: { id: string } }>(hub, 'GET', '/api/v1/me')),
  );
  let agreement = await callHub<Agreement>(hubs[0]!, 'POST', '/api/v1/agreements', {
    title: `${hubs.map((hub) => hub.name).join(' and ')}: demonstration alliance`,
    alias: 'alliance',
    partners: descriptors.slice(1),
    standing: standing.map((me) => me.organisation.id),
    ...(links === undefined ? {} : { links: links.map((link) => link.map(idOf)) }),
  });
  for (const hub of [...hubs.slice(1), ...hubs]) {
    agreement = await callHub<Agreement>(hub, 'POST', '/api/v1/agreements/sign', agreement);
  }
  return agreement.document.id;
}

const PATIENCE = 30_000;

/** Resolves when every direct peer of the hub is connected; rejects with what it says of them when that takes too long. */
async function connected(hub: HubProcess): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const { peers } = await callHub<AllianceView>(hub, 'GET', '/api/v1/alliance');
    const missing = peers.filter((peer) => peer.direct && peer.state !== 'connected');
    if (missing.length === 0) return;
    if (performance.now() > until) {
      throw new Error(`${hub.name} does not reach ${missing.map((peer) => `${peer.name} at ${peer.url}`).join(', ')}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
