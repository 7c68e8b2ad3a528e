/**
 * What an adversary, a rival, an employer or the operator does to the detection doors of a hub, a row a case: a plain
 * hub, asked as its members and as anybody. The private comparison has its own in `applicant-identifiers.test.ts`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { compareIdentifiers, contributePrivately } from '@haetae/client/private-comparison';
import type { SiteCheck } from '@haetae/contract';
import { type Call, newMember, startTestHub, type TestHub, until } from './alliance.ts';
import { add, indicator } from './claims.ts';
import { tarOf } from './tar-of.ts';

let hub: TestHub;
let own: string;
/** An exchange that contributes, one that only reads, a hiring firm. */
let rival: Member;
let reader: Member;
let employer: Member;

interface Member {
  readonly organisation: string;
  readonly id: string;
  readonly key: string;
  readonly call: Call;
}

before(async () => {
  hub = await startTestHub('KR', { demonstration: false });
  own = (await hub.call('GET', '/api/v1/me')).body.organisation.id;
  rival = await newMember(hub, { name: 'A rival', kind: 'service' }, ['contributor']);
  reader = await newMember(hub, { name: 'Somebody else', kind: 'service' }, ['reader']);
  employer = await newMember(hub, { name: 'An employer', kind: 'service' }, ['contributor']);
});
after(() => hub?.stop());

const named = (pattern: string, by = own) =>
  indicator('', by, 'green', { pattern, name: 'Poses as a wallet', labels: ['phishing'] });
const ofSite = (site: string, by?: string) => named(`[domain-name:value = '${site}']`, by);

const bring = (call: Call, objects: readonly unknown[]) =>
  call('POST', '/api/v1/imports?as=stix', JSON.stringify(objects), { 'content-type': 'application/octet-stream' });

async function check(site: string, call = reader.call): Promise<SiteCheck> {
  const { body } = await call('POST', '/api/v1/detection/check', { sites: [site] });
  return body.results[0];
}

describe('on a list of what to refuse, or at a check, one voice does not bring', () => {
  const honest: readonly (readonly [name: string, site: string, asked?: string])[] = [
    ['a top site', 'naver.com'],
    ['a page host that millions share', 'github.com'],
    ['an exchange’s own site', 'upbit.com', 'www.upbit.com'],
    ['a provider of mail, which honest people share with thieves', 'proton.me'],
    ['a market for freelancers', 'upwork.com'],
    ['a program for remote help', 'anydesk.com'],
    ['a public suffix, with all that lies below it', 'co.kr', 'any-shop.co.kr'],
  ];
  for (const [name, site, asked = site] of honest) {
    test(name, async () => {
      await add(rival.call, 'default', [ofSite(site, rival.organisation)]);
      const { verdict, reasons } = await check(asked);
      assert.equal(verdict, 'clear', JSON.stringify(reasons));
      const { body } = await reader.call('GET', '/api/v1/detection/lists/domains.txt');
      assert.doesNotMatch(body, new RegExp(`^${site.replaceAll('.', '\\.')}$`, 'm'));
    });
  }

  test('a member’s own site, once an admin has confirmed it', async () => {
    const site = 'members-own-shop.example';
    await employer.call('POST', '/api/v1/detection/protected-sites', { site, evidence: 'Our imprint.' });
    await hub.call('POST', `/api/v1/detection/protected-sites/${site}/confirm`);
    const { body } = await hub.call('GET', '/api/v1/detection/protected-sites');
    const row = body.sites.find((one: { site: string }) => one.site === site);
    assert.equal(row?.state, 'confirmed', JSON.stringify(body));
    await add(rival.call, 'default', [ofSite(site, rival.organisation)]);
    const { verdict, protected: by } = await check(site);
    assert.deepEqual([verdict, by?.by], ['clear', 'organisation']);
  });
});

