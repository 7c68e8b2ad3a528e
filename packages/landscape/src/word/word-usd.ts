import type { Language } from './language.ts';

/**
 * An amount as a sentence says it, to the nearest unit that matters.
 *
 * @example wordUsd(1_672_980_000, 'en') // '1,673 m USD'
 * @example wordUsd(1_672_980_000, 'ko') // '16억 7,298만 달러'
 */
export function wordUsd(usd: number, language: Language): string {
  const sign = usd < 0 ? '−' : '';
  const size = Math.abs(usd);
  return language === 'ko' ? `${sign}${myriads(size)} 달러` : `${sign}${millions(size)} USD`;
}

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

function millions(usd: number): string {
  if (usd < 1_000_000) return grouped(Math.round(usd));
  if (usd >= 99_950_000) return `${grouped(Math.round(usd / 1_000_000))} m`;
  return `${(usd / 1_000_000).toFixed(1)} m`;
}

/** Korean counts large numbers by ten thousands: 억 is 10^8, 만 is 10^4. */
function myriads(usd: number): string {
  if (usd < 10_000) return grouped(Math.round(usd));
  const all = Math.round(usd / 10_000);
  const [upper, lower] = [Math.floor(all / 10_000), all % 10_000];
  return [upper === 0 ? '' : `${grouped(upper)}억`, lower === 0 ? '' : `${grouped(lower)}만`].filter(Boolean).join(' ');
}
