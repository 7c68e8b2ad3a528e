import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleSet } from './rule-set.ts';

/** The rules that come with the product, a file a family; other YARA tools read the same files. */
export function builtInRules(): RuleSet[] {
  const folder = new URL('./rules/', import.meta.resolve('@haetae/detect/malware'));
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.yar'))
    .sort()
    .map((name) => ({ source: `haetae/${name.slice(0, -4)}`, text: readFileSync(new URL(name, folder), 'utf8') }));
}
