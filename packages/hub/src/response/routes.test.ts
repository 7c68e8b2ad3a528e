import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Call, newMember, startTestHub, type TestHub, until } from '../../../../scenarios/alliance.ts';
import { add } from '../../../../scenarios/claims.ts';
import { makeStep } from './freeze-step.ts';
import { stepObject } from './stix-form.ts';

let hub: TestHub;
let police: Record<'author' | 'first' | 'second' | 'reader' | 'analyst', Call>;
let desk: Call;
let stranger: Call;
let service: string;
let caseId: string;

const ETHER = 'eip155:1/slip44:60';
const ADDRESS = '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D';

before(async () => {
  hub = await startTestHub('KR');
  const author = await newMember(hub, { name: 'Cyber Bureau', kind: 'law-enforcement' }, [
    'analyst',
    'case-lead',
    'releaser',
  ]);
  const [first, second, reader, analyst] = await Promise.all(
    [['releaser'], ['releaser'], ['reader'], ['analyst']].map((roles) => newMember(hub, author.organisation, roles)),
  );
  police = {
    author: author.call,
    first: first!.call,
    second: second!.call,
    reader: reader!.call,
    analyst: analyst!.call,
  };
  const clerk = await newMember(hub, { name: 'Exchange A', kind: 'service' }, ['case-lead', 'releaser']);
  [service, desk] = [clerk.organisation, clerk.call];
  stranger = (await newMember(hub, { name: 'Other', kind: 'csirt' }, ['analyst', 'case-lead', 'releaser'])).call;
  caseId = (await police.author('POST', '/api/v1/cases', { title: 'Theft of 21 February' })).body.id;
});
after(() => hub?.stop());

const form = () => ({
  case: caseId,
  service,
  addresses: [{ address: ADDRESS, asset: ETHER, amount: '1000' }],
  legal_basis: 'none, voluntary',
});

async function draft(changes: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await police.author('POST', '/api/v1/freeze-requests', { ...form(), ...changes });
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
}

const move = (as: Call, id: string, to: string, more: Record<string, unknown> = {}) =>
  as('POST', `/api/v1/freeze-requests/${id}/transitions`, { to, ...more });
const show = async (as: Call, id: string) => (await as('GET', `/api/v1/freeze-requests/${id}`)).body;

async function sent(): Promise<string> {
  const id = await draft();
  const steps: [Call, string][] = [
    [police.author, 'awaiting-approval'],
    [police.first, 'approved'],
    [police.second, 'approved'],
    [police.second, 'sent'],
  ];
  for (const [as, to] of steps) assert.equal((await move(as, id, to)).status, 200, to);
  await until(
    () => show(desk, id),
    ({ state }) => state === 'received',
  );
  return id;
}

test('a case is opened by an analyst, seen by its organisation, and absent for others', async () => {
  const { status, body } = await police.reader('GET', `/api/v1/cases/${caseId}`);
  assert.equal(status, 200);
  assert.deepEqual([body.title, body.tlp, body.shared, body.exercise], ['Theft of 21 February', 'amber', false, false]);
  assert.equal((await stranger('GET', `/api/v1/cases/${caseId}`)).status, 404);
  assert.deepEqual((await stranger('GET', '/api/v1/cases')).body.cases, []);
  assert.equal((await police.reader('POST', '/api/v1/cases', { title: 'x' })).status, 403);
});

const badCases: [what: string, body: unknown, status: number, code: string][] = [
  ['without a title', {}, 400, 'invalid_request'],
  ['with a field nobody knows', { title: 'x', colour: 'red' }, 400, 'invalid_request'],
  ['above the clearance of its author', { title: 'x', tlp: 'red' }, 422, 'unprocessable'],
  ['to be shared where no agreement is in force', { title: 'x', share: true }, 422, 'unprocessable'],
  [
    'to be shared that stays with its organisation',
    { title: 'x', share: true, tlp: 'amber+strict' },
    422,
    'unprocessable',
  ],
];
for (const [what, body, status, code] of badCases) {
  test(`a case ${what} is refused`, async () => {
    const answer = await police.author('POST', '/api/v1/cases', body);
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  });
}

