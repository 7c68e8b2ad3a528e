import { type ObjectReading, type ObjectsReading, readObjects } from '@haetae/stix/json';
import { readMarkings } from '@haetae/stix/marking';
import { isTimestamp, type StixObject } from '@haetae/stix/object';
import type { Candidate, Intake, Taken } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import { type ProblemAnswer, problem } from '../platform/http/index.ts';
import type { Collection } from './collection.ts';

/** Objects of one add, at most: so many are committed before the answer. */
const MOST_OBJECTS = 1_000;

/** What became of one object of an add (TAXII 2.1 section 4.3.1). */
export interface StatusDetails {
  readonly id: string;
  readonly version: string;
  readonly message?: string;
}

/** The status resource (section 4.3). Nothing is ever pending: an add is committed before it is answered. */
export interface Status {
  readonly id: string;
  readonly status: 'complete';
  readonly request_timestamp: string;
  readonly total_count: number;
  readonly success_count: number;
  readonly failure_count: number;
  readonly pending_count: 0;
  readonly successes: readonly StatusDetails[];
  readonly failures: readonly StatusDetails[];
}

/** Reads the body of an add: an envelope with objects; one that is broken anywhere is refused as a whole. */
export function readAdd(body: Uint8Array): readonly ObjectReading[] | ProblemAnswer {
  const reading = readObjects(body, { maxObjects: MOST_OBJECTS });
  if (!reading.ok) return refuseDocument(reading);
  if (reading.container === 'bundle')
    return refuseShape('', 'A bundle was sent; send its objects in an envelope, {"objects": […]}.');
  if (reading.container !== 'envelope' || reading.objects.length === 0) {
    return refuseShape('/objects', 'An envelope with at least one object is expected: {"objects": […]}.');
  }
  return reading.objects;
}

function refuseDocument({ code, message }: Extract<ObjectsReading, { ok: false }>): ProblemAnswer {
  if (code === 'too_many_objects')
    return problem('too_large', { detail: `Send at most ${MOST_OBJECTS} objects at once.` });
  if (code === 'too_large') return problem('too_large', { detail: message });
  return problem('malformed_json', { detail: message, errors: [{ pointer: '', code, message }] });
}

const refuseShape = (pointer: string, message: string): ProblemAnswer =>
  problem('unprocessable', { detail: message, errors: [{ pointer, code: 'not_an_envelope', message }] });

export interface AddParts {
  readonly intake: Intake;
  readonly maySee: (audience: number) => boolean;
  readonly session: Session;
  readonly offer: NonNullable<Collection['offer']>;
  /** Of the request: six fraction digits. */
  readonly at: string;
  readonly id: string;
}

/** Takes the objects in by the session's door; resolves when what is good is committed. */
export async function addObjects(objects: readonly ObjectReading[], parts: AddParts): Promise<Status> {
  const { intake, maySee, session, offer, at, id } = parts;
  const { organisation, member } = session;
  const taken = await intake.take(objects.map(candidateOf), { kind: 'member', organisation, member, offer }, maySee);
  const details = taken.map((one, nr) => ({ failed: one.outcome === 'refused', ...detailsOf(one, objects[nr]!, at) }));
  const of = (failed: boolean) => details.filter((one) => one.failed === failed).map(({ failed: _, ...rest }) => rest);
  const [successes, failures] = [of(false), of(true)];
  return {
    id,
    status: 'complete',
    request_timestamp: at,
    total_count: details.length,
    success_count: successes.length,
    failure_count: failures.length,
    pending_count: 0,
    successes,
    failures,
  };
}

const candidateOf = (reading: ObjectReading): Candidate => ({
  source: reading.source,
  value: reading.value,
  pointer: reading.pointer,
  problem: reading.problem ?? reading.inexact,
});

/** Longest id and message in a status, in characters: what a sender wrote is repeated, but not at any length. */
const LONGEST_ID = 300;
const LONGEST_MESSAGE = 2_000;

/** Names an object by what it calls itself, else by where it stood; one without a version by the time of the request. */
function detailsOf(taken: Taken, reading: ObjectReading, at: string): StatusDetails {
  const { created } = (reading.value ?? {}) as { readonly created?: unknown };
  const id = taken.id ?? reading.claimedId ?? reading.pointer;
  const version = [taken.version, created].find((time) => typeof time === 'string' && isTimestamp(time));
  const message = messageOf(taken, reading);
  return {
    id: id.length > LONGEST_ID ? reading.pointer : id,
    version: typeof version === 'string' ? version : at,
    ...(message === undefined ? {} : { message: message.slice(0, LONGEST_MESSAGE) }),
  };
}

function messageOf(taken: Taken, reading: ObjectReading): string | undefined {
  switch (taken.outcome) {
    case 'refused':
      return faultsOf(taken);
    case 'held':
      return `Stored and held (${taken.code}): ${taken.message}`;
    case 'taken':
    case 'unchanged':
      // Intake judged it valid before it took it.
      return readMarkings(reading.value as StixObject).tlp === 'red'
        ? 'Stored. TLP:RED is on no TAXII page; whom it names sees it by the API.'
        : taken.message;
    default:
      return taken.outcome satisfies never;
  }
}

function faultsOf({ pointer, code = 'refused', message = '', faults }: Taken): string {
  const all = faults ?? [{ code, pointer: '', message }];
  return all.map((fault) => `${placeOf(pointer, fault.pointer)}: ${fault.message} (${fault.code})`).join(' ');
}

/** A fault names its place in the object; one that was found while the document was read, in the document. */
const placeOf = (object: string, fault: string): string => (fault.startsWith(object) ? fault : `${object}${fault}`);
