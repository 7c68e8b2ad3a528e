/**
 * The scan of a tree in limited processes. Files go out in batches, no further ahead than the processes work; what the
 * batches tell is judged as one tree. See `inspectLimited` for a batch that breaks a limit.
 */

import { type JudgeOptions, judgeTree, type ScanResult, type TreeFile } from '@haetae/detect/repository';
import type { Limits } from '../limits.ts';
import { openPool } from '../open-pool.ts';
import { openYara } from '../yara/open-yara.ts';
import type { RuleSet } from '../yara/rule-set.ts';
import type { Batch, Inspected } from './inspect-batch.ts';
import { inspectLimited, type Told } from './inspect-limited.ts';
import { ruleFindings } from './rule-findings.ts';

const JOB = new URL('./inspect-batch.ts', import.meta.url);

/** Bytes and files of one batch: large enough that messages cost nothing, small enough that a retry is short. */
const BATCH = { bytes: 2 * 1024 * 1024, files: 250 };

/** What one file may take when it is tried alone. */
const FILE_MILLISECONDS = 20_000;

/** What rules may take for one file that is tried alone with them. */
const RULE_MILLISECONDS = 5_000;

export type ScanOptions = JudgeOptions &
  Partial<Pick<Limits, 'memory'>> & {
    /** Processes at work, two by default. */
    readonly processes?: number;
    /** YARA rules that look at every file, too; none by default. */
    readonly rules?: readonly RuleSet[];
    /** Milliseconds for one file, 20,000 by default. */
    readonly fileMilliseconds?: number;
  };

/** Scans files as they are brought; see `scanTree` of detect for what is looked for. Never rejects for a hostile file. */
export async function scanFiles(
  files: Iterable<TreeFile> | AsyncIterable<TreeFile>,
  { processes = 2, fileMilliseconds = FILE_MILLISECONDS, memory, rules = [], ...options }: ScanOptions = {},
): Promise<ScanResult> {
  const limits = { milliseconds: fileMilliseconds, ...(memory === undefined ? {} : { memory }) };
  const pool = openPool<Batch, Inspected>(JOB, { processes, ...limits });
  const yara = openYara({ milliseconds: Math.min(fileMilliseconds, RULE_MILLISECONDS) });
  try {
    const told: Promise<Told>[] = [];
    const running = new Set<Promise<unknown>>();
    for await (const batch of batches(files)) {
      const job = inspectLimited({ pool, yara }, batch, rules).finally(() => running.delete(job));
      running.add(job);
      told.push(job);
      // What waits is held in memory: reading goes no further ahead than a few batches.
      if (running.size >= processes * 2) await Promise.race(running);
    }
    return judge(await Promise.all(told), options);
  } finally {
    yara.close();
    pool.close();
  }
}

/** What could not be read is told while the files are taken, so `unscanned` is asked for only here. */
function judge(told: readonly Told[], { extraFindings = [], unscanned = [], ...options }: JudgeOptions): ScanResult {
  const answers = told.map(({ answer }) => answer);
  // Every batch names the same broken rule sets.
  const broken = new Map(answers.flatMap((answer) => answer.broken.map((one) => [one.name, one] as const)));
  const matched = ruleFindings({
    findings: answers.flatMap(({ findings }) => findings),
    unjudged: answers.flatMap(({ unjudged }) => unjudged),
    broken: [...broken.values()],
  });
  return judgeTree(
    told.flatMap(({ reports }) => reports),
    {
      ...options,
      extraFindings: [...extraFindings, ...matched.findings],
      unscanned: [...unscanned, ...matched.unscanned],
    },
  );
}

async function* batches(files: Iterable<TreeFile> | AsyncIterable<TreeFile>): AsyncGenerator<TreeFile[]> {
  let batch: TreeFile[] = [];
  let bytes = 0;
  for await (const file of files) {
    batch.push(file);
    bytes += file.bytes.length;
    if (bytes < BATCH.bytes && batch.length < BATCH.files) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
