import type { Finding } from './finding.ts';
import { isTest } from './path-role.ts';
import type { RuleId } from './rules.ts';

/** With so many files, shapes that mean something in a small tree also come about by chance. */
const LARGE = 400;

/**
 * Rules that honest projects meet by chance, the more of them the larger they are: one in five of 200 popular
 * repositories of 400 to 4,000 files had a place of one of these, and hardly ever two in one file.
 */
const BY_CHANCE: ReadonlySet<string> = new Set<RuleId>([
  'agent-orders',
  'build-command',
  'dead-drop',
  'download-command',
  'dropped-code-run',
  'hidden-address',
  'hidden-column',
  'hidden-file-run',
  'keychain-read',
  'nested-beyond-reading',
  'network-command-run',
  'odd-port-upload',
  'orders-paste',
  'patch-adds-code',
  'registry-changed',
]);

/** What tests do by trade: they load what they test from files, pages and servers of their own. */
const BY_TRADE_OF_TESTS: ReadonlySet<string> = new Set<RuleId>([
  'asset-code-run',
  'decoded-code-run',
  'network-code-run',
]);

/** What is read or run by itself as soon as somebody opens, installs or builds the tree. */
const BY_ITSELF =
  /(?:^|\/)(?:package\.json|requirements\.txt|pip\.(?:conf|ini)|pom\.xml|nuget\.config|settings\.gradle(?:\.kts)?|setup\.(?:py|cfg)|pyproject\.toml|conftest\.py|__init__\.py|build\.rs|mix\.exs|\.Rprofile|[\w.-]*\.config\.[cm]?[jt]s|\.[\w-]+rc(?:\.\w+)?)$|^(?:[^/]+\.(?:md|rst|adoc)|read[-_]?me[^/]*)$|(?:^|\/)\.(?:vscode|devcontainer|idea|claude|cursor|husky|git|githooks)\/|(?:^|\/)Assets\/(?:[^\n]*\/)?Editor\//;

/**
 * Weighs findings against the size of their tree: in a large one, what honest projects meet by chance is a note where it
 * stands alone in its file and nothing starts that file by itself. A second sign in the file, of another rule, lets both
 * stand.
 */
export function weighSize(findings: readonly Finding[], files: number, started: ReadonlySet<string>): Finding[] {
  if (files < LARGE) return [...findings];
  const rules = new Map<string, Set<string>>();
  for (const { file, rule, level } of findings)
    if (level !== 'note') rules.set(file, (rules.get(file) ?? new Set()).add(rule));
  return findings.map((finding) => {
    const { file, rule } = finding;
    const chance = BY_CHANCE.has(rule) || (BY_TRADE_OF_TESTS.has(rule) && isTest(file));
    const alone = rules.get(file)?.size === 1;
    return chance && alone && !started.has(file) && !BY_ITSELF.test(file) ? { ...finding, level: 'note' } : finding;
  });
}
