export type Asset = { symbol: string; decimals: number | null };

/** Native assets by SLIP-44 number, tokens by contract, as CAIP-19 writes them; only those of our reference data. */
const known: Record<string, Asset> = {
  'slip44:60': { symbol: 'ETH', decimals: 18 },
  'slip44:0': { symbol: 'BTC', decimals: 8 },
  'slip44:195': { symbol: 'TRX', decimals: 6 },
  'erc20:0xae7ab96520de3a18e5e111b5eaab095312d7fe84': { symbol: 'stETH', decimals: 18 },
  'erc20:0xd5f7838f5c461feff7fe49ea5ebaf7728bb0adfa': { symbol: 'mETH', decimals: 18 },
  'erc20:0xe6829d9a7ee3040e1276fa75293bde931859e8fa': { symbol: 'cmETH', decimals: 18 },
  'erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48': { symbol: 'USDC', decimals: 6 },
  'erc20:0xdac17f958d2ee523a2206206994597c13d831ec7': { symbol: 'USDT', decimals: 6 },
};
const bySymbol = new Map(Object.values(known).map((asset) => [asset.symbol.toLowerCase(), asset]));

/**
 * What an asset is called and how many decimals it has.
 *
 * Takes CAIP-19 or the plain symbol of a ledger file. Unknown assets have `decimals: null`: their amounts are shown
 * in base units rather than guessed.
 */
export function readAsset(written: string): Asset {
  const name = written.slice(written.indexOf('/') + 1).toLowerCase();
  return known[name] ?? bySymbol.get(name) ?? { symbol: written.slice(written.indexOf('/') + 1), decimals: null };
}

const native: Record<string, string> = {
  ETH: 'eip155:1/slip44:60',
  BTC: 'bip122:000000000019d6689c085ae165831e93/slip44:0',
};

/** The asset as CAIP-19; a plain symbol of a main chain becomes its id, anything else stays as written. */
export function toCaip19(written: string): string {
  if (written.includes('/')) return written;
  if (native[written] !== undefined) return native[written];
  const token = Object.entries(known).find(([id, asset]) => id.startsWith('erc20:') && asset.symbol === written);
  return token === undefined ? written : `eip155:1/${token[0]}`;
}
