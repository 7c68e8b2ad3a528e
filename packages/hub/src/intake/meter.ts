import type { Door } from './door.ts';

/** How much a source usually brings: so many objects in so many seconds. */
export interface Rate {
  readonly objects: number;
  readonly seconds: number;
}

/** Who is metered. */
export interface Metered {
  readonly kind: 'member' | 'peer';
  /** The member, or the hub that carried it, whoever speaks through it. */
  readonly source: string;
}

/**
 * The usual rates, where a hub sets no others: of a member a full TAXII add a minute, which no person writes by hand
 * and a list that is imported reaches (then the importer has the role `bulk`); of a peer, which is many members, ten.
 */
export const USUAL_RATES: Readonly<Record<Metered['kind'], Rate>> = {
  member: { objects: 1_000, seconds: 60 },
  peer: { objects: 50_000, seconds: 60 },
};

/** Who a door is metered as; undefined for what the hub itself and official sources bring. */
export function meteredAs(door: Door): Metered | undefined {
  switch (door.kind) {
    case 'member':
      return { kind: 'member', source: door.member };
    case 'room':
      return door.member === null ? undefined : { kind: 'member', source: door.member };
    case 'peer':
      return { kind: 'peer', source: door.provenance.via };
    case 'reference':
      return undefined;
    default:
      return door satisfies never;
  }
}

/** Whether one object is within the rate; `began` for the first of a flood that is not. */
export type Metering = 'within' | 'began' | 'over';

/** What one source brought lately: how many at which millisecond, oldest first. */
interface Window {
  readonly times: number[];
  readonly counts: number[];
  total: number;
  flooding: boolean;
}

/**
 * A sliding window a source. An object is within the rate when, with it, the source has brought no more than that in
 * the time up to now; all that it brings counts, so that a flood is over only when it has slowed down.
 *
 * It is kept in memory alone: a restart forgives one window.
 */
export class Meter {
  readonly #windows = new Map<string, Window>();

  /** Counts one object of a source; `at` in milliseconds since the epoch, never earlier than the last. */
  take(source: string, at: number, { objects, seconds }: Rate): Metering {
    const window = this.#windowOf(source);
    forget(window, at - seconds * 1_000);
    count(window, at);
    const over = window.total > objects;
    const began = over && !window.flooding;
    window.flooding = over;
    return began ? 'began' : over ? 'over' : 'within';
  }

  #windowOf(source: string): Window {
    const known = this.#windows.get(source);
    if (known !== undefined) return known;
    const window: Window = { times: [], counts: [], total: 0, flooding: false };
    this.#windows.set(source, window);
    return window;
  }
}

/** Drops what was brought at `until` or before. */
function forget(window: Window, until: number): void {
  const kept = window.times.findIndex((time) => time > until);
  const gone = kept < 0 ? window.times.length : kept;
  if (gone === 0) return;
  window.times.splice(0, gone);
  for (const number of window.counts.splice(0, gone)) window.total -= number;
}

function count(window: Window, at: number): void {
  const last = window.times.length - 1;
  if (window.times[last] === at) window.counts[last]! += 1;
  else {
    window.times.push(at);
    window.counts.push(1);
  }
  window.total += 1;
}
