/** The landscape on two hubs: what members add, what persons merge, what is taken back, and who sees which figure. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { extension, type Theft } from '@haetae/contract';
import { knownThefts, publishedTotals } from '@haetae/landscape/reference';
import { shiftsOfThefts } from '@haetae/landscape/shift';
import { compareTotals, sumThefts, theftsWithin, yearPeriod } from '@haetae/landscape/total';
import { tlpMarkingId } from '@haetae/stix/marking';
import { type Answer, type Call, newMember, pair, startTestHub, type TestHub, until } from './alliance.ts';

let kr: TestHub;
let eu: TestHub;
type Member = Awaited<ReturnType<typeof newMember>>;
let analyst: Member;
let stranger: Member;
let releaser: Member;

before(async () => {
  [kr, eu] = await Promise.all([startTestHub('KR'), startTestHub('EU')]);
  await pair([kr, eu]);
  const me = await kr.call('GET', '/api/v1/me');
  analyst = await newMember(kr, me.body.organisation.id, ['reader', 'contributor', 'analyst'], 'red');
  releaser = await newMember(kr, me.body.organisation.id, ['reader', 'contributor', 'releaser'], 'red');
  stranger = await newMember(kr, { name: 'A bank', kind: 'service' }, ['reader', 'contributor']);
});
after(() => Promise.all([kr?.stop(), eu?.stop()]));

const landscape = (call: Call, path: string): Promise<Answer> => call('GET', `/api/v1/landscape/${path}`);
const theftsOf = async (call: Call, query = ''): Promise<Theft[]> =>
  (await landscape(call, `thefts${query}`)).body.thefts;
const totalOf = async (call: Call, year: number) => (await landscape(call, `totals?year=${year}`)).body;

type Said = Readonly<Record<string, unknown>>;
let second = 0;

/** An incident that tells of a theft, by an organisation; each next version is a second later. */
function incident(by: string, said: Said, more: Said = {}): Said & { readonly id: string } {
  second += 1;
  const modified = new Date(Date.UTC(2026, 10, 1, 0, 0, second)).toISOString();
  return {
    ...{ type: 'incident', spec_version: '2.1', id: `incident--${randomUUID()}`, created: '2026-11-01T00:00:00.000Z' },
    ...{ modified, created_by_ref: by, name: 'A theft', object_marking_refs: [tlpMarkingId('green')] },
    extensions: { [extension.theft]: { extension_type: 'property-extension', ...said } },
    ...more,
  };
}

const LAZARUS = { actor: 'Lazarus Group', source: 'Cyber Bureau', level: 'official' };
const FULL = {
  date: '2016-05-04',
  victim: 'Kim Coin Exchange',
  victim_kinds: ['exchange'],
  country: 'KR',
  amount_usd: 5_000_000,
};

async function bring(call: Call, objects: readonly Said[], collection = 'default'): Promise<Answer> {
  const bundle = JSON.stringify({ type: 'bundle', id: `bundle--${randomUUID()}`, objects });
  const answer = await call('POST', `/api/v1/imports?as=stix&collection=${collection}`, bundle, {
    'content-type': 'application/octet-stream',
  });
  assert.equal(answer.body.rejected, 0, JSON.stringify(answer.body));
  return answer;
}

const sees = (call: Call, id: string, when: (theft: Theft | undefined) => boolean = (theft) => theft !== undefined) =>
  until(async () => (await theftsOf(call)).find((theft) => theft.id === id), when);

