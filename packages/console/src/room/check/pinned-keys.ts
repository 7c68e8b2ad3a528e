const PLACE = 'haetae-comparison-keys';
const FINGERPRINT = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gi;

/** Fingerprints in a text: pasted lines of `haetae identifier keys`, a message, or one read out in groups. */
export function fingerprintsIn(text: string): string[] {
  // One that was dictated stands in groups; a line holds one at most, so that two never run together.
  const lines = text.split('\n').flatMap((line) => [line, line.replace(/[\s:-]+/g, '')]);
  return [...new Set(lines.flatMap((line) => line.match(FINGERPRINT) ?? []).map((one) => one.toLowerCase()))];
}

/** Keys of the comparison that were confirmed on this computer, by fingerprint; they are no secret. */
export const pinnedKeys = {
  read: (): string[] => fingerprintsIn(localStorage.getItem(PLACE) ?? ''),
  keep: (fingerprints: readonly string[]): void =>
    fingerprints.length === 0
      ? localStorage.removeItem(PLACE)
      : localStorage.setItem(PLACE, [...new Set(fingerprints)].join('\n')),
};
