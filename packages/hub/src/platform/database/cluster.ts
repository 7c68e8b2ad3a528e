import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Secret } from '../config/secret.ts';
import { flushFolder } from '../config/secrets.ts';
import type { SetupProblem } from '../config/setup-problem.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { handOver, type RunAs } from './run-as.ts';
import { spawnTied } from './tied-process.ts';

/** Name of the superuser, who owns the schema. */
export const SUPERUSER = 'haetae';

const DRAFT = 'postgres-draft-';

/** Character types for pg_trgm, which under "C" silently ignores Korean and Arabic. The first that the host has. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Folder of the database cluster inside a data folder. */
export function clusterFolder(folder: string): string {
  return join(folder, 'postgres');
}

/**
 * Makes the database cluster where there is none. It is made under another name, flushed by initdb, and renamed as the
 * last step: a kill at any instant leaves no half-made cluster, and the next start removes what it left.
 *
 * @returns the character type of a new cluster; undefined when there was a cluster
 */
export async function ensureCluster(
  folder: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
  password: Secret,
): Promise<string | undefined | SetupProblem> {
  removeDrafts(folder);
  const cluster = clusterFolder(folder);
  if (existsSync(cluster)) {
    chmodSync(cluster, 0o700); // a copied or restored folder often has other rights, and the server refuses it then
    return undefined;
  }
  const draft = join(folder, `${DRAFT}${process.pid}`);
  for (const characterType of CHARACTER_TYPES) {
    const failure = await initialise(draft, binaries, runAs, password, characterType);
    if (failure === undefined) {
      renameSync(join(draft, 'cluster'), cluster);
      flushFolder(folder);
      removeDrafts(folder);
      return characterType;
    }
    if (!failure.includes('invalid locale name')) return notMade(folder, failure);
  }
  return notMade(folder, 'this system knows no locale at all');
}

/** Runs initdb in `draft`; answers with what it said when it failed. */
async function initialise(
  draft: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
  password: Secret,
  characterType: string,
): Promise<string | undefined> {
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, password.reveal(), { mode: 0o600 });
  for (const path of [draft, passwordFile]) handOver(path, runAs);
  const locale = ['--locale=C', `--lc-ctype=${characterType}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const initdb = spawnTied([binaries.initdb, '-D', join(draft, 'cluster'), '-E', 'UTF8', ...locale, ...access], runAs);
  const [said, code] = await Promise.all([initdb.stderr.setEncoding('utf8').toArray(), initdb.exited]);
  return code === 0 ? undefined : said.join('').trim() || `initdb ended with code ${code}`;
}

function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(DRAFT)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function notMade(folder: string, failure: string): SetupProblem {
  const reason = failure.split('\n').find((line) => line.includes('error:')) ?? failure.split('\n', 1)[0];
  const sentence = `The database in ${folder} could not be made (${reason}); free space or mend what is named, then start again.`;
  return { problem: 'database_not_made', sentence };
}
