const TRIED = [
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

/** The file of the tree that a specifier means, as bundlers and Node look for it. */
export function resolvePath(
  specifier: string,
  from: string,
  paths: { readonly has: (path: string) => boolean },
): string | undefined {
  const parts = specifier.startsWith('.')
    ? [...from.split('/').slice(0, -1), ...specifier.split('/')]
    : specifier.replace(/^[@~]?\//, 'src/').split('/');
  const path = withoutDots(parts);
  const bare = path.replace(/\.[cm]?js$/, '');
  for (const tried of TRIED) if (paths.has(path + tried)) return path + tried;
  for (const tried of TRIED) if (paths.has(bare + tried)) return bare + tried;
  return undefined;
}

function withoutDots(parts: readonly string[]): string {
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '..') kept.pop();
    else if (part !== '.' && part !== '') kept.push(part);
  }
  return kept.join('/');
}
