import { runLimited } from '../run-limited.ts';
import type { NamedFile, ScanAnswer, YaraJob } from './rule-set.ts';
import { stressSamples } from './stress-samples.ts';

/** How rules did on files that are known to be clean, and on what makes bad patterns slow. */
export type RuleTrial =
  | {
      readonly outcome: 'passed';
      readonly files: number;
      /** Of clean files; processor time of all of them, in milliseconds. */
      readonly bytes: number;
      readonly milliseconds: number;
    }
  | {
      readonly outcome: 'quarantined';
      readonly code: 'too_slow' | 'too_large' | 'rule_broken' | 'false_positives' | 'not_run';
      /** For the author: what happened, and what to do. */
      readonly detail: string;
      /** Clean files on which it matched, at most ten of them. */
      readonly falsePositives?: readonly string[];
    };

/** Processor time for a megabyte of clean files: a hundred good rules take a twentieth of it. */
const MILLISECONDS_A_MEGABYTE = 100;
/** Processor time for one sample that was made to be slow. */
const MILLISECONDS_A_SAMPLE = 1_000;
const LIMITS = { milliseconds: 10_000, memory: 768 * 1024 * 1024 };
/** Clean files on which a rule may match: none. */
const TOLD = 10;

/** Tries rules on a clean corpus in a limited process: timed, and with every match counted as a false alarm. */
export async function tryRules(text: string, corpus: readonly NamedFile[]): Promise<RuleTrial> {
  const samples = stressSamples();
  const module = new URL('./yara-job.ts', import.meta.url);
  const job: YaraJob = { kind: 'scan', rules: [{ source: 'tried', text }], files: [...corpus, ...samples] };
  const ended = await runLimited<YaraJob, ScanAnswer>(module, job, LIMITS);
  if (!ended.ok) return quarantinedBy(ended);
  const { broken, findings, milliseconds } = ended.value;
  if (broken[0] !== undefined) return { outcome: 'quarantined', code: 'rule_broken', detail: broken[0].detail };
  const bytes = corpus.reduce((sum, file) => sum + file.bytes.length, 0);
  const spent = milliseconds.slice(0, corpus.length).reduce((sum, one) => sum + one, 0);
  const slow = milliseconds.slice(corpus.length).findIndex((one) => one > MILLISECONDS_A_SAMPLE);
  if (spent > 500 + (bytes / 1e6) * MILLISECONDS_A_MEGABYTE) {
    return tooSlow(`It takes ${Math.round(spent)} ms for ${(bytes / 1e6).toFixed(1)} MB of ordinary files.`);
  }
  if (slow >= 0)
    return tooSlow(`It takes ${Math.round(milliseconds[corpus.length + slow]!)} ms on ${samples[slow]!.name}.`);
  const clean = new Set(corpus.map(({ name }) => name));
  const falsePositives = [...new Set(findings.map(({ file }) => file))].filter((file) => clean.has(file));
  if (falsePositives.length > 0) return tooWide(falsePositives, corpus.length);
  return { outcome: 'passed', files: corpus.length, bytes, milliseconds: Math.round(spent) };
}

function quarantinedBy({ code, detail }: { readonly code: string; readonly detail: string }): RuleTrial {
  switch (code) {
    case 'timeout':
      return tooSlow(`It did not end within ${LIMITS.milliseconds / 1_000} seconds.`);
    case 'memory':
      return { outcome: 'quarantined', code: 'too_large', detail: `${detail} Make its patterns smaller.` };
    default:
      return { outcome: 'quarantined', code: 'not_run', detail };
  }
}

const tooSlow = (measured: string): RuleTrial => ({
  outcome: 'quarantined',
  code: 'too_slow',
  detail: `${measured} Replace unbounded repetitions, and give each pattern at least four fixed bytes.`,
});

function tooWide(files: readonly string[], of: number): RuleTrial {
  return {
    outcome: 'quarantined',
    code: 'false_positives',
    detail: `It matches ${files.length} of ${of} clean files, such as ${files[0]}. Make it narrower.`,
    falsePositives: files.slice(0, TOLD),
  };
}
