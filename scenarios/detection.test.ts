/** Detection across hubs: what is said of a site at one protects at the other, and goes no further than it may. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { IndicatorValue } from '@haetae/contract';
import type { Tlp } from '@haetae/stix/marking';
import { type Call, pair, startTestHub, type TestHub, until } from './alliance.ts';
import { add, indicator, newVersion } from './claims.ts';

let kr: TestHub;
let eu: TestHub;
let alliance: string;
let krOrganisation: string;

before(async () => {
  [kr, eu] = await Promise.all([startTestHub('KR'), startTestHub('EU')]);
  await pair([kr, eu]);
  krOrganisation = (await kr.call('GET', '/api/v1/me')).body.organisation.id;
  const { body } = await kr.call('GET', '/api/v1/alliance');
  alliance = body.agreements[0].alias;
});
after(() => Promise.all([kr?.stop(), eu?.stop()]));

const anySite = (): string => `wallet-${randomUUID().slice(0, 8)}.example`;

const said = (site: string, tlp: Tlp, more: object = {}) =>
  indicator('', krOrganisation, tlp, {
    pattern: `[domain-name:value = '${site}']`,
    name: 'Poses as a wallet',
    labels: ['phishing'],
    ...more,
  });

async function valuesAt(call: Call): Promise<IndicatorValue[]> {
  const { body } = await call('GET', '/api/v1/detection/indicators');
  return (body as string)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

test('a site named at KR is among what EU’s tools are given, with who said it', async () => {
  const site = anySite();
  const object = said(site, 'green');
  assert.equal((await add(kr.call, alliance, [object])).status, 202);
  await until(
    () => valuesAt(eu.call),
    (values) => values.some(({ value }) => value === site),
  );
  const found = (await valuesAt(eu.call)).find(({ value }) => value === site);
  assert.equal(found?.indicator, object.id);
  assert.equal(found?.category, 'phishing');
  assert.equal(found?.submitter.id, krOrganisation);
});

test('what is revoked or over is given no more, and the tag of the stream says that something changed', async () => {
  const [revoked, over] = [anySite(), anySite()];
  const object = said(revoked, 'green');
  await add(kr.call, alliance, [
    object,
    said(over, 'green', { valid_from: '2020-01-01T00:00:00Z', valid_until: '2021-01-01T00:00:00Z' }),
  ]);
  const before = await kr.call('GET', '/api/v1/detection/indicators');
  assert.match(before.body, new RegExp(revoked));
  assert.doesNotMatch(before.body, new RegExp(over));
  const tag = { 'if-none-match': before.headers.get('etag')! };
  assert.equal((await kr.call('GET', '/api/v1/detection/indicators', undefined, tag)).status, 304);
  await add(kr.call, alliance, [newVersion(object, { revoked: true })]);
  const after = await kr.call('GET', '/api/v1/detection/indicators', undefined, tag);
  assert.equal(after.status, 200);
  assert.doesNotMatch(after.body, new RegExp(revoked));
});
