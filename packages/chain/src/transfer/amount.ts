/** An amount is a whole number of base units (wei, satoshi) that a 256-bit word of the EVM can hold. */
export const MAX_AMOUNT = 2n ** 256n - 1n;

export type AmountError = {
  readonly code:
    | 'amount_empty'
    | 'amount_negative'
    | 'amount_fractional'
    | 'amount_exponent'
    | 'amount_overflow'
    | 'amount_not_a_number';
  readonly message: string;
};

/** What is wrong with a text that is not digits, first that fits. */
const FAULTS: readonly (readonly [RegExp, AmountError['code'], string])[] = [
  [/^$/, 'amount_empty', 'The amount is empty; write 0 where nothing moved.'],
  [/^-[0-9]/, 'amount_negative', 'An amount cannot be negative; swap the sender and the receiver.'],
  [
    /^[0-9]*[.,][0-9]*(e[+-]?[0-9]+)?$/i,
    'amount_fractional',
    'An amount is in whole base units, without a point or comma.',
  ],
  [/^[0-9]+e[+-]?[0-9]+$/i, 'amount_exponent', 'An amount is written in full, without an exponent.'],
];

/**
 * Reads an amount in base units: decimal digits only, 0 to 2^256 − 1. Nothing is rounded or guessed.
 *
 * @example parseAmount('1056900000000000000') // 1056900000000000000n
 * @example parseAmount('1.5') // { code: 'amount_fractional', message: … }
 */
export function parseAmount(text: string): bigint | AmountError {
  if (!/^[0-9]+$/.test(text)) return faultOf(text);
  // 78 digits are the longest that fit; more would only cost time to convert.
  const digits = text.length > 78 ? text.replace(/^0+(?=[0-9])/, '') : text;
  const amount = digits.length > 78 ? undefined : BigInt(digits);
  if (amount === undefined || amount > MAX_AMOUNT) {
    return { code: 'amount_overflow', message: 'An amount is at most 2^256 − 1.' };
  }
  return amount;
}

function faultOf(text: string): AmountError {
  const fault = FAULTS.find(([pattern]) => pattern.test(text));
  if (fault) return { code: fault[1], message: fault[2] };
  return { code: 'amount_not_a_number', message: 'An amount is written in decimal digits only.' };
}
