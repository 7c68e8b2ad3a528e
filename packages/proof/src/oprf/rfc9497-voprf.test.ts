/**
 * RFC 9497, appendix A.1.2 (ristretto255-SHA512, VOPRF mode): its vectors byte for byte, then the comparison of
 * identifiers as a tutorial, its laws, and what must not get through.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { ristretto255 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { concat, fromHex, sameBytes, toHex, utf8 } from '../canonical/index.ts';
import {
  type BlindedInput,
  blindInput,
  deriveOprfKey,
  evaluateElements,
  identifierInput,
  MOST_ELEMENTS,
  type OprfKey,
  openSeries,
  oprfKeyId,
  type RandomBytes,
  readElements,
  type SeriesStep,
  seriesOf,
} from './index.ts';
import { voprf } from './suite.ts';

const random: RandomBytes = (count = 32) => new Uint8Array(randomBytes(count));
const hex = (text: string): Uint8Array => fromHex(text)!;

/** Randomness from which the library draws exactly these scalars: it adds one to what it reads, modulo the order. */
function drawing(...scalars: readonly string[]): RandomBytes {
  const left = scalars.map((text) => BigInt(`0x${toHex(hex(text).toReversed())}`) - 1n);
  return (count = 48) =>
    hex(
      left
        .shift()!
        .toString(16)
        .padStart(2 * count, '0'),
    ).toReversed();
}

const VECTORS = {
  seed: 'a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3',
  info: '74657374206b6579',
  secret: 'e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909',
  public: 'c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e',
  batches: [
    {
      inputs: ['00'],
      blinds: ['64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706'],
      blinded: ['863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945'],
      evaluated: ['aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e'],
      scalar: '222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e',
      proof:
        'ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd066d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d',
      outputs: [
        'b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7da4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c',
      ],
    },
    {
      inputs: ['5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a'],
      blinds: ['64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706'],
      blinded: ['cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c'],
      evaluated: ['60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468'],
      scalar: '222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e',
      proof:
        '401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02',
      outputs: [
        '8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6',
      ],
    },
    {
      inputs: ['00', '5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a'],
      blinds: [
        '64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706',
        '222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e',
      ],
      blinded: [
        '863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945',
        '90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654',
      ],
      evaluated: [
        'aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e',
        'cc5ac221950a49ceaa73c8db41b82c20372a4c8d63e5dded2db920b7eee36a2a',
      ],
      scalar: '419c4f4f5052c53c45f3da494d2b67b220d02118e0857cdbcf037f9ea84bbe0c',
      proof:
        'cc203910175d786927eeb44ea847328047892ddf8590e723c37205cb74600b0a5ab5337c8eb4ceae0494c2cf89529dcf94572ed267473d567aeed6ab873dee08',
      outputs: [
        'b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7da4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c',
        '8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6',
      ],
    },
  ],
} as const;

describe('RFC 9497 A.1.2', () => {
  const key = deriveOprfKey(hex(VECTORS.seed), hex(VECTORS.info));

  test('the key pair follows from the seed', () => {
    assert.equal(toHex(key.secretKey), VECTORS.secret);
    assert.equal(toHex(key.publicKey), VECTORS.public);
  });

  for (const [at, vector] of VECTORS.batches.entries()) {
    test(`test vector ${at + 1}, batch size ${vector.inputs.length}`, () => {
      const asked = vector.inputs.map((input, i) => blindInput(hex(input), drawing(vector.blinds[i]!)));
      assert.deepEqual(
        asked.map(({ blinded }) => toHex(blinded)),
        vector.blinded,
      );
      const step = evaluateElements(
        asked.map(({ blinded }) => blinded),
        key,
        drawing(vector.scalar),
      );
      assert.deepEqual(step.evaluated.map(toHex), vector.evaluated);
      assert.equal(toHex(step.proof), vector.proof);
      const opened = openSeries(asked, [step], [key.publicKey]);
      assert.deepEqual(opened.ok && opened.outputs.map(toHex), vector.outputs);
    });
  }
});

const keyOf = (number: number): OprfKey => deriveOprfKey(new Uint8Array(32).fill(number), utf8('test'));
const kr = keyOf(1);
const eu = keyOf(2);
const pinned = [kr.publicKey, eu.publicKey];

/** One hub after the other, each over what the one before made. */
function inSeries(asked: readonly BlindedInput[], keys: readonly OprfKey[]): SeriesStep[] {
  const steps: SeriesStep[] = [];
  let elements = asked.map(({ blinded }) => blinded);
  for (const key of keys) {
    const step = evaluateElements(elements, key, random);
    steps.push(step);
    elements = [...step.evaluated];
  }
  return steps;
}

function outputsOf(inputs: readonly Uint8Array[], keys: readonly OprfKey[]): string[] {
  const asked = inputs.map((input) => blindInput(input, random));
  const opened = openSeries(
    asked,
    inSeries(asked, keys),
    keys.map((key) => key.publicKey),
  );
  assert.ok(opened.ok);
  return opened.outputs.map(toHex);
}

test('two hubs and an asker: what each does', () => {
  // 1. SETUP. Each hub makes a key, publishes the public half, and the asker pins both.
  assert.notEqual(oprfKeyId(kr.publicKey), oprfKeyId(eu.publicKey));
  assert.equal(
    seriesOf([oprfKeyId(kr.publicKey), oprfKeyId(eu.publicKey)]),
    seriesOf([oprfKeyId(eu.publicKey), oprfKeyId(kr.publicKey)]),
  );

  // 2. A CONTRIBUTOR at KR blinds a telephone number that was seen in a confirmed case. KR evaluates, then EU.
  const number = identifierInput({ kind: 'phone', value: '+821012345678' }, 'haetae-identifier-1');
  const contributed = outputsOf([number], [kr, eu])[0]!;

  // 3. AN ASKER at EU blinds the same number, with other randomness. EU evaluates, then KR.
  const asked = blindInput(number, random);
  const opened = openSeries([asked], inSeries([asked], [eu, kr]), pinned);

  // 4. It has the same output, and nobody but the two of them has seen more than random elements.
  assert.deepEqual(opened.ok && opened.outputs.map(toHex), [contributed]);
});

