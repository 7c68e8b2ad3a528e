/**
 * A consultation between two hubs, from the series to the signed statement: a third hub that is no party sees nothing,
 * each clause has one home, and what both sides write at once is kept.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Call, type InProcessHub, newMember, pair, startTestHub, until } from './alliance.ts';
import { add, anyAddress, indicator } from './claims.ts';

let kr: InProcessHub;
let eu: InProcessHub;
let third: InProcessHub;
let series: string;
let round: string;

before(async () => {
  [kr, eu, third] = (await Promise.all(['KR', 'EU', 'JP'].map((name) => startTestHub(name)))) as [
    InProcessHub,
    InProcessHub,
    InProcessHub,
  ];
  await pair([kr, eu, third]);
  // The partner's roll may still be on its way: the hub waits for it.
  series = await make(kr, '/series', { title: 'ROK–EU cyber dialogue', parties: ['KR', 'EU'] });
  const made = await kr.call('POST', '/api/v1/dialogue/rounds', {
    series,
    title: '8th consultation',
    starts: '2026-12-10T10:00',
    ends: '2026-12-10T13:40',
    place: 'Brussels',
    zone: 'Europe/Brussels',
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  round = made.body.id;
});
after(() => Promise.all([kr, eu, third].map((hub) => hub?.stop())));

const api = '/api/v1/dialogue';
const show = async (hub: InProcessHub, id: string) => (await hub.call('GET', `${api}/statements/${id}`)).body;

async function make(hub: InProcessHub, path: string, body: unknown): Promise<string> {
  const made = await hub.call('POST', `${api}${path}`, body);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return made.body.id;
}

const organisationOf = async (hub: InProcessHub): Promise<string> =>
  (await hub.call('GET', '/api/v1/me')).body.organisation.id;

/** Waits until both hubs tell the same of a statement, and it is as `found` says. */
async function same(id: string, found: (statement: Awaited<ReturnType<typeof show>>) => boolean) {
  let views: Awaited<ReturnType<typeof show>>[] = [];
  await until(
    async () => {
      views = await Promise.all([show(kr, id), show(eu, id)]);
      return views;
    },
    ([a, b]) => JSON.stringify(a) === JSON.stringify(b) && found(a),
  );
  return views[0];
}

type Words = Record<string, { agreed: string[] }>;

const agree = (hub: InProcessHub, clause: string, lang: string, hash: string) =>
  hub.call('POST', `${api}/clauses/${clause}/agree`, { lang, hash });

test('a statement in two languages is drafted, disputed, agreed by hash on both sides and signed by both hubs', async () => {
  const id = await make(kr, '/statements', { round, title: 'Joint statement', languages: ['en', 'ko'] });
  const first = await make(kr, `/statements/${id}/clauses`, {
    text: { en: 'Both sides met in Brussels.', ko: '양측은 브뤼셀에서 만났다.' },
  });
  await same(id, ({ clauses }) => clauses?.length === 1);
  const second = await make(eu, `/statements/${id}/clauses`, {
    kind: 'commitment',
    text: { en: 'Both sides will exchange indicators without delay.', ko: '양측은 지체 없이 지표를 교환할 것이다.' },
  });
  const drafted = await same(id, ({ clauses }) => clauses?.length === 2);
  assert.deepEqual(
    [drafted.state, drafted.clauses.map((clause: { home: string }) => clause.home)],
    ['draft', ['KR', 'EU']],
  );
  assert.deepEqual(drafted.clauses[0].versions.en.agreed, []);

  // Disputed: Korea wants a figure in a clause whose home is the EU.
  const proposed = await kr.call('POST', `${api}/clauses/${second}/proposals`, {
    lang: 'en',
    text: 'Both sides will exchange indicators within one hour.',
  });
  assert.equal(proposed.status, 201, JSON.stringify(proposed.body));
  const disputed = await same(id, ({ clauses }) => clauses[1].versions.en.text.includes('one hour'));
  const { versions, history } = disputed.clauses[1];
  assert.deepEqual([versions.en.agreed, versions.en.open, versions.en.pending], [[], ['KR', 'EU'], false]);
  assert.deepEqual(
    history.map(({ hub, lang, text }: Record<string, string>) => [hub, lang, text]),
    [['EU', 'en', 'Both sides will exchange indicators without delay.']],
  );

  assert.equal((await agree(eu, second, 'en', '0'.repeat(64))).body.code, 'not_present_words');
  const early = await kr.call('POST', `${api}/statements/${id}/sign`);
  assert.deepEqual([early.status, early.body.code], [409, 'version_open']);

  for (const hub of [kr, eu]) {
    for (const { id: clause, versions } of disputed.clauses) {
      for (const lang of ['en', 'ko']) {
        const agreed = await agree(hub, clause, lang, versions[lang].hash);
        // 202: the clause's home is slow to answer; `same` below waits for it.
        assert.ok([200, 202].includes(agreed.status), JSON.stringify(agreed.body));
      }
    }
  }
  const agreed = await same(id, ({ state }) => state === 'agreed');
  for (const hub of [kr, eu]) {
    const signed = await hub.call('POST', `${api}/statements/${id}/sign`, { hash: agreed.hash });
    assert.equal(signed.status, 200, JSON.stringify(signed.body));
  }
  const signed = await same(id, ({ state }) => state === 'signed');
  assert.deepEqual(signed.signatures.map(({ hub }: { hub: string }) => hub).sort(), ['EU', 'KR']);
  const after = await kr.call('POST', `${api}/clauses/${first}/proposals`, { lang: 'en', text: 'Other words.' });
  assert.deepEqual([after.status, after.body.code], [409, 'already_signed']);
  assert.equal((await third.call('GET', `${api}/statements/${id}`)).status, 404);
});

