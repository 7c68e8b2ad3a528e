import { parsePattern } from './parse-pattern.ts';
import type { Comparison, Literal, ObjectPath, Pattern } from './pattern-tree.ts';

/** What a value is: the type of the observable, and of a file also which hash. */
export const valueTypes = [
  'domain-name',
  'url',
  'ipv4-addr',
  'ipv6-addr',
  'email-addr',
  'mac-addr',
  'cryptocurrency-wallet',
  'mutex',
  'file-name',
  'md5',
  'sha1',
  'sha256',
  'sha512',
] as const;
export type ValueType = (typeof valueTypes)[number];

/** One thing that a pattern names, as it is written there. */
export interface NamedValue {
  readonly type: ValueType;
  readonly value: string;
}

/**
 * The values that a pattern names, when seeing one of them is enough: every observation is an equality, `IN` or `OR`
 * over a property that {@link valueTypes} lists, alone or joined by `OR` at the top; an `AND` within one observation
 * names the hashes in it when everything else in it describes the same file. `undefined` for any other pattern, and
 * for text that does not parse. Each once, in order.
 */
export function valuesNamedBy(pattern: string | Pattern): readonly NamedValue[] | undefined {
  const tree = typeof pattern === 'string' ? parsed(pattern) : pattern;
  const named = tree === undefined ? undefined : valuesOfPattern(tree);
  return named === undefined || named.length === 0 ? undefined : eachOnce(named);
}

function parsed(text: string): Pattern | undefined {
  const parsing = parsePattern(text);
  return parsing.ok ? parsing.pattern : undefined;
}

function valuesOfPattern(pattern: Pattern): readonly NamedValue[] | undefined {
  if (pattern.kind === 'observation') return valuesOfComparison(pattern.comparison);
  return pattern.kind === 'or' ? allOf(pattern.operands, valuesOfPattern) : undefined;
}

function valuesOfComparison(comparison: Comparison): readonly NamedValue[] | undefined {
  switch (comparison.kind) {
    case 'or':
      return allOf(comparison.operands, valuesOfComparison);
    case 'and':
      return hashesOfOneFile(comparison.operands);
    case 'test':
      return comparison.operator === '=' ? valuesAt(comparison, [comparison.value]) : undefined;
    case 'in':
      return valuesAt(comparison, comparison.values);
    default:
      return undefined;
  }
}

/** A hash stands for its file, whatever else is said of that file beside it. */
function hashesOfOneFile(operands: readonly Comparison[]): readonly NamedValue[] | undefined {
  if (!operands.every((operand) => 'path' in operand && operand.path.type === 'file')) return undefined;
  const hashes = operands.flatMap((operand) => valuesOfComparison(operand) ?? []).filter(isHash);
  return hashes.length === 0 ? undefined : hashes;
}

const isHash = ({ type }: NamedValue): boolean => type.startsWith('md') || type.startsWith('sha');

function valuesAt(
  at: { readonly path: ObjectPath; readonly negated: boolean },
  literals: readonly Literal[],
): readonly NamedValue[] | undefined {
  const type = at.negated ? undefined : typeOfPath(at.path);
  if (type === undefined) return undefined;
  return allOf(literals, (literal) => (literal.kind === 'string' ? [{ type, value: literal.value }] : undefined));
}

const byValue: ReadonlySet<string> = new Set(valueTypes.slice(0, 7));
const byHash: Readonly<Record<string, ValueType>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  SHA1: 'sha1',
  'SHA-256': 'sha256',
  SHA256: 'sha256',
  'SHA-512': 'sha512',
  SHA512: 'sha512',
};

function typeOfPath({ type, steps }: ObjectPath): ValueType | undefined {
  const [first, second] = steps;
  if (steps.length === 1 && first === 'value' && byValue.has(type)) return type as ValueType; // of the set
  if (steps.length === 1 && first === 'name' && type === 'mutex') return 'mutex';
  if (steps.length === 1 && first === 'name' && type === 'file') return 'file-name';
  if (type !== 'file' || steps.length !== 2 || first !== 'hashes' || typeof second !== 'string') return undefined;
  return byHash[second.toUpperCase()];
}

function eachOnce(values: readonly NamedValue[]): readonly NamedValue[] {
  return [...new Map(values.map((named) => [`${named.type} ${named.value}`, named])).values()];
}

/** The lists of all parts as one, or `undefined` as soon as one part has none. */
function allOf<Part>(
  parts: readonly Part[],
  listOf: (part: Part) => readonly NamedValue[] | undefined,
): readonly NamedValue[] | undefined {
  const all: NamedValue[] = [];
  for (const part of parts) {
    const list = listOf(part);
    if (list === undefined) return undefined;
    for (const value of list) all.push(value);
  }
  return all;
}
