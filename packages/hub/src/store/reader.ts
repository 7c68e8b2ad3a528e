import type { Pool, QueryResultRow } from 'pg';
import { type PoolClient, transaction } from '../platform/database/index.ts';
import { type Released, releasedBySecurity } from '../release/index.ts';

/**
 * Reads what a session may see, and cannot write.
 *
 * Every query runs as the reader role in a read-only transaction that carries the session's audience ids; row-level
 * security holds each table to them, so a forgotten WHERE leaks nothing.
 */
export class Reader {
  readonly #pool: Pool;
  readonly #audiences: () => readonly number[];

  /** @param audiences what the session may see at the moment of the query */
  constructor(pool: Pool, audiences: () => readonly number[]) {
    this.#pool = pool;
    this.#audiences = audiences;
  }

  /** The audience ids that the next query will carry. */
  get audiences(): readonly number[] {
    return this.#audiences();
  }

  /** Runs one query as the session: what comes back may go to it. */
  query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Released<Row>[]> {
    const settings = { 'haetae.audiences': `{${this.#audiences().join(',')}}` };
    const read = async (client: PoolClient) =>
      releasedBySecurity<Row>((await client.query<Row>(text, [...values])).rows);
    return transaction(this.#pool, read, { readOnly: true, settings });
  }
}
