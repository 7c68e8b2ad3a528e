import { combinedFindings } from './combine.ts';
import { baseName } from './file-kind.ts';
import type { Finding, ScanResult, Unscanned } from './finding.ts';
import { joinModules } from './join-modules.ts';
import { isTest } from './path-role.ts';
import { verdictOf, worstFirst } from './rank-findings.ts';
import type { FileReport } from './report.ts';
import { asNote, RULES, RULES_VERSION } from './rules.ts';
import { folderOpened, startedPaths } from './started-paths.ts';
import { weighPlace } from './weigh-place.ts';
import { weighSize } from './weigh-size.ts';

/** What a scan may be given beside the files. */
export type JudgeOptions = {
  /** Findings of others about the same files, such as those of YARA rules. */
  readonly extraFindings?: readonly Finding[];
  /** What whoever brought the files could not read. */
  readonly unscanned?: readonly Unscanned[];
  /** Reported packages beside the built-in ones: versions by `ecosystem:name`, empty for all. */
  readonly knownBad?: ReadonlyMap<string, string>;
};

/** Joins what the files tell into one answer. */
export function judgeTree(reports: readonly FileReport[], options: JudgeOptions = {}): ScanResult {
  const unscanned = [...(options.unscanned ?? []), ...reports.flatMap((report) => report.unscanned)];
  const all = [
    ...unscanned.flatMap(archiveFinding),
    ...reports.flatMap((report) => report.findings),
    ...joinModules(reports),
    ...combinedFindings(reports),
    ...bundledExtensions(reports),
    ...unaskedPackages(reports),
    ...heldPrograms(reports),
    ...knownBadFindings(reports, options.knownBad),
    ...(options.extraFindings ?? []),
  ].map(weighPlace);
  const findings = weighSize(all, reports.length, startedPaths(reports)).map((finding) =>
    finding.level === 'note' ? asNote(finding) : finding,
  );
  return {
    verdict: verdictOf(findings),
    rules: RULES_VERSION,
    files: reports.length,
    findings: worstFirst(findings),
    unscanned,
  };
}

/** What cannot be read may be harmless; a name that leads out, and what nobody can look into, is not. */
function archiveFinding({ file, reason }: Unscanned): Finding[] {
  const id = reason === 'bad_name' ? 'archive-escapes' : reason === 'encrypted' ? 'archive-encrypted' : undefined;
  if (id === undefined) return [];
  // Tests of whoever unpacks archives hold such ones.
  const level = isTest(file) ? 'note' : RULES[id].level;
  return [{ rule: id, ...RULES[id], level, file, line: 1, column: 1, excerpt: file }];
}

/** Extensions that are recommended and lie in the tree as an archive. */
function bundledExtensions(reports: readonly FileReport[]): Finding[] {
  const archives = reports.flatMap(({ path }) => (/\.vsix$/i.test(path) ? [baseName(path).toLowerCase()] : []));
  if (archives.length === 0) return [];
  return reports.flatMap(({ links }) =>
    links.flatMap((link) =>
      link.kind === 'recommends' && archives.some((archive) => archive.includes(link.name)) ? [link.finding] : [],
    ),
  );
}

/** Packages that a lock file or a command takes, and no manifest of the tree asks for. */
function unaskedPackages(reports: readonly FileReport[]): Finding[] {
  const manifests = reports.filter(({ path }) => /^(?:package\.json|requirements[\w.-]*\.txt)$/.test(baseName(path)));
  const asked = new Set(
    manifests.flatMap(({ links }) => links.flatMap((link) => (link.kind === 'package' ? [link.name] : []))),
  );
  const unasked = reports.flatMap(({ links }) => links.filter((link) => link.kind === 'unasked'));
  return unasked.flatMap(({ name, finding }) => (asked.has(name) ? [] : [finding]));
}

/** Programs that settings name and the tree brings along, where others have them made. */
function heldPrograms(reports: readonly FileReport[]): Finding[] {
  const held = new Set(reports.map(({ path }) => path));
  return reports.flatMap(({ path, links }) =>
    links.flatMap((link) => (link.kind === 'held' && held.has(folderOpened(path) + link.path) ? [link.finding] : [])),
  );
}

function knownBadFindings(
  reports: readonly FileReport[],
  knownBad: ReadonlyMap<string, string> | undefined,
): Finding[] {
  if (knownBad === undefined) return [];
  return reports.flatMap(({ links }) =>
    links.flatMap((link) => {
      if (link.kind !== 'package') return [];
      const versions = knownBad.get(`${link.ecosystem}:${link.name}`);
      return versions === '' || versions?.split(' ').includes(link.version) ? [link.finding] : [];
    }),
  );
}
