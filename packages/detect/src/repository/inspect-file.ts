import { findAgentOrders, inspectAgentSettings } from './config/agents.ts';
import { judgeCommandLines } from './config/command-lines.ts';
import { inspectDevelopmentContainer } from './config/development-container.ts';
import { inspectEditorSettings, inspectEditorTasks, inspectLaunch } from './config/editor-tasks.ts';
import { hiddenContent } from './config/encoded-setting.ts';
import { inspectGitHook, isGitHook, isGitTrick, isHookOfGit, looseBlob } from './config/git-folder.ts';
import { inspectGitSettings, isGitSettings } from './config/git-settings.ts';
import { RC_FILES } from './config/line-shapes.ts';
import { inspectNpmLock, inspectRequirements, inspectTextLock } from './config/lock-file.ts';
import { inspectMavenPrograms } from './config/maven.ts';
import { inspectNotebook } from './config/notebook.ts';
import { inspectPackageJson } from './config/package-json.ts';
import { inspectProse } from './config/prose.ts';
import { inspectRecommendedExtensions } from './config/recommended-extensions.ts';
import { judgeSettingsCommands } from './config/settings-commands.ts';
import { inspectSettingLines } from './config/settings-lines.ts';
import { inspectBinaryShortcut, inspectShortcut, isShortcut } from './config/shortcuts.ts';
import { linkLoadedByComposer, linkTestSetUpIn } from './config/started-file.ts';
import { findToolOrders } from './config/tool-orders.ts';
import { findRunnerMemory, inspectWorkflowSecrets } from './config/workflow-secrets.ts';
import { baseName, extensionOf, type FileKind, isAsset, kindOf } from './file-kind.ts';
import { inspectInnerCode, inspectJavaScript, isScript } from './javascript/inspect-javascript.ts';
import { type Modules, modulesOf } from './javascript/neighbours.ts';
import { findObfuscation } from './javascript/obfuscation.ts';
import { inspectMarkup } from './markup/inspect-markup.ts';
import { isTest } from './path-role.ts';
import { inspectPython } from './python/inspect-python.ts';
import { type FileReport, type Reporter, reportOn } from './report.ts';
import type { RuleId } from './rules.ts';
import { inspectSource } from './source/inspect-source.ts';
import { beginsAs, isExecutable, looksLikeProgram } from './text/asset-content.ts';
import { decodeText, isText } from './text/decode.ts';
import { findHiddenText } from './text/hidden-text.ts';
import { linesOf } from './text/lines.ts';
import { findLookalikeNames } from './text/lookalike-names.ts';
import { inspectPickle, isPickle } from './text/pickle.ts';
import { type JsonValue, readJson, textsIn } from './text/read-json.ts';
import { findTellTales } from './text/tell-tales.ts';
import type { TreeFile } from './tree-file.ts';

/** Looks at one file alone; nothing in it is run and nothing outside of it is read. */
export function inspectFile(
  { path, bytes, size = bytes.length, textOnly = false }: TreeFile,
  modules: Modules = modulesOf([]),
): FileReport {
  const text = isText(bytes);
  const reporter = reportOn(path, linesOf(text ? decodeText(bytes) : ''), size, modules);
  if (size > bytes.length) reporter.leave('truncated', `Only the first ${bytes.length} of ${size} bytes were read.`);
  if (isPickle(path, bytes)) inspectPickle(bytes, reporter);
  findLookalikeNames(reporter);
  if (isGitTrick(path)) reporter.find('git-name-trick', 0, { excerpt: path });
  if (/(?:^|\/)\.git\/objects\/[\da-f]{2}\/[\da-f]{38,62}$/.test(path)) inspectLooseObject(path, bytes, reporter);
  else if (text) inspectText(bytes, reporter, textOnly);
  else inspectBinary(bytes, reporter);
  inspectWritten(reporter);
  return reporter.report();
}

