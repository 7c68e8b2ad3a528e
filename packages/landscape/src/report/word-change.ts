import { type Language, LEVEL_LABELS, labelOf, wordUsd } from '../word/index.ts';
import type { TheftChange } from './compare-figures.ts';
import type { ReportedTheft } from './report-figures.ts';
import { REPORT_WORDS } from './report-words.ts';

/** What changed about a theft, in words. */
export function wordChange(change: TheftChange, language: Language): string {
  const words = REPORT_WORDS[language];
  const amount = (usd: number | null): string => (usd === null ? words.unknownAmount : wordUsd(usd, language));
  switch (change.kind) {
    case 'new':
      return `${words.isNew}, ${amount(change.theft.usd)}, ${said(change.theft, language)}`;
    case 'gone':
      return `${words.gone}, ${amount(change.theft.usd)}`;
    case 'amount':
      return `${amount(change.theft.usd)}, ${words.amountWas(amount(change.before))}`;
    case 'attribution':
      return `${said(change.theft, language)}, ${words.attributionWas(said(change.before, language))}`;
    default:
      return change satisfies never;
  }
}

function said({ actors, level }: ReportedTheft, language: Language): string {
  const by = level === null ? '' : ` (${labelOf(LEVEL_LABELS, level, language)})`;
  return `${actors.join(', ')}${by}`;
}

/** A difference of counts with its sign. */
export const wordCount = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '±0');
