import { statSync } from 'node:fs';
import type { Problem } from './finish.ts';
import { printable } from './printable.ts';
import { readTextFile } from './read-text-file.ts';

/** More than anybody writes by hand. */
const MAX_BYTES = 20_000_000;

/** A document as JSON or YAML from a file, or from standard input for "-"; or why there is none. */
export async function readDocument(path: string): Promise<{ readonly value: unknown } | { readonly problem: Problem }> {
  if (path !== '-' && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
    return { problem: { code: 'too_large', detail: `${path} is larger than 20 MB.` } };
  }
  const read = path === '-' ? readTextFile('standard input', 0) : readTextFile(path);
  if (!read.ok) return { problem: { code: 'unreadable', detail: read.message } };
  try {
    return { value: await parseText(read.text) };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { problem: { code: 'not_yaml', detail: `${path} is neither JSON nor YAML: ${printable(reason ?? '')}` } };
  }
}

/** JSON when it begins like it, else YAML 1.2. Aliases are refused: a small file could stand for a huge one. */
async function parseText(text: string): Promise<unknown> {
  if (/^\s*[[{]/.test(text)) return JSON.parse(text);
  const { parse } = await import('yaml');
  return parse(text, { maxAliasCount: 0 });
}
