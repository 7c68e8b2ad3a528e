/**
 * Checks a signed joint statement offline, with nothing but the file and, where there is one, a key that was confirmed.
 *
 * The file is the JSON that a hub gives as `/statements/{id}/text?format=json`: the document, the signatures, and the keys
 * by which that hub knows the parties. The document alone says what was said; each hash in it is counted again here.
 */
import { type Check, counted, fails, holds, named } from '../bag/check.ts';
import { fields, flag, list, optional, type Shape, text } from '../bag/shape.ts';
import { parseTrust } from '../bag/trust.ts';
import { canonicalDigest, canonicalFault } from '../canonical/index.ts';
import {
  type DocumentSignature,
  type Ed25519,
  importJwk,
  keyFingerprint,
  portableEd25519,
  verifyDocument,
} from '../signature/index.ts';

export interface StatementOptions {
  /** Fingerprint of a key that is trusted, or the JSON text of its hub's descriptor. Without it no key is confirmed. */
  readonly trust?: string;
  /** Defaults to the portable implementation. */
  readonly ed25519?: Ed25519;
}

export interface StatementVerdict {
  /** Whether every check holds. */
  readonly valid: boolean;
  /** Whether it is valid and one of its signers is the key that was given as trusted. */
  readonly confirmed: boolean;
  readonly checks: readonly Check[];
  /** What is not proven, in sentences. */
  readonly limits: readonly string[];
}

interface StatementFile {
  readonly document: {
    readonly title: string;
    readonly parties: readonly { readonly id: string; readonly name: string }[];
    readonly languages: readonly string[];
    readonly exercise: boolean;
    readonly clauses: readonly {
      readonly id: string;
      readonly versions: Readonly<Record<string, { readonly text: string; readonly hash: string }>>;
    }[];
  };
  readonly signatures: readonly DocumentSignature[];
  readonly keys: readonly { readonly hub: string; readonly jwk: unknown }[];
}

const record =
  (item: Shape): Shape =>
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(item);
const signature = fields({ hub: text, key: text, at: text, signature: text });
const clause = fields({ id: text, versions: record(fields({ text, hash: text })) }, true);
const document = fields(
  {
    ...{ statement: text, round: text, title: text, languages: list(text), exercise: flag, embargo: optional(text) },
    parties: list(fields({ id: text, name: text })),
    clauses: list(clause),
  },
  true,
);
const file = fields({ document, signatures: list(signature), keys: list(fields({ hub: text, jwk: record(text) })) });

/** The value of a text that says that it is a statement; undefined for any other. Nothing more is checked. */
export function asStatement(source: string): unknown {
  try {
    const value: unknown = JSON.parse(source);
    return fields({ document: fields({ statement: text }, true) }, true)(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Judges what `asStatement` gave. Whatever is not a signed statement is not valid; never throws. */
export function verifyStatement(value: unknown, options: StatementOptions = {}): StatementVerdict {
  if (canonicalFault(value) !== undefined || !file(value)) {
    const check = fails('readable', 'This is not a readable joint statement: a field is missing or not as it must be.');
    return { valid: false, confirmed: false, checks: [check], limits: [] };
  }
  // Cast: it has been checked by its shape.
  return judge(value as StatementFile, options);
}

function judge(statement: StatementFile, { trust, ed25519 = portableEd25519 }: StatementOptions): StatementVerdict {
  const { title, clauses, languages, parties, exercise } = statement.document;
  const signer = checkSigner(statement, trust);
  const checks = [
    holds('readable', `“${title}”: ${counted(clauses.length, 'clause')} in ${languages.join(', ')}.`),
    checkWords(statement),
    checkSignatures(statement, ed25519),
    signer.check,
  ];
  const valid = checks.every(({ ok }) => ok);
  const confirmed = valid && signer.trusted.length > 0;
  const others = parties.filter(({ id }) => !signer.trusted.includes(id)).map(({ name }) => name);
  const limits = [
    ...(others.length === 0 ? [] : [`That the key belongs to ${named(others)}: nobody has confirmed it to you.`]),
    'The times: each is by the own clock of the hub that signed.',
    'That what it says is true: it proves who agreed to these words.',
    ...(exercise ? ['Anything at all: it is an exercise, and no party has said this.'] : []),
  ];
  return { valid, confirmed, checks, limits };
}

/** Every clause has words in every language, and each hash is that of its words (text in NFC). */
function checkWords({ document: { clauses, languages } }: StatementFile): Check {
  const wrong = clauses.flatMap(({ id, versions }) =>
    languages.flatMap((lang) => {
      const words = Object.hasOwn(versions, lang) ? versions[lang] : undefined;
      const digest = words && canonicalDigest({ part: id, lang, text: words.text.normalize('NFC') });
      return words !== undefined && digest === words.hash ? [] : [`${id} in ${lang}`];
    }),
  );
  return wrong.length === 0
    ? holds('words', 'Every clause has words in every language, and each hash is that of its words.')
    : fails('words', `Words are missing, or their hash is another: ${named(wrong)}.`);
}

/** Every party has signed this very document. */
function checkSignatures({ document, signatures, keys }: StatementFile, ed25519: Ed25519): Check {
  const lookup = (hub: string, key: string): Uint8Array | undefined =>
    keys
      .filter((one) => one.hub === hub)
      .map(({ jwk }) => importJwk(jwk))
      .find((raw) => raw !== undefined && keyFingerprint(raw) === key);
  const verified = verifyDocument('jointStatement', { document, signatures }, lookup, ed25519);
  if (!verified.ok) return fails('signature', verified.message);
  const missing = document.parties.filter(({ id }) => !verified.signers.some(({ hub }) => hub === id));
  if (missing.length > 0) return fails('signature', `${named(missing.map(({ name }) => name))} has not signed it.`);
  return holds('signature', `Signed by ${named(document.parties.map(({ name }) => name))}, every one over all of it.`);
}

/** Whether a signer is the key that was confirmed; without one nobody is, which is no fault of the file. */
function checkSigner({ signatures }: StatementFile, given: string | undefined) {
  if (given === undefined) {
    const keys = signatures.map(({ key }) => key);
    return { trusted: [], check: holds('signer', `Signed by the keys ${named(keys)}, which you have not confirmed.`) };
  }
  const trust = parseTrust(given);
  const trusted = signatures
    .filter(({ hub, key }) => trust?.keys.includes(key) && (trust.hub ?? hub) === hub)
    .map(({ hub }) => hub);
  const check =
    trusted.length > 0
      ? holds('signer', 'One of its signers is the key that you trust.')
      : fails('signer', 'None of its signers is the key that you trust.');
  return { trusted, check };
}
