import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { reasonOf, type SetupProblem } from '../config/setup-problem.ts';
import type { Logger } from '../logging.ts';
import type { RolePool } from './pool.ts';

/** A step of the schema: `NNNN-name.sql`, forward only, run once in a transaction of its own. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** Line one is `-- breaking`: programs older than it cannot work on the database after it. */
  readonly breaking: boolean;
  readonly sql: string;
}

/** Any number, the same in every program of ours: who holds this advisory lock migrates. */
const LOCK = 7_411_000;

/** Reads the migrations of a folder in order. Throws on a name of another form and on a gap: both are ours to mend. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql') && name !== 'schema.sql');
  return names.toSorted().map((name, index) => {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name) || Number(name.slice(0, 4)) !== index + 1) {
      throw new Error(`migration ${name} should be numbered ${String(index + 1).padStart(4, '0')}`);
    }
    const sql = readFileSync(join(folder, name), 'utf8');
    return { version: index + 1, name, breaking: /^-- breaking\s*$/m.test(sql.split('\n', 1)[0] ?? ''), sql };
  });
}

/**
 * Brings the database to the newest of `migrations`, the same for the embedded database and an outside one.
 * Two programs that start at once do it one after the other. Refuses a database that a newer program has moved on.
 *
 * @returns the migrations that were run now
 */
export async function migrate(
  owner: RolePool<'owner'>,
  migrations: readonly Migration[],
  log: Logger,
): Promise<readonly Migration[] | SetupProblem> {
  let client: PoolClient | undefined;
  try {
    client = await owner.connect();
    client.on('error', () => {}); // the query under way rejects with it
    await client.query('set statement_timeout = 0'); // building an index of millions of rows takes its time
    await client.query(`select pg_advisory_lock(${LOCK})`);
    const current = await currentVersion(client);
    const newest = migrations.at(-1)?.version ?? 0;
    if (current > newest) return newer(current, newest);
    const due = migrations.slice(current);
    for (const migration of due) await runMigration(client, migration, log);
    return due;
  } catch (error) {
    if (error instanceof FailedMigration) throw error;
    return unreachable(error);
  } finally {
    client?.release(true); // closed, not given back: its time limit is off, and the end of the session frees the lock
  }
}

/** A migration that fails is a defect of the program, or a database that somebody changed by hand. */
class FailedMigration extends Error {}

async function currentVersion(client: PoolClient): Promise<number> {
  await client.query(
    `create table if not exists migration (
       version int primary key, name text not null, breaking bool not null, applied timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from migration',
  );
  return rows[0]?.version ?? 0;
}

async function runMigration(
  client: PoolClient,
  { version, name, breaking, sql }: Migration,
  log: Logger,
): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migration (version, name, breaking) values ($1, $2, $3)', [
      version,
      name,
      breaking,
    ]);
    await client.query('commit');
    log.info({ migration: name, breaking }, 'migrated');
  } catch (error) {
    throw new FailedMigration(`migration ${name}: ${reasonOf(error)}`, { cause: error });
  }
}

function newer(current: number, newest: number): SetupProblem {
  const sentence = `The database is at version ${current} and this program knows only ${newest}; start the newer program that made it, or give another data folder or database.`;
  return { problem: 'database_newer', sentence };
}

function unreachable(error: unknown): SetupProblem {
  const sentence = `The database cannot be used (${reasonOf(error)}); see that it runs, that DATABASE_URL is right and that its user may create tables and roles.`;
  return { problem: 'database_unreachable', sentence };
}
