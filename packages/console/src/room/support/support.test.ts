import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Engagement, MatchList, NeedView, OfferView } from '@haetae/client';
import { needRows, waitingOffers, withoutOffer } from './support-facts.ts';

const common = {
  title: 'x',
  capability: 'translation',
  languages: ['ar'],
  zone: 'Asia/Seoul',
  hours: { from: '09:00', to: '18:00' },
  detail: null,
  by: { id: 'identity--1', name: 'KISA' },
  created: '2026-11-20T00:00:00.000Z',
  closed: false,
  tlp: 'amber' as const,
  exercise: false,
};
const need = (id: string, more: Partial<NeedView> = {}): NeedView => ({
  ...common,
  id,
  due: null,
  engagements: [],
  ...more,
});
const offer = (id: string, more: Partial<OfferView> = {}): OfferView => ({ ...common, id, until: null, ...more });
const engaged = (to: string, state: Engagement['state']): Engagement => ({
  ...{ id: `step-${to}`, need: 'n', offer: to, state, can: [], steps: [] },
});
const fit = { capability: true, languages: ['ar'], hours: 8, in_time: true };
const match = (of: NeedView, ...offers: OfferView[]): MatchList['matches'][number] => ({
  ...{ need: of, days_open: 6 },
  offers: offers.map((one) => ({ offer: one, fit })),
});

test('a need with nobody is counted, a closed one is not and stands last', () => {
  const [alone, ended] = [need('n1'), need('n2', { closed: true })];
  const rows = needRows([ended, alone], [match(alone)], []);
  assert.deepEqual(
    rows.map((row) => row.need.id),
    ['n1', 'n2'],
  );
  assert.equal(withoutOffer(rows), 1);
});

test('a need shows what it goes on with before what fits better, and after a withdrawal what fits', () => {
  const [best, other] = [offer('o1'), offer('o2')];
  const going = need('n', { engagements: [engaged('o1', 'withdrawn'), engaged('o2', 'under-way')] });
  assert.equal(needRows([going], [match(going, best, other)], [best, other])[0]?.offer?.id, 'o2');
  const left = need('n', { engagements: [engaged('o2', 'withdrawn')] });
  assert.equal(needRows([left], [match(left, best, other)], [best, other])[0]?.offer?.id, 'o1');
});

test('an offer waits until a need goes on with it; those that end soonest stand first', () => {
  const offers = [
    offer('late'),
    offer('soon', { until: '2026-11-28' }),
    offer('taken'),
    offer('ended', { closed: true }),
  ];
  const waiting = waitingOffers(offers, [need('n', { engagements: [engaged('taken', 'proposed')] })]);
  assert.deepEqual(
    waiting.map(({ id }) => id),
    ['soon', 'late'],
  );
});
