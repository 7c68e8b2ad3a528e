/** What crosses between hubs, and what never does: KR and EU are linked, EU and EX are linked, KR and EX are not. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Call, newMember, pair, startTestHub, type TestHub, until } from './alliance.ts';
import { add, anyAddress, idsIn, indicator, newVersion, screen } from './claims.ts';

let kr: TestHub;
let eu: TestHub;
let ex: TestHub;
let krOrganisation: string;
let group: string;
/** A member at EU without any role but to read. */
let euReader: { call: Call; organisation: string };

before(async () => {
  [kr, eu, ex] = await Promise.all([startTestHub('KR'), startTestHub('EU'), startTestHub('EX')]);
  group = await pair(
    [kr, eu, ex],
    [
      ['KR', 'EU'],
      ['EU', 'EX'],
    ],
  );
  krOrganisation = (await kr.call('GET', '/api/v1/me')).body.organisation.id;
  euReader = await newMember(eu, { name: 'EU bank', kind: 'service' }, ['reader'], 'amber');
});
after(async () => {
  await Promise.all([kr, eu, ex].map((hub) => hub?.stop()));
});

const verdictAt = (call: Call, address: string) => () => screen(call, address);
const isKnown = (answer: { verdict: string }): boolean => answer.verdict !== 'clear';

/** Something that surely crosses, after what should not: when it has arrived, the other would have, too. */
async function fence(): Promise<void> {
  const address = anyAddress();
  await add(kr.call, 'alliance', [indicator(address, krOrganisation, 'clear')]);
  await until(verdictAt(ex.call, address), isKnown);
}

test('a claim committed at KR answers at EU in well under a second, and by relay at EX', async () => {
  const address = anyAddress();
  const added = await add(kr.call, 'alliance', [indicator(address, krOrganisation, 'amber')]);
  assert.equal(added.status, 202, JSON.stringify(added.body));
  const there = await until(verdictAt(eu.call, address), isKnown);
  assert.ok(there < 1_000, `${there} ms`);
  await until(verdictAt(ex.call, address), isKnown);
  const answer = await screen(eu.call, address);
  assert.equal(answer.reasons[0].organisation.id, krOrganisation);
  assert.equal(answer.reasons[0].tlp, 'amber');
  assert.equal((await screen(euReader.call, address)).verdict !== 'clear', true);
});

test('each object arrives once and none comes back', async () => {
  await fence();
  for (const hub of [kr, eu, ex]) {
    const ids = await idsIn(hub.call, 'alliance');
    assert.equal(ids.length, new Set(ids).size);
  }
  const { body } = await kr.call('GET', '/api/v1/alliance');
  assert.equal(body.peers.find((peer: { name: string }) => peer.name === 'EX').direct, false);
});

test('what was not offered to the alliance stays, whatever its marking', async () => {
  const address = anyAddress();
  await add(kr.call, 'default', [indicator(address, krOrganisation, 'clear')]);
  await until(verdictAt(kr.call, address), isKnown);
  await fence();
  assert.equal((await screen(eu.call, address)).verdict, 'clear');
});

test('TLP:AMBER+STRICT and TLP:RED never cross, though they were put into the collection of the alliance', async () => {
  const [strict, red] = [anyAddress(), anyAddress()];
  const objects = [indicator(strict, krOrganisation, 'amber+strict'), indicator(red, krOrganisation, 'red')];
  const added = await add(kr.call, 'alliance', objects);
  assert.equal(added.body.success_count, 2);
  await fence();
  for (const object of objects) assert.equal((await eu.call('GET', `/api/v1/objects/${object.id}`)).status, 404);
  assert.equal((await screen(eu.call, strict)).verdict, 'clear');
  assert.equal((await screen(kr.call, strict)).verdict !== 'clear', true);
  assert.equal((await screen(kr.call, red)).verdict, 'clear', 'red enters no index');
  assert.equal((await kr.call('GET', `/api/v1/objects/${objects[1]!.id}`)).status, 200, 'its author reads it');
});

