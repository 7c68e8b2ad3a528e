/** Address facts that the product knows without a network; SOURCE.md names the documents. */
export { BYBIT_SAFE_TRANSACTION, type BybitRole, bybitRoles, bybitTheftTransfers } from './bybit-theft.ts';
export { type FbiAddress, fbiBybitAddresses } from './fbi-bybit.ts';
export { type OfacAddress, ofacLazarusAddresses } from './ofac-lazarus.ts';
