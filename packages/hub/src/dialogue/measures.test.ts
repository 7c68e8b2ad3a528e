/** What a hub measures of promises, against what really happened on it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Call, newMember, startTestHub, type TestHub, until } from '../../../../scenarios/alliance.ts';
import { measures, meets } from './measure.ts';

const API = '/api/v1/dialogue';
const ETHER = 'eip155:1/slip44:60';
const ADDRESS = '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D';
let hub: TestHub;
let police: Record<'lead' | 'first' | 'second', Call>;
let desk: Call;
let stranger: Call;
let service: string;
let caseId: string;

before(async () => {
  hub = await startTestHub('KR');
  const lead = await newMember(hub, { name: 'Bureau', kind: 'law-enforcement' }, ['analyst', 'case-lead', 'releaser']);
  const [first, second] = await Promise.all([1, 2].map(() => newMember(hub, lead.organisation, ['releaser'])));
  police = { lead: lead.call, first: first!.call, second: second!.call };
  const clerk = await newMember(hub, { name: 'Exchange A', kind: 'service' }, ['case-lead', 'releaser']);
  [service, desk] = [clerk.organisation, clerk.call];
  stranger = (await newMember(hub, { name: 'Other', kind: 'csirt' }, ['case-lead'])).call;
  caseId = (await lead.call('POST', '/api/v1/cases', { title: 'Theft' })).body.id;
});
after(() => hub?.stop());

async function promised(as: Call, measure: string, target: number): Promise<string> {
  const made = await as('POST', `${API}/commitments`, { owner: 'KR', due: '2027-06-30', measure, target });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return made.body.id;
}

const last = async (as: Call, id: string) => {
  const { body } = await as('GET', `${API}/commitments/${id}`);
  return { ...body.measured.at(-1), kept: body.kept };
};

/** A request that reached the exchange, and what the exchange then did. */
async function asked(...answers: (readonly [to: string, more?: object])[]): Promise<void> {
  const addresses = [{ address: ADDRESS, asset: ETHER, amount: '1000' }];
  const draft = { case: caseId, service, addresses, legal_basis: 'none, voluntary' };
  const { id } = (await police.lead('POST', '/api/v1/freeze-requests', draft)).body;
  const move = async (as: Call, to: string, more: object = {}) => {
    const { status, body } = await as('POST', `/api/v1/freeze-requests/${id}/transitions`, { to, ...more });
    assert.equal(status, 200, JSON.stringify(body));
  };
  await move(police.lead, 'awaiting-approval');
  await move(police.first, 'approved');
  await move(police.second, 'approved');
  await move(police.second, 'sent');
  await until(
    () => desk('GET', `/api/v1/freeze-requests/${id}`),
    ({ body }) => body.state === 'received',
  );
  for (const [to, more] of answers) await move(desk, to, more);
}

test('freeze requests are measured by their own steps: acknowledged in time, held, and the sums that are held', async () => {
  const [acknowledged, held, funds] = await Promise.all([
    promised(police.lead, 'freeze-acknowledged-15-min', 90),
    promised(police.lead, 'freeze-answered-held', 60),
    promised(police.lead, 'funds-held', 1),
  ]);
  const before = await last(police.lead, acknowledged!);
  assert.deepEqual([before.value, before.count, before.kept], [null, 0, null], 'nothing to measure is no nought');
  await asked(['acknowledged'], ['held', { amount: '700' }]);
  await asked(['acknowledged'], ['held', { amount: '300' }]);
  await asked(['acknowledged'], ['refused']);
  await asked(); // received a moment ago: not late yet, and so not counted
  const share = await last(police.lead, acknowledged!);
  assert.deepEqual([share.value, share.count, share.kept], [100, 3, true]);
  const led = await last(police.lead, held!);
  assert.deepEqual([Math.round(led.value), led.count, led.kept], [67, 3, true]);
  const sum = await last(police.lead, funds!);
  assert.deepEqual([sum.value, sum.amounts], [2, [{ asset: ETHER, amount: '1000' }]]);
});

test('who may not see the requests measures nothing of them', async () => {
  const id = await promised(stranger, 'freeze-answered-held', 60);
  await asked(['acknowledged'], ['refused']);
  assert.deepEqual([(await last(stranger, id)).value, (await last(stranger, id)).count], [null, 0]);
});

test('what lies before the commitment does not count', async () => {
  const id = await promised(police.lead, 'funds-held', 1);
  assert.equal((await last(police.lead, id)).count, 0);
});

test('a promise of one’s own side is nobody else’s to see, and one told in words measures nothing', async () => {
  const id = await promised(police.lead, 'Two exercises a year', 2);
  assert.equal((await stranger('GET', `${API}/commitments/${id}`)).status, 404);
  const { body } = await police.lead('GET', `${API}/commitments/${id}`);
  assert.deepEqual([body.measured, body.kept], [[], null]);
  assert.equal((await police.lead('POST', `${API}/commitments/${id}/measured`)).status, 409);
});

test('every measure says how it is taken and which way is better', async () => {
  const { body } = await police.lead('GET', `${API}/measures`);
  assert.deepEqual(body.measures, measures());
  for (const { id, title, method } of measures()) {
    assert.ok(title.en && title.ko && method.length > 40, id);
  }
  assert.deepEqual([meets(30, 60, 'indicator-exchange-median'), meets(30, 60, 'freeze-answered-held')], [true, false]);
  assert.equal(meets(null, 60, 'freeze-answered-held'), null);
});
