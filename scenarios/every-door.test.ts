/** Every path that the hub describes, asked by somebody who proved nothing (a peer product fell here in 2026). */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { startTestHub, type TestHub } from './alliance.ts';

/** An id in the place of any parameter of a path. */
const ANY = 'identity--00000000-0000-4000-8000-000000000000';
/** The doors that need no proof of who asks. */
const PUBLIC: readonly string[] = [
  'GET /public/lists',
  `GET /public/lists/${ANY}`,
  'GET /public/lists/rules.yar',
  'POST /public/appeals',
  'POST /public/check',
];

let hub: TestHub;
let paths: { method: string; path: string }[] = [];

before(async () => {
  hub = await startTestHub('KR', { demonstration: false });
  const { body } = await hub.call('GET', '/api/v1/openapi.json');
  assert.match(body.openapi, /^3\.1/);
  paths = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{[^}]+\}/g, ANY),
    })),
  );
  paths.push({ method: 'GET', path: '/taxii2/' }, { method: 'GET', path: '/taxii2/default/collections/' });
});
after(() => hub.stop());

async function statusOf(method: string, path: string, headers: Record<string, string>): Promise<number> {
  const hasBody = method === 'POST';
  const response = await fetch(`${hub.url}${path}`, {
    method,
    headers: { accept: '*/*', ...(hasBody ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(hasBody ? { body: '{}' } : {}),
  });
  await response.arrayBuffer();
  return response.status;
}

describe('without proof of who asks, every path but the public ones answers 401', () => {
  const cases: readonly (readonly [string, Record<string, string>])[] = [
    ['no header at all', {}],
    ['an empty authorization', { authorization: '' }],
    ['a bearer without a key', { authorization: 'Bearer' }],
    ['a key that nobody has', { authorization: 'Bearer haetae_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }],
    ['another user name in Basic', { authorization: `Basic ${btoa('admin:bootstrap-key-of-KR')}` }],
    ['headers of a proxy that is not there', { 'x-forwarded-user': 'admin', 'x-remote-user': 'admin' }],
    ['headers that look internal', { 'haetae-member': 'member--bootstrap', 'x-haetae-session': 'bootstrap' }],
    ['a key of enormous length', { authorization: `Bearer ${'x'.repeat(8_000)}` }],
  ];
  for (const [name, headers] of cases) {
    test(name, async () => {
      const kept = paths.filter(({ path }) => !path.startsWith('/public/'));
      assert.ok(kept.length > 15, `${kept.length} paths`);
      for (const { method, path } of kept) {
        assert.equal(await statusOf(method, path, headers), 401, `${method} ${path}`);
      }
    });
  }
});

test('what is public is written down: nobody adds a door by accident', () => {
  const open = paths.filter(({ path }) => path.startsWith('/public/')).map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual(open.sort(), PUBLIC);
});

test('two authorization headers prove nothing, though one of them is right', async () => {
  const { hostname, port } = new URL(hub.url);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `GET /api/v1/me HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer wrong\r\nAuthorization: Bearer ${hub.key}\r\nConnection: close\r\n\r\n`,
      );
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
  assert.match(answer, /^HTTP\/1\.1 401/);
});

test('the key works as Bearer and as HTTP Basic, and its member is who it says', async () => {
  assert.equal((await hub.call('GET', '/api/v1/me')).body.member.id, 'member--bootstrap');
  assert.equal(await statusOf('GET', '/api/v1/me', { authorization: `Basic ${btoa(`api:${hub.key}`)}` }), 200);
});

test('what is not there is a problem document, also for a method that nobody answers', async () => {
  const answer = await hub.call('GET', '/api/v1/nothing');
  assert.equal(answer.status, 404);
  assert.equal(answer.headers.get('content-type')?.startsWith('application/problem+json'), true);
});

test('a path that cannot be read is a problem document, too', async () => {
  for (const path of ['/api/v1/objects/%zz', `/api/v1/objects/${'x'.repeat(500)}`]) {
    const answer = await hub.call('GET', path);
    assert.ok([400, 404].includes(answer.status), `${answer.status}`);
    assert.equal(answer.headers.get('content-type')?.startsWith('application/problem+json'), true, path.slice(0, 30));
  }
});

describe('a body that is not what the path expects stores nothing and says so', () => {
  const cases: readonly (readonly [string, string, string, number])[] = [
    ['cut short', 'application/json', '{"addresses": ["0x', 400],
    ['a wrong type', 'application/json', '{"addresses": "0x"}', 400],
    ['a field too many', 'application/json', '{"addresses": ["x"], "roles": ["admin"]}', 400],
    ['nothing at all', 'application/json', '', 400],
    ['an empty list', 'application/json', '{"addresses": []}', 400],
    ['a prototype as key', 'application/json', '{"addresses": ["x"], "__proto__": {"roles": ["admin"]}}', 400],
    ['another media type', 'text/plain', '{"addresses": ["x"]}', 415],
    ['a form', 'application/x-www-form-urlencoded', 'addresses=x', 415],
  ];
  for (const [name, type, body, status] of cases) {
    test(name, async () => {
      const answer = await hub.call('POST', '/api/v1/screenings', body, { 'content-type': type });
      assert.equal(answer.status, status, JSON.stringify(answer.body));
      assert.equal(typeof answer.body.code, 'string');
      assert.equal(typeof answer.body.title, 'string');
      assert.doesNotMatch(JSON.stringify(answer.body), /node_modules|\.ts:|select /);
    });
  }
});

test('operations answer anybody: alive, ready, who this hub is', async () => {
  for (const path of ['/healthz', '/readyz', '/.well-known/haetae.json'])
    assert.equal(await statusOf('GET', path, {}), 200);
  const { body } = await hub.call('GET', '/.well-known/haetae.json');
  assert.deepEqual(
    Object.keys(body).filter((key) => ['id', 'name', 'jurisdiction', 'keys', 'taxii', 'log'].includes(key)).length,
    6,
  );
});

test('scripts run only from the hub itself', async () => {
  const policy = (await hub.call('GET', '/')).headers.get('content-security-policy') ?? '';
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.match(policy, /object-src 'none'/);
});
