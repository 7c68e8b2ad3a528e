/** What the one signature of a bag is over, and how a sealed bag becomes the files of its archive. */
import { canonicalBytes, sha256Hex } from '../canonical/index.ts';
import type { SignedDocument } from '../signature/index.ts';
import { SIGNATURE, TAG_MANIFEST } from './bag.ts';
import type { Files } from './zip-format.ts';

export interface Seal<Format extends string> {
  readonly package: Format;
  /** SHA-256 over the tag manifest, hexadecimal. */
  readonly tagmanifest: string;
}

/** The seal of unsigned files, names within the bag. */
export function sealOf<Format extends string>(format: Format, files: Files): Seal<Format> {
  return { package: format, tagmanifest: sha256Hex(files.get(TAG_MANIFEST) ?? new Uint8Array()) };
}

/** All files of the archive: the bag's folder before every name, the signature among them. */
export function sealedFiles(
  folder: string,
  files: Files,
  signed: SignedDocument<Seal<string>>,
): Map<string, Uint8Array> {
  const all = new Map([...files].map(([name, content]) => [`${folder}${name}`, content]));
  return all.set(`${folder}${SIGNATURE}`, canonicalBytes(signed));
}
