import { escapeIdentifier, escapeLiteral, type Pool, type PoolClient } from 'pg';
import { DatabaseGone, isConnectionLoss } from './connection-loss.ts';
import { WAIT_MS, withConnection } from './pool.ts';

export interface TransactionOptions {
  /** The transaction cannot write; when the connection is lost in it, it is run again. Default false. */
  readonly readOnly?: boolean;
  /** Settings (names with a dot) that hold in this transaction only, sent together with BEGIN. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Milliseconds to wait for a database that is away. Default 5,000. */
  readonly waitMs?: number;
}

/** How often a read is run again after a connection was lost in it. */
const READ_TRIES = 3;

/**
 * Runs `work` in one transaction: committed when it resolves, rolled back when it throws.
 *
 * Throws DatabaseGone (`database_gone`) when the database is away for longer than `waitMs`, or lost in mid-write: then
 * whether the commit took effect is unknown, and what is written must be such that it can be sent again.
 */
export async function transaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const begin = beginStatement(options);
  const until = Date.now() + (options.waitMs ?? WAIT_MS);
  for (let tries = 1; ; tries++) {
    let working = false;
    const started = (client: PoolClient) => {
      working = true;
      return work(client);
    };
    try {
      return await withConnection(pool, (client) => run(client, begin, started), Math.max(0, until - Date.now()));
    } catch (error) {
      const again = error instanceof DatabaseGone && (options.readOnly || !working) && tries < READ_TRIES;
      if (!again || Date.now() > until) throw error;
    }
  }
}

async function run<T>(client: PoolClient, begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  await client.query(begin);
  try {
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    if (!isConnectionLoss(error)) await client.query('rollback');
    throw error;
  }
}

function beginStatement({ readOnly, settings = {} }: TransactionOptions): string {
  const begin = readOnly ? 'begin read only' : 'begin';
  const sets = Object.entries(settings).map(
    ([name, value]) => `set local ${name.split('.').map(escapeIdentifier).join('.')} = ${escapeLiteral(value)}`,
  );
  return [begin, ...sets].join('; ');
}
