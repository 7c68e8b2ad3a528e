import { chmodSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { handOver, type RunAs } from './run-as.ts';

/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, with the closing zero. */
const MAX_SOCKET_PATH = process.platform === 'darwin' ? 103 : 107;
const SOCKET = '.s.PGSQL.5432';
const PREFIX = 'haetae-';

/**
 * Makes an empty 0700 folder for the server's socket: `<data>/run`, or, where that path is too long for a socket, a
 * fresh folder under the temporary one, with `<data>/run` a link to it so that the next start can remove it.
 */
export function makeSocketFolder(folder: string, runAs: RunAs): string {
  removeSocketFolder(folder);
  const run = join(folder, 'run');
  const made = fits(run) ? run : mkdtempSync(join(fits(join(tmpdir(), `${PREFIX}XXXXXX`)) ? tmpdir() : '/tmp', PREFIX));
  if (made === run) mkdirSync(run, { mode: 0o700 });
  else symlinkSync(made, run);
  chmodSync(made, 0o700);
  handOver(made, runAs);
  return made;
}

/** Removes the socket folder of this or an earlier run. Only while no server of this data folder lives. */
export function removeSocketFolder(folder: string): void {
  const run = join(folder, 'run');
  const elsewhere = linkTarget(run);
  if (elsewhere !== undefined && basename(elsewhere).startsWith(PREFIX))
    rmSync(elsewhere, { recursive: true, force: true });
  rmSync(run, { recursive: true, force: true });
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET)) <= MAX_SOCKET_PATH;
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined; // a folder, or nothing
  }
}
