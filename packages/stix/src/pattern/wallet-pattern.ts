import { parsePattern } from './parse-pattern.ts';
import type { Comparison, Literal, ObjectPath, Pattern } from './pattern-tree.ts';

/**
 * The addresses a pattern names, when that is all it says: every observation is an equality, `IN` or `OR` of such over
 * `cryptocurrency-wallet:value`, alone or joined by `OR` at the top. `undefined` for any other pattern, and for text
 * that does not parse: whoever needs the reason asks `parsePattern`. Addresses are as written, each once, in order.
 */
export function walletsNamedBy(pattern: string | Pattern): readonly string[] | undefined {
  const tree = typeof pattern === 'string' ? parsed(pattern) : pattern;
  const named = tree === undefined ? undefined : walletsOfPattern(tree);
  return named === undefined || named.length === 0 ? undefined : [...new Set(named)];
}

/** Writes the pattern that names these addresses; `walletsNamedBy` reads it back. At least one address is needed. */
export function walletPattern(values: readonly string[]): string {
  const [first, ...others] = values.map(quote);
  if (first === undefined) throw new RangeError('a pattern names at least one wallet');
  if (others.length === 0) return `[cryptocurrency-wallet:value = ${first}]`;
  return `[cryptocurrency-wallet:value IN (${[first, ...others].join(', ')})]`;
}

function quote(value: string): string {
  return `'${value.replace(/['\\]/g, '\\$&')}'`;
}

function parsed(text: string): Pattern | undefined {
  const parsing = parsePattern(text);
  return parsing.ok ? parsing.pattern : undefined;
}

function walletsOfPattern(pattern: Pattern): readonly string[] | undefined {
  if (pattern.kind === 'observation') return walletsOfComparison(pattern.comparison);
  return pattern.kind === 'or' ? allOf(pattern.operands, walletsOfPattern) : undefined;
}

function walletsOfComparison(comparison: Comparison): readonly string[] | undefined {
  if (comparison.kind === 'or') return allOf(comparison.operands, walletsOfComparison);
  if (comparison.kind === 'test') {
    const equals = comparison.operator === '=' && !comparison.negated && isWalletValue(comparison.path);
    return equals ? strings([comparison.value]) : undefined;
  }
  if (comparison.kind !== 'in' || comparison.negated || !isWalletValue(comparison.path)) return undefined;
  return strings(comparison.values);
}

function isWalletValue(path: ObjectPath): boolean {
  return path.type === 'cryptocurrency-wallet' && path.steps.length === 1 && path.steps[0] === 'value';
}

function strings(literals: readonly Literal[]): readonly string[] | undefined {
  return allOf(literals, (literal) => (literal.kind === 'string' ? [literal.value] : undefined));
}

/** The lists of all parts as one, or `undefined` as soon as one part has none. */
function allOf<Part>(
  parts: readonly Part[],
  listOf: (part: Part) => readonly string[] | undefined,
): readonly string[] | undefined {
  const all: string[] = [];
  for (const part of parts) {
    const list = listOf(part);
    if (list === undefined) return undefined;
    for (const value of list) all.push(value);
  }
  return all;
}
