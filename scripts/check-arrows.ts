/**
 * Holds every source file under packages/ to the arrows of the house (`arrows/house.ts`).
 * `check-arrows.ts [ROOT]` prints a sentence a violation and ends with 1 if there is any.
 */
import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeFile, type Manifest, type Manifests } from './arrows/judge-file.ts';

/** The violations of the tree at `root`, a sentence each, by path; and how many files were read. */
export async function checkArrows(root: string): Promise<{ files: number; violations: string[] }> {
  const manifests = await readManifests(root);
  const paths = await find(root, 'packages/*/src/**/*.{ts,tsx}');
  const judged = await Promise.all(
    paths.map(async (path) =>
      judgeFile(path.replaceAll(sep, '/'), await readFile(join(root, path), 'utf8'), manifests),
    ),
  );
  return { files: paths.length, violations: judged.flat() };
}

interface PackageJson {
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

async function readManifests(root: string): Promise<Manifests> {
  const manifests = new Map<string, Manifest>();
  for (const path of await find(root, 'packages/*/package.json')) {
    const read: PackageJson = JSON.parse(await readFile(join(root, path), 'utf8'));
    const lists = [read.dependencies, read.optionalDependencies, read.peerDependencies, read.devDependencies];
    manifests.set(basename(dirname(path)), {
      dependencies: new Set(lists.flatMap((list) => Object.keys(list ?? {}))),
      faces: Object.keys(read.exports ?? {}),
    });
  }
  return manifests;
}

async function find(root: string, pattern: string): Promise<string[]> {
  return (await Array.fromAsync(glob(pattern, { cwd: root }))).sort();
}

if (import.meta.main) {
  const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
  const { files, violations } = await checkArrows(root);
  for (const sentence of violations) console.error(sentence);
  console.log(`arrows: ${files} files, ${violations.length} violations`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
