/**
 * The newest version's audience governs every version of its id: within one submitter's, and over all submitters' where
 * the creator itself speaks. So a raised marking takes the older versions with it, and a version that comes late gets
 * the audience of the newest.
 *
 * What an older version marked more strictly in a part of it stays under that marking: the newest version speaks for
 * its own parts only. Observables have no versions in this sense: each content stands for itself.
 */
import { type MarkedPart, readMarkings, stricter, type Tlp, tlpOf } from '@haetae/stix/marking';
import type { StixObject } from '@haetae/stix/object';
import { type AudienceRule, ruleText } from '../release/index.ts';
import { compareVersions, type StoredRow } from './stored-row.ts';

/** A row that changes its audience: it leaves its place in the log and gets a new one. */
export interface Move {
  readonly row: StoredRow;
  readonly rule: AudienceRule;
}

/** What decides whether one version speaks for another. */
export type Standing = Pick<StoredRow, 'modified' | 'version' | 'submitter' | 'owns'>;

/** The audience of the newest stored version that governs `candidate`; undefined when none is newer. */
export function governingRule(candidate: Standing, rows: readonly StoredRow[]): AudienceRule | undefined {
  const newer = rows.filter((row) => governs(row, candidate.submitter) && compareVersions(row, candidate) > 0);
  return newer.reduce<StoredRow | undefined>(
    (best, row) => (best === undefined || compareForms(row, best) > 0 ? row : best),
    undefined,
  )?.rule;
}

/** Moves of the older rows that `candidate` takes under its audience, where it is the newest that speaks for them. */
export function movesUnder(
  candidate: Standing,
  rule: AudienceRule,
  rows: readonly StoredRow[],
  bodyOf: (row: StoredRow) => StixObject,
): Move[] {
  return rows
    .filter((row) => row.held === null && (row.submitter === candidate.submitter || candidate.owns))
    .filter((row) => compareVersions(row, candidate) < 0 && !isOvertaken(row, candidate, rows))
    .map((row) => ({ row, rule: governed(row.rule, rule, bodyOf(row)) }))
    .filter(changes);
}

/** `rule` under the audience of the newest version: that version's, but for who brought it, from where, and its parts. */
export function governed(rule: AudienceRule, newest: AudienceRule, object: StixObject): AudienceRule {
  const tlp = readMarkings(object).parts.map(limitOf).reduce(stricter, newest.tlp);
  const members = tlp === newest.tlp ? newest.members : tlp === 'red' ? rule.members : [];
  return { ...newest, tlp, members, submitter: rule.submitter, origin: rule.origin, held: rule.held };
}

/** A part's own TLP; a marking that nobody here knows keeps the part with its own. */
const limitOf = (part: MarkedPart): Tlp => tlpOf(part.marking) ?? 'amber+strict';

/** Whether a move gives another audience than the row has. */
export const changes = (move: Move): boolean => ruleText(move.rule) !== ruleText(move.row.rule);

/** Whether a version newer than `candidate` already governs `row`. */
const isOvertaken = (row: StoredRow, candidate: Standing, rows: readonly StoredRow[]): boolean =>
  rows.some((other) => governs(other, row.submitter) && compareVersions(other, candidate) > 0);

const governs = (row: StoredRow, submitter: string): boolean =>
  row.held === null && (row.owns || row.submitter === submitter);

/** By version; of one version the most redacted form last, for it has the audience of the object without its parts. */
const compareForms = (a: StoredRow, b: StoredRow): number => compareVersions(a, b) || a.rendition - b.rendition;
