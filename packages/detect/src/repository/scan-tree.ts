import type { ScanResult } from './finding.ts';
import { inspectFiles } from './inspect-files.ts';
import { type JudgeOptions, judgeTree } from './judge-tree.ts';
import type { TreeFile } from './tree-file.ts';

/**
 * Looks at a repository or package before anyone opens it: nothing is run, no link is followed, no program is asked.
 * "Clean" means that no known shape was found in what was read, which is not a proof.
 *
 * Hostile files can make a parser fail or hang: run this in a process with limits.
 */
export function scanTree(files: Iterable<TreeFile>, options: JudgeOptions = {}): ScanResult {
  return judgeTree(inspectFiles(Array.from(files)), options);
}
