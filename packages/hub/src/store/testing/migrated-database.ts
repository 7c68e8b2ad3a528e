/**
 * A database that every migration has run on, kept beside the packages and copied into the data folder of each test: to
 * make a cluster and migrate it takes two seconds of the processor, to copy one a tenth. What makes it is tested with
 * clusters of its own (`embedded.test.ts`, `pool.test.ts`, the scenarios that start hubs as processes).
 */
import { createHash } from 'node:crypto';
import { constants, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSetupProblem } from '../../platform/config/setup-problem.ts';
import { migrate, readMigrations } from '../../platform/database/migrate.ts';
import { openDatabase } from '../../platform/database/pool.ts';
import { findPostgres } from '../../platform/database/postgres-binaries.ts';
import { temporaryDatabase } from '../../platform/database/test/temporary-database.ts';
import { createLogger } from '../../platform/logging.ts';

const HUB = new URL('../../../', import.meta.url);
const CLUSTER = new URL('src/platform/database/cluster.ts', HUB);
const KEPT = fileURLToPath(new URL('../../node_modules/.cache/haetae-test/', HUB));
/** What a data folder holds of its database. */
const PARTS = ['postgres', 'database-password'];

const migrations = readMigrations(fileURLToPath(new URL('migrations', HUB)));
let ready: Promise<string> | undefined;

/** Lays a database that is migrated into a data folder without one; the hub that starts there finds it. */
export async function layMigratedDatabase(folder: string): Promise<void> {
  ready ??= keptDatabase();
  copyParts(await ready, folder);
}

/** The folder of the one that is kept, named after all that it is made of; made where it is absent. */
async function keptDatabase(): Promise<string> {
  const kept = join(KEPT, edition());
  if (existsSync(kept)) return kept;
  const made = await temporaryDatabase();
  const database = openDatabase(made.connection, createLogger('silent'));
  try {
    const migrated = await migrate(database.owner, migrations, createLogger('silent'));
    if (isSetupProblem(migrated)) throw new Error(migrated.sentence);
    await database.close();
    await made.stop();
    return keep(made.folder, kept);
  } finally {
    await made.remove();
  }
}

/** Copied under another name and renamed last: another test file may do the same at this moment, and either serves. */
function keep(folder: string, kept: string): string {
  mkdirSync(KEPT, { recursive: true });
  const draft = mkdtempSync(join(KEPT, 'draft-'));
  copyParts(folder, draft);
  try {
    renameSync(draft, kept);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
  return kept;
}

function copyParts(from: string, to: string): void {
  for (const part of PARTS)
    cpSync(join(from, part), join(to, part), { recursive: true, mode: constants.COPYFILE_FICLONE });
}

function edition(): string {
  const postgres = findPostgres();
  if (isSetupProblem(postgres)) throw new Error(postgres.sentence);
  const packaged = join(dirname(postgres.postgres), '..', '..', 'package.json');
  const made = [readFileSync(packaged, 'utf8'), readFileSync(CLUSTER, 'utf8'), ...migrations.map(({ sql }) => sql)];
  return createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
}
