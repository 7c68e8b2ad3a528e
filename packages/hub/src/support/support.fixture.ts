import type { Need, Offer, Step } from './support-object.ts';

export const SEOUL = 'identity--00000000-0000-4000-8000-000000000001';
export const BRUSSELS = 'identity--00000000-0000-4000-8000-000000000002';

const stated = {
  title: 'A loader that nobody here can unpack',
  capability: 'malware-analysis',
  languages: ['en', 'ko'],
  zone: 'Asia/Seoul',
  hours: { from: '09:00', to: '18:00' },
  detail: null,
  created: '2026-11-24T00:00:00.000Z',
  modified: '2026-11-24T00:00:00.000Z',
  closed: false,
  exercise: false,
};

export function exampleNeed(change: Partial<Need> = {}): Need {
  const id = 'haetae-support-need--00000000-0000-4000-8000-000000000001';
  return { ...stated, id, organisation: SEOUL, due: null, ...change };
}

export function exampleOffer(change: Partial<Offer> = {}): Offer {
  const id = 'haetae-support-offer--00000000-0000-4000-8000-000000000001';
  return { ...stated, id, organisation: BRUSSELS, zone: 'Europe/Brussels', until: null, ...change };
}

/** What was done, and by which side. */
export type Done = readonly [does: Step['does'], by: string];

/** Steps a minute apart. */
export function exampleSteps(...done: Done[]): Step[] {
  return done.map(([does, organisation], at) => ({
    ...{ does, organisation, text: null, need: exampleNeed().id, offer: exampleOffer().id },
    id: `haetae-support-step--00000000-0000-4000-8000-00000000000${at}`,
    at: `2026-11-24T00:0${at}:00.000Z`,
  }));
}
