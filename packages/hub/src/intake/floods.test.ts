/** Floods through one hub's API: held in effect, not in storage. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Call, newMember, startTestHub, type TestHub, until } from '../../../../scenarios/alliance.ts';
import { add, anyAddress, indicator, screen } from '../../../../scenarios/claims.ts';

let hub: TestHub;
let own: string;
before(async () => {
  hub = await startTestHub('KR');
  own = (await hub.call('GET', '/api/v1/me')).body.organisation.id;
});
after(async () => await hub?.stop());

const ROLES = ['reader', 'contributor'];

interface Flooder {
  readonly id: string;
  readonly organisation: string;
  readonly call: Call;
}

/** Adds an indicator about each of so many addresses, a full add at a time, until screening knows; their addresses. */
async function flood({ organisation, call }: Flooder, count: number, told: unknown[] = []): Promise<string[]> {
  const addresses = Array.from({ length: count }, anyAddress);
  for (let at = 0; at < count; at += 1_000) {
    const some = addresses.slice(at, at + 1_000).map((address) => indicator(address, organisation, 'green'));
    const added = await add(call, 'default', some);
    assert.equal(added.body.failure_count, 0, JSON.stringify(added.body).slice(0, 500));
    told.push(...added.body.successes.map((one: { message?: string }) => one.message));
  }
  await until(
    () => screen(hub.call, addresses.at(-1)!),
    ({ reasons }) => reasons.length > 0,
  );
  return addresses;
}

const floods = async (call: Call = hub.call) => (await call('GET', '/api/v1/floods')).body.floods;
const floodOf = async (source: string) => (await floods()).find((one: { source: string }) => one.source === source);
const decide = (source: string, body: object, call: Call = hub.call) =>
  call('POST', `/api/v1/floods/${source}/decision`, body);

describe('a member floods the hub with 1,100 indicators in a minute', () => {
  let flooder: Flooder;
  let addresses: string[];
  const told: (string | undefined)[] = [];
  before(async () => {
    flooder = await newMember(hub, { name: 'Flooder' }, ROLES);
    addresses = await flood(flooder, 1_100, told);
  });

  test('it is told which of its objects have no effect yet', () => {
    assert.equal(told[999], undefined);
    assert.match(told[1_000]!, /changes no verdict until a person has looked/);
  });

  test('what is within the usual rate counts', async () => {
    assert.equal((await screen(hub.call, addresses[999]!)).verdict, 'review');
  });

  test('what is over it is shown as a reason and changes no verdict', async () => {
    const screening = await screen(hub.call, addresses[1_000]!);
    assert.equal(screening.verdict, 'clear');
    assert.deepEqual(screening.categories, []);
    const [reason] = screening.reasons;
    assert.deepEqual([reason.rule, reason.weighs], ['flood', 'clear']);
    assert.equal(reason.text, 'Arrived in a flood; a person has not looked yet.');
  });

  test('it is stored: whoever may see it gets it by its id', async () => {
    const [{ object }] = (await screen(hub.call, addresses[1_099]!)).reasons;
    assert.equal((await flooder.call('GET', `/api/v1/objects/${object}`)).status, 200);
  });

  test('a releaser of the hub sees who, since when and how many', async () => {
    const { source, objects, since, until } = await floodOf(flooder.id);
    assert.deepEqual([source, objects], [flooder.id, 100]);
    assert.ok(since <= until);
  });

  test('nobody else sees it or decides: no contributor, no releaser of another organisation', async () => {
    const stranger = await newMember(hub, { name: 'Stranger' }, ['reader', 'releaser']);
    for (const call of [flooder.call, stranger.call]) {
      assert.equal((await call('GET', '/api/v1/floods')).status, 403);
      assert.equal((await decide(flooder.id, { admit: true, since: '2026-01-01T00:00:00Z' }, call)).status, 403);
    }
  });

  test('a decision with a time that is none, or on a source that flooded nothing, changes nothing', async () => {
    assert.equal((await decide(flooder.id, { admit: true, since: 'yesterday' })).body.code, 'invalid_time');
    assert.equal((await decide('member--nobody', { admit: true, since: '0001-01-01T00:00:00Z' })).status, 404);
    assert.equal((await floodOf(flooder.id)).objects, 100);
  });

  test('admitted, it counts', async () => {
    const { since } = await floodOf(flooder.id);
    const decided = await decide(flooder.id, { admit: true, since });
    assert.deepEqual(decided.body, { admitted: 100, withdrawn: 0 });
    assert.equal((await screen(hub.call, addresses[1_000]!)).verdict, 'review');
    assert.equal(await floodOf(flooder.id), undefined);
  });
});

test('a new version in a flood leaves the verdict to the version before it', async () => {
  const flooder = await newMember(hub, { name: 'Versions' }, ROLES);
  const address = anyAddress();
  const first = indicator(address, flooder.organisation, 'green');
  await add(flooder.call, 'default', [first]);
  await flood(flooder, 1_000);
  const later = new Date(Date.parse(first.modified) + 1_000).toISOString();
  await add(flooder.call, 'default', [{ ...first, modified: later, revoked: true }]);
  // What comes after it is known here, so it is.
  await flood(flooder, 1);
  assert.equal((await screen(hub.call, address)).verdict, 'review');
  await decide(flooder.id, { admit: true, since: '2026-01-01T00:00:00Z' });
  assert.equal((await screen(hub.call, address)).verdict, 'clear');
});

test('not admitted, all that the source brought since the time ends, and it may not bring it again', async () => {
  const flooder = await newMember(hub, { name: 'Undone' }, ROLES);
  const start = new Date().toISOString();
  const addresses = await flood(flooder, 1_010);
  const object = (await screen(hub.call, addresses[0]!)).reasons[0].object;
  const copy = (await flooder.call('GET', `/api/v1/objects/${object}`)).body.object;
  const decided = await decide(flooder.id, { admit: false, since: start });
  assert.deepEqual(decided.body, { admitted: 0, withdrawn: 1_010 });
  assert.deepEqual((await screen(hub.call, addresses[0]!)).reasons, []);
  assert.equal(await floodOf(flooder.id), undefined);
  const again = await add(flooder.call, 'default', [copy]);
  assert.equal(again.body.failure_count, 1);
});

test('a member with the role bulk brings any number', async () => {
  const bulk = await newMember(hub, { name: 'Bulk' }, [...ROLES, 'bulk']);
  const addresses = await flood(bulk, 1_100);
  assert.equal((await screen(hub.call, addresses[1_099]!)).verdict, 'review');
  assert.equal(await floodOf(bulk.id), undefined);
});

test('a releaser of the hub who floods it does not decide on that', async () => {
  const releaser = await newMember(hub, own, [...ROLES, 'releaser']);
  await flood(releaser, 1_001);
  const decided = await decide(releaser.id, { admit: true, since: '2026-01-01T00:00:00Z' }, releaser.call);
  assert.equal(decided.body.code, 'not_eligible');
  assert.equal((await floodOf(releaser.id)).objects, 1);
});
