/** ERC-191 version 0x45, personal_sign. The first case is the example of web3.js's documentation of `accounts.sign`. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import type { CanonicalAddress } from './address.ts';
import { parseAddress } from './parse-address.ts';
import { provesControl } from './proves-control.ts';

function canonical(text: string): CanonicalAddress {
  const parsed = parseAddress(text);
  assert.ok(parsed.ok);
  return parsed.address;
}

const OWNER = canonical('0x2c7536E3605D9C16a7a3D7b1898e529396a65c23');
const MESSAGE = 'Some data';
const SIGNATURE =
  '0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c';
const withV = (v: string): string => SIGNATURE.slice(0, -2) + v;

const refused: readonly (readonly [string, CanonicalAddress, string, string, string])[] = [
  ['another message', OWNER, 'Some data.', SIGNATURE, 'other_signer'],
  ['another account', canonical(`0x${'12'.repeat(20)}`), MESSAGE, SIGNATURE, 'other_signer'],
  ['the other parity', OWNER, MESSAGE, withV('1b'), 'other_signer'],
  ['an unknown v', OWNER, MESSAGE, withV('1d'), 'malformed_signature'],
  ['no 0x', OWNER, MESSAGE, SIGNATURE.slice(2), 'malformed_signature'],
  ['a byte too few', OWNER, MESSAGE, SIGNATURE.slice(0, -2), 'malformed_signature'],
  ['no hexadecimal digit', OWNER, MESSAGE, withV('zz'), 'malformed_signature'],
  ['r and s of zero', OWNER, MESSAGE, `0x${'00'.repeat(64)}1b`, 'malformed_signature'],
  ['r and s over the order of the curve', OWNER, MESSAGE, `0x${'ff'.repeat(64)}1b`, 'malformed_signature'],
  ['nothing', OWNER, MESSAGE, '', 'malformed_signature'],
  ['a Bitcoin address', canonical('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'), MESSAGE, SIGNATURE, 'not_evm'],
];

describe('a signature that proves nothing is refused with its reason', () => {
  for (const [what, address, message, signature, code] of refused) {
    test(`${what}: ${code}`, () => {
      const proof = provesControl(address, message, signature);
      assert.ok(!proof.ok);
      assert.equal(proof.code, code);
    });
  }
});

test('the published example proves control, with v as 28 and as 1', () => {
  assert.deepEqual(provesControl(OWNER, MESSAGE, SIGNATURE), { ok: true });
  assert.deepEqual(provesControl(OWNER, MESSAGE, withV('01')), { ok: true });
});

/** A wallet of its own: what it signs, by the standard. */
function walletOf(secret: Uint8Array) {
  const key = secp256k1.getPublicKey(secret, false);
  const address = canonical(`0x${bytesToHex(keccak_256(key.subarray(1)).subarray(12))}`);
  const sign = (message: string): string => {
    const text = Buffer.from(message);
    const digest = keccak_256(Buffer.concat([Buffer.from(`\x19Ethereum Signed Message:\n${text.length}`), text]));
    const signed = secp256k1.sign(digest, secret, { prehash: false, format: 'recovered' });
    return `0x${bytesToHex(signed.subarray(1))}${(27 + signed[0]!).toString(16)}`;
  };
  return { address, sign };
}

test('a wallet proves its own account over any text, and no other wallet’s', () => {
  const secret = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((one) => secp256k1.utils.isValidSecretKey(one));
  fc.assert(
    fc.property(secret, secret, fc.string({ unit: 'grapheme', maxLength: 200 }), (one, other, message) => {
      fc.pre(Buffer.compare(one, other) !== 0);
      const signature = walletOf(one).sign(message);
      assert.deepEqual(provesControl(walletOf(one).address, message, signature), { ok: true });
      assert.equal(provesControl(walletOf(other).address, message, signature).ok, false);
    }),
    { numRuns: 20 },
  );
});
