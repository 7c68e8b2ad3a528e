/**
 * Wallet addresses in the spelling under which screening compares them: EVM as `0x` and lower-case hex, bech32, bech32m
 * and CashAddr in lower case, everything else as written.
 *
 * Like screening, nothing inside is cleaned: a hidden or look-alike character makes the text invalid. Unlike screening,
 * checksums are not computed, so a typing error here is a value that nobody else has. The chain in front (CAIP-10) or
 * the scheme of a payment link is left out: one key is one identity on every chain.
 */
import { type IdentifierAnswer, identifierFault } from './fault.ts';

const CHAIN_OR_SCHEME =
  /^(?:[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}:|(?:ethereum|bitcoin|bitcoincash|litecoin|solana|tron|ripple):)/i;
const BECH32 = /^(?:[a-z]{2,12}1[02-9ac-hj-np-z]{20,110}|[A-Z]{2,12}1[02-9AC-HJ-NP-Z]{20,110})$/;
const CASH_ADDRESS = /^(?:[qp][02-9ac-hj-np-z]{41}|[QP][02-9AC-HJ-NP-Z]{41})$/;
const BASE58 = /^[1-9A-HJ-NP-Za-km-z]{25,110}$/;
const FRIENDLY_TON = /^[EU]Q[\w-]{46}$/;

/** @returns the address in its comparable spelling, or a fault: not an address, or a private key or hash. */
export function normaliseWallet(text: string): IdentifierAnswer {
  const trimmed = text.replace(/^[ \t\n\r\v\f]+|[ \t\n\r\v\f]+$/g, '');
  if (trimmed === '') return identifierFault('empty', 'There is no wallet address.');
  const foreign = /[^\x21-\x7e]/u.exec(trimmed);
  if (foreign) {
    const point = foreign[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return identifierFault('foreign_character', `Character ${foreign.index + 1} (U+${point}) does not belong there.`);
  }
  return spelling(trimmed.replace(CHAIN_OR_SCHEME, ''));
}

function spelling(address: string): IdentifierAnswer {
  if (/^0x[0-9a-f]{40}$/i.test(address)) return { value: address.toLowerCase() };
  if (/^(?:0x)?[0-9a-f]{64}$/i.test(address)) {
    return identifierFault('private_key', 'This is a transaction hash or a private key, not an address.');
  }
  if (BECH32.test(address) || CASH_ADDRESS.test(address)) return { value: address.toLowerCase() };
  if (BASE58.test(address) || FRIENDLY_TON.test(address)) return { value: address };
  return identifierFault('not_a_wallet', 'This is not the form of an address of any chain known here.');
}
