import type { Connection } from '@haetae/client';
import { keptKey } from '../../session.tsx';

/**
 * The own hub with the key of this tab. The page asks nobody else, as its content policy says: whether a partner knows
 * the same keys is for the people to confirm, once.
 */
export function ownHub(): Connection {
  const url = window.location.origin;
  const key = keptKey.read();
  const ask: typeof fetch = async (input, init) => {
    if (!String(input).startsWith(`${url}/`)) throw new TypeError('another hub');
    return await fetch(input, init);
  };
  return { url, fetch: ask, ...(key === null ? {} : { key }) };
}
