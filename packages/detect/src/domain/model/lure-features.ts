import { findHangulLures, LURE_GROUPS, type Lures } from '../lure-index.ts';
import type { DomainName } from '../split-name.ts';
import type { Features } from './features.ts';
import { GROUP_COUNT, GROUP_HOSTED, GROUP_HYPHEN, GROUP_PAIR, KNOWN } from './named-slots.ts';

/** Lure words: how many of each group, which groups meet, and how much of the name they are. */
export function addLures(features: Features, name: DomainName, lures: Lures): void {
  const { text } = name;
  const { groups: counts } = features;
  counts.fill(0);
  const covered = countLures(counts, lures);
  if (name.unicode !== undefined) countHangul(counts, name.unicode);
  const hyphen = text.includes('-');
  for (let a = 0; a < counts.length; a++) {
    const count = counts[a] ?? 0;
    if (count === 0) continue;
    features.addNamed(GROUP_COUNT[a]?.[Math.min(3, count)]);
    if (name.hosted) features.addNamed(GROUP_HOSTED[a]);
    if (hyphen) features.addNamed(GROUP_HYPHEN[a]);
    for (let b = a + 1; b < counts.length; b++) if (counts[b]) features.addNamed(GROUP_PAIR[a]?.[b]);
  }
  features.addNamed(KNOWN[Math.min(8, Math.round((8 * covered) / Math.max(1, text.length)))]);
}

/** Counts the words of each group; returns how many characters they cover. */
function countLures(counts: Uint8Array, { groups, starts, ends, count }: Lures): number {
  let covered = 0;
  let coveredTo = 0;
  for (let at = 0; at < count; at++) {
    const group = groups[at] ?? -1;
    if (group < 0) continue;
    counts[group] = (counts[group] ?? 0) + 1;
    const end = ends[at] ?? 0;
    if (end <= coveredTo) continue;
    covered += end - Math.max(starts[at] ?? 0, coveredTo);
    coveredTo = end;
  }
  return covered;
}

function countHangul(counts: Uint8Array, unicode: string): void {
  for (const [, group] of findHangulLures(unicode)) {
    const at = LURE_GROUPS.indexOf(group);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}
