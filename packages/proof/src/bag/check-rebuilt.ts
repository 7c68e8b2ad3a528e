import { sameBytes } from '../canonical/index.ts';
import { type Check, fails, holds, named } from './check.ts';
import { writeZip } from './write-zip.ts';
import type { Files } from './zip-format.ts';

/** Whether an archive is, byte for byte, what writing `again` gives; `files` are those that it holds. */
export function checkRebuilt(archive: Uint8Array, files: Files, again: Files): Check {
  const differing = [...new Set([...files.keys(), ...again.keys()])].filter((name) => {
    const [found, made] = [files.get(name), again.get(name)];
    return found === undefined || made === undefined || !sameBytes(found, made);
  });
  if (differing.length > 0) return fails('rebuilt', `Written again, the package differs in: ${named(differing)}.`);
  if (!sameBytes(archive, writeZip(again))) return fails('rebuilt', 'Written again, the archive has other bytes.');
  return holds('rebuilt', 'Written again from its contents, the package is the same byte for byte.');
}
