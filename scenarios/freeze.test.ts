/**
 * A freeze request between two hubs, from the case at KR to the release of the funds at EU: who may do what, what each
 * side sees when, and that both see the same.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Call, newMember, pair, startTestHub, type TestHub, until } from './alliance.ts';
import { add, anyAddress, indicator, screen } from './claims.ts';

let kr: TestHub;
let eu: TestHub;
let author: Call;
let first: Call;
let second: Call;
let desk: Call;
let stranger: Call;
let krOrganisation: string;
let service: string;
let caseId: string;
let krId: string;
let euId: string;

before(async () => {
  [kr, eu] = await Promise.all([startTestHub('KR'), startTestHub('EU')]);
  await pair([kr, eu]);
  [krId, euId] = [(await kr.call('GET', '/api/v1/me')).body.hub.id, (await eu.call('GET', '/api/v1/me')).body.hub.id];
  krOrganisation = (await kr.call('GET', '/api/v1/me')).body.organisation.id;
  const police = await newMember(kr, { name: 'Cyber Bureau', kind: 'law-enforcement' }, ['analyst', 'case-lead']);
  const [one, two] = [
    await newMember(kr, police.organisation, ['releaser']),
    await newMember(kr, police.organisation, ['releaser']),
  ];
  [author, first, second] = [police.call, one.call, two.call];
  const exchange = await newMember(eu, { name: 'Exchange A', kind: 'service' }, ['case-lead']);
  [service, desk] = [exchange.organisation, exchange.call];
  stranger = (await newMember(eu, { name: 'Exchange B', kind: 'service' }, ['case-lead', 'releaser'])).call;
  await until(
    () => author('GET', '/api/v1/services'),
    ({ body }) => body.services.some((one: { id: string; by: string }) => one.id === service && one.by === 'hub'),
  );
  caseId = (await author('POST', '/api/v1/cases', { title: 'Theft', share: true, exercise: true })).body.id;
});
after(async () => {
  await Promise.all([kr?.stop(), eu?.stop()]);
});

const ETHER = 'eip155:1/slip44:60';
const path = (id: string): string => `/api/v1/freeze-requests/${id}`;

async function draft(): Promise<string> {
  const answer = await author('POST', '/api/v1/freeze-requests', {
    case: caseId,
    service,
    addresses: [{ address: '0x51e9d833ecae4e8d9d8be17300aee6d3398c135d', asset: ETHER, amount: '1000' }],
    legal_basis: 'none, voluntary',
  });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id;
}

const move = (as: Call, id: string, to: string, more: Record<string, unknown> = {}) =>
  as('POST', `${path(id)}/transitions`, { to, ...more });

async function moves(id: string, steps: readonly (readonly [Call, string])[]): Promise<void> {
  for (const [as, to] of steps) {
    const answer = await move(as, id, to);
    assert.equal(answer.status, 200, `${to}: ${JSON.stringify(answer.body)}`);
  }
}

const stateIs = (as: Call, id: string, state: string) =>
  until(
    () => as('GET', path(id)),
    ({ body }) => body.state === state,
  );

const approve = (id: string) =>
  moves(id, [
    [author, 'awaiting-approval'],
    [first, 'approved'],
    [second, 'approved'],
  ]);

/** A request that the receiver has acknowledged. */
async function acknowledged(): Promise<string> {
  const id = await draft();
  await approve(id);
  await moves(id, [[first, 'sent']]);
  await stateIs(desk, id, 'received');
  await moves(id, [[desk, 'acknowledged']]);
  await stateIs(author, id, 'acknowledged');
  return id;
}

/** What both sides must see alike; where the caller can go is the caller's own, how late a clock is the moment's. */
async function sameOnBoth(id: string): Promise<void> {
  const [ours, theirs] = await Promise.all([author('GET', path(id)), desk('GET', path(id))]);
  assert.equal(ours.status, 200);
  assert.deepEqual({ ...ours.body, allowed: [] }, { ...theirs.body, allowed: [] });
}

/** Places of the sequence that KR has for EU: what was ever queued for it. */
async function queuedForEu(): Promise<number> {
  const address = anyAddress();
  await add(kr.call, 'alliance', [indicator(address, krOrganisation, 'clear')]);
  await until(
    () => screen(eu.call, address),
    ({ verdict }) => verdict !== 'clear',
  );
  const [peer] = (await kr.call('GET', '/api/v1/alliance')).body.peers;
  return peer.sent + peer.outbox;
}

test('a case that was shared is the same on both hubs; one that was not is absent over there', async () => {
  await until(
    () => desk('GET', `/api/v1/cases/${caseId}`),
    ({ status }) => status === 200,
  );
  const [ours, theirs] = [await author('GET', `/api/v1/cases/${caseId}`), await desk('GET', `/api/v1/cases/${caseId}`)];
  assert.deepEqual(ours.body, theirs.body);
  assert.deepEqual([ours.body.shared, ours.body.exercise, ours.body.hub], [true, true, krId]);
  const kept = (await author('POST', '/api/v1/cases', { title: 'Kept' })).body.id;
  await queuedForEu();
  assert.equal((await desk('GET', `/api/v1/cases/${kept}`)).status, 404);
  assert.equal((await desk('POST', `/api/v1/cases/${caseId}/share`)).status, 403);
  assert.equal((await stranger('POST', `/api/v1/cases/${kept}/share`)).status, 403);
  assert.equal((await author('POST', `/api/v1/cases/${kept}/share`)).body.shared, true);
  await until(
    () => desk('GET', `/api/v1/cases/${kept}`),
    ({ status }) => status === 200,
  );
});

