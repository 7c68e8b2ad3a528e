import { readFileSync } from 'node:fs';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EISDIR: 'it is a folder',
};

/** Reads a file as it is; or a sentence that says why there is none. */
export function readBytes(path: string): { bytes: Uint8Array<ArrayBuffer> } | { problem: string } {
  try {
    return { bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { problem: `${path} cannot be read: ${REASONS[code] ?? String(error)}.` };
  }
}
