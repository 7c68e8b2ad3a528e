import { LedgerReport, NewTrace, TraceView } from '@haetae/contract';
import { parseStixId } from '@haetae/stix/object';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { type Reader, readObject } from '../store/index.ts';
import { describeTrace } from './describe-trace.ts';
import { makeTrace, type TraceParts } from './make-trace.ts';
import { readUpload } from './read-upload.ts';
import { takeTransfers } from './take-transfers.ts';
import { readTraceObject } from './trace-object.ts';

export interface TracingParts extends TraceParts {
  /** Takes exercises; no other hub does. */
  readonly demonstration: boolean;
  readonly readerFor: (session: Session) => Reader;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

/** The ledger, and traces over it. */
export function tracingRoutes(route: AddRoute<Session>, parts: TracingParts): void {
  ledgerRoute(route, parts);
  route(
    {
      method: 'POST',
      url: '/api/v1/traces',
      summary: 'Follow stolen money over your ledger, for a case',
      body: NewTrace,
      answer: TraceView,
      roles: ['analyst'],
      status: 201,
    },
    async ({ body, caller }) => {
      const reader = parts.readerFor(caller);
      const made = await makeTrace(body, caller, reader, parts);
      if (made.kind === 'no-case') return problem('not_found', { detail: 'There is no such case that you may see.' });
      if (made.kind === 'refused') return problem('unprocessable', { errors: made.faults });
      return (await viewTrace(made.id, reader, parts)) ?? problem('not_found');
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/traces/:id',
      summary: 'A trace: its lines, its flows, what it was made from',
      answer: TraceView,
    },
    async ({ params, caller }) => (await viewTrace(params.id!, parts.readerFor(caller), parts)) ?? problem('not_found'),
  );
}

function ledgerRoute(route: AddRoute<Session>, parts: TracingParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/transfers',
      summary: 'Add transfers to your ledger: CSV of tx_hash,block,timestamp,from,to,asset,amount, plain or gzip',
      answer: LedgerReport,
      roles: ['analyst'],
    },
    async ({ body, caller, query }) => {
      const exercise = query.exercise === 'true';
      if (exercise && !parts.demonstration) return problem('unprocessable', { errors: [EXERCISE_ONLY] });
      const start = parts.elapsed();
      const csv = readUpload(body);
      if (typeof csv !== 'string') return csv;
      const taken = await takeTransfers(csv, { organisation: caller.organisation, exercise }, parts);
      if (!('taken' in taken)) return problem('unprocessable', { errors: taken });
      return { ...taken, seconds: Math.round(parts.elapsed() - start) / 1_000 };
    },
  );
}

const EXERCISE_ONLY = {
  pointer: '',
  code: 'exercise_only',
  message: 'Transfers of an exercise are taken by demonstration hubs only.',
};

async function viewTrace(id: string, reader: Reader, { interned, book }: TracingParts): Promise<TraceView | undefined> {
  const stored = parseStixId(id) === undefined ? undefined : await readObject(reader, interned, id);
  const trace = stored === undefined ? undefined : readTraceObject(stored.body);
  return stored === undefined || trace === undefined ? undefined : describeTrace(trace, book.rule(stored.audience).tlp);
}
