/**
 * A defence pack: block lists, rules, advisories and instructions for one kind of receiver, as a BagIt bag in a ZIP
 * archive whose tag manifest its hub signs. The same contents, words about them and signer give the same bytes.
 */
import { type Files, sealedFiles, sealOf, writeZip } from '../bag/index.ts';
import { keyFingerprint, type Signer, signDocument } from '../signature/index.ts';
import { FORMAT, type PackAbout } from './pack-about.ts';
import { PACK, unsignedFiles } from './pack-files.ts';

/**
 * The bytes of a pack; `contents` by name within it, such as `lists/domains.rpz`.
 *
 * @throws RangeError where the signer is not the hub that the pack names, for a name that no archive takes, or for more than an archive may hold.
 */
export function buildPack(about: PackAbout, contents: Files, signer: Signer): Uint8Array {
  const key = keyFingerprint(signer.ed25519.publicKey(signer.seed));
  if (signer.hub !== about.hub.id || !about.hub.keys.keys.some(({ kid }) => kid === key)) {
    throw new RangeError(`the pack of hub ${about.hub.id} must be signed by a key that it names`);
  }
  const files = unsignedFiles(about, contents);
  return writeZip(sealedFiles(PACK, files, signDocument('pack', sealOf(FORMAT, files), signer)));
}
