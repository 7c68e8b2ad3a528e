/** What a statement's page tells. Pure. */
import type { ClauseView, StatementView } from '@haetae/client';
import type { Stop } from '../../part/state-track.tsx';

export type Stage = 'drafted' | 'negotiation' | 'agreed' | 'signed' | 'published';
const STAGES: readonly Stage[] = ['drafted', 'negotiation', 'agreed', 'signed', 'published'];

/** Where a statement stands on its way. */
export function stagesOf({ state, published }: StatementView): { stage: Stage; place: Stop['place'] }[] {
  const reached = published !== undefined ? 5 : { draft: 1, agreed: 3, signed: 4 }[state];
  return STAGES.map((stage, at) => ({ stage, place: at < reached ? 'done' : at === reached ? 'now' : 'ahead' }));
}

/** Which way a language is written. */
export const direction = (lang: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur|ps|sd|ug|yi)\b/.test(lang) ? 'rtl' : 'ltr');

/** The name of a language in another, or in itself by default. */
export function languageName(lang: string, inLanguage: string = lang): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(lang) ?? lang;
}

/** The words that the present ones replaced; undefined where they are the first. */
export function formerWords(clause: ClauseView, lang: string): string | undefined {
  return clause.history.filter((one) => one.lang === lang).at(-1)?.text;
}

/** How many versions of a language each party has agreed to, of how many clauses. */
export function agreementCounts({ clauses, languages, parties }: StatementView) {
  return languages.map((lang) => ({
    lang,
    counts: parties.map((party) => ({
      party,
      agreed: clauses.filter(({ versions }) => versions[lang]?.agreed.includes(party)).length,
    })),
  }));
}

export type Moved = { at: string; hub: string; lang: string; hash: string; before: string | undefined; text: string };

/** Who moved which word, latest first: each wording with the one before it in its language. */
export function movedWords(clause: ClauseView): Moved[] {
  return Object.entries(clause.versions)
    .flatMap(([lang, present]) => {
      const line = [...clause.history.filter((one) => one.lang === lang), present];
      return line.map(({ at, hub, hash, text }, place) => ({
        at,
        hub,
        lang,
        hash,
        text,
        before: line[place - 1]?.text,
      }));
    })
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.lang.localeCompare(b.lang)));
}

/** A hash as people compare it: its first and last eight digits. */
export const shortHash = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-8)}`;
