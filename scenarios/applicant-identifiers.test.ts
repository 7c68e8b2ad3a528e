/**
 * An applicant's identifiers, compared by KR and EU without being shown: from the contribution to the count, and what must
 * not work.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  type ComparedIdentifier,
  compareIdentifiers,
  contributePrivately,
  type Grounds,
  requestPrivately,
  type WrittenIdentifier,
} from '@haetae/client/private-comparison';
import { toHex, utf8 } from '@haetae/proof/canonical';
import { blindInput, deriveOprfKey } from '@haetae/proof/oprf';
import { type Call, newMember, pair, quickest, startTestHub, type TestHub, until } from './alliance.ts';

const ROOT = '/api/v1/detection/identifiers';

let kr: TestHub;
let eu: TestHub;
/** Two contributors at KR, an exchange that hires at EU. */
let seoul: Member;
let busan: Member;
let paris: Member;

interface Member {
  readonly organisation: string;
  readonly key: string;
  readonly call: Call;
}

before(async () => {
  [kr, eu] = await Promise.all([startTestHub('KR'), startTestHub('EU')]);
  await pair([kr, eu]);
  seoul = await newMember(kr, { name: 'Seoul exchange', kind: 'service' }, ['contributor']);
  busan = await newMember(kr, { name: 'Busan wallet', kind: 'service' }, ['contributor']);
  paris = await newMember(eu, { name: 'Paris exchange', kind: 'service' }, ['reader']);
});
after(async () => {
  await Promise.all([kr, eu].map((hub) => hub?.stop()));
});

const at = (hub: TestHub, member: { readonly key: string }) => ({ url: hub.url, key: member.key });

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const grounds = (changed: Partial<Grounds> = {}): Grounds => ({
  purpose: 'hiring-fraud',
  reason: 'identity-of-another',
  legal_basis: 'legitimate-interest',
  evidence: 'document-check',
  statement: 'The identity document belonged to somebody else, who confirmed that.',
  confirmed: true,
  until: inDays(300),
  ...changed,
});

const email = (name: string): WrittenIdentifier => ({ kind: 'email', text: `${name}@example.com` });

async function contribute(
  member: Member,
  identifier: WrittenIdentifier,
  changed: Partial<Grounds> = {},
): Promise<string[]> {
  const answer = await contributePrivately(identifier, grounds(changed), at(kr, member));
  assert.ok(answer.ok, JSON.stringify(answer));
  return [...answer.value];
}

async function compared(
  identifiers: readonly WrittenIdentifier[],
  hub = eu,
  member = paris,
): Promise<ComparedIdentifier[]> {
  const answer = await compareIdentifiers(identifiers, at(hub, member));
  assert.ok(answer.ok, JSON.stringify(answer));
  assert.deepEqual(answer.value.cautions, []);
  return [...answer.value.results];
}

const counted = async (identifier: WrittenIdentifier, hub = eu, member = paris): Promise<number> => {
  const [result] = await compared([identifier], hub, member);
  return (result as { organisations: number }).organisations;
};

/** What its first admin, cleared for everything, sees of a hub's objects. */
async function objectsAt(hub: TestHub): Promise<string> {
  const { body } = await hub.call('GET', '/api/v1/objects?limit=1000');
  return JSON.stringify(body);
}

describe('an identifier that two organisations contributed at KR', () => {
  const written = ['+82 10-2345-6789', '010 2345 6789', '０１０-2345-6789'] as const;
  const phone = (text: string): WrittenIdentifier => ({ kind: 'phone', text });

  test('is among what EU matches within a second', async () => {
    await contribute(seoul, phone(written[0]));
    let sent: { series: string; output: string } | undefined;
    const noting: typeof fetch = async (input, init) => {
      if (String(input).endsWith(ROOT)) sent = JSON.parse(String(init?.body));
      return await fetch(input, init);
    };
    const took = await quickest(1_000, async (nr) => {
      const text = nr === 0 ? written[1] : `+82 10-7000-100${nr}`;
      const answer = await contributePrivately(phone(text), grounds(), { ...at(kr, busan), fetch: noting });
      assert.ok(answer.ok, JSON.stringify(answer));
      return await until(
        () => paris.call('GET', `${ROOT}/bucket?series=${encodeURIComponent(sent!.series)}&prefix=`),
        ({ body }) => body.entries.some((entry: { output: string }) => entry.output === sent!.output),
      );
    });
    assert.ok(took < 1_000, `${took} ms`);
  });

  test('is counted there, whatever its spelling; another one is not', async () => {
    assert.equal(await counted(phone(written[2])), 2);
    assert.equal(await counted(phone('+82 10-2345-6780')), 0);
  });
});

