import assert from 'node:assert/strict';
import { sign, verify } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { Secret } from './secret.ts';
import { bootstrapKey, hubKey } from './secrets.ts';
import { isSetupProblem } from './setup-problem.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'haetae-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function sentenceOf(answer: unknown): string {
  assert.ok(isSetupProblem(answer));
  return answer.sentence;
}

test('a key that others may read, is empty or is no seed is refused with what to do', () => {
  writeFileSync(join(folder, 'bootstrap-key'), 'hunter2', { mode: 0o600 });
  chmodSync(join(folder, 'bootstrap-key'), 0o640);
  const readable = sentenceOf(bootstrapKey(folder, undefined));
  assert.match(readable, /bootstrap-key can be read by other users; run "chmod 600 /);
  assert.doesNotMatch(readable, /hunter2/);
  writeFileSync(join(folder, 'bootstrap-key'), '\n');
  chmodSync(join(folder, 'bootstrap-key'), 0o600);
  assert.match(sentenceOf(bootstrapKey(folder, undefined)), /is empty; delete it/);
  writeFileSync(join(folder, 'hub-key'), 'abc', { mode: 0o600 });
  assert.match(sentenceOf(hubKey(folder)), /restore it from a backup/);
});

test('the bootstrap key is made once, 0600, alone in its file', () => {
  const first = bootstrapKey(folder, undefined);
  assert.ok(first instanceof Secret);
  assert.equal(first.reveal(), readFileSync(join(folder, 'bootstrap-key'), 'utf8'));
  assert.match(first.reveal(), /^[A-Za-z0-9_-]{43}$/);
  assert.equal(statSync(join(folder, 'bootstrap-key')).mode & 0o777, 0o600);
  const second = bootstrapKey(folder, undefined);
  assert.ok(second instanceof Secret && second.reveal() === first.reveal());
  assert.deepEqual(readdirSync(folder), ['bootstrap-key']);
});

test('a configured bootstrap key is used and not written', () => {
  const key = bootstrapKey(folder, new Secret('given'));
  assert.ok(key instanceof Secret && key.reveal() === 'given');
  assert.deepEqual(readdirSync(folder), []);
});

test('the hub key is the same after a restart and signs what its public half verifies', () => {
  const [first, second] = [hubKey(folder), hubKey(folder)];
  assert.ok(!isSetupProblem(first) && !isSetupProblem(second));
  assert.deepEqual(first.seed, second.seed);
  const text = Buffer.from('said');
  assert.ok(verify(null, text, second.publicKey, sign(null, text, first.privateKey)));
});

test('the key pair of a seed is that of RFC 8032, section 7.1, test 1', () => {
  const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
  writeFileSync(join(folder, 'hub-key'), seed, { mode: 0o600 });
  const key = hubKey(folder);
  assert.ok(!isSetupProblem(key));
  const x = key.publicKey.export({ format: 'jwk' }).x;
  assert.equal(
    Buffer.from(String(x), 'base64url').toString('hex'),
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  );
});
