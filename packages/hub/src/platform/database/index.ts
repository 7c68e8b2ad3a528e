/** What rooms may use of the database; opening, supervising and migrating it is `main.ts`'s. */
export type { ClientBase, Pool, PoolClient, QueryResultRow } from 'pg';
export { DatabaseGone } from './connection-loss.ts';
export type { Database, RolePool } from './pool.ts';
export { type TransactionOptions, transaction } from './transaction.ts';