test('withdrawn by one of the two it is counted nowhere', async () => {
  const identifier = email('withdrawn');
  const [id] = await contribute(seoul, identifier);
  await contribute(busan, identifier);
  await until(
    () => counted(identifier),
    (count) => count === 2,
  );
  assert.equal((await busan.call('DELETE', `${ROOT}/${id}`)).status, 404);
  assert.equal((await seoul.call('DELETE', `${ROOT}/${id}`)).status, 200);
  await until(
    () => counted(identifier),
    (count) => count === 0,
  );
  assert.equal(await counted(identifier, kr, busan), 1);
});

describe('what one organisation alone says', () => {
  const identifier = email('alone');
  before(async () => {
    await contribute(seoul, identifier);
    await contribute(seoul, identifier);
  });

  test('is matched for itself, however often it said it, and for nobody else', async () => {
    assert.equal(await counted(identifier, kr, seoul), 1);
    assert.equal(await counted(identifier, kr, busan), 0);
    assert.equal(await counted(identifier), 0);
  });

  test('counts two with another of the other hub', async () => {
    const rome = await newMember(eu, { name: 'Rome broker', kind: 'service' }, ['contributor']);
    const answer = await contributePrivately(identifier, grounds(), at(eu, rome));
    assert.ok(answer.ok, JSON.stringify(answer));
    await until(
      () => counted(identifier, kr, busan),
      (count) => count === 2,
    );
    assert.equal(await counted(identifier), 2);
  });
});

describe('who sees what is stored', () => {
  test('no member but the contributor, by no door; at the partner nobody', async () => {
    const [id] = await contribute(seoul, email('stored'));
    await until(
      () => seoul.call('GET', `/api/v1/objects/${id}`),
      ({ status }) => status === 200,
    );
    for (const call of [busan.call, kr.call, eu.call, paris.call]) {
      assert.equal((await call('GET', `/api/v1/objects/${id}`)).status, 404);
    }
    for (const hub of [kr, eu]) assert.doesNotMatch(await objectsAt(hub), /haetae-blinded-identifier/);
  });

  test('the contributor itself finds no identifier in it', async () => {
    const [id] = await contribute(seoul, { kind: 'handle', text: 'github:Very-Recognisable' });
    const { body } = await seoul.call('GET', `/api/v1/objects/${id}`);
    assert.doesNotMatch(JSON.stringify(body), /recognisable/i);
    assert.match(JSON.stringify(body), /"output":"[0-9a-f]{128}"/);
  });

  test('nobody brings one by hand', async () => {
    const [id] = await contribute(seoul, email('by-hand'));
    const { body } = await seoul.call('GET', `/api/v1/objects/${id}`);
    const again = {
      ...body.object,
      id: `haetae-blinded-identifier--${crypto.randomUUID()}`,
      created_by_ref: busan.organisation,
    };
    const added = await busan.call('POST', '/api/v1/imports?as=stix', JSON.stringify(again), {
      'content-type': 'application/json',
    });
    assert.equal(added.body.problems[0].code, 'not_by_hand');
  });
});

