import type { FreezeRequestView, RequestState } from '@haetae/client';

export type TrackStop = {
  state: RequestState;
  place: 'done' | 'now' | 'ahead' | 'ended';
  at: string | null;
  by: string | null;
};

const whole: RequestState[] = [
  'draft',
  'awaiting-approval',
  'approved',
  'sent',
  'received',
  'acknowledged',
  'held',
  'released',
];
const ends: RequestState[] = ['refused', 'released', 'withdrawn'];

/**
 * The states of a request in a line, as far as they are known: what happened with its time, the present one, what is
 * still ahead. A refusal or withdrawal ends the line where it happened.
 */
export function trackOf({ state, history }: Pick<FreezeRequestView, 'state' | 'history'>): TrackStop[] {
  const steps = new Map(history.map((step) => [step.to, step]));
  const line = whole.includes(state) ? whole : [...whole.filter((one) => steps.has(one)), state];
  const now = line.indexOf(state);
  return line.map((one, place) => ({
    state: one,
    place: place < now ? 'done' : place > now ? 'ahead' : ends.includes(one) ? 'ended' : 'now',
    at: place > now ? null : (steps.get(one)?.at ?? null),
    by: place > now ? null : (steps.get(one)?.by ?? null),
  }));
}
