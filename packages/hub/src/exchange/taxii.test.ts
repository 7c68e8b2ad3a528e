/**
 * TAXII 2.1 as a client meets it: a table a door, a row a statement of the standard or of the alliance above it.
 * One hub with two organisations; each test has a sharing group, and so a collection, of its own.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { extension } from '@haetae/contract';
import { type Tlp, type TlpFamily, tlpMarkingId } from '@haetae/stix/marking';
import {
  ADMIN_KEY,
  type Answer,
  agree,
  Client,
  idsOf,
  indicator,
  note,
  send,
  startTestHub,
  TAXII,
  type TestHub,
  tlp,
} from './taxii.fixture.ts';

const MICROS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const UNKNOWN = 'note--00000000-0000-4000-8000-000000000000';

let hub: TestHub;
let admin: Client;
let ours: string;
let theirs: string;
/** Reads and adds for the hub's own organisation. */
let anna: Client;
/** The same for the other organisation. */
let bora: Client;
/** Reads for the other organisation, up to GREEN. */
let green: Client;
let writeOnly: Client;
let rightless: Client;

before(async () => {
  hub = await startTestHub();
  admin = new Client(hub, ADMIN_KEY);
  ours = (await admin.api('GET', '/api/v1/me')).json.organisation.id;
  theirs = await admin.organisation('Other');
  anna = await admin.member(ours, ['reader', 'contributor'], 'amber+strict');
  bora = await admin.member(theirs, ['reader', 'contributor'], 'amber+strict');
  green = await admin.member(theirs, ['reader'], 'green');
  writeOnly = await admin.member(theirs, ['contributor'], 'amber');
  rightless = await admin.member(theirs, ['bulk'], 'clear');
  // Organisations announce themselves to every group; these two withdraw it, so that new groups are empty.
  const announced = await collection();
  await anna.end(announced, `${ours}/`);
  await bora.end(announced, `${theirs}/`);
});
after(() => hub.remove());

let groups = 0;
/** An empty collection. */
async function collection(): Promise<string> {
  groups += 1;
  const alias = `group-${groups}`;
  await agree(admin, alias);
  return alias;
}

function isError(answer: Answer, status: number): void {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.headers['content-type'], TAXII);
  assert.equal(answer.json.http_status, String(status));
  assert.equal(typeof answer.json.title, 'string');
  assert.match(answer.json.error_id, /^[0-9a-f-]{36}$/);
  assert.doesNotMatch(answer.text, /\bat .*\.ts\b|node_modules|select |stack/);
}

describe('media types', () => {
  const accepted: Record<string, string> = {
    'the type of TAXII 2.1': TAXII,
    'the type without a version': 'application/taxii+json',
    'a list with weights and blanks': 'text/html;q=0.9, application/taxii+json ; version=2.1 ; q=0.5',
    'a quoted version in capitals': 'APPLICATION/TAXII+JSON; Version="2.1"',
    'anything, as curl says': '*/*',
  };
  for (const [name, accept] of Object.entries(accepted)) {
    test(`${name} is served as TAXII 2.1`, async () => {
      const answer = await anna.taxii('/', { headers: { accept } });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers['content-type'], TAXII);
    });
  }
  const refused: Record<string, string> = {
    'JSON alone': 'application/json',
    'TAXII 2.0': 'application/taxii+json;version=2.0',
    'a version to come': 'application/taxii+json;version=9.9',
    'a type with weight zero': 'application/taxii+json;version=2.1;q=0',
    'an empty list': '',
  };
  for (const [name, accept] of Object.entries(refused)) {
    test(`${name} is not acceptable`, async () => isError(await anna.taxii('/', { headers: { accept } }), 406));
  }
  test('no Accept header is not acceptable', async () => {
    isError(await send(hub, '/taxii2/', { headers: { authorization: `Bearer ${anna.key}` } }), 406);
  });
  for (const type of [
    'application/json',
    'application/stix+json;version=2.1',
    'application/taxii+json;version=2.0',
    'text',
  ]) {
    test(`an add of ${type} is unsupported and stores nothing`, async () => {
      const body = JSON.stringify({ objects: [note(`wrong type ${type}`)] });
      isError(await anna.addText('default', body, { 'content-type': type }), 415);
      assert.equal((await anna.get('default', `objects/${note(`wrong type ${type}`).id}/`)).status, 404);
    });
  }
  test('an add without a version in its type is taken', async () => {
    const body = JSON.stringify({ objects: [note('no version')] });
    assert.equal((await anna.addText('default', body, { 'content-type': 'application/taxii+json' })).status, 202);
  });
});

