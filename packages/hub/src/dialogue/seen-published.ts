import { sha256Hex, utf8 } from '@haetae/proof/canonical';
import type { Deed } from './dialogue-act.ts';
import type { StatementDocument } from './joint-statement.ts';

/**
 * The deed that says what was found published somewhere, and whether it is what was signed. Nobody is blamed: a page
 * breaks lines elsewhere and numbers clauses, so that white space and such numbers are left out on both sides.
 */
export function seenPublished(
  document: StatementDocument,
  found: { readonly lang: string; readonly text: string; readonly where: string },
): Deed {
  const { lang, where } = found;
  const signed = bare(document.clauses.map(({ versions }) => versions[lang]?.text ?? '').join('\n'));
  const there = bare(found.text);
  return { do: 'seen-published', lang, where, same: there === signed, hash: sha256Hex(utf8(there)) };
}

/** The words alone: in NFC, without numbers before clauses, every run of white space one blank. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^[ \t]*\d{1,3}[.)][ \t]+/gm, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