test('a case under TLP:RED is seen by its author alone', async () => {
  const { body } = await hub.call('POST', '/api/v1/cases', { title: 'For one', tlp: 'red' });
  assert.equal((await hub.call('GET', `/api/v1/cases/${body.id}`)).body.tlp, 'red');
  const { organisation } = (await hub.call('GET', '/api/v1/me')).body;
  const colleague = await newMember(hub, organisation.id, ['analyst', 'releaser', 'admin'], 'red');
  assert.equal((await colleague.call('GET', `/api/v1/cases/${body.id}`)).status, 404);
});

test('a hub that is no demonstration takes no exercise', async () => {
  const plain = await startTestHub('EU', { demonstration: false });
  try {
    const { status, body } = await plain.call('POST', '/api/v1/cases', { title: 'x', exercise: true });
    assert.deepEqual([status, body.errors[0].code], [422, 'exercise_only']);
    assert.deepEqual((await plain.call('GET', '/api/v1/cases')).body.cases, []);
  } finally {
    await plain.stop();
  }
});

test('a draft needs four fields; every other one is filled in, and named', async () => {
  const { status, body } = await police.author('POST', '/api/v1/freeze-requests', form());
  assert.equal(status, 201);
  assert.equal(body.state, 'draft');
  assert.ok(body.defaulted.includes('/duration'));
  assert.equal(body.content.duration, 'P30D');
  assert.equal(body.content.targets[0].address, `eip155:1:${ADDRESS.toLowerCase()}`);
  assert.deepEqual(body.allowed, ['awaiting-approval', 'withdrawn']);
  assert.ok(body.warnings.some((warning: { code: string }) => warning.code === 'no_flow_of_funds'));
});

const badForms: [what: string, changes: Record<string, unknown>, status: number, pointer: string][] = [
  ['for a case that is not there', { case: `incident--${crypto.randomUUID()}` }, 422, '/case'],
  ['for a case that is no STIX id', { case: `incident--${'x'.repeat(40)}` }, 422, '/case'],
  ['to a service that is not there', { service: `identity--${crypto.randomUUID()}` }, 422, '/service'],
  ['of nothing', { amount: undefined, addresses: [] }, 400, '/addresses'],
  [
    'of a negative amount',
    { addresses: [{ address: ADDRESS, asset: ETHER, amount: '-1' }] },
    400,
    '/addresses/0/amount',
  ],
  ['of a fraction', { addresses: [{ address: ADDRESS, asset: ETHER, amount: '0.5' }] }, 400, '/addresses/0/amount'],
  ['of zero', { addresses: [{ address: ADDRESS, asset: ETHER, amount: '0' }] }, 422, '/addresses/0/amount'],
  [
    'of 2^256',
    { addresses: [{ address: ADDRESS, asset: ETHER, amount: `${2n ** 256n}` }] },
    422,
    '/addresses/0/amount',
  ],
  [
    'of what is no address',
    { addresses: [{ address: 'home', asset: ETHER, amount: '1' }] },
    422,
    '/addresses/0/address',
  ],
  ['without a legal basis', { legal_basis: undefined }, 400, ''],
  ['at once without a reason', { urgency: 'moving-now' }, 422, '/urgency_reason'],
  ['under TLP:RED', { marking: { tlp: 'red', pap: 'amber', purpose: 'asset-freeze' } }, 422, '/marking/tlp'],
];
for (const [what, changes, status, pointer] of badForms) {
  test(`a request ${what} is refused at its place`, async () => {
    const { status: answered, body } = await police.author('POST', '/api/v1/freeze-requests', {
      ...form(),
      ...changes,
    });
    assert.equal(answered, status, JSON.stringify(body));
    assert.ok(
      body.errors.some((error: { pointer: string }) => error.pointer === pointer),
      JSON.stringify(body.errors),
    );
  });
}

