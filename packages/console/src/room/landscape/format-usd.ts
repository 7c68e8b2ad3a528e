/**
 * Dollars as a page's figure says them, three digits of them, because no source gives more: `6.59 bn USD` in English,
 * `65.9억 달러` in Korean, which counts large numbers by ten thousands.
 */
export function shortUsd(usd: number, language: 'en' | 'ko'): string {
  if (language === 'ko') return `${inMyriads(usd)} 달러`;
  if (usd >= 1e9) return `${(usd / 1e9).toFixed(2)} bn USD`;
  if (usd >= 99.5e6) return `${Math.round(usd / 1e6)} m USD`;
  if (usd >= 1e6) return `${(usd / 1e6).toFixed(1)} m USD`;
  return `${Math.round(usd).toLocaleString('en')} USD`;
}

function inMyriads(usd: number): string {
  if (usd >= 1e8) return `${Number((usd / 1e8).toPrecision(3)).toLocaleString('en')}억`;
  return usd >= 1e4 ? `${Math.round(usd / 1e4).toLocaleString('en')}만` : Math.round(usd).toLocaleString('en');
}

/** A step of a scale of dollars, a power of ten. */
export function stepUsd(usd: number, language: 'en' | 'ko'): string {
  if (language === 'ko') return inMyriads(usd);
  if (usd >= 1e9) return `${usd / 1e9} bn`;
  return usd >= 1e6 ? `${usd / 1e6} m` : usd.toLocaleString('en');
}

/** Dollars in millions for a column: `1,673`, below ten with one digit after the point. */
export function millions(usd: number): string {
  const value = usd / 1e6;
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
