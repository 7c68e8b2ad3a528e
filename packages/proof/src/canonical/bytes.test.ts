import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  fromBase64,
  fromBase64url,
  fromHex,
  fromUtf8,
  sha256Hex,
  toBase64,
  toBase64url,
  toHex,
  utf8,
} from './index.ts';

test('a second spelling of the same bytes is not decoded', () => {
  for (const text of ['A', 'abc', 'AB', 'zz', '0x00', ' 00', '00 ']) assert.equal(fromHex(text), undefined, text);
  for (const text of ['AB', 'AA', 'AA=', 'AB==', ' AA==', 'AA==\n', 'A-=='])
    assert.equal(fromBase64(text), undefined, text);
  for (const text of ['AB', 'AA==', 'A+', 'A', ' AA']) assert.equal(fromBase64url(text), undefined, text);
});

test('bytes that are not well-formed UTF-8 are no text', () => {
  for (const hex of ['ff', 'c080', 'eda080', 'f4908080', 'e282']) assert.equal(fromUtf8(fromHex(hex)!), undefined, hex);
  assert.equal(fromUtf8(utf8('\ufeff해태')), '\ufeff해태');
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      assert.deepEqual(fromHex(toHex(bytes)), bytes);
      assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
      assert.deepEqual(fromBase64url(toBase64url(bytes)), bytes);
    }),
  );
});

test('FIPS 180-4: the digest of "abc"', () => {
  assert.equal(sha256Hex(utf8('abc')), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
