import type { Language } from '../word/language.ts';
import { wordUsd } from '../word/word-usd.ts';
import type { Reason } from './explain-difference.ts';

const WORDS: Readonly<Record<Language, { [K in Reason['kind']]: (reason: Extract<Reason, { kind: K }>) => string }>> = {
  en: {
    publisher_names_more: ({ theirs, ours }) =>
      `it counts ${theirs} thefts, ${ours} are known here: the other ${theirs - ours} were never named in public`,
    publisher_names_fewer: ({ theirs, ours }) =>
      `it counts ${theirs} thefts, ${ours} are known here: ours holds thefts that other sources attribute`,
    never_named: () => 'it says no number of thefts, and may hold some that were never named in public',
    disputed: ({ count, usd }) =>
      `ours holds ${wordUsd(usd, 'en')} from ${count} ${count === 1 ? 'theft' : 'thefts'} that are suspected or contested`,
    without_amount: ({ count }) => `${count} of ours ${count === 1 ? 'has' : 'have'} no published amount`,
    lower_bound: () => 'its own words call the figure a lower bound or approximate',
    other_estimates: () => 'the amounts of single thefts are estimated differently',
    equal: () => 'the same but for prices and rounding',
  },
  ko: {
    publisher_names_more: ({ theirs, ours }) =>
      `발표 기관은 ${theirs}건, 이 허브는 ${ours}건: 나머지 ${theirs - ours}건은 공개적으로 지목된 적이 없음`,
    publisher_names_fewer: ({ theirs, ours }) =>
      `발표 기관은 ${theirs}건, 이 허브는 ${ours}건: 다른 출처가 귀속한 탈취가 이 허브에 포함됨`,
    never_named: () => '발표 기관이 건수를 밝히지 않았으며, 공개적으로 지목되지 않은 탈취가 포함되었을 수 있음',
    disputed: ({ count, usd }) => `이 허브의 합계에는 의심 또는 다툼이 있는 ${count}건, ${wordUsd(usd, 'ko')}가 포함됨`,
    without_amount: ({ count }) => `이 허브의 ${count}건에는 공표된 금액이 없음`,
    lower_bound: () => '발표 기관 스스로 하한 또는 근사치라고 밝힘',
    other_estimates: () => '개별 탈취의 금액 추정이 서로 다름',
    equal: () => '가격과 반올림을 제외하면 같음',
  },
};

/** The reasons as one sentence. */
export function wordReasons(reasons: readonly Reason[], language: Language): string {
  const words = WORDS[language];
  // Each entry takes the reason of its own kind.
  const said = reasons.map((reason) => (words[reason.kind] as (one: Reason) => string)(reason)).join('; ');
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}
