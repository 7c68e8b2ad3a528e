import { type Answer, askJson, type Connection } from './call.ts';
import type { AllianceView } from './shapes.ts';

/** This hub, its peers with lag and outbox, and the agreements that join them. */
export async function alliance(connection: Connection): Promise<Answer<AllianceView>> {
  return await askJson(connection, '/api/v1/alliance');
}
