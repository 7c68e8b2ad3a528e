/**
 * Sums that no market pays a developer, as the offer writes them. The limits lie above what the best paid published
 * offers of exchanges and protocols named in 2026; within them a high sum is no sign.
 */
const DOLLARS =
  /(?:\$|usd|usdt|usdc|€|eur)\s?(\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)?)\s?(k|m)?\b.{0,25}?\b(?:(?:per|an?|each|every)\s|\/\s?)(hour|hr|day|week|month|mo|year|yr|annum)\b/g;
const WON =
  /(?:(월|연|년|주|시급|월급|연봉|월\s*급여)\D{0,12})(\d{1,3}(?:,\d{3})*|\d+(?:\.\d+)?)\s*(억|천만|만)\s*원?/g;

/** In US dollars or euro: what one unit of time may pay at most before the sum is a sign. */
const DOLLAR_LIMIT: Readonly<Record<string, number>> = {
  hour: 250,
  hr: 250,
  day: 2_000,
  week: 10_000,
  month: 35_000,
  mo: 35_000,
  year: 500_000,
  yr: 500_000,
  annum: 500_000,
};
/** In units of 10,000 won. */
const WON_LIMIT: Readonly<Record<string, number>> = { 시급: 25, 주: 1_000, 월: 3_000, 연: 40_000 };

/** The sum in a folded sentence that is out of proportion, as written; undefined when none is. */
export function paySentence(sentence: string): string | undefined {
  for (const match of sentence.matchAll(DOLLARS)) {
    const [words, digits = '', scale, unit = ''] = match;
    const amount = Number(digits.replace(/[,.](?=\d{3}(?!\d))/g, '')) * (scale === 'k' ? 1e3 : scale === 'm' ? 1e6 : 1);
    if (amount > (DOLLAR_LIMIT[unit] ?? Number.POSITIVE_INFINITY)) return words;
  }
  for (const match of sentence.matchAll(WON)) {
    const [words, period = '', digits = '', scale] = match;
    const amount = Number(digits.replaceAll(',', '')) * (scale === '억' ? 10_000 : scale === '천만' ? 1_000 : 1);
    const unit = period === '시급' ? '시급' : period.startsWith('월') ? '월' : period === '주' ? '주' : '연';
    if (amount > (WON_LIMIT[unit] ?? Number.POSITIVE_INFINITY)) return words;
  }
  return undefined;
}
