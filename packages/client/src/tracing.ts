import { type Answer, askJson, type Connection } from './call.ts';
import type { NewTrace, TraceView } from './shapes.ts';

/** Follows the sources over the hub's ledger by one policy; the trace belongs to the case that it names. */
export async function createTrace(connection: Connection, trace: NewTrace): Promise<Answer<TraceView>> {
  return await askJson(connection, '/api/v1/traces', { method: 'POST', body: trace });
}

/** One trace with its lines and flows. */
export async function trace(connection: Connection, id: string): Promise<Answer<TraceView>> {
  return await askJson(connection, `/api/v1/traces/${encodeURIComponent(id)}`);
}
