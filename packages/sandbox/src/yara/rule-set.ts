/** A text of rules and the name under which its findings are told: a built-in family, or the object that carries it. */
export interface RuleSet {
  readonly source: string;
  readonly text: string;
}

/** A file to look at. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A rule that matched a file. */
export interface YaraFinding {
  readonly file: string;
  readonly rule: string;
  /** Of the rule set. */
  readonly source: string;
  readonly tags: readonly string[];
  readonly meta: Readonly<Record<string, unknown>>;
  /** Byte where its first string is; absent for a rule without one. */
  readonly offset?: number;
  /** Line of that byte, counted from one; absent in a binary file. */
  readonly line?: number;
  /** Byte in that line, counted from one; absent in a binary file. */
  readonly column?: number;
  /** What is there, in a text with the line around it, cut and harmless to look at. */
  readonly excerpt?: string;
}

/** A file, or a rule set, that could not be judged, and why in a sentence. */
export interface Unjudged {
  readonly name: string;
  readonly code: string;
  readonly detail: string;
}

/** What a job in the limited process is asked. */
export type YaraJob =
  | { readonly kind: 'lint' | 'try'; readonly text: string }
  | { readonly kind: 'scan'; readonly rules: readonly RuleSet[]; readonly files: readonly NamedFile[] };

/** A fault or warning of the compiler. */
export interface CompilerMessage {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export interface LintAnswer {
  readonly faults: readonly CompilerMessage[];
  readonly warnings: readonly CompilerMessage[];
}

/** How rules did on clean files and on samples that make patterns slow; times are of the processor, in milliseconds. */
export interface TryAnswer {
  readonly files: number;
  readonly bytes: number;
  readonly milliseconds: number;
  /** Names of clean files on which a rule matched. */
  readonly falsePositives: readonly string[];
  readonly slowest: { readonly name: string; readonly milliseconds: number };
}

export interface ScanAnswer {
  readonly findings: readonly YaraFinding[];
  /** Rule sets that do not compile. */
  readonly broken: readonly Unjudged[];
}
