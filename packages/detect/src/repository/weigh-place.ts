import type { Finding } from './finding.ts';
import { isTest } from './path-role.ts';
import type { RuleId } from './rules.ts';

/** Archives that tests read are their data: nobody installs or opens what is in them. */
const INSIDE = /^(.*?)!\//;
/** Documents show programs; who runs the text of one is judged where he does it. */
const DOCUMENT = /\.(?:mdx?|markdown|rst|adoc)$/i;

/** What a test reads or compares, not what starts it. */
const DATA_OF_TESTS = /(?:^|\/)(?:test[-_]?data|(?:__|\.)?fixtures?(?:__)?)\/|_test\.go$/i;

/** What settings and lists say of a project: those among tests belong to none. */
const OF_PROJECTS: ReadonlySet<string> = new Set<RuleId>([
  'build-command',
  'build-from-elsewhere',
  'container-breaks-out',
  'editor-program-changed',
  'folder-environment',
  'lock-other-host',
  'lock-other-package',
  'lock-unexplained',
  'lookalike-package',
  'package-from-address',
  'registry-changed',
  'task-on-open',
]);

/** What is named by its address where everybody can read it. */
const BROUGHT: ReadonlySet<string> = new Set<RuleId>(['download-command', 'remote-module-run', 'reverse-shell']);

/** A finding at the weight of its place: what lies in a test's archive, or is shown in a document, runs nowhere. */
export function weighPlace(finding: Finding): Finding {
  if (finding.level === 'note') return finding;
  const archive = INSIDE.exec(finding.file)?.[1];
  const shown = finding.rule.startsWith('yara:haetae_') && DOCUMENT.test(finding.file);
  const read = archive !== undefined && (isTest(archive) || finding.rule === 'archive-escapes');
  const example =
    (OF_PROJECTS.has(finding.rule) && isTest(finding.file)) ||
    (BROUGHT.has(finding.rule) && DATA_OF_TESTS.test(finding.file));
  return shown || read || example ? { ...finding, level: 'note' } : finding;
}
