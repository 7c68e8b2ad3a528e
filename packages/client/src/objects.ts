import { type Answer, askJson, type Connection } from './call.ts';
import type { ObjectView } from './shapes.ts';

/** One object as it was received, with who brought it and how far it may go. */
export async function object(connection: Connection, id: string): Promise<Answer<ObjectView>> {
  return await askJson(connection, `/api/v1/objects/${encodeURIComponent(id)}`);
}
