/**
 * What storing a submission changes: a pure decision over the rows of its id.
 *
 * Duplicates are dropped within one submitter's only, and what a writer is told depends on no row that the writer may
 * not see.
 */
import { sameBytes } from '@haetae/proof/canonical';
import { checkSuccessor, type StixObject } from '@haetae/stix/object';
import { type AudienceRule, ruleText, widenRule } from '../release/index.ts';
import { changes, governed, governingRule, type Move, movesUnder } from './govern-versions.ts';
import { compareVersions, type StoredRow } from './stored-row.ts';
import type { Admitted, StoreRefusal } from './submission.ts';

export type StoragePlan =
  | { readonly kind: 'insert'; readonly rules: readonly AudienceRule[]; readonly moves: readonly Move[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'widen'; readonly moves: readonly Move[] }
  | { readonly kind: 'refuse'; readonly code: StoreRefusal; readonly message: string };

export interface PlanContext {
  /** Every row of this id, whoever brought it. */
  readonly rows: readonly StoredRow[];
  /** Microseconds of the version; of an observable the present time. */
  readonly modified: bigint;
  readonly maySee: (row: StoredRow) => boolean;
  readonly bodyOf: (row: StoredRow) => StixObject;
  readonly tombstoned: boolean;
}

const refuse = (code: StoreRefusal, message: string): StoragePlan => ({ kind: 'refuse', code, message });

/** Decides what becomes of `submission`, given the rows of its id. */
export function planStorage(submission: Admitted, context: PlanContext): StoragePlan {
  if (context.tombstoned) return refuse('withdrawn', 'This version was withdrawn and is not taken again.');
  const mine = context.rows.filter((row) => row.submitter === submission.submitter);
  const same = mine.filter((row) => row.version === submission.version);
  if (same.length > 0) return planRepeated(submission, same, context);
  return checkHistory(submission, mine, context) ?? planInsert(submission, context);
}

/** The same version from the same submitter again: dropped, or its audience grows, or the two contradict each other. */
function planRepeated(submission: Admitted, same: readonly StoredRow[], { rows }: PlanContext): StoragePlan {
  const whole = submission.renditions[0];
  const stored = same.find((row) => row.rendition === 0) ?? same[0]!;
  const repeated = submission.renditions.some((form) => sameBytes(form.digest, stored.digest));
  if (!repeated) {
    return refuse('version_conflict', 'Another content is stored for this id and version; the first one is kept.');
  }
  if (ruleText(widenRule(stored.rule, whole.rule)) === ruleText(stored.rule)) return { kind: 'unchanged' };
  const moves = widening(submission, same, rows)
    .map((row) => ({ row, rule: widenRule(row.rule, whole.rule) }))
    .filter(changes);
  return moves.length === 0 ? { kind: 'unchanged' } : { kind: 'widen', moves };
}

/** The rows that adding `same` to a further collection widens: none when a newer version governs its audience. */
function widening(submission: Admitted, same: readonly StoredRow[], rows: readonly StoredRow[]): readonly StoredRow[] {
  const [stored] = same;
  if (submission.modified === undefined || stored === undefined) return same;
  if (governingRule(stored, rows) !== undefined) return [];
  return rows.filter(
    (row) => (row.submitter === submission.submitter || submission.owns) && compareVersions(row, stored) <= 0,
  );
}

/** STIX 2.1 section 3.6: only the creator makes versions, and what identifies an object never changes. */
function checkHistory(submission: Admitted, mine: readonly StoredRow[], context: PlanContext): StoragePlan | undefined {
  if (submission.modified === undefined) return undefined;
  const known = [...mine, ...context.rows.filter((row) => !mine.includes(row) && context.maySee(row))];
  const newest = latest(known);
  if (newest === undefined) return undefined;
  const byOthers = mine.length === 0 && known.every((row) => row.version !== submission.version);
  if (byOthers && !submission.owns && !submission.renditions[0].rule.reference) {
    return refuse('not_creator', 'Only its creator, or whoever submitted it here, may make a version of this object.');
  }
  const fault = checkSuccessor(context.bodyOf(newest), submission.object);
  return fault === undefined ? undefined : refuse(fault.code, fault.message);
}

function planInsert(submission: Admitted, context: PlanContext): StoragePlan {
  const forms = submission.renditions;
  if (submission.modified === undefined) return { kind: 'insert', rules: forms.map((form) => form.rule), moves: [] };
  const { rows, bodyOf, modified } = context;
  const { version, submitter, owns } = submission;
  const standing = { modified, version, submitter, owns };
  const newest = governingRule(standing, rows);
  const rules = forms.map(({ rule }, at) =>
    newest === undefined ? rule : governed(rule, newest, objectOf(submission, at)),
  );
  const moves = submission.held === null ? movesUnder(standing, rules.at(-1)!, rows, bodyOf) : [];
  return { kind: 'insert', rules, moves };
}

/** The object as one of its forms has it. */
export const objectOf = (submission: Admitted, at: number): StixObject =>
  // A redacted form is JSON that `release` made of a valid object.
  at === 0 ? submission.object : (JSON.parse(submission.renditions[at]!.body) as StixObject);

function latest<T extends StoredRow>(rows: readonly T[]): T | undefined {
  return rows.reduce<T | undefined>(
    (best, row) => (best === undefined || compareVersions(row, best) > 0 ? row : best),
    undefined,
  );
}
