/** The inside of the limited process: compiles rules of others, and runs them on files of others. */
import { answerJobs } from '../answer-jobs.ts';
import { cleanCorpus } from './clean-corpus.ts';
import { readCompilerMessage } from './compiler-message.ts';
import { type Engine, loadEngine, OPTIONS, type YaraX } from './engine.ts';
import { dataOf, matchRules } from './match-rules.ts';
import type { LintAnswer, NamedFile, ScanAnswer, TryAnswer, YaraJob } from './rule-set.ts';
import { stressSamples } from './stress-samples.ts';

if (import.meta.main) answerJobs(run);

/** Does one job of the limited process. */
async function run(job: YaraJob): Promise<LintAnswer | TryAnswer | ScanAnswer> {
  const engine = await loadEngine();
  switch (job.kind) {
    case 'lint':
      return lint(engine, job.text);
    case 'try':
      return tryOut(engine, job.text);
    case 'scan':
      return matchRules(job.rules, job.files);
    default:
      return job satisfies never;
  }
}

function lint(engine: Engine, text: string): LintAnswer {
  const { errors, warnings } = engine.validate(text, OPTIONS);
  return { faults: errors.map(readCompilerMessage), warnings: warnings.map(readCompilerMessage) };
}

/** Read once a process: the product's own files, which this process may read. */
let corpus: readonly NamedFile[] | undefined;

function tryOut(engine: Engine, text: string): TryAnswer {
  corpus ??= cleanCorpus();
  const compiled = engine.compile(text, OPTIONS);
  const falsePositives: string[] = [];
  let milliseconds = 0;
  for (const file of corpus) {
    const scanned = timed(compiled, file);
    milliseconds += scanned.milliseconds;
    if (scanned.matches.length > 0) falsePositives.push(file.name);
  }
  let slowest = { name: '', milliseconds: 0 };
  for (const sample of stressSamples()) {
    const spent = timed(compiled, sample).milliseconds;
    if (spent > slowest.milliseconds) slowest = { name: sample.name, milliseconds: spent };
  }
  const bytes = corpus.reduce((sum, file) => sum + file.bytes.length, 0);
  return { files: corpus.length, bytes, milliseconds, falsePositives, slowest };
}

/** Processor time, so that a busy machine makes no rule slow. */
function timed(compiled: YaraX, { bytes }: NamedFile) {
  const before = process.cpuUsage();
  const matches = compiled.scan(dataOf(bytes));
  const { user, system } = process.cpuUsage(before);
  return { matches, milliseconds: (user + system) / 1_000 };
}
