/** The door between hubs: what a peer, or somebody who says to be one, may try. A row a case. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { keyFingerprint, type ProvenanceClaim, signProvenance } from '@haetae/proof/signature';
import { digestOf, signRequest } from '../packages/hub/src/federation/transport/request-signature.ts';
import { nativeEd25519 } from '../packages/hub/src/platform/native-ed25519.ts';
import { pair, startTestHub, type TestHub, until } from './alliance.ts';
import { anyAddress, indicator, screen } from './claims.ts';

type Rogue = Parameters<typeof signRequest>[0];
type Indicator = ReturnType<typeof indicator>;

let kr: TestHub;
let eu: TestHub;
let group: string;
/** KR's own identity, in the hands of the test: an insider with the key. */
let asKr: Rogue;
let krOrganisation: string;
/** Places of KR's sequence towards EU that the test used up. */
let seq = 0;

before(async () => {
  [kr, eu] = await Promise.all([startTestHub('KR'), startTestHub('EU')]);
  group = await pair([kr, eu]);
  krOrganisation = (await kr.call('GET', '/api/v1/me')).body.organisation.id;
  await until(
    () => eu.call('GET', '/api/v1/organisations'),
    ({ body }) => body.organisations.some((one: { id: string }) => one.id === krOrganisation),
  );
  const seed = new Uint8Array(Buffer.from(readFileSync(join(kr.dataDir, 'hub-key'), 'utf8').trim(), 'hex'));
  const descriptor = (await kr.call('GET', '/.well-known/haetae.json')).body;
  asKr = rogue(descriptor.id, seed);
  // From here on the test speaks for KR; the numbers of its sequence go on far from those KR itself uses.
  await kr.stop();
  const { taken } = (await send(asKr, stretch(1_000_000, []))).body;
  seq = taken;
});
after(() => eu?.stop());

function rogue(id: string, seed: Uint8Array): Rogue {
  const publicKey = nativeEd25519.publicKey(seed);
  return {
    id,
    name: 'KR',
    jurisdiction: 'KR',
    url: 'http://127.0.0.1:1',
    demonstration: true,
    seed,
    publicKey,
    fingerprint: keyFingerprint(publicKey),
    ed25519: nativeEd25519,
  };
}

const stretch = (after: number, messages: readonly object[]) => ({ after, upto: after + messages.length, messages });

const claim = (more: Partial<ProvenanceClaim> = {}): ProvenanceClaim => ({
  origin: asKr.id,
  version: '',
  submitter: krOrganisation,
  groups: [group],
  organisations: [],
  rendition: 0,
  exercise: false,
  ...more,
});

function signed(object: Indicator, more: Partial<ProvenanceClaim> = {}, by: Rogue = asKr) {
  return signProvenance(object, claim({ version: object.modified, ...more }), by.seed, nativeEd25519);
}

const bytesOf = (content: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(content));

async function send(by: Rogue, content: unknown, spoil: (headers: Record<string, string>) => void = () => {}) {
  const body = bytesOf(content);
  const url = `${eu.url}/federation/v1/messages`;
  const headers = await signRequest(by, { method: 'POST', url, body });
  spoil(headers);
  return await post(headers, body);
}

async function post(headers: Record<string, string>, body: Uint8Array) {
  const response = await fetch(`${eu.url}/federation/v1/messages`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: body as Uint8Array<ArrayBuffer>,
  });
  // Either the answer to a stretch or a problem document; each test knows which it asks for.
  const answer = (await response.json()) as { taken: number; refused: { code: string }[] };
  return { status: response.status, body: answer };
}

/** Pushes one object; the code of its refusal, or undefined when it was taken. */
async function push(text: string, provenance: object): Promise<string | undefined> {
  const message = { seq: seq + 1, object: text, provenance };
  const answer = await send(asKr, stretch(seq, [message]));
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  seq = answer.body.taken;
  return answer.body.refused[0]?.code;
}

async function isKnownAtEu(address: string): Promise<boolean> {
  return (await screen(eu.call, address)).verdict !== 'clear';
}

test('an honest push is taken and answers at once', async () => {
  const address = anyAddress();
  const object = indicator(address, krOrganisation, 'amber');
  assert.equal(await push(JSON.stringify(object), signed(object)), undefined);
  await until(() => isKnownAtEu(address), Boolean);
});

