import { type Files, tagFiles } from '../bag/index.ts';
import { canonicalBytes } from '../canonical/index.ts';
import type { PackAbout } from './pack-about.ts';

/** Folder of the bag in the archive. */
export const PACK = 'pack/';
export const ABOUT = 'data/PACK.json';

/** Payload and tag files of a pack, names within the bag; `contents` by name within its payload. */
export function unsignedFiles(about: PackAbout, contents: Files): Map<string, Uint8Array> {
  const payload = new Map([...contents].map(([name, bytes]) => [`data/${name}`, bytes]));
  payload.set(ABOUT, canonicalBytes(about));
  const { kind, language, version, marking, hub, made, demonstration } = about;
  const info = {
    organisation: hub.name,
    externalId: `${kind}-${language}-${version}`,
    description: `${demonstration ? 'DEMONSTRATION. ' : ''}Defence pack for: ${kind}. ${marking}`,
    date: made.slice(0, 10),
  };
  return new Map([...payload, ...tagFiles(payload, info)]);
}