test('a round has delegations, an agenda that both sides agree to, papers by clearance, positions that stay at home', async () => {
  const cleared = await newMember(eu, await organisationOf(eu), ['reader'], 'amber');
  const delegation = await make(kr, `/rounds/${round}/delegations`, {
    members: [{ name: 'Kim', role: 'head', function: 'Director-General', clearance: 'red', languages: ['ko', 'en'] }],
  });
  const item = await make(kr, `/rounds/${round}/agenda`, {
    title: { en: 'Threat picture', ko: '위협 정세' },
    minutes: 40,
    lead: 'KR',
    wish: 'discuss',
  });
  const strict = await make(kr, `/rounds/${round}/papers`, { title: 'Between investigators', text: 'x', item });
  const amber = await make(kr, `/rounds/${round}/papers`, { title: 'Threat picture', text: 'x', tlp: 'amber' });
  await make(kr, `/rounds/${round}/positions`, { title: 'Red line', text: 'Not below one hour.' });
  const view = async (call: Call) => (await call('GET', `${api}/rounds/${round}`)).body;
  const papers = (body: { papers?: { id: string }[] }) => body.papers?.map(({ id }) => id).sort();
  await until(
    () => view(eu.call),
    (body) => papers(body)?.length === 2 && body.agenda.length === 1,
  );
  assert.deepEqual(papers(await view(eu.call)), [strict, amber].sort());
  assert.deepEqual(papers(await view(cleared.call)), [amber], 'a paper above their clearance is not there for them');

  const here = await view(kr.call);
  assert.deepEqual([here.positions.length, here.delegations[0].sent], [1, false]);
  const there = await view(eu.call);
  assert.deepEqual([there.positions, there.delegations], [[], []]);

  assert.equal((await kr.call('POST', `${api}/delegations/${delegation}/send`)).status, 200);
  await until(
    () => view(eu.call),
    ({ delegations }) => delegations.length === 1 && delegations[0].members[0].name === 'Kim',
  );

  const { title, lead, wish } = there.agenda[0];
  const longer = await eu.call('POST', `${api}/agenda/${item}/proposals`, { title, lead, wish, minutes: 35 });
  assert.equal(longer.status, 201, JSON.stringify(longer.body));
  const { hash, minutes } = (await view(eu.call)).agenda[0];
  assert.equal(minutes, 35);
  for (const hub of [eu, kr]) {
    await until(
      () => hub.call('POST', `${api}/agenda/${item}/agree`, { hash }),
      ({ status }) => status === 200,
    );
  }
  await until(
    () => Promise.all([view(kr.call), view(eu.call)]),
    (views) => views.every(({ agenda }) => agenda[0].open.length === 0),
  );
  const decision = await make(eu, `/rounds/${round}/decisions`, { text: { en: 'The next round is in Seoul.' }, item });
  await eu.call('POST', `${api}/rounds/${round}/attendance`, { present: ['Kim', 'Peeters'] });
  await until(
    () => view(kr.call),
    ({ decisions, attendance }) => decisions[0]?.id === decision && attendance[0]?.present.length === 2,
  );
  assert.equal((await third.call('GET', `${api}/rounds/${round}`)).status, 404);
  assert.deepEqual((await third.call('GET', `${api}/series`)).body.series, []);
  const { objects } = (await third.call('GET', '/api/v1/objects')).body;
  assert.doesNotMatch(JSON.stringify(objects), /haetae-dialogue/, 'nothing of it is on the third hub');
});

