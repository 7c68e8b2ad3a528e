/**
 * What a hub does by itself when the log brings a part of a dialogue or an act on one: as the home it places what the
 * other sides wish. To do it twice changes nothing.
 */
import { customType } from '@haetae/contract';
import { type LogEntry, what } from '../log/index.ts';
import { type Ask, type Interned, touchedOfType } from '../store/index.ts';
import type { DialogueDesk } from './dialogue-desk.ts';

export interface DialogueFollowParts {
  readonly desk: DialogueDesk;
  readonly interned: Interned;
  /** Asks as the hub itself. */
  readonly ask: Ask;
}

const FOLLOWED: ReadonlySet<string | null> = new Set([customType.dialoguePart, customType.dialogueAct]);

/** The handler of the follower `dialogue`. */
export function followDialogue(parts: DialogueFollowParts): (entries: readonly LogEntry[]) => Promise<void> {
  return async (entries) => {
    const objs = entries.flatMap((entry) =>
      entry.obj !== null && entry.what !== what.withdrawn && FOLLOWED.has(entry.type) ? [entry.obj] : [],
    );
    if (objs.length === 0) return;
    for (const id of await touchedOfType(parts.ask, parts.interned, customType.dialoguePart, objs)) {
      await parts.desk.settle(id);
    }
  };
}
