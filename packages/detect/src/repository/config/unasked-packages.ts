import type { Finding } from '../finding.ts';
import { POPULAR } from '../reference/popular-packages.ts';
import type { Reporter } from '../report.ts';

const OF_NPM =
  /\b(?:npx|bunx|npm\s+(?:exec|x|i|install|add)|(?:pnpm|yarn|bun)\s+(?:dlx|x|add|global\s+add))\s+(?:--?[a-z][\w-]*(?:=\S+)?\s+)*["']?(@?[a-z\d][\w.-]*(?:\/[\w.-]+)?)/g;
const OF_PYTHON =
  /\b(?:uvx|pipx\s+(?:run|install)|uv\s+(?:tool\s+(?:run|install)|pip\s+install|add)|pip[\d.]*\s+install)\s+(?:--?(?!r\b|requirement)[a-z][\w-]*(?:=\S+)?\s+)*["']?([a-z\d][\w.-]*)/gi;

/**
 * Links the packages that a command brings from a registry and runs: `finding` is for those that no manifest of the tree
 * names and nobody knows.
 */
export function linkUnasked(command: string, finding: Finding, reporter: Reporter): void {
  for (const [pattern, ecosystem] of [
    [OF_NPM, 'npm'],
    [OF_PYTHON, 'PyPI'],
  ] as const)
    for (const [, name = ''] of command.matchAll(pattern))
      if (!POPULAR[ecosystem].names.has(name)) reporter.link({ kind: 'unasked', name, finding });
}
