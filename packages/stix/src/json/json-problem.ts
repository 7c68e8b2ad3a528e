/** Why a text, or one object in it, is not taken. The codes are stable; the message is for a person. */
export type JsonProblemCode =
  | 'bad_unicode'
  | 'syntax_error'
  | 'trailing_data'
  | 'duplicate_key'
  | 'too_deep'
  | 'too_large'
  | 'too_many_objects'
  | 'number_out_of_range'
  | 'not_an_object';

export interface JsonProblem {
  readonly code: JsonProblemCode;
  /** Byte offset in the received document at which the fault stands, from 0. */
  readonly offset: number;
  readonly message: string;
}

/** A number that a double cannot hold exactly. It is kept in the text; a signer must refuse the object. */
export interface InexactNumber {
  readonly code: 'number_not_exact';
  readonly offset: number;
  readonly lexeme: string;
  readonly message: string;
}

/** Accepted, but worth telling the sender. */
export interface JsonWarning {
  readonly code: 'byte_order_mark' | 'number_not_exact';
  readonly offset: number;
  readonly message: string;
}

/** Builds a problem; the sentence names the byte, so that it can be shown as it is. */
export function jsonProblem(code: JsonProblemCode, offset: number, sentence: string): JsonProblem {
  return { code, offset, message: `${sentence} (byte ${offset})` };
}

/** Builds the note on a number that is kept in the text but not in its double. */
export function inexactNumber(offset: number, lexeme: string): InexactNumber {
  const shown = lexeme.length > 40 ? `${lexeme.slice(0, 40)}…` : lexeme;
  const message = `The number ${shown} is kept as written, but is not exact as a double: it cannot be signed (byte ${offset})`;
  return { code: 'number_not_exact', offset, lexeme, message };
}
