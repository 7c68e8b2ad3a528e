/**
 * TAXII 2.1 as a client writes it: adds, their status, deletes, and what a restart leaves.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type Cast,
  type Client,
  idsOf,
  indicator,
  isError,
  MICROS,
  note,
  openCast,
  send,
  statusOfStream,
  TAXII,
  type TestHub,
  tlp,
  UNKNOWN,
} from './testing/taxii.ts';

let cast: Cast;
let admin: Client;
let anna: Client;
let bora: Client;
let green: Client;
let theirs: string;
let hub: TestHub;

before(async () => {
  cast = await openCast();
  ({ admin, anna, bora, green, theirs, hub } = cast);
});
after(() => cast.hub.remove());

/** An empty collection. */
const collection = (): Promise<string> => cast.collection();

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