describe('malformed questions', () => {
  let series: string;
  let circle: string;
  before(async () => {
    const { body } = await paris.call('GET', `${ROOT}/keys`);
    circle = body.circles[0].id;
    series = body.circles[0].series[0].id;
  });
  const ask = (elements: readonly string[], changed: object = {}) =>
    paris.call('POST', `${ROOT}/evaluate`, { circle, series, purpose: 'applicant-check', elements, ...changed });
  const sound = 'e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76';
  const numbered = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => i.toString(16).padStart(64, '0'));

  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['no element', [], 'none'],
    ['the identity element', ['0'.repeat(64)], 'identity_element'],
    ['an encoding that is not canonical', [`ee${'ff'.repeat(30)}7f`], 'not_an_element'],
    ['a wrong length', [sound.slice(2)], 'wrong_length'],
    ['the same one twice', [sound, sound], 'repeated'],
    ['a malformed one behind a sound one', [sound, 'ff'.repeat(32)], 'not_an_element'],
    ['seventeen of them', numbered(17), 'too_many'],
    ['100,000 of them', numbered(100_000), 'too_many'],
  ];
  for (const [what, elements, code] of cases) {
    test(`${what} is refused as ${code}`, async () => {
      const { status, body } = await ask(elements);
      assert.equal(status, 400);
      assert.equal(body.errors[0].code, code);
    });
  }

  test('a sound one is evaluated by both hubs', async () => {
    const { status, body } = await ask([sound]);
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.steps.length, 2);
  });

  const strangers: readonly (readonly [string, object, number])[] = [
    ['an unknown circle', { circle: 'hub--1+hub--2' }, 404],
    ['a series of keys that nobody holds', { series: `${'a'.repeat(64)}+${'b'.repeat(64)}` }, 404],
    ['one key of the series alone', { series: 'a'.repeat(64) }, 404],
    ['another purpose', { purpose: 'curiosity' }, 400],
    ['a contribution by a reader', { purpose: 'contribution' }, 403],
    ['a person’s request by a reader', { purpose: 'person-request' }, 403],
  ];
  for (const [what, changed, status] of strangers) {
    test(`${what} answers ${status}`, async () => {
      assert.equal((await ask([sound], changed)).status, status);
    });
  }

  for (const [what, prefix] of [
    ['a prefix longer than the keys name', 'a'],
    ['a whole output', 'a'.repeat(128)],
    ['a prefix that is none', 'zz'],
  ] as const) {
    test(`${what} is refused: the bucket would be small enough to tell what is meant`, async () => {
      assert.equal(
        (await paris.call('GET', `${ROOT}/bucket?series=${encodeURIComponent(series)}&prefix=${prefix}`)).status,
        400,
      );
    });
  }

  test('a bucket is a multiple of sixty-four entries of one length, and the same each time', async () => {
    const bucket = () => paris.call('GET', `${ROOT}/bucket?series=${encodeURIComponent(series)}&prefix=`);
    const { entries } = (await bucket()).body;
    assert.equal(entries.length % 64, 0);
    assert.deepEqual((await bucket()).body.entries, entries);
    assert.equal(new Set(entries.map((entry: object) => JSON.stringify(entry).length)).size, 1);
  });

  test('who is not a partner is not heard at the door for hubs', async () => {
    const octets = { 'content-type': 'application/octet-stream' };
    assert.equal((await eu.call('POST', '/federation/v1/identifiers', '{"ask":"key"}', octets)).status, 401);
  });
});

