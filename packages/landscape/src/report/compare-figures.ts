import type { ReportedTheft, ReportFigures } from './report-figures.ts';

/** What changed about one theft between two reports. */
export type TheftChange =
  | { readonly kind: 'new' | 'gone'; readonly theft: ReportedTheft }
  | { readonly kind: 'amount'; readonly theft: ReportedTheft; readonly before: number | null }
  | { readonly kind: 'attribution'; readonly theft: ReportedTheft; readonly before: ReportedTheft };

/** What changed between the last report and this one, over the thefts that both could hold. */
export interface ReportChanges {
  readonly last: Pick<ReportFigures, 'from' | 'to' | 'at' | 'usd' | 'count'>;
  readonly usd: number;
  readonly count: number;
  readonly changes: readonly TheftChange[];
}

/** Compares a report with the last one, theft by theft. */
export function compareFigures(last: ReportFigures, now: ReportFigures): ReportChanges {
  const before = new Map(last.thefts.map((theft) => [theft.id, theft]));
  const present = new Set(now.thefts.map(({ id }) => id));
  const changes = [
    ...now.thefts.flatMap((theft) => changesOf(before.get(theft.id), theft)),
    ...last.thefts.filter(({ id }) => !present.has(id)).map((theft): TheftChange => ({ kind: 'gone', theft })),
  ];
  const { from, to, at, usd, count } = last;
  return { last: { from, to, at, usd, count }, usd: now.usd - usd, count: now.count - count, changes };
}

function changesOf(before: ReportedTheft | undefined, theft: ReportedTheft): TheftChange[] {
  if (before === undefined) return [{ kind: 'new', theft }];
  const isSameWord = before.level === theft.level && before.actors.join('\n') === theft.actors.join('\n');
  return [
    ...(before.usd === theft.usd ? [] : [{ kind: 'amount', theft, before: before.usd } as const]),
    ...(isSameWord ? [] : [{ kind: 'attribution', theft, before } as const]),
  ];
}