describe('from built-in facts alone', () => {
  test('the hub answers as the pure functions do: thefts, sums of each year, shifts', async () => {
    const known = knownThefts();
    const answered = await theftsOf(kr.call);
    const byId = (thefts: readonly Theft[]) => thefts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(byId(answered), byId(known));
    for (const year of [2017, 2019, 2024, 2025, 2026]) {
      const period = yearPeriod(year);
      const sumOf = ({ from, to }: typeof period) => sumThefts(theftsWithin(known, from, to));
      const expected = compareTotals(period, publishedTotals(), sumOf, [], 'en');
      const { own, published, difference } = await totalOf(kr.call, year);
      assert.deepEqual({ ...own, incidents: [], left_out: 0 }, { ...expected.own, left_out: 0 });
      assert.deepEqual([published, difference], [expected.published, expected.difference]);
    }
    const { body } = await landscape(kr.call, 'shifts');
    const expected = shiftsOfThefts(known, body.to, 'en');
    assert.deepEqual(body, JSON.parse(JSON.stringify(expected)));
  });

  test('an actor is found by the name that attributions use, in any case, and other names are not meant', async () => {
    assert.equal((await theftsOf(kr.call, '?actor=tradertraitor')).length, 6);
    assert.equal((await theftsOf(kr.call, '?actor=Jade%20Sleet')).length, 0);
  });

  test('a report is written in English and in Korean, for print and as an object', async () => {
    for (const [lang, said] of [
      ['en', '6,587 m USD'],
      ['ko', '65억 8,709만 달러'],
    ] as const) {
      for (const format of ['html', 'md', 'stix']) {
        const begun = performance.now();
        const { status, body } = await landscape(kr.call, `report?lang=${lang}&format=${format}`);
        assert.equal(status, 200);
        assert.ok(JSON.stringify(body).includes(said), `${lang} ${format}`);
        assert.ok(performance.now() - begun < 3_000);
      }
    }
  });

  test('the layer of techniques is one of the Navigator', async () => {
    const { body } = await landscape(kr.call, 'techniques/layer');
    assert.deepEqual([body.versions.layer, body.domain], ['4.5', 'enterprise-attack']);
  });

  test('a wrong question is answered with what would be right', async () => {
    for (const path of [
      'thefts?from=yesterday',
      'thefts?from=2025&to=2024',
      'totals?year=25',
      'shifts?lang=de',
      'report?format=pdf',
      'report?tlp=pink',
    ])
      assert.equal((await landscape(kr.call, path)).status, 400, path);
  });
});

describe('incidents that members add', () => {
  test('count at the partner, too, with their sources', async () => {
    const added = incident(analyst.organisation, { ...FULL, attributions: [LAZARUS] });
    await bring(analyst.call, [added], 'alliance');
    await sees(kr.call, added.id);
    await sees(eu.call, added.id);
    assert.equal((await totalOf(eu.call, 2016)).own.usd, 5_000_000);
  });

  test('count only for those who may see them', async () => {
    const own = incident(
      stranger.organisation,
      { ...FULL, date: '2014-02-07', amount_usd: 1, attributions: [LAZARUS] },
      { object_marking_refs: [tlpMarkingId('amber')] },
    );
    await bring(stranger.call, [own]);
    await sees(stranger.call, own.id);
    assert.equal((await totalOf(stranger.call, 2014)).own.count, 1);
    assert.equal((await totalOf(analyst.call, 2014)).own.count, 0);
    assert.equal((await theftsOf(eu.call, '?to=2014')).length, 0);
    const typology = async (call: Call) => (await landscape(call, 'typology')).body.threats[0].thefts;
    assert.equal(await typology(stranger.call), (await typology(analyst.call)) + 1);
  });

  const BAD: readonly (readonly [string, Said, (theft: Theft | undefined) => boolean])[] = [
    [
      'without a price is listed and in no sum',
      {
        ...FULL,
        date: '2015-01-01',
        amount_usd: undefined,
        assets: [{ asset: 'BTC', amount: '19000' }],
        attributions: [LAZARUS],
      },
      (theft) => theft?.amount_usd === null && theft.assets[0]?.amount === '19000',
    ],
    [
      'with an amount in words has none',
      { ...FULL, date: '2015-02-01', amount_usd: '5 BTC', attributions: [LAZARUS] },
      (theft) => theft?.amount_usd === null,
    ],
    [
      'with a time without a zone has a day',
      { ...FULL, date: '2015-03-01T23:59:00', attributions: [LAZARUS] },
      (theft) => theft?.date === '2015-03-01',
    ],
    [
      'of a year only has that year',
      { ...FULL, date: '2015', attributions: [LAZARUS] },
      (theft) => theft?.precision === 'year',
    ],
    [
      'with a name that runs both ways keeps it',
      { ...FULL, date: '2015-05-01', victim: 'طائرة \u202Ebtc 12', attributions: [LAZARUS] },
      (theft) => theft?.victim === 'طائرة \u202Ebtc 12',
    ],
  ];
  for (const [what, said, expected] of BAD) {
    test(`one ${what}`, async () => {
      const added = incident(analyst.organisation, said);
      await bring(analyst.call, [added]);
      await sees(analyst.call, added.id, expected);
    });
  }

  test('that nobody attributes are in no sum, and are once somebody does by a relationship', async () => {
    const before = (await totalOf(analyst.call, 2013)).own.count;
    const added = incident(analyst.organisation, { ...FULL, date: '2013-05-01' });
    await bring(analyst.call, [added]);
    const actor = {
      ...incident(analyst.organisation, {}),
      type: 'intrusion-set',
      id: `intrusion-set--${randomUUID()}`,
      name: 'TEMP.Hermit',
      extensions: undefined,
    };
    const link = attributedTo(added.id, actor.id, ['analytics']);
    await bring(analyst.call, [actor, link]);
    await sees(
      analyst.call,
      added.id,
      (theft) => theft?.level === 'analytics' && theft.attributed_to[0] === 'TEMP.Hermit',
    );
    assert.equal((await totalOf(analyst.call, 2013)).own.count, before + 1);
    assert.equal((await theftsOf(analyst.call, '?actor=temp.hermit')).length, 1);
  });
});

