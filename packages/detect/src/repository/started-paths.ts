import type { FileReport } from './report.ts';

/** Files of the tree that are run when it is opened or installed, as far as commands name them. */
export function startedPaths(reports: readonly FileReport[]): Set<string> {
  const paths = new Set<string>();
  for (const { path, links } of reports) {
    const folder = folderOpened(path);
    for (const link of links) {
      if (link.kind !== 'starts') continue;
      for (const end of ['', '.js', '.mjs', '.cjs', '/index.js']) paths.add(folder + link.path + end);
    }
  }
  return paths;
}

/** The folder that somebody opens to whom the settings in a file speak: what they name is told from there. */
export function folderOpened(path: string): string {
  return path
    .slice(0, path.lastIndexOf('/') + 1)
    .replace(/(?:\.vscode|\.devcontainer|\.claude|\.cursor|\.husky)\/$/, '');
}
