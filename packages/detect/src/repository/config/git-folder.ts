import { decompressSync } from 'fflate';
import type { Reporter } from '../report.ts';
import { judgeCommand } from '../shell/judge-command.ts';

/** Spellings that some file systems take for `.git`: case, short names, code points that are not seen. */
export function isGitTrick(path: string): boolean {
  if (!/git|[^ -~]/i.test(path)) return false;
  return path.split('/').some((part) => {
    if (part === '.git') return false;
    const seen = part.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '').replace(/[. ]+$/, '');
    return /^(?:\.git|git~\d)$/i.test(seen) || /^\.git::\$/i.test(part);
  });
}

/** Whether a file is a hook that git would run; the samples that git ships are none. */
export function isGitHook(path: string): boolean {
  return (
    path.includes('/hooks/') && /(?:^|\/)(?:\.git|[\w.-]+\.git|\.git\/modules\/[^\n]{1,200})\/hooks\/[\w-]+$/.test(path)
  );
}

/** Whether git runs a file by its name, wherever its hooks are said to lie (https://git-scm.com/docs/githooks). */
export function isHookOfGit(path: string): boolean {
  return /(?:^|\/)(?:\.husky\/[\w./-]+|(?:(?:pre|post)-(?:applypatch|commit|merge|merge-commit|rebase|checkout|push|receive|rewrite|update|auto-gc)|(?:prepare-)?commit-msg|applypatch-msg|reference-transaction|sendemail-validate)(?:\.(?:sh|bash|py|cmd|ps1))?)$/.test(
    path,
  );
}

/** A hook: known tools write theirs openly, anything else lies ready to run. */
export function inspectGitHook(reporter: Reporter): void {
  const { text } = reporter.lines;
  const ordinary =
    /\bhusky\b|git lfs|git-lfs|lefthook|pre-commit\.com|INSTALL_PYTHON|overcommit|commitlint/.test(text) &&
    text.length < 6_000;
  reporter.find(ordinary ? 'git-hooks-ordinary' : 'git-hook', 0);
  judgeCommand(text, 0, reporter, 'starts');
}

const MOST_OF_AN_OBJECT = 1024 * 1024;

/** The content of a loose object, if it is a file: `blob <length>\0…` under zlib. Others, and larger ones, give none. */
export function looseBlob(bytes: Uint8Array): Uint8Array | 'too_large' | undefined {
  if (bytes[0] !== 0x78) return undefined;
  try {
    const plain = decompressSync(bytes, { out: new Uint8Array(MOST_OF_AN_OBJECT) });
    const end = plain.indexOf(0);
    const head = String.fromCharCode(...plain.subarray(0, Math.max(0, Math.min(end, 40))));
    return /^blob \d+$/.test(head) ? plain.subarray(end + 1) : undefined;
  } catch {
    return 'too_large';
  }
}