describe('what a contribution may not say', () => {
  const year = 365;
  const cases: readonly (readonly [string, Partial<Grounds>, number, string?])[] = [
    ['another purpose than hiring fraud', { purpose: 'tax' }, 403],
    ['more than twelve months', { until: inDays(year + 1) }, 422, 'ends_too_late'],
    ['more than six months while only suspected', { confirmed: false, until: inDays(200) }, 422, 'ends_too_late'],
    ['an end that is past', { until: inDays(-1) }, 422, 'ends_too_late'],
    ['an end that is no time', { until: 'in a year' }, 422, 'ends_too_late'],
    [
      'a telephone number in the statement',
      { statement: 'He called from ０１０-2345-6789 twice.' },
      422,
      'identifier_in_text',
    ],
    [
      'an e-mail address in the statement',
      { statement: 'She wrote as someone@example.com first.' },
      422,
      'identifier_in_text',
    ],
    ['a handle in the statement', { statement: 'Known as @somebody on the network.' }, 422, 'identifier_in_text'],
    [
      'a wallet in the statement',
      { statement: 'Asked for pay to 0x51E9d833Ecae4E8D9D8Be179 only.' },
      422,
      'identifier_in_text',
    ],
    ['no statement to speak of', { statement: 'bad' }, 400],
    ...[
      ['in English', 'He seems NK, and the accent did not fit what he wrote.'],
      ['in Korean', '말투와 억양이 북한 사람 같았고 화면을 켜지 않았습니다.'],
      ['in Japanese and Chinese signs', '面接では東亜系に見えた。カメラは使わなかった。それだけです。'],
      ['in Chinese', '他有朝鲜口音，不愿意打开摄像头，工资也要求用加密货币支付。'],
      ['as a flag', 'The applicant would not turn a camera on. 🇰🇵'],
      ['in letters that look alike', 'Не sееms tо bе a Νоrth Kоrean, as the team lead said.'],
    ].map(
      ([how, statement]) =>
        [`where somebody seems to be from, ${how}`, { statement: statement! }, 422, 'never_an_input'] as const,
    ),
  ];
  for (const [what, changed, status, code] of cases) {
    test(what, async () => {
      const answer = await contributePrivately(email('grounds'), grounds(changed), at(kr, seoul));
      assert.ok(!answer.ok);
      assert.equal(answer.problem.status, status, JSON.stringify(answer.problem));
      if (code !== undefined) assert.equal(answer.problem.errors?.[0]?.code, code);
    });
  }

  const shared: readonly (readonly [string, WrittenIdentifier])[] = [
    ['a switchboard', { kind: 'phone', text: '+82 1588-1234' }],
    ['a disposable mailbox', { kind: 'email', text: 'x@mailinator.com' }],
    ['a mailbox of a role', { kind: 'email', text: 'hr@example.com' }],
  ];
  for (const [what, identifier] of shared) {
    test(`${what} is shared by many: it is neither contributed nor compared`, async () => {
      const answer = await contributePrivately(identifier, grounds(), at(kr, seoul));
      assert.equal(answer.ok ? '' : answer.problem.code, 'shared_by_many');
      const [result] = await compared([identifier]);
      assert.ok(result && 'skipped' in result);
    });
  }
});

test('every key is a note of its hub’s register, in that hub’s log and signed by it at the partner', async () => {
  const { body } = await paris.call('GET', `${ROOT}/keys`);
  const keys: { hub: string; public: string }[] = body.circles[0].series[0].keys;
  const { objects } = (await paris.call('GET', '/api/v1/objects?type=note')).body;
  for (const key of keys) {
    const note = objects.find((one: { object: { content?: string } }) => one.object.content?.includes(key.public));
    assert.ok(note, key.hub);
    assert.equal(note.origin.hub, key.hub);
    assert.match(note.submitter.name, /^Register of blinded identifiers at (KR|EU)$/);
  }
});

