import { randomUUID } from 'node:crypto';
import { type Tlp, tlpMarkingId } from '@haetae/stix/marking';
import type { Answer, Call } from './alliance.ts';

const TAXII = 'application/taxii+json;version=2.1';

/** An address nobody else uses. */
export const anyAddress = (): string => `0x${randomUUID().replaceAll('-', '')}${randomUUID().slice(0, 8)}`;

const PLANTS = ['oak', 'elm', 'fern', 'moss', 'ivy', 'reed', 'sage', 'thyme', 'rose', 'lily', 'iris', 'dill'];
let sites = 0;

/** A site that nobody else in this process uses: its name poses as nobody. The first 144 of them. */
export function anySite(): string {
  const [first, second] = [PLANTS[sites % PLANTS.length], PLANTS[Math.floor(sites / PLANTS.length)]];
  sites += 1;
  return `${first}-and-${second}.example`;
}

/** An indicator that names an address. */
export function indicator(
  address: string,
  by: string,
  tlp: Tlp,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> & { id: string; modified: string } {
  const at = new Date().toISOString();
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${randomUUID()}`,
    created_by_ref: by,
    created: at,
    modified: at,
    name: 'Said of an address',
    indicator_types: ['malicious-activity'],
    pattern: `[cryptocurrency-wallet:value = '${address}']`,
    pattern_type: 'stix',
    valid_from: at,
    labels: ['theft'],
    confidence: 80,
    object_marking_refs: [tlpMarkingId(tlp)],
    ...more,
  };
}

/** A newer version of an object. */
export function newVersion<T extends Readonly<Record<string, unknown>>>(
  object: T,
  changes: Readonly<Record<string, unknown>>,
): T {
  const later = new Date(Date.parse(String(object.modified)) + 1_000).toISOString();
  return { ...object, modified: later, ...changes };
}

/** Adds objects to a collection by TAXII. */
export const add = (call: Call, collection: string, objects: readonly unknown[]): Promise<Answer> =>
  call('POST', `/taxii2/default/collections/${collection}/objects/`, JSON.stringify({ objects }), {
    accept: TAXII,
    'content-type': TAXII,
  });

/** Ids that a collection shows the caller. */
export async function idsIn(call: Call, collection: string): Promise<string[]> {
  const { body } = await call('GET', `/taxii2/default/collections/${collection}/objects/?limit=1000`, undefined, {
    accept: TAXII,
  });
  return ((body.objects ?? []) as { id: string }[]).map((object) => object.id);
}

/** What screening says of one address. */
export async function screen(call: Call, address: string): Promise<Answer['body']> {
  const answer = await call('POST', '/api/v1/screenings', { addresses: [address] });
  return answer.body.results?.[0] ?? answer.body;
}
