import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { TreeFile, Unscanned } from '@haetae/detect/repository';
import { readFile, WALK_LIMITS, walkFolder, whatIs } from './walk-folder.ts';

/** Bytes of an archive that is scanned as a whole. */
const MOST_OF_AN_ARCHIVE = 512 * 1024 * 1024;
const ARCHIVE = /\.(?:zip|tgz|tar|tar\.gz|gz|whl|vsix|crx|xpi)$/i;

/** What a path stands for. */
export type ReadPath =
  /** The files, and what of them was not read (filled while they are taken). */
  { readonly files: Iterable<TreeFile>; readonly unscanned: Unscanned[] } | { readonly problem: string };

/** The files that a path stands for: those of a folder, those in an archive, or the one file. */
export async function readPath(path: string): Promise<ReadPath> {
  if (path === '-') return readStandardInput();
  const kind = whatIs(path);
  if (kind === 'absent') return { problem: `${path} cannot be read: there is no such file or folder.` };
  if (kind === 'other') return { problem: `${path} is a link or no plain file: name the folder or file itself.` };
  if (kind === 'folder') return walkFolder(path);
  const unscanned: Unscanned[] = [];
  const named = ARCHIVE.test(path);
  const file = readFile(path, basename(path), named ? MOST_OF_AN_ARCHIVE : WALK_LIMITS.fileBytes, unscanned);
  if (file === undefined) return { problem: `${path} cannot be read: ${unscanned[0]?.detail ?? ''}` };
  return named ? openNamedArchive(path, file) : { files: [file], unscanned };
}

/** An archive that is piped in; one file without its name could not be judged. */
async function readStandardInput(): Promise<ReadPath> {
  const bytes = new Uint8Array(await buffer(process.stdin));
  if (bytes.length === 0) return { problem: 'There is nothing on standard input: pipe a zip, tar or tgz into it.' };
  if (bytes.length > MOST_OF_AN_ARCHIVE)
    return { problem: `Standard input is longer than ${MOST_OF_AN_ARCHIVE} bytes: save it and name the file.` };
  return openNamedArchive('Standard input', { path: 'standard input', bytes });
}

async function openNamedArchive(path: string, file: TreeFile): Promise<ReadPath> {
  const { openArchive } = await import('@haetae/sandbox');
  const opened = await openArchive(file.bytes);
  if (!opened.ok) return { problem: `${path} cannot be opened within the limits: ${opened.detail}` };
  if (opened.value === undefined) return { problem: `${path} is no zip, tar or tgz that can be read.` };
  const { files, unread } = opened.value;
  const cut = (file.size ?? 0) > file.bytes.length;
  const detail = `Only the first ${file.bytes.length} bytes of the archive were read.`;
  return { files, unscanned: cut ? [...unread, { file: '.', reason: 'truncated', detail }] : unread };
}
