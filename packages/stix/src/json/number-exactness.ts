/** What a double does to a number as it is written. */
export type NumberFate = 'exact' | 'inexact' | 'out_of_range';

/**
 * Tells whether the JSON number `lexeme` survives being read as a double and written again (RFC 8785 section 3.2.2.3
 * writes the shortest form). `1.0` and `1e2` survive: their value does. `9007199254740993` and 0.1 with thirty digits do
 * not, and `1e400` has no double at all. Takes time linear in the length of the lexeme.
 */
export function numberFate(lexeme: string): NumberFate {
  const double = Number(lexeme);
  if (!Number.isFinite(double)) return 'out_of_range';
  if (Number.isSafeInteger(double) && String(double) === lexeme) return 'exact';
  if (isInteger(lexeme) && !Number.isSafeInteger(double)) return 'inexact';
  const written = decimal(lexeme);
  const kept = decimal(String(double));
  return written.digits === kept.digits && written.exponent === kept.exponent ? 'exact' : 'inexact';
}

function isInteger(lexeme: string): boolean {
  return !/[.eE]/.test(lexeme);
}

/** The value as digits × 10^exponent with neither leading nor trailing zeros; zero is ('', 0). The sign is no part. */
function decimal(lexeme: string): { digits: string; exponent: number } {
  const [mantissa = '', power = '0'] = lexeme.replace(/^-/, '').toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = stripLeadingZeros(whole + fraction);
  const significant = stripTrailingZeros(digits);
  if (significant === '') return { digits: '', exponent: 0 };
  return { digits: significant, exponent: Number(power) - fraction.length + (digits.length - significant.length) };
}

function stripLeadingZeros(digits: string): string {
  let start = 0;
  while (digits[start] === '0') start++;
  return digits.slice(start);
}

function stripTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}
