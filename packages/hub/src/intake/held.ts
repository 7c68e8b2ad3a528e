import { isTimestamp, timeKey } from '@haetae/stix/object';
import type { HeldRow } from './queries.ts';

/** What a person says about something held. */
export interface HeldQuestion {
  /** Member who decides. */
  readonly member: string;
  readonly version?: string | undefined;
  readonly submitter?: string | undefined;
}

export type HeldChoice =
  | { readonly kind: 'decide'; readonly row: HeldRow }
  | { readonly kind: 'absent' | 'ambiguous' | 'own' };

/** Which of the held submissions of an id is meant, and whether this member may decide on it: never its author. */
export function chooseHeld(rows: readonly HeldRow[], question: HeldQuestion): HeldChoice {
  const meant = rows.filter(
    (row) =>
      (question.version === undefined || sameVersion(row.version, question.version)) &&
      (question.submitter === undefined || row.submitter === question.submitter),
  );
  const [row, ...others] = meant;
  if (row === undefined) return { kind: 'absent' };
  if (others.length > 0) return { kind: 'ambiguous' };
  return row.member === question.member ? { kind: 'own' } : { kind: 'decide', row };
}

/** Asked for by its key or by its time, at any precision. */
const sameVersion = (key: string, asked: string): boolean =>
  key === asked || (isTimestamp(asked) && key === timeKey(asked));