describe('a request that proves nothing stores nothing', () => {
  const cases: readonly (readonly [string, (headers: Record<string, string>) => void])[] = [
    [
      'the body was changed on the way',
      (headers) => Object.assign(headers, { 'content-digest': digestOf(bytesOf({})) }),
    ],
    ['the signature was cut off', (headers) => delete headers.Signature],
    ['it names another hub', (headers) => Object.assign(headers, { 'haetae-hub': 'hub--somebody' })],
  ];
  for (const [name, spoil] of cases) {
    test(name, async () => {
      const address = anyAddress();
      const object = indicator(address, krOrganisation, 'green');
      const message = { seq: seq + 1, object: JSON.stringify(object), provenance: signed(object) };
      assert.equal((await send(asKr, stretch(seq, [message]), spoil)).status, 401);
      assert.equal(await isKnownAtEu(address), false);
    });
  }

  test('it is signed with a key that no agreement names', async () => {
    const stranger = rogue(asKr.id, new Uint8Array(32).fill(7));
    assert.equal((await send(stranger, stretch(seq, []))).status, 401);
  });

  test('it was sent before, nonce and all', async () => {
    const body = bytesOf(stretch(seq, []));
    const headers = await signRequest(asKr, { method: 'POST', url: `${eu.url}/federation/v1/messages`, body });
    assert.equal((await post(headers, body)).status, 200);
    assert.equal((await post(headers, body)).status, 401);
  });
});

test('a stretch that leaves a gap is not taken, and the answer says where to go on', async () => {
  const address = anyAddress();
  const object = indicator(address, krOrganisation, 'green');
  const message = { seq: seq + 6, object: JSON.stringify(object), provenance: signed(object) };
  const answer = await send(asKr, stretch(seq + 5, [message]));
  assert.equal(answer.body.taken, seq);
  assert.equal(await isKnownAtEu(address), false);
});

test('a message that comes twice is stored once', async () => {
  const address = anyAddress();
  const object = indicator(address, krOrganisation, 'green');
  const message = { seq: seq + 1, object: JSON.stringify(object), provenance: signed(object) };
  const first = await send(asKr, stretch(seq, [message]));
  const second = await send(asKr, stretch(seq, [message]));
  assert.equal(first.body.taken, second.body.taken);
  seq = first.body.taken;
  await until(() => isKnownAtEu(address), Boolean);
  assert.equal((await screen(eu.call, address)).reasons.length, 1);
});

describe('an object whose origin did not say it so is refused', () => {
  const cases: readonly (readonly [string, string, (object: Indicator) => [string, object]])[] = [
    [
      'a relay altered the content',
      'digest_mismatch',
      (object) => [JSON.stringify({ ...object, name: 'Something else' }), signed(object)],
    ],
    [
      'a relay lowered the marking',
      'digest_mismatch',
      (object) => [
        JSON.stringify({
          ...object,
          object_marking_refs: ['marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487'],
        }),
        signed(object),
      ],
    ],
    [
      'a relay named another group',
      'wrong_signature',
      (object) => {
        const { statement, signature } = signed(object, { groups: [] });
        return [JSON.stringify(object), { statement: { ...statement, groups: [group] }, signature }];
      },
    ],
    [
      'the signature is another hub’s',
      'unknown_key',
      (object) => [JSON.stringify(object), signed(object, {}, rogue(asKr.id, new Uint8Array(32).fill(9)))],
    ],
    [
      'it is offered to nobody here',
      'not_offered',
      (object) => [JSON.stringify(object), signed(object, { groups: ['another-group'] })],
    ],
    [
      'it speaks for an organisation of this hub',
      'not_creator',
      (object) => {
        const stolen = { ...object, created_by_ref: euOrganisation };
        return [JSON.stringify(stolen), signed(stolen)];
      },
    ],
    [
      'it is submitted for an organisation of this hub',
      'not_its_organisation',
      (object) => [JSON.stringify(object), signed(object, { submitter: euOrganisation })],
    ],
    [
      'it is TLP:RED',
      'never_pushed',
      (object) => {
        const red = { ...object, object_marking_refs: ['marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1'] };
        return [JSON.stringify(red), signed(red)];
      },
    ],
    [
      'its text gives a key twice',
      'duplicate_key',
      (object) => [JSON.stringify(object).replace('{', '{"id":"x",'), signed(object)],
    ],
    ['its text is cut short', 'syntax_error', (object) => [JSON.stringify(object).slice(0, -5), signed(object)]],
  ];
  let euOrganisation = '';
  before(async () => {
    euOrganisation = (await eu.call('GET', '/api/v1/me')).body.organisation.id;
  });
  for (const [name, code, spoil] of cases) {
    test(name, async () => {
      const address = anyAddress();
      const [text, provenance] = spoil(indicator(address, krOrganisation, 'green'));
      assert.equal(await push(text, provenance), code);
      assert.equal(await isKnownAtEu(address), false);
    });
  }
});
