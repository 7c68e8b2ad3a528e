import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { decodePunycode, encodePunycode } from './punycode.ts';

/** RFC 3492, section 7.1. */
const SAMPLES: readonly [string, string, string][] = [
  ['(A) Arabic', 'ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
  ['(B) Chinese', '他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
  [
    '(G) Korean',
    '세계의모든사람들이한국어를이해한다면얼마나좋을까',
    '989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c',
  ],
  ['(L) mixed', '3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
  ['(P) with hyphens', 'mAjiでKoiする5秒前', 'mAjiKoi5-783gue6qz075azm5e'],
];

const BROKEN: readonly [string, string][] = [
  ['a character that is no digit', 'a_b'],
  ['a number that does not end', '99999999'],
  ['an end in the middle of a number', 'abc-z'],
  ['letters beyond ASCII before the hyphen', 'é-abc'],
];

describe('RFC 3492, punycode', () => {
  for (const [name, text, encoded] of SAMPLES)
    it(`section 7.1: ${name}`, () => {
      assert.equal(encodePunycode(text), encoded);
      assert.equal(decodePunycode(encoded), text);
    });

  for (const [name, encoded] of BROKEN) it(`refuses ${name}`, () => assert.equal(decodePunycode(encoded), undefined));

  it('encodes as the runtime does, and decodes what it encoded', () => {
    const letters = fc.constantFrom('a', 'z', '0', 'ж', 'é', '업', '비', '漢', 'ñ');
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 15 }), (text) => {
        assert.equal(decodePunycode(encodePunycode(text)), text);
        const ascii = domainToASCII(`${text}.com`);
        if (ascii.startsWith('xn--')) assert.equal(`xn--${encodePunycode(text.normalize('NFC'))}.com`, ascii);
      }),
    );
  });
});