test('a commitment is measured by what the hub itself has, reported on, carried on, and ended with a reason', async () => {
  const id = await make(kr, '/commitments', {
    round,
    owner: 'EU',
    due: '2027-06-30',
    measure: 'indicator-exchange-median',
    target: 3600,
    text: 'Exchange indicators within one hour.',
  });
  const show = async (hub: InProcessHub) => (await hub.call('GET', `${api}/commitments/${id}`)).body;
  const fresh = await show(kr);
  assert.deepEqual([fresh.state, fresh.measured.at(-1).value, fresh.kept], ['on-time', null, null]);
  await add(eu.call, 'alliance', [indicator(anyAddress(), await organisationOf(eu), 'amber')]);
  await until(
    () => show(kr),
    ({ measured }) => measured.at(-1).count === 1,
  );
  const measured = await show(kr);
  assert.ok(measured.measured.at(-1).value >= 0 && measured.kept === true, JSON.stringify(measured));
  assert.equal((await kr.call('POST', `${api}/commitments/${id}/measured`)).status, 201);
  const reported = await eu.call('POST', `${api}/commitments/${id}/reports`, { text: 'On track.' });
  assert.equal(reported.status, 201, JSON.stringify(reported.body));
  await until(
    () => Promise.all([show(kr), show(eu)]),
    (views) => views.every(({ reports, measured }) => reports.length === 1 && measured[0].hub === 'KR'),
  );
  const next = { series, title: '9th consultation', starts: '2027-12-09', ends: '2027-12-10', place: 'Seoul' };
  const later = await make(eu, '/rounds', { ...next, zone: 'Asia/Seoul' });
  const carried = await eu.call('POST', `${api}/commitments/${id}/carry`, { round: later, due: '2028-06-30' });
  assert.deepEqual([carried.body.rounds, carried.body.due], [[round, later], '2028-06-30']);
  const reviewed = (await eu.call('GET', `${api}/rounds/${later}/commitments`)).body.commitments;
  assert.ok(
    reviewed.some((one: { id: string }) => one.id === id),
    'the next round reviews it',
  );
  const ended = await eu.call('POST', `${api}/commitments/${id}/outcome`, { state: 'lapsed', reason: 'Superseded.' });
  assert.deepEqual([ended.status, ended.body.state, ended.body.reason], [200, 'lapsed', 'Superseded.']);
});

test('sightings that come back are counted for each indicator that was shared', async () => {
  const promise = { round, owner: 'both', due: '2027-06-30', measure: 'sightings-per-indicator', target: 1 };
  const id = await make(kr, '/commitments', promise);
  const [ours, theirs] = await Promise.all([organisationOf(kr), organisationOf(eu)]);
  const shared = [1, 2].map(() => indicator(anyAddress(), ours, 'amber'));
  await add(kr.call, 'alliance', shared);
  const at = new Date().toISOString();
  const sighting = {
    ...{ type: 'sighting', spec_version: '2.1', id: `sighting--${randomUUID()}`, created: at, modified: at },
    ...{ created_by_ref: theirs, sighting_of_ref: shared[0]!.id, object_marking_refs: shared[0]!.object_marking_refs },
  };
  await add(eu.call, 'alliance', [sighting]);
  await until(
    async () => (await kr.call('GET', `${api}/commitments/${id}`)).body.measured.at(-1),
    ({ value, count }) => value === 0.5 && count === 2,
  );
});

