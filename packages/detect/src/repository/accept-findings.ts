import type { Finding, ScanResult } from './finding.ts';
import { verdictOf, worstFirst } from './rank-findings.ts';

/** That somebody has looked at what a rule found in a file, and answers for it as long as the file stays what it was. */
export type Acceptance = {
  readonly rule: string;
  readonly file: string;
  /** Of the file in the tree, in hexadecimal; of the archive, where the finding lies in one. */
  readonly sha256: string;
  /** Who looked, and why it is harmless. */
  readonly reason: string;
};

/** The answer without what is accepted, and what was accepted once but holds no longer. */
export type Accepted = { readonly result: ScanResult; readonly lapsed: readonly Acceptance[] };

/**
 * Lowers accepted findings to notes that say the reason. An acceptance holds for one rule in one file of one content: a
 * changed file, or one that moved, is judged anew.
 *
 * @param digests SHA-256 in hexadecimal of each file of the tree, by path
 */
export function acceptFindings(
  result: ScanResult,
  acceptances: readonly Acceptance[],
  digests: ReadonlyMap<string, string>,
): Accepted {
  const used = new Set<Acceptance>();
  const findings = result.findings.map((finding): Finding => {
    if (finding.level === 'note') return finding;
    const acceptance = acceptances.find(
      ({ rule, file, sha256 }) =>
        rule === finding.rule && file === finding.file && sha256 === digests.get(fileInTree(file)),
    );
    if (acceptance === undefined) return finding;
    used.add(acceptance);
    return { ...finding, level: 'note', accepted: acceptance.reason };
  });
  return {
    result: { ...result, verdict: verdictOf(findings), findings: worstFirst(findings) },
    lapsed: acceptances.filter((acceptance) => !used.has(acceptance)),
  };
}

/** What would accept every finding above note, but for the reason, which only a person can give. */
export function draftAcceptances(
  { findings }: ScanResult,
  digests: ReadonlyMap<string, string>,
): Omit<Acceptance, 'reason'>[] {
  const drafts = findings.flatMap(({ rule, file, level }) => {
    const sha256 = digests.get(fileInTree(file));
    return level === 'note' || sha256 === undefined ? [] : [{ rule, file, sha256 }];
  });
  return [...new Map(drafts.map((draft) => [`${draft.rule} ${draft.file}`, draft])).values()];
}

/** The file of the tree in which a finding lies: what is in an archive follows `!/`. */
function fileInTree(file: string): string {
  return file.split('!/', 1)[0] ?? file;
}
