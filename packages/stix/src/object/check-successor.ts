import type { StixObject } from './stix-object.ts';
import { timeKey } from './timestamp.ts';
import { contentDigest, versionOf } from './version-of.ts';

export type SuccessorRefusalCode =
  | 'id_changed'
  | 'type_changed'
  | 'created_changed'
  | 'not_creator'
  | 'revoked_is_final'
  | 'version_conflict'
  | 'marking_changed';

export interface SuccessorRefusal {
  readonly code: SuccessorRefusalCode;
  readonly message: string;
}

/**
 * May `next` stand beside `previous` as a version of the same object (STIX 2.1 section 3.6)? Undefined when it may: it
 * is the same version again, a later one, or an earlier one that came late (it is kept as history; the current state
 * does not go back). Who the submitter is, and what the hub's own clock says, is for intake.
 */
export function checkSuccessor(previous: StixObject, next: StixObject): SuccessorRefusal | undefined {
  if (next.id !== previous.id) return refuse('id_changed', 'A version has the id of its object');
  if (next.type !== previous.type) return refuse('type_changed', 'A version has the type of its object');
  if (previous.type === 'marking-definition') return checkMarking(previous, next);
  if (previous.modified === undefined || next.modified === undefined) return undefined;
  return checkOrigin(previous, next) ?? checkTime(previous, next, previous.modified, next.modified);
}

/** Section 7.2.1: markings are not versioned. */
function checkMarking(previous: StixObject, next: StixObject): SuccessorRefusal | undefined {
  if (contentDigest(previous) === contentDigest(next)) return undefined;
  return refuse('marking_changed', 'A marking definition has no versions: a change of it needs a new id');
}

function checkOrigin(previous: StixObject, next: StixObject): SuccessorRefusal | undefined {
  if (keyOf(previous.created) !== keyOf(next.created)) {
    return refuse('created_changed', `created stays ${previous.created} in every version`);
  }
  if (previous.created_by_ref === next.created_by_ref) return undefined;
  const advice = 'make an object of your own with a derived-from relationship, a note or an opinion';
  return refuse('not_creator', `Only ${previous.created_by_ref ?? 'its creator'} may version this object; ${advice}`);
}

function checkTime(previous: StixObject, next: StixObject, was: string, is: string): SuccessorRefusal | undefined {
  const order = compare(timeKey(was), timeKey(is));
  if (order === 0 && contentDigest(previous) !== contentDigest(next)) {
    return refuse(
      'version_conflict',
      `The version ${versionOf(previous).version} is stored with other content; the first one stays`,
    );
  }
  if (order >= 0 || previous.revoked !== true) return undefined;
  return refuse('revoked_is_final', 'Nothing follows the version that revoked the object');
}

function keyOf(time: string | undefined): string | undefined {
  return time === undefined ? undefined : timeKey(time);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function refuse(code: SuccessorRefusalCode, message: string): SuccessorRefusal {
  return { code, message };
}
