/**
 * Checks an evidence package offline, with nothing but the file and, where there is one, a key that was confirmed by
 * another channel. The answer says in words what is proven and, apart from it, what is not.
 */
import {
  type Check,
  checkManifest,
  checkSignature,
  checkSigner,
  counted,
  type Files,
  fails,
  holds,
  keysOf,
  readZip,
} from '../bag/index.ts';
import { type Ed25519, portableEd25519 } from '../signature/index.ts';
import { checkWrittenAgain } from './check-integrity.ts';
import { checkLog } from './check-log.ts';
import { checkObjects, checkRequest } from './check-objects.ts';
import { checkExercise, checkTrace, checkTransfers, type Replay } from './check-trace.ts';
import { limitsOf } from './limits.ts';
import { BAG } from './package-files.ts';
import { type ReadPackage, readPackage } from './read-package.ts';

export type VerifyOptions = {
  /** Fingerprint of the key that is trusted, or the JSON text of its hub's descriptor. Without it no key is confirmed. */
  trust?: string;
  /** Makes the trace again; without it the trace is not checked, and the limits say so. */
  replay?: Replay;
  /** Defaults to the portable implementation. */
  ed25519?: Ed25519;
};

export type EvidenceVerdict = {
  /** Whether every check holds. */
  valid: boolean;
  /** Whether the package is valid and signed by the key that was given as trusted. */
  confirmed: boolean;
  checks: Check[];
  /** What is not proven, in sentences. */
  limits: string[];
};

/** Judges the bytes of a package. Whatever is not a package is not valid; never throws. */
export function verifyEvidence(archive: Uint8Array, options: VerifyOptions = {}): EvidenceVerdict {
  const opened = readZip(archive);
  if (!opened.ok) return unreadable(opened.message);
  const read = readPackage(opened.files);
  if (typeof read === 'string') {
    const { checks, ...verdict } = unreadable(read);
    return { ...verdict, checks: [...checks, checkManifest(opened.files, BAG)] };
  }
  return judge(archive, opened.files, read, options);
}

function judge(
  archive: Uint8Array,
  files: Files,
  read: ReadPackage,
  { trust, replay, ed25519 = portableEd25519 }: VerifyOptions,
): EvidenceVerdict {
  const { contents } = read;
  const keyLookup = keysOf([contents.hub, ...contents.peers]);
  const bag = { folder: BAG, hub: contents.hub, signed: read.signed };
  const { trusted, ...signer } = checkSigner(bag, trust);
  const log = checkLog(contents, ed25519);
  const checks = [
    holds('readable', `An evidence package of ${counted(files.size, 'file')} on the case "${contents.case.title}".`),
    checkWrittenAgain(archive, files, read),
    checkManifest(files, BAG),
    checkSignature(files, bag, 'evidence', keyLookup, ed25519),
    signer,
    checkObjects(contents, keyLookup, ed25519),
    checkRequest(contents),
    ...log.checks,
    checkTransfers(contents),
    checkTrace(contents, replay),
    checkExercise(contents),
  ].filter((check) => check !== undefined);
  const valid = checks.every(({ ok }) => ok);
  const confirmed = valid && trusted;
  const limits = limitsOf(contents, { confirmed, replayed: replay !== undefined, cosignatures: log.cosignatures });
  return { valid, confirmed, checks, limits };
}

function unreadable(message: string): EvidenceVerdict {
  const check = fails('readable', `This is not a readable evidence package: ${message}`);
  return { valid: false, confirmed: false, checks: [check], limits: [] };
}
