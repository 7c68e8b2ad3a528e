/** Addresses: one canonical spelling, the families and chains on which it is valid, and why a text is none. */
export type {
  AddressAnswer,
  AddressError,
  AddressErrorCode,
  AddressWarning,
  CanonicalAddress,
  ParsedAddress,
} from './address.ts';
export {
  type AddressFamily,
  type Chain,
  chainOfListing,
  chainOfTicker,
  chainsOf,
  familyOfChain,
  isValidOn,
  mainChain,
} from './chain.ts';
export { checksumEvm } from './evm.ts';
export { parseAddress } from './parse-address.ts';
export { isReserved } from './reserved.ts';
