/** Rules of others in a limited process: what is refused, what is quarantined, what is found, and that the rest goes on. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openYara, yaraFindings } from './open-yara.ts';
import type { NamedFile } from './rule-set.ts';

const yara = openYara();
/** What hangs uses up all the time there is: less than what a hub gives says the same. */
const hurried = openYara({ milliseconds: 4_000 });
after(() => {
  yara.close();
  hurried.close();
});

const file = (name: string, content: string | Uint8Array): NamedFile => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
const rule = (name: string, text: string): string =>
  `rule ${name} { meta: description = "d" author = "a" date = "2026-01-01" strings: $a = "${text}" condition: $a }`;

/** Texts that are not taken: what, the text, the code of the first fault. */
const REFUSED: readonly (readonly [what: string, text: string, code: string])[] = [
  ['nothing', '', 'no_rule'],
  ['prose', 'this is no rule', 'no_rule'],
  ['a rule that is cut', 'rule a { strings: $a = "abcd" condition: $a', 'E001'],
  ['a rule that names a string that is not there', 'rule a { condition: $b }', 'E025'],
  ['two rules of one name', `${rule('a', 'abcdef')} ${rule('a', 'ghijkl')}`, 'E012'],
  ['a rule that would read a file of this machine', `include "/etc/passwd" ${rule('a', 'abcdef')}`, 'E044'],
  ['a rule that writes to a log', `import "console" rule a { condition: console.log("x") }`, 'E100'],
  ['a rule that matches everything', 'rule a { condition: true }', 'matches_everything'],
  [
    'a rule that would silence the rules of others',
    `global rule g { condition: filesize > 1GB } ${rule('a', 'abcdef')}`,
    'global_rule',
  ],
  ['a text of half a megabyte', `${rule('a', 'abcdef')} /* ${'x'.repeat(500_000)} */`, 'rules_too_large'],
  [
    'a thousand rules',
    Array.from({ length: 1_000 }, (_, at) => rule(`r${at}`, `text number ${at}`)).join('\n'),
    'too_many_rules',
  ],
];

for (const [what, text, code] of REFUSED) {
  test(`not taken: ${what}`, async () => {
    const { lint, trial } = await yara.judge(text);
    assert.equal(lint.faults[0]?.code, code, JSON.stringify(lint.faults));
    assert.equal(trial.outcome, 'quarantined');
  });
}

test('a fault says its line and column, and quotes nothing that a terminal obeys', async () => {
  const { lint } = await yara.judge('rule a {\n  strings:\n    $a = "\u001b[31mx" \u202e\n  condition: $a\n}');
  assert.ok(lint.faults.length > 0);
  assert.equal(lint.faults[0]?.line, 3);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  for (const { message } of lint.faults) assert.doesNotMatch(message, /[\u0000-\u001f\u202e]/);
});

/** Rules made to hang or to fill memory (H03, H17): what, the rule. */
const HANGING: readonly (readonly [what: string, text: string])[] = [
  ['nested repetitions', 'rule a { strings: $a = /(x+x+)+y/ condition: $a }'],
  [
    'a loop over a loop over the file',
    'rule a { condition: for all i in (0..filesize * 1000) : (for any j in (0..filesize) : (uint8(i) != uint8(j) or true)) }',
  ],
];

for (const [what, text] of HANGING) {
  test(`a rule with ${what} is quarantined, and its author told what to do`, async () => {
    const { trial } = await hurried.judge(text);
    assert.ok(trial.outcome === 'quarantined');
    assert.equal(trial.code, 'too_slow');
    assert.match(trial.detail, /Replace unbounded repetitions/);
  });
}

test('a rule that matches honest files is quarantined, and one of them named', async () => {
  const { trial } = await yara.judge(rule('a', 'function'));
  assert.ok(trial.outcome === 'quarantined');
  assert.equal(trial.code, 'false_positives');
  assert.match(trial.detail, /such as node_modules\//);
});

test('a good rule passes after the bad ones, with advice on what could be better', async () => {
  const { lint, trial } = await hurried.judge(
    'rule good : loader { strings: $a = "inert-marker-5d1c" $b = "xy" condition: $a and $b }',
  );
  assert.equal(trial.outcome, 'passed');
  assert.deepEqual(lint.warnings.map(({ code }) => code).sort(), ['meta_missing', 'short_string']);
  assert.deepEqual(
    lint.rules.map(({ name, tags }) => [name, tags]),
    [['good', ['loader']]],
  );
});

test('a finding says file, rule, whose it is, line and a harmless excerpt', async () => {
  const answer = await yara.findings(
    [file('a.js', 'first\nsecond inert-marker-5d1c\u202e'), file('b.js', 'clean')],
    [{ source: 'indicator--1', text: rule('evil', 'inert-marker-5d1c') }],
  );
  assert.deepEqual(answer.findings, [
    {
      ...{ file: 'a.js', rule: 'evil', source: 'indicator--1', tags: [], offset: 13, line: 2, column: 8 },
      meta: { description: 'd', author: 'a', date: '2026-01-01' },
      excerpt: 'second inert-marker-5d1c\\u{202e}',
    },
  ]);
});

test('rules of one name from two authors both run, each under its own', async () => {
  const answer = await yara.findings(
    [file('a', 'marker-one marker-two')],
    [
      { source: 'indicator--1', text: rule('same', 'marker-one') },
      { source: 'indicator--2', text: rule('same', 'marker-two') },
    ],
  );
  assert.deepEqual(answer.findings.map(({ source }) => source).sort(), ['indicator--1', 'indicator--2']);
});

test('a global rule decides over its own set and over no other', async () => {
  const answer = await yara.findings(
    [file('a', 'marker-one marker-two')],
    [
      { source: 'closed', text: `global private rule g { condition: filesize > 1GB } ${rule('a', 'marker-one')}` },
      { source: 'open', text: rule('b', 'marker-two') },
    ],
  );
  assert.deepEqual(
    answer.findings.map(({ source }) => source),
    ['open'],
  );
});

test('a rule set that is broken is named, the others run', async () => {
  const answer = await yara.findings(
    [file('a', 'marker-one')],
    [
      { source: 'indicator--1', text: 'rule {' },
      { source: 'indicator--2', text: rule('good', 'marker-one') },
    ],
  );
  assert.deepEqual([answer.broken.map(({ name }) => name), answer.findings.length], [['indicator--1'], 1]);
});

test('a file on which a rule hangs is named, the files beside it are judged', async () => {
  const answer = await yaraFindings(
    [file('before', 'marker-one'), file('hangs', 'x'.repeat(40_000)), file('after', 'marker-one')],
    [
      { source: 'slow', text: 'rule slow { strings: $a = /(x+x+)+y/ condition: $a }' },
      { source: 'good', text: rule('good', 'marker-one') },
    ],
    { milliseconds: 1_500 },
  );
  assert.deepEqual(
    answer.findings.map((found) => found.file),
    ['before', 'after'],
  );
  assert.deepEqual(
    answer.unjudged.map(({ name, code }) => [name, code]),
    [['hangs', 'timeout']],
  );
});

test('an endless source of files is read as it is judged, not before', async () => {
  let given = 0;
  function* files(): Generator<NamedFile> {
    for (; given < 2_000; given++) yield file(`f${given}`, new Uint8Array(100_000));
  }
  const answer = await yara.findings(files(), [{ source: 's', text: rule('good', 'marker-one') }]);
  assert.deepEqual([answer.findings, answer.unjudged, given], [[], [], 2_000]);
});
