/** Every language says the same of a domain, in its own words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judgeDomain } from '../index.ts';
import { builtInLists } from '../lists/index.ts';

const lists = builtInLists();
const outcome = (input: string, language: 'en' | 'ko') => {
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

for (const input of INPUTS) {
  test(`${input.slice(0, 40)} is judged the same in Korean, and every reason is a Korean sentence`, () => {
    assert.deepEqual(outcome(input, 'ko'), outcome(input, 'en'));
    const { reasons } = judgeDomain(input, { lists, language: 'ko' });
    assert.ok(reasons.length > 0);
    for (const { text } of reasons) assert.match(text, /니다(?:\([^()]*(?:\([^()]*\))?[^()]*\))?\.$/);
  });
}

test('a name that is hostile to a reader of Korean obeys no terminal either', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), fc.webUrl()), (input) => {
      for (const { text } of judgeDomain(`metamask-${input}`, { lists, language: 'ko' }).reasons)
        assert.doesNotMatch(text, /[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
    { numRuns: 500 },
  );
});
