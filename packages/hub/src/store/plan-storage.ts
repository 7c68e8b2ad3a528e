/**
 * What storing a submission changes: a pure decision over the rows of its id.
 *
 * Two rules meet here. Duplicates are dropped within one submitter's only, and what a writer is told depends on no row
 * that the writer may not see. And the newest version's audience governs every version of its id: within one
 * submitter's, and over all submitters' where the creator itself speaks.
 */
import { checkSuccessor, type StixObject } from '@haetae/stix/object';
import { type AudienceRule, ruleText, widenRule } from '../release/index.ts';
import { compareVersions, type StoredRow } from './stored-row.ts';
import type { Admitted, StoreRefusal } from './submission.ts';

/** A row that changes its audience: it leaves its place in the log and gets a new one. */
export interface Move {
  readonly row: StoredRow;
  readonly rule: AudienceRule;
}

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
  if (same.length > 0) return planRepeated(submission, same, context.rows);
  return checkHistory(submission, mine, context) ?? planInsert(submission, context);
}

/** The same version from the same submitter again: dropped, or its audience grows, or the two contradict each other. */
function planRepeated(submission: Admitted, same: readonly StoredRow[], rows: readonly StoredRow[]): StoragePlan {
  const whole = submission.renditions[0];
  const stored = same.find((row) => row.rendition === 0) ?? same[0]!;
  const repeated = submission.renditions.some((form) => equalBytes(form.digest, stored.digest));
  if (!repeated) {
    return refuse('version_conflict', 'Another content is stored for this id and version; the first one is kept.');
  }
  const widened = widenRule(stored.rule, whole.rule);
  if (ruleText(widened) === ruleText(stored.rule)) return { kind: 'unchanged' };
  const moves = rows
    .filter((row) => row.submitter === submission.submitter)
    .map((row) => ({ row, rule: widenRule(row.rule, whole.rule) }))
    .filter(changes);
  return moves.length === 0 ? { kind: 'unchanged' } : { kind: 'widen', moves };
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
  const candidate = {
    modified: context.modified,
    version: submission.version,
    submitter: submission.submitter,
    owns: submission.owns,
    held: submission.held,
  };
  const governs = governingOver(candidate, context.rows);
  const rules = submission.renditions.map((form) => (governs === undefined ? form.rule : governed(form.rule, governs)));
  return { kind: 'insert', rules, moves: movesUnder(submission, candidate, context.rows) };
}

type Standing = Pick<StoredRow, 'modified' | 'version' | 'submitter' | 'owns' | 'held'>;

/** A newer stored version whose audience governs the one that arrives late. */
function governingOver(candidate: Standing, rows: readonly StoredRow[]): StoredRow | undefined {
  const newer = rows.filter(
    (row) => row.held === null && speaksFor(row, candidate.submitter) && compareVersions(row, candidate) > 0,
  );
  return latest(newer.filter((row) => row.rendition === 0)) ?? latest(newer);
}

/** Older rows that the new version takes with it, when it is the newest that speaks for them. */
function movesUnder(submission: Admitted, candidate: Standing, rows: readonly StoredRow[]): Move[] {
  if (candidate.held !== null || submission.modified === undefined) return [];
  const whole = submission.renditions[0].rule;
  const least = submission.renditions.at(-1)!.rule;
  return rows
    .filter((row) => row.held === null && (row.submitter === candidate.submitter || candidate.owns))
    .filter((row) => compareVersions(row, candidate) < 0 && !isOvertaken(row, candidate, rows))
    .map((row) => ({ row, rule: governed(row.rule, { rule: row.rendition === 0 ? whole : least }) }))
    .filter(changes);
}

/** Whether a version newer than the candidate already governs `row`. */
const isOvertaken = (row: StoredRow, candidate: Standing, rows: readonly StoredRow[]): boolean =>
  rows.some((other) => other.held === null && speaksFor(other, row.submitter) && compareVersions(other, candidate) > 0);

const speaksFor = (row: Pick<StoredRow, 'submitter' | 'owns'>, submitter: string): boolean =>
  row.owns || row.submitter === submitter;

/** `rule` under the audience of the newest version: that version's, but for who brought this row and from where. */
function governed(rule: AudienceRule, newest: { readonly rule: AudienceRule }): AudienceRule {
  return { ...newest.rule, submitter: rule.submitter, origin: rule.origin, held: rule.held };
}

const changes = (move: Move): boolean => ruleText(move.rule) !== ruleText(move.row.rule);

function latest<T extends StoredRow>(rows: readonly T[]): T | undefined {
  return rows.reduce<T | undefined>(
    (best, row) => (best === undefined || compareVersions(row, best) > 0 ? row : best),
    undefined,
  );
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
