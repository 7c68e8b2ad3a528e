/**
 * What a case's evidence rests on, as far as a session may see and take away: the case, a trace of it with the very
 * transfers that it was made from, what names its sources, a freeze request with its steps.
 *
 * Everything is read as the session. An export is no place for TLP:RED (it is for the persons named, by the API and in
 * a case) nor for what still waits for a person: a case, trace or request that is one is refused, the rest left out.
 */
import { customType } from '@haetae/contract';
import type { StixObject } from '@haetae/stix/object';
import type { Session } from '../people/index.ts';
import type { AudienceBook } from '../release/index.ts';
import { type Exhibit, type Interned, type Reader, readExhibits, readReferring } from '../store/index.ts';
import { readDataset, readTraceObject, type TraceText } from '../tracing/index.ts';
import { isCase } from './case-object.ts';
import type { FoldedRequest } from './fold-steps.ts';
import { type FreezeStep, stepHash } from './freeze-step.ts';
import { loadRequests } from './load-request.ts';

export interface EvidenceQuestion {
  readonly caseId: string;
  /** Undefined takes the newest trace of the case. */
  readonly traceId: string | undefined;
  readonly requestId: string | undefined;
}

export interface GatherParts {
  readonly interned: Interned;
  readonly book: AudienceBook;
  /** Id of this hub. */
  readonly hub: string;
  /** Ids of the indicators that name an address, as far as the session may see. */
  readonly indicatorsNaming: (address: string, session: Session) => readonly string[];
}

export interface Gathered {
  readonly title: string;
  readonly trace: TraceText;
  /** Canonical CSV. */
  readonly transfers: string;
  readonly request?: { readonly folded: FoldedRequest; readonly steps: readonly FreezeStep[] };
  readonly exhibits: readonly Exhibit[];
}

/** Why there is no evidence; all but the first are about what the session sees. */
export type GatherRefusal = 'not_found' | 'no_trace' | 'no_transfers' | 'not_exported';

/** Gathers; what is hidden is refused as what is absent. */
export async function gatherExhibits(
  question: EvidenceQuestion,
  session: Session,
  reader: Reader,
  parts: GatherParts,
): Promise<Gathered | GatherRefusal> {
  const { caseId } = question;
  const inCase = (await readExhibits(reader, parts.interned, [caseId]))[0];
  if (inCase === undefined || !isCase(objectOf(inCase))) return 'not_found';
  const traceId = question.traceId ?? (await newestTrace(caseId, reader, parts));
  if (traceId === undefined) return 'no_trace';
  const traced = (await readExhibits(reader, parts.interned, [traceId]))[0];
  const trace = traced === undefined ? undefined : readTraceObject(traced.body);
  if (traced === undefined || trace?.caseId !== caseId) return 'not_found';
  const request = await readRequestOf(question, reader, parts);
  if (request === 'not_found') return request;
  const needed = [inCase, traced, ...(request?.exhibits ?? [])];
  if (!needed.every((exhibit) => isExported(exhibit, parts))) return 'not_exported';
  const transfers = await readDataset(reader, { trace: traceId, submitter: traced.submitter, sha256: trace.dataset });
  if (transfers === undefined) return 'no_transfers';
  const named = await readNaming(trace, session, reader, parts);
  return {
    title: String(objectOf(inCase).name),
    trace,
    transfers,
    ...(request === undefined ? {} : { request }),
    exhibits: [...needed, ...named],
  };
}

// What is stored was validated before it was stored.
const objectOf = (exhibit: Exhibit): StixObject => JSON.parse(exhibit.body) as StixObject;

function isExported(exhibit: Exhibit, { book }: GatherParts): boolean {
  return exhibit.held === null && book.rule(exhibit.audience).tlp !== 'red';
}

async function newestTrace(caseId: string, reader: Reader, { interned }: GatherParts): Promise<string | undefined> {
  const traces = await readReferring(reader, interned, caseId, customType.trace);
  const last = traces.at(-1);
  return last === undefined ? undefined : `${last.type}--${last.uuid}`;
}

interface RequestOfCase extends NonNullable<Gathered['request']> {
  readonly exhibits: readonly Exhibit[];
}

/** The request in the version in force, and its chain of steps with the proposals on the way. */
async function readRequestOf(
  { caseId, requestId }: EvidenceQuestion,
  reader: Reader,
  { interned, hub }: GatherParts,
): Promise<RequestOfCase | undefined | 'not_found'> {
  if (requestId === undefined) return undefined;
  const ask = reader.query.bind(reader) as Parameters<typeof loadRequests>[0];
  const [loaded] = await loadRequests(ask, interned, hub, [requestId]);
  if (loaded === undefined || loaded.folded.request.content.case_ref !== caseId) return 'not_found';
  const { folded } = loaded;
  const steps = stepsInOrder(folded, loaded.steps);
  const rows = await readExhibits(reader, interned, [requestId, ...steps.map((step) => step.id)]);
  const exhibits = [
    rows.find((row) => row.id === requestId && objectOf(row).modified === folded.request.modified),
    ...steps.map((step) => rows.find((row) => row.id === step.id)),
  ];
  return { folded, steps, exhibits: exhibits.filter((exhibit) => exhibit !== undefined) };
}

/** Each step of the chain after the one that it names, then the proposals; what was late or is unplaced is no part of it. */
function stepsInOrder(folded: FoldedRequest, steps: readonly FreezeStep[]): FreezeStep[] {
  const left = new Set([...folded.late, ...folded.unplaced]);
  const counted = [...new Map(steps.map((step) => [step.id, step])).values()].filter((step) => !left.has(step.id));
  const next = new Map(counted.filter((step) => step.act !== 'proposal').map((step) => [step.previous, step]));
  const chain: FreezeStep[] = [];
  for (let step = next.get(null); step !== undefined; step = next.get(stepHash(step))) chain.push(step);
  return [...chain, ...counted.filter((step) => step.act === 'proposal')];
}

/** The indicators that name a source address: why that address is a source. */
async function readNaming(
  { document }: TraceText,
  session: Session,
  reader: Reader,
  parts: GatherParts,
): Promise<Exhibit[]> {
  const ids = new Set(document.sources.flatMap((source) => parts.indicatorsNaming(source, session)));
  const rows = await readExhibits(reader, parts.interned, [...ids]);
  const newest = new Map(rows.toReversed().map((row) => [row.id, row]));
  return [...newest.values()].filter((exhibit) => isExported(exhibit, parts));
}
