import { nextDue } from './due.ts';
import type { LoadedPart } from './load-parts.ts';

/**
 * What falls due for this hub as the home of parts: silences that end, statements that are released.
 *
 * It holds times only; what is to be done is decided anew from what is stored when a time has come, so that doing it twice
 * changes nothing.
 */
export class DialogueClock {
  readonly #hub: string;
  readonly #due = new Map<string, number>();

  /** @param hub id of this hub: what others are home of falls due there */
  constructor(hub: string) {
    this.#hub = hub;
  }

  /** Looks at a part as it stands now. */
  note(loaded: LoadedPart): void {
    const { id, content } = loaded.part;
    const due = content.home === this.#hub ? nextDue(loaded) : undefined;
    if (due === undefined) this.#due.delete(id);
    else this.#due.set(id, Date.parse(due));
  }

  /** Ids of the parts whose time has come; each is given once, until it is looked at again. */
  take(now: string): string[] {
    const ids = [...this.#due].filter(([, due]) => due <= Date.parse(now)).map(([id]) => id);
    for (const id of ids) this.#due.delete(id);
    return ids;
  }
}
