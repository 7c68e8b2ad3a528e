/** A round with all its parts, as far as somebody may see them. */
import type { RoundTerms, RoundView } from '@haetae/contract';
import { describeWords, partyName } from './describe-statement.ts';
import { type ContentOf, isKind, type Part, type PartKind } from './dialogue-part.ts';
import { wordsOf } from './joint-statement.ts';
import type { LoadedPart } from './load-parts.ts';
import { timesOf } from './meeting-time.ts';
import { foldItem, foldRound } from './terms.ts';

type Loaded<K extends PartKind> = LoadedPart<Part<ContentOf<K>>>;

/** What the view takes from elsewhere. */
export interface RoundContext {
  readonly statements: RoundView['statements'];
  readonly commitments: readonly string[];
  /** Whether a delegation has gone to the other side. */
  readonly isSent: (delegation: Loaded<'delegation'>) => boolean;
}

/** The view of a round; `under`: every part that stands under it. */
export function describeRound(
  round: Loaded<'round'>,
  under: readonly LoadedPart[],
  { statements, commitments, isSent }: RoundContext,
): RoundView {
  const { part } = round;
  const { of, title, form, home, parties, exercise } = part.content;
  const { terms, hash, agreed, open } = foldRound(part, round.folded);
  return {
    ...{ id: part.id, series: of, title, form, exercise, ...terms, hash, agreed: [...agreed], open: [...open] },
    ...timesShown(terms, part),
    home: partyName(part, home),
    parties: parties.map(({ name }) => name),
    delegations: ofKind(under, 'delegation').map((one) => delegationView(one.part, isSent(one))),
    agenda: ofKind(under, 'item').map(itemView),
    papers: ofKind(under, 'paper').map(paperView),
    positions: ofKind(under, 'position').map(positionView),
    attendance: attendanceOf(round),
    decisions: ofKind(under, 'decision').map(decisionView),
    statements,
    commitments: [...commitments],
  };
}

/** What the terms mean; what another hub sent may be no time at all, then what the round was founded with. */
function timesShown(terms: RoundTerms, { content: { starts_at, ends_at } }: Part<ContentOf<'round'>>) {
  const times = timesOf(terms);
  return 'errors' in times ? { starts_at, ends_at } : times;
}

/** Of loaded parts those of one kind. */
export function ofKind<K extends PartKind>(loaded: readonly LoadedPart[], kind: K): Loaded<K>[] {
  return loaded.filter((one): one is Loaded<K> => isKind(one.part, kind));
}

function delegationView(part: Part<ContentOf<'delegation'>>, sent: boolean): RoundView['delegations'][number] {
  const { home, members } = part.content;
  return { id: part.id, side: partyName(part, home), sent, at: part.created, members };
}

function itemView({ part, folded }: Loaded<'item'>, at: number): RoundView['agenda'][number] {
  const { terms, words, hash, agreed, open } = foldItem(part, folded);
  const { history, late } = describeWords(part, words);
  return { id: part.id, number: at + 1, ...terms, hash, agreed: [...agreed], open: [...open], history, late };
}

function paperView({ part }: Loaded<'paper'>): RoundView['papers'][number] {
  const { title, text, tlp, item, home } = part.content;
  return {
    ...{ id: part.id, title, tlp, side: partyName(part, home), sent: part.created },
    ...(text !== undefined && { text }),
    ...(item !== undefined && { item }),
  };
}

function positionView({ part }: Loaded<'position'>): RoundView['positions'][number] {
  const { title, text, item } = part.content;
  return { id: part.id, title, text, at: part.created, ...(item !== undefined && { item }) };
}

function decisionView({ part, folded }: Loaded<'decision'>, at: number): RoundView['decisions'][number] {
  const { text, item } = part.content;
  const { versions, history, late } = describeWords(part, wordsOf(part, text, folded));
  return { id: part.id, number: at + 1, versions, history, late, ...(item !== undefined && { item }) };
}

/** Who was there, as each side last said it. */
function attendanceOf({ part, folded }: Loaded<'round'>): RoundView['attendance'] {
  const last = new Map<string, RoundView['attendance'][number]>();
  for (const { deed, hub, at } of [...folded.done, ...folded.pending]) {
    if (deed.do === 'attend') last.set(hub, { side: partyName(part, hub), present: [...deed.present], at });
  }
  return [...last.values()];
}
