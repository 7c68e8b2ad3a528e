export type IdentifierFaultCode =
  | 'empty'
  | 'too_long'
  | 'foreign_character'
  | 'country_code_missing'
  | 'wrong_length'
  | 'extension'
  | 'not_an_email'
  | 'not_a_handle'
  | 'not_a_wallet'
  | 'private_key';

export type IdentifierFault = { readonly code: IdentifierFaultCode; readonly detail: string };

/** An identifier in its published form, or why it has none. */
export type IdentifierAnswer = { readonly value: string } | { readonly fault: IdentifierFault };

/** A fault value; `detail` is a sentence a user can act on. */
export function identifierFault(code: IdentifierFaultCode, detail: string): { readonly fault: IdentifierFault } {
  return { fault: { code, detail } };
}
