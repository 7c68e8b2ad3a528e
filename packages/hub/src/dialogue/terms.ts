/**
 * Terms that both sides agree to as a whole, beside words in languages: when and where a round is, what an agenda item is
 * about and how long it takes. They are negotiated like words, under the one key `terms`, as a canonical text.
 */
import { AgendaTerms, RoundTerms } from '@haetae/contract';
import { canonicalise } from '@haetae/proof/canonical';
import { Compile } from 'typebox/compile';
import { partyName } from './describe-statement.ts';
import type { ContentOf, Part } from './dialogue-part.ts';
import type { FoldedActs } from './fold-acts.ts';
import { wordsOf } from './joint-statement.ts';
import type { Negotiation } from './negotiate.ts';

export const TERMS = 'terms';

const agendaForm = Compile(AgendaTerms);
const roundForm = Compile(RoundTerms);

/** Terms as they stand, with their negotiation. */
export interface FoldedTerms<T> {
  readonly terms: T;
  readonly words: Negotiation;
  readonly hash: string;
  readonly agreed: readonly string[];
  readonly open: readonly string[];
}

/** The text that terms are negotiated as. */
export const termsText = (terms: AgendaTerms | RoundTerms): string => canonicalise(terms);

/** An agenda item's terms. */
export function foldItem(part: Part<ContentOf<'item'>>, folded: FoldedActs): FoldedTerms<AgendaTerms> {
  const { title, minutes, lead = 'both', wish = 'discuss' } = part.content.terms;
  return fold(part, { title, minutes, lead, wish }, folded, (value) => (agendaForm.Check(value) ? value : undefined));
}

/** When and where a round is. */
export function foldRound(part: Part<ContentOf<'round'>>, folded: FoldedActs): FoldedTerms<RoundTerms> {
  const { starts, ends, place, zone } = part.content;
  return fold(part, { starts, ends, place, zone }, folded, (value) => (roundForm.Check(value) ? value : undefined));
}

function fold<T extends AgendaTerms | RoundTerms>(
  part: Part,
  founded: T,
  folded: FoldedActs,
  read: (value: unknown) => T | undefined,
): FoldedTerms<T> {
  const words = wordsOf(part, { [TERMS]: termsText(founded) }, folded);
  const present = words.present.get(TERMS)!; // opened with this key, which no deed takes away
  const names = (hubs: readonly string[]) => hubs.map((hub) => partyName(part, hub));
  const missing = part.content.parties.map(({ id }) => id).filter((id) => !present.agreed.includes(id));
  return {
    // What another hub sends may be no terms at all: then the first ones are shown, and nobody has agreed to those.
    terms: read(parse(present.text)) ?? founded,
    words,
    hash: present.hash,
    agreed: names(present.agreed),
    open: names(missing),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
