/** Checks a defence pack offline, with nothing but the file and, where there is one, a key that was confirmed. */
import {
  type Check,
  checkManifest,
  checkRebuilt,
  checkSignature,
  checkSigner,
  counted,
  type Files,
  fails,
  holds,
  keysOf,
  readZip,
  type Seal,
  SIGNATURE,
  sealedFiles,
} from '../bag/index.ts';
import { fields, text, word } from '../bag/shape.ts';
import { canonicalFault, fromUtf8 } from '../canonical/index.ts';
import { type Ed25519, isSigned, portableEd25519, type SignedDocument } from '../signature/index.ts';
import { FORMAT, isPackAbout, type PackAbout } from './pack-about.ts';
import { ABOUT, PACK, unsignedFiles } from './pack-files.ts';

export interface PackOptions {
  /** Fingerprint of the key that is trusted, or the JSON text of its hub's descriptor. Without it no key is confirmed. */
  readonly trust?: string;
  /** Defaults to the portable implementation. */
  readonly ed25519?: Ed25519;
}

export interface PackVerdict {
  /** Whether every check holds. */
  readonly valid: boolean;
  /** Whether the pack is valid and signed by the key that was given as trusted. */
  readonly confirmed: boolean;
  readonly checks: readonly Check[];
  /** What is not proven, in sentences. */
  readonly limits: readonly string[];
}

interface Read {
  readonly about: PackAbout;
  readonly contents: Files;
  readonly signed: SignedDocument<Seal<typeof FORMAT>>;
}

/** Offset of the first name in a ZIP archive: after the local header (PKWARE APPNOTE 4.3.7). */
const FIRST_NAME = 30;

/** Whether an archive says that it is a pack, by the folder of its first file. Nothing is checked. */
export const isPack = (archive: Uint8Array): boolean =>
  fromUtf8(archive.subarray(FIRST_NAME, FIRST_NAME + PACK.length)) === PACK;

/** Judges the bytes of a pack. Whatever is not a pack is not valid; never throws. */
export function verifyPack(archive: Uint8Array, options: PackOptions = {}): PackVerdict {
  const opened = readZip(archive);
  if (!opened.ok) return unreadable(opened.message, []);
  const read = readPack(opened.files);
  if (typeof read === 'string') return unreadable(read, [checkManifest(opened.files, PACK)]);
  return judge(archive, opened.files, read, options);
}

function judge(
  archive: Uint8Array,
  files: Files,
  { about, contents, signed }: Read,
  { trust, ed25519 = portableEd25519 }: PackOptions,
): PackVerdict {
  const { kind, language, version, hub, marking } = about;
  const bag = { folder: PACK, hub, signed };
  const { trusted, ...signer } = checkSigner(bag, trust);
  const checks = [
    holds('readable', `A defence pack (${kind}, ${language}, version ${version}) of ${counted(files.size, 'file')}.`),
    checkRebuilt(archive, files, sealedFiles(PACK, unsignedFiles(about, contents), signed)),
    checkManifest(files, PACK),
    checkSignature(files, bag, 'pack', keysOf([hub]), ed25519),
    signer,
  ];
  const valid = checks.every(({ ok }) => ok);
  const confirmed = valid && trusted;
  const limits = [
    ...(confirmed ? [] : [`That the key belongs to ${hub.name}: nobody has confirmed it to you.`]),
    `The time: it is by the own clock of ${hub.name}.`,
    'That what is listed is hostile: each entry names who says so.',
    `That you may hand it on: it is ${marking}.`,
  ];
  return { valid, confirmed, checks, limits };
}

function readPack(files: Files): Read | string {
  const about = parse(files.get(`${PACK}${ABOUT}`));
  if (!isPackAbout(about)) return `${ABOUT} is missing or does not have the form of a pack.`;
  const signed = parse(files.get(`${PACK}${SIGNATURE}`));
  if (!isSigned(signed) || !isSeal(signed.document)) return `${SIGNATURE} is missing or does not have its form.`;
  const payload = `${PACK}data/`;
  const contents = [...files].flatMap(([name, bytes]): [string, Uint8Array][] =>
    name.startsWith(payload) ? [[name.slice(payload.length), bytes]] : [],
  );
  // Cast: the document has been checked by its shape.
  return { about, contents: new Map(contents), signed: signed as SignedDocument<unknown> as Read['signed'] };
}

const isSeal = fields({ package: word(FORMAT), tagmanifest: text });

/** A JSON value that has a canonical form, else `undefined`. */
function parse(bytes: Uint8Array | undefined): unknown {
  try {
    const value: unknown = JSON.parse(fromUtf8(bytes ?? new Uint8Array()) ?? '');
    return canonicalFault(value) === undefined ? value : undefined;
  } catch {
    return undefined;
  }
}

function unreadable(message: string, more: readonly Check[]): PackVerdict {
  const check = fails('readable', `This is not a readable defence pack: ${message}`);
  return { valid: false, confirmed: false, checks: [check, ...more], limits: [] };
}