describe('laws', () => {
  const someInputs = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 3 });

  test('the output depends neither on the blinding nor on the order of the hubs', () => {
    fc.assert(
      fc.property(someInputs, (inputs) => {
        assert.deepEqual(outputsOf(inputs, [kr, eu]), outputsOf(inputs, [eu, kr]));
      }),
      { numRuns: 10 },
    );
  });

  // The library has the unblinded evaluation of section 3.3.2 for this mode, too; its types leave it out.
  const { evaluate: wholeEvaluation } = voprf as typeof voprf & {
    evaluate: (secretKey: Uint8Array, input: Uint8Array) => Uint8Array;
  };

  test('two keys in series are RFC 9497 under their product', () => {
    const { Fn } = ristretto255.Point;
    const product = Fn.toBytes(Fn.mul(Fn.fromBytes(kr.secretKey), Fn.fromBytes(eu.secretKey)));
    const input = utf8('any');
    assert.equal(outputsOf([input], [kr, eu])[0], toHex(wholeEvaluation(product, input)));
  });

  test('different inputs, kinds and versions of the normal form give different inputs to blind', () => {
    const inputs = [
      identifierInput({ kind: 'phone', value: '+821012345678' }, 'haetae-identifier-1'),
      identifierInput({ kind: 'phone', value: '+821012345679' }, 'haetae-identifier-1'),
      identifierInput({ kind: 'handle', value: '+821012345678' }, 'haetae-identifier-1'),
      identifierInput({ kind: 'phone', value: '+821012345678' }, 'haetae-identifier-2'),
    ].map(toHex);
    assert.equal(new Set(inputs).size, inputs.length);
  });

  test('one hub’s key alone gives another output', () => {
    assert.notEqual(outputsOf([utf8('any')], [kr])[0], outputsOf([utf8('any')], [kr, eu])[0]);
  });
});

describe('an answer that is not honest opens nothing', () => {
  const asked = [blindInput(utf8('one'), random), blindInput(utf8('two'), random)];
  const [first, second] = inSeries(asked, [kr, eu]) as [SeriesStep, SeriesStep];
  const otherKey = keyOf(3);
  const cases: readonly (readonly [string, readonly SeriesStep[], string])[] = [
    ['another key than the published one', inSeries(asked, [kr, otherKey]), 'oprf.key_mismatch'],
    [
      'another key under the published name',
      [first, { ...inSeries(asked, [kr, otherKey])[1]!, key: second.key }],
      'oprf.wrong_proof',
    ],
    ['one hub left out', [first], 'oprf.incomplete'],
    ['one hub twice', [first, first], 'oprf.incomplete'],
    ['no answer', [], 'oprf.incomplete'],
    ['two elements exchanged', [first, { ...second, evaluated: second.evaluated.toReversed() }], 'oprf.wrong_proof'],
    ['one element short', [first, { ...second, evaluated: second.evaluated.slice(1) }], 'oprf.wrong_proof'],
    ['the steps in the wrong order', [second, first], 'oprf.wrong_proof'],
    ['a proof of another batch', [first, { ...second, proof: first.proof }], 'oprf.wrong_proof'],
    ['a proof that is no proof', [first, { ...second, proof: new Uint8Array(3) }], 'oprf.wrong_proof'],
    [
      'an identity element',
      [first, { ...second, evaluated: [new Uint8Array(32), second.evaluated[1]!] }],
      'oprf.wrong_proof',
    ],
  ];
  for (const [what, steps, code] of cases) {
    test(what, () => {
      const opened = openSeries(asked, steps, pinned);
      assert.equal(opened.ok ? 'opened' : opened.code, code);
    });
  }
});

describe('malformed elements are refused before any is touched', () => {
  const sound = toHex(blindInput(utf8('x'), random).blinded);
  const distinct = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => i.toString(16).padStart(64, '0'));
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['none at all', [], 'none'],
    ['the identity element', ['00'.repeat(32)], 'identity_element'],
    ['a field element that is not canonical (2^255 - 19 + 1)', [`ee${'ff'.repeat(30)}7f`], 'not_an_element'],
    ['a negative encoding', [`01${'00'.repeat(31)}`], 'not_an_element'],
    [
      'a point that is not on the curve',
      [`26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371`],
      'not_an_element',
    ],
    ['31 bytes', [sound.slice(2)], 'wrong_length'],
    ['33 bytes', [`${sound}00`], 'wrong_length'],
    ['upper case, which would be a second spelling', [sound.toUpperCase()], 'wrong_length'],
    ['the same element twice', [sound, sound], 'repeated'],
    ['one more than the cap', distinct(MOST_ELEMENTS + 1), 'too_many'],
    ['a million', distinct(1_000_000), 'too_many'],
    ['a sound one before a malformed one', [sound, 'ff'.repeat(32)], 'not_an_element'],
  ];
  for (const [what, texts, code] of cases) {
    test(what, () => {
      const read = readElements(texts);
      assert.equal(read.ok ? 'taken' : read.fault.code, code);
    });
  }

  test('a sound element is taken as its bytes', () => {
    const read = readElements([sound]);
    assert.ok(read.ok && sameBytes(concat(...read.elements), hex(sound)));
  });
});
