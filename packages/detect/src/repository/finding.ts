/** How much a finding weighs: an `error` alone makes a tree malicious, a `warning` suspicious; a `note` is context. */
export type Level = 'error' | 'warning' | 'note';

/** A shape that was found at a place in a file, ready to be shown: every text in it is harmless. */
export type Finding = {
  /** Id of the rule, stable across versions. */
  readonly rule: string;
  readonly level: Level;
  /** Path inside the tree; what lies in an archive follows `!/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** ATT&CK technique. */
  readonly technique?: string;
  /** 0 to 100: how sure the rule is that this is what it says. */
  readonly confidence: number;
  /** What was found, in one plain sentence. */
  readonly text: string;
  /** Of a combination: the rules of the weak signs that stand together. */
  readonly signs?: readonly string[];
  /** Why somebody who has looked at it answers for it: it is a note then, whatever its rule. */
  readonly accepted?: string;
  /** The words of the file, one line, at most 200 characters, links broken. */
  readonly excerpt: string;
  /** What to do, in plain words. */
  readonly advice: string;
};

/** A part of the tree that was not looked into, or not to its end, and why. */
export type Unscanned = {
  readonly file: string;
  readonly reason:
    | 'link'
    | 'special'
    | 'unreadable'
    | 'truncated'
    | 'too_many'
    | 'too_deep'
    | 'encrypted'
    | 'damaged'
    | 'bad_name'
    | 'duplicate'
    | 'unparsed'
    | 'timeout'
    | 'packed';
  readonly detail: string;
};

/** `malicious`: do not open it; `suspicious`: ask an engineer first; `clean`: no finding, which is not a proof. */
export type Verdict = 'malicious' | 'suspicious' | 'clean';

/** What a scan answers. */
export type ScanResult = {
  readonly verdict: Verdict;
  readonly rules: string;
  /** Files that were looked at. */
  readonly files: number;
  /** Worst first, then by file and line. */
  readonly findings: readonly Finding[];
  readonly unscanned: readonly Unscanned[];
};
