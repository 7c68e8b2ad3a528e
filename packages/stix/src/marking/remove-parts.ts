import type { SelectorStep } from '../object/selector.ts';

/**
 * Takes parts out of a JSON value without touching it: a new value is built of what stays. A list or dictionary of which
 * nothing stays goes too, for STIX has no empty ones (section 2.11).
 */
export interface Removal {
  readonly rest: unknown;
  /** Every text and number that went; names of properties are no secret. */
  readonly removedTexts: readonly string[];
  /** Where a path of the old value leads in the new one; undefined when it was removed. */
  newPath(path: readonly SelectorStep[]): readonly SelectorStep[] | undefined;
}

/** Removes what each of `paths` leads to. */
export function removeParts(value: unknown, paths: readonly (readonly SelectorStep[])[]): Removal {
  const root = new Cut();
  for (const path of paths) root.add(path);
  const removedTexts: string[] = [];
  const rest = prune(value, root, removedTexts);
  return { rest, removedTexts, newPath: (path) => follow(root, path) };
}

/** One place in the value on the way to something removed, or removed itself. */
class Cut {
  removed = false;
  readonly inner = new Map<SelectorStep, Cut>();

  add(path: readonly SelectorStep[]): void {
    let at: Cut = this;
    for (const step of path) {
      const next = at.inner.get(step) ?? new Cut();
      at.inner.set(step, next);
      at = next;
    }
    at.removed = true;
  }
}

function prune(value: unknown, cut: Cut, removedTexts: string[]): unknown {
  if (cut.removed) {
    removedTexts.push(...textsIn(value));
    return undefined;
  }
  if (cut.inner.size === 0 || typeof value !== 'object' || value === null) return value;
  const rest = Array.isArray(value) ? pruneList(value, cut, removedTexts) : pruneRecord(value, cut, removedTexts);
  if (rest === undefined) cut.removed = true;
  return rest;
}

function pruneList(list: readonly unknown[], cut: Cut, removedTexts: string[]): unknown {
  const rest: unknown[] = [];
  for (const [index, item] of list.entries()) {
    const inner = cut.inner.get(index);
    const kept = inner === undefined ? item : prune(item, inner, removedTexts);
    if (kept !== undefined) rest.push(kept);
  }
  return rest.length === 0 ? undefined : rest;
}

function pruneRecord(record: object, cut: Cut, removedTexts: string[]): unknown {
  const rest: [string, unknown][] = [];
  for (const [key, item] of Object.entries(record)) {
    const inner = cut.inner.get(key);
    const kept = inner === undefined ? item : prune(item, inner, removedTexts);
    if (kept !== undefined) rest.push([key, kept]);
  }
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

function follow(root: Cut, path: readonly SelectorStep[]): readonly SelectorStep[] | undefined {
  const renamed: SelectorStep[] = [];
  let at: Cut | undefined = root;
  for (const step of path) {
    if (at?.removed) return undefined;
    renamed.push(typeof step === 'number' && at !== undefined ? step - removedBefore(at, step) : step);
    at = at?.inner.get(step);
  }
  return at?.removed ? undefined : renamed;
}

function removedBefore(cut: Cut, position: number): number {
  let count = 0;
  for (const [step, inner] of cut.inner) if (typeof step === 'number' && step < position && inner.removed) count++;
  return count;
}

/** Every string and number in a value, at any depth; true and false tell nothing elsewhere. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return typeof value === 'boolean' ? [] : [String(value)];
}
