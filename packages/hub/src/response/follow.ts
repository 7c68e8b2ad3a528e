/**
 * What a hub does by itself when the log brings a request or a step of one: as the receiver's hub it records the
 * receipt, as the home it carries out the proposals that need nobody else. To do it twice changes nothing.
 */
import { customType } from '@haetae/contract';
import { type LogEntry, what } from '../log/index.ts';
import { type Ask, type Interned, touchedOfType } from '../store/index.ts';
import type { RequestDesk } from './request-desk.ts';

export interface RequestFollowParts {
  readonly desk: RequestDesk;
  readonly interned: Interned;
  /** Asks as the hub itself. */
  readonly ask: Ask;
}

const FOLLOWED: ReadonlySet<string | null> = new Set([customType.freezeRequest, customType.freezeStep]);

/** The handler of the follower `response`. */
export function followRequests(parts: RequestFollowParts): (entries: readonly LogEntry[]) => Promise<void> {
  return async (entries) => {
    const objs = entries.flatMap((entry) =>
      entry.obj !== null && entry.what !== what.withdrawn && FOLLOWED.has(entry.type) ? [entry.obj] : [],
    );
    if (objs.length === 0) return;
    for (const id of await touchedOfType(parts.ask, parts.interned, customType.freezeRequest, objs)) {
      await parts.desk.settle(id);
    }
  };
}
