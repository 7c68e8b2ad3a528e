import type { IndicatorValue } from '@haetae/contract';
import type { SearchedType } from '@haetae/detect/match';
import type { ListFault } from './indicator.ts';
import type { BookBuilder } from './indicator-book.ts';
import { unreadable } from './read-indicator-list.ts';

/** Values of these are on hosts or in packets, not in the text of a log. */
const NOT_IN_LOGS: ReadonlySet<string> = new Set(['mac-addr', 'mutex', 'file-name']);

/** Adds one line of `GET /api/v1/detection/indicators`; answers why it cannot be looked for. */
export function addIndicatorLine(line: string, book: BookBuilder, now: string): Omit<ListFault, 'line'> | undefined {
  const said = parse(line);
  if (said === undefined || typeof said.value !== 'string') return unreadable(line);
  if (NOT_IN_LOGS.has(String(said.type))) {
    return { code: 'not_searchable', message: `A ${said.type} cannot be looked for in a log.` };
  }
  if (typeof said.valid_until === 'string' && said.valid_until <= now) {
    return { code: 'expired', message: `"${said.value}" was valid until ${said.valid_until}.` };
  }
  const { indicator = null, name = null, category = 'other', confidence = null, marking = null, submitter } = said;
  const own = { id: indicator, name, category, confidence, marking, source: submitter?.name ?? 'hub' };
  const indicatorOf = submitter === undefined ? own : { ...own, submitter: submitter.id };
  // The remaining types of a hub's values are those that are looked for.
  return book.add(said.value, indicatorOf, said.type as SearchedType | undefined) ? undefined : unreadable(said.value);
}

function parse(line: string): Partial<IndicatorValue> | undefined {
  try {
    // A line of a hub's own answer; each property is looked at before it is used.
    return JSON.parse(line) as Partial<IndicatorValue>;
  } catch {
    return undefined;
  }
}