/** Where files lie that start by themselves: settings of the user, of an editor, of the system. */
const STARTS_BY_ITSELF =
  /(?:^|[\\/])(?:\.[A-Za-z][\w-]*(?:[\\/]|$)|LaunchAgents[\\/]|LaunchDaemons[\\/]|systemd[\\/]|cron)/;
const LONGEST_WRITTEN = 20_000;

/** A file that a program writes is judged as what it becomes. */
function inspectWritten({ path: writer, report, find }: Reporter & { readonly report: () => FileReport }): void {
  for (const link of report().links) {
    if (link.kind !== 'writes' || !STARTS_BY_ITSELF.test(link.path) || link.content.length > LONGEST_WRITTEN) continue;
    const path = link.path.replace(/^[?\\/]+/, '').replace(/\\/g, '/');
    const inner = reportOn(path, linesOf(link.content), link.content.length, modulesOf([]));
    inspectText(new Uint8Array(), inner, false);
    for (const { rule, level, excerpt } of inner.report().findings)
      if (level !== 'note')
        find(rule as RuleId, link.start, { excerpt: `${path}: ${excerpt}`, level: isTest(writer) ? 'note' : level });
  }
}

function inspectBinary(bytes: Uint8Array, reporter: Reporter): void {
  const { path, find, leave } = reporter;
  if (/\.git\/objects\/pack\/[\w-]+\.pack$/.test(path)) {
    find('git-history-unread', 0, { excerpt: path });
    leave('packed', 'Packed git objects are not unpacked: other branches, tags and stashes may hold more.');
  }
  if (isExecutable(bytes)) find(isAsset(path) ? 'program-as-asset' : 'binary-in-tree', 0, { excerpt: path });
  else if (/\.(?:jar|scpt|vsix|xlsm|docm|pyc|suo|class|exe|dll|apk|msi|dmg)$/i.test(path))
    find('binary-in-tree', 0, { excerpt: path });
  inspectBinaryShortcut(bytes, reporter);
  inspectAppended(bytes, reporter);
}

/** What stands behind the end of a picture: text of a program after the image data. */
function inspectAppended(bytes: Uint8Array, reporter: Reporter): void {
  if (!isAsset(reporter.path) || bytes.length > 4_000_000) return;
  const tail = bytes.subarray(Math.max(0, bytes.length - 4096));
  if (isText(tail) && looksLikeProgram(decodeText(tail)))
    reporter.find('asset-holds-code', 0, { excerpt: decodeText(tail).slice(-160) });
}

/** Files of other branches and of history: what is found in them weighs as what is there. */
function inspectLooseObject(path: string, bytes: Uint8Array, reporter: Reporter): void {
  const blob = looseBlob(bytes);
  if (blob === 'too_large') reporter.leave('truncated', 'The object is damaged or too large to be unpacked.');
  if (blob === undefined || blob === 'too_large' || !isText(blob)) return;
  const text = decodeText(blob);
  const name = /"(?:runOn|tasks)"/.test(text)
    ? 'tasks.json'
    : /"scripts"\s*:/.test(text)
      ? 'package.json'
      : /^[ \t]*(?:def|import|from)\s+\w+/m.test(text) && !/[;{}][ \t]*$/m.test(text)
        ? 'blob.py'
        : 'blob.js';
  const inner = inspectFile({ path: name, bytes: blob });
  // History keeps what was removed: it warns, but the tree as it stands is judged by its own files.
  for (const { rule, level, excerpt } of inner.findings)
    reporter.find(rule as Parameters<Reporter['find']>[0], 0, {
      excerpt: `in history: ${excerpt}`,
      level: level === 'error' ? 'warning' : level,
    });
  void path;
}

const CODE: ReadonlySet<FileKind> = new Set(['javascript', 'python', 'shell', 'markup', 'source']);

