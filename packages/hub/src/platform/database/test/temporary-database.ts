import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataFolder } from '../../config/data-folder.ts';
import { isSetupProblem } from '../../config/setup-problem.ts';
import { createLogger } from '../../logging.ts';
import { type EmbeddedDatabase, startDatabase } from '../embedded.ts';

/** An embedded database in a folder of its own that is gone after `remove`. */
export interface TemporaryDatabase extends EmbeddedDatabase {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Starts the database of `folder`, claimed; throws where that is a problem. */
export async function startIn(folder: string): Promise<EmbeddedDatabase> {
  const claimed = claimDataFolder(folder);
  if (isSetupProblem(claimed)) throw new Error(claimed.sentence);
  const database = await startDatabase({ folder: claimed, log: createLogger('fatal') });
  if (isSetupProblem(database)) {
    claimed.release();
    throw new Error(database.sentence);
  }
  const stop = async () => {
    await database.stop();
    claimed.release();
  };
  return { ...database, stop };
}

/** Starts a database for a test: a new one, or what `lay` lays into its folder first. */
export async function temporaryDatabase(lay?: (folder: string) => Promise<void>): Promise<TemporaryDatabase> {
  const parent = mkdtempSync(join(tmpdir(), 'haetae-test-'));
  const folder = join(parent, 'data');
  await lay?.(folder);
  const database = await startIn(folder);
  const remove = async () => {
    await database.stop();
    rmSync(parent, { recursive: true, force: true });
  };
  return { ...database, folder, remove };
}
