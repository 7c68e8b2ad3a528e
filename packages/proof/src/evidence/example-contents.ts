/** A small package for tests: a case of KR with an object of EU, a fact of the FBI and a freeze request's chain. */
import { sha1 } from '@noble/hashes/legacy.js';
import { canonicalDigest, canonicalise, concat, fromHex, sha256, sha256Hex, toHex, utf8 } from '../canonical/index.ts';
import { createTreeHead, formatCheckpoint, inclusionProof, leafHash, logLeaf } from '../log/index.ts';
import { portableEd25519 as ed25519, exportJwk, type Signer, signProvenance } from '../signature/index.ts';
import type { EvidenceContents, EvidenceHub, EvidenceInclusion, EvidenceObject } from './contents.ts';
import { replayCommand } from './replay-command.ts';

export const seeds = { KR: new Uint8Array(32).fill(1), EU: new Uint8Array(32).fill(2) };

const hub = (id: 'KR' | 'EU', name: string): EvidenceHub => ({
  id: `hub-${id.toLowerCase()}`,
  name,
  jurisdiction: id,
  keys: { keys: [exportJwk(ed25519.publicKey(seeds[id]))] },
});
export const KR = hub('KR', 'Korea <hub> & "co"');
export const EU = hub('EU', 'Europe');

export const signer: Signer = { hub: KR.id, seed: seeds.KR, at: '2026-11-24T03:00:00Z', ed25519 };

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CREATED = '2026-11-24T02:00:00.000Z';

type Body = EvidenceObject['object'];

function signed(by: 'KR' | 'EU', object: Body): EvidenceObject {
  const origin = by === 'KR' ? KR.id : EU.id;
  const claim = { origin, version: CREATED, submitter: 'identity--x', groups: [], organisations: [] };
  return {
    object,
    provenance: signProvenance(object, { ...claim, rendition: 0, exercise: false }, seeds[by], ed25519),
  };
}

const body = (type: string, n: number, more: Omit<Body, 'id'> = {}): Body => ({
  type,
  spec_version: '2.1',
  id: `${type}--${uuid(n)}`,
  created: CREATED,
  modified: CREATED,
  ...more,
});

function stepIdOf(hash: string): string {
  const bytes = sha1(concat(fromHex('00abedb4aa42466c9c01fed23315a9b7')!, utf8(hash))).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = toHex(bytes);
  return `haetae-freeze-step--${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}

const request = body('haetae-freeze-request', 10);

function step(
  by: 'KR' | 'EU',
  previous: string | null,
  act: string,
  to: string,
): { item: EvidenceObject; hash: string } {
  const facts = canonicalise({ request_ref: request.id, hub: by === 'KR' ? KR.id : EU.id, previous, act, to });
  const hash = sha256Hex(utf8(facts));
  return {
    item: signed(by, { ...body('haetae-freeze-step', 0, { facts, request_ref: request.id }), id: stepIdOf(hash) }),
    hash,
  };
}

const submitted = step('KR', null, 'transition', 'awaiting-approval');
const approval = step('KR', submitted.hash, 'approval', 'awaiting-approval');
const proposal = step('EU', submitted.hash, 'proposal', 'withdrawn');
const sent = step('KR', approval.hash, 'transition', 'sent');
const held = step('EU', sent.hash, 'transition', 'held');
const steps = [submitted, approval, proposal, sent, held].map(({ item }) => item);

const objects: EvidenceObject[] = [
  signed('KR', body('indicator', 1, { pattern: "[cryptocurrency-wallet:value = '0x00']" })),
  signed('EU', body('sighting', 2)),
  { object: body('indicator', 3) },
  signed('KR', request),
  ...steps,
];

const address = (n: number): string => `0x${String(n).padStart(40, '0')}`;

/** Stolen coins go to an exchange by way of one address. */
const transfers = utf8(
  `tx_hash,block,timestamp,from,to,asset,amount\n,,,${address(1)},${address(2)},ETH,10\n,,,${address(2)},${address(3)},ETH,4\n`,
);

/** The trace of these transfers, as `haetae trace --json` prints it. */
const trace = utf8(
  `${JSON.stringify({
    policy: 'haircut',
    sources: [address(1)],
    totals: [{ asset: 'ETH', sent: '10', held: '6', at_services: '4', returned_to_sources: '0' }],
    addresses: [
      { address: address(2), asset: 'ETH', received: '10', tainted: '6', share: '1.000000', hops: 1 },
      {
        address: address(3),
        asset: 'ETH',
        received: '4',
        tainted: '4',
        share: '1.000000',
        hops: 2,
        service: 'Exchange',
      },
    ],
  })}\n`,
);

const HOW = { policy: 'haircut', sources: [address(1)], services: [{ address: address(3), name: 'Exchange' }] };

/** A log of 40 entries, in which each object has a place, and what shows that it is there. */
async function logOf(items: readonly EvidenceObject[]) {
  const entries = items.map(({ object }, i) => ({
    place: i + 4,
    what: 'added',
    id: object.id,
    version: CREATED,
    digest: canonicalDigest(object),
    salt: sha256(utf8(object.id)),
  }));
  const leaves = Array.from({ length: 40 }, (_, i) => {
    const entry = entries.find(({ place }) => place === i + 1);
    return entry === undefined ? leafHash(utf8(`other ${i}`)) : logLeaf(entry);
  });
  const head = createTreeHead();
  for (const leaf of leaves) head.append(leaf);
  const source = { leaves: async (from: number, to: number) => leaves.slice(from, to), blocks: head.blocks };
  const inclusion: EvidenceInclusion[] = [];
  for (const { id, place, what, version, salt } of entries) {
    const path = await inclusionProof(source, place - 1, leaves.length);
    inclusion.push({ object: id, version, what, place, index: place - 1, salt: toHex(salt), path: path.map(toHex) });
  }
  const head40 = { origin: KR.id, size: leaves.length, root: head.root(), extensions: ['time 2026-11-24T02:59:00Z'] };
  return { inclusion, checkpoint: formatCheckpoint(head40, { name: KR.id, seed: seeds.KR, ed25519 }) };
}

/** Contents whose package is valid. */
export async function exampleContents(): Promise<EvidenceContents> {
  return {
    created: '2026-11-24T03:00:00Z',
    exercise: false,
    case: { id: `incident--${uuid(20)}`, title: 'Theft at “거래소” <b>' },
    hub: KR,
    peers: [EU],
    trace,
    transfers,
    objects,
    request: { request: request.id, steps: steps.map(({ object }) => object.id) },
    letter: utf8('<!doctype html><p>Please hold.'),
    ...(await logOf(objects)),
    method: {
      ...HOW,
      software: 'haetae',
      version: '0.1.0',
      dataset: sha256Hex(transfers),
      replay: replayCommand(HOW),
    },
  };
}