test('a marking raised at KR withdraws the object at EU and, by relay, at EX', async () => {
  const address = anyAddress();
  const first = indicator(address, krOrganisation, 'green');
  await add(kr.call, 'alliance', [first]);
  await until(verdictAt(ex.call, address), isKnown);
  const raised = newVersion(first, {
    object_marking_refs: ['marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003'],
  });
  await add(kr.call, 'alliance', [raised]);
  await until(verdictAt(eu.call, address), (answer) => !isKnown(answer));
  await until(verdictAt(ex.call, address), (answer) => !isKnown(answer));
  assert.equal((await eu.call('GET', `/api/v1/objects/${first.id}`)).status, 404);
  assert.equal((await kr.call('GET', `/api/v1/objects/${first.id}`)).body.object.modified, raised.modified);
});

test('a revocation by its origin ends the claim everywhere; nobody else’s does', async () => {
  const address = anyAddress();
  const first = indicator(address, krOrganisation, 'green');
  await add(kr.call, 'alliance', [first]);
  await until(verdictAt(ex.call, address), isKnown);
  const stranger = await add(eu.call, 'alliance', [newVersion(first, { revoked: true })]);
  assert.equal(stranger.body.failure_count, 1);
  assert.match(JSON.stringify(stranger.body.failures), /not_creator|creator/);
  await fence();
  assert.equal(isKnown(await screen(eu.call, address)), true);
  await add(kr.call, 'alliance', [newVersion(first, { revoked: true })]);
  await until(verdictAt(eu.call, address), (answer) => !isKnown(answer));
  await until(verdictAt(ex.call, address), (answer) => !isKnown(answer));
});

test('an object that its submitter deletes at KR is gone at EU and at EX', async () => {
  const address = anyAddress();
  const object = indicator(address, krOrganisation, 'green');
  await add(kr.call, 'alliance', [object]);
  await until(verdictAt(ex.call, address), isKnown);
  const deleted = await kr.call('DELETE', `/taxii2/default/collections/alliance/objects/${object.id}/`, undefined, {
    accept: 'application/taxii+json;version=2.1',
  });
  assert.equal(deleted.status, 200);
  await until(verdictAt(eu.call, address), (answer) => !isKnown(answer));
  await until(verdictAt(ex.call, address), (answer) => !isKnown(answer));
});

test('an organisation named on TLP:AMBER+STRICT gets it at its own hub, and no other organisation there does', async () => {
  const address = anyAddress();
  const named = indicator(address, krOrganisation, 'amber+strict', {
    extensions: {
      'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a01': {
        extension_type: 'property-extension',
        organisations: [(await eu.call('GET', '/api/v1/me')).body.organisation.id],
      },
    },
  });
  await add(kr.call, 'alliance', [named]);
  await until(verdictAt(eu.call, address), isKnown);
  await fence();
  assert.equal((await screen(euReader.call, address)).verdict, 'clear');
  assert.equal((await screen(ex.call, address)).verdict, 'clear');
});

test('an object in the name of another hub’s organisation is refused', async () => {
  const forged = await add(eu.call, 'alliance', [indicator(anyAddress(), krOrganisation, 'green')]);
  assert.equal(forged.body.failure_count, 1);
  assert.equal(forged.body.success_count, 0);
});

test('a forged, an unsigned and a replayed push are refused and store nothing', async () => {
  const before = (await eu.call('GET', '/api/v1/alliance')).body.hub.objects;
  const push = { after: 0, upto: 1, messages: [] };
  const unsigned = await eu.call('POST', '/federation/v1/messages', push, {
    'content-type': 'application/octet-stream',
  });
  assert.equal(unsigned.status, 401);
  const claimed = await eu.call('POST', '/federation/v1/messages', push, {
    'content-type': 'application/octet-stream',
    'haetae-hub': (await kr.call('GET', '/.well-known/haetae.json')).body.id,
    'signature-input': 'sig=("@method");created=1;keyid="x"',
    signature: 'sig=:AAAA:',
  });
  assert.equal(claimed.status, 401);
  assert.equal((await eu.call('GET', '/api/v1/alliance')).body.hub.objects, before);
});

test('an agreement cannot be changed after it was signed', async () => {
  const { body } = await kr.call('GET', `/api/v1/agreements/${group}`);
  const widened = { ...body, document: { ...body.document, up_to: 'red' } };
  const answer = await eu.call('POST', '/api/v1/agreements/sign', widened);
  assert.ok([409, 422].includes(answer.status), JSON.stringify(answer.body));
});