function attributedTo(
  source: string,
  target: string,
  labels: readonly string[],
  more: Said = {},
): Said & { readonly id: string } {
  const { extensions: _, name: __, ...frame } = incident(analyst.organisation, {});
  const references = [{ source_name: 'A vendor report', description: 'attribution' }];
  return {
    ...frame,
    type: 'relationship',
    id: `relationship--${randomUUID()}`,
    relationship_type: 'attributed-to',
    source_ref: source,
    target_ref: target,
    labels,
    external_references: references,
    ...more,
  };
}

describe('an attribution that is withdrawn', () => {
  const told = async (call: Call) => (await landscape(call, 'withdrawn')).body.withdrawn;

  test('by a new version of the incident leaves the sums, and what was built on it is told', async () => {
    const said = { ...FULL, date: '2012-05-01', amount_usd: 700 };
    const first = incident(analyst.organisation, { ...said, attributions: [LAZARUS] });
    await bring(analyst.call, [first]);
    await sees(analyst.call, first.id);
    const published = await releaser.call('POST', '/api/v1/landscape/reports', {
      from: '2012',
      to: '2012',
      lang: 'en',
      tlp: 'green',
    });
    assert.equal(published.status, 201, JSON.stringify(published.body));
    // A version is later than the report by its own time.
    const modified = new Date(Date.now() + 1_000).toISOString();
    await bring(analyst.call, [{ ...incident(analyst.organisation, said), id: first.id, modified }]);
    await until(
      () => totalOf(analyst.call, 2012),
      ({ own }) => own.count === 0,
    );
    const [one] = (await told(analyst.call)).filter(({ incident: id }: { incident: string }) => id === first.id);
    assert.deepEqual(
      [one.actor, one.source, one.level, one.touches.still_attributed],
      ['Lazarus Group', 'Cyber Bureau', 'official', false],
    );
    assert.deepEqual(one.touches.years, ['2012']);
    assert.ok(one.touches.series.includes('region:korea'));
    assert.deepEqual(one.touches.reports, [published.body.id]);
    const again = await landscape(releaser.call, 'report?format=json&from=2012&to=2012&lang=en');
    assert.deepEqual(
      again.body.changes.changes.map(({ kind }: { kind: string }) => kind),
      ['gone'],
    );
  });

  test('by revoking the relationship leaves the theft as its own incident tells it', async () => {
    const theft = knownThefts().find(({ victim }) => victim === 'Bitget')!;
    const actor = knownThefts().find(({ victim }) => victim === 'Bybit')!;
    const set = {
      ...incident(analyst.organisation, {}),
      type: 'intrusion-set',
      id: `intrusion-set--${randomUUID()}`,
      name: actor.attributed_to[0],
      extensions: undefined,
    };
    const link = attributedTo(theft.id, set.id, ['official']);
    const official = (await totalOf(analyst.call, 2026)).own.official.count;
    await bring(analyst.call, [set, link]);
    await sees(analyst.call, theft.id, (now) => now?.level === 'official');
    assert.equal((await totalOf(analyst.call, 2026)).own.official.count, official + 1);
    await bring(analyst.call, [{ ...link, modified: new Date(Date.now() + 1_000).toISOString(), revoked: true }]);
    await sees(analyst.call, theft.id, (now) => now?.level === 'suspected');
    assert.equal((await totalOf(analyst.call, 2026)).own.official.count, official);
    const [one] = (await told(analyst.call)).filter(({ incident: id }: { incident: string }) => id === theft.id);
    assert.deepEqual([one.actor, one.source, one.touches.still_attributed], ['TraderTraitor', 'A vendor report', true]);
  });
});

