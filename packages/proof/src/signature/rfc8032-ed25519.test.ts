import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHex, toHex } from '../canonical/index.ts';
import { portableEd25519 } from './index.ts';

const VECTORS = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];

test('section 7.1: the vectors sign and verify', () => {
  for (const { seed, key, message, signature } of VECTORS) {
    const bytes = fromHex(message)!;
    assert.equal(toHex(portableEd25519.publicKey(fromHex(seed)!)), key);
    assert.equal(toHex(portableEd25519.sign(bytes, fromHex(seed)!)), signature);
    assert.ok(portableEd25519.verify(fromHex(signature)!, bytes, fromHex(key)!));
  }
});

test('section 5.1.7: a signature with the group order added to S is another spelling and does not hold', () => {
  const { key, message, signature } = VECTORS[1]!;
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const bytes = fromHex(signature)!;
  const s = BigInt(`0x${toHex(bytes.slice(32).reverse())}`) + order;
  bytes.set(fromHex(s.toString(16).padStart(64, '0'))!.reverse(), 32);
  assert.equal(portableEd25519.verify(bytes, fromHex(message)!, fromHex(key)!), false);
});

test('keys and signatures of a wrong length, and a key that is no point, do not hold', () => {
  const { key, signature } = VECTORS[0]!;
  const empty = new Uint8Array();
  assert.equal(portableEd25519.verify(empty, empty, fromHex(key)!), false);
  assert.equal(portableEd25519.verify(fromHex(signature)!, empty, empty), false);
  assert.equal(portableEd25519.verify(fromHex(signature)!, empty, new Uint8Array(32).fill(0xff)), false);
});
