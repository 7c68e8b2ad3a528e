/**
 * Brings the rows of a file in, a thousand at a time, and counts what became of each.
 *
 * Objects that a file brings go in as they are. Objects that were made from rows first meet what their submitter has
 * stored (succeed.ts). Where another's object stands in the way under the same id, or one that has ended, the fact is
 * said again under an id of its own.
 */
import { FACT_NAMESPACE, type ImportReport } from '@haetae/contract';
import { deterministicId, type StixObject, stixType } from '@haetae/stix/object';
import type { Candidate } from './candidate.ts';
import type { Door } from './door.ts';
import type { Intake, MaySee, Taken } from './intake.ts';
import { identityCandidate, type Publisher } from './source/publisher.ts';
import type { SourceRow } from './source/reading.ts';
import { succeed } from './succeed.ts';

/** Rows that go in together: one transaction of the writer. */
const BATCH = 1_000;
/** Problems that the report tells. */
const TOLD = 100;
/** How often a fact is said anew: as often as a list can plausibly take an address off and on again. */
const TRIES = 8;

export interface ImportParts {
  readonly intake: Pick<Intake, 'take'>;
  readonly door: Door & { readonly organisation: string };
  readonly maySee: MaySee;
  /** Groups the rows: withdrawn together. */
  readonly batch: string;
  /** The newest stored version of each id by the door's organisation. */
  readonly stored: (ids: readonly string[]) => Promise<ReadonlyMap<string, StixObject>>;
  /** The objects were made from rows. */
  readonly made: boolean;
}

/** What an import counted, and the ids under which its rows stand. */
export interface Imported {
  readonly report: Omit<ImportReport, 'seconds' | 'batch'>;
  readonly ids: ReadonlySet<string>;
}

/** Imports the rows. A row that is rejected costs itself alone. */
export async function importRows(rows: Iterable<SourceRow>, parts: ImportParts): Promise<Imported> {
  const tally = new Tally();
  const introduced = new Set<string>();
  for (const some of batchesOf(rows, BATCH)) {
    const publishers = some.flatMap((row) => row.publisher ?? []).filter((one) => !introduced.has(one.id));
    await introduce(publishers, parts);
    for (const publisher of publishers) introduced.add(publisher.id);
    const candidates = some.map((row) => ({ ...row.candidate, batch: parts.batch }));
    tally.add(parts.made ? await takeMade(candidates, parts, TRIES) : await take(candidates, parts));
  }
  return tally;
}

/** Stores the identities of publishers that are new here; the importer's own organisation has one already. */
async function introduce(publishers: readonly Publisher[], parts: ImportParts): Promise<void> {
  const named = new Map(publishers.map((one) => [one.id, one]));
  if (parts.door.kind === 'member') named.delete(parts.door.organisation);
  await take([...named.values()].map(identityCandidate), parts);
}

const take = (candidates: readonly Candidate[], { intake, door, maySee }: ImportParts): Promise<readonly Taken[]> =>
  intake.take(candidates, door, maySee);

/** Refusals that speak of the object that stands there, not of the fact. */
const IN_THE_WAY: ReadonlySet<string> = new Set([
  'not_creator',
  'version_conflict',
  'created_changed',
  'revoked_is_final',
]);

async function takeMade(candidates: readonly Candidate[], parts: ImportParts, tries: number): Promise<Taken[]> {
  const stored = await parts.stored(candidates.flatMap((one) => idOf(one) ?? []));
  const following = candidates.map((one) => followingStored(one, stored));
  const taken = [...(await take(following, parts))];
  const again = taken.flatMap((one, at) => (IN_THE_WAY.has(one.code ?? '') ? [at] : []));
  if (again.length === 0 || tries === 0) return taken;
  const anew = await takeMade(
    again.map((at) => underOwnId(candidates[at]!, parts.door.organisation)),
    parts,
    tries - 1,
  );
  for (const [nr, at] of again.entries()) taken[at] = anew[nr]!;
  return taken;
}

const idOf = (candidate: Candidate): string | undefined => (candidate.value as { id?: string } | undefined)?.id;

function followingStored(candidate: Candidate, stored: ReadonlyMap<string, StixObject>): Candidate {
  const before = stored.get(idOf(candidate) ?? '');
  return before === undefined ? candidate : rewritten(candidate, succeed(before, objectOf(candidate)));
}

function underOwnId(candidate: Candidate, organisation: string): Candidate {
  const object = objectOf(candidate);
  const id = String(object.id);
  return rewritten(candidate, {
    ...object,
    id: deterministicId(stixType(id), FACT_NAMESPACE, JSON.stringify([id, organisation])),
  });
}

/** A candidate that has an id was made here, from a row. */
const objectOf = (candidate: Candidate): Readonly<Record<string, unknown>> =>
  candidate.value as Readonly<Record<string, unknown>>;

const rewritten = (candidate: Candidate, value: unknown): Candidate => ({
  ...candidate,
  value,
  source: JSON.stringify(value),
});

function* batchesOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const COUNTED = { taken: 'taken', unchanged: 'unchanged', held: 'held', refused: 'rejected' } as const;

class Tally implements Imported {
  readonly report = { taken: 0, unchanged: 0, held: 0, rejected: 0, problems: [] as ImportReport['problems'] };
  readonly ids = new Set<string>();

  add(taken: readonly Taken[]): void {
    for (const one of taken) {
      this.report[COUNTED[one.outcome]] += 1;
      if (one.outcome !== 'refused' && one.id !== undefined) this.ids.add(one.id);
      if (one.code === undefined || this.report.problems.length === TOLD) continue;
      this.report.problems.push({ at: one.pointer, code: one.code, message: one.message ?? '' });
    }
  }
}
