/** What anybody may ask without a login: lists, the public check, appeals; from what is TLP:CLEAR, with nothing kept. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Tlp } from '@haetae/stix/marking';
import { createLogger } from '../packages/hub/src/platform/logging.ts';
import { type Answer, newMember, startTestHub, type TestHub } from './alliance.ts';
import { add, anyAddress, anySite, indicator } from './claims.ts';

/** The first of the addresses that the FBI published after the theft from Bybit. */
const FBI_ADDRESS = '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D';

/** BIND's; it reads a zone as a resolver does. */
const CHECK_ZONE = 'named-checkzone';

let hub: TestHub;
let organisation: string;
const logged: string[] = [];

before(async () => {
  hub = await startTestHub('KR', { log: createLogger('trace', { write: (line) => void logged.push(line) }) });
  organisation = (await hub.call('GET', '/api/v1/me')).body.organisation.id;
});
after(() => hub?.stop());

const said = (site: string, tlp: Tlp, more: object = {}) =>
  indicator('', organisation, tlp, { pattern: `[domain-name:value = '${site}']`, labels: ['phishing'], ...more });

async function anybody(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${hub.url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = /[/+]json/.test(response.headers.get('content-type') ?? '');
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the test asserts
  return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as any };
}

const list = (file: string, headers?: Record<string, string>) =>
  anybody('GET', `/public/lists/${file}`, undefined, headers);
const memberList = (file: string): Promise<Answer> => hub.call('GET', `/api/v1/detection/lists/${file}`);

