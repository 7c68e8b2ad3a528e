/**
 * Values that many people share: they say nothing about one person, so they are neither contributed nor counted.
 */
import type { IdentifierKind } from './normalise-identifier.ts';

/** Mail that anybody may read: disposable addresses. The widely used ones; a list of all would be old in a week. */
const DISPOSABLE_DOMAINS: ReadonlySet<string> = new Set([
  '10minutemail.com',
  'discard.email',
  'dispostable.com',
  'fakeinbox.com',
  'getnada.com',
  'grr.la',
  'guerrillamail.com',
  'mailcatch.com',
  'maildrop.cc',
  'mailinator.com',
  'mailnesia.com',
  'mintemail.com',
  'moakt.com',
  'mohmal.com',
  'sharklasers.com',
  'spam4.me',
  'temp-mail.org',
  'tempmail.com',
  'tempr.email',
  'throwawaymail.com',
  'trashmail.com',
  'yopmail.com',
]);

/** Mailboxes of a role (RFC 2142 and hiring's own), read by whoever is on duty. */
const ROLE_MAILBOX =
  /^(?:abuse|admin|billing|career|careers|contact|help|hello|hr|info|job|jobs|mail|marketing|noreply|no-reply|office|postmaster|recruit|recruiting|recruitment|sales|security|support|talent|webmaster)@/;

const PLACEHOLDER_NUMBER = /(\d)\1{6}|1234567|7654321/;

/** Numbers of a service: Korean 15xx, 16xx, 18xx and 080, North American 800, European freephone and shared cost. */
const SERVICE_NUMBER =
  /^\+(?:82(?:1[568]\d{6}$|80)|1(?:800|888|877|866|855|844|833)|(?:33|34|39|44|49|43|41|31|32)8[0-9]0)/;

const ZERO_ACCOUNT = /^0x0{36}[0-9a-f]{4}$/;

/**
 * Why a value (in its published form) is shared by many, or undefined when nothing says so.
 *
 * @example commonIdentifier('email', 'hr@example.com') // 'a mailbox of a role, read by several people'
 */
export function commonIdentifier(kind: IdentifierKind, value: string): string | undefined {
  switch (kind) {
    case 'email':
      return commonEmail(value);
    case 'phone':
      if (SERVICE_NUMBER.test(value)) return 'a number of a service or a switchboard';
      return PLACEHOLDER_NUMBER.test(value) ? 'a number written to fill a field' : undefined;
    case 'wallet':
      return ZERO_ACCOUNT.test(value) ? 'an account without an owner' : undefined;
    case 'handle':
      return undefined;
  }
}

function commonEmail(value: string): string | undefined {
  if (DISPOSABLE_DOMAINS.has(value.slice(value.indexOf('@') + 1))) return 'a disposable mailbox that anybody may open';
  return ROLE_MAILBOX.test(value) ? 'a mailbox of a role, read by several people' : undefined;
}
