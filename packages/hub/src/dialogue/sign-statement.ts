import type { Fault } from '@haetae/contract';
import { addSignature, type Ed25519, type KeyLookup, type Signer, verifyDocument } from '@haetae/proof/signature';
import { checkStatement } from './check-statement.ts';
import { partyName } from './describe-statement.ts';
import type { Deed } from './dialogue-act.ts';
import { coversOf, type FoldedStatement, missingIn, type Verify } from './joint-statement.ts';
import { type Refused, refuse } from './refusal.ts';

/**
 * The deed that signs a statement by this hub's key, or why it cannot be signed.
 *
 * @param hash of the document that the signer has read; absent: the present one
 */
export function signStatement(statement: FoldedStatement, signer: Signer, hash?: string): Deed | Refused {
  if (statement.state === 'signed') return refuse('already_signed');
  if (hash !== undefined && hash !== statement.hash) return refuse('not_present_words');
  const open = openVersions(statement);
  if (open.length > 0) return refuse('version_open', { errors: open });
  const failed = checkStatement(statement).filter(({ blocks, holds }) => blocks && !holds);
  if (failed.length > 0) {
    return refuse('check_failed', { errors: failed.map(({ code, message }) => ({ pointer: '', code, message })) });
  }
  const [signature] = addSignature(
    'jointStatement',
    { document: statement.document, signatures: [] },
    signer,
  ).signatures;
  const { key, at, signature: bytes } = signature!;
  const covers = coversOf(statement.document);
  return { do: 'sign', document_hash: statement.hash, covers, key, at, signature: bytes };
}

/** Every language version that is not there or that a party has not agreed to, a fault each. */
function openVersions({ part, clauses }: FoldedStatement): Fault[] {
  return clauses.flatMap((clause, at) =>
    part.content.languages.flatMap((lang) => {
      const missing = missingIn(part, clause, lang).map((hub) => partyName(part, hub));
      if (missing.length === 0) return [];
      const message = clause.words.present.has(lang)
        ? `Clause ${clause.number} in ${lang} waits for the agreement of ${missing.join(', ')}.`
        : `Clause ${clause.number} has no words in ${lang}.`;
      return [{ pointer: `/clauses/${at}/versions/${lang}`, code: 'open', message }];
    }),
  );
}

/** Checks a signature on a statement by the keys that hubs are known by here. */
export function verifyStatement(lookup: KeyLookup, ed25519: Ed25519): Verify {
  return (document, { hub, key, at, signature }) =>
    verifyDocument('jointStatement', { document, signatures: [{ hub, key, at, signature }] }, lookup, ed25519).ok;
}
