import { advice, faultsOfOutline, type RuleFault, type RuleOutline, readRules } from '@haetae/detect/malware';
import type { LimitedCode } from '../limits.ts';
import { askYara, type YaraPool } from './ask-yara.ts';

/** What is said of a text of rules before anybody runs it. */
export interface RuleLint {
  readonly rules: readonly RuleOutline[];
  /** It is not taken with any of these. */
  readonly faults: readonly RuleFault[];
  readonly warnings: readonly RuleFault[];
}

/**
 * Compiles a text of rules in a limited process and says what is wrong with it, and what could be better; or how the
 * process ended without saying it.
 */
export async function lintRules(
  text: string,
  pool: YaraPool,
): Promise<RuleLint | { readonly unended: LimitedCode; readonly detail: string }> {
  const rules = readRules(text);
  const early = faultsOfOutline(text, rules);
  if (early.length > 0) return { rules, faults: early, warnings: [] };
  const compiled = await askYara(pool, { kind: 'lint', text });
  if (!compiled.ok) return { unended: compiled.code, detail: compiled.detail };
  const { faults, warnings } = compiled.value;
  const always = warnings.filter(({ code, message }) => code === 'invariant_expr' && /always `?true/.test(message));
  const everything = always.map((one) => ({ ...one, code: 'matches_everything' }));
  return {
    rules,
    faults: [...faults, ...everything],
    warnings: [...warnings.filter((one) => !always.includes(one)), ...rules.flatMap(advice)],
  };
}
