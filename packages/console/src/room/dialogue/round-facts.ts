/** What a round's page tells of its parts. Pure. */
import type { CommitmentView, RoundView } from '@haetae/client';
import type { Stop } from '../../part/state-track.tsx';

export type Phase = 'proposed' | 'dates' | 'delegations' | 'agenda' | 'held' | 'signed';
const PHASES: readonly Phase[] = ['proposed', 'dates', 'delegations', 'agenda', 'held', 'signed'];

/** Where a round stands: the first phase that is not done is the present one. */
export function phasesOf(round: RoundView, now: number): { phase: Phase; place: Stop['place'] }[] {
  const sent = new Set(round.delegations.filter((one) => one.sent).map((one) => one.side));
  const done: Record<Phase, boolean> = {
    proposed: true,
    dates: round.open.length === 0,
    delegations: round.parties.every((party) => sent.has(party)),
    agenda: round.agenda.length > 0 && round.agenda.every((item) => item.open.length === 0),
    held: Date.parse(round.ends_at) < now,
    signed: round.statements.some((one) => one.state === 'signed'),
  };
  const first = PHASES.find((phase) => !done[phase]);
  return PHASES.map((phase) => ({ phase, place: done[phase] ? 'done' : phase === first ? 'now' : 'ahead' }));
}

/** A text in the reader's language, else in the first that it has. */
export function inLanguage(texts: Record<string, string>, language: string): { lang: string; text: string } {
  const lang = language in texts ? language : (Object.keys(texts)[0] ?? language);
  return { lang, text: texts[lang] ?? '' };
}

/** When each agenda item begins, one after the other, in milliseconds since the epoch. */
export function itemTimes(round: RoundView): number[] {
  let at = Date.parse(round.starts_at);
  return round.agenda.map(({ minutes }) => {
    const begins = at;
    at += minutes * 60_000;
    return begins;
  });
}

/** The last value that a commitment measured; undefined where nothing was. */
export function lastValue({ measured }: CommitmentView): number | undefined {
  return measured.at(-1)?.value ?? undefined;
}

/** Names of the parties that a version still waits for, as brackets show them. */
export const bracketOf = (open: readonly string[]): string => `[${open.join(' ')}]`;