test('what both sides write while they cannot reach each other ends in one text, and the other words are a choice', async () => {
  const id = await make(kr, '/statements', { round, title: 'Written apart', languages: ['en'] });
  const clause = await make(kr, `/statements/${id}/clauses`, { text: { en: 'First words.' } });
  await same(id, ({ clauses }) => clauses?.length === 1);
  const propose = (hub: InProcessHub, text: string) =>
    hub.call('POST', `${api}/clauses/${clause}/proposals`, { lang: 'en', text });
  const words = async (hub: InProcessHub) => (await show(hub, id)).clauses[0];

  const startKr = await kr.down();
  const apart = await propose(eu, 'Words of the EU.');
  assert.deepEqual([apart.status, apart.body.state, apart.body.pending.home], [202, 'pending', 'KR']);
  const pending = (await words(eu)).versions.en;
  assert.deepEqual([pending.text, pending.pending], ['Words of the EU.', true]);
  const startEu = await eu.down();
  kr = await startKr();
  assert.equal((await propose(kr, 'Words of Korea.')).status, 201);
  eu = await startEu();

  const together = await same(
    id,
    ({ clauses: [only] }) => only.versions.en.text === 'Words of Korea.' && only.late.length === 1,
  );
  const [{ versions, late, history }] = together.clauses;
  assert.deepEqual([versions.en.text, versions.en.pending], ['Words of Korea.', false]);
  assert.deepEqual([late[0].text, late[0].hub, history[0].text], ['Words of the EU.', 'EU', 'First words.']);
  assert.equal((await propose(eu, late[0].text)).status, 201, 'taken up as it is');
  await same(id, ({ clauses }) => clauses[0].versions.en.text === 'Words of the EU.' && clauses[0].late.length === 0);
});

test('a signed statement is nowhere to be seen before its release, and everywhere the same after it', async () => {
  const embargo = new Date(Date.now() + 6_000).toISOString();
  const id = await make(kr, '/statements', { round, title: 'Under embargo', languages: ['en', 'ar'], embargo });
  const clause = await make(kr, `/statements/${id}/clauses`, {
    text: { en: 'Both sides will meet again in Seoul-2027.', ar: 'سيجتمع الجانبان مجددا في سيول (Seoul-2027).' },
  });
  const { clauses } = await same(id, ({ clauses }) => clauses?.length === 1);
  for (const hub of [kr, eu]) {
    for (const lang of ['en', 'ar']) {
      const agreed = await agree(hub, clause, lang, clauses[0].versions[lang].hash);
      assert.equal(agreed.status, 200, JSON.stringify(agreed.body));
    }
  }
  await same(id, ({ state }) => state === 'agreed');
  assert.equal((await kr.call('POST', `${api}/statements/${id}/publish`)).body.code, 'not_signed');
  for (const hub of [kr, eu]) assert.equal((await hub.call('POST', `${api}/statements/${id}/sign`)).status, 200);
  await same(id, ({ state }) => state === 'signed');
  assert.equal((await kr.call('POST', `${api}/statements/${id}/publish`)).status, 200);

  const open = async (hub: InProcessHub, format: string) =>
    await fetch(`${hub.url}/public/statements/${id}?format=${format}`);
  const stranger = await newMember(eu, { name: 'Exchange', kind: 'service' }, ['reader']);
  const before: [channel: string, ask: () => Promise<Response | { status: number; body: unknown }>][] = [
    ...['html', 'md', 'stix', 'json'].map(
      (format) => [format, () => open(kr, format)] as [string, () => Promise<Response>],
    ),
    ['the API', () => stranger.call('GET', `${api}/statements/${id}`)],
    ['its text', () => stranger.call('GET', `${api}/statements/${id}/text`)],
    ['its clause', () => stranger.call('GET', `/api/v1/objects/${clause}`)],
  ];
  for (const [channel, ask] of before) assert.equal((await ask()).status, 404, channel);
  const found = await stranger.call('GET', '/api/v1/objects?q=Seoul-2027');
  assert.doesNotMatch(JSON.stringify(found.body), /Seoul-2027/, 'the search');

  await until(
    () => Promise.all([open(kr, 'html'), open(eu, 'html')]),
    (answers) => answers.every(({ status }) => status === 200),
    15_000,
  );
  assert.ok(Date.now() >= Date.parse(embargo));
  await until(
    async () => (await eu.call('GET', '/api/v1/objects?type=report')).body,
    ({ objects }) => JSON.stringify(objects ?? []).includes('Under embargo'),
  );
  const [page, there] = await Promise.all([kr, eu].map(async (hub) => await (await open(hub, 'html')).text()));
  assert.equal(page, there);
  assert.match(page!, /<section lang="ar" dir="rtl">/);
  const bundle = (await (await open(eu, 'stix')).json()) as { objects: { type: string; contents?: object }[] };
  assert.deepEqual([...new Set(bundle.objects.map(({ type }) => type))], ['report', 'note', 'language-content']);
});

