/**
 * An evidence package: a BagIt bag in a ZIP archive whose tag manifest is signed. It is written deterministically: the
 * same contents and the same signer give the same bytes, and `verifyEvidence` needs nothing but the file.
 */
import { sealedFiles, sealOf, writeZip } from '../bag/index.ts';
import { utf8 } from '../canonical/index.ts';
import { keyFingerprint, type Signer, signDocument } from '../signature/index.ts';
import type { EvidenceContents } from './contents.ts';
import { BAG, FORMAT, unsignedFiles } from './package-files.ts';
import { readMePage } from './read-me-page.ts';

/**
 * The bytes of a package.
 *
 * @throws RangeError where the signer is not the hub of the contents under one of its keys, for an id that is no STIX id, two objects of one id, or more than a package may hold.
 * @throws NotCanonicalError where a part has no canonical form.
 */
export function buildEvidence(contents: EvidenceContents, signer: Signer): Uint8Array {
  const key = keyFingerprint(signer.ed25519.publicKey(signer.seed));
  if (signer.hub !== contents.hub.id || !contents.hub.keys.keys.some(({ kid }) => kid === key)) {
    throw new RangeError(`the package of hub ${contents.hub.id} must be signed by a key that it names`);
  }
  const page = utf8(readMePage(contents, { hub: signer.hub, key }));
  const files = unsignedFiles(contents, page);
  return writeZip(sealedFiles(BAG, files, signDocument('evidence', sealOf(FORMAT, files), signer)));
}
