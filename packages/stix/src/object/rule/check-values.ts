import type { Findings } from '../object-problem.ts';
import { pointerTo } from '../object-problem.ts';
import { parseStixId } from '../stix-id.ts';

/** As deep as `readJson` reads; every later pass over an object may recurse and rely on it. */
const maxDepth = 64;

/** Names that a careless assignment would take for JavaScript's own. No standard property is called so. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What holds for every value at any depth: no null and no empty list (section 2.11), no key that could reach a
 * prototype, and, for what is called `*_ref` or `*_refs` (section 3.1), the form of an id. The last is a warning only in
 * what is somebody else's: under `x_` (MITRE's own ATT&CK has empty ones) and inside extensions.
 */
export function checkValues(object: object, findings: Findings): boolean {
  return checkEntries(object, '', 1, findings);
}

function checkEntries(record: object, pointer: string, depth: number, findings: Findings): boolean {
  if (depth > maxDepth) return fail(findings, 'too_deep', pointer, `Nested deeper than ${maxDepth} levels`);
  let sound = true;
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'object') sound = checkNested(value, pointerTo(pointer, key), depth, findings) && sound;
    if (forbidden.has(key))
      sound = fail(findings, 'forbidden_key', pointerTo(pointer, key), `No property may be called ${key}`);
    if (key.endsWith('_ref') || key.endsWith('_refs')) checkReference(value, pointer, key, depth, findings);
  }
  return sound;
}

function checkNested(value: object | null, pointer: string, depth: number, findings: Findings): boolean {
  if (value === null) return fail(findings, 'null_value', pointer, 'STIX has no null: leave the property out');
  if (!Array.isArray(value)) return checkEntries(value, pointer, depth + 1, findings);
  if (depth >= maxDepth) return fail(findings, 'too_deep', pointer, `Nested deeper than ${maxDepth} levels`);
  if (value.length === 0)
    return fail(findings, 'empty_list', pointer, 'STIX has no empty lists: leave the property out');
  let sound = true;
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (typeof item !== 'object') continue;
    sound = checkNested(item, pointerTo(pointer, index), depth + 1, findings) && sound;
  }
  return sound;
}

function checkReference(value: unknown, parent: string, key: string, depth: number, findings: Findings): void {
  // The deprecated `objects` of observed-data refers by the keys of its own dictionary.
  if (parent.startsWith('/objects/')) return;
  const sound = key.endsWith('_ref')
    ? parseStixId(value) !== undefined
    : Array.isArray(value) && value.every((item) => parseStixId(item) !== undefined);
  if (sound) return;
  const message = `${key} takes ${key.endsWith('_ref') ? 'an id' : 'a list of ids'} of the form type--UUID, in lower case`;
  if (depth === 1 && !key.startsWith('x_')) findings.error('bad_reference', pointerTo(parent, key), message);
  else findings.warn('bad_reference', pointerTo(parent, key), message);
}

function fail(findings: Findings, code: string, pointer: string, message: string): false {
  findings.error(code, pointer, message);
  return false;
}
