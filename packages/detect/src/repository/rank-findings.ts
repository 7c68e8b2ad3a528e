import type { Finding, Level, Verdict } from './finding.ts';

/** How much a level weighs: the heaviest first. */
export const WEIGHT: Readonly<Record<Level, number>> = { error: 0, warning: 1, note: 2 };

/** One error makes a tree malicious, one warning suspicious; notes make it nothing. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ level }) => level === 'error')) return 'malicious';
  return findings.some(({ level }) => level === 'warning') ? 'suspicious' : 'clean';
}

/** Heaviest and surest first, then by file and line. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      WEIGHT[a.level] - WEIGHT[b.level] ||
      b.confidence - a.confidence ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column),
  );
}
