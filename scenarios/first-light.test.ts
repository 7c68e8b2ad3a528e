import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pair, startTestHub, type TestHub, until } from './alliance.ts';

let kr: TestHub;
let eu: TestHub;
let agreement: string;

before(async () => {
  [kr, eu] = await Promise.all([startTestHub('KR'), startTestHub('EU')]);
  agreement = await pair([kr, eu]);
});
after(async () => {
  await Promise.all([kr?.stop(), eu?.stop()]);
});

test('two hubs are joined by an agreement that both signed', async () => {
  await until(
    () => eu.call('GET', '/api/v1/alliance'),
    ({ body }) => body.peers[0]?.state === 'connected' && body.agreements[0]?.state === 'in-force',
  );
  assert.equal((await kr.call('GET', `/api/v1/agreements/${agreement}`)).body.signatures.length, 2);
});

test('both hubs know the organisations of the other', async () => {
  await until(
    () => eu.call('GET', '/api/v1/organisations'),
    ({ body }) => body.organisations.length === 2,
  );
  await until(
    () => kr.call('GET', '/api/v1/organisations'),
    ({ body }) => body.organisations.length === 2,
  );
});