describe('a flood of sites that one member names', () => {
  const sites = Array.from({ length: 1_200 }, (_, at) => `flood-of-names-${at}.example`);
  const listed = async (): Promise<number> => {
    const { body } = await reader.call('GET', '/api/v1/detection/lists/domains.txt');
    return (body as string).match(/^flood-of-names-\d+\.example$/gm)?.length ?? 0;
  };

  test('counts up to the usual rate; the rest is stored and shown, and changes neither a check nor a list', async () => {
    const flooding = await newMember(hub, { name: 'Flooding', kind: 'service' }, ['contributor']);
    const objects = sites.map((site) => ofSite(site, flooding.organisation));
    const { body } = await bring(flooding.call, objects);
    assert.equal(body.taken, sites.length, JSON.stringify(body));
    assert.equal((await check(sites[0]!)).verdict, 'block');
    const { verdict, reasons } = await check(sites.at(-1)!);
    assert.equal(verdict, 'clear', JSON.stringify(reasons));
    assert.ok((await listed()) <= 1_000);
    assert.equal((await reader.call('GET', `/api/v1/objects/${objects.at(-1)!.id}`)).status, 200);
  });

  test('weighs once a person has looked', async () => {
    const { body } = await hub.call('GET', '/api/v1/floods');
    const { source, since } = body.floods.find(({ name }: { name: string }) => /Flooding|member of/.test(name));
    await hub.call('POST', `/api/v1/floods/${source}/decision`, { admit: true, since });
    await until(
      () => check(sites.at(-1)!),
      ({ verdict }) => verdict === 'block',
      20_000,
    );
    assert.equal(await listed(), sites.length);
  });
});

describe('a question is bounded:', () => {
  const ask = (sites: readonly unknown[]) => reader.call('POST', '/api/v1/detection/check', { sites });
  const rows: readonly (readonly [name: string, sites: readonly unknown[], status: number])[] = [
    ['no site', [], 400],
    ['a thousand and one sites', Array.from({ length: 1_001 }, (_, at) => `a${at}.example`), 400],
    ['a site of five thousand characters', ['a'.repeat(5_000)], 400],
    ['what is no text', [{}], 400],
    ['a thousand sites, each judged', Array.from({ length: 1_000 }, (_, at) => `a${at}.example`), 200],
  ];
  for (const [name, sites, status] of rows) {
    test(name, async () => assert.equal((await ask(sites)).status, status));
  }
});

describe('whoever asks twice', () => {
  const doors: readonly (readonly [name: string, ask: () => Promise<{ status: number; body: Judged }>])[] = [
    ['about sites', () => reader.call('POST', '/api/v1/detection/check', { sites: ['mеtamask.io', 'a.example'] })],
    [
      'about an offer',
      () =>
        reader.call('POST', '/api/v1/detection/check/offer', 'Run npm install and switch off your antivirus.', PLAIN),
    ],
    [
      'about an application',
      () => employer.call('POST', '/api/v1/detection/check/applicant', { pay: { to: 'other-person' } }),
    ],
    ['about a repository', () => reader.call('POST', '/api/v1/detection/check/repository', PACKED, PLAIN)],
  ];
  const PLAIN = { 'content-type': 'application/octet-stream' };
  const PACKED = gzipSync(tarOf({ 'a.js': 'eval(atob("YQ=="));\n' }));
  type Judged = { rules: string; input?: string; as_of?: string };

  for (const [name, ask] of doors) {
    test(`${name} gets the same answer, which names its edition and what was judged`, async () => {
      const [one, again] = [await ask(), await ask()];
      assert.equal(one.status, 200, JSON.stringify(one.body));
      assert.deepEqual({ ...again.body, as_of: '' }, { ...one.body, as_of: '' });
      assert.match(one.body.rules, /\d/);
      if (one.body.input !== undefined) assert.match(one.body.input, /^sha256:[0-9a-f]{64}$/);
      else assert.equal(name, 'about sites');
    });
  }

  test('about the same facts in another order gets the same digest, about others another', async () => {
    const digest = async (facts: object): Promise<string> =>
      (await employer.call('POST', '/api/v1/detection/check/applicant', facts)).body.input;
    const [one, turned, other] = [
      await digest({ application: 'a', pay: { to: 'applicant' } }),
      await digest({ pay: { to: 'applicant' }, application: 'a' }),
      await digest({ application: 'b', pay: { to: 'applicant' } }),
    ];
    assert.equal(one, turned);
    assert.notEqual(one, other);
  });
});

