/** What a specifier may leave out at the end of a path; where several files would do, the first of these. */
const ENDINGS = [
  '',
  '.js',
  '.ts',
  '.mjs',
  '.cjs',
  '.tsx',
  '.jsx',
  '.json',
  '/index.js',
  '/index.ts',
  '/index.mjs',
  '/index.cjs',
];

/** Finds the file of a tree that a specifier means, as bundlers and Node look for it. */
export function resolverOf(paths: readonly string[]): (specifier: string, from: string) => string | undefined {
  const meant = new Map<string, string>();
  for (const ending of ENDINGS)
    for (const path of paths) {
      if (!path.endsWith(ending)) continue;
      const name = path.slice(0, path.length - ending.length);
      if (!meant.has(name)) meant.set(name, path);
    }
  return (specifier, from) => {
    const parts = specifier.startsWith('.')
      ? [...from.split('/').slice(0, -1), ...specifier.split('/')]
      : specifier.replace(/^[@~]?\//, 'src/').split('/');
    const path = withoutDots(parts);
    return meant.get(path) ?? meant.get(path.replace(/\.[cm]?js$/, ''));
  };
}

function withoutDots(parts: readonly string[]): string {
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '..') kept.pop();
    else if (part !== '.' && part !== '') kept.push(part);
  }
  return kept.join('/');
}
