import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CursorSeal } from './cursor.ts';

const secret = new Uint8Array(32).fill(7);
const seal = new CursorSeal(secret);
const place = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

test('a token opens to its place for its own question, also after a restart', () => {
  fc.assert(
    fc.property(place, fc.string(), (at, question) => {
      const token = seal.seal(at, question);
      assert.match(token, /^[A-Za-z0-9_-]+$/);
      assert.equal(new CursorSeal(secret).open(token, question), at);
      assert.equal(seal.seal(at, question), token);
    }),
  );
});

test('a token opens for no other question and under no other secret', () => {
  fc.assert(
    fc.property(place, fc.string(), fc.string(), (at, question, other) => {
      fc.pre(question !== other);
      assert.equal(seal.open(seal.seal(at, question), other), undefined);
      assert.equal(new CursorSeal(new Uint8Array(32)).open(seal.seal(at, question), question), undefined);
    }),
  );
});

test('a token with any bit changed, cut or continued does not open', () => {
  fc.assert(
    fc.property(place, fc.nat({ max: 36 * 8 - 1 }), (at, bit) => {
      const bytes = Buffer.from(seal.seal(at, 'q'), 'base64url');
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      assert.equal(seal.open(changed.toString('base64url'), 'q'), undefined);
      assert.equal(seal.open(bytes.subarray(0, bit >> 3).toString('base64url'), 'q'), undefined);
      assert.equal(seal.open(`${bytes.toString('base64url')}AA`, 'q'), undefined);
    }),
  );
});

test('what is not a token does not open', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.equal(seal.open(text, 'q'), undefined)));
});

test('two places far apart give tokens that tell nothing of how far', () => {
  const [one, two] = [seal.seal(1, 'q'), seal.seal(2, 'q')].map((token) => Buffer.from(token, 'base64url'));
  const alike = one!.filter((byte, at) => byte === two![at]).length;
  assert.ok(alike < 6, `${alike} of 36 bytes are alike`);
});
