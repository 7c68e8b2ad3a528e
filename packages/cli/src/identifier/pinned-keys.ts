/** Keys of the private comparison that the asker has confirmed: `--trust`, as fingerprints or as files. */
import { Option } from 'commander';
import type { Problem } from '../finish.ts';
import { printable } from '../printable.ts';
import { readTextFile } from '../read-text-file.ts';

const FINGERPRINT = /^[0-9a-f]{64}$/i;

/** `--trust`, which may be said several times. */
export const trustOption = (): Option =>
  new Option(
    '--trust <fingerprint|file>',
    'a key of the comparison that you have confirmed, or a file of `haetae identifier keys`; another key: nothing is asked',
  ).argParser((value: string, before: readonly string[] = []): readonly string[] => [...before, value]);

/** The fingerprints that were given; none where nothing was; or what is wrong with them. */
export function readPinnedKeys(
  given: readonly string[] | undefined,
): { readonly pinnedKeys?: readonly string[] } | { readonly problem: Problem } {
  if (given === undefined) return {};
  const pinnedKeys: string[] = [];
  for (const one of given) {
    const found = FINGERPRINT.test(one) ? [one] : fingerprintsIn(one);
    if (found.length === 0) return { problem: { code: 'invalid_trust', detail: noKeys(one) } };
    pinnedKeys.push(...found.map((fingerprint) => fingerprint.toLowerCase()));
  }
  return { pinnedKeys };
}

/** Every line of a file that begins with a fingerprint; what follows on it is for people. */
function fingerprintsIn(path: string): string[] {
  const file = readTextFile(path);
  if (!file.ok) return [];
  const words = file.text.split('\n').map((line) => line.trim().split(/\s/, 1)[0] ?? '');
  return words.filter((word) => FINGERPRINT.test(word));
}

const noKeys = (given: string): string =>
  `--trust: "${printable(given.slice(0, 200))}" is neither a fingerprint (64 hexadecimal digits) nor a file with one a line, as \`haetae identifier keys\` prints them.`;
