/** The tree of a STIX pattern (STIX 2.1 section 9), as read: nothing is simplified, so that it can be written back. */
export type Pattern =
  | { readonly kind: 'observation'; readonly comparison: Comparison }
  | { readonly kind: 'and' | 'or' | 'followed-by'; readonly operands: readonly Pattern[] }
  | { readonly kind: 'qualified'; readonly pattern: Pattern; readonly qualifier: Qualifier };

/** Section 9.5.1. Times are as written, RFC 3339 UTC. */
export type Qualifier =
  | { readonly kind: 'within'; readonly seconds: number }
  | { readonly kind: 'repeats'; readonly times: number }
  | { readonly kind: 'start-stop'; readonly start: string; readonly stop: string };

/** Section 9.6. */
export type Comparison =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Comparison[] }
  | { readonly kind: 'exists'; readonly path: ObjectPath; readonly negated: boolean }
  | {
      readonly kind: 'test';
      readonly path: ObjectPath;
      readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
      readonly negated: boolean;
      readonly value: Literal;
    }
  | { readonly kind: 'in'; readonly path: ObjectPath; readonly negated: boolean; readonly values: readonly Literal[] }
  | {
      readonly kind: 'match';
      readonly path: ObjectPath;
      readonly operator: 'LIKE' | 'MATCHES' | 'ISSUBSET' | 'ISSUPERSET';
      readonly negated: boolean;
      readonly value: string;
    };

/** Section 9.7: `file:hashes.'SHA-256'` is type `file` with the steps `hashes` and `SHA-256`; an index may be `*`. */
export interface ObjectPath {
  readonly type: string;
  readonly steps: readonly (string | number | { readonly any: true })[];
}

/** Section 9.2. Binary and hexadecimal stay as written; integers beyond 2^53 are refused by the parser. */
export type Literal =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'integer' | 'float'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'timestamp' | 'binary' | 'hex'; readonly value: string };

export type PatternProblemCode =
  | 'pattern_syntax'
  | 'pattern_value'
  | 'pattern_too_long'
  | 'pattern_too_deep'
  | 'pattern_too_large';

/** Why a pattern is not taken, and where; lines and columns count from 1, columns in UTF-16 units. */
export interface PatternProblem {
  readonly code: PatternProblemCode;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
