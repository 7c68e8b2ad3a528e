import { createHash } from 'node:crypto';
import { type Compilation, compileRules } from './compile-rules.ts';
import { describeMatch } from './describe-match.ts';
import { type Engine, loadEngine } from './engine.ts';
import type { NamedFile, RuleSet, ScanAnswer } from './rule-set.ts';

/** The rules of the last call: the next one mostly has the same, so a process compiles them once. */
let last: { readonly digest: string; readonly compilation: Compilation } | undefined;

/**
 * Runs rules on files in this very process, so in a limited one only: native code runs patterns of others on files of
 * others. It throws a sentence where the platform has no engine.
 */
export async function matchRules(rules: readonly RuleSet[], files: readonly NamedFile[]): Promise<ScanAnswer> {
  const engine = await loadEngine();
  const { groups, broken } = compiled(engine, rules);
  const findings = files.flatMap((file) =>
    groups.flatMap(({ engine: group, sourceOf }) =>
      group
        .scan(dataOf(file.bytes))
        .map((match) => describeMatch(match, file, sourceOf.get(match.ruleIdentifier) ?? '')),
    ),
  );
  return { findings, broken };
}

function compiled(engine: Engine, rules: readonly RuleSet[]): Compilation {
  const digest = digestOf(rules);
  if (last?.digest !== digest) last = { digest, compilation: compileRules(engine, rules) };
  return last.compilation;
}

function digestOf(rules: readonly RuleSet[]): string {
  const hash = createHash('sha256');
  for (const { source, text } of rules) hash.update(`${source.length} ${text.length} ${source}${text}`);
  return hash.digest('hex');
}

/** The same bytes in the class that the engine takes; nothing is copied. */
export const dataOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
