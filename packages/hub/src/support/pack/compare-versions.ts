import type { GoneReason } from '@haetae/contract';
import { PACK_PARTS, type PackChanges, type PackPart } from '@haetae/contract';
import { keyOf, type PackEntry } from './pack-entry.ts';

/** What stands in a version and not in the one before, and the other way round; without one before, all is new. */
export interface Difference {
  readonly fresh: readonly PackEntry[];
  readonly gone: readonly PackEntry[];
}

/** Compares two versions by what they hold, in whatever order. */
export function compareVersions(before: readonly PackEntry[], now: readonly PackEntry[]): Difference {
  const [had, has] = [new Set(before.map(keyOf)), new Set(now.map(keyOf))];
  return {
    fresh: now.filter((entry) => !had.has(keyOf(entry))),
    gone: before.filter((entry) => !has.has(keyOf(entry))),
  };
}

/** The changes of a version as they are kept and told. @param whyOf why an entry is gone */
export function changesOf(
  { fresh, gone }: Difference,
  now: readonly PackEntry[],
  whyOf: (entry: PackEntry) => GoneReason,
): PackChanges {
  const count = (entries: readonly PackEntry[], of: PackPart) => entries.filter(({ part }) => part === of).length;
  return {
    counts: PACK_PARTS.map((part) => ({
      part,
      now: count(now, part),
      new: count(fresh, part),
      gone: count(gone, part),
    })),
    new: fresh.map(({ part, value, object }) => ({ part, value, object })),
    gone: gone.map((entry) => ({ part: entry.part, value: entry.value, object: entry.object, reason: whyOf(entry) })),
  };
}
