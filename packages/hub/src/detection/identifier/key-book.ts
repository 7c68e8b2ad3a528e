import { seriesOf } from '@haetae/proof/oprf';
import { hubsIn } from './circle.ts';
import type { PublishedKey } from './key-note.ts';

/** A published key and the hub that published it. */
export interface BookKey extends PublishedKey {
  readonly hub: string;
}

/** The public keys that hubs have published and not ended, in memory; rebuilt from the log. */
export class KeyBook {
  readonly #keys = new Map<number, BookKey>();

  /** @param obj row of the note that publishes it */
  put(obj: number, key: BookKey): void {
    this.#keys.set(obj, key);
  }

  remove(obj: number): void {
    this.#keys.delete(obj);
  }

  /** Its hub has destroyed the key. */
  end(id: string): void {
    for (const [obj, key] of this.#keys) if (key.id === id) this.#keys.delete(obj);
  }

  get(id: string): BookKey | undefined {
    return [...this.#keys.values()].find((key) => key.id === id);
  }

  /** The keys of a circle, the newest last. */
  of(circle: string): BookKey[] {
    return [...this.#keys.values()].filter((key) => key.circle === circle).sort((a, b) => (a.made < b.made ? -1 : 1));
  }

  /** The keys of which the newest series of a circle consists; undefined while a hub of it has published none. */
  current(circle: string): readonly BookKey[] | undefined {
    const keys = this.of(circle);
    const newest = hubsIn(circle).map((hub) => keys.findLast((key) => key.hub === hub));
    return newest.every((key) => key !== undefined) ? newest : undefined;
  }

  /** The keys of a series of a circle; undefined where one is not known, or it is not one key of each hub. */
  keysOf(circle: string, series: string): readonly BookKey[] | undefined {
    const keys = this.of(circle).filter((key) => series.split('+').includes(key.id));
    const hubs = hubsIn(circle);
    if (keys.length !== hubs.length || new Set(keys.map((key) => key.hub)).size !== hubs.length) return undefined;
    return seriesOf(keys.map((key) => key.id)) === series ? keys : undefined;
  }
}
