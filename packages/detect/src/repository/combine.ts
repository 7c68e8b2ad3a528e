import { kindOf } from './file-kind.ts';
import type { Finding } from './finding.ts';
import { isTest } from './path-role.ts';
import type { FileReport } from './report.ts';
import { RULES, type RuleId } from './rules.ts';
import { startedPaths } from './started-paths.ts';

/** Signs that are ordinary alone, and together in one file are not. */
const WEAK: ReadonlySet<string> = new Set<RuleId>([
  'bare-address',
  'chat-upload',
  'checks-surroundings',
  'downloaded-then-run',
  'hidden-process',
  'machine-sent',
  'secret-paths',
  'wallet-names',
  'watching-modules',
]);

/** Of these, what honest installers do, too: they download a program and try it. */
const ORDINARY_AT_INSTALL: ReadonlySet<string> = new Set<RuleId>(['downloaded-then-run', 'secret-paths']);

const LARGE = 100_000;

/** Warns where weak signs stand together: two in one file, or one in a file that starts by itself. */
export function combinedFindings(reports: readonly FileReport[]): Finding[] {
  const started = startedPaths(reports);
  return reports.flatMap((report) => {
    // Most files have nothing to say.
    if (report.findings.length === 0) return [];
    const signs = new Map(
      report.findings.filter(({ rule }) => WEAK.has(rule)).map((finding) => [finding.rule, finding]),
    );
    // In a bundle of everything two signs have nothing to do with each other.
    if (report.size > LARGE) return [];
    // Data does nothing; who reads it is judged.
    if (kindOf(report.path) === 'json') return [];
    // A demonstration or test of a client of a protocol names its keys and its servers.
    if (isTest(report.path) || /(?:^|\/)demos?\//i.test(report.path)) return [];
    const program = report.findings.find(({ rule }) => rule === 'binary-in-tree');
    if (program !== undefined && started.has(report.path)) return [combined(program, [program])];
    const starts = started.has(report.path) && [...signs.keys()].some((rule) => !ORDINARY_AT_INSTALL.has(rule));
    const [first] = signs.values();
    return first !== undefined && (signs.size >= 2 || starts) ? [combined(first, [...signs.values()])] : [];
  });
}

/** Why one sign alone is more than a note. */
const BY_ITSELF = 'It starts by itself when the package is installed or the folder is opened.';

function combined(first: Finding, signs: readonly Finding[]): Finding {
  return {
    ...first,
    rule: 'combination',
    ...RULES.combination,
    text: [...signs.map(({ text }) => text), ...(signs.length === 1 ? [BY_ITSELF] : [])].join(' '),
    signs: signs.map(({ rule }) => rule),
  };
}