test('silence until its end is agreement, a broken silence is not, and other words on a page are told to both', async () => {
  const id = await make(kr, '/statements', { round, title: 'Under silence', languages: ['en'] });
  const silent = await make(kr, `/statements/${id}/clauses`, { text: { en: 'Nobody objects.' } });
  const broken = await make(eu, `/statements/${id}/clauses`, { text: { en: 'Somebody objects.' } });
  const drafted = await same(id, ({ clauses }) => clauses?.length === 2);
  const ends = new Date(Date.now() + 2_500).toISOString();
  for (const { id: clause, versions } of drafted.clauses) {
    const body = { lang: 'en', hash: versions.en.hash, ends };
    const put = await kr.call('POST', `${api}/clauses/${clause}/silence`, body);
    assert.equal(put.status, 201, JSON.stringify(put.body));
  }
  const other = drafted.clauses.find((clause: { id: string }) => clause.id === broken);
  const breaking = { lang: 'en', hash: other.versions.en.hash };
  assert.equal((await eu.call('POST', `${api}/clauses/${broken}/break-silence`, breaking)).status, 200);
  const after = await same(id, ({ clauses }) =>
    clauses.some((one: { versions: Words }) => one.versions.en!.agreed.length === 2),
  );
  const agreedTo = (clause: string) =>
    after.clauses.find((one: { id: string }) => one.id === clause).versions.en.agreed;
  assert.deepEqual([agreedTo(silent), agreedTo(broken)], [['KR', 'EU'], []]);
  assert.ok(Date.now() >= Date.parse(ends), 'by the clock of the home');

  for (const hub of [kr, eu]) await agree(hub, broken, 'en', other.versions.en.hash);
  // What the other side did a moment ago is waited for.
  for (const hub of [kr, eu]) assert.equal((await hub.call('POST', `${api}/statements/${id}/sign`)).status, 200);
  await same(id, ({ state }) => state === 'signed');
  const found = (text: string) => ({ lang: 'en', where: 'https://press.example/1', text });
  await eu.call('POST', `${api}/statements/${id}/publications`, found('1. Nobody objects.\n\n2. Somebody objects.'));
  await eu.call('POST', `${api}/statements/${id}/publications`, found('1. Nobody objected.\n\n2. Somebody objects.'));
  const seen = await same(id, ({ publications }) => publications.length === 2);
  assert.deepEqual(
    seen.publications.map(({ hub, same }: { hub: string; same: boolean }) => [hub, same]),
    [
      ['EU', true],
      ['EU', false],
    ],
  );
});

test('a calendar shows the round in its zone, and the address of a feed dies with its member', async () => {
  const file = await kr.call('GET', `${api}/rounds/${round}/calendar`);
  assert.match(String(file.body), /DTSTART;TZID=Europe\/Brussels:20261210T100000/);
  const delegate = await newMember(eu, await organisationOf(eu), ['reader']);
  const { status, body } = await delegate.call('POST', `${api}/calendar`);
  assert.equal(status, 201);
  const feed = await fetch(body.url);
  assert.match(await feed.text(), /8th consultation/);
  assert.equal((await eu.call('DELETE', `/api/v1/members/${delegate.id}`)).status < 300, true);
  assert.equal((await fetch(body.url)).status, 404);
  assert.equal((await fetch(`${eu.url}/calendar/wrong.ics`)).status, 404);
});

