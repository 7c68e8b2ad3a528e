import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { queryOf, wordsOf } from './words-of.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['Latin words are lower case, each once', 'Lazarus GROUP lazarus', ['lazarus', 'group']],
  ['full width is folded', 'Ｌａｚａｒｕｓ', ['lazarus']],
  ['Hangul is cut into pairs', '해태기', ['해태', '태기']],
  ['one syllable stands alone', '해', ['해']],
  ['Hangul beside Latin is told apart', 'KR해태kr', ['kr', '해태']],
  ['Han and Kana are cut into pairs', '北朝鮮グループ', ['北朝', '朝鮮', '鮮グ', 'グル', 'ルー', 'ープ']],
  ['Arabic loses vowel signs, and alef forms are one', 'أَحْمَد احمد', ['احمد']],
  ['Arabic teh marbuta and alef maksura are folded', 'مجموعة موسى', ['مجموعه', 'موسي']],
  [
    'an address is one word',
    "[cryptocurrency-wallet:value = '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D']",
    ['cryptocurrency', 'wallet', 'value', '0x51e9d833ecae4e8d9d8be17300aee6d3398c135d'],
  ],
  ['accented letters stay with their word', 'Café Cafe\u0301', ['café']],
  ['nothing gives nothing', ' — … !', []],
];

for (const [name, text, words] of cases) {
  test(name, () => assert.deepEqual(wordsOf([text]), words));
}

test('a query asks for beginnings of words and for pairs as they are', () => {
  assert.equal(queryOf('laz 해태기'), "'laz':* & '해태' & '태기'");
  assert.equal(queryOf('해'), "'해':*");
  assert.equal(queryOf(' !'), undefined);
});

test('whatever is asked, the query is one that the database can read and the words have no space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of wordsOf([text])) assert.match(word, /^[\p{L}\p{N}\p{M}ー]+$/u);
      const query = queryOf(text);
      if (query !== undefined) assert.match(query, /^'[^'\\\s]+'(:\*)?( & '[^'\\\s]+'(:\*)?)*$/u);
    }),
  );
});

test('a text is found by every word that it has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const words = wordsOf([text]);
      for (const term of queryOf(text)?.split(' & ') ?? []) {
        const [, word, beginning] = /^'(.*?)'(:\*)?$/.exec(term)!;
        assert.ok(
          words.some((one) => (beginning === undefined ? one === word : one.startsWith(word!))),
          term,
        );
      }
    }),
  );
});

test('an object of a million different words keeps four thousand', () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(' ');
  assert.equal(wordsOf([text]).length, 4_000);
});
