/** Every language says the same of a domain, in its own words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judgeDomain, type Language } from '../index.ts';
import { builtInLists } from '../lists/index.ts';

const lists = builtInLists();
const outcome = (input: string, language: Language) => {
  const { reasons, ...judgement } = judgeDomain(input, { lists, language });
  return { ...judgement, rules: reasons.map(({ rule }) => rule) };
};

/** One for each rule, and for each way in which an input is no domain. */
const INPUTS = [
  'azukishop.live',
  'google.com',
  'upbit.com',
  'mainnet.infura.io',
  '192.0.2.7',
  'uniswep.org',
  'djqqlxm.com',
  'mеtamask.io',
  'аррӏе.com',
  'metamaskwalletclaim.com',
  'meta-mask.top',
  'metamask.pages.dev',
  'metamask-airdrop.io',
  'wallet.metamask.evil.com',
  'https://binance.com@evil.example/',
  'metamask.io.evil.com',
  'forward-coin-free-gift-2024-elon.com',
  '업비트-이벤트.com',
  'x'.repeat(9_000),
  `${'a'.repeat(64)}.com`,
  `${'a.'.repeat(130)}com`,
  'mailto:a@b.example',
  '[::1',
  'a.example:port',
  '%ff.example',
  '1.2.3.256',
  'a..b',
  'a b.example',
  'a\u202eb.example',
  'xn--a-ecp.example',
  '-a.example',
  'localhost',
];

const SENTENCE = {
  ko: /니다(?:\([^()]*(?:\([^()]*\))?[^()]*\))?\.$/,
  ar: /\p{Script=Arabic}.*\.$/u,
} as const;

for (const input of INPUTS) {
  test(`${input.slice(0, 40)} is judged the same in Korean and Arabic, and every reason is a sentence of the language`, () => {
    for (const language of ['ko', 'ar'] as const) {
      assert.deepEqual(outcome(input, language), outcome(input, 'en'));
      const { reasons } = judgeDomain(input, { lists, language });
      assert.ok(reasons.length > 0);
      for (const { text } of reasons) assert.match(text, SENTENCE[language]);
    }
  });
}

test('a hostile name obeys no terminal in any language', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), fc.webUrl()), (input) => {
      for (const language of ['ko', 'ar'] as const)
        for (const { text } of judgeDomain(`metamask-${input}`, { lists, language }).reasons)
          assert.doesNotMatch(text, /[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
    { numRuns: 500 },
  );
});