describe('contradictory incidents of one theft', () => {
  let a: Said & { readonly id: string };
  let b: Said & { readonly id: string };

  before(async () => {
    a = incident(analyst.organisation, {
      ...FULL,
      date: '2011-06-19',
      victim: 'Mt Example',
      amount_usd: 8_000_000,
      attributions: [LAZARUS],
    });
    b = incident(analyst.organisation, {
      ...FULL,
      date: '2011-06-20',
      victim: 'MT EXAMPLE Ltd.',
      amount_usd: 9_500_000,
      attributions: [{ ...LAZARUS, source: 'A vendor', level: 'analytics' }],
    });
    await bring(analyst.call, [a, b], 'alliance');
    await sees(kr.call, b.id);
    await sees(eu.call, b.id);
  });

  test('are proposed to a person, and counted twice until one has decided', async () => {
    const { body } = await landscape(analyst.call, 'merges');
    assert.deepEqual(
      body.possible
        .filter(({ victim }: { victim: string }) => /example/i.test(victim))
        .map((pair: { a: string; b: string }) => [pair.a, pair.b].sort()),
      [[a.id, b.id].sort()],
    );
    assert.equal((await totalOf(analyst.call, 2011)).own.count, 2);
  });

  test('are merged by an analyst only, and not with what cannot be seen or with themselves', async () => {
    const ask = (call: Call, keep: string, same: string) =>
      call('POST', '/api/v1/landscape/merges', { keep, same: [same], reason: 'same victim, same day' });
    assert.equal((await ask(stranger.call, a.id, b.id)).status, 403);
    assert.equal((await ask(analyst.call, a.id, a.id)).status, 422);
    assert.equal((await ask(analyst.call, a.id, `incident--${randomUUID()}`)).status, 422);
  });

  test('count once when merged, with the sources and figures of both, at the partner as well', async () => {
    const merged = await analyst.call('POST', '/api/v1/landscape/merges', {
      keep: a.id,
      same: [b.id],
      reason: 'same victim, same day',
    });
    assert.equal(merged.status, 201, JSON.stringify(merged.body));
    await until(
      () => totalOf(analyst.call, 2011),
      ({ own }) => own.count === 1 && own.usd === 8_000_000,
    );
    const [kept] = await theftsOf(analyst.call, '?to=2011');
    assert.deepEqual(
      kept?.same.map(({ id, amount_usd }) => [id, amount_usd]),
      [[b.id, 9_500_000]],
    );
    assert.deepEqual(kept?.sources, ['Cyber Bureau', 'A vendor']);
    assert.equal(kept?.attributions.length, 2);
    // The partner follows the word of an authority, or of its own; anybody else's is a proposal.
    await until(
      async () => (await landscape(eu.call, 'merges')).body.merges,
      (merges) => merges.length === 1,
    );
    const [proposal] = (await landscape(eu.call, 'merges')).body.merges;
    assert.deepEqual([proposal.keep, proposal.same, proposal.reason], [a.id, b.id, 'same victim, same day']);
    assert.equal((await totalOf(eu.call, 2011)).own.count, proposal.counts ? 1 : 2);
  });
});

describe('a report for an audience', () => {
  test('is made of what that audience may see, and says the highest marking that it draws on', async () => {
    const amber = incident(
      analyst.organisation,
      { ...FULL, date: '2010-06-19', attributions: [LAZARUS] },
      { object_marking_refs: [tlpMarkingId('amber')] },
    );
    await bring(analyst.call, [amber]);
    await sees(analyst.call, amber.id);
    const [full, open] = await Promise.all(
      ['amber', 'clear'].map((tlp) => landscape(analyst.call, `report?format=json&to=2011-01&tlp=${tlp}`)),
    );
    assert.deepEqual([full!.body.sum.count, full!.body.marking], [1, 'TLP:AMBER']);
    assert.deepEqual([open!.body.sum.count, open!.body.marking], [0, 'TLP:CLEAR']);
  });

  test('published, is an object that the partner gets; a reader may not publish', async () => {
    const asked = { from: '2025', to: '2025', lang: 'ko', tlp: 'clear' };
    assert.equal((await stranger.call('POST', '/api/v1/landscape/reports', asked)).status, 403);
    const { body } = await releaser.call('POST', '/api/v1/landscape/reports', asked);
    await until(
      () => eu.call('GET', `/api/v1/objects/${body.id}`),
      ({ status }) => status === 200,
    );
  });

  test('is written by the command for the holder of the key, and leads to the objects of that hub', async () => {
    const main = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url));
    const asked = ['report', 'landscape', '--from', '2014', '--to', '2014', '--hub', kr.url];
    const written = async (key: string) =>
      (await promisify(execFile)(process.execPath, [main, ...asked, '--key', key], { encoding: 'utf8' })).stdout;
    assert.match(await written(stranger.key), new RegExp(`TLP:AMBER.*href="${kr.url}/objects/incident--`, 's'));
    assert.match(await written(analyst.key), /No theft in this period is known here/);
  });
});