function inspectText(bytes: Uint8Array, reporter: Reporter, textOnly: boolean): void {
  const kind = kindByContent(reporter);
  if (kind === 'asset' || (kind === 'other' && isAsset(reporter.path))) inspectAsset(bytes, reporter);
  findHiddenText(reporter, CODE.has(kind), kind === 'javascript' && isScript(reporter.path) && !textOnly);
  if (CODE.has(kind)) findRunnerMemory(reporter);
  if (isGitHook(reporter.path)) inspectGitHook(reporter);
  if (isGitSettings(reporter.path)) inspectGitSettings(reporter);
  if (isShortcut(reporter.path)) inspectShortcut(reporter);
  findToolOrders(reporter);
  if (kind === 'prose') inspectProse(reporter);
  else if (baseName(reporter.path) !== 'package-lock.json') findTellTales(reporter, CODE.has(kind) || kind === 'lines');
  if (textOnly && kind === 'javascript') findObfuscation(reporter);
  else BY_KIND[kind]?.(reporter);
}

/** The kind by name; where the name says nothing, the first line names the interpreter. */
function kindByContent({ path, lines }: Reporter): FileKind {
  const kind = kindOf(path);
  if (kind !== 'other') return kind;
  const interpreter =
    /^#![ \t]*\/[\w/.-]{1,60}?(?:env[ \t]+(?:-S[ \t]+)?)?(sh|bash|zsh|ksh|dash|node|deno|bun|python)[\d.]*\b/.exec(
      lines.text.slice(0, 200),
    )?.[1];
  if (interpreter === undefined) return kind;
  return interpreter === 'python' ? 'python' : /node|deno|bun/.test(interpreter) ? 'javascript' : 'shell';
}

const BY_KIND: Partial<Readonly<Record<FileKind, (reporter: Reporter) => void>>> = {
  javascript: (reporter) => {
    if (RC_FILES.test(reporter.path)) inspectSettingLines(reporter);
    inspectJavaScript(reporter);
    linkTestSetUpIn(reporter);
    findAgentOrders(reporter);
  },
  python: inspectPython,
  json: inspectJsonFile,
  source: inspectSource,
  shell: (reporter) => {
    inspectSource(reporter);
    inspectSettingLines(reporter);
    judgeCommandLines(reporter, isHookOfGit(reporter.path) ? 'starts' : 'build');
  },
  lines: inspectLines,
  markup: inspectMarkup,
  prose: (reporter) => {
    if (/requirements[\w.-]*\.txt$|constraints\.txt$/.test(reporter.path)) inspectRequirements(reporter);
  },
};

function inspectLines(reporter: Reporter): void {
  inspectSource(reporter);
  inspectSettingLines(reporter);
  const starts =
    /(?:^|\/)(?:\.envrc|\.?mise(?:\.local)?\.toml|lefthook\.ya?ml|\.pre-commit-config\.yaml)$|\.idea\/|\.run\//.test(
      reporter.path,
    );
  judgeCommandLines(reporter, starts ? 'starts' : 'build');
  if (/(?:^|\/)(?:yarn\.lock|pnpm-lock\.yaml)$/.test(reporter.path)) inspectTextLock(reporter);
  if (/\.patch$|\.diff$/.test(reporter.path)) inspectPatch(reporter);
  if (/(?:^|\/)pom\.xml$/.test(reporter.path)) inspectMavenPrograms(reporter);
  if (/compose[\w.-]*\.ya?ml$/.test(reporter.path)) inspectMounts(reporter);
  if (/\.github\/(?:workflows|actions)\//.test(reporter.path)) inspectWorkflowSecrets(reporter);
  if (
    /\.idea\/|\.run\//.test(reporter.path) &&
    /ShConfigurationType|BeforeRunTask|RunConfigurationTask|SCRIPT_TEXT/.test(reporter.lines.text)
  )
    reporter.find('editor-run', 0);
}

