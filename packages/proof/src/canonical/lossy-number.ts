/**
 * RFC 8785 section 3.2.2.3: a number of JSON is an IEEE 754 double. A number written with more digits than a double
 * holds would be signed as another number than the text says; such a text is refused when it is to be signed.
 */

/** A number of the text that is not the number a double holds: where the reviver met it, and as it was written. */
export type LossyNumber = { key: string; written: string; read: string };

/**
 * The first number of a JSON text that does not survive being read, or `undefined`. `1.0` and `1e2` survive (the same
 * number, spelt otherwise); `12345678901234567890`, `0.1000000000000000055` and `1e400` do not.
 *
 * @throws SyntaxError where the text is not JSON.
 */
export function lossyNumber(json: string): LossyNumber | undefined {
  let found: LossyNumber | undefined;
  const look: Reviver = (key, value, context) => {
    if (found === undefined && typeof value === 'number' && context.source !== undefined) {
      const read = String(value);
      if (decimal(context.source) !== decimal(read)) found = { key, written: context.source, read };
    }
    return value;
  };
  // Cast: the source text (ECMAScript 2026) is not yet in the library's types.
  JSON.parse(json, look as (key: string, value: unknown) => unknown);
  return found;
}

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

/** Sign, digits without zeros at either end, and exponent: equal for equal decimal numbers. */
function decimal(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const trimmed = digits.replace(/0+$/, '');
  if (trimmed === '') return '0';
  return `${sign}${trimmed}e${Number(exponent) - fraction.length + digits.length - trimmed.length}`;
}
