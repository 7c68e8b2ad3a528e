/**
 * TAXII 2.1 as a client meets it: a table a door, a row a statement of the standard or of the alliance above it.
 * Here: media types, discovery, and who may.
 */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import {
  ADMIN_KEY,
  type Answer,
  type Cast,
  type Client,
  isError,
  note,
  openCast,
  send,
  TAXII,
  type TestHub,
  UNKNOWN,
} from './testing/taxii.ts';

let cast: Cast;
let admin: Client;
let anna: Client;
let green: Client;
let writeOnly: Client;
let rightless: Client;
let hub: TestHub;

before(async () => {
  cast = await openCast();
  ({ admin, anna, green, writeOnly, rightless, hub } = cast);
});
after(() => cast.hub.remove());

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
