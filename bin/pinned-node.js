#!/usr/bin/env node
// Runs the Node that package-lock.json pins, whatever Node the machine has: `node bin/pinned-node.js ARGS…`.
import { runPinnedNode } from './run-pinned-node.js';

runPinnedNode(process.argv.slice(2));
