import type { Reporter } from '../report.ts';
import { at, itemsIn, type JsonValue, textIn } from '../text/read-json.ts';

const FILE_OF_COMMAND =
  /(?<![:\w./-])(?:node|nodejs|bun|deno\s+run|ts-node|tsx|python[\d.]*|sh|bash|zsh|source)\s+(?:(?:-r|--require|--import|-\w[\w-]{0,20}(?:=\S{1,60})?)\s+){0,4}["']?([\w@.$%{}:\\/-]{1,200})/gi;

/** A script among others in a folder called so, however that folder's own is called; what it does is judged there. */
const KEPT_SCRIPT =
  /^(?:["']?\$\{?\w+\}?["']?\/)?\.(?!vscode|idea|git\/|cache|tmp|env)[\w-]+\/(?:[a-z][\w-]*\/)*(?:scripts|hooks)\/(?:[a-z][\w-]*\/)*[a-z][\w-]*\.(?:[cm]?[jt]s|py|sh|bash|rb)$/;

/** Names the files of the tree that a command runs, so that what they do weighs as what starts by itself. */
export function judgeStartedFile(command: string, offset: number, reporter: Reporter, when: 'install' | 'open'): void {
  const own = /^\s*\.\/([\w./-]{1,200})(?=\s|$)/.exec(command)?.[1];
  if (own !== undefined) reporter.link({ kind: 'starts', path: own, when });
  for (const [whole, given = ''] of command.matchAll(FILE_OF_COMMAND)) {
    // What a shell reads out of the home of its user lies in no folder that is opened.
    if (/^source\s+["']?(?:~|\$\{?HOME\}?)\//.test(whole)) continue;
    const path = given.replace(/\\/g, '/').replace(/^(?:\$\{workspaceFolder\}|\$PWD|%cd%|\.)\//i, '');
    if (path.startsWith('-') || path === '') continue;
    reporter.link({ kind: 'starts', path, when });
    if (
      /(?:^|\/)\.(?!bin\/|venv\/|esbuild\/|storybook\/|vitepress\/|vuepress\/|build\/|scripts\/|tools\/|config\/|ci\/|circleci\/|rollup\/|webpack\/|vite\/|changeset\/|expo\/|github\/|husky\/|yarn\/|devcontainer\/|(?:output|next|nuxt|svelte-kit)\/|pnp\.|env(?:rc)?(?:\.(?!(?:[cm]?[jt]s|py|sh)$)[\w-]+)?$|\.?\/)[\w-]/.test(
        path,
      ) &&
      !/^\.\.?\//.test(path.replace(/(?:^|\/)\.\.(?=\/)/g, ''))
    )
      reporter.find('hidden-file-run', offset, {
        excerpt: command,
        ...(KEPT_SCRIPT.test(path) ? { level: 'note' } : {}),
      });
  }
}

/** Fields of the settings of test runners that name what is run before any test. */
const SET_UP = ['globalSetup', 'setupFiles', 'setupFilesAfterEnv', 'globalTeardown'] as const;
const SET_UP_IN_PROGRAM = new RegExp(
  String.raw`\b(?:${SET_UP.join('|')})\s*:\s*(\[[^\]]{0,400}\]|["'\x60][^"'\x60\n]{1,200}["'\x60])`,
  'g',
);

/** Names what a test runner starts before the tests, from settings written as JSON. */
export function linkTestSetUp(runner: JsonValue | undefined, reporter: Reporter): void {
  for (const key of SET_UP)
    for (const file of [at(runner, key), ...itemsIn(at(runner, key))]) linkOpened(textIn(file), reporter);
}

/** The same from settings that are a program (`jest.config.js`, `vitest.config.ts`). */
export function linkTestSetUpIn(reporter: Reporter): void {
  if (!/\.config\.[cm]?[jt]s$/.test(reporter.path)) return;
  for (const [, named = ''] of reporter.lines.text.matchAll(SET_UP_IN_PROGRAM))
    for (const [, file] of named.matchAll(/["'`]([^"'`\n]{1,200})["'`]/g)) linkOpened(file, reporter);
}

/** Names what Composer's loader runs as soon as anything of the package is used (`autoload.files`). */
export function linkLoadedByComposer(document: JsonValue, reporter: Reporter): void {
  for (const field of ['autoload', 'autoload-dev'])
    for (const file of itemsIn(at(at(document, field), 'files'))) linkOpened(textIn(file), reporter);
}

/** Names a file that starts with the folder, as settings spell it: from their root or from where they lie. */
export function linkOpened(file: string | undefined, reporter: Reporter): void {
  if (file === undefined) return;
  reporter.link({ kind: 'starts', path: file.replace(/^(?:<rootDir>|\$\{workspaceFolder\}|\.)\//, ''), when: 'open' });
}
