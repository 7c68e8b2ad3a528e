import type { Pool, QueryResultRow } from 'pg';

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

  /** Runs one query as the session. */
  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      // Audience ids are integers of this process, so the text carries nothing from outside.
      const audiences = `{${this.#audiences().join(',')}}`;
      await client.query(`begin read only; select set_config('haetae.audiences', '${audiences}', true)`);
      const { rows } = await client.query<Row>(text, [...values]);
      await client.query('commit');
      return rows;
    } catch (error) {
      await client.query('rollback').catch((fault: Error) => {
        broken = fault;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