describe('a replaced key', () => {
  const identifier = email('rotated');
  let former: string;
  const seriesAt = async (hub: TestHub): Promise<{ id: string; current: boolean }[]> =>
    (await hub.call('GET', `${ROOT}/keys`)).body.circles[0].series;

  before(async () => {
    for (const member of [seoul, busan]) await contribute(member, identifier);
    former = (await seriesAt(kr))[0]!.id;
    const { body } = await kr.call('GET', `${ROOT}/keys`);
    const rotated = await kr.call('POST', `${ROOT}/keys/rotate?circle=${encodeURIComponent(body.circles[0].id)}`);
    assert.equal(rotated.status, 200, JSON.stringify(rotated.body));
  });

  test('takes nothing more, and both hubs say so', async () => {
    for (const hub of [kr, eu]) {
      await until(
        () => seriesAt(hub),
        (series) => series[0]!.id !== former && series.some((one) => one.id === former && !one.current),
      );
    }
    const answer = await seoul.call('POST', ROOT, {
      ...grounds(),
      circle: (await kr.call('GET', `${ROOT}/keys`)).body.circles[0].id,
      series: former,
      output: 'a'.repeat(128),
      kind: 'email',
    });
    assert.equal(answer.status, 409);
  });

  test('still answers for what was contributed under it', async () => {
    assert.equal(await counted(identifier), 2);
  });

  test('what is contributed from now on is under the new one', async () => {
    const later = email('after-rotation');
    for (const member of [seoul, busan]) await contribute(member, later);
    await until(
      () => counted(later),
      (count) => count === 2,
    );
  });

  test('is replaced by an admin only', async () => {
    assert.equal((await seoul.call('POST', `${ROOT}/keys/rotate`)).status, 403);
  });
});

describe('what a person may ask', () => {
  const theirs = email('person');
  const asked = (act: 'access' | 'erasure', hub: TestHub) =>
    requestPrivately([theirs], { act, identity: 'document-in-person' }, at(hub, hub));

  before(async () => {
    for (const member of [seoul, busan]) await contribute(member, theirs);
    const rome = await newMember(eu, { name: 'Rome exchange', kind: 'service' }, ['contributor']);
    const answer = await contributePrivately(theirs, grounds({ reason: 'laptop-farm' }), at(eu, rome));
    assert.ok(answer.ok, JSON.stringify(answer));
    for (const hub of [kr, eu]) {
      await until(
        () => counted(theirs, hub, hub === kr ? seoul : paris),
        (count) => count === 3,
      );
    }
  });

  test('why, on which ground, since when, until when; not by whom', async () => {
    const answer = await asked('access', kr);
    assert.ok(answer.ok, JSON.stringify(answer));
    assert.equal(answer.value.held.length, 3);
    assert.match(answer.value.appeal, /correct or erase/);
    assert.doesNotMatch(JSON.stringify(answer.value), /identity--|Seoul|Busan|Rome|statement/);
  });

  test('only the hub’s own organisation puts it', async () => {
    const stranger = await newMember(kr, { name: 'Another', kind: 'service' }, ['releaser']);
    const answer = await requestPrivately(
      [theirs],
      { act: 'access', identity: 'document-in-person' },
      at(kr, stranger),
    );
    assert.equal(answer.ok ? '' : answer.problem.code, 'not_eligible');
  });

  test('erased here it is gone here and at the partner; what was contributed there is matched no more', async () => {
    const answer = await asked('erasure', kr);
    assert.ok(answer.ok, JSON.stringify(answer));
    assert.deepEqual(answer.value.notified, ['EU']);
    assert.equal(answer.value.erased, 3);
    for (const hub of [kr, eu]) {
      await until(
        () => counted(theirs, hub, hub === kr ? seoul : paris),
        (count) => count === 0,
      );
    }
  });

  test('whoever contributed it reads that it was erased, and not for whom', async () => {
    const { body } = await seoul.call('GET', ROOT);
    assert.ok(body.ended.some((one: { why: string }) => one.why === 'erased'));
    assert.doesNotMatch(JSON.stringify(body), /example\.com|[0-9a-f]{128}/);
  });

  test('brought again it is refused', async () => {
    const answer = await contributePrivately(theirs, grounds(), at(kr, seoul));
    assert.equal(answer.ok ? '' : answer.problem.code, 'gone');
  });

  test('the partner’s person decides about the partner’s entries, within a month', async () => {
    const { notices } = (await eu.call('GET', `${ROOT}/notices`)).body;
    assert.equal(notices.length, 1);
    const [notice] = notices;
    assert.equal(notice.state, 'restricted');
    assert.equal(Date.parse(notice.due) - Date.parse(notice.at), 30 * 86_400_000);
    const decided = await eu.call('POST', `${ROOT}/notices/${notice.id}/decision`, { erase: true });
    assert.deepEqual(decided.body, { erased: 1 });
    assert.equal((await eu.call('POST', `${ROOT}/notices/${notice.id}/decision`, { erase: false })).status, 404);
    const left = await asked('access', eu);
    assert.deepEqual(left.ok && left.value.held, []);
  });

  test('the record says that it was done, and nothing of what', async () => {
    const { body } = await kr.call('GET', `${ROOT}/record`);
    assert.ok(body.acts.some((one: { act: string; entries: number }) => one.act === 'erased' && one.entries === 3));
    assert.doesNotMatch(JSON.stringify(body), /[0-9a-f]{64}|example\.com|identity--/);
    assert.ok(
      body.acts.some((one: { act: string; how: string }) => one.act === 'answered' && one.how === 'document-in-person'),
    );
  });
});

