import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { SIGNS } from '../sign/index.ts';
import { CONCEPTS, type Concept } from './index.ts';
import { wordsPattern } from './words.ts';

const none = (): never => assert.fail('no names here');
const finds = (en: string, ko: string, text: string): string[] => [
  ...(text.match(wordsPattern({ en, ko }, none)) ?? []),
];

suite('the notation of concepts', () => {
  const rows: readonly [string, string, string, string, readonly string[]][] = [
    [
      'a word has its endings',
      'share, copy, run',
      '',
      'sharing, copied, runs and running',
      ['sharing', 'copied', 'runs', 'running'],
    ],
    ['a word ends where it ends', 'run', '', 'runner, rerun', []],
    ['after = a word stands as it is', '=pass', '', 'passes pass', ['pass']],
    [
      'a gap is up to four words',
      'turn … off',
      '',
      'turn your own virus scanner off',
      ['turn your own virus scanner off'],
    ],
    ['a gap does not leave the sentence', 'turn … off', '', 'turn left. it is off', []],
    [
      'spaces and hyphens may be missing',
      'take-home, add on',
      '',
      'takehome take home add-on addon',
      ['takehome', 'take home', 'add-on', 'addon'],
    ],
    ['Korean spaces may be missing, endings are open', '', '붙여 넣', '붙여넣으세요, 붙여 넣고', ['붙여넣', '붙여 넣']],
    ['a Korean gap stays in the clause', '', '화면 …공유', '화면을 한 번 공유, 화면. 공유', ['화면을 한 번 공유']],
  ];
  for (const [name, en, ko, text, found] of rows) test(name, () => assert.deepEqual(finds(en, ko, text), found));

  test('a name stands for the forms of another concept', () => {
    const pattern = wordsPattern({ en: 'open the {tool}', ko: '{tool} 열' }, () => ({
      en: 'shell, console',
      ko: '터미널, 콘솔',
    }));
    assert.deepEqual('open the console; 터미널 열기'.match(pattern), ['open the console', '터미널 열']);
  });
});

suite('the table of concepts', () => {
  for (const [name, words] of Object.entries(CONCEPTS)) {
    test(`${name} names only concepts that are there, and never matches nothing`, () => {
      const pattern = wordsPattern(words, (other) => {
        assert.ok(other in CONCEPTS, other);
        return CONCEPTS[other as Concept];
      });
      assert.doesNotMatch('', pattern);
    });
  }

  test('every concept is part of a sign, of another concept, or of the judgement of the order or of the approach', () => {
    const used = new Set<string>(['firstContact', 'openSource', 'approach']);
    for (const { of, unless = [] } of SIGNS) for (const part of [...of.flat(), ...unless]) used.add(part);
    for (const { en, ko } of Object.values(CONCEPTS)) {
      for (const [, name = ''] of `${en} ${ko}`.matchAll(/\{([a-zA-Z]+)\}/g)) used.add(name);
    }
    assert.deepEqual(
      Object.keys(CONCEPTS).filter((name) => !used.has(name)),
      [],
    );
  });
});
