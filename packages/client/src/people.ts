import { type Answer, askJson, type Connection } from './call.ts';
import type { HubDescriptor, Me } from './shapes.ts';

/** Who the key speaks for: organisation, member, roles, clearance, hub. A wrong key is the problem `unauthenticated`. */
export async function me(connection: Connection): Promise<Answer<Me>> {
  return await askJson(connection, '/api/v1/me');
}

/** The hub's descriptor; answers without a key. */
export async function descriptor(connection: Connection): Promise<Answer<HubDescriptor>> {
  return await askJson(connection, '/.well-known/haetae.json');
}
