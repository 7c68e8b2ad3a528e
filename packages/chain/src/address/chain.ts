/**
 * Chains by their CAIP-2 name, and the address families that live on them.
 *
 * https://chainagnostic.org/CAIPs/caip-2 · a chain is `namespace:reference`: `eip155:` with the EIP-155 number, `bip122:`
 * with the first 32 hex digits of the genesis block (of the fork block, for Bitcoin's forks: they share its genesis).
 */

/** A CAIP-2 chain id, such as `eip155:1`. */
export type Chain = `${string}:${string}`;

export type AddressFamily = keyof typeof FAMILY_CHAIN | 'evm';

/** What of a parsed address says where it is at home. */
type Placed = { readonly families: readonly [AddressFamily, ...AddressFamily[]]; readonly chain?: Chain };

/** The main network of each family outside EVM. Test networks hold no money and are not here. */
const FAMILY_CHAIN = {
  bitcoin: 'bip122:000000000019d6689c085ae165831e93',
  'bitcoin-cash': 'bip122:000000000000000000651ef99cb9fcbe',
  'bitcoin-sv': 'bip122:000000000000000001d956714215d96f',
  'bitcoin-gold': 'bip122:000000000000000000e5438564434eda',
  litecoin: 'bip122:12a765e31ffd4059bada1e25190f6e98',
  dogecoin: 'bip122:1a91e3dace36e2be3bf030a65679fe82',
  dash: 'bip122:00000ffd590b1485b3caadc19b22e637',
  zcash: 'bip122:00040fe8ec8471911baa1db1266ea15d',
  verge: 'bip122:00000fc63692467faeb20cdb3b53200d',
  tron: 'tron:0x2b6653dc',
  monero: 'monero:418015bb9ae982a1975da7d79277c270',
  ripple: 'xrpl:0',
} as const satisfies Record<string, Chain>;

/** EVM networks that hold an account of the same key; an address is valid on every other `eip155` chain, too. */
const EVM_CHAINS: readonly Chain[] = [
  'eip155:1',
  'eip155:10',
  'eip155:56',
  'eip155:61',
  'eip155:100',
  'eip155:137',
  'eip155:250',
  'eip155:8453',
  'eip155:42161',
  'eip155:43114',
  'eip155:59144',
];

const FAMILY_OF_CHAIN = new Map<string, AddressFamily>(
  // Object.entries forgets the literal keys; they are those of the table above.
  (Object.entries(FAMILY_CHAIN) as [AddressFamily, Chain][]).map(([family, chain]) => [chain, family]),
);

/** Tickers as OFAC and tag lists write them. Tokens issued on several chains stand for the first of them. */
const TICKER_CHAIN: Readonly<Record<string, Chain>> = {
  XBT: FAMILY_CHAIN.bitcoin,
  BTC: FAMILY_CHAIN.bitcoin,
  BCH: FAMILY_CHAIN['bitcoin-cash'],
  BSV: FAMILY_CHAIN['bitcoin-sv'],
  BTG: FAMILY_CHAIN['bitcoin-gold'],
  LTC: FAMILY_CHAIN.litecoin,
  DOGE: FAMILY_CHAIN.dogecoin,
  DASH: FAMILY_CHAIN.dash,
  ZEC: FAMILY_CHAIN.zcash,
  XVG: FAMILY_CHAIN.verge,
  TRX: FAMILY_CHAIN.tron,
  XMR: FAMILY_CHAIN.monero,
  XRP: FAMILY_CHAIN.ripple,
  ETH: 'eip155:1',
  ARB: 'eip155:42161',
  BSC: 'eip155:56',
  BEP20: 'eip155:56',
  ETC: 'eip155:61',
  MATIC: 'eip155:137',
  FTM: 'eip155:250',
  AVAX: 'eip155:43114',
  USDT: 'eip155:1',
  USDC: 'eip155:1',
  DAI: 'eip155:1',
};

/**
 * The chain that an OFAC or tag-list ticker means by itself; undefined for one that is not known.
 *
 * @example chainOfTicker('XBT') // 'bip122:000000000019d6689c085ae165831e93'
 */
export function chainOfTicker(ticker: string): Chain | undefined {
  return TICKER_CHAIN[ticker.toUpperCase()];
}

/**
 * The chain of an address that a list gives under a ticker: the ticker's, where the address is valid there, else the
 * main network of the address's family. Lists put USDT on Tron and on Bitcoin (Omni) under one ticker, and OFAC has a
 * Tron address under XBT.
 */
export function chainOfListing(ticker: string, parsed: Placed): Chain {
  const chain = chainOfTicker(ticker);
  return chain !== undefined && isValidOn(parsed, chain) ? chain : (parsed.chain ?? mainChain(parsed.families[0]));
}

/** The main network of a family: `eip155:1` for EVM. */
export function mainChain(family: AddressFamily): Chain {
  return family === 'evm' ? 'eip155:1' : FAMILY_CHAIN[family];
}

/** The family whose addresses a chain uses; undefined for a chain that is not known. */
export function familyOfChain(chain: string): AddressFamily | undefined {
  return /^eip155:[1-9][0-9]{0,30}$/.test(chain) ? 'evm' : FAMILY_OF_CHAIN.get(chain);
}

/**
 * The chains on which a parsed address is valid: the one it named, else every known network of its families.
 * For EVM the list is the large networks; `isValidOn` answers for any other.
 */
export function chainsOf(parsed: Placed): Chain[] {
  if (parsed.chain !== undefined) return [parsed.chain];
  return parsed.families.flatMap((family) => (family === 'evm' ? EVM_CHAINS : [FAMILY_CHAIN[family]]));
}

/** Whether a parsed address is valid on `chain` (and, where it named a chain itself, means that one). */
export function isValidOn(parsed: Placed, chain: Chain): boolean {
  if (parsed.chain !== undefined) return parsed.chain === chain;
  const family = familyOfChain(chain);
  return family !== undefined && parsed.families.includes(family);
}
