import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readScan } from './read-scan.ts';

const finding = {
  ...{ rule: 'editor-task', level: 'error', file: '.vscode/tasks.json', line: 9, column: 3, confidence: 95 },
  ...{ text: 'It starts by itself.', excerpt: 'folderOpen', advice: 'Do not open it.' },
};
const scan = { verdict: 'malicious', rules: '1', input: 'sha256:00', files: 2, findings: [finding], unscanned: [] };

test('the result of a scan is read as it was written, and rests on no member’s word', () => {
  assert.deepEqual(readScan(JSON.stringify(scan)), { ...scan, marking: null });
});

for (const [name, text] of [
  ['no JSON', '{'],
  ['no object', 'null'],
  ['an unknown verdict', JSON.stringify({ ...scan, verdict: 'harmless' })],
  ['a finding without a place', JSON.stringify({ ...scan, findings: [{ ...finding, line: '9' }] })],
  ['words that are no text', JSON.stringify({ ...scan, findings: [{ ...finding, text: { html: '' } }] })],
  ['a list that is none', JSON.stringify({ ...scan, unscanned: { length: 1 } })],
] as const) {
  test(`${name} is no result of a scan`, () => assert.equal(readScan(text), undefined));
}
