/** Whether a package is, byte for byte, what its signer made, and whether the signer is the one who is trusted. */
import { fromUtf8, sameBytes, sha256Hex, utf8 } from '../canonical/index.ts';
import { type Ed25519, groupedFingerprint, type KeyLookup, verifyDocument } from '../signature/index.ts';
import { BAG, MANIFEST, readManifest, SIGNATURE, TAG_MANIFEST } from './bag.ts';
import { type Check, counted, fails, holds, named } from './check.ts';
import { sealOf, signedFiles, unsignedFiles } from './package-files.ts';
import { PAGE_EDITION, readMePage } from './read-me-page.ts';
import type { ReadPackage } from './read-package.ts';
import { parseTrust } from './trust.ts';
import { writeZip } from './write-zip.ts';
import type { Files } from './zip-format.ts';

/** Writes the package again from what was read and compares. */
export function checkRebuilt(archive: Uint8Array, files: Files, { contents, signed, page }: ReadPackage): Check {
  const again = signedFiles(unsignedFiles(contents, pageAgain({ contents, signed, page })), signed);
  const differing = [...new Set([...files.keys(), ...again.keys()])].filter((name) => {
    const [found, made] = [files.get(name), again.get(name)];
    return found === undefined || made === undefined || !sameBytes(found, made);
  });
  if (differing.length > 0) return fails('rebuilt', `Written again, the package differs in: ${named(differing)}.`);
  if (!sameBytes(archive, writeZip(again))) return fails('rebuilt', 'Written again, the archive has other bytes.');
  return holds('rebuilt', 'Written again from its contents, the package is the same byte for byte.');
}

/** The page that the contents demand; the page that is there where it is of another edition of the wording. */
function pageAgain({ contents, signed, page }: ReadPackage): Uint8Array {
  const given = fromUtf8(page) ?? '';
  const edition = /<meta name="generator" content="([^"]*)">/.exec(given)?.[1];
  const { hub = '', key = '' } = signed.signatures[0] ?? {};
  return edition !== undefined && edition !== PAGE_EDITION ? page : utf8(readMePage(contents, { hub, key }));
}

/** Compares every file with the digest that the manifests state for it. */
export function checkManifest(files: Files): Check {
  const listed = new Map([...digestsIn(files, MANIFEST), ...digestsIn(files, TAG_MANIFEST)]);
  const unlisted = [`${BAG}${TAG_MANIFEST}`, `${BAG}${SIGNATURE}`];
  const changed = [...listed].filter(([name, digest]) => {
    const content = files.get(name);
    return content !== undefined && sha256Hex(content) !== digest;
  });
  const missing = [...listed.keys()].filter((name) => !files.has(name));
  const added = [...files.keys()].filter((name) => !listed.has(name) && !unlisted.includes(name));
  const faults = [
    ...changed.map(([name]) => `${name} was changed`),
    ...missing.map((name) => `${name} is missing`),
    ...added.map((name) => `${name} was added`),
  ];
  if (faults.length > 0) return fails('manifest', `The manifest does not fit: ${named(faults)}.`);
  return holds('manifest', `${counted(files.size, 'file')}: each has the digest that the manifest states.`);
}

function digestsIn(files: Files, manifest: string): [string, string][] {
  const digests = readManifest(fromUtf8(files.get(`${BAG}${manifest}`) ?? new Uint8Array()) ?? '');
  return [...(digests ?? [])].map(([name, digest]) => [`${BAG}${name}`, digest]);
}

/** Whether the hub of the package signed this manifest. */
export function checkSignature(files: Files, read: ReadPackage, keyLookup: KeyLookup, ed25519: Ed25519): Check {
  const { contents, signed } = read;
  const tagManifest = files.get(`${BAG}${TAG_MANIFEST}`) ?? new Uint8Array();
  if (signed.document.tagmanifest !== sealOf(new Map([[TAG_MANIFEST, tagManifest]])).tagmanifest) {
    return fails('signature', 'The signature is over another manifest than that of this package.');
  }
  const verdict = verifyDocument('evidence', signed, keyLookup, ed25519);
  if (!verdict.ok) return fails('signature', verdict.message);
  const [signer, another] = verdict.signers;
  if (signer?.hub !== contents.hub.id || another !== undefined) {
    return fails('signature', `The package must be signed by its hub ${contents.hub.id} alone.`);
  }
  return holds('signature', `The signature of hub ${signer.hub} holds over the manifest, made at ${signer.at}.`);
}

/** Whether the signing key is the one that is trusted; without a trusted key the check holds and says so. */
export function checkSigner(
  { contents, signed }: ReadPackage,
  trust: string | undefined,
): Check & { trusted: boolean } {
  const { hub } = contents;
  const key = signed.signatures[0]?.key ?? '';
  const by = `key ${groupedFingerprint(key)} of hub ${hub.name} (${hub.id})`;
  if (trust === undefined) {
    const text = `Signed by ${by}, which you have not confirmed: compare the fingerprint by another channel.`;
    return { ...holds('signer', text), trusted: false };
  }
  const foreign = trustFault(trust, key, hub.id);
  if (foreign !== undefined) return { ...fails('signer', `Signed by ${by}. ${foreign}`), trusted: false };
  return { ...holds('signer', `Signed by ${by}, which you have confirmed.`), trusted: true };
}

function trustFault(trust: string, key: string, hub: string): string | undefined {
  const trusted = parseTrust(trust);
  if (trusted === undefined) return 'What you trust is neither a key’s fingerprint nor a hub’s descriptor.';
  if (!trusted.keys.includes(key)) return 'That is not the key that you trust.';
  if (trusted.hub !== undefined && trusted.hub !== hub) return `The key that you trust is that of hub ${trusted.hub}.`;
  return undefined;
}
