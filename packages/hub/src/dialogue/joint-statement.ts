/**
 * A joint statement, folded from its clauses and the signatures on it. Pure.
 *
 * The document that hubs sign names every clause and every language version in full. It counts as signed when every
 * party has signed one and the same document; what is proposed after that comes too late. A signature over other words
 * than the present counts for nothing until those words are the ones that everybody signed.
 */
import type { NewClause } from '@haetae/contract';
import { canonicalDigest } from '@haetae/proof/canonical';
import type { Static } from 'typebox';
import type { ContentOf, Part } from './dialogue-part.ts';
import type { Done, FoldedActs } from './fold-acts.ts';
import { keepLost, type Negotiation, negotiate, openNegotiation, type Wording } from './negotiate.ts';

export type StatementPart = Part<ContentOf<'statement'>>;
export type ClausePart = Part<ContentOf<'clause'>>;

/** What the hubs of the parties sign. */
export interface StatementDocument {
  readonly statement: string;
  readonly round: string;
  readonly title: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly languages: readonly string[];
  readonly embargo?: string;
  readonly exercise: boolean;
  readonly clauses: readonly DocumentClause[];
}

export interface DocumentClause {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly title?: string;
  readonly versions: Readonly<Record<string, { readonly text: string; readonly hash: string }>>;
  readonly figures?: Static<typeof NewClause>['figures'] & {};
}

export interface FoldedClause {
  readonly part: ClausePart;
  /** Where it stands in the statement, from 1. */
  readonly number: number;
  readonly words: Negotiation;
  /** Languages whose present words or agreements rest on a deed that the home has not placed. */
  readonly pendingKeys: ReadonlySet<string>;
}

