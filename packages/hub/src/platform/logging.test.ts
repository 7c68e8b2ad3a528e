import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret } from './config/secret.ts';
import { createLogger } from './logging.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger('info', { write: (line) => lines.push(line) }));
  return lines.join('');
}

test('no key, password or cookie reaches the log, at the top or two levels down', () => {
  const text = logged((log) => {
    log.info({ authorization: 'hunter2', key: 'hunter2', bootstrap: new Secret('hunter2') });
    log.info({ headers: { authorization: 'hunter2', cookie: 'hunter2', 'set-cookie': 'hunter2' } });
    log.info({ req: { headers: { authorization: 'Bearer hunter2' } }, connection: { password: 'hunter2' } });
  });
  assert.doesNotMatch(text, /hunter2/);
  assert.equal(text.match(/\[redacted\]/g)?.length, 7);
});

test('what is below the level is not written, the rest is a line of JSON with an ISO time', () => {
  const text = logged((log) => {
    log.debug('unseen');
    log.warn({ n: 1 }, 'seen');
  });
  const { msg, n, time } = JSON.parse(text);
  assert.deepEqual([msg, n, new Date(time).toISOString()], ['seen', 1, time]);
});