describe('discovery and collections', () => {
  test('discovery names its default root among its roots, at the address of the hub', async () => {
    const { json } = await anna.taxii('/');
    assert.deepEqual(json.api_roots, [`${hub.url}/taxii2/default/`]);
    assert.equal(json.default, json.api_roots[0]);
    assert.equal(typeof json.title, 'string');
  });
  test('the root says its version and the length of a body', async () => {
    const { json } = await anna.taxii('/default/');
    assert.deepEqual(json.versions, [TAXII]);
    assert.ok(Number.isSafeInteger(json.max_content_length) && json.max_content_length > 0);
  });
  test('collections say what this caller may do, in the same order each time', async () => {
    const [first, again, reader] = await Promise.all([
      anna.taxii('/default/collections/'),
      anna.taxii('/default/collections/'),
      green.taxii('/default/collections/'),
    ]);
    assert.deepEqual(first.json, again.json);
    const rights = (answer: Answer) =>
      answer.json.collections
        .slice(0, 2)
        .map((one: Record<string, unknown>) => [one.alias, one.can_read, one.can_write]);
    assert.deepEqual(rights(first), [
      ['default', true, true],
      ['reference', true, false],
    ]);
    assert.deepEqual(rights(reader), [
      ['default', true, false],
      ['reference', true, false],
    ]);
    for (const one of first.json.collections) {
      assert.match(one.id, /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.deepEqual(one.media_types, ['application/stix+json;version=2.1']);
    }
  });
  test('a collection answers by its id as by its alias', async () => {
    const byAlias = await anna.get('default', '');
    const byId = await anna.get(byAlias.json.id, '');
    assert.equal(byId.status, 200);
    assert.deepEqual(byId.json, byAlias.json);
  });
  test('who has no right in any collection gets none listed', async () => {
    assert.equal((await rightless.taxii('/default/collections/')).text, '{}');
    isError(await rightless.get('default', ''), 404);
    isError(await rightless.get('default', 'objects/'), 404);
  });
  test('a path without its last slash is served', async () => {
    assert.deepEqual((await anna.taxii('/default/collections')).json, (await anna.taxii('/default/collections/')).json);
  });
  const absent = [
    '/default/nothing/',
    '/other/collections/',
    '/default/collections/nothing/',
    '/default/collections/nothing/objects/',
  ];
  for (const path of [...absent, `/default/collections/default/objects/${'x'.repeat(300)}/`]) {
    test(`${path.slice(0, 60)} is not found`, async () => isError(await anna.taxii(path), 404));
  }
});

describe('who may', () => {
  const strangers: Record<string, Record<string, string>> = {
    nobody: {},
    'an empty credential': { authorization: '' },
    'a wrong key': { authorization: 'Bearer wrong' },
    'another scheme': { authorization: 'Digest username="api"' },
    'Basic with another user': { authorization: `Basic ${Buffer.from(`admin:${ADMIN_KEY}`).toString('base64')}` },
    'headers that look internal': { 'x-forwarded-user': 'admin', 'x-remote-user': 'api', 'x-api-key': ADMIN_KEY },
  };
  const paths = ['/taxii2/', '/taxii2/default/collections/default/objects/', '/taxii2/nothing/'];
  for (const [name, headers] of Object.entries(strangers)) {
    test(`${name} is asked for credentials, whatever is at the path`, async () => {
      const answers = await Promise.all(
        paths.map((path) => send(hub, path, { headers: { accept: TAXII, ...headers } })),
      );
      for (const answer of answers) {
        isError(answer, 401);
        assert.match(answer.headers['www-authenticate'] ?? '', /^Basic /);
        assert.equal(answer.json.title, answers[0]!.json.title);
      }
    });
  }
  test('two credentials in one request are none', async () => {
    const answer = await new Promise<number>((resolve, reject) => {
      const url = new URL(hub.url);
      const headers = [
        'host',
        url.host,
        'accept',
        TAXII,
        'authorization',
        `Bearer ${anna.key}`,
        'authorization',
        'Bearer x',
      ];
      request({ host: url.hostname, port: url.port, path: '/taxii2/', headers }, (reply) => {
        reply.resume();
        resolve(reply.statusCode!);
      })
        .on('error', reject)
        .end();
    });
    assert.equal(answer, 401);
  });
  test('HTTP Basic with user api is the same as the bearer key', async () => {
    const authorization = `Basic ${Buffer.from(`api:${anna.key}`).toString('base64')}`;
    assert.equal((await send(hub, '/taxii2/', { headers: { accept: TAXII, authorization } })).status, 200);
  });
  test('a reader does not add, and is told which roles do', async () => {
    const answer = await green.add('default', [note('by a reader')]);
    isError(answer, 403);
    assert.deepEqual(answer.json.details.needs, ['contributor', 'analyst', 'case-lead']);
  });
  test('who only adds does not read, but sees the status', async () => {
    for (const path of ['objects/', 'manifest/', `objects/${UNKNOWN}/`, `objects/${UNKNOWN}/versions/`]) {
      isError(await writeOnly.get('default', path), 403);
    }
    const added = await writeOnly.add('default', [note('by one who only adds')]);
    assert.equal((await writeOnly.taxii(`/default/status/${added.json.id}/`)).text, added.text);
  });
  test('deleting needs both rights: one missing is forbidden, both is not found', async () => {
    isError(await green.end('default', `${UNKNOWN}/`), 403);
    isError(await writeOnly.end('default', `${UNKNOWN}/`), 403);
    isError(await rightless.end('default', `${UNKNOWN}/`), 404);
  });
  test('nobody adds to the reference or deletes from it', async () => {
    isError(await admin.add('reference', [note('into the reference')]), 403);
    isError(await admin.end('reference', `${UNKNOWN}/`), 403);
  });
  test('HEAD answers like GET without a body, OPTIONS names the methods', async () => {
    const head = await anna.taxii('/default/collections/', { method: 'HEAD' });
    assert.deepEqual([head.status, head.text], [200, '']);
    const options = await anna.taxii('/default/collections/default/objects/', { method: 'OPTIONS' });
    assert.deepEqual([options.status, options.headers.allow], [204, 'GET, HEAD, POST, OPTIONS']);
  });
  for (const [method, path, allow] of [
    ['PUT', '/default/collections/default/objects/', 'GET, HEAD, POST, OPTIONS'],
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/default/collections/default/manifest/', 'GET, HEAD, OPTIONS'],
    ['POST', `/default/collections/default/objects/${UNKNOWN}/`, 'GET, HEAD, DELETE, OPTIONS'],
    ['PATCH', '/default/', 'GET, HEAD, OPTIONS'],
  ] as const) {
    test(`${method} ${path} is not allowed, and the answer says what is`, async () => {
      const answer = await anna.taxii(path, { method, headers: { 'content-type': TAXII }, body: '{}' });
      isError(answer, 405);
      assert.equal(answer.headers.allow, allow);
    });
  }
});

describe('reading', () => {
  test('an empty collection is an empty envelope, without dates', async () => {
    const empty = await collection();
    for (const path of ['objects/', 'manifest/']) {
      const answer = await anna.get(empty, path);
      assert.deepEqual([answer.status, answer.text], [200, '{}']);
      assert.equal(answer.headers['x-taxii-date-added-first'], undefined);
      assert.equal(answer.headers['x-taxii-date-added-last'], undefined);
    }
  });
  test('objects come back as the very text that was sent', async () => {
    const into = await collection();
    const { content: _, ...rest } = note('faithful');
    const text = JSON.stringify(rest).replace('{', '{ "content" : "caf\\u00e9 \\/ 1.50" ,\n "x_number": 1.50e2, ');
    await anna.add(into, [text]);
    const page = await anna.get(into, 'objects/');
    assert.ok(page.text.includes(text), page.text);
    assert.ok((await anna.get(into, `objects/${rest.id}/`)).text.includes(text));
  });
  test('a type nobody knows is kept and given back', async () => {
    const into = await collection();
    const odd = { ...note('odd'), type: 'x-odd-thing', id: note('odd').id.replace('note', 'x-odd-thing') };
    const added = await anna.add(into, [odd]);
    assert.equal(added.json.success_count, 1, added.text);
    assert.deepEqual((await anna.get(into, 'objects/')).json.objects, [odd]);
  });
  test('pages follow the order in which things were added, not their own times', async () => {
    const into = await collection();
    const late = note('late', { modified: '2026-05-01T00:00:00.000Z' });
    await anna.add(into, [late]);
    await anna.add(into, [note('early')]);
    assert.deepEqual(idsOf(await anna.get(into, 'objects/')), [late.id, note('early').id]);
  });
  test('dates have six digits, rise strictly, and head the page with its first and last', async () => {
    const into = await collection();
    await anna.add(into, [note('d1'), note('d2'), note('d3')]);
    const manifest = await anna.get(into, 'manifest/');
    const dates: string[] = manifest.json.objects.map((one: { date_added: string }) => one.date_added);
    assert.deepEqual(dates, [...new Set(dates)].sort());
    for (const date of dates) assert.match(date, MICROS);
    for (const path of ['objects/', 'manifest/']) {
      const { headers } = await anna.get(into, path);
      assert.equal(headers['x-taxii-date-added-first'], dates[0]);
      assert.equal(headers['x-taxii-date-added-last'], dates[2]);
    }
    for (const path of [`objects/${note('d2').id}/`, `objects/${note('d2').id}/versions/`]) {
      const { headers } = await anna.get(into, path);
      assert.equal(headers['x-taxii-date-added-first'], dates[1]);
      assert.equal(headers['x-taxii-date-added-last'], dates[1]);
    }
  });
  test('added_after is strictly greater, at any precision', async () => {
    const into = await collection();
    await anna.add(into, [note('e1'), note('e2'), note('e3')]);
    const { json } = await anna.get(into, 'manifest/');
    const second: string = json.objects[1].date_added;
    const after = async (time: string) => idsOf(await anna.get(into, `objects/?added_after=${time}`)).length;
    assert.equal(await after(second), 1);
    assert.equal(await after(second.replace('Z', '999Z')), 1);
    assert.equal(await after('2026-01-01T00:00:00Z'), 3);
    assert.equal(await after('0001-01-01T00:00:00Z'), 3);
    assert.equal(await after('9999-12-31T23:59:59.999999Z'), 0);
  });
  test('the status of every filter that makes no sense is 400 with a sentence', async () => {
    const bad = [
      'limit=0',
      'limit=-1',
      'limit=abc',
      'limit=1.5',
      'limit=1000000000',
      'limit=',
      'limit=1&limit=2',
      'limit=1e3',
      'added_after=yesterday',
      'added_after=2026-13-01T00:00:00Z',
      'added_after=2026-01-01T00:00:00+00:00',
      'added_after=2026-01-01',
      'added_after=',
      'next=forged',
      'next=',
      'next=%00',
      'match[size]=1',
      'match[id]=',
      'match[id]=note',
      'match[type]=note,,',
      'match[version]=newest',
      'match[version]=2026-01-01',
      'match[id][]=1',
    ];
    for (const query of bad) {
      const answer = await anna.get('default', `objects/?${query}`);
      isError(answer, 400);
      assert.equal(typeof answer.json.description, 'string', query);
    }
    isError(await anna.get('default', `objects/${UNKNOWN}/?match[id]=${UNKNOWN}`), 400);
    isError(await anna.get('default', `objects/${UNKNOWN}/versions/?match[version]=all`), 400);
  });
  test('a limit above the largest page is served as that, and unknown parameters are ignored', async () => {
    assert.equal((await anna.get('default', 'objects/?limit=999999999&colour=red')).status, 200);
  });
  test('matches are lists, and different fields narrow each other', async () => {
    const into = await collection();
    const [n1, n2, i1] = [note('f1'), note('f2'), indicator('f1')];
    await anna.add(into, [n1, n2, i1]);
    const asked = async (query: string) => idsOf(await anna.get(into, `objects/?${query}`));
    assert.deepEqual(await asked(`match[id]=${n1.id},${i1.id}`), [n1.id, i1.id]);
    assert.deepEqual(await asked(`match[id]=${n1.id}&match[id]=${i1.id}`), [n1.id, i1.id]);
    assert.deepEqual(await asked(`match%5Bid%5D=${n1.id}`), [n1.id]);
    assert.deepEqual(await asked('match[type]=note'), [n1.id, n2.id]);
    assert.deepEqual(await asked('match[type]=note,indicator,x-never-seen'), [n1.id, n2.id, i1.id]);
    assert.deepEqual(await asked('match[type]=x-never-seen'), []);
    assert.deepEqual(await asked(`match[type]=indicator&match[id]=${n1.id},${i1.id}`), [i1.id]);
    assert.deepEqual(await asked(`match[id]=${UNKNOWN}`), []);
    assert.deepEqual(await asked('match[spec_version]=2.1'), [n1.id, n2.id, i1.id]);
    assert.deepEqual(await asked('match[spec_version]=2.0,2.1'), [n1.id, n2.id, i1.id]);
    assert.deepEqual(await asked('match[spec_version]=2.0'), []);
  });
  test('the type is part of the id: the same UUID of another type is absent', async () => {
    const into = await collection();
    await anna.add(into, [note('typed')]);
    const other = note('typed').id.replace('note--', 'report--');
    isError(await anna.get(into, `objects/${other}/`), 404);
    isError(await anna.end(into, `${other}/`), 404);
    assert.deepEqual(idsOf(await anna.get(into, `objects/?match[id]=${other}`)), []);
  });
});

describe('versions', () => {
  const [v1, v2, v3] = ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.120Z', '2026-03-03T00:00:00.000Z'] as const;
  let into: string;
  const { id } = note('versioned');
  before(async () => {
    into = await collection();
    await anna.add(into, [note('versioned', { modified: v1 })]);
    await anna.add(into, [note('versioned', { modified: v3 }), note('versioned', { modified: v2 })]);
  });
  const versionsOf = (answer: Answer): string[] =>
    (answer.json.objects ?? [])
      .map((one: { modified?: string; version?: string }) => one.modified ?? one.version)
      .sort();
  const table: Record<string, readonly string[]> = {
    '': [v3],
    last: [v3],
    first: [v1],
    all: [v1, v2, v3],
    'first,last': [v1, v3],
    [v2]: [v2],
    '2026-03-02T00:00:00.12Z': [v2],
    [`${v2},last`]: [v2, v3],
    [`all,${v2}`]: [v1, v2, v3],
    '2020-01-01T00:00:00Z': [],
  };
  for (const [match, expected] of Object.entries(table)) {
    test(`match[version]=${match} gives ${expected.join(', ') || 'nothing'}`, async () => {
      const query = match === '' ? '' : `?match[version]=${match}`;
      for (const path of ['objects/', `objects/${id}/`, 'manifest/']) {
        const answer = await anna.get(into, path + query);
        assert.equal(answer.status, 200);
        assert.deepEqual(versionsOf(answer), expected, path);
      }
    });
  }
  test('the versions of an object are listed in the order of their coming, by pages', async () => {
    assert.deepEqual((await anna.get(into, `objects/${id}/versions/`)).json, { more: false, versions: [v1, v3, v2] });
    const first = await anna.get(into, `objects/${id}/versions/?limit=2`);
    assert.deepEqual([first.json.more, first.json.versions], [true, [v1, v3]]);
    const rest = await anna.get(into, `objects/${id}/versions/?limit=2&next=${first.json.next}`);
    assert.deepEqual([rest.json.more, rest.json.versions], [false, [v2]]);
  });
  test('an unknown object is not found; a known one of which the filter leaves nothing is empty', async () => {
    isError(await anna.get(into, `objects/${UNKNOWN}/`), 404);
    isError(await anna.get(into, `objects/${UNKNOWN}/versions/`), 404);
    isError(await anna.get(into, 'objects/not-an-id/'), 404);
    assert.equal((await anna.get(into, `objects/${id}/?match[spec_version]=2.0`)).text, '{}');
    assert.equal((await anna.get(into, `objects/${id}/?added_after=2999-01-01T00:00:00Z`)).text, '{}');
  });
  test('what has no modified has created as its version, an observable the time it came', async () => {
    const other = await collection();
    const statement = {
      type: 'marking-definition',
      spec_version: '2.1',
      id: 'marking-definition--11111111-1111-4111-8111-111111111111',
      created: '2026-02-01T00:00:00.000Z',
      definition_type: 'statement',
      definition: { statement: 'Ours.' },
      object_marking_refs: [tlp.green],
    };
    const domain = {
      type: 'domain-name',
      spec_version: '2.1',
      id: 'domain-name--ecb120bf-2694-4902-a737-62b74539a41b',
      value: 'example.org',
      object_marking_refs: [tlp.green],
    };
    const added = await anna.add(other, [statement, domain]);
    assert.equal(added.json.success_count, 2, added.text);
    assert.deepEqual(
      added.json.successes.map((one: { version: string }) => one.version),
      [statement.created, added.json.request_timestamp],
    );
    const { json } = await anna.get(other, 'manifest/');
    assert.equal(json.objects[0].version, statement.created);
    assert.equal(json.objects[1].version, json.objects[1].date_added);
    const byVersion = await anna.get(other, `objects/?match[version]=${json.objects[1].version}`);
    assert.deepEqual(idsOf(byVersion), [domain.id]);
    assert.deepEqual(idsOf(await anna.get(other, 'objects/?match[version]=first,last')), [statement.id, domain.id]);
  });
});

describe('pages', () => {
  test('next resumes without gap or duplicate while objects are added and deleted between pages', async () => {
    const into = await collection();
    const names = Array.from({ length: 40 }, (_, nr) => `paged ${nr}`);
    await anna.add(
      into,
      names.map((name) => note(name)),
    );
    let round = 0;
    const pages = await anna.walk(into, 'limit=7', async () => {
      round += 1;
      if (round === 1) await anna.end(into, `${note('paged 6').id}/`); // the last of the page that was just given
      if (round === 2) await anna.end(into, `${note('paged 39').id}/`); // not given yet
      if (round === 3) await anna.add(into, [note('paged 40')]);
    });
    const expected = [...names.slice(0, 39), 'paged 40'].map((name) => note(name).id);
    assert.deepEqual(new Set(idsOf(...pages)), new Set(expected));
    assert.equal(idsOf(...pages).length, expected.length);
    assert.ok(pages.every((page) => page.json.objects.length <= 7));
    assert.deepEqual(
      pages.map((page) => page.json.more),
      [...pages.slice(1).map(() => true), false],
    );
  });
  test('added_after with the last date of a page continues exactly', async () => {
    const into = await collection();
    await anna.add(
      into,
      Array.from({ length: 25 }, (_, nr) => note(`dated ${nr}`)),
    );
    const seen: string[] = [];
    for (let since = ''; ; ) {
      const page = await anna.get(into, `objects/?limit=4${since}`);
      seen.push(...idsOf(page));
      if (!page.json.more) break;
      since = `&added_after=${page.headers['x-taxii-date-added-last']}`;
    }
    assert.equal(seen.length, 25);
    assert.equal(new Set(seen).size, 25);
  });
  test('a page is filled over places that the filter leaves out, and more says the truth', async () => {
    const into = await collection();
    const times = Array.from({ length: 30 }, (_, nr) => `2026-04-${String(nr + 1).padStart(2, '0')}T00:00:00.000Z`);
    await anna.add(into, [note('kept 1')]);
    for (const modified of times) await anna.add(into, [note('revised often', { modified })]);
    await anna.add(into, [note('kept 2')]);
    const page = await anna.get(into, 'objects/?limit=2');
    assert.deepEqual([page.json.objects.length, page.json.more], [2, true]);
    const rest = await anna.get(into, `objects/?limit=1&next=${page.json.next}`);
    assert.deepEqual([idsOf(rest), rest.json.more], [[note('kept 2').id], false]);
  });
  test('any page size over any mix of types and versions gives the same walk', async () => {
    const into = await collection();
    const objects = Array.from({ length: 30 }, (_, nr) =>
      nr % 3 === 0
        ? indicator(`mixed ${nr % 10}`, { modified: `2026-04-01T00:00:${String(nr).padStart(2, '0')}.000Z` })
        : note(`mixed ${nr % 10}`, { modified: `2026-04-01T00:00:${String(nr).padStart(2, '0')}.000Z` }),
    );
    for (const object of objects) await anna.add(into, [object]);
    for (const query of [
      '',
      'match[version]=all',
      'match[type]=note',
      'match[type]=note,indicator&match[version]=first,last',
    ]) {
      const whole = (await anna.get(into, `objects/?${query}`)).json.objects;
      for (const limit of [1, 4, 30]) {
        const walked = (await anna.walk(into, `${query}&limit=${limit}`)).flatMap((page) => page.json.objects ?? []);
        assert.deepEqual(walked, whole, `${query} by ${limit}`);
      }
    }
  });
  test('next is refused to another caller, in another collection, on another path, with other filters, and when changed', async () => {
    const into = await collection();
    await anna.add(into, [note('bound 1'), note('bound 2'), note('bound 3')]);
    const { next } = (await anna.get(into, 'objects/?limit=1')).json;
    assert.match(next, /^[A-Za-z0-9_-]+$/);
    assert.equal((await anna.get(into, `objects/?limit=2&next=${next}`)).status, 200);
    const turned = next.replace(/.$/, next.endsWith('A') ? 'B' : 'A');
    for (const answer of [
      await bora.get(into, `objects/?limit=1&next=${next}`),
      await admin.get(into, `objects/?limit=1&next=${next}`),
      await anna.get('default', `objects/?limit=1&next=${next}`),
      await anna.get(into, `manifest/?limit=1&next=${next}`),
      await anna.get(into, `objects/?limit=1&match[type]=note&next=${next}`),
      await anna.get(into, `objects/?limit=1&added_after=2020-01-01T00:00:00Z&next=${next}`),
      await anna.get(into, `objects/?limit=1&next=${turned}`),
      await anna.get(into, `objects/?limit=1&next=${next}AAAA`),
      await anna.get(into, `objects/?limit=1&next=${'A'.repeat(48)}`),
    ]) {
      isError(answer, 400);
      assert.equal(answer.json.error_code, 'invalid_cursor');
    }
  });
  test('a client whose sight grew starts anew: its next from before is refused', async () => {
    const into = await collection();
    await anna.add(into, [note('sight 1'), note('sight 2')]);
    const { next } = (await anna.get(into, 'objects/?limit=1')).json;
    await collection(); // anna's hub joins one more group
    const answer = await anna.get(into, `objects/?limit=1&next=${next}`);
    isError(answer, 400);
    assert.match(answer.json.description, /may see changes/);
    assert.equal((await anna.walk(into, 'limit=1')).length, 2);
  });
});

describe('adding', () => {
  test('an add is there when it is answered, complete, with every count', async () => {
    const into = await collection();
    const added = await anna.add(into, [note('there 1'), note('there 2')]);
    assert.equal(added.status, 202);
    const { id, request_timestamp, ...rest } = added.json;
    assert.match(id, /^[0-9a-f-]{36}$/);
    assert.match(request_timestamp, MICROS);
    const version = '2026-03-01T00:00:00.000Z';
    assert.deepEqual(rest, {
      status: 'complete',
      total_count: 2,
      success_count: 2,
      failure_count: 0,
      pending_count: 0,
      successes: [
        { id: note('there 1').id, version },
        { id: note('there 2').id, version },
      ],
      failures: [],
    });
    assert.equal(idsOf(await anna.get(into, 'objects/')).length, 2);
  });
  test('one bad object among many costs itself alone, and is named with place and reason', async () => {
    const into = await collection();
    const good = Array.from({ length: 99 }, (_, nr) => note(`good ${nr}`));
    const bad = indicator('bad', { pattern: 'x' });
    const added = await anna.add(into, [...good.slice(0, 50), bad, ...good.slice(50)]);
    assert.deepEqual([added.status, added.json.total_count, added.json.success_count], [202, 100, 99]);
    const [failure] = added.json.failures;
    assert.equal(failure.id, bad.id);
    assert.match(failure.message, /\/objects\/50\/pattern.*pattern_syntax/);
    assert.equal(idsOf(await anna.get(into, 'objects/')).length, 99);
  });
  const bads: Record<string, readonly [string, RegExp]> = {
    'a key twice': ['{"type":"note","type":"note","id":"note--00000000-0000-4000-8000-000000000001"}', /duplicate_key/],
    'a number beyond a double': [JSON.stringify(note('big')).replace('{', '{"x":1e999,'), /number_out_of_range/],
    'nesting beyond what is read': [`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, /too_deep/],
    'NUL in a text': ['{"a":"\\u0000"}', /bad_unicode/],
    'half a surrogate pair': ['{"a":"\\ud800"}', /bad_unicode/],
    'an id without end': [`{"type":"note","id":"${'x'.repeat(5_000_000)}"}`, /too_large/],
    'a number, not an object': ['17', /not_an_object/],
    'wrong types': [JSON.stringify(indicator('types', { name: 7 })), /\/name/],
    'no id': ['{"type":"note","spec_version":"2.1"}', /\/id/],
    'another organisation’s name': ['{{theirs}}', /not_creator/],
    'an inexact number where it would be signed': [
      JSON.stringify(note('inexact')).replace('{', '{"x":9007199254740993,'),
      /number_not_exact/,
    ],
  };
  for (const [name, [text, reason]] of Object.entries(bads)) {
    test(`an object with ${name} is a failure with its reason, and nothing is stored`, async () => {
      const into = await collection();
      const object = text === '{{theirs}}' ? JSON.stringify(note('in their name', { created_by_ref: theirs })) : text;
      const added = await anna.add(into, [object]);
      assert.deepEqual([added.status, added.json.success_count, added.json.failure_count], [202, 0, 1], added.text);
      assert.match(added.json.failures[0].message, reason);
      assert.ok(added.text.length < 5_000);
      assert.equal((await anna.get(into, 'objects/')).text, '{}');
    });
  }
  const bodies: Record<string, readonly [string | Uint8Array, number]> = {
    nothing: ['', 400],
    'truncated JSON': [JSON.stringify({ objects: [note('cut')] }).slice(0, -5), 400],
    'no JSON at all': ['<html>', 400],
    'invalid UTF-8': [new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
    NaN: ['{"objects":[NaN]}', 400],
    'an object without objects': ['{"foo":1}', 422],
    'an empty envelope': ['{}', 422],
    'an empty list of objects': ['{"objects":[]}', 422],
    'objects that are no list': ['{"objects":{}}', 422],
    'a key twice in the envelope': ['{"objects":[],"objects":[]}', 400],
    'JSON with a comment': ['/* here */ {"objects":[]}', 400],
    'nesting without end': [`{"objects":[${'['.repeat(200_000)}`, 400],
    'a bare list': ['[]', 422],
    'a number': ['5', 422],
    'a bundle': [
      JSON.stringify({ type: 'bundle', id: UNKNOWN.replace('note', 'bundle'), objects: [note('cut')] }),
      422,
    ],
    'one object': [JSON.stringify(note('cut')), 422],
    'more than 1,000 objects': [`{"objects":[${'{},'.repeat(1000)}{}]}`, 413],
  };
  for (const [name, [body, status]] of Object.entries(bodies)) {
    test(`a body that is ${name} is answered ${status}, and nothing is stored`, async () => {
      isError(await anna.addText('default', body), status);
      assert.equal((await anna.get('default', `objects/${note('cut').id}/`)).status, 404);
    });
  }
  test('a body beyond the length that the root states is refused, announced or not', async () => {
    const { max_content_length: most } = (await anna.taxii('/default/')).json;
    const path = '/taxii2/default/collections/default/objects/';
    const headers = { authorization: `Bearer ${anna.key}`, accept: TAXII, 'content-type': TAXII };
    isError(
      await send(hub, path, { method: 'POST', headers: { ...headers, 'content-length': String(most + 1) } }),
      413,
    );
    assert.equal(await statusOfStream(hub, path, headers, most + 1), 413);
  });
  test('the same again is a success that changes nothing', async () => {
    const into = await collection();
    await anna.add(into, [note('again')]);
    const before = (await anna.get(into, 'manifest/?match[version]=all')).text;
    const again = await anna.add(into, [note('again'), note('again')]);
    assert.deepEqual([again.status, again.json.success_count], [202, 2]);
    assert.equal((await anna.get(into, 'manifest/?match[version]=all')).text, before);
  });
  test('another content under the same version fails, and the first one is kept', async () => {
    const into = await collection();
    await anna.add(into, [note('first wins')]);
    const second = await anna.add(into, [note('first wins', { content: 'another' })]);
    assert.match(second.json.failures[0].message, /version_conflict/);
    assert.deepEqual((await anna.get(into, 'objects/')).json.objects, [note('first wins')]);
  });
  test('what is held counts as stored, says so, and is on no page', async () => {
    const into = await collection();
    const marked = note('held', { object_marking_refs: ['marking-definition--22222222-2222-4222-8222-222222222222'] });
    const added = await anna.add(into, [marked]);
    assert.deepEqual([added.json.success_count, added.json.failure_count], [1, 0]);
    assert.match(added.json.successes[0].message, /held \(unknown_marking\)/);
    for (const client of [anna, bora, admin]) assert.equal((await client.get(into, 'objects/')).text, '{}');
  });
  test('a byte-order mark is accepted', async () => {
    const added = await anna.addText('default', `\ufeff${JSON.stringify({ objects: [note('marked')] })}`);
    assert.deepEqual([added.status, added.json.success_count], [202, 1]);
  });
  test('TLP:RED is taken, and the answer says why it will be on no page', async () => {
    const into = await collection();
    const added = await admin.add(into, [note('red', { object_marking_refs: [tlp.red] })]);
    assert.match(added.json.successes[0].message, /TLP:RED/);
    assert.equal((await admin.get(into, 'objects/')).text, '{}');
  });
  test('fifty adds at once of what overlaps leave each version exactly once', async () => {
    const into = await collection();
    const add = (nr: number) =>
      anna.add(
        into,
        Array.from({ length: 5 }, (_, at) => note(`race ${(nr + at) % 20}`)),
      );
    const answers = await Promise.all(Array.from({ length: 50 }, (_, nr) => add(nr)));
    assert.ok(answers.every((answer) => answer.status === 202 && answer.json.failure_count === 0));
    const ids = idsOf(await anna.get(into, 'objects/?match[version]=all'));
    assert.deepEqual([ids.length, new Set(ids).size], [20, 20]);
  });
  test('the status is for whoever sent the add, and for nobody else', async () => {
    const added = await anna.add('default', [note('status')]);
    const path = `/default/status/${added.json.id}/`;
    assert.equal((await anna.taxii(path)).text, added.text);
    for (const client of [bora, admin, green]) isError(await client.taxii(path), 404);
    isError(await anna.taxii('/default/status/00000000-0000-4000-8000-000000000000/'), 404);
    isError(await anna.taxii('/default/status/nothing/'), 404);
  });
});

describe('deleting', () => {
  test('a delete ends the own submission everywhere, and the same version does not come back', async () => {
    const [into, other] = [await collection(), await collection()];
    const gone = note('to delete');
    await anna.add(into, [gone]);
    await anna.add(other, [gone]);
    assert.deepEqual(
      [(await anna.end(into, `${gone.id}/`)).status, (await anna.end(into, `${gone.id}/`)).status],
      [200, 404],
    );
    for (const place of [into, other]) {
      for (const path of [`objects/${gone.id}/`, `objects/${gone.id}/versions/`])
        isError(await anna.get(place, path), 404);
      for (const path of ['objects/', 'manifest/?match[version]=all']) {
        assert.equal((await anna.get(place, path)).text, '{}');
      }
    }
    assert.match((await anna.add(into, [gone])).json.failures[0].message, /withdrawn/);
    assert.match((await bora.add(into, [gone])).json.failures[0].message, /withdrawn/);
  });
  test('one version goes, the others stay', async () => {
    const into = await collection();
    const days = ['01', '02', '03', '04'].map((day) => `2026-03-${day}T00:00:00.000Z`);
    await anna.add(
      into,
      days.map((modified) => note('some versions', { modified })),
    );
    const { id } = note('some versions');
    const left = async () => (await anna.get(into, `objects/${id}/versions/`)).json.versions;
    assert.equal((await anna.end(into, `${id}/?match[version]=${days[1]}`)).status, 200);
    assert.deepEqual(await left(), [days[0], days[2], days[3]]);
    assert.equal((await anna.end(into, `${id}/?match[version]=first,last`)).status, 200);
    assert.deepEqual(await left(), [days[2]]);
    isError(await anna.end(into, `${id}/?match[version]=${days[0]}`), 404);
    isError(await anna.end(into, `${id}/?match[spec_version]=2.0`), 404);
    assert.deepEqual(await left(), [days[2]]);
  });
  test('what another organisation brought is not ended by this one', async () => {
    const into = await collection();
    await anna.add(into, [note('of anna')]);
    isError(await bora.end(into, `${note('of anna').id}/`), 403);
    await bora.add(into, [note('of anna')]);
    assert.equal((await bora.end(into, `${note('of anna').id}/`)).status, 200);
    assert.deepEqual(idsOf(await bora.get(into, 'objects/')), [note('of anna').id]);
    isError(await bora.end(into, `${note('of anna').id}/`), 403);
  });
});

describe('who sees what', () => {
  test('an object in two collections is found in both, and in no third', async () => {
    const [one, two, three] = [await collection(), await collection(), await collection()];
    const both = note('in two');
    await anna.add(one, [both]);
    await anna.add(two, [both]);
    assert.deepEqual(idsOf(await bora.get(one, 'objects/')), [both.id]);
    assert.deepEqual(idsOf(await bora.get(two, 'objects/')), [both.id]);
    assert.equal((await bora.get(three, 'objects/')).text, '{}');
    isError(await bora.get(three, `objects/${both.id}/`), 404);
  });
  test('a raised marking takes every version from whoever lost it', async () => {
    const into = await collection();
    const { id } = note('raised');
    await anna.add(into, [note('raised')]);
    assert.deepEqual(idsOf(await green.get(into, 'objects/')), [id]);
    await anna.add(into, [note('raised', { modified: '2026-03-09T00:00:00.000Z', object_marking_refs: [tlp.amber] })]);
    for (const query of ['', '?match[version]=all', '?match[version]=first', `?match[id]=${id}&match[version]=all`]) {
      assert.equal((await green.get(into, `objects/${query}`)).text, '{}');
    }
    assert.equal((await green.get(into, 'manifest/?match[version]=all')).text, '{}');
    isError(await green.get(into, `objects/${id}/`), 404);
    isError(await green.get(into, `objects/${id}/versions/`), 404);
    assert.equal(idsOf(await bora.get(into, 'objects/?match[version]=all')).length, 2);
  });
  test('who may not see a part gets the redacted form, under the same id and version', async () => {
    const into = await collection();
    const whole = note('in parts', {
      abstract: 'for amber eyes',
      granular_markings: [{ marking_ref: tlp.amber, selectors: ['abstract'] }],
    });
    await anna.add(into, [whole]);
    assert.deepEqual((await bora.get(into, 'objects/')).json.objects, [whole]);
    const [part, ...others] = (await green.get(into, 'objects/?match[version]=all')).json.objects;
    assert.equal(others.length, 0);
    assert.equal(part.id, whole.id);
    assert.equal(part.modified, whole.modified);
    assert.equal(part.abstract, undefined);
    assert.doesNotMatch((await green.get(into, `objects/${whole.id}/`)).text, /amber eyes/);
  });
  test('a part that is RED is on nobody’s page; the rest is on its author’s, too', async () => {
    const into = await collection();
    const whole = note('red in part', {
      abstract: 'for one pair of eyes',
      granular_markings: [{ marking_ref: tlp.red, selectors: ['abstract'] }],
    });
    await admin.add(into, [whole]);
    for (const client of [admin, anna, bora, green]) {
      const page = await client.get(into, 'objects/');
      assert.deepEqual(idsOf(page), [whole.id]);
      assert.doesNotMatch(page.text, /pair of eyes/);
    }
  });
  test('two submitters of one version are one object on a page, and neither answer tells of the other', async () => {
    const into = await collection();
    const shared = note('twice');
    const strict = note('twice', { object_marking_refs: [tlp.strict] });
    const first = await bora.add(into, [strict]);
    const second = await anna.add(into, [shared]);
    assert.deepEqual(first.json.successes, second.json.successes);
    assert.deepEqual((await anna.get(into, 'objects/?match[version]=all')).json.objects, [shared]);
    assert.equal((await bora.get(into, 'objects/?match[version]=all')).json.objects.length, 1);
  });
  test('TLP in any family of ids, any organisation, any clearance: pages hold exactly what the table says', async () => {
    const into = await collection();
    const levels: readonly Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];
    const families: readonly TlpFamily[] = ['tlp-2.0', 'tlp-1.0', 'opencti'];
    const clearances: readonly Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];
    const cases = Array.from({ length: 300 }, (_, nr) => {
      const level = levels[randomInt(levels.length)]!;
      const family = families[randomInt(families.length)]!;
      const marking = tlpMarkingId(level, family);
      const isRed = marking === tlpMarkingId('red', family);
      const named = randomInt(4) === 0;
      return {
        object: note(`mix ${nr}`, markedAs(marking, named)),
        level: isRed ? 'red' : level,
        named,
        anna: randomInt(2) === 0,
      };
    });
    for (const submitter of [true, false]) {
      const mine = cases.filter((one) => one.anna === submitter).map((one) => one.object);
      const added = await (submitter ? anna : bora).add(into, mine);
      assert.equal(added.json.failure_count, 0, added.text);
    }
    for (const organisation of [ours, theirs]) {
      for (const clearance of clearances) {
        const reader = await admin.member(organisation, ['reader'], clearance);
        const own = (one: (typeof cases)[number]) => (one.anna ? ours : theirs) === organisation;
        const expected = cases.filter((one) => {
          if (one.level === 'red' || levels.indexOf(one.level) > clearances.indexOf(clearance)) return false;
          return one.level !== 'amber+strict' || own(one) || (one.named && organisation === theirs);
        });
        const pages = await reader.walk(into, 'limit=50&match[version]=all');
        assert.deepEqual(
          idsOf(...pages).sort(),
          expected.map((one) => one.object.id).sort(),
          `${organisation} ${clearance}`,
        );
        const hidden = cases.find((one) => !expected.includes(one));
        if (hidden === undefined) continue;
        const [absent, kept] = [
          await reader.get(into, `objects/${UNKNOWN}/`),
          await reader.get(into, `objects/${hidden.object.id}/`),
        ];
        assert.deepEqual({ ...kept.json, error_id: '' }, { ...absent.json, error_id: '' });
      }
    }
  });
});

function markedAs(marking: string, named: boolean): Record<string, unknown> {
  const sharing = { extension_type: 'property-extension', organisations: [theirs] };
  return { object_marking_refs: [marking], ...(named ? { extensions: { [extension.sharing]: sharing } } : {}) };
}

/** Sends `length` blanks in chunks, without saying how many there will be. */
function statusOfStream(hub: TestHub, path: string, headers: Record<string, string>, length: number): Promise<number> {
  const url = new URL(hub.url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: url.hostname, port: url.port, path, method: 'POST', headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode!);
    });
    asked.on('error', reject);
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    for (let sent = 0; sent < length; sent += chunk.length) asked.write(chunk);
    asked.end();
  });
}

describe('after a restart', () => {
  test('next, status and what was deleted are as before', async () => {
    const into = await collection();
    await anna.add(into, [note('kept 1'), note('kept 2'), note('kept 3'), note('gone')]);
    await anna.end(into, `${note('gone').id}/`);
    const status = await anna.add(into, [note('kept 4')]);
    const first = await anna.get(into, 'objects/?limit=2');
    const rest = await anna.get(into, `objects/?limit=2&next=${first.json.next}`);
    await hub.restart();
    assert.equal((await anna.get(into, 'objects/?limit=2')).text, first.text);
    const resumed = await anna.get(into, `objects/?limit=2&next=${first.json.next}`);
    assert.equal(resumed.text, rest.text);
    assert.equal(resumed.headers['x-taxii-date-added-last'], rest.headers['x-taxii-date-added-last']);
    assert.equal((await anna.taxii(`/default/status/${status.json.id}/`)).text, status.text);
    assert.match((await anna.add(into, [note('gone')])).json.failures[0].message, /withdrawn/);
  });
});
