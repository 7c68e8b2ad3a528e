export type { PatternLimits, PatternParsing } from './parse-pattern.ts';
export { defaultPatternLimits, parsePattern } from './parse-pattern.ts';
export type {
  Comparison,
  Literal,
  ObjectPath,
  Pattern,
  PatternProblem,
  PatternProblemCode,
  Qualifier,
} from './pattern-tree.ts';
export { walletPattern, walletsNamedBy } from './wallet-pattern.ts';