describe('what is asked is limited', () => {
  test('a member’s day ends at its quota, with the time to wait; others go on', async () => {
    const curious = await newMember(eu, { name: 'Curious', kind: 'service' }, ['reader']);
    const range = Array.from({ length: 4 }, (_, i) => ({ kind: 'phone' as const, text: `+82 10 3456 780${i}` }));
    const { body } = await curious.call('GET', `${ROOT}/keys`);
    const { id: circle, series } = body.circles[0];
    const ask = (elements: string[]) =>
      curious.call('POST', `${ROOT}/evaluate`, { circle, series: series[0].id, purpose: 'applicant-check', elements });
    for (let asked = 0; asked < 256; asked += 16) assert.equal((await ask(soundElements(16))).status, 200);
    const answer = await ask(soundElements(1));
    assert.equal(answer.status, 429);
    assert.ok(Number(answer.headers.get('retry-after')) > 0);
    const compared = await compareIdentifiers(range, at(eu, curious));
    assert.equal(compared.ok ? '' : compared.problem.code, 'too_many_requests');
    assert.equal(await counted(email('nobody')), 0);
  });

  test('a member sees its own counts a day, not what it asked', async () => {
    const { body } = await paris.call('GET', `${ROOT}/record`);
    assert.ok(body.asked[0].identifiers > 0);
    assert.deepEqual(Object.keys(body.asked[0]).sort(), ['day', 'identifiers', 'purpose']);
    assert.deepEqual(body.acts, []);
  });
});

const random = (count = 32): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** Blinded elements, each sound and each another. */
const soundElements = (count: number): string[] =>
  Array.from({ length: count }, () => toHex(blindInput(utf8('any'), random).blinded));

test('a hub that shows its member another key than everybody is found out before anything is asked', async () => {
  const asked: string[] = [];
  const lying: typeof fetch = async (input, init) => {
    asked.push(String(input));
    const response = await fetch(input, init);
    if (!String(input).startsWith(eu.url) || !String(input).endsWith('/keys')) return response;
    const keys = (await response.json()) as { circles: { series: { keys: { public: string }[] }[] }[] };
    const own = keys.circles[0]!.series[0]!.keys[0]!;
    own.public = toHex(deriveOprfKey(random(), utf8('another')).publicKey);
    return Response.json(keys);
  };
  const answer = await compareIdentifiers([email('anybody')], { ...at(eu, paris), fetch: lying });
  assert.equal(answer.ok ? '' : answer.problem.code, 'oprf.key_mismatch');
  assert.ok(!asked.some((url) => url.endsWith('/evaluate')));
});

