/** A measured value with its unit, as people say it. Pure. */

/** @param unit of the measure; without one the number stands alone */
export function formatMeasure(value: number, unit: string | undefined, language: string): string {
  const number = (digits: number, more: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits, ...more });
  switch (unit) {
    case 'seconds':
      return formatSeconds(value, number);
    case 'percent':
      return number(1, { style: 'percent' }).format(value / 100);
    default:
      return number(2).format(value);
  }
}

type Numbers = (digits: number, more: Intl.NumberFormatOptions) => Intl.NumberFormat;

function formatSeconds(value: number, number: Numbers): string {
  const say = (amount: number, unit: string, digits = 0) =>
    number(digits, { style: 'unit', unit, unitDisplay: 'short' }).format(amount);
  if (value < 1) return say(value * 1_000, 'millisecond');
  if (value < 120) return say(value, 'second', 1);
  if (value < 7_200) return say(value / 60, 'minute');
  return say(value / 3_600, 'hour', 1);
}