test('a case of another organisation is as unknown to a request as one that is not there', async () => {
  const foreign = (await stranger('POST', '/api/v1/cases', { title: 'Theirs' })).body.id;
  const hidden = await police.author('POST', '/api/v1/freeze-requests', { ...form(), case: foreign });
  const absent = await police.author('POST', '/api/v1/freeze-requests', {
    ...form(),
    case: `incident--${crypto.randomUUID()}`,
  });
  assert.deepEqual([hidden.status, hidden.body.errors], [absent.status, absent.body.errors]);
});

test('a request to the own organisation, and to one that is no service, is refused', async () => {
  const me = (await police.author('GET', '/api/v1/me')).body.organisation.id;
  assert.equal((await police.author('POST', '/api/v1/freeze-requests', { ...form(), service: me })).status, 422);
});

test('a draft is absent for its receiver and for strangers; a reader of the organisation sees it and may do nothing', async () => {
  const id = await draft();
  for (const as of [desk, stranger]) {
    assert.equal((await as('GET', `/api/v1/freeze-requests/${id}`)).status, 404);
    assert.equal((await move(as, id, 'withdrawn')).status, 404);
    assert.equal((await as('GET', `/api/v1/freeze-requests/${id}/letter`)).status, 404);
    assert.equal((await as('GET', `/api/v1/objects/${id}`)).status, 404);
  }
  assert.deepEqual((await show(police.reader, id)).allowed, []);
  assert.equal((await move(police.reader, id, 'awaiting-approval')).status, 403);
  assert.equal((await move(police.analyst, id, 'awaiting-approval')).status, 403);
});

test('two persons other than the author approve, each once', async () => {
  const id = await draft();
  assert.equal((await move(police.first, id, 'awaiting-approval')).body.code, 'not_eligible');
  assert.equal((await move(police.author, id, 'awaiting-approval')).status, 200);
  const refused = await move(police.author, id, 'approved');
  assert.deepEqual([refused.status, refused.body.code], [409, 'author_cannot_approve']);
  assert.deepEqual(refused.body.allowed, ['approved', 'withdrawn']);
  const one = await move(police.first, id, 'approved');
  assert.deepEqual([one.status, one.body.state, one.body.approvals], [200, 'awaiting-approval', 1]);
  const again = await move(police.first, id, 'approved');
  assert.deepEqual([again.status, again.body.code], [409, 'already_approved']);
  const two = await move(police.second, id, 'approved');
  assert.deepEqual([two.status, two.body.state, two.body.approvals], [200, 'approved', 2]);
  const { approvers } = await show(police.author, id);
  assert.deepEqual(
    approvers.map((one: { younger_than_a_day: boolean; made_by: string }) => [one.younger_than_a_day, one.made_by]),
    [
      [true, 'member--bootstrap'],
      [true, 'member--bootstrap'],
    ],
  );
});

test('of ten equal approvals at once one counts', async () => {
  const id = await draft();
  await move(police.author, id, 'awaiting-approval');
  const answers = await Promise.all(Array.from({ length: 10 }, () => move(police.first, id, 'approved')));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.equal((await show(police.first, id)).approvals, 1);
});

test('a step that is brought by hand is refused, whoever it is said to be by, and changes nothing', async () => {
  const id = await draft();
  await move(police.author, id, 'awaiting-approval');
  const { organisation, member } = (await police.author('GET', '/api/v1/me')).body;
  const at = new Date().toISOString();
  const forged = makeStep({
    ...{ created_by_ref: organisation.id, request_ref: id, act: 'approval', at, by: member.id, previous: null },
    ...{ content_hash: '0'.repeat(64), from: 'awaiting-approval', to: 'approved', hub: 'hub--x' },
  });
  const answer = await add(police.author, 'default', [stepObject(forged, false)]);
  assert.deepEqual([answer.body.failure_count, answer.body.success_count], [1, 0], JSON.stringify(answer.body));
  assert.match(JSON.stringify(answer.body.failures), /not_by_hand|not brought/);
  const { approvals, late } = await show(police.author, id);
  assert.deepEqual([approvals, late], [0, []]);
});

