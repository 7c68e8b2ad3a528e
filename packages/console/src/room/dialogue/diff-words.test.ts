import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffWords } from './diff-words.ts';

const shown = (before: string, after: string, lang = 'en') =>
  diffWords(before, after, lang)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `-${text}-` : `+${text}+`))
    .join('');

test('a moved word is shown gone and new, the rest stays', () => {
  assert.equal(
    shown('within one hour of their confirmation, and', 'within one hour of their verification, and'),
    'within one hour of their -confirmation-+verification+, and',
  );
  assert.equal(shown('groups of the DPRK', 'actors of the DPRK'), '-groups-+actors+ of the DPRK');
});

test('Korean, Arabic and Japanese are parted as their own readers part them', () => {
  assert.equal(shown('양측은 조직 소행', '양측은 행위자 소행', 'ko'), '양측은 -조직-+행위자+ 소행');
  assert.equal(shown('خلال ساعة واحدة', 'خلال ساعتين واحدة', 'ar'), 'خلال -ساعة-+ساعتين+ واحدة');
  assert.match(shown('双方は指標を交換する', '双方は情報を交換する', 'ja'), /-指標-\+情報\+/);
});

test('an invisible letter is a change', () => {
  assert.notEqual(shown('one hour', 'one\u200B hour'), 'one hour');
  assert.equal(shown('one hour', 'one\u00A0hour'), 'one- -+\u00A0+hour');
});

test('nothing changed, nothing before, nothing after', () => {
  assert.deepEqual(diffWords('same', 'same', 'en'), [{ kind: 'same', text: 'same' }]);
  assert.deepEqual(diffWords('', 'new', 'en'), [{ kind: 'new', text: 'new' }]);
  assert.deepEqual(diffWords('gone', '', 'en'), [{ kind: 'gone', text: 'gone' }]);
  assert.deepEqual(diffWords('', '', 'en'), []);
});

test('texts too long to compare word by word are shown as one change', () => {
  const [a, b] = ['a ', 'b '].map((word) => word.repeat(2_000)) as [string, string];
  assert.deepEqual(
    diffWords(`x ${a}`, `x ${b}`, 'en').map(({ kind }) => kind),
    ['same', 'gone', 'new', 'same'],
  );
});

test('what is not new is the former text and what is not gone the present one, to the last code point', () => {
  const word = fc.constantFrom('one', 'hour', ' ', ', ', '양측은', 'ساعة', '\u200B', '\u00A0', '가', 'x\n', '👩‍💻');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, fc.constantFrom('en', 'ko', 'ar'), (before, after, lang) => {
      const pieces = diffWords(before, after, lang);
      const without = (kind: string) => pieces.filter((one) => one.kind !== kind).map((one) => one.text);
      assert.equal(without('new').join(''), before);
      assert.equal(without('gone').join(''), after);
      assert.ok(pieces.every((one, at) => one.text !== '' && pieces[at + 1]?.kind !== one.kind));
    }),
  );
});
