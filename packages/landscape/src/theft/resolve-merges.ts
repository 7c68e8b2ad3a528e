/** One person's word that two incidents tell of the same theft: `same` is counted no more, `keep` stays. */
export interface Merge {
  readonly same: string;
  readonly keep: string;
}

/**
 * What each merged incident is counted as: the one that stays at the end of the chain. Where words go in a circle the
 * smallest id of the circle stays, so that a theft never vanishes.
 */
export function resolveMerges(merges: readonly Merge[]): Map<string, string> {
  const next = new Map(merges.map(({ same, keep }) => [same, keep]));
  const resolved = new Map<string, string>();
  for (const start of next.keys()) {
    const stays = endOf(start, next);
    if (stays !== start) resolved.set(start, stays);
  }
  return resolved;
}

function endOf(start: string, next: ReadonlyMap<string, string>): string {
  const passed = [start];
  for (let at = next.get(start); at !== undefined; at = next.get(at)) {
    const seen = passed.indexOf(at);
    if (seen >= 0) return passed.slice(seen).sort()[0]!;
    passed.push(at);
  }
  return passed.at(-1)!;
}
