/** Work on hostile input in processes that can do nothing else, within limits of time and memory. */
export type { Limited, LimitedCode, Limits } from './limits.ts';
export { openPool, type Pool } from './open-pool.ts';
export { runLimited } from './run-limited.ts';
export { type ScanOptions, scanFiles } from './scan/scan-files.ts';