test('every step that is not allowed is a conflict that names the allowed ones', async () => {
  const id = await draft();
  const wrong = ['draft', 'approved', 'sent', 'received', 'acknowledged', 'held', 'refused', 'released'];
  for (const to of wrong) {
    const { status, body } = await move(police.author, id, to);
    assert.deepEqual(
      [status, body.code, body.allowed],
      [409, 'transition_not_allowed', ['awaiting-approval', 'withdrawn']],
      to,
    );
  }
  assert.equal((await move(police.author, id, 'frozen')).status, 400);
  assert.equal((await show(police.author, id)).state, 'draft');
});

test('the receiver gets what was sent, its hub records the receipt, its case-lead answers', async () => {
  const id = await sent();
  assert.equal((await move(desk, id, 'held')).body.code, 'transition_not_allowed');
  assert.equal((await move(police.author, id, 'acknowledged')).body.code, 'not_eligible');
  assert.equal((await move(desk, id, 'acknowledged')).body.state, 'acknowledged');
  for (const [amount, code] of [
    ['0', 'amount_invalid'],
    ['1001', 'amount_above_asked'],
  ]) {
    const refused = await move(desk, id, 'held', { amount });
    assert.deepEqual([refused.status, refused.body.code], [422, code]);
  }
  for (const amount of ['-1', '0.5', '1e3'])
    assert.equal((await move(desk, id, 'held', { amount })).status, 400, amount);
  assert.equal((await move(desk, id, 'held', { amount: '400', reason: 'rest moved on' })).body.state, 'held');
  const [ours, theirs] = [await show(police.author, id), await show(desk, id)];
  assert.deepEqual(
    ours.history.map(({ from, to }: { from: string; to: string }) => `${from} > ${to}`),
    [
      'draft > awaiting-approval',
      'awaiting-approval > approved',
      'approved > sent',
      'sent > received',
      'received > acknowledged',
      'acknowledged > held',
    ],
  );
  assert.deepEqual([ours.history.at(-1).amount, ours.history.at(-1).reason], ['400', 'rest moved on']);
  assert.deepEqual(
    ours.clocks.map(({ name, state }: { name: string; state: string }) => [name, state]),
    [
      ['receipt', 'met'],
      ['acknowledge', 'met'],
      ['action', 'met'],
      ['legal-confirmation', 'running'],
      ['end', 'running'],
    ],
  );
  assert.deepEqual(
    [ours.history, ours.content, ours.content_hash],
    [theirs.history, theirs.content, theirs.content_hash],
  );
  assert.equal((await stranger('GET', `/api/v1/freeze-requests/${id}`)).status, 404);
});

test('once funds are held the requester withdraws by two persons', async () => {
  const id = await sent();
  await move(desk, id, 'acknowledged');
  await move(desk, id, 'held', { amount: '400' });
  const one = await move(police.author, id, 'withdrawn', { reason: 'wrong address' });
  assert.deepEqual([one.status, one.body.state, one.body.pending], [202, 'held', { to: 'withdrawn' }]);
  assert.equal((await move(police.author, id, 'withdrawn')).body.code, 'already_proposed');
  const two = await move(police.first, id, 'withdrawn');
  assert.deepEqual([two.status, two.body.state, two.body.pending], [200, 'withdrawn', undefined]);
  assert.equal((await move(desk, id, 'released')).body.code, 'transition_not_allowed');
});

test('the case and the list show its requests to those who may see them', async () => {
  const id = await draft();
  const { requests } = (await police.reader('GET', `/api/v1/cases/${caseId}`)).body;
  assert.deepEqual(
    requests.filter((one: { id: string }) => one.id === id),
    [{ id, state: 'draft', service: 'Exchange A' }],
  );
  const [newest] = (await police.reader('GET', '/api/v1/freeze-requests')).body.requests;
  assert.deepEqual([newest.id, newest.state, newest.case], [id, 'draft', caseId]);
  const theirs = (await desk('GET', '/api/v1/freeze-requests')).body.requests;
  assert.ok(!theirs.some((one: { id: string }) => one.id === id));
});

