import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { after, before, test } from 'node:test';
import { createClient } from './index.ts';

const problem = {
  type: '/problems/transition_not_allowed',
  title: 'The request cannot go there.',
  status: 409,
  code: 'transition_not_allowed',
  allowed: ['acknowledged'],
};

const seen: { method?: string; url?: string; key?: string; body: string }[] = [];
const replies: Record<string, (response: ServerResponse) => void> = {
  '/api/v1/me': (r) => json(r, 200, { roles: ['reader'] }),
  '/api/v1/screenings': (r) => json(r, 200, { results: [], as_of: '2026-11-24T00:00:00Z', index_version: 7 }),
  '/api/v1/freeze-requests/freeze--1/transitions': (r) => json(r, 409, problem, 'application/problem+json'),
  '/api/v1/freeze-requests/freeze--2/transitions': (r) => json(r, 202, { state: 'held', pending: { to: 'released' } }),
  '/api/v1/freeze-requests/freeze--1/letter?lang=ko': (r) => text(r, '<p>요청</p>', 'text/html'),
  '/api/v1/cases/grouping--1/evidence?trace=report--1': zip,
  '/api/v1/cases/a%2Fb%3Fc': (r) => json(r, 404, { title: 'no', status: 404, code: 'not_found' }),
  '/api/v1/alliance': (r) => text(r, 'bad gateway', 'text/plain', 502),
  '/api/v1/services': (r) => text(r, 'not json', 'application/json'),
};

function json(response: ServerResponse, status: number, body: unknown, type = 'application/json') {
  text(response, JSON.stringify(body), type, status);
}
function text(response: ServerResponse, body: string, type: string, status = 200) {
  response.writeHead(status, { 'content-type': type }).end(body);
}
function zip(response: ServerResponse) {
  response.writeHead(200, { 'content-disposition': 'attachment; filename="evidence.zip"' }).end(Buffer.from('PK'));
}
async function answer(request: IncomingMessage, response: ServerResponse) {
  let body = '';
  for await (const chunk of request) body += chunk;
  seen.push({ method: request.method!, url: request.url!, key: request.headers.authorization ?? 'none', body });
  (replies[request.url!] ?? ((r: ServerResponse) => text(r, 'absent', 'text/plain', 404)))(response);
}

let server: Server;
let url: string;
before(async () => {
  server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  assert(address !== null && typeof address === 'object');
  url = `http://127.0.0.1:${address.port}`;
});
after(() => server.close());

test('a hub that is not there is a problem, not an exception', async () => {
  const answer = await createClient({ url: 'http://127.0.0.1:1' }).me();
  assert(!answer.ok);
  assert.equal(answer.problem.code, 'unreachable');
  assert.equal(answer.problem.status, 0);
});

test('an error page of something in between is a problem with its status', async () => {
  const answer = await createClient({ url }).alliance();
  assert(!answer.ok);
  assert.deepEqual([answer.problem.code, answer.problem.status], ['unreadable_answer', 502]);
});

test('an answer that is not JSON is a problem, not an exception', async () => {
  const answer = await createClient({ url }).services();
  assert(!answer.ok);
  assert.equal(answer.problem.code, 'unreadable_answer');
});

test('a refused step names the allowed ones', async () => {
  const answer = await createClient({ url }).moveFreezeRequest('freeze--1', { to: 'held' });
  assert(!answer.ok);
  assert.deepEqual(answer.problem.allowed, ['acknowledged']);
});

test('a step proposed to the other side is told from one that is done', async () => {
  const answer = await createClient({ url }).moveFreezeRequest('freeze--2', { to: 'released' });
  assert(answer.ok);
  assert.deepEqual([answer.status, answer.value.pending], [202, { to: 'released' }]);
});

test('the key goes along as a bearer token, the body as JSON', async () => {
  await createClient({ url: `${url}/`, key: 'hk_1' }).screen(['0xab']);
  assert.deepEqual(seen.at(-1), {
    method: 'POST',
    url: '/api/v1/screenings?language=en',
    key: 'Bearer hk_1',
    body: '{"addresses":["0xab"]}',
  });
});

test('an id cannot reach another path', async () => {
  const answer = await createClient({ url }).caseById('a/b?c');
  assert(!answer.ok);
  assert.equal(answer.problem.code, 'not_found');
});

test('a letter comes in the language that was asked for', async () => {
  const answer = await createClient({ url }).letter('freeze--1', 'ko');
  assert(answer.ok);
  assert.equal(answer.value, '<p>요청</p>');
});

test('an evidence package comes with the name that the hub proposes', async () => {
  const answer = await createClient({ url }).evidence('grouping--1', 'report--1');
  assert(answer.ok);
  assert.equal(answer.value.name, 'evidence.zip');
  assert.equal(await answer.value.bytes.text(), 'PK');
});
