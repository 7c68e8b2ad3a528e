import { randomBytes, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { what } from '../log/index.ts';
import { leafOf } from './leaf.ts';
import { appendEntries, takePlaces } from './queries/log.ts';

/** An entry that names nobody: who may see what was offered before is computed anew by whoever reads it. */
export async function appendMembership(client: PoolClient): Promise<void> {
  const start = await takePlaces(client, 1);
  const leaf = leafOf({
    place: start.place + 1,
    what: what.membership,
    id: randomUUID(),
    version: '',
    digest: new Uint8Array(),
    salt: randomBytes(16),
  });
  await appendEntries(client, start, [{ what: what.membership, audience: null, kind: null, obj: null, leaf }]);
}
