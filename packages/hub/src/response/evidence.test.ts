/**
 * Evidence as a court gets it: KR traces a theft, asks an exchange at EU to hold what arrived there, and exports the
 * package; whoever has KR's key checks it offline.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type EvidenceVerdict, verifyEvidence } from '@haetae/proof/evidence';
import { type Call, newMember, pair, startTestHub, type TestHub, until } from '../../../../scenarios/alliance.ts';
import { add, anyAddress, indicator } from '../../../../scenarios/claims.ts';

const BIN = fileURLToPath(new URL('../../../../bin/haetae.js', import.meta.url));
/** Named by the FBI, so that every hub knows it. */
const THIEF = '0x51e9d833ecae4e8d9d8be17300aee6d3398c135d';
const [RELAY, DEPOSIT] = [anyAddress(), anyAddress()];

let kr: TestHub;
let eu: TestHub;
let dir: string;
let police: { readonly organisation: string; readonly key: string; readonly call: Call };
let partner: { readonly key: string; readonly call: Call };
let caseId: string;
let traceId: string;
let requestId: string;
let descriptor: string;
let archive: Uint8Array;

before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'haetae-evidence-'));
  [kr, eu] = await Promise.all([startTestHub('KR'), startTestHub('EU')]);
  await pair([kr, eu]);
  descriptor = join(dir, 'kr.json');
  writeFileSync(descriptor, JSON.stringify((await kr.call('GET', '/.well-known/haetae.json')).body));
  const roles = ['contributor', 'analyst', 'case-lead', 'releaser'];
  police = await newMember(kr, { name: 'Cyber Bureau', kind: 'law-enforcement' }, roles);
  partner = await newMember(eu, { name: 'Europe desk', kind: 'law-enforcement' }, roles);
  await traceTheft();
  await holdAtExchange();
  archive = await exported(police.key, `trace=${traceId}&request=${requestId}`);
});
after(async () => {
  await Promise.all([kr?.stop(), eu?.stop()]);
  rmSync(dir, { recursive: true, force: true });
});

async function traceTheft(): Promise<void> {
  const { call, organisation } = police;
  caseId = (await call('POST', '/api/v1/cases', { title: 'Bybit' })).body.id;
  await call('POST', `/api/v1/cases/${caseId}/share`);
  const rows = [
    `,1,,${THIEF},${RELAY},ETH,100`,
    `,2,,${anyAddress()},${RELAY},ETH,100`,
    `,3,,${RELAY},${DEPOSIT},ETH,50`,
  ];
  await upload(call, rows);
  const accept = 'application/taxii+json;version=2.1';
  const { body } = await call('GET', '/taxii2/default/collections/', undefined, { accept });
  const collection = body.collections.find((one: { alias: string }) => one.alias === 'default').id;
  await add(call, collection, [
    indicator(THIEF, organisation, 'amber'),
    indicator(DEPOSIT, organisation, 'amber', { name: 'An Exchange', labels: ['exchange'] }),
  ]);
  await until(
    () => call('POST', '/api/v1/screenings', { addresses: [THIEF, DEPOSIT] }),
    ({ body: { results } }) => results[0].reasons.length > 1 && results[1].reasons.length > 0,
  );
  const made = await call('POST', '/api/v1/traces', { case: caseId, sources: [THIEF], policy: 'haircut' });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  assert.equal(made.body.addresses[1].service, 'An Exchange');
  traceId = made.body.id;
}

const upload = (call: Call, rows: readonly string[]) =>
  call('POST', '/api/v1/transfers', ['tx_hash,block,timestamp,from,to,asset,amount', ...rows].join('\n'), {
    'content-type': 'text/csv',
  });

/** From the draft at KR to the hold at EU: steps made, and so signed, by both hubs. */
async function holdAtExchange(): Promise<void> {
  const clerk = await newMember(eu, { name: 'An Exchange', kind: 'service' }, ['case-lead', 'releaser']);
  await until(
    () => kr.call('GET', '/api/v1/services'),
    ({ body }) => body.services.some(({ id }: { id: string }) => id === clerk.organisation),
  );
  const drafted = await police.call('POST', '/api/v1/freeze-requests', {
    case: caseId,
    service: clerk.organisation,
    addresses: [{ address: DEPOSIT, asset: 'eip155:1/slip44:60', amount: '25' }],
    legal_basis: 'none, voluntary',
  });
  assert.equal(drafted.status, 201, JSON.stringify(drafted.body));
  requestId = drafted.body.id;
  const [first, second] = [
    await newMember(kr, police.organisation, ['releaser']),
    await newMember(kr, police.organisation, ['releaser']),
  ];
  const steps: [Call, string][] = [
    [police.call, 'awaiting-approval'],
    [first.call, 'approved'],
    [second.call, 'approved'],
    [second.call, 'sent'],
  ];
  for (const [as, to] of steps) await move(as, to);
  await stands(clerk.call, 'received');
  await move(clerk.call, 'acknowledged');
  await move(clerk.call, 'held', { amount: '25' });
  await stands(police.call, 'held');
}