describe('an employer', () => {
  const ROOT = '/api/v1/detection/identifiers/vacancies';
  const until31 = () => new Date(Date.now() + 31 * 86_400_000).toISOString();

  test('shows that all met the same list by counts, and nobody else sees them', async () => {
    const fresh = await newMember(hub, { name: 'Fair', kind: 'service' }, ['reader']);
    const facts = [
      { pay: { to: 'applicant' } },
      { pay: { to: 'other-person' }, decision: { heard: true } },
      { nationality: 'x' },
    ];
    for (const one of facts) await fresh.call('POST', '/api/v1/detection/check/applicant', one);
    const { body } = await fresh.call('GET', '/api/v1/detection/applicant-tallies');
    const [tally] = body.tallies;
    assert.deepEqual([tally.checked, tally.heard, tally.ready], [2, 1, 0]);
    assert.equal(tally.rows.length, 42);
    for (const { found, nothing, unknown, to_ask } of tally.rows) assert.equal(found + nothing + unknown + to_ask, 2);
    assert.equal(tally.rows.find(({ number }: { number: number }) => number === 38).found, 1);
    assert.deepEqual((await rival.call('GET', '/api/v1/detection/applicant-tallies')).body, { tallies: [] });
  });

  test('states its vacancies, and what it may compare follows from them; nobody else sees or changes that', async () => {
    const before = (await employer.call('GET', ROOT)).body;
    assert.deepEqual([before.open, before.until], [0, null]);
    const { body } = await employer.call('PUT', ROOT, { open: 3, until: until31() });
    assert.equal(body.left, before.left + 3 * 512);
    assert.equal((await rival.call('GET', ROOT)).body.open, 0);
  });

  const refused: readonly (readonly [name: string, body: object, status: number])[] = [
    ['a hundred and one vacancies', { open: 101, until: '2099-01-01T00:00:00Z' }, 400],
    ['half a vacancy', { open: 0.5, until: '2099-01-01T00:00:00Z' }, 400],
    ['vacancies without an end to speak of', { open: 1, until: '2099-01-01T00:00:00Z' }, 422],
    ['vacancies until no time', { open: 1, until: 'soon' }, 422],
    ['vacancies of somebody else', { open: 1, until: '2099-01-01T00:00:00Z', organisation: 'x' }, 400],
  ];
  for (const [name, body, status] of refused) {
    test(`cannot state ${name}`, async () => assert.equal((await employer.call('PUT', ROOT, body)).status, status));
  }
  test('states nothing by a member who only reads', async () => {
    assert.equal((await reader.call('PUT', ROOT, { open: 1, until: until31() })).status, 403);
  });
});

describe('whoever has the hub’s files finds', () => {
  const absent = (...words: readonly string[]): void => {
    const found = spawnSync('grep', ['-rlaFi', ...words.flatMap((word) => ['-e', word]), hub.dataDir], {
      encoding: 'utf8',
    });
    assert.equal(found.status, 1, found.stdout);
  };

  test('nothing of what members asked about: sites, offers, applications, repositories', async () => {
    const word = `lookedfor${randomUUID().slice(0, 8)}`;
    await check(`${word}.example`);
    const octets = { 'content-type': 'application/octet-stream' };
    await reader.call('POST', '/api/v1/detection/check/offer', `Install it from https://${word}.example/x`, octets);
    await reader.call('POST', '/api/v1/detection/check/repository', gzipSync(tarOf({ [`${word}.js`]: word })), octets);
    const facts = { application: word, identifiers: [{ kind: 'email', value: `${word}@mail.example` }] };
    const applied = await employer.call('POST', '/api/v1/detection/check/applicant', facts);
    assert.equal(applied.status, 200, JSON.stringify(applied.body));
    absent(word);
  });

  test('nothing of an identifier that was contributed and asked about, though it holds the whole key', async () => {
    const text = `person${randomUUID().slice(0, 8)}@mail.example`;
    const at = (member: Member) => ({ url: hub.url, key: member.key });
    const made = await contributePrivately({ kind: 'email', text }, GROUNDS, at(rival));
    assert.ok(made.ok, JSON.stringify(made));
    assert.ok((await compareIdentifiers([{ kind: 'email', text }], at(reader))).ok);
    absent(text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').replace(/=+$/, ''));
  });
});

const GROUNDS = {
  purpose: 'hiring-fraud',
  reason: 'identity-of-another',
  legal_basis: 'legitimate-interest',
  evidence: 'document-check',
  statement: 'The identity document belonged to somebody else, who confirmed that.',
  confirmed: true,
  until: new Date(Date.now() + 300 * 86_400_000).toISOString(),
} as const;

test('what leaves the hub as a list, a page of TAXII or an export holds no entry about a person', async () => {
  const taxii = { accept: 'application/taxii+json;version=2.1' };
  const { body: collections } = await hub.call('GET', '/taxii2/default/collections/', undefined, taxii);
  const pages = await Promise.all([
    ...collections.collections.map(({ id }: { id: string }) =>
      hub.call('GET', `/taxii2/default/collections/${id}/objects/?limit=1000`, undefined, taxii),
    ),
    hub.call('GET', '/api/v1/detection/lists/domains.stix'),
    hub.call('GET', '/api/v1/objects?type=haetae-blinded-identifier'),
    rival.call('GET', '/api/v1/detection/indicators'),
  ]);
  for (const { status, body } of pages) {
    assert.equal(status, 200);
    assert.doesNotMatch(JSON.stringify(body), /haetae-blinded-identifier--|"output":"[0-9a-f]{128}"/);
  }
});
