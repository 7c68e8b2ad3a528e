import { readArchive } from '../archive/index.ts';
import { harmless } from '../display/index.ts';
import { inspectFile } from './inspect-file.ts';
import { type Modules, modulesOf } from './javascript/neighbours.ts';
import type { FileReport } from './report.ts';
import type { TreeFile } from './tree-file.ts';

/** Archives in archives are opened this far. */
const DEEPEST = 3;

/** Names of files that are archives of source, by their end; office documents and programs are not opened. */
const ARCHIVE = /\.(?:zip|tgz|tar|tar\.gz|gz|whl|vsix|xpi|crx|nupkg|gem|jar)$/i;

/**
 * Looks at files that lie beside one another, and into those that are archives: the paths of what is in them follow `!/`.
 * What stands in the given files together is known of each of them.
 */
export function inspectFiles(files: readonly TreeFile[], depth = 0): FileReport[] {
  const modules = modulesOf(files);
  return files.flatMap((file) => inspectEntry(file, modules, depth));
}

function inspectEntry(file: TreeFile, modules: Modules, depth: number): FileReport[] {
  const own = inspectFile(file, modules);
  if (!ARCHIVE.test(file.path)) return [own];
  if (depth >= DEEPEST) return [withUnscanned(own, 'too_deep', `Archives are opened ${DEEPEST} deep.`)];
  const archive = readArchive(file.bytes);
  if (archive === undefined) return [own];
  const inner = (path: string) => `${file.path}!/${path}`;
  const unscanned = archive.unread.map((unread) => ({ ...unread, file: harmless(inner(unread.file)) }));
  const reports = inspectFiles(
    archive.files.map((entry) => ({ ...entry, path: inner(entry.path) })),
    depth + 1,
  );
  return [{ ...own, unscanned: [...own.unscanned, ...unscanned] }, ...reports];
}

function withUnscanned(report: FileReport, reason: 'too_deep', detail: string): FileReport {
  return { ...report, unscanned: [...report.unscanned, { file: harmless(report.path), reason, detail }] };
}
