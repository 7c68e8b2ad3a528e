/**
 * TAXII 2.1 as a client reads it: filters, versions, pages.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type Answer,
  type Cast,
  type Client,
  idsOf,
  indicator,
  isError,
  MICROS,
  note,
  openCast,
  tlp,
  UNKNOWN,
} from './testing/taxii.ts';

let cast: Cast;
let anna: Client;
let colleague: Client;
let bora: Client;

before(async () => {
  cast = await openCast();
  ({ anna, colleague, bora } = cast);
});
after(() => cast.hub.remove());

/** An empty collection. */
const collection = (): Promise<string> => cast.collection();

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
  test('added_after and next together go on from whichever is later', async () => {
    const into = await collection();
    await anna.add(
      into,
      Array.from({ length: 6 }, (_, nr) => note(`both ${nr}`)),
    );
    const dates = (await anna.get(into, 'manifest/')).json.objects.map((one: { date_added: string }) => one.date_added);
    const pages = await anna.walk(into, `limit=2&added_after=${dates[0]}`);
    assert.deepEqual(
      idsOf(...pages),
      [1, 2, 3, 4, 5].map((nr) => note(`both ${nr}`).id),
    );
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
      await colleague.get(into, `objects/?limit=1&next=${next}`),
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
