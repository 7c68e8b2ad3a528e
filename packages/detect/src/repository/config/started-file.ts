import type { Reporter } from '../report.ts';

const FILE_OF_COMMAND =
  /(?<![:\w./-])(?:node|nodejs|bun|deno\s+run|ts-node|tsx|python[\d.]*|sh|bash|zsh)\s+(?:(?:-r|--require|--import|-\w[\w-]{0,20}(?:=\S{1,60})?)\s+){0,4}["']?([\w@.$%{}:\\/-]{1,200})/gi;

/** A script among others in a folder called so, however that folder's own is called; what it does is judged there. */
const KEPT_SCRIPT = /^\.(?!vscode|idea|git|cache|tmp|env)[\w-]+\/scripts\/[a-z][\w-]*\.[cm]?[jt]s$/;

/** Names the files of the tree that a command runs, so that what they do weighs as what starts by itself. */
export function judgeStartedFile(command: string, offset: number, reporter: Reporter, when: 'install' | 'open'): void {
  const own = /^\s*\.\/([\w./-]{1,200})(?=\s|$)/.exec(command)?.[1];
  if (own !== undefined) reporter.link({ kind: 'starts', path: own, when });
  for (const [, given = ''] of command.matchAll(FILE_OF_COMMAND)) {
    const path = given.replace(/\\/g, '/').replace(/^(?:\$\{workspaceFolder\}|\$PWD|%cd%|\.)\//i, '');
    if (path.startsWith('-') || path === '') continue;
    reporter.link({ kind: 'starts', path, when });
    if (
      /(?:^|\/)\.(?!bin\/|esbuild\/|storybook\/|vitepress\/|vuepress\/|build\/|scripts\/|tools\/|config\/|ci\/|circleci\/|rollup\/|webpack\/|vite\/|changeset\/|expo\/|github\/|husky\/|yarn\/|devcontainer\/|(?:output|next|nuxt|svelte-kit)\/|pnp\.|\.?\/)[\w-]/.test(
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
