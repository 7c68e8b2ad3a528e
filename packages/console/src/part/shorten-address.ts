export type AddressParts = { prefix: string; head: string; tail: string; whole: string };

/**
 * Splits an address for reading: `0x` apart, then the first and last legible characters.
 *
 * Never fewer than 6 and 6: poisoned look-alikes share four at each end. A chain in front (CAIP-10) is left out.
 *
 * @example shortenAddress('0x1542368a03ad1f03d96D51B414f4738961Cf4443').head // '154236'
 */
export function shortenAddress(address: string, legible: 6 | 8 = 6): AddressParts {
  const whole = withoutChain(address);
  const prefix = whole.startsWith('0x') ? '0x' : '';
  const rest = whole.slice(prefix.length);
  if (rest.length <= legible * 2 + 1) return { prefix, head: rest, tail: '', whole };
  return { prefix, head: rest.slice(0, legible), tail: rest.slice(-legible), whole };
}

/** The address without its CAIP-2 chain: `eip155:1:0xab…` becomes `0xab…`. */
function withoutChain(address: string): string {
  return address.slice(address.lastIndexOf(':') + 1);
}

export type Ledger = 'evm' | 'bitcoin' | 'tron' | 'unknown';

/** Which ledger an address is written for, by its form alone; used for the small mark before it. */
export function ledgerOf(address: string): Ledger {
  const bare = withoutChain(address);
  if (/^0x[0-9a-f]{40}$/i.test(bare)) return 'evm';
  if (/^(bc1[a-z0-9]{8,87}|[13][1-9A-HJ-NP-Za-km-z]{24,34})$/.test(bare)) return 'bitcoin';
  if (/^T[1-9A-HJ-NP-Za-km-z]{33}$/.test(bare)) return 'tron';
  return 'unknown';
}
