/** `haetae report landscape` as a user calls it, on a machine without a hub and without a network. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type StixObject, validateObject } from '@haetae/stix/object';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'haetae-report-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function report(...args: string[]) {
  return haetae('report', 'landscape', ...args);
}

function haetae(...args: string[]) {
  const begun = performance.now();
  const { HAETAE_URL: _, HAETAE_KEY: __, ...env } = process.env;
  const ran = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env });
  return { ...ran, milliseconds: performance.now() - begun };
}

describe('from the built-in facts alone', () => {
  const SAID = { en: '1,673 m USD', ko: '16억 7,298만 달러' } as const;
  for (const lang of ['en', 'ko'] as const) {
    for (const ending of ['html', 'md', 'json']) {
      test(`a report of 2025 in ${lang} as ${ending} is written while the program starts a few times`, () => {
        const file = join(folder, `report-${lang}.${ending}`);
        const ran = report('--from', '2025', '--to', '2025', '--lang', lang, '--out', file);
        assert.equal(ran.status, 0, ran.stderr);
        assert.ok(readFileSync(file, 'utf8').includes(SAID[lang]));
        // Starting takes 0.3 s on a machine at rest, a report 0.6 s; on a busy one both take longer.
        const start = haetae('report', '--help').milliseconds;
        assert.ok(ran.milliseconds < 8 * start, `${ran.milliseconds} ms beside ${start} ms`);
      });
    }
  }

  test('as STIX it is a valid report on standard output, and nothing else is', () => {
    const object = JSON.parse(report('--from', '2024', '--to', '2024', '--format', 'stix').stdout) as StixObject;
    assert.deepEqual(validateObject(object), { ok: true, object, warnings: [] });
  });

  test('--json prints one document about it', () => {
    const file = join(folder, 'about.html');
    const { stdout } = report('--from', '2025', '--to', '2025', '--out', file, '--json');
    const { usd, count, format } = JSON.parse(stdout);
    assert.deepEqual([usd, count, format], [1_672_980_000, 9, 'html']);
  });

  test('--last tells what changed since a report of before', () => {
    const [before, now] = [join(folder, 'before.html'), join(folder, 'now.html')];
    report('--from', '2025', '--to', '2025-06', '--out', before);
    const ran = report('--from', '2025', '--to', '2025', '--last', before, '--out', now, '--json');
    assert.equal(JSON.parse(ran.stdout).changes, 5);
    assert.ok(readFileSync(now, 'utf8').includes('What changed since the last report'));
  });
});

describe('bad input ends with 2, one sentence and no output', () => {
  const BAD: readonly (readonly [readonly string[], RegExp])[] = [
    [['--from', '2025-02-30'], /no year, month or day/],
    [['--from', '2025', '--to', '2024'], /lies before/],
    [['--lang', 'de'], /lang/],
    [['--last', join(folder, 'absent.html')], /no such file/],
    [['--last', MAIN], /not a landscape report/],
    [['--from', '2010', '--to', '2010', '--format', 'stix'], /No theft in this period/],
    [['--hub', 'http://127.0.0.1:1', '--last', MAIN], /without a hub/],
    [['--hub', 'http://127.0.0.1:1'], /API key/],
  ];
  for (const [args, sentence] of BAD) {
    test(args.join(' ').replaceAll(folder, ''), () => {
      const { status, stdout, stderr } = report(...args);
      assert.deepEqual([status, stdout], [2, ''], stderr);
      assert.match(stderr, sentence);
    });
  }

  test('a file that cannot be written is a failure, 3', () => {
    const { status, stderr } = report('--out', join(folder, 'no', 'such', 'folder.html'));
    assert.equal(status, 3, stderr);
  });
});