describe('lists', () => {
  test('only what is TLP:CLEAR is on a public list; a member’s list has what that member may see', async () => {
    const sites = { clear: anySite(), green: anySite(), amber: anySite(), 'amber+strict': anySite(), red: anySite() };
    await add(
      hub.call,
      'default',
      Object.entries(sites).map(([tlp, site]) => said(site, tlp as Tlp)),
    );
    const [open, own] = [await list('domains.txt'), await memberList('domains.txt')];
    const on = (body: string) =>
      Object.entries(sites)
        .filter(([, site]) => body.includes(site))
        .map(([tlp]) => tlp);
    assert.deepEqual(on(open.body), ['clear']);
    assert.deepEqual(on(own.body), ['clear', 'green', 'amber', 'amber+strict']);
    assert.match(open.body, /^# TLP:CLEAR /);
    assert.match(own.body, /^# TLP:AMBER\+STRICT /);
  });

  test('a resolver fetches its list with a key by HTTP Basic, and no list without one', async () => {
    const basic = `Basic ${Buffer.from(`api:${hub.key}`).toString('base64')}`;
    const path = '/api/v1/detection/lists/domains.rpz';
    assert.equal((await anybody('GET', path, undefined, { authorization: basic })).status, 200);
    assert.equal((await anybody('GET', path)).status, 401);
  });

  test('what was said in an exercise, of a service, or with little confidence is on none', async () => {
    const sites = [anySite(), anySite(), anySite()];
    const exercise = {
      extensions: {
        'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a01': {
          extension_type: 'property-extension',
          exercise: true,
        },
      },
    };
    await add(hub.call, 'default', [
      said(sites[0]!, 'clear', exercise),
      said(sites[1]!, 'clear', { labels: ['exchange'] }),
      said(sites[2]!, 'clear', { confidence: 20 }),
    ]);
    const { body } = await list('domains.txt');
    for (const site of sites) assert.doesNotMatch(body, new RegExp(site));
  });

  test('a protected site stays out until a person decides, and comes in then', async () => {
    await add(hub.call, 'default', [said('metamask.io', 'clear')]);
    assert.doesNotMatch((await list('domains.txt')).body, /^metamask\.io$/m);
    const decision = { site: 'metamask.io', counts: true, reason: 'Taken over.' };
    await hub.call('POST', '/api/v1/detection/site-decisions', decision);
    assert.match((await list('domains.txt')).body, /^metamask\.io$/m);
    await hub.call('POST', '/api/v1/detection/site-decisions', { ...decision, counts: false });
    assert.doesNotMatch((await list('domains.txt')).body, /^metamask\.io$/m);
  });

  test('who has the list is told so; when it changes they get it, with a higher serial', async () => {
    const first = await list('domains.rpz');
    const serial = (body: string): number => Number(/SOA \S+ \S+ (\d+)/.exec(body)![1]);
    assert.equal((await list('domains.rpz', { 'if-none-match': first.headers.get('etag')! })).status, 304);
    assert.equal((await list('domains.rpz', { 'if-modified-since': first.headers.get('last-modified')! })).status, 304);
    assert.match(first.headers.get('cache-control')!, /max-age/);
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    await add(hub.call, 'default', [said(anySite(), 'clear')]);
    const second = await list('domains.rpz', { 'if-none-match': first.headers.get('etag')! });
    assert.equal(second.status, 200);
    assert.ok(serial(second.body) > serial(first.body));
  });

  test('each kind is given in each of its formats, and what is no list is absent', async () => {
    const site = anySite();
    const hash = 'a'.repeat(64);
    await add(hub.call, 'default', [
      said(site, 'clear'),
      said('', 'clear', {
        pattern: `[url:value = 'https://${site}/x' OR ipv4-addr:value = '192.0.2.7' OR file:hashes.'SHA-256' = '${hash}']`,
      }),
    ]);
    for (const format of ['txt', 'hosts', 'rpz', 'adblock', 'metamask', 'csv', 'rules', 'stix']) {
      const { status, body } = await list(`domains.${format}`);
      assert.equal(status, 200, format);
      assert.match(typeof body === 'string' ? body : JSON.stringify(body), new RegExp(site), format);
    }
    assert.match((await list('urls.txt')).body, new RegExp(`https://${site}/x`));
    assert.match((await list('ips.rules')).body, /192\.0\.2\.7/);
    assert.match((await list('sha256.dataset')).body, new RegExp(hash));
    for (const file of ['domains.exe', 'nothing.txt', 'urls.rpz', '__proto__.txt', 'domains.toString']) {
      assert.equal((await list(file)).status, 404, file);
    }
  });

  test('an index says what each is for, how it is loaded and how fresh it is, and names files that are there', async () => {
    const { body: index } = await anybody('GET', '/public/lists', undefined, { accept: 'application/json' });
    assert.equal(index.language, 'en');
    assert.match(index.terms, /TLP:CLEAR/);
    for (const { kind, purpose, entries, changed, marking, files } of index.lists) {
      assert.ok(purpose.length > 20 && Number.isInteger(entries) && Date.parse(changed) > 0, kind);
      assert.equal(marking, 'TLP:CLEAR');
      for (const { url, use } of files) assert.ok(use.length > 10, url);
      const { url, media } = files.at(-1);
      const { status, headers } = await anybody('GET', url);
      assert.equal(status, 200, url);
      assert.ok(headers.get('content-type')?.startsWith(media.split(';')[0]), url);
    }
    assert.equal((await anybody('GET', index.rules.url)).status, 200);
    const domains = index.lists.find(({ kind }: { kind: string }) => kind === 'domains');
    const { body: text } = await list('domains.txt');
    assert.equal(domains.entries, text.split('\n').filter((line: string) => /^[^#]/.test(line)).length);
  });

  test('a member gets an index of its own lists, with how far each may go', async () => {
    await add(hub.call, 'default', [said(anySite(), 'amber')]);
    const { body: index } = await hub.call('GET', '/api/v1/detection/lists?language=ko');
    const [domains] = index.lists;
    assert.match(domains.marking, /^TLP:AMBER/);
    assert.match(`${index.terms}${domains.purpose}`, /[가-힣]/);
    assert.equal((await hub.call('GET', domains.files[0].url)).status, 200);
  });

  test('a browser gets the index as a page, in its language, without a script, and links to every file', async () => {
    const page = (accept: string, path = '/public/lists') =>
      anybody('GET', path, undefined, { accept: 'text/html,*/*', 'accept-language': accept });
    const english = await page('en-GB');
    assert.match(english.headers.get('content-type')!, /text\/html/);
    assert.doesNotMatch(english.body, /<script|undefined|\[object/);
    const { body: index } = await anybody('GET', '/public/lists', undefined, { accept: 'application/json' });
    const named = index.lists.flatMap(({ files }: { files: { url: string }[] }) => files.map(({ url }) => url));
    for (const url of [...named, index.rules.url]) assert.ok(english.body.includes(`href="${url}"`), url);
    assert.match((await page('ko-KR,ko;q=0.9')).body, /lang="ko".*차단 목록/s);
    assert.match((await page('ko-KR', '/public/lists?language=en')).body, /lang="en"/);
  });

  const without = spawnSync('which', [CHECK_ZONE]).status === 0 ? false : `${CHECK_ZONE} is not installed`;
  test('named-checkzone takes the public zone', { skip: without }, async () => {
    const zone = join(hub.dataDir, 'domains.rpz');
    writeFileSync(zone, (await list('domains.rpz')).body);
    assert.match(execFileSync(CHECK_ZONE, ['rpz.kr', zone], { encoding: 'utf8' }), /OK/);
  });
});

describe('the public check', () => {
  const ask = (question: object) => anybody('POST', '/public/check', question);

  test('an address that the FBI published is to be blocked, saying who said it and since when', async () => {
    const { body } = await ask({ address: FBI_ADDRESS });
    assert.equal(body.finding, 'block');
    assert.equal(body.reasons[0].said_by, 'FBI');
    assert.ok(body.reasons[0].since);
  });

  test('nothing but TLP:CLEAR counts, and nothing stands between block and no finding', async () => {
    const [clear, green] = [anySite(), anySite()];
    const address = anyAddress();
    await add(hub.call, 'default', [
      said(clear, 'clear'),
      said(green, 'green'),
      indicator(address, organisation, 'green'),
    ]);
    assert.equal((await ask({ site: `https://${clear}/` })).body.finding, 'block');
    assert.deepEqual(
      [await ask({ site: green }), await ask({ site: anySite() }), await ask({ address })].map(({ body }) => [
        body.finding,
        body.reasons.length,
      ]),
      [
        ['none', 0],
        ['none', 0],
        ['none', 0],
      ],
    );
  });

  test('an organisation that the public does not know is called by the hub’s name', async () => {
    const site = anySite();
    const member = await newMember(hub, { name: 'A quiet exchange', kind: 'service' }, ['contributor']);
    await add(member.call, 'default', [said(site, 'clear', { created_by_ref: member.organisation })]);
    const { body } = await ask({ site });
    assert.equal(body.reasons[0].said_by, 'KR');
    assert.doesNotMatch(JSON.stringify(body) + (await list('domains.txt')).body, /quiet/);
  });

  test('an offer with a strong published sign is to be blocked, saying who published it', async () => {
    const site = anySite();
    await add(hub.call, 'default', [said(site, 'clear')]);
    const { body } = await ask({ offer: `A test for you: https://${site}/repo.zip` });
    assert.equal(body.finding, 'block');
    assert.ok(body.reasons[0].said_by);
    assert.equal((await ask({ offer: 'Lunch at noon?' })).body.finding, 'none');
  });

  for (const [what, question] of [
    ['text that is no address', { address: 'hello' }],
    ['a site that no browser opens', { site: 'http://' }],
  ] as const) {
    test(`${what} is told to be none`, async () => assert.equal((await ask(question)).status, 422));
  }

  test('nothing of what was asked is in the log or in a file of the hub', async () => {
    const word = `asked${randomUUID().slice(0, 8)}`;
    const address = anyAddress();
    for (const question of [
      { site: `https://${word}.example/${word}` },
      { site: `http://${word}` },
      { address },
      { address: word },
      { offer: `Run it from http://${word}.example/${word}` },
    ])
      await ask(question);
    assert.equal(logged.filter((line) => line.includes(word) || line.includes(address)).length, 0);
    assert.equal(spawnSync('grep', ['-rqaF', '-e', word, '-e', address, hub.dataDir]).status, 1, 'a file holds it');
  });
});

test('an appeal is read by the members of the hub who decide, and by nobody else', async () => {
  const appeal = { subject: anySite(), message: 'This is my shop.' };
  assert.equal((await anybody('POST', '/public/appeals', appeal)).status, 201);
  const { body } = await hub.call('GET', '/api/v1/detection/appeals');
  assert.deepEqual(
    body.appeals.map(({ subject, contact }: { subject: string; contact: string | null }) => [subject, contact]),
    [[appeal.subject, null]],
  );
  const reader = await newMember(hub, { name: 'Somebody' }, ['reader']);
  assert.equal((await reader.call('GET', '/api/v1/detection/appeals')).status, 403);
});

// Last, because it uses up what this machine may ask.
test('who asks too much is told to wait, and how long', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => anybody('POST', '/public/check', { site: 'a.example' })),
  );
  const refused = answers.find(({ status }) => status === 429);
  assert.ok(Number(refused?.headers.get('retry-after')) >= 1);
});
