import { type AddressAnswer, type AddressError, addressError } from './address.ts';
import { parseBase58, parseRipple } from './base58.ts';
import { looksLikeCashAddress, parseCashAddress } from './cash-address.ts';
import { type Chain, familyOfChain } from './chain.ts';
import { parseEvm, parseLowerCaseEvm } from './evm.ts';
import { findForeignCharacter } from './foreign-character.ts';
import { looksLikeMonero, parseMonero } from './monero.ts';
import { looksLikeSegwit, parseSegwit } from './segwit.ts';

/** Longer texts are no address of any family; the longest are integrated Monero addresses in CAIP-10. */
const MAX_LENGTH = 200;

/**
 * Parses one address as people and lists write it.
 *
 * White space (ASCII) around it is dropped and nothing else is ever cleaned: a look-alike, zero-width or directional
 * character makes it invalid and is named. Any casing of an EVM address is found. CAIP-10 (`eip155:1:0x…`) is accepted
 * and keeps its chain.
 *
 * @returns the canonical address with its families and warnings, or an error with a code, a sentence and, where one
 *   character is to blame, its place in the text as given.
 * @example parseAddress('0xFB6916095CA1DF60BB79CE92CE3EA74C37C5D359') // ok, '0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359'
 */
export function parseAddress(text: string): AddressAnswer {
  return parseLowerCaseEvm(text) ?? parseAnySpelling(text);
}

function parseAnySpelling(text: string): AddressAnswer {
  const start = text.search(/[^ \t\n\r\v\f]/);
  if (start < 0) return addressError('empty', 'The address is empty.');
  const trimmed = text.slice(start).replace(/[ \t\n\r\v\f]+$/, '');
  const answer = characterError(trimmed) ?? parseTrimmed(trimmed);
  return answer.ok || answer.at === undefined ? answer : placed(answer, answer.at + start);
}

/** The error with its place in the text as the user gave it, in the sentence from 1. */
function placed(error: AddressError, at: number): AddressError {
  return { ...error, at, message: error.message.replace(/\.$/, ` (character ${at + 1}).`) };
}

function characterError(text: string): AddressError | undefined {
  if (text.length > MAX_LENGTH) {
    return addressError('wrong_length', `No address has ${text.length} characters.`);
  }
  const foreign = findForeignCharacter(text);
  if (foreign) return foreign;
  const bad = text.search(/[^\x21-\x7e]/);
  if (bad < 0) return undefined;
  return addressError('bad_character', 'There is white space or a control character inside.', bad);
}

function parseTrimmed(text: string): AddressAnswer {
  if (looksLikeCashAddress(text)) return parseCashAddress(text);
  return text.includes(':') ? parseAccountId(text) : parseBare(text);
}

/** CAIP-10, https://chainagnostic.org/CAIPs/caip-10: `namespace:reference:address`. */
function parseAccountId(text: string): AddressAnswer {
  const parts = /^([-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}):([^:]+)$/.exec(text);
  const [, chain = '', account = ''] = parts ?? [];
  if (!parts) return addressError('not_an_address', 'With a colon, "namespace:reference:address" (CAIP-10) is due.');
  const family = familyOfChain(chain);
  if (family === undefined) return addressError('unknown_chain', `The chain "${chain}" is not known here.`);
  const answer = looksLikeCashAddress(account) ? parseCashAddress(account) : parseBare(account);
  if (!answer.ok) return answer.at === undefined ? answer : { ...answer, at: answer.at + chain.length + 1 };
  if (!answer.families.includes(family)) {
    return addressError('chain_mismatch', `The address is of ${answer.families.join(', ')}; ${chain} is ${family}.`);
  }
  const { ok, address, display, warnings } = answer;
  // familyOfChain knows only texts of the form of a Chain.
  return { ok, address, family, families: [family], chain: chain as Chain, display, warnings };
}

function parseBare(text: string): AddressAnswer {
  if (/^0x/i.test(text)) return parseEvm(text);
  if (looksLikeSegwit(text)) return parseSegwit(text);
  if (looksLikeMonero(text)) return parseMonero(text);
  const hash = hexError(text);
  if (hash) return hash;
  if (text.length < 25 || text.length > 120) {
    return addressError('not_an_address', 'This is not the form of an address of any chain known here.');
  }
  return /^r/.test(text) ? parseRipple(text) : parseBase58(text);
}

function hexError(text: string): AddressError | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) {
    return addressError('transaction_hash', 'This is a 32-byte hash, such as of a transaction, not an address.');
  }
  if (/^[0-9a-f]{40}$/i.test(text)) {
    return addressError('missing_prefix', 'An EVM address begins with 0x; this one has its digits only.');
  }
  return undefined;
}
