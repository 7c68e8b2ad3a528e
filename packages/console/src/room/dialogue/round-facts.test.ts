import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMeasure } from './format-measure.ts';
import { officeDay } from './office-hours.ts';
import { inLanguage, itemTimes, phasesOf } from './round-facts.ts';

const item = (minutes: number, open: string[]) => ({
  ...{ id: `x${minutes}`, number: 1, title: { en: 'x' }, minutes, lead: 'both', wish: 'agree' as const },
  ...{ hash: '', agreed: [], open, history: [], late: [] },
});
const round = {
  ...{ id: 'r', series: 's', title: '8th', starts: '', ends: '', place: 'Brussels', zone: 'Europe/Brussels' },
  ...{ starts_at: '2026-12-10T09:00:00.000Z', ends_at: '2026-12-10T12:40:00.000Z', form: 'plenary' as const },
  ...{ hash: '', agreed: ['KR', 'EU'], open: [] as string[], home: 'KR', parties: ['KR', 'EU'] },
  ...{ papers: [], positions: [], attendance: [], decisions: [], commitments: [], exercise: false },
  delegations: ['KR', 'EU'].map((side) => ({ id: side, side, sent: true, at: '', members: [] })),
  agenda: [item(10, []), item(40, ['EU'])],
  statements: [],
};
const now = Date.parse('2026-11-24T00:00:00Z');
const present = (of: typeof round, at = now) => phasesOf(of, at).find(({ place }) => place === 'now')?.phase;

test('a round stands at the first phase that is not done', () => {
  assert.equal(present(round), 'agenda');
  assert.equal(present({ ...round, open: ['EU'] }), 'dates');
  assert.equal(present({ ...round, delegations: round.delegations.slice(1) }), 'delegations');
  assert.equal(present({ ...round, agenda: [] }), 'agenda', 'no agenda is none agreed');
  assert.equal(present({ ...round, agenda: [item(10, [])] }), 'held');
});

test('agenda items follow each other', () => {
  assert.deepEqual(
    itemTimes(round).map((at) => new Date(at).toISOString().slice(11, 16)),
    ['09:00', '09:10'],
  );
});

test('a text is shown in the reader’s language where it has that one', () => {
  assert.deepEqual(inLanguage({ en: 'x', ko: '가' }, 'ko'), { lang: 'ko', text: '가' });
  assert.deepEqual(inLanguage({ en: 'x' }, 'ko'), { lang: 'en', text: 'x' });
});

test('office hours stand where the clocks of each zone say, on one line with the meeting', () => {
  const day = officeDay(Date.parse(round.starts_at), Date.parse(round.ends_at), ['Europe/Brussels', 'Asia/Seoul']);
  const [brussels, seoul] = day.bands as [(typeof day.bands)[number], (typeof day.bands)[number]];
  const hours = (from: number, to: number) => Math.round((to - from) * 24 * 10) / 10;
  assert.equal(hours(brussels.from, brussels.to), 9);
  assert.equal(hours(seoul.from, brussels.from), 8, 'Seoul opens eight hours earlier in winter');
  assert.equal(hours(brussels.from, day.meeting.from), 1, 'the meeting begins at ten in Brussels');
  assert.equal(hours(day.meeting.from, day.meeting.to), 3.7);
  assert.equal((seoul.hours[0]! - brussels.hours[0]! + 24) % 24, 8);
});

test('a measured value is said with its unit', () => {
  assert.equal(formatMeasure(0.031, 'seconds', 'en'), '31 ms');
  assert.equal(formatMeasure(660, 'seconds', 'en'), '11 min');
  assert.equal(formatMeasure(85, 'percent', 'en'), '85%');
  assert.equal(formatMeasure(1.5, 'ratio', 'en'), '1.5');
});
