import { isTest } from '../path-role.ts';
import { POPULAR } from '../reference/popular-packages.ts';
import type { Reporter } from '../report.ts';
import { inlineProgram } from '../shell/inline-program.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { isOpen } from '../shell/open-command.ts';
import { at, fieldsIn, itemsIn, type JsonValue, textIn } from '../text/read-json.ts';
import { judgePackage } from './package-names.ts';
import { judgeStartedFile, linkTestSetUp } from './started-file.ts';

/** Scripts that a package manager runs by itself when the package, or the folder, is installed. */
const LIFECYCLE: ReadonlySet<string> = new Set(
  'preinstall install postinstall preprepare prepare postprepare prepublish dependencies uninstall preuninstall postuninstall pnpm:devPreinstall'.split(
    ' ',
  ),
);

/** What people start first when they try a project. */
const FIRST_STARTED = /^(?:pre|post)?(?:start|dev|serve|test|build)$/;

/** The description of an npm package: https://docs.npmjs.com/cli/configuring-npm/package-json */
export function inspectPackageJson(document: JsonValue, reporter: Reporter): void {
  for (const [name, script] of fieldsIn(at(document, 'scripts')))
    inspectScript(name, textIn(script) ?? '', script.start, reporter);
  for (const group of [
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'peerDependencies',
    'overrides',
    'resolutions',
  ])
    for (const [name, wanted] of fieldsIn(at(document, group))) judgeDependency(group, name, wanted, reporter);
  for (const [name, wanted] of fieldsIn(at(document, 'pnpm', 'overrides')))
    judgeDependency('overrides', name, wanted, reporter);
  for (const name of itemsIn(at(document, 'bundledDependencies')))
    judgePackage('npm', textIn(name) ?? '', name.start, reporter);
  if (textIn(at(document, 'gypfile')) === 'true')
    reporter.find('lifecycle-script', at(document, 'gypfile')?.start ?? 0);
  inspectConditions(at(document, 'exports'), reporter);
  linkTestSetUp(at(document, 'jest'), reporter);
}

function inspectScript(name: string, script: string, offset: number, reporter: Reporter): void {
  const starts = LIFECYCLE.has(name);
  judgeCommand(script, offset, reporter, starts ? 'starts' : FIRST_STARTED.test(name) ? 'program' : 'build');
  const inline = inlineProgram(script);
  if (inline !== undefined) {
    if (starts && !/^\s*(?:console\.log|process\.exit|try\s*\{\s*require\(['"]\.?\/?[\w/.-]*['"]\))/.test(inline))
      reporter.find(isPowerful(inline) ? 'lifecycle-code' : 'inline-program', offset, {
        excerpt: script,
        ...(isPowerful(inline) ? {} : { level: 'note' }),
      });
  }
  if (
    /\b(?:NODE_OPTIONS|node)\s*[= ]["']?\s*(?:--require|-r|--import|--loader|--experimental-loader)[= ]\s*["']?\.{0,2}\/?[\w.-]*(?:\/\.|^\.)[\w/.-]+/.test(
      script,
    )
  )
    reporter.find('preload-code', offset, { excerpt: script });
  if (starts) {
    reporter.find('lifecycle-script', offset, { excerpt: script });
    judgeStartedFile(script, offset, reporter, 'install');
  } else if (FIRST_STARTED.test(name)) inspectFirst(script, offset, reporter);
}

function inspectFirst(script: string, offset: number, reporter: Reporter): void {
  judgeStartedFile(script, offset, reporter, 'open');
  if (/(?<!&)&(?!&)/.test(script.replace(/2>&1|&>/g, ''))) reporter.find('second-script', offset, { excerpt: script });
}

/** A command that stands in the program as it is run. */
const RUNS_WORDS =
  /(?:require\(['"](?:node:)?child_process['"]\)|\b\w{1,20})\.(?:exec|spawn)Sync\(\s*(['"])((?:(?!\1)[^\\\n]){1,200})\1/g;

function isPowerful(code: string): boolean {
  const rest = code.replace(RUNS_WORDS, (whole, _, command: string) => (isOpen(command) ? '' : whole));
  return /child_process|\beval\b|Function|https?['"]|\bfetch\b|atob|base64|fromCharCode|\\x[0-9a-f]{2}|createDecipher|readFileSync|\bnet\b/.test(
    rest,
  );
}

function judgeDependency(group: string, name: string, wanted: JsonValue, reporter: Reporter): void {
  const version = textIn(wanted) ?? '';
  const alias = /^npm:(@?[^@]+)/.exec(version)?.[1];
  if (group !== 'peerDependencies')
    judgePackage('npm', alias ?? name, wanted.start, reporter, version.replace(/^[~^=v]+/, ''));
  if (alias !== undefined && alias !== name)
    reporter.find('package-from-elsewhere', wanted.start, {
      excerpt: `${name}: ${version}`,
      ...(isStrangerFor(name, alias) ? { level: 'warning' } : {}),
    });
  if (/^(?:git(?:\+\w+)?:|git@|github:|gitlab:|bitbucket:|gist:|[\w-]+\/[\w.-]+(?:#|$))/.test(version))
    reporter.find('package-from-elsewhere', wanted.start, { excerpt: `${name}: ${version}` });
  if (/^https?:/.test(version))
    reporter.find(
      isPlainHost(version) || isTest(reporter.path) ? 'package-from-elsewhere' : 'package-from-address',
      wanted.start,
      {
        excerpt: `${name}: ${version}`,
      },
    );
  if (/^(?:file|link):.*\.t(?:ar\.)?gz$/.test(version))
    reporter.find('package-from-elsewhere', wanted.start, { excerpt: `${name}: ${version}` });
}

/** A package that nobody knows in the place of one that everybody does. */
function isStrangerFor(name: string, alias: string): boolean {
  const { names } = POPULAR.npm;
  return names.has(name) && !names.has(alias) && !alias.startsWith('@') && alias !== 'rolldown-vite';
}

/** Hosts that people publish archives on. */
function isPlainHost(address: string): boolean {
  return /^https:\/\/(?:codeload\.github\.com|github\.com|api\.github\.com\/repos|gitlab\.com|bitbucket\.org|registry\.npmjs\.org|pkg\.pr\.new|cdn\.sheetjs\.com|registry\.yarnpkg\.com)\//.test(
    address,
  );
}

/** `exports` that serve code to `node` from another folder than to everybody else. */
function inspectConditions(value: JsonValue | undefined, reporter: Reporter): void {
  for (const [, field] of fieldsIn(value)) inspectConditions(field, reporter);
  const node = textIn(at(value, 'node'));
  if (node !== undefined && /(?:^|\/)\.(?!\/)[\w-]/.test(node))
    reporter.find('conditional-exports', value?.start ?? 0, { excerpt: node });
}
