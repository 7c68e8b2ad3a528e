import type { Limited, Limits } from '../limits.ts';
import { openPool, type Pool } from '../open-pool.ts';
import type { LintAnswer, ScanAnswer, TryAnswer, YaraJob } from './rule-set.ts';

/** Limited processes that know YARA. */
export type YaraPool = Pool<YaraJob, unknown>;

type AnswerOf<Kind extends YaraJob['kind']> = { lint: LintAnswer; try: TryAnswer; scan: ScanAnswer }[Kind];

/** Opens limited processes that know YARA; they are started with the first job. */
export function openYaraPool(limits: Limits & { readonly processes: number }): YaraPool {
  return openPool(new URL('./yara-job.ts', import.meta.url), limits);
}

/** Has a job done; never rejects. */
export async function askYara<Job extends YaraJob>(pool: YaraPool, job: Job): Promise<Limited<AnswerOf<Job['kind']>>> {
  // `run` in yara-job.ts answers each kind of job with its own kind of answer.
  return (await pool.run(job)) as Limited<AnswerOf<Job['kind']>>;
}
