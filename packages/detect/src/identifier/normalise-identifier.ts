/**
 * The one published form of what identifies a person's account: telephone number, e-mail address, handle, wallet.
 *
 * Two members compare such values blinded, so nobody can see that two spellings of one number were meant: both sides must
 * come to the same bytes by themselves. The rules are therefore fixed, named by `IDENTIFIER_VERSION` (which is part of
 * what is blinded), and written out as cases in `vectors/identifier/`. A changed rule is a new version.
 */
import { normaliseEmail } from './email.ts';
import { type IdentifierAnswer, identifierFault } from './fault.ts';
import { normaliseHandle } from './handle.ts';
import { normalisePhone } from './phone.ts';
import { normaliseWallet } from './wallet.ts';

/** Names the rules of this folder; belongs into the domain string of every blinded comparison. */
export const IDENTIFIER_VERSION = 'haetae-identifier-1';

export const IDENTIFIER_KINDS = ['phone', 'email', 'handle', 'wallet'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

const RULES: Readonly<Record<IdentifierKind, (text: string) => IdentifierAnswer>> = {
  phone: normalisePhone,
  email: normaliseEmail,
  handle: normaliseHandle,
  wallet: normaliseWallet,
};

/** No identifier of any kind is longer, however it is written. */
const MAX_LENGTH = 400;

/**
 * The published form of an identifier.
 *
 * @returns the value (`+821012345678`, `kim.dev@example.com`, `github:kim-dev`, `0x` and 40 lower-case hex digits), or a
 *   fault with a stable code and a sentence that says what would have been right. Applied to its own value it changes
 *   nothing.
 * @example normaliseIdentifier('phone', '０１０-1234-5678') // { value: '+821012345678' }
 */
export function normaliseIdentifier(kind: IdentifierKind, text: string): IdentifierAnswer {
  if (text.length > MAX_LENGTH) {
    return identifierFault('too_long', `No identifier has ${text.length} characters: give one at a time.`);
  }
  return RULES[kind](text);
}
