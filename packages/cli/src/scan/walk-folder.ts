import { closeSync, constants, type Dirent, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeFile, Unscanned } from '@haetae/detect/repository';

/** What is read of one file, of all, and how far down; what lies beyond is named. */
export const WALK_LIMITS = { fileBytes: 8 * 1024 * 1024, files: 400_000, depth: 64 } as const;

/** Files of a folder, and what of it was not read. */
export type Walk = { readonly files: Iterable<TreeFile>; readonly unscanned: Unscanned[] };

/**
 * Reads a folder as bytes: no link is followed, nothing that is not a plain file is opened. `unscanned` fills while the
 * files are taken.
 */
export function walkFolder(root: string, limits: typeof WALK_LIMITS = WALK_LIMITS): Walk {
  const unscanned: Unscanned[] = [];
  return { files: filesOf(root, limits, unscanned), unscanned };
}

function* filesOf(root: string, limits: typeof WALK_LIMITS, unscanned: Unscanned[]): Generator<TreeFile> {
  let left = limits.files;
  const waiting: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const here = folder;
    for (const entry of entriesOf(join(root, here.path), here.path, unscanned)) {
      const path = here.path === '' ? entry.name : `${here.path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (here.depth + 1 < limits.depth) waiting.push({ path, depth: here.depth + 1 });
        else
          unscanned.push({ file: path, reason: 'too_deep', detail: `It lies more than ${limits.depth} folders deep.` });
      } else if (!entry.isFile()) unscanned.push(special(path, entry));
      else if (left-- <= 0) {
        unscanned.push({
          file: path,
          reason: 'too_many',
          detail: `More than ${limits.files} files: the rest was not read.`,
        });
        return;
      } else {
        const file = readFile(join(root, path), path, limits.fileBytes, unscanned);
        if (file !== undefined) yield file;
      }
    }
  }
}

function entriesOf(folder: string, path: string, unscanned: Unscanned[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    unscanned.push({ file: path || '.', reason: 'unreadable', detail: reasonOf(error) });
    return [];
  }
}

function special(path: string, entry: Dirent): Unscanned {
  if (entry.isSymbolicLink()) return { file: path, reason: 'link', detail: 'It is a link; links are not followed.' };
  return { file: path, reason: 'special', detail: 'It is no plain file (a pipe, socket or device).' };
}

/** Opened without following a link and without waiting for a pipe, then looked at again: a name can change its file. */
export function readFile(full: string, path: string, most: number, unscanned: Unscanned[]): TreeFile | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(full, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) {
      unscanned.push({ file: path, reason: 'special', detail: 'It is no plain file.' });
      return undefined;
    }
    const { size } = stat;
    const bytes = new Uint8Array(Math.min(size, most));
    let at = 0;
    for (let read = -1; at < bytes.length && read !== 0; at += read)
      read = readSync(descriptor, bytes, at, bytes.length - at, null);
    return { path, bytes: at < bytes.length ? bytes.subarray(0, at) : bytes, size };
  } catch (error) {
    unscanned.push({ file: path, reason: 'unreadable', detail: reasonOf(error) });
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return `It could not be read (${code}).`;
}

/** Whether a path is a folder, a plain file, or neither; a link is neither. */
export function whatIs(path: string): 'folder' | 'file' | 'other' | 'absent' {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'absent';
  return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
}
