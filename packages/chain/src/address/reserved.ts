/**
 * Addresses that belong to the machine and not to anybody.
 *
 * EIP-1352, https://eips.ethereum.org/EIPS/eip-1352: 0x0 to 0xffff are kept for precompiled and system contracts. The
 * zero address and the usual burn address 0x…dead are among them. Lists of frozen accounts contain some of them.
 */
import type { CanonicalAddress } from './address.ts';

/** Whether nobody can hold the address: what is said of it is said of no person and no organisation. */
export function isReserved(address: CanonicalAddress): boolean {
  return address.startsWith('0x000000000000000000000000000000000000');
}
