import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { haetae, testFolder } from '../testing/command-line.ts';

const { path: dir, file } = testFolder();

/** A file that is there, whatever it holds. */
const ANY = file('any.txt', 'x');
const identity = {
  type: 'identity',
  spec_version: '2.1',
  id: 'identity--11111111-1111-4111-8111-111111111111',
  created: '2024-01-01T00:00:00.000Z',
  modified: '2024-01-01T00:00:00.000Z',
  name: 'A \u202e name',
};
const bundle = (...objects: readonly unknown[]): string =>
  JSON.stringify({ type: 'bundle', id: 'bundle--22222222-2222-4222-8222-222222222222', objects });
const nameless = { ...identity, name: undefined };

test('a valid bundle, packed or not: exit 0', async () => {
  for (const content of [bundle(identity), gzipSync(bundle(identity))]) {
    const { code, stdout } = await haetae(['validate', file('good.json', content), '--json']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), { valid: true, objects: 1, invalid: 0, faults: [], warnings: [] });
  }
});

test('an object that is not valid: exit 1, with its place and its id', async () => {
  const { code, stdout } = await haetae(['validate', file('bad.json', bundle(identity, nameless)), '--json']);
  assert.equal(code, 1);
  const { invalid, faults } = JSON.parse(stdout) as { invalid: number; faults: { pointer: string; id: string }[] };
  assert.deepEqual([invalid, faults[0]!.id], [1, identity.id]);
  assert.match(faults[0]!.pointer, /^\/objects\/1/);
});

test('what is no JSON, or no file: exit 2, one document on standard error, nothing on standard output', async () => {
  for (const path of [
    file('cut.json', '{"type":'),
    file('cut.gz', gzipSync('{}').subarray(0, 12)),
    join(dir, 'none'),
  ]) {
    const { code, stdout, stderr } = await haetae(['validate', path, '--json']);
    assert.deepEqual([code, stdout], [2, ''], path);
    assert.equal(typeof JSON.parse(stderr).code, 'string');
  }
});

const questions: readonly (readonly [string, readonly string[], number, string])[] = [
  ['an import without a format', ['import', ANY], 2, 'usage'],
  ['an import of a format that is none', ['import', ANY, '--as', 'pdf'], 2, 'usage'],
  ['an import of a file that is not there', ['import', join(dir, 'none'), '--as', 'tags'], 2, 'unreadable_file'],
  ['an import without a key', ['import', ANY, '--as', 'tags'], 2, 'key_missing'],
  ['screening without a key', ['screen', '0x0'], 2, 'key_missing'],
  ['screening at what is no hub', ['screen', '0x0', '--key', 'k', '--hub', 'nowhere'], 2, 'invalid_hub'],
  [
    'screening at a hub that is not there',
    ['screen', '0x0', '--key', 'k', '--hub', 'http://127.0.0.1:9'],
    3,
    'unreachable',
  ],
];
for (const [name, args, exit, problem] of questions) {
  test(`${name}: exit ${exit}`, async () => {
    const { code, stdout, stderr } = await haetae([...args, '--json']);
    assert.deepEqual([code, stdout], [exit, '']);
    assert.equal(JSON.parse(stderr).code, problem);
  });
}
