import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { utf8 } from '@haetae/proof/canonical';
import { buildEvidence, type EvidenceContents } from '@haetae/proof/evidence';
import { buildPack, PACK_FORMAT } from '@haetae/proof/pack';
import { EU, exampleContents, KR, signer } from '../../../proof/src/evidence/example-contents.ts';
import { haetae, testFolder } from '../testing/command-line.ts';

const { path: dir, file } = testFolder();

const verify = (...args: string[]) => haetae(['verify', ...args]);

const contents = await exampleContents();
const packed = (part: Partial<EvidenceContents> = {}): Uint8Array => buildEvidence({ ...contents, ...part }, signer);
const GOOD = file('good.zip', packed());
const fingerprint = (hub: typeof KR): string => hub.keys.keys[0]!.kid;
const failed = (stdout: string): string[] =>
  JSON.parse(stdout).checks.flatMap(({ name, ok }: { name: string; ok: boolean }) => (ok ? [] : [name]));

test('wrong usage and files that cannot be read: exit 2, a sentence, nothing on standard output', async () => {
  const rows: [string, string[]][] = [
    ['no file', []],
    ['no such file', [join(dir, 'absent.zip')]],
    ['a folder', [dir]],
    ['an option that is none', [GOOD, '--strict']],
    ['trust that is none', [GOOD, '--trust', 'abc']],
    ['a descriptor without keys', [GOOD, '--trust', file('empty.json', '{}')]],
  ];
  for (const [name, args] of rows) {
    const { code, stdout, stderr } = await verify(...args, '--json');
    assert.deepEqual([code, stdout], [2, ''], name);
    assert.ok(JSON.parse(stderr).detail.length > 10, name);
  }
});

test('what is no package: exit 1, one JSON document', async () => {
  for (const bytes of [new Uint8Array(), utf8('hello'), readFileSync(GOOD).subarray(0, 5000)]) {
    const { code, stdout } = await verify(file('bad.zip', bytes), '--json');
    const verdict = JSON.parse(stdout);
    assert.deepEqual([code, verdict.valid, verdict.confirmed], [1, false, false]);
  }
});

test('a package that holds: exit 0; confirmed by fingerprint, by descriptor as a file and as text', async () => {
  const unconfirmed = await verify(GOOD, '--json');
  assert.deepEqual([unconfirmed.code, unconfirmed.stderr], [0, '']);
  const verdict = JSON.parse(unconfirmed.stdout);
  assert.deepEqual(Object.keys(verdict), ['valid', 'confirmed', 'checks', 'limits']);
  assert.deepEqual([verdict.valid, verdict.confirmed], [true, false]);
  for (const trust of [fingerprint(KR), file('kr.json', JSON.stringify(KR, null, 2)), JSON.stringify(KR)]) {
    const { code, stdout } = await verify(GOOD, '--trust', trust, '--json');
    assert.deepEqual([code, JSON.parse(stdout).confirmed], [0, true]);
  }
});

test('a foreign key: exit 1', async () => {
  const { code, stdout } = await verify(GOOD, '--trust', fingerprint(EU), '--json');
  assert.deepEqual([code, failed(stdout)], [1, ['signer']]);
});

test('a trace that does not follow from the transfers is found by making it again', async () => {
  const { code, stdout } = await verify(file('trace.zip', packed({ trace: utf8('{}\n') })), '--json');
  assert.deepEqual([code, failed(stdout)], [1, ['trace']]);
  const method = { ...contents.method, policy: 'guess' };
  const unknown = await verify(file('policy.zip', packed({ method })), '--json');
  assert.deepEqual([unknown.code, failed(unknown.stdout)], [1, ['trace']]);
});

test('for a person: the verdict, each check and what is not proven, without control characters of the package', async () => {
  const title = 'Theft \u001b[31m\u202e';
  const { code, stdout } = await verify(file('hostile.zip', packed({ case: { id: 'c', title } })));
  assert.equal(code, 0);
  assert.match(stdout, /^Valid, key not confirmed\n/);
  assert.match(stdout, /✓ trace /);
  assert.match(stdout, /Not proven:\n {2}– /);
  assert.match(stdout, /Theft \\u\{1b\}\[31m\\u\{202e\}/);
  assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'));
});

test('a defence pack is told from evidence: confirmed under its hub’s key, not valid under another or once changed', async () => {
  const { id, name, keys } = KR;
  const about = {
    ...({
      format: PACK_FORMAT,
      kind: 'cert',
      language: 'en',
      version: 1,
      made: signer.at,
      marking: 'TLP:GREEN',
    } as const),
    ...{ demonstration: false, counts: {}, software: { name: 'haetae', version: '0.1.0' }, hub: { id, name, keys } },
  };
  const bytes = buildPack(about, new Map([['lists/domains.txt', utf8('phish.example\n')]]), signer);
  const pack = file('pack.zip', bytes);
  const { code, stdout } = await verify(pack, '--trust', fingerprint(KR));
  assert.deepEqual([code, stdout.split('\n')[0]], [0, 'Valid, signed by the key you trust']);
  assert.match(stdout, /A defence pack \(cert, en, version 1\)/);
  assert.equal((await verify(pack, '--trust', fingerprint(EU))).code, 1);
  const changed = bytes.slice();
  changed[bytes.length >> 1]! ^= 1;
  assert.equal((await verify(file('changed-pack.zip', changed))).code, 1);
});