/** Keys of the user that a container is given, beside a program in its settings that speaks to a server. */
function inspectMounts({ lines, find }: Reporter): void {
  const mount = /(?:~|\$\{?HOME\}?)\/\.(?:ssh|aws|gnupg|ethereum|config\/solana|kube|npmrc)[^\n:]{0,60}:/.exec(
    lines.text,
  );
  const speaks =
    /(?:python[\d.]*\s+-c|node\s+-e|\bsh\s+-c|\bcurl|\bwget)\b[^\n]{0,600}https?:\/\/(?!localhost\b|127\.|0\.0\.0\.0|\[::1\])/.test(
      lines.text,
    );
  if (mount !== null && speaks) find('secrets-read', mount.index);
  // What watches a machine reads its disk; it is an image of its maker, and nothing of the tree runs in it.
  const watched = /^\s*-\s*["']?\/:\/[\w/.-]*:ro\b/m.exec(lines.text);
  const own =
    /^\s*build\s*:|\b(?:ba|z|da)?sh["',\s]+-\w*c\b|(?:^|[\s"'-])\.{1,2}\/[^\n:]*:\/[^\n]*\.(?:sh|py|[cm]?js|pl|rb)\b/m.test(
      lines.text,
    );
  if (watched !== null) find('container-breaks-out', watched.index, own ? {} : { level: 'note' });
}

const DEED =
  /child_process|\beval\s*\(|new Function|\bfetch\s*\(|https?\.(?:get|request)|axios|atob\s*\(|Buffer\.from\([^)]{0,200}base64|\bexec(?:Sync)?\s*\(|require\(['"](?:node:)?(?:https?|net|dns|vm)['"]\)/;

/** Whether a line runs or sends where no line that makes room for it did, or to an address that none named. */
function addsDeed(line: string, removed: string): boolean {
  const [deed] = DEED.exec(line) ?? [];
  const [address] = /https?:\/\/[^\s"'`]+/.exec(line) ?? [];
  return deed !== undefined && (!removed.includes(deed) || (address !== undefined && !removed.includes(address)));
}

/** Lines that a patch adds to a package are code of that package. */
function inspectPatch(reporter: Reporter): void {
  const added = [...reporter.lines.text.matchAll(/^\+(?!\+\+)(.*)$/gm)];
  const removed = [...reporter.lines.text.matchAll(/^-(?!--)(.*)$/gm)].map(([, line = '']) => line).join('\n');
  const found = added.find(([, line = '']) => addsDeed(line.slice(0, 4_000), removed));
  if (found === undefined) return;
  const patched =
    [...reporter.lines.text.slice(0, found.index).matchAll(/^\+\+\+ (?:[ab]\/)?(\S+)/gm)].at(-1)?.[1] ?? '';
  // A difference of a project's own files is no patch of a package; what its lines do is judged below.
  const own =
    /\.diff$/.test(reporter.path) && !/(?:^|\/)(?:patches|node_modules|\.yarn)\//.test(`${reporter.path}/${patched}`);
  reporter.find('patch-adds-code', found.index, isTest(patched) || own ? { level: 'note' } : {});
  const code = added.map(([, line = '']) => line).join('\n');
  if (added[0] !== undefined) inspectInnerCode(code, added[0].index, reporter);
}

function inspectAsset(bytes: Uint8Array, reporter: Reporter): void {
  const { path, lines, find } = reporter;
  const extension = extensionOf(path);
  if (extension === 'svg') inspectPicture(reporter);
  else if (beginsAs(extension, bytes) === false && looksLikeProgram(lines.text)) {
    find('asset-holds-code', 0);
    inspectJavaScript(reporter);
  }
}

/** The letters of a base in a row, from the first of them on: so many rows of a few are passed at once. */
const ENCODED = /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{60,})(={0,2})/g;
const LONGEST_ENCODED = 20_000;
const SHORTEST_ENCODED = 60;

/** What may be encoded in a text, a longer part in pieces. */
function* encodedIn(text: string): Generator<string> {
  for (const [, letters = '', end = ''] of text.matchAll(ENCODED))
    for (let at = 0; letters.length - at >= SHORTEST_ENCODED; at += LONGEST_ENCODED)
      yield letters.slice(at, at + LONGEST_ENCODED) + (at + LONGEST_ENCODED < letters.length ? '' : end);
}

/** Scripts and program text inside of a picture. */
function inspectPicture(reporter: Reporter): void {
  const { text } = reporter.lines;
  const script = /<script\b|\son(?:load|error|click|begin)\s*=|javascript:/i.exec(text);
  if (script !== null) reporter.find('script-in-picture', script.index, { level: 'note' });
  for (const encoded of encodedIn(text)) {
    const hidden = hiddenContent(encoded);
    // Where a picture came from may stand in it, encoded like everything there; a program has no reason to.
    if (hidden !== undefined)
      reporter.find('asset-holds-code', text.indexOf(encoded), {
        excerpt: hidden.slice(0, 160),
        ...(/^\s*https?:\/\/\S*\s*$/i.test(hidden) ? { level: 'note' } : {}),
      });
  }
  if (!/^\s*(?:<\?xml|<!--|<!DOCTYPE|<svg)/i.test(text) && looksLikeProgram(text)) {
    reporter.find('asset-holds-code', 0);
    inspectJavaScript(reporter);
  }
}

type Inspector = readonly [RegExp, (document: JsonValue, reporter: Reporter) => void];

const BY_NAME: readonly Inspector[] = [
  [/(?:^|\/)package\.json$/, inspectPackageJson],
  [/(?:^|\/)composer\.json$/, linkLoadedByComposer],
  [/(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/, inspectNpmLock],
  [/(?:^|\/)tasks\.json$|\.code-workspace$|(?:^|\/)\.zed\/tasks\.json$/, inspectEditorTasks],
  [/(?:^|\/)launch\.json$|\.code-workspace$/, inspectLaunch],
  [/\.vscode\/settings\.json$|\.code-workspace$|\.cursor\/settings\.json$/, inspectEditorSettings],
  [/(?:^|\/)\.?devcontainer(?:\.json|\/[^\n]*\.json)$/, inspectDevelopmentContainer],
  [
    /(?:^|\/)(?:\.claude|\.cursor|\.gemini|\.codex|\.windsurf|\.kiro)\/[\w./-]+\.json$|(?:^|\/)\.?mcp\.json$/,
    inspectAgentSettings,
  ],
  [/\.vscode\/extensions\.json$|\.code-workspace$/, inspectRecommendedExtensions],
  [/\.ipynb$/, inspectNotebook],
];

function inspectJsonFile(reporter: Reporter): void {
  const { path, lines, leave } = reporter;
  const inspectors = BY_NAME.filter(([name]) => name.test(path));
  const small = lines.text.length < 300_000 && !/\.map$|package-lock\.json$/.test(path);
  if (inspectors.length === 0 && !small) return;
  const document = readJson(lines.text);
  if (document === undefined) {
    if (inspectors.length > 0) leave('unparsed', 'It is not JSON that can be read.');
    return;
  }
  for (const [, inspect] of inspectors) inspect(document, reporter);
  judgeSettingsCommands(document, reporter);
  if (small) findHiddenTexts(document, reporter);
}

/** Texts of a data file that are a web address or a program once they are decoded. */
function findHiddenTexts(document: JsonValue, reporter: Reporter): void {
  for (const { name, text, start } of textsIn(document)) {
    if (text.length < 16 || text.length > 200_000 || /\s/.test(text.slice(0, 64))) continue;
    const hidden = hiddenContent(text);
    if (hidden !== undefined) reporter.find('encoded-setting', start, { excerpt: `${name}: ${hidden.slice(0, 160)}` });
  }
}
