import { readRules } from '@haetae/detect/malware';
import { readCompilerMessage } from './compiler-message.ts';
import { type Engine, OPTIONS, type YaraX } from './engine.ts';
import type { RuleSet, Unjudged } from './rule-set.ts';

/** Rules that were compiled together: no two of one name. */
interface CompiledGroup {
  readonly engine: YaraX;
  /** The rule set of each rule. */
  readonly sourceOf: ReadonlyMap<string, string>;
}

export interface Compilation {
  readonly groups: readonly CompiledGroup[];
  readonly broken: readonly Unjudged[];
}

/** Matches of one string that are looked for: no rule of a person counts further. */
const MOST_MATCHES = 10_000;

/**
 * Compiles rule sets together, as far as their names differ: one pass over a file serves hundreds of rules. A set that
 * does not compile by itself is left out and named.
 */
export function compileRules(engine: Engine, rules: readonly RuleSet[]): Compilation {
  const broken: Unjudged[] = [];
  const groups: { texts: string[]; sourceOf: Map<string, string>; closed: boolean }[] = [];
  for (const { source, text } of rules) {
    const [fault] = engine.validate(text, OPTIONS).errors.map(readCompilerMessage);
    if (fault !== undefined) {
      broken.push({ name: source, code: 'rule_broken', detail: `line ${fault.line ?? '?'}: ${fault.message}` });
      continue;
    }
    const outline = readRules(text);
    const names = outline.map(({ name }) => name);
    // A global rule decides over all that is compiled with it: over its own set and no other.
    const closed = outline.some(({ isGlobal }) => isGlobal);
    let group = closed ? undefined : groups.find((one) => !one.closed && !names.some((name) => one.sourceOf.has(name)));
    if (group === undefined) {
      group = { texts: [], sourceOf: new Map(), closed };
      groups.push(group);
    }
    group.texts.push(text);
    for (const name of names) group.sourceOf.set(name, source);
  }
  return { broken, groups: groups.map(({ texts, sourceOf }) => ({ engine: compile(engine, texts), sourceOf })) };
}

function compile(engine: Engine, texts: readonly string[]): YaraX {
  const compiled = engine.compile(texts.join('\n'), OPTIONS);
  compiled.setMaxMatchesPerPattern(MOST_MATCHES);
  return compiled;
}
