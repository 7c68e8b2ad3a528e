import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strengthDrift, strengthOf } from './check-terms.ts';

const said: [lang: string, text: string, strength: string | undefined][] = [
  ['en', 'Both sides shall exchange indicators.', 'must'],
  ['en', 'Both sides commit to exchange indicators.', 'must'],
  ['en', 'Both sides will exchange indicators.', 'will'],
  ['en', 'Both sides intend to exchange indicators.', 'intend'],
  ['en', 'Both sides should exchange indicators.', 'should'],
  ['en', 'Both sides may exchange indicators.', 'may'],
  ['en', 'Both sides met in Brussels.', undefined],
  ['ko', '양측은 지표를 교환하여야 한다.', 'must'],
  ['ko', '양측은 지표를 교환할 것이다.', 'will'],
  ['ko', '양측은 지표를 교환하기로 하였다.', 'will'],
  ['ko', '양측은 지표를 교환한다.', 'will'],
  ['ko', '양측은 지표 교환을 위해 노력한다.', 'intend'],
  ['ko', '양측은 지표를 교환하고자 한다.', 'intend'],
  ['ko', '양측은 지표 교환을 권고한다.', 'should'],
  ['ko', '양측은 브뤼셀에서 만났다.', undefined],
  ['fr', 'Les deux parties échangeront des indicateurs.', 'will'],
  ['fr', 'Les deux parties s’engagent à échanger des indicateurs.', 'must'],
  ['de', 'Beide Seiten werden Indikatoren austauschen.', 'will'],
  ['de', 'Beide Seiten beabsichtigen, Indikatoren auszutauschen.', 'intend'],
  ['ar', 'سيتبادل الجانبان المؤشرات.', 'will'],
  ['ar', 'يلتزم الجانبان بتبادل المؤشرات.', 'must'],
  ['ar', 'يعتزم الجانبان تبادل المؤشرات.', 'intend'],
  ['xx', 'Both sides shall.', undefined],
];
for (const [lang, text, strength] of said) {
  test(`${lang}: "${text}" promises ${strength ?? 'nothing'}`, () => assert.equal(strengthOf(lang, text), strength));
}

test('a translation that promises less is found, one that promises the same is not', () => {
  const en = 'Both sides will exchange indicators.';
  assert.deepEqual(strengthDrift({ en, ko: '양측은 지표 교환을 위해 노력한다.' }), { en: 'will', ko: 'intend' });
  assert.equal(strengthDrift({ en, ko: '양측은 지표를 교환할 것이다.', xx: '…' }), undefined);
});
