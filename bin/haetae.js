#!/usr/bin/env node
// The command `haetae`. Plain JavaScript that Node 20 understands; everything after it runs on the pinned Node.
import { fileURLToPath } from 'node:url';
import { runPinnedNode } from './run-pinned-node.js';

const main = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url));
runPinnedNode(['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)]);
