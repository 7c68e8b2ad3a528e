/**
 * Follows the log from a cursor: backfill, then the stream; at least once, in order, without gaps.
 *
 * The phases are one loop: read what lies after the cursor, hand it over, move the cursor, and wait only when there was
 * nothing. A wake-up is never more than a hint that saves the wait.
 */
import type { Pool } from 'pg';
import type { LogEntry, What } from './entry.ts';

/** Entries of one read: enough to load a million quickly, little enough to hand over without a pause. */
const BATCH = 2_000;

export interface FollowerParts {
  /** A pool of the intake role, which sees every entry. */
  readonly pool: Pool;
  readonly typeOf: (kind: number) => string;
  /** Handles entries in order; the cursor moves when it resolves. Handling one twice must change nothing. */
  readonly handle: (entries: readonly LogEntry[]) => Promise<void> | void;
  /** Keeps the cursor in the database under this name; undefined keeps it in memory, for what is rebuilt at start. */
  readonly durable?: string;
  /** Where to begin when no cursor is kept; the default is the beginning. */
  readonly from?: number;
  readonly onError: (error: unknown) => void;
  /** Waits this long after a failure before reading again, in milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export class Follower {
  readonly #parts: FollowerParts;
  #cursor: number | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #waiting: { place: number; resolve: () => void }[] = [];
  /** Since when it was told of something that it has not read, by the monotonic clock; undefined at the end of the log. */
  #behindSince: number | undefined;

  constructor(parts: FollowerParts) {
    this.#parts = parts;
  }

  /** The last place that was handled. */
  get place(): number {
    return this.#cursor ?? 0;
  }

  /**
   * Milliseconds for which it has known of something that it has not read; 0 at the end of the log. It is woken once a
   * second at least, so a number that grows says that it is busy, or cannot read.
   */
  get behind(): number {
    return this.#behindSince === undefined ? 0 : performance.now() - this.#behindSince;
  }

  /** Reads on, now. Calls while it reads already make it look once more afterwards. */
  wake(): void {
    this.#again = true;
    this.#behindSince ??= performance.now();
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#again && !this.#stopped) this.wake();
    });
  }

  /** Resolves when everything up to `place` was handled. */
  reached(place: number): Promise<void> {
    if (this.place >= place) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push({ place, resolve });
      this.wake();
    });
  }

  /** Ends after the entries in hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#again = false;
      try {
        this.#cursor ??= await this.#kept();
        const entries = await this.#read(this.#cursor);
        if (entries.length > 0) {
          await this.#parts.handle(entries);
          await this.#move(entries.at(-1)!.place);
        }
        if (entries.length === BATCH) continue;
        this.#behindSince = undefined;
        if (entries.length === 0 && !this.#again) return;
      } catch (error) {
        this.#parts.onError(error);
        await this.#parts.wait(250);
        this.#again = true;
      }
    }
  }

  async #kept(): Promise<number> {
    const { durable, pool, from = 0 } = this.#parts;
    if (durable === undefined) return from;
    const { rows } = await pool.query<{ place: string }>('select place::text from cursor where follower = $1', [
      durable,
    ]);
    return rows[0] === undefined ? from : Number(rows[0].place);
  }

  async #read(after: number): Promise<LogEntry[]> {
    const { rows } = await this.#parts.pool.query<{
      place: string;
      added: string;
      what: What;
      audience: number | null;
      kind: number | null;
      obj: string | null;
    }>(
      `select place::text, (extract(epoch from added) * 1000000)::int8::text as added, what, audience, kind, obj::text
         from log where place > $1 order by log.place limit ${BATCH}`,
      [after],
    );
    return rows.map((row) => ({
      place: Number(row.place),
      added: BigInt(row.added),
      what: row.what,
      audience: row.audience,
      type: row.kind === null ? null : this.#parts.typeOf(row.kind),
      obj: row.obj === null ? null : Number(row.obj),
    }));
  }

  async #move(place: number): Promise<void> {
    const { durable, pool } = this.#parts;
    if (durable !== undefined) {
      await pool.query(
        `insert into cursor (follower, place) values ($1, $2)
         on conflict (follower) do update set place = excluded.place`,
        [durable, place],
      );
    }
    this.#cursor = place;
    this.#waiting = this.#waiting.filter((waiter) => {
      if (waiter.place > place) return true;
      waiter.resolve();
      return false;
    });
  }
}
