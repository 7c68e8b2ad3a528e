import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksEqual, textWarnings } from './check-text.ts';

const warned: [what: string, text: string, code: string, points: string[]][] = [
  ['a no-break space', 'within\u00A0one hour', 'unusual_space', ['U+00A0']],
  ['a zero width space', 'with\u200Bin', 'invisible', ['U+200B']],
  ['a soft hyphen', 'verifi\u00ADcation', 'invisible', ['U+00AD']],
  ['a Hangul filler', '합의\u3164한다', 'invisible', ['U+3164']],
  ['a Cyrillic letter in a Latin word', 'indic\u0430tors', 'mixed_script', ['U+0430']],
  ['a Greek letter in a Latin word', 'g\u03BFods', 'mixed_script', ['U+03BF']],
  ['a right-to-left override', 'pay \u202E001', 'direction', ['U+202E']],
  ['a zero width joiner between Latin letters', 'a\u200Db', 'invisible', ['U+200D']],
];
for (const [what, text, code, points] of warned) {
  test(`${what} is told, with its code point and place`, () => {
    const [warning, ...others] = textWarnings(text);
    assert.deepEqual([warning?.code, warning?.points.map(({ point }) => point)], [code, points]);
    assert.deepEqual(others, []);
    const { at } = warning!.points[0]!;
    assert.equal(`U+${text.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0')}`, points[0]);
  });
}

test('Hangul in decomposed form is told', () => {
  assert.deepEqual(
    textWarnings('합의'.normalize('NFD')).map(({ code }) => code),
    ['not_nfc'],
  );
});

const quiet: [what: string, text: string][] = [
  ['plain English', 'Both sides will exchange indicators.'],
  ['plain Korean', '양측은 지표를 교환한다.'],
  ['Korean with Latin abbreviations', '양측은 CERT 간 핫라인을 둔다.'],
  ['plain Arabic', 'يتبادل الجانبان المؤشرات.'],
  ['Persian with the non-joiner that its letters need', 'می\u200Cشود'],
  ['Russian', 'Стороны обменяются показателями.'],
  ['French accents', 'Les parties s’engagent à échanger.'],
];
for (const [what, text] of quiet) {
  test(`${what} has nothing to tell`, () => assert.deepEqual(textWarnings(text), []));
}

const lookAlikes: [what: string, text: string, other: string, points: string[]][] = [
  ['with a no-break space', 'one\u00A0hour', 'one hour', ['U+00A0']],
  ['with a word all in Cyrillic letters', 'a \u0441\u043E\u0440 b', 'a cop b', ['U+0441', 'U+043E', 'U+0440']],
  ['with a zero width space', 'one\u200B hour', 'one hour', ['U+200B']],
];
for (const [what, text, other, points] of lookAlikes) {
  test(`a text ${what} looks equal and is not`, () => {
    const [warning] = looksEqual(text, other);
    assert.deepEqual([warning?.code, warning?.points.map(({ point }) => point)], ['looks_equal', points]);
  });
}

test('equal texts, and texts that look different, are no look-alikes', () => {
  assert.deepEqual(looksEqual('합의', '합의'.normalize('NFD')), []);
  assert.deepEqual(looksEqual('one hour', 'two hours'), []);
});
