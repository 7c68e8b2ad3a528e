/**
 * Whether a signature proves that its maker controls an EVM account.
 *
 * ERC-191 version 0x45, "personal_sign" (https://eips.ethereum.org/EIPS/eip-191): the wallet signs
 * keccak256("\x19Ethereum Signed Message:\n" ‖ length in bytes ‖ message) with secp256k1 and gives r ‖ s ‖ v, 65 bytes,
 * v being 27 or 28 (0 or 1 from some hardware). The key is recovered from the signature, the account from the key. The
 * prefix keeps the text from ever being a transaction.
 *
 * It is no part of `./index.ts`: the curve takes 50 ms to load, and whoever parses addresses does not need it.
 *
 * What it does not do: a contract has no key and cannot prove itself so (ERC-1271 asks the chain); a message that is
 * not tied to its purpose and its time proves control to whoever replays it, which is the caller's to prevent.
 */
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CanonicalAddress } from './address.ts';

export type ControlProof =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'not_evm' | 'malformed_signature' | 'other_signer';
      readonly message: string;
    };

const refuse = (code: Extract<ControlProof, { ok: false }>['code'], message: string): ControlProof => ({
  ok: false,
  code,
  message,
});

/** Checks a `personal_sign` signature (`0x` and 130 hex digits) over `message` for an address; never throws. */
export function provesControl(address: CanonicalAddress, message: string, signature: string): ControlProof {
  if (!/^0x[0-9a-f]{40}$/.test(address)) {
    return refuse('not_evm', 'Control is proved by a signature of an EVM account; this address is of another family.');
  }
  const signer = signerOf(message, signature);
  if (signer === undefined) {
    return refuse(
      'malformed_signature',
      'A signature by personal_sign is 65 bytes: r, s and v, as 0x and 130 hex digits.',
    );
  }
  return signer === address
    ? { ok: true }
    : refuse('other_signer', 'This is the signature of another account, or over another message.');
}

/** The account that signed; undefined where the signature is none. */
function signerOf(message: string, signature: string): string | undefined {
  if (!/^0x[0-9a-fA-F]{130}$/.test(signature)) return undefined;
  const bytes = hexToBytes(signature.slice(2));
  const parity = parityOf(bytes[64]!);
  if (parity === undefined) return undefined;
  try {
    const point = secp256k1.Signature.fromBytes(bytes.subarray(0, 64), 'compact')
      .addRecoveryBit(parity)
      .recoverPublicKey(digestOf(message));
    return `0x${bytesToHex(keccak_256(point.toBytes(false).subarray(1)).subarray(12))}`;
  } catch {
    return undefined; // r or s is out of range, or belongs to no point of the curve
  }
}

const parityOf = (v: number): 0 | 1 | undefined => {
  if (v === 0 || v === 27) return 0;
  return v === 1 || v === 28 ? 1 : undefined;
};

function digestOf(message: string): Uint8Array {
  const bytes = utf8ToBytes(message);
  return keccak_256(concatBytes(utf8ToBytes(`\x19Ethereum Signed Message:\n${bytes.length}`), bytes));
}
