import { advice, faultsOfOutline, type RuleFault, type RuleOutline, readRules } from '@haetae/detect/malware';
import { runLimited } from '../run-limited.ts';
import type { LintAnswer, YaraJob } from './rule-set.ts';

/** What is said of a text of rules before anybody runs it. */
export interface RuleLint {
  readonly rules: readonly RuleOutline[];
  /** It is not taken with any of these. */
  readonly faults: readonly RuleFault[];
  readonly warnings: readonly RuleFault[];
}

/** Compiling a rule takes milliseconds; what takes longer is made to. */
const LIMITS = { milliseconds: 5_000, memory: 512 * 1024 * 1024 };

/** Compiles a text of rules in a limited process and says what is wrong with it, and what could be better. */
export async function lintRules(text: string): Promise<RuleLint> {
  const rules = readRules(text);
  const early = faultsOfOutline(text, rules);
  if (early.length > 0) return { rules, faults: early, warnings: [] };
  const compiled = await runLimited<YaraJob, LintAnswer>(
    new URL('./yara-job.ts', import.meta.url),
    { kind: 'lint', text },
    LIMITS,
  );
  if (!compiled.ok) {
    const slow = { code: `rule_${compiled.code}`, message: `The rules could not be compiled: ${compiled.detail}` };
    return { rules, faults: [slow], warnings: [] };
  }
  const { faults, warnings } = compiled.value;
  const always = warnings.filter(({ code, message }) => code === 'invariant_expr' && /always true/.test(message));
  const everything = always.map((one) => ({ ...one, code: 'matches_everything' }));
  return {
    rules,
    faults: [...faults, ...everything],
    warnings: [...warnings.filter((one) => !always.includes(one)), ...rules.flatMap(advice)],
  };
}
