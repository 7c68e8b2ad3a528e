/** From the rows that somebody may see to requests with their state. */
import { customType } from '@haetae/contract';
import { type Ask, type Interned, type KeptRow, rowsNaming, rowsOfIds } from '../store/index.ts';
import { type FoldedRequest, foldRequest } from './fold-steps.ts';
import type { FreezeStep } from './freeze-step.ts';
import { type ReadRequest, readRequest, readStep } from './stix-form.ts';
import { versionInForce } from './version-in-force.ts';

export interface LoadedRequest {
  readonly folded: FoldedRequest;
  readonly steps: readonly FreezeStep[];
  /** JSON pointers into the content of what nobody wrote. */
  readonly defaulted: readonly string[];
  /** Texts of the request and its steps that this hub's own members wrote. */
  readonly own: readonly string[];
}

/**
 * Loads requests by id, each once, in the order asked; what is hidden, absent, or no request is left out.
 *
 * A row counts only when the hub that it came from is the one it speaks for: of a request the requester's, of a step
 * the one that made it. Intake has checked that hub's signature.
 */
export async function loadRequests(
  ask: Ask,
  interned: Interned,
  hub: string,
  ids: readonly string[],
): Promise<LoadedRequest[]> {
  const [requests, steps] = await Promise.all([
    rowsOfIds(ask, interned, customType.freezeRequest, ids),
    rowsNaming(ask, interned, customType.freezeStep, ids),
  ]);
  const versions = Map.groupBy(requests, ({ id }) => id);
  const about = Map.groupBy(steps, ({ named }) => named);
  return ids.flatMap((id) => fold(versions.get(id) ?? [], about.get(id) ?? [], hub) ?? []);
}

function fold(versions: readonly KeptRow[], about: readonly KeptRow[], hub: string): LoadedRequest | undefined {
  const read = versions.flatMap((row) => readVersion(row, hub) ?? []);
  const steps = about.flatMap((row) => readOwnStep(row, hub) ?? []);
  const request = versionInForce(
    read.map((one) => one.request),
    steps,
  );
  if (request === undefined) return undefined;
  const { defaulted } = read.find((one) => one.request === request)!;
  const own = [...versions, ...about].filter(({ origin }) => origin === null).map(({ source }) => source);
  return { folded: foldRequest(request, steps), steps, defaulted, own };
}

function readVersion(row: KeptRow, hub: string): ReadRequest | undefined {
  const read = readRequest(JSON.parse(row.source));
  const { requester } = read?.request.content ?? {};
  const itsOwn = requester?.hub === (row.origin ?? hub) && requester.organisation === row.submitter;
  return itsOwn ? read : undefined;
}

function readOwnStep(row: KeptRow, hub: string): FreezeStep | undefined {
  const step = readStep(JSON.parse(row.source));
  return step?.hub === (row.origin ?? hub) ? step : undefined;
}
