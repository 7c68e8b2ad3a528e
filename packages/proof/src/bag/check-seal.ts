/** Whether a bag has what its manifests list, whether its hub signed that, and whether the hub is the trusted one. */
import { fromUtf8, sha256Hex } from '../canonical/index.ts';
import {
  type Domain,
  type Ed25519,
  groupedFingerprint,
  type KeyLookup,
  type SignedDocument,
  verifyDocument,
} from '../signature/index.ts';
import { MANIFEST, readManifest, SIGNATURE, TAG_MANIFEST } from './bag.ts';
import { type Check, counted, fails, holds, named } from './check.ts';
import type { Seal } from './seal.ts';
import { parseTrust } from './trust.ts';
import type { Files } from './zip-format.ts';

/** A bag as it was read: its folder, the hub that it names as its maker, its seal with the signatures. */
export interface SealedBag {
  /** Folder of the bag in the archive, with its slash. */
  readonly folder: string;
  readonly hub: { readonly id: string; readonly name: string };
  readonly signed: SignedDocument<Seal<string>>;
}

/** Compares every file of the archive with the digest that the manifests of the bag in `folder` state for it. */
export function checkManifest(files: Files, folder: string): Check {
  const listed = new Map([...digestsIn(files, folder, MANIFEST), ...digestsIn(files, folder, TAG_MANIFEST)]);
  const unlisted = [`${folder}${TAG_MANIFEST}`, `${folder}${SIGNATURE}`];
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

function digestsIn(files: Files, folder: string, manifest: string): [string, string][] {
  const digests = readManifest(fromUtf8(files.get(`${folder}${manifest}`) ?? new Uint8Array()) ?? '');
  return [...(digests ?? [])].map(([name, digest]) => [`${folder}${name}`, digest]);
}

/** Whether the hub of the bag, and nobody else, signed this manifest for this purpose. */
export function checkSignature(
  files: Files,
  { folder, hub, signed }: SealedBag,
  domain: Domain,
  keyLookup: KeyLookup,
  ed25519: Ed25519,
): Check {
  const tagManifest = files.get(`${folder}${TAG_MANIFEST}`) ?? new Uint8Array();
  if (signed.document.tagmanifest !== sha256Hex(tagManifest)) {
    return fails('signature', 'The signature is over another manifest than that of this package.');
  }
  const verdict = verifyDocument(domain, signed, keyLookup, ed25519);
  if (!verdict.ok) return fails('signature', verdict.message);
  const [signer, another] = verdict.signers;
  if (signer?.hub !== hub.id || another !== undefined) {
    return fails('signature', `The package must be signed by its hub ${hub.id} alone.`);
  }
  return holds('signature', `The signature of hub ${signer.hub} holds over the manifest, made at ${signer.at}.`);
}

/** Whether the signing key is the one that is trusted; without a trusted key the check holds and says so. */
export function checkSigner({ hub, signed }: SealedBag, trust: string | undefined): Check & { trusted: boolean } {
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
