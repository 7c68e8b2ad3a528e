/** The command as a user calls it, and the files that a test gives it. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../../../bin/haetae.js', import.meta.url));

/** How a call of the command ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Given {
  /** What is on its standard input; nothing by default. */
  readonly input?: string | Uint8Array;
  /** Variables beside those of the test. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Calls `haetae`; no hub and no key of whoever runs the test reaches it. Ends in a value whatever the exit code. */
export function haetae(args: readonly string[], { input = '', env = {} }: Given = {}): Promise<Ended> {
  const { HAETAE_URL: _url, HAETAE_KEY: _key, ...own } = process.env;
  const options = { env: { ...own, ...env }, maxBuffer: 100_000_000 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [BIN, ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    // A command that is refused ends before it has read.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** A folder that goes with the test file. */
export interface TestFolder {
  readonly path: string;
  /** Writes a file, the folders above it too; its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
}

/** Makes a folder for the files of a test. */
export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'haetae-cli-'));
  after(() => rmSync(path, { recursive: true }));
  return {
    path,
    file: (name, content) => {
      const at = join(path, name);
      mkdirSync(dirname(at), { recursive: true });
      writeFileSync(at, content);
      return at;
    },
  };
}