test('haetae check applicant counts by the hub, and prints no identifier', async () => {
  const identifier = 'command-line@example.com';
  for (const member of [seoul, busan]) await contribute(member, { kind: 'email', text: identifier });
  await until(
    () => counted({ kind: 'email', text: identifier }),
    (count) => count === 2,
  );
  const folder = mkdtempSync(join(tmpdir(), 'haetae-applicant-'));
  const file = join(folder, 'facts.json');
  const identifiers = [
    { kind: 'email', value: identifier },
    { kind: 'email', value: 'hr@example.com' },
  ];
  writeFileSync(file, JSON.stringify({ identifiers }));
  const { status, stdout } = await run('check', 'applicant', file, '--hub', eu.url, '--key', paris.key, '--json');
  rmSync(folder, { recursive: true });
  const answer = JSON.parse(stdout);
  assert.equal(status, 1);
  assert.ok(
    answer.signals.some(
      (signal: { number: number; facts: string }) => signal.number === 1 && /in 2/.test(signal.facts),
    ),
  );
  assert.deepEqual(answer.comparison.cautions, []);
  assert.equal(answer.comparison.skipped[0].code, 'shared_by_many');
  assert.doesNotMatch(stdout, /command-line@|hr@/);
});

describe('haetae identifier', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haetae-identifier-'));
  after(() => rmSync(folder, { recursive: true }));
  const write = (content: object): string => {
    const file = join(folder, `${crypto.randomUUID()}.json`);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const said = () => {
    const { purpose, ...rest } = grounds();
    return { kind: 'email', value: 'by-command@example.com', ...rest };
  };
  const at = (member: { readonly key: string }) => ['--hub', kr.url, '--key', member.key, '--json'];

  test('contributes from a file, lists, withdraws; prints no identifier', async () => {
    const made = await run('identifier', 'contribute', write(said()), ...at(seoul));
    assert.equal(made.status, 0, made.stderr);
    const [id] = JSON.parse(made.stdout).contributed;
    const listed = await run('identifier', 'list', ...at(seoul));
    assert.ok(JSON.parse(listed.stdout).contributed.some((one: { id: string }) => one.id === id));
    const asked = write({
      identity: 'document-in-person',
      identifiers: [{ kind: 'email', value: 'by-command@example.com' }],
    });
    const answer = await run('identifier', 'request', asked, ...at(kr));
    assert.equal(JSON.parse(answer.stdout).held.length, 1, answer.stderr);
    assert.equal((await run('identifier', 'withdraw', id, ...at(seoul))).status, 0);
    assert.doesNotMatch(`${made.stdout}${listed.stdout}${answer.stdout}`, /by-command/);
  });

  test('pins the keys of both hubs, and refuses before anything is sent once one was replaced unseen', async () => {
    const keys = join(folder, 'keys.txt');
    writeFileSync(keys, (await run('identifier', 'keys', '--hub', kr.url, '--key', seoul.key)).stdout);
    const made = await run('identifier', 'contribute', write(said()), ...at(seoul), '--trust', keys);
    assert.equal(made.status, 0, made.stderr);
    const [id] = JSON.parse(made.stdout).contributed;
    assert.equal((await run('identifier', 'withdraw', id, ...at(seoul))).status, 0);
    const { body } = await kr.call('GET', `${ROOT}/keys`);
    await eu.call('POST', `${ROOT}/keys/rotate?circle=${encodeURIComponent(body.circles[0].id)}`);
    const newer = async (): Promise<string[]> =>
      JSON.parse((await run('identifier', 'keys', ...at(seoul))).stdout).keys.map(
        ({ fingerprint }: { fingerprint: string }) => fingerprint,
      );
    const pinned = readFileSync(keys, 'utf8');
    await until(newer, (all) => all.some((one) => !pinned.includes(one)));
    const refused = await run('identifier', 'contribute', write(said()), ...at(seoul), '--trust', keys);
    assert.deepEqual([refused.status, refused.stdout], [3, '']);
    const { code, detail } = JSON.parse(refused.stderr);
    assert.equal(code, 'oprf.key_not_pinned');
    const fresh = (await newer()).filter((one) => !pinned.includes(one));
    assert.ok(fresh.some((one) => detail.includes(one)));
    const confirmed = fresh.flatMap((one) => ['--trust', one]);
    const again = await run('identifier', 'contribute', write(said()), ...at(seoul), '--trust', keys, ...confirmed);
    assert.equal(again.status, 0, again.stderr);
    const wrong = await run('identifier', 'contribute', write(said()), ...at(seoul), '--trust', 'no such file');
    assert.deepEqual([wrong.status, JSON.parse(wrong.stderr).code], [2, 'invalid_trust']);
  });

  test('states vacancies, and shows what may be compared for them', async () => {
    const shown = await run('identifier', 'vacancies', ...at(seoul));
    const { left } = JSON.parse(shown.stdout);
    const until = inDays(30).slice(0, 10);
    const stated = await run('identifier', 'vacancies', '--open', '2', '--until', until, ...at(seoul));
    assert.equal(JSON.parse(stated.stdout).left, left + 1_024, stated.stderr);
    for (const [more, status] of [
      [['--open', '2'], 2],
      [['--open', 'two', '--until', until], 2],
      [['--open', '2', '--until', 'soon'], 2],
    ] as const) {
      const refused = await run('identifier', 'vacancies', ...more, ...at(seoul));
      assert.deepEqual([refused.status, refused.stdout], [status, ''], refused.stderr);
    }
  });

  test('refuses a file without the form and repeats nothing of what is in it', async () => {
    for (const [content, code] of [
      [{ ...said(), reason: 'by-command@example.com' }, 'bad_file'],
      [{ ...said(), nationality: 'x' }, 'bad_file'],
      [{ ...said(), value: 'not an address, by-command' }, 'not_an_email'],
    ] as const) {
      const { status, stdout, stderr } = await run('identifier', 'contribute', write(content), ...at(seoul));
      assert.deepEqual([status === 0, stdout], [false, '']);
      assert.equal(JSON.parse(stderr).code, code);
      assert.doesNotMatch(stderr, /by-command/);
    }
  });
});

