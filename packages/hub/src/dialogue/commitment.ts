/** A commitment, folded from what was founded and what was done to it. Pure. */
import type { CommitmentView } from '@haetae/contract';
import { partyName } from './describe-statement.ts';
import type { ContentOf, Part } from './dialogue-part.ts';
import type { Done, FoldedActs } from './fold-acts.ts';
import { measureOf, meets } from './measure.ts';
import { dueInstant } from './meeting-time.ts';

export type CommitmentPart = Part<ContentOf<'commitment'>>;

/** What is measured right now, beside what was recorded. */
export type MeasuredNow = CommitmentView['measured'][number] | undefined;

/** The view of a commitment at `now`, RFC 3339. */
export function describeCommitment(
  part: CommitmentPart,
  folded: FoldedActs,
  now: string,
  measuredNow: MeasuredNow,
): CommitmentView {
  const { owner, due, measure, text, target, statement, clause, home } = part.content;
  const deeds = [...folded.done, ...folded.pending];
  const name = (hub: string): string => partyName(part, hub);
  const ended = deeds.find(({ deed }) => deed.do === 'end')?.deed;
  const dueNow = dueOf(deeds, due);
  const measured = [
    ...deeds.flatMap((done) => recorded(done, name)),
    ...(measuredNow === undefined ? [] : [measuredNow]),
  ];
  const unit = measureOf(measure)?.unit;
  return {
    ...{ id: part.id, owner, due: dueNow, measure, home: name(home), measured },
    state: ended?.do === 'end' ? ended.state : isPast(dueNow, now) ? 'late' : 'on-time',
    kept: meets(measured.at(-1)?.value, target, measure),
    rounds: roundsOf(part, deeds),
    reports: deeds.flatMap((done) => reported(done, name)),
    ...(unit !== undefined && { unit }),
    ...(text !== undefined && { text }),
    ...(target !== undefined && { target }),
    ...(statement !== undefined && { statement }),
    ...(clause !== undefined && { clause }),
    ...(ended?.do === 'end' && { reason: ended.reason }),
  };
}

/** Since when a commitment is measured: since it was made. */
export const measuredSince = ({ created }: CommitmentPart): string => created;

/** The rounds that a commitment belongs to: the one it was made in, then those it was carried to. */
function roundsOf({ content }: CommitmentPart, deeds: readonly Done[]): string[] {
  const carried = deeds.flatMap(({ deed }) => (deed.do === 'carry' ? [deed.round] : []));
  return [...new Set([...(content.of === undefined ? [] : [content.of]), ...carried])];
}

function dueOf(deeds: readonly Done[], due: string): string {
  const moved = deeds.flatMap(({ deed }) => (deed.do === 'carry' && deed.due !== undefined ? [deed.due] : []));
  return moved.at(-1) ?? due;
}

function isPast(due: string, now: string): boolean {
  const instant = dueInstant(due);
  return instant !== undefined && instant < now;
}

function recorded({ deed, at, hub }: Done, name: (hub: string) => string): CommitmentView['measured'] {
  return deed.do === 'measured' ? [{ at, value: deed.value, count: deed.count, hub: name(hub) }] : [];
}

function reported({ deed, at, hub }: Done, name: (hub: string) => string): CommitmentView['reports'] {
  if (deed.do !== 'report') return [];
  const { text, value, evidence = [] } = deed;
  return [{ at, hub: name(hub), text, evidence, ...(value !== undefined && { value }) }];
}
