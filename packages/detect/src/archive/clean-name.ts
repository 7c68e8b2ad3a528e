/** A name of an entry as a path inside a folder, and whether it was more than that. */
export type CleanName = { readonly path: string; readonly leads: 'inside' | 'outside' };

/**
 * Makes any name a relative path with `/`: a drive, a root and every `..` are taken out, and said. Nothing is ever
 * unpacked to such a path; it is only shown.
 */
export function cleanName(name: string): CleanName {
  const slashed = name.replace(/\\/g, '/');
  const parts = slashed.split('/').filter((part) => part !== '' && part !== '.');
  const kept = parts.filter((part) => part !== '..' && !/^[a-z]:$/i.test(part));
  const outside = kept.length < parts.length || slashed.startsWith('/') || name.includes('\0');
  return { path: kept.join('/').replace(/\0/g, '') || '.', leads: outside ? 'outside' : 'inside' };
}