async function move(as: Call, to: string, more: object = {}): Promise<void> {
  const answer = await as('POST', `/api/v1/freeze-requests/${requestId}/transitions`, { to, ...more });
  assert.equal(answer.status, 200, `${to}: ${JSON.stringify(answer.body)}`);
}

const stands = (as: Call, state: string) =>
  until(
    () => as('GET', `/api/v1/freeze-requests/${requestId}`),
    ({ body }) => body.state === state,
  );

const ask = (hub: TestHub, key: string, query: string, of = caseId): Promise<Response> =>
  fetch(`${hub.url}/api/v1/cases/${of}/evidence?${query}`, { headers: { authorization: `Bearer ${key}` } });

async function exported(key: string, query: string): Promise<Uint8Array> {
  const response = await ask(kr, key, query);
  assert.equal(response.status, 200, await response.clone().text());
  assert.equal(response.headers.get('content-type'), 'application/zip');
  return new Uint8Array(await response.arrayBuffer());
}

/** `haetae verify FILE … --json`, in a process of its own. */
function verify(bytes: Uint8Array, ...options: string[]): Promise<{ code: number; verdict: EvidenceVerdict }> {
  const path = join(dir, 'evidence.zip');
  writeFileSync(path, bytes);
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, 'verify', path, ...options, '--json'], (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, verdict: JSON.parse(stdout) });
    });
  });
}

test('the package holds, and under the key of its hub it is confirmed', async () => {
  const { code, verdict } = await verify(archive, '--trust', descriptor);
  assert.deepEqual(
    verdict.checks.filter(({ ok }) => !ok),
    [],
  );
  assert.deepEqual([code, verdict.valid, verdict.confirmed], [0, true, true]);
  const said = Object.fromEntries(verdict.checks.map(({ name, text }) => [name, text]));
  assert.match(said.trace ?? '', /same byte for byte/);
  assert.match(said.request ?? '', /one signed chain/);
  assert.match(said.objects ?? '', /by hub .*, .*by hub .*, 1 without a signature/);
  const { code: unconfirmed, verdict: open } = await verify(archive);
  assert.deepEqual([unconfirmed, open.valid, open.confirmed], [0, true, false]);
});

test('every object of the package is shown to be in the log, also one that moved there', async () => {
  const inclusion = JSON.parse(contentOf('data/log/inclusion.json')) as { object: string; what: string }[];
  assert.equal(inclusion.find(({ object }) => object === caseId)?.what, 'moved');
  const { verdict } = await verify(archive);
  assert.match(String(verdict.checks.find(({ name }) => name === 'inclusion')?.text), /^(\d+) of \1 objects/);
});

/** The content of an entry: a package is stored, so its text stands in the archive as it is. */
function contentOf(name: string): string {
  const view = Buffer.from(archive);
  const at = view.indexOf(`evidence/${name}`) + `evidence/${name}`.length;
  const header = view.lastIndexOf(Buffer.from('PK\x03\x04'), at);
  return view.subarray(at, at + view.readUInt32LE(header + 22)).toString('utf8');
}

test('the transfers of the package are those that bear on the trace, and no other of the ledger', async () => {
  await upload(police.call, [`,4,,${anyAddress()},${anyAddress()},ETH,1`]);
  assert.equal(contentOf('data/transfers.csv').trim().split('\n').length, 1 + 3);
});

test('a changed byte is found, wherever it is', () => {
  const step = Math.max(1, Math.floor(archive.length / 150));
  for (let at = 0; at < archive.length; at += step) {
    const changed = archive.slice();
    changed[at]! ^= 1;
    assert.equal(verifyEvidence(changed).valid, false, `byte ${at}`);
  }
  for (const length of [0, 1, archive.length - 1])
    assert.equal(verifyEvidence(archive.subarray(0, length)).valid, false);
  assert.equal(verifyEvidence(Buffer.concat([archive, Uint8Array.of(0)])).valid, false);
});

