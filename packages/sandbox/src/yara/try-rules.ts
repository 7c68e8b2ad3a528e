import type { LimitedCode } from '../limits.ts';
import { askYara, type YaraPool } from './ask-yara.ts';

/** How rules did on files that are known to be clean, and on what makes bad patterns slow. */
export type RuleTrial =
  | {
      readonly outcome: 'passed';
      /** Clean files, their bytes, and the processor time for all of them in milliseconds. */
      readonly files: number;
      readonly bytes: number;
      readonly milliseconds: number;
    }
  | {
      readonly outcome: 'quarantined';
      readonly code: 'too_slow' | 'too_large' | 'rule_broken' | 'false_positives' | 'crashed';
      /** For the author: what happened, and what to do. */
      readonly detail: string;
    }
  /** This machine cannot run rules: nothing is said of this one. */
  | { readonly outcome: 'not-run'; readonly detail: string };

/** Processor time for the clean files: a hundred good rules take a tenth of it. */
const MILLISECONDS = { always: 500, megabyte: 100 } as const;
/** Processor time for one sample that was made to be slow. */
const MILLISECONDS_A_SAMPLE = 1_000;

/** Tries rules in a limited process on clean files: timed, and with every match counted as a false alarm. */
export async function tryRules(text: string, pool: YaraPool): Promise<RuleTrial> {
  const tried = await askYara(pool, { kind: 'try', text });
  if (!tried.ok) return notEnded(tried.code, tried.detail);
  const { files, bytes, milliseconds, falsePositives, slowest } = tried.value;
  if (milliseconds > MILLISECONDS.always + (bytes / 1e6) * MILLISECONDS.megabyte) {
    return tooSlow(`It takes ${Math.round(milliseconds)} ms for ${(bytes / 1e6).toFixed(1)} MB of ordinary files.`);
  }
  if (slowest.milliseconds > MILLISECONDS_A_SAMPLE) {
    return tooSlow(`It takes ${Math.round(slowest.milliseconds)} ms on ${slowest.name}.`);
  }
  if (falsePositives.length > 0) {
    const detail = `It matches ${falsePositives.length} of ${files} clean files, such as ${falsePositives[0]}. Make it narrower.`;
    return { outcome: 'quarantined', code: 'false_positives', detail };
  }
  return { outcome: 'passed', files, bytes, milliseconds: Math.round(milliseconds) };
}

/** What it means that a limited process did not end its job on a rule. */
export function notEnded(code: LimitedCode, detail: string): RuleTrial {
  switch (code) {
    case 'timeout':
      return tooSlow(detail);
    case 'memory':
      return { outcome: 'quarantined', code: 'too_large', detail: `${detail} Make its patterns smaller.` };
    case 'crashed':
      return { outcome: 'quarantined', code: 'crashed', detail: `The engine does not survive it. ${detail}` };
    case 'failed':
      return { outcome: 'not-run', detail };
    default:
      return code satisfies never;
  }
}

const tooSlow = (measured: string): RuleTrial => ({
  outcome: 'quarantined',
  code: 'too_slow',
  detail: `${measured} Replace unbounded repetitions, and give each pattern at least four fixed bytes.`,
});
