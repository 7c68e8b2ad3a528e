/** Dollars as a page's figure says them: `6.59 bn`, `965 m`, `272,000`; three digits, because no source gives more. */
export function shortUsd(usd: number): string {
  if (usd >= 1e9) return `${(usd / 1e9).toFixed(2)} bn`;
  if (usd >= 99.5e6) return `${Math.round(usd / 1e6)} m`;
  if (usd >= 1e6) return `${(usd / 1e6).toFixed(1)} m`;
  return Math.round(usd).toLocaleString('en');
}

/** Dollars in millions for a column: `1,673`, below ten with one digit after the point. */
export function millions(usd: number): string {
  const value = usd / 1e6;
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