const otherTypes = (): [method: string, path: string][] => [
  ['GET', `/api/v1/freeze-requests/${caseId}`],
  ['GET', `/api/v1/freeze-requests/${service}`],
  ['GET', `/api/v1/cases/${service}`],
  ['GET', `/api/v1/freeze-requests/${caseId}/letter.json`],
  ['GET', '/api/v1/freeze-requests/1'],
  ['GET', '/api/v1/cases/..%2F..%2Fme'],
];
test('the id of an object of another type is absent, and so is what is no id', async () => {
  const id = await draft();
  for (const [method, path] of otherTypes()) assert.equal((await police.author(method, path)).status, 404, path);
  assert.equal((await move(police.author, caseId, 'withdrawn')).status, 404);
  const asCase = id.replace('haetae-freeze-request', 'incident');
  assert.equal((await police.author('GET', `/api/v1/cases/${asCase}`)).status, 404);
});

test('a service on no hub is asked by letter, and its answers are recorded by the requester', async () => {
  const made = await police.author('POST', '/api/v1/services', { name: 'Paper Exchange' });
  assert.equal(made.status, 201);
  const { services } = (await police.author('GET', '/api/v1/services')).body;
  const byId = (id: string) => services.find((one: { id: string }) => one.id === id);
  assert.deepEqual([byId(made.body.id).by, byId(made.body.id).hub], ['letter', null]);
  assert.equal(byId(service).by, 'hub');
  const id = await draft({ service: made.body.id });
  await move(police.author, id, 'awaiting-approval');
  await move(police.first, id, 'approved');
  await move(police.second, id, 'approved');
  assert.equal((await move(police.second, id, 'sent')).body.state, 'sent');
  for (const to of ['received', 'acknowledged', 'refused']) {
    assert.equal((await move(police.author, id, to)).body.state, to);
  }
});

test('the letter is a page and JSON with one hash, in both languages, and can be checked by whoever holds it', async () => {
  const { id: letterService } = (await police.author('POST', '/api/v1/services', { name: 'Paper <Exchange>' })).body;
  const id = await draft({ service: letterService });
  const letter = async (lang: string) =>
    (await police.author('GET', `/api/v1/freeze-requests/${id}/letter?lang=${lang}`)).body as string;
  const { content_hash, standing, verify_at } = (
    await police.author('GET', `/api/v1/freeze-requests/${id}/letter.json`)
  ).body;
  assert.equal(standing, 'draft');
  assert.match(await letter('en'), /DRAFT/);
  for (const lang of ['en', 'ko']) {
    const page = await letter(lang);
    assert.ok(page.includes(content_hash));
    assert.ok(page.includes(`<html lang="${lang}">`));
    assert.ok(!page.includes('<Exchange>'));
  }
  assert.equal((await police.author('GET', `/api/v1/freeze-requests/${id}/letter?lang=xx`)).status, 400);
  const check = async (hash: string) =>
    (await hub.call('GET', `${new URL(verify_at).pathname}?hash=${hash}`)).body.standing;
  assert.equal(await check(content_hash), 'unknown');
  await move(police.author, id, 'awaiting-approval');
  await move(police.first, id, 'approved');
  await move(police.second, id, 'approved');
  assert.equal(await check(content_hash), 'approved');
  assert.equal(await check('0'.repeat(64)), 'unknown');
});

test('nobody is let in without a key, whatever the path', async () => {
  const id = await draft();
  for (const path of [
    'cases',
    `cases/${caseId}`,
    'services',
    'freeze-requests',
    `freeze-requests/${id}`,
    `freeze-requests/${id}/letter`,
  ]) {
    assert.equal((await fetch(`${hub.url}/api/v1/${path}`)).status, 401, path);
  }
});
