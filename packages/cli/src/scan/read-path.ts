import { basename } from 'node:path';
import type { TreeFile, Unscanned } from '@haetae/detect/repository';
import { readFile, WALK_LIMITS, walkFolder, whatIs } from './walk-folder.ts';

/** The files that a path stands for, and what of them was not read (filled while they are taken); or why none. */
export function readPath(
  path: string,
): { readonly files: Iterable<TreeFile>; readonly unscanned: Unscanned[] } | { readonly problem: string } {
  const kind = whatIs(path);
  if (kind === 'absent') return { problem: `${path} cannot be read: there is no such file or folder.` };
  if (kind === 'other') return { problem: `${path} is a link or no plain file: name the folder or file itself.` };
  if (kind === 'folder') return walkFolder(path);
  const unscanned: Unscanned[] = [];
  const file = readFile(path, basename(path), WALK_LIMITS.fileBytes, unscanned);
  return file === undefined ? { problem: `${path} cannot be read.` } : { files: [file], unscanned };
}
