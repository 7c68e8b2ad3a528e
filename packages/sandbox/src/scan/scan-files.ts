/**
 * The scan of a tree in limited processes. Files go out in batches; where a batch breaks a limit, each of its files is
 * tried alone, so that one hostile file costs its own time and nothing else, and is named.
 */

import { harmless } from '@haetae/detect/display';
import {
  type FileReport,
  type JudgeOptions,
  judgeTree,
  type ScanResult,
  type TreeFile,
  type Unscanned,
} from '@haetae/detect/repository';
import type { Limited, Limits } from '../limits.ts';
import { openPool, type Pool } from '../open-pool.ts';
import { openYara, type Yara } from '../yara/open-yara.ts';
import type { RuleSet } from '../yara/rule-set.ts';
import { ruleFindings } from './rule-findings.ts';

const JOB = new URL('./inspect-batch.ts', import.meta.url);

/** Bytes and files of one batch: large enough that messages cost nothing, small enough that a retry is short. */
const BATCH = { bytes: 2 * 1024 * 1024, files: 250 };

/** What one file may take when it is tried alone. */
const FILE_MILLISECONDS = 20_000;

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
  const pool = openPool<readonly TreeFile[], FileReport[]>(JOB, { processes, ...limits });
  const yara = openYara();
  try {
    const matched = { findings: [...(options.extraFindings ?? [])], unscanned: [] as Unscanned[] };
    const reports: FileReport[][] = [];
    const running = new Set<Promise<void>>();
    for await (const batch of batches(files)) {
      const place = reports.push([]) - 1;
      const job = Promise.all([inspectBatch(pool, batch), matchRules(yara, batch, rules)]).then(([done, answer]) => {
        reports[place] = done;
        matched.findings.push(...answer.findings);
        matched.unscanned.push(...answer.unscanned);
        running.delete(job);
      });
      running.add(job);
      // What waits is held in memory: reading goes no further ahead than a few batches.
      if (running.size >= processes * 2) await Promise.race(running);
    }
    await Promise.all(running);
    // What could not be read is told while the files are taken, so it is asked for at the end.
    const unscanned = [...(options.unscanned ?? []), ...matched.unscanned];
    return judgeTree(reports.flat(), { ...options, extraFindings: matched.findings, unscanned });
  } finally {
    yara.close();
    pool.close();
  }
}

async function matchRules(yara: Yara, batch: readonly TreeFile[], rules: readonly RuleSet[]) {
  if (rules.length === 0) return { findings: [], unscanned: [] };
  return ruleFindings(
    await yara.findings(
      batch.map(({ path, bytes }) => ({ name: path, bytes })),
      rules,
    ),
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

async function inspectBatch(
  pool: Pool<readonly TreeFile[], FileReport[]>,
  batch: readonly TreeFile[],
): Promise<FileReport[]> {
  const together = await pool.run(batch);
  if (together.ok) return together.value;
  const [only] = batch;
  if (batch.length === 1 && only !== undefined) return [await inspectText(pool, only, together)];
  return (await Promise.all(batch.map((file) => inspectBatch(pool, [file])))).flat();
}

/** What broke a limit is looked at once more by its text alone: whoever breaks a parser hides nothing by that. */
async function inspectText(
  pool: Pool<readonly TreeFile[], FileReport[]>,
  file: TreeFile,
  ended: Limited<unknown> & { ok: false },
): Promise<FileReport> {
  const { path, bytes, size = bytes.length } = file;
  const reason = ended.code === 'timeout' ? 'timeout' : 'unparsed';
  const unscanned = { file: harmless(path), reason, detail: ended.detail } as const;
  const again = file.textOnly === true ? undefined : await pool.run([{ ...file, textOnly: true }]);
  const [report] = again?.ok === true ? again.value : [];
  const known = report ?? { path, size, findings: [], links: [], unscanned: [] };
  return { ...known, unscanned: [...known.unscanned, unscanned] };
}
