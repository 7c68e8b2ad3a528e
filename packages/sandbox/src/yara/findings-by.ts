import type { Limited } from '../limits.ts';
import { askYara, type YaraPool } from './ask-yara.ts';
import type { NamedFile, RuleSet, ScanAnswer, Unjudged, YaraFinding } from './rule-set.ts';

/** What rules say of files. */
export interface YaraAnswer {
  readonly findings: readonly YaraFinding[];
  /** Files that could not be judged: no "nothing found" holds for them. */
  readonly unjudged: readonly Unjudged[];
  /** Rule sets that do not compile. */
  readonly broken: readonly Unjudged[];
}

/** Files that are looked at in one job, and their bytes: what a limit costs is looked at again one by one. */
const TOGETHER = { files: 64, bytes: 8 * 1024 * 1024 };
/** Larger files are not held in memory three times. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Runs rules on files, in limited processes. A file on which the rules run out of time or memory is named and the others
 * go on; rules that do not compile are named, and the others run.
 */
export async function findingsBy(
  files: Iterable<NamedFile> | AsyncIterable<NamedFile>,
  rules: readonly RuleSet[],
  pool: YaraPool,
): Promise<YaraAnswer> {
  const findings: YaraFinding[] = [];
  const unjudged: Unjudged[] = [];
  const broken = new Map<string, Unjudged>();
  const take = async (batch: readonly NamedFile[]): Promise<void> => {
    for (const { ended, files: judged } of await scanBatch(pool, batch, rules)) {
      if (ended.ok) {
        findings.push(...ended.value.findings);
        for (const one of ended.value.broken) broken.set(one.name, one);
      } else unjudged.push(...judged.map(({ name }) => ({ name, code: ended.code, detail: ended.detail })));
    }
  };
  const running = new Set<Promise<void>>();
  for await (const batch of batchesOf(files, unjudged)) {
    const job = take(batch).finally(() => running.delete(job));
    running.add(job);
    // Two processes work; a third batch waits, and no more is read.
    if (running.size > 2) await Promise.race(running);
  }
  await Promise.all(running);
  return { findings, unjudged, broken: [...broken.values()] };
}

async function* batchesOf(
  files: Iterable<NamedFile> | AsyncIterable<NamedFile>,
  unjudged: Unjudged[],
): AsyncGenerator<NamedFile[]> {
  let batch: NamedFile[] = [];
  let bytes = 0;
  for await (const file of files) {
    if (file.bytes.length > LARGEST) {
      unjudged.push({ name: file.name, code: 'too_large', detail: `It has more than ${LARGEST} bytes.` });
      continue;
    }
    batch.push(file);
    bytes += file.bytes.length;
    if (batch.length < TOGETHER.files && bytes < TOGETHER.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

interface Scanned {
  readonly ended: Limited<ScanAnswer>;
  readonly files: readonly NamedFile[];
}

/** Scans files together; when that breaks a limit, one by one, so that one file costs itself alone. */
async function scanBatch(pool: YaraPool, files: readonly NamedFile[], rules: readonly RuleSet[]): Promise<Scanned[]> {
  const ended = await askYara(pool, { kind: 'scan', rules, files });
  if (ended.ok || ended.code === 'failed' || files.length === 1) return [{ ended, files }];
  const each: Scanned[] = [];
  for (const file of files)
    each.push({ ended: await askYara(pool, { kind: 'scan', rules, files: [file] }), files: [file] });
  return each;
}