describe('a hub without a partner', () => {
  let alone: TestHub;
  let members: Member[];
  before(async () => {
    alone = await startTestHub('AX');
    const names = ['One', 'Two'];
    members = await Promise.all(names.map((name) => newMember(alone, { name, kind: 'service' }, ['contributor'])));
  });
  after(() => alone.stop());

  const compareAlone = () => compareIdentifiers([email('local')], at(alone, alone));
  const isCounted = (answer: Awaited<ReturnType<typeof compareAlone>>): boolean =>
    answer.ok && JSON.stringify(answer.value.results) === '[{"organisations":2}]';
  const cautionsOf = (answer: Awaited<ReturnType<typeof compareAlone>>): string =>
    answer.ok ? answer.value.cautions.map(({ message }) => message).join(' ') : '';
  const contributeAlone = async (name: string): Promise<void> => {
    for (const member of members) {
      const answer = await contributePrivately(email(name), grounds(), at(alone, member));
      assert.ok(answer.ok, JSON.stringify(answer));
    }
  };

  test('compares, and says that it could try numbers out', async () => {
    await contributeAlone('local');
    await until(compareAlone, isCounted);
    assert.match(cautionsOf(await compareAlone()), /try numbers out/);
  });

  test('paired with another it still answers for what it took alone, and takes nothing more there', async () => {
    await pair([alone, kr]);
    await until(compareAlone, isCounted);
    assert.match(cautionsOf(await compareAlone()), /try numbers out/);
    const { circles } = (await alone.call('GET', `${ROOT}/keys`)).body;
    const current = (one: { series: { current: boolean }[] }): boolean => one.series.some((series) => series.current);
    assert.deepEqual(circles.map(current), [true, false]);
  });

  test('what it contributes from then on is counted at its partner, and not at that partner’s other partner', async () => {
    const later = email('later');
    await contributeAlone('later');
    await until(
      () => counted(later, kr, busan),
      (count) => count === 2,
    );
    assert.equal(await counted(later), 0);
  });
});

test('with a partner away a comparison gives no count and says so', async () => {
  await eu.stop();
  const answer = await compareIdentifiers([email('any')], at(kr, busan));
  assert.equal(answer.ok ? '' : answer.problem.code, 'partner_unreachable');
});

const HAETAE = new URL('../bin/haetae.js', import.meta.url).pathname;

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...argv: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [HAETAE, ...argv], (_error, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
}
