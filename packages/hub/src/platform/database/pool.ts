import { setTimeout as sleep } from 'node:timers/promises';
import { type ClientConfig, Pool, type PoolClient } from 'pg';
import type { Logger } from '../logging.ts';
import { DatabaseGone, isConnectionLoss } from './connection-loss.ts';
import { valueTypes } from './value-types.ts';

/** A pool whose every connection acts with one database role: what may be asked of it is in its type. */
export interface RolePool<Role extends string> extends Pool {
  readonly role: Role;
}

/** The hub's ways to its database. */
export interface Database {
  /** Owns the schema, is bound by no row-level security: migrations, jobs, log. */
  readonly owner: RolePool<'owner'>;
  /** Acts as `hub_intake`: writes. */
  readonly intake: RolePool<'intake'>;
  /** Acts as `hub_reader`: reads what its settings allow. */
  readonly reader: RolePool<'reader'>;
  close(): Promise<void>;
}

/** A statement longer than this is ended by the server, so that one question cannot hold up a stop or a restart. */
const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;

/** Connection settings common to all: UTC, time limits, value types. `role` is taken by the server at connection. */
export function connectionSettings(connection: ClientConfig, role?: string): ClientConfig {
  return {
    ...connection,
    types: valueTypes,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    options: `-c timezone=UTC -c datestyle=ISO${role ? ` -c role=${role}` : ''}`,
  };
}

/**
 * Opens the pools; connections are made when first needed, so that migrations can make the roles before.
 *
 * The role is a start-up option of each connection, not a statement: it holds before the first query, and RESET ROLE or
 * DISCARD ALL lead back to it. (A pooler between hub and database has to pass start-up options through.)
 */
export function openDatabase(connection: ClientConfig, log: Logger): Database {
  const owner = openPool(connection, log, 'owner', 4);
  const intake = openPool(connection, log, 'intake', 4, 'hub_intake');
  const reader = openPool(connection, log, 'reader', 10, 'hub_reader');
  const close = async () => {
    await Promise.all([owner.end(), intake.end(), reader.end()]);
  };
  return { owner, intake, reader, close };
}

function openPool<Role extends string>(
  connection: ClientConfig,
  log: Logger,
  role: Role,
  max: number,
  databaseRole?: string,
): RolePool<Role> {
  const settings = connectionSettings(connection, databaseRole);
  const pool = new Pool({ ...settings, max, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000 });
  // A server's last word can come in one chunk with its first, before whoever waited for the connection can listen:
  // an error that nobody listens for would end the process. The next statement on the connection rejects all the same.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', (error) => log.debug({ reason: error.message, role }, 'an idle database connection was lost'));
  return Object.assign(pool, { role });
}

/** How long in ms a piece of work waits for a database that is away, where it does not say otherwise. */
export const WAIT_MS = 5_000;

/**
 * Runs `work` on one connection, waiting up to `waitMs` for the database to come back. `work` itself is run once: when
 * the connection is lost inside it, the answer is DatabaseGone and whether a statement took effect is unknown.
 */
export async function withConnection<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  waitMs: number = WAIT_MS,
): Promise<T> {
  const client = await connect(pool, waitMs);
  return await useAndRelease(client, work);
}

/** Takes a connection, trying again with growing delays. */
async function connect(pool: Pool, waitMs: number): Promise<PoolClient> {
  const until = Date.now() + waitMs;
  for (let delay = 25; ; delay = Math.min(delay * 2, 500)) {
    try {
      return await pool.connect();
    } catch (error) {
      if (!isConnectionLoss(error)) throw error;
      if (Date.now() + delay > until) throw new DatabaseGone(error);
      await sleep(delay);
    }
  }
}

async function useAndRelease<T>(client: PoolClient, work: (client: PoolClient) => Promise<T>): Promise<T> {
  let broken = true;
  const onError = () => {}; // the statement under way rejects with it, too
  client.on('error', onError);
  try {
    const result = await work(client);
    broken = false;
    return result;
  } catch (error) {
    broken = isConnectionLoss(error);
    throw broken ? new DatabaseGone(error) : error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
