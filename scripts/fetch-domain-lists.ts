/**
 * Fetches the public lists that the model of phishing domains learns from (domain-model/lists.ts), each at its commit, into
 * the folder that `HAETAE_LISTS` names. `node bin/pinned-node.js scripts/fetch-domain-lists.ts` needs git, the network and
 * two hundred megabytes; a list that is there already is left as it is.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LISTS } from './domain-model/lists.ts';

const folder = process.env.HAETAE_LISTS;
if (folder === undefined) throw new Error('HAETAE_LISTS names no folder to fetch into.');

for (const { repository, commit } of LISTS) {
  const root = join(folder, repository);
  if (existsSync(root)) continue;
  mkdirSync(root, { recursive: true });
  const git = (...args: string[]): void => {
    execFileSync('git', ['-C', root, ...args], { stdio: 'inherit' });
  };
  git('init', '--quiet');
  git('fetch', '--quiet', '--depth', '1', `https://github.com/${repository}`, commit);
  git('checkout', '--quiet', 'FETCH_HEAD');
}