test('a request is played from draft to release, and both hubs show the same at every step', async () => {
  const before = await queuedForEu();
  const id = await draft();
  await approve(id);
  assert.equal(await queuedForEu(), before + 1, 'nothing of a request was queued before it was sent');
  assert.equal((await desk('GET', path(id))).status, 404);

  const sending = await move(second, id, 'sent');
  assert.deepEqual([sending.status, sending.body.state], [200, 'sent']);
  await Promise.all([stateIs(desk, id, 'received'), stateIs(author, id, 'received')]);
  await sameOnBoth(id);
  assert.equal((await stranger('GET', path(id))).status, 404);
  assert.equal((await move(stranger, id, 'acknowledged')).status, 404);

  assert.equal((await move(desk, id, 'acknowledged')).status, 200);
  await stateIs(author, id, 'acknowledged');
  await sameOnBoth(id);
  assert.equal((await move(desk, id, 'held', { amount: '400' })).status, 200);
  await stateIs(author, id, 'held');
  await sameOnBoth(id);
  assert.equal((await move(desk, id, 'released', { reason: 'court order' })).status, 200);
  await stateIs(author, id, 'released');
  await sameOnBoth(id);

  const { body } = await author('GET', path(id));
  assert.deepEqual(
    body.history.map(({ to, hub }: { to: string; hub: string }) => [to, hub]),
    [
      ['awaiting-approval', krId],
      ['approved', krId],
      ['sent', krId],
      ['received', euId],
      ['acknowledged', euId],
      ['held', euId],
      ['released', euId],
    ],
  );
  assert.deepEqual([body.home, body.late, body.approvals, body.content.exercise], [euId, [], 2, true]);
});

test('the side that is not home proposes: 202 at once, final when the other hub has countersigned', async () => {
  const id = await acknowledged();
  const asked = await move(author, id, 'withdrawn', { reason: 'the coins were found' });
  assert.deepEqual([asked.status, asked.body.state, asked.body.pending], [202, 'acknowledged', { to: 'withdrawn' }]);
  await Promise.all([stateIs(author, id, 'withdrawn'), stateIs(desk, id, 'withdrawn')]);
  await sameOnBoth(id);
  const { history } = (await author('GET', path(id))).body;
  assert.deepEqual([history.at(-1).hub, history.at(-1).reason], [euId, 'the coins were found']);
  assert.equal((await move(desk, id, 'held')).body.code, 'transition_not_allowed');
});

test('once funds are held, a withdrawal needs two persons of the requester', async () => {
  const id = await acknowledged();
  await moves(id, [[desk, 'held']]);
  await stateIs(author, id, 'held');
  assert.equal((await move(author, id, 'withdrawn')).status, 202);
  assert.equal((await move(author, id, 'withdrawn')).body.code, 'already_proposed');
  await until(
    () => desk('GET', path(id)),
    ({ body }) => body.pending?.to === 'withdrawn',
  );
  assert.equal((await desk('GET', path(id))).body.state, 'held');
  assert.equal((await move(first, id, 'withdrawn')).status, 202);
  await Promise.all([stateIs(author, id, 'withdrawn'), stateIs(desk, id, 'withdrawn')]);
  await sameOnBoth(id);
});

test('a release that the requester proposes waits for a person of the receiver', async () => {
  const id = await acknowledged();
  await moves(id, [[desk, 'held']]);
  await stateIs(author, id, 'held');
  const asked = await move(author, id, 'released');
  assert.deepEqual([asked.status, asked.body.pending], [202, { to: 'released' }]);
  await until(
    () => desk('GET', path(id)),
    ({ body }) => body.pending?.to === 'released',
  );
  await moves(id, [[desk, 'released']]);
  await stateIs(author, id, 'released');
  await sameOnBoth(id);
});

test('a withdrawal and an answer that cross leave one history on both sides', async () => {
  const id = await acknowledged();
  const [asked, held] = await Promise.all([move(author, id, 'withdrawn'), move(desk, id, 'held', { amount: '1' })]);
  assert.equal(asked.status, 202);
  // Whichever the home had first is the next step: held, with one person for a withdrawal that then needs two, or not.
  await until(
    () => author('GET', path(id)),
    ({ body }) => body.state === (held.status === 200 ? 'held' : 'withdrawn'),
  );
  await until(
    () => desk('GET', path(id)),
    ({ body }) => body.state === 'withdrawn' || body.pending?.to === 'withdrawn',
  );
  await sameOnBoth(id);
});

test('a draft that is withdrawn was never anywhere else', async () => {
  const before = await queuedForEu();
  const id = await draft();
  await moves(id, [[author, 'withdrawn']]);
  assert.equal(await queuedForEu(), before + 1);
  assert.equal((await desk('GET', path(id))).status, 404);
});