export interface StatementSignature {
  readonly hub: string;
  readonly key: string;
  readonly at: string;
  readonly signature: string;
  readonly documentHash: string;
  readonly covers: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface FoldedStatement {
  readonly part: StatementPart;
  readonly clauses: readonly FoldedClause[];
  readonly state: 'draft' | 'agreed' | 'signed';
  /** Of the present words; once every party has signed, of the words that they signed. */
  readonly document: StatementDocument;
  readonly hash: string;
  /** Over the document, one a hub, in the order in which they were given. */
  readonly signatures: readonly StatementSignature[];
  /** When the first side asked for it to be published. */
  readonly publishedBy: string | undefined;
  /** Where a side found it published, and whether in these words. */
  readonly sightings: readonly (Done & { readonly deed: Extract<Done['deed'], { do: 'seen-published' }> })[];
}

/** Whether a signature holds over the document: by the key of its hub. */
export type Verify = (document: StatementDocument, signature: StatementSignature) => boolean;

/** The words of a part under negotiation: the deeds in the home's order, then those that wait for it. */
export function wordsOf(
  part: Part,
  texts: Readonly<Record<string, string>>,
  { done, pending, lost }: FoldedActs,
): Negotiation {
  const parties = part.content.parties.map(({ id }) => id);
  const opened = openNegotiation(part.id, texts, { at: part.created, hub: part.content.home }, parties);
  return lost.reduce(keepLost, [...done, ...pending].reduce(negotiate, opened));
}

/** Folds a clause; `number` says where it stands in the statement. */
export function foldClause(part: ClausePart, folded: FoldedActs, number: number): FoldedClause {
  const words = wordsOf(part, part.content.text, folded);
  const settled = wordsOf(part, part.content.text, { ...folded, pending: [] });
  const rests = (key: string) => !isSame(words.present.get(key), settled.present.get(key));
  return { part, number, words, pendingKeys: new Set([...words.present.keys()].filter(rests)) };
}

const isSame = (a: Wording | undefined, b: Wording | undefined): boolean =>
  a?.hash === b?.hash && a?.agreed.length === b?.agreed.length;

/** Folds a statement from its clauses, in their order, and what was done to it. */
export function foldStatement(
  part: StatementPart,
  clauses: readonly FoldedClause[],
  folded: FoldedActs,
  verify: Verify,
): FoldedStatement {
  const deeds = [...folded.done, ...folded.pending];
  const signatures = deeds.flatMap(signatureOf);
  const publishedBy = deeds.find(({ deed }) => deed.do === 'publish')?.at;
  const signed = signedByAll(part, clauses, signatures, verify);
  const document = signed ?? documentOf(part, clauses, presentWording);
  const hash = documentHash(document);
  const holding = signatures.filter(
    (one, at) =>
      one.documentHash === hash &&
      signatures.findIndex(({ hub, documentHash }) => hub === one.hub && documentHash === hash) === at &&
      verify(document, one),
  );
  const state = signed ? 'signed' : isAgreed(part, clauses) ? 'agreed' : 'draft';
  const sightings = deeds.filter(
    (done): done is FoldedStatement['sightings'][number] => done.deed.do === 'seen-published',
  );
  return { part, clauses, state, document, hash, signatures: holding, publishedBy, sightings };
}

function signatureOf({ deed, hub }: Done): StatementSignature[] {
  if (deed.do !== 'sign') return [];
  const { key, at, signature, document_hash, covers } = deed;
  return [{ hub, key, at, signature, documentHash: document_hash, covers }];
}

/** The hash that a statement is known by: SHA-256, hex, over the RFC 8785 form of its document. */
const documentHash = (document: StatementDocument): string => canonicalDigest(document);

/** Of each clause the hashes that a document covers, a language each. */
export function coversOf(document: StatementDocument): Record<string, Record<string, string>> {
  const hashes = ({ versions }: DocumentClause) =>
    Object.fromEntries(Object.entries(versions).map(([lang, { hash }]) => [lang, hash]));
  return Object.fromEntries(document.clauses.map((clause) => [clause.id, hashes(clause)]));
}

/** Hubs whose agreement is missing to a language version of a clause; all of them where there are no words. */
export function missingIn(part: StatementPart, { words }: FoldedClause, lang: string): readonly string[] {
  const agreed = words.present.get(lang)?.agreed ?? [];
  return part.content.parties.map(({ id }) => id).filter((id) => !agreed.includes(id));
}

function isAgreed(part: StatementPart, clauses: readonly FoldedClause[]): boolean {
  const everywhere = (clause: FoldedClause) =>
    part.content.languages.every((lang) => missingIn(part, clause, lang).length === 0);
  return clauses.length > 0 && clauses.every(everywhere);
}

type WordingOf = (clause: FoldedClause, lang: string) => Pick<Wording, 'text' | 'hash'> | undefined;

const presentWording: WordingOf = ({ words }, lang) => words.present.get(lang);

function documentOf(
  part: StatementPart,
  clauses: readonly FoldedClause[],
  wording: WordingOf,
  covered: (clause: FoldedClause) => boolean = () => true,
): StatementDocument {
  const { of, title, parties, languages, embargo, exercise } = part.content;
  return {
    ...{ statement: part.id, round: of, title, parties, languages, exercise },
    ...(embargo !== undefined && { embargo }),
    clauses: clauses.filter(covered).map((clause, at) => documentClause(clause, at + 1, languages, wording)),
  };
}

function documentClause(
  clause: FoldedClause,
  number: number,
  languages: readonly string[],
  wording: WordingOf,
): DocumentClause {
  const { does, title, figures } = clause.part.content;
  const versions = languages.flatMap((lang) => {
    const words = wording(clause, lang);
    return words === undefined ? [] : [[lang, { text: words.text, hash: words.hash }] as const];
  });
  return {
    ...{ id: clause.part.id, number, kind: does, versions: Object.fromEntries(versions) },
    ...(title !== undefined && { title }),
    ...(figures !== undefined && { figures }),
  };
}

/** The document that every party has signed, if there is one: rebuilt from the words that its signatures cover. */
function signedByAll(
  part: StatementPart,
  clauses: readonly FoldedClause[],
  signatures: readonly StatementSignature[],
  verify: Verify,
): StatementDocument | undefined {
  for (const [hash, group] of Map.groupBy(signatures, ({ documentHash }) => documentHash)) {
    const document = group
      .map(({ covers }) => documentCovered(part, clauses, covers))
      .find((rebuilt) => documentHash(rebuilt) === hash);
    if (document === undefined) continue;
    const signers = new Set(group.filter((one) => verify(document, one)).map(({ hub }) => hub));
    if (part.content.parties.every(({ id }) => signers.has(id))) return document;
  }
  return undefined;
}

function documentCovered(
  part: StatementPart,
  clauses: readonly FoldedClause[],
  covers: StatementSignature['covers'],
): StatementDocument {
  const wording: WordingOf = ({ part: { id }, words }, lang) => wordsByHash(words, covers[id]?.[lang]);
  return documentOf(part, clauses, wording, (clause) => covers[clause.part.id] !== undefined);
}

function wordsByHash({ present, history, late }: Negotiation, hash: string | undefined) {
  return [...present.values(), ...history, ...late].find((words) => words.hash === hash);
}
