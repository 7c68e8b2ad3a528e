/**
 * The one spelling of a transaction id: 32 bytes of hex in lower case (with `0x` or without, as the chain writes it);
 * the id of any other ledger as it is.
 *
 * @returns undefined for a text that cannot be one: white space or anything outside ASCII in it, or over 128 characters.
 */
export function canonicalTransactionId(text: string): string | undefined {
  if (/^(0[xX])?[0-9a-fA-F]{64}$/.test(text)) return text.toLowerCase();
  return /^[\x21-\x7e]{1,128}$/.test(text) ? text : undefined;
}

/**
 * The one spelling of an asset: as given, with every EVM contract address in it in lower case.
 *
 * @returns undefined for an empty or over-long text, and for one with control, invisible or directional characters, which
 *   would make two assets look like one.
 * @example canonicalAsset('eip155:1/erc20:0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48')
 *   // 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
 */
export function canonicalAsset(text: string): string | undefined {
  if (text === '' || text.length > 200 || /[\p{C}\p{Zl}\p{Zp}]|^\s|\s$/u.test(text)) return undefined;
  return text.replace(/0x[0-9a-fA-F]{40}(?![0-9a-fA-F])/g, (address) => address.toLowerCase());
}
