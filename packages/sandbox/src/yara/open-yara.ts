import type { Limits } from '../limits.ts';
import { openYaraPool, type YaraPool } from './ask-yara.ts';
import { findingsBy, type YaraAnswer } from './findings-by.ts';
import { lintRules, type RuleLint } from './lint-rules.ts';
import type { NamedFile, RuleSet } from './rule-set.ts';
import { notEnded, type RuleTrial, tryRules } from './try-rules.ts';

/** What is wrong with a text of rules, what could be better, and how it did on clean files. */
export interface RuleJudgement {
  readonly lint: RuleLint;
  readonly trial: RuleTrial;
}

/** YARA in limited processes that are kept: a rule is tried in a twentieth of a second. */
export interface Yara {
  /** Lints a text and, when nothing is wrong with it, tries it on clean files. */
  readonly judge: (text: string) => Promise<RuleJudgement>;
  /** Runs rules on files; see {@link yaraFindings}. */
  readonly findings: (
    files: Iterable<NamedFile> | AsyncIterable<NamedFile>,
    rules: readonly RuleSet[],
  ) => Promise<YaraAnswer>;
  readonly close: () => void;
}

const MEGABYTE = 1024 * 1024;
/** A trial takes a twentieth of a second; what takes longer is made to. */
const TRIAL = { milliseconds: 10_000, memory: 768 * MEGABYTE, processes: 1 };
/** A file takes milliseconds; a job of 64 may take this long. */
const SCAN = { milliseconds: 5_000, memory: 1024 * MEGABYTE, processes: 2 };

/** Opens YARA; the processes are started with the first job. */
export function openYara(limits: Partial<Limits> = {}): Yara {
  const trials = openYaraPool({ ...TRIAL, ...limits });
  const scans = openYaraPool({ ...SCAN, ...limits });
  return {
    judge: (text) => judge(text, trials),
    findings: (files, rules) => findingsBy(files, rules, scans),
    close: () => {
      trials.close();
      scans.close();
    },
  };
}

async function judge(text: string, pool: YaraPool): Promise<RuleJudgement> {
  const lint = await lintRules(text, pool);
  if ('unended' in lint) {
    const trial = notEnded(lint.unended, lint.detail);
    const faults = trial.outcome === 'passed' ? [] : [{ code: codeOf(trial), message: trial.detail }];
    return { lint: { rules: [], faults, warnings: [] }, trial };
  }
  const [first] = lint.faults;
  if (first === undefined) return { lint, trial: await tryRules(text, pool) };
  const detail = first.line === undefined ? first.message : `line ${first.line}: ${first.message}`;
  return { lint, trial: { outcome: 'quarantined', code: 'rule_broken', detail } };
}

const codeOf = (trial: Exclude<RuleTrial, { outcome: 'passed' }>): string =>
  trial.outcome === 'quarantined' ? trial.code : 'not_run';

/**
 * Runs rules on files, in limited processes that end with the answer. A file on which the rules run out of time or memory
 * is named and the others go on; rules that do not compile are named, and the others run.
 */
export async function yaraFindings(
  files: Iterable<NamedFile> | AsyncIterable<NamedFile>,
  rules: readonly RuleSet[],
  limits: Partial<Limits> = {},
): Promise<YaraAnswer> {
  const yara = openYara(limits);
  try {
    return await yara.findings(files, rules);
  } finally {
    yara.close();
  }
}
