import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { secretFolder } from './secret-folder.ts';
import { isSetupProblem } from './setup-problem.ts';

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'haetae-secrets-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function open() {
  const folder = secretFolder(data, 'keys');
  assert.ok(!isSetupProblem(folder), JSON.stringify(folder));
  return folder;
}

test('a folder or file that others can read is refused with what to do', () => {
  open().write('one', 'secret');
  chmodSync(join(data, 'keys/one'), 0o640);
  const readable = secretFolder(data, 'keys');
  assert.ok(isSetupProblem(readable));
  assert.match(readable.sentence, /keys\/one can be read by other users; run chmod/);
  chmodSync(join(data, 'keys/one'), 0o600);
  chmodSync(join(data, 'keys'), 0o755);
  assert.ok(isSetupProblem(secretFolder(data, 'keys')));
});

test('what is no folder is refused', () => {
  writeFileSync(join(data, 'keys'), '');
  const refused = secretFolder(data, 'keys');
  assert.ok(isSetupProblem(refused));
  assert.match(refused.sentence, /cannot be used/);
});

test('what is written is there when it is opened again, 0600 in a folder of 0700', () => {
  open().write('one', 'first');
  open().write('two', 'second');
  assert.deepEqual(
    open().all(),
    new Map([
      ['one', 'first'],
      ['two', 'second'],
    ]),
  );
  assert.equal(statSync(join(data, 'keys')).mode & 0o777, 0o700);
  assert.equal(statSync(join(data, 'keys/one')).mode & 0o777, 0o600);
});

test('a secret is never written over', () => {
  open().write('one', 'first');
  assert.throws(() => open().write('one', 'second'));
  assert.equal(open().all().get('one'), 'first');
});

test('what is destroyed is gone, and the others stay', () => {
  const folder = open();
  folder.write('one', 'first');
  folder.write('two', 'second');
  folder.destroy('one');
  assert.ok(!existsSync(join(data, 'keys/one')));
  assert.deepEqual([...open().all().keys()], ['two']);
});

test('an existing empty folder is taken', () => {
  mkdirSync(join(data, 'keys'), { mode: 0o700 });
  assert.equal(open().all().size, 0);
});