test('what is badly asked is refused with its place, and changes nothing', async () => {
  const id = await make(kr, '/statements', { round, title: 'Bad input', languages: ['en', 'ko'] });
  const clause = await make(kr, `/statements/${id}/clauses`, { text: { en: 'indicators', ko: '지표' } });
  const times = { title: 'x', place: 'x', starts: '2026-12-10T10:00', ends: '2026-12-10T11:00', zone: 'Asia/Seoul' };
  const bad: [what: string, path: string, body: unknown, status: number, code: string][] = [
    ['a series with a hub nobody knows', '/series', { title: 'x', parties: ['KR', 'XX'] }, 422, 'unknown_hub'],
    ['a series with oneself', '/series', { title: 'x', parties: ['KR'] }, 422, 'alone'],
    ['a round in a zone that is none', '/rounds', { series, ...times, zone: 'Mars/Olympus' }, 422, 'unknown_zone'],
    [
      'a round that ends before it begins',
      '/rounds',
      { series, ...times, ends: '2026-12-10T09:00' },
      422,
      'ends_before',
    ],
    ['a round on a day that is none', '/rounds', { series, ...times, starts: '2026-02-30T10:00' }, 422, 'no_such_time'],
    ['a round without a zone', '/rounds', { series, ...times, zone: undefined }, 400, 'invalid_request'],
    [
      'an embargo without an offset',
      '/statements',
      { round, title: 'x', languages: ['en'], embargo: '2026-12-11T12:00' },
      422,
      'no_such_time',
    ],
    [
      'a statement of a round that is not there',
      '/statements',
      { round: id, title: 'x', languages: ['en'] },
      404,
      'not_found',
    ],
    [
      'a clause in another language',
      `/statements/${id}/clauses`,
      { text: { de: 'x' } },
      422,
      'language_not_in_statement',
    ],
    ['a clause without words', `/statements/${id}/clauses`, { text: {} }, 400, 'invalid_request'],
    [
      'a proposal of the present words',
      `/clauses/${clause}/proposals`,
      { lang: 'en', text: 'indicators' },
      409,
      'same_words',
    ],
    [
      'the present words in another form',
      `/clauses/${clause}/proposals`,
      { lang: 'ko', text: '지표'.normalize('NFD') },
      409,
      'same_words',
    ],
    [
      'a proposal on words read long ago',
      `/clauses/${clause}/proposals`,
      { lang: 'en', text: 'x', basis: '0'.repeat(64) },
      409,
      'not_present_words',
    ],
    [
      'an agreement to other words',
      `/clauses/${clause}/agree`,
      { lang: 'en', hash: '0'.repeat(64) },
      409,
      'not_present_words',
    ],
    [
      'a commitment without a date',
      '/commitments',
      { round, owner: 'KR', due: 'soon', measure: 'x' },
      422,
      'no_such_time',
    ],
    [
      'a commitment of a clause that is not there',
      '/commitments',
      { clause: id, owner: 'KR', due: '2027-01-01', measure: 'x' },
      404,
      'not_found',
    ],
  ];
  for (const [what, path, body, status, code] of bad) {
    const answer = await kr.call('POST', `${api}${path}`, body);
    assert.equal(answer.status, status, `${what}: ${JSON.stringify(answer.body)}`);
    assert.match(JSON.stringify([answer.body.code, answer.body.errors]), new RegExp(code), what);
  }
  const reader = await newMember(kr, await organisationOf(kr), ['reader']);
  assert.equal((await reader.call('GET', `${api}/statements/${id}`)).status, 200);
  assert.equal(
    (await reader.call('POST', `${api}/clauses/${clause}/proposals`, { lang: 'en', text: 'x' })).status,
    403,
  );

  const claim = { text: { en: 'Lazarus did it.' }, kind: 'attribution' };
  const attribution = await make(kr, `/statements/${id}/clauses`, claim);
  const lead = await newMember(kr, await organisationOf(kr), ['case-lead']);
  const { clauses } = await show(kr, id);
  const { hash } = clauses.find((one: { id: string }) => one.id === attribution).versions.en;
  const agreeing = (call: Call) => call('POST', `${api}/clauses/${attribution}/agree`, { lang: 'en', hash });
  assert.equal((await agreeing(lead.call)).body.code, 'not_eligible', 'an attribution is released, not led');
  assert.equal((await agreeing(kr.call)).status, 200);

  const lookAlike = await kr.call('POST', `${api}/clauses/${clause}/proposals`, {
    lang: 'en',
    text: 'indic\u0430tors',
  });
  const { warnings } = lookAlike.body.clause.versions.en;
  assert.deepEqual(
    warnings.map(({ code, points }: { code: string; points: { point: string }[] }) => [code, points[0]!.point]),
    [
      ['mixed_script', 'U+0430'],
      ['looks_equal', 'U+0430'],
    ],
  );
});