test('a byte changed in a file, and the package of a hub that is not trusted: exit 1', async () => {
  const changed = archive.slice();
  changed[changed.length >> 1]! ^= 1;
  assert.equal((await verify(changed, '--trust', descriptor)).code, 1);
  const other = join(dir, 'eu.json');
  writeFileSync(other, JSON.stringify((await eu.call('GET', '/.well-known/haetae.json')).body));
  const { code, verdict } = await verify(archive, '--trust', other);
  assert.deepEqual([code, verdict.valid, verdict.confirmed], [1, false, false]);
});

test('without a trace named it is the newest, without a request there is none', async () => {
  const { verdict } = await verify(await exported(police.key, ''), '--trust', descriptor);
  assert.equal(verdict.valid, true);
  assert.equal(
    verdict.checks.some(({ name }) => name === 'request'),
    false,
  );
});

test('a partner traces for the case from its own ledger: both see it, and it exports the evidence', async () => {
  await upload(partner.call, [`,1,,${THIEF},${RELAY},ETH,100`]);
  const asked = { case: caseId, sources: [THIEF], policy: 'haircut' };
  const made = await partner.call('POST', '/api/v1/traces', asked);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  await until(
    () => police.call('GET', `/api/v1/traces/${made.body.id}`),
    ({ status }) => status === 200,
  );
  assert.equal((await ask(kr, police.key, `trace=${made.body.id}`)).status, 409);
  const response = await ask(eu, partner.key, `trace=${made.body.id}`);
  assert.equal(response.status, 200, await response.clone().text());
  const { code, verdict } = await verify(new Uint8Array(await response.arrayBuffer()));
  assert.equal(code, 0, JSON.stringify(verdict.checks));
  assert.ok(verdict.limits.some((limit) => limit.includes('That the keys of KR are its own')));
});

describe('there is no package', () => {
  const other = (type: string): string => `${type}--${crypto.randomUUID()}`;
  const cases: [string, () => Promise<Response>, number][] = [
    ['of an unknown case', () => ask(kr, police.key, '', other('incident')), 404],
    ['of what is no case', () => ask(kr, police.key, '', police.organisation), 404],
    ['of what is no id', () => ask(kr, police.key, '', 'nothing'), 404],
    ['of an unknown trace', () => ask(kr, police.key, `trace=${other('haetae-trace')}`), 404],
    ['of an unknown request', () => ask(kr, police.key, `request=${other('haetae-freeze-request')}`), 404],
    ['of a trace that is another object', () => ask(kr, police.key, `trace=${caseId}`), 404],
    ['for a partner whose hub has not the transfers', () => ask(eu, partner.key, `trace=${traceId}`), 409],
  ];
  for (const [title, asked, status] of cases) {
    it(title, async () => assert.equal((await asked()).status, status));
  }
  it('of a trace of another case', async () => {
    const { body } = await police.call('POST', '/api/v1/cases', { title: 'Another' });
    assert.equal((await ask(kr, police.key, `trace=${traceId}`, body.id)).status, 404);
    assert.equal((await ask(kr, police.key, '', body.id)).status, 409);
  });
  it('for another organisation of the hub, where the case was not offered', async () => {
    const stranger = await newMember(kr, { name: 'Bank' }, ['analyst']);
    const { body } = await police.call('POST', '/api/v1/cases', { title: 'Not shared' });
    assert.equal((await ask(kr, stranger.key, '', body.id)).status, 404);
  });
  it('for who is no analyst', async () => {
    const reader = await newMember(kr, police.organisation, ['reader']);
    assert.equal((await ask(kr, reader.key, '')).status, 403);
  });
  it('of what is TLP:RED, also for its author', async () => {
    const author = await newMember(kr, police.organisation, ['analyst'], 'red');
    const asked = { case: caseId, sources: [THIEF], policy: 'fifo', tlp: 'red' };
    const made = await author.call('POST', '/api/v1/traces', asked);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.equal((await ask(kr, author.key, `trace=${made.body.id}`)).status, 409);
    assert.equal((await ask(kr, police.key, `trace=${made.body.id}`)).status, 404);
  });
});
