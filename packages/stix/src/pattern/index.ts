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
export { type NamedValue, type ValueType, valuesNamedBy, valueTypes } from './values-named-by.ts';
export { walletPattern, walletsNamedBy } from './wallet-pattern.ts';
