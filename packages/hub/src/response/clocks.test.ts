import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BusinessCalendar } from './business-days.ts';
import { clocksOf } from './clocks.ts';
import type { FoldedRequest } from './fold-steps.ts';
import type { FreezeRequestContent } from './freeze-request.ts';
import { exampleRequest } from './request.fixture.ts';
import type { RequestState } from './request-vocabulary.ts';

const SEOUL: BusinessCalendar = { timeZone: 'Asia/Seoul' };
const BRUSSELS: BusinessCalendar = { timeZone: 'Europe/Brussels' };

type Past = readonly (readonly [RequestState, string])[];

function folded(past: Past): Pick<FoldedRequest, 'history'> {
  return { history: past.map(([to, at]) => ({ from: 'draft', to, at, by: 'm', hub: 'h' })) };
}

function clock(name: string, past: Past, now: string, changes: Partial<FreezeRequestContent>, calendar = SEOUL) {
  return clocksOf(folded(past), exampleRequest(changes).content, now, calendar).find((entry) => entry.name === name)!;
}

test('before it is sent no clock of a request has started, and none has a time', () => {
  const clocks = clocksOf(folded([]), exampleRequest().content, '2026-11-24T00:00:00Z', SEOUL);
  assert.deepEqual(
    clocks.map(({ name, number, due, state, of }) => [number, name, due, state, of]),
    [
      ['C1', 'receipt', null, 'not-started', 'receiver'],
      ['C2', 'acknowledge', null, 'not-started', 'receiver'],
      ['C3', 'action', null, 'not-started', 'receiver'],
      ['C4', 'legal-confirmation', null, 'not-started', 'requester'],
      ['C12', 'end', null, 'not-started', 'receiver'],
    ],
  );
});

test('a kind that comes with its order has no clock for legal confirmation', () => {
  const clocks = clocksOf(folded([]), exampleRequest({ kind: 'court-order' }).content, '2026-11-24T00:00:00Z', SEOUL);
  assert.deepEqual(
    clocks.map(({ number }) => number),
    ['C1', 'C2', 'C3', 'C12'],
  );
});

// biome-ignore format: a table is read by its columns
const TERMS = [
  ['receipt',            'sent',         'moving-now', '2026-11-24T00:02:00.000Z'],
  ['receipt',            'sent',         'routine',    '2026-11-24T00:02:00.000Z'],
  ['acknowledge',        'received',     'moving-now', '2026-11-24T00:15:00.000Z'],
  ['acknowledge',        'received',     'same-day',   '2026-11-24T04:00:00.000Z'],
  ['acknowledge',        'received',     'routine',    '2026-11-25T00:00:00.000Z'],
  ['action',             'acknowledged', 'moving-now', '2026-11-24T01:00:00.000Z'],
  ['action',             'acknowledged', 'same-day',   '2026-11-25T00:00:00.000Z'],
  ['action',             'acknowledged', 'routine',    '2026-12-01T00:00:00.000Z'],
  ['legal-confirmation', 'held',         'moving-now', '2026-11-27T00:00:00.000Z'],
  ['end',                'held',         'moving-now', '2026-12-24T00:00:00.000Z'],
] as const;

for (const [name, start, urgency, due] of TERMS) {
  test(`${name} of a ${urgency} request, from ${start} on a Tuesday morning, is due ${due}`, () => {
    const started = '2026-11-24T00:00:00.000Z';
    assert.deepEqual(clock(name, [[start, started]], started, { urgency }).due, due);
  });
}

test('a clock runs, is soon due from four fifths on, and is overdue from its very moment', () => {
  const past: Past = [['received', '2026-11-24T00:00:00Z']];
  const at = (now: string) => clock('acknowledge', past, now, { urgency: 'moving-now' }).state;
  assert.equal(at('2026-11-24T00:11:59Z'), 'running');
  assert.equal(at('2026-11-24T00:12:00Z'), 'soon');
  assert.equal(at('2026-11-24T00:14:59.999Z'), 'soon');
  assert.equal(at('2026-11-24T00:15:00Z'), 'overdue');
});

test('a duty fulfilled too late is met, with the time that shows it', () => {
  const past: Past = [
    ['received', '2026-11-24T00:00:00.000Z'],
    ['acknowledged', '2026-11-24T00:40:00.000Z'],
  ];
  const { state, due, met } = clock('acknowledge', past, '2026-11-25T00:00:00Z', { urgency: 'moving-now' });
  assert.deepEqual([state, due, met], ['met', '2026-11-24T00:15:00.000Z', '2026-11-24T00:40:00.000Z']);
});

test('a withdrawn request owes nobody an answer any more', () => {
  const past: Past = [
    ['sent', '2026-11-24T00:00:00.000Z'],
    ['received', '2026-11-24T00:01:00.000Z'],
    ['withdrawn', '2026-11-24T00:05:00.000Z'],
  ];
  const { state, met } = clock('acknowledge', past, '2026-12-24T00:00:00Z', {});
  assert.deepEqual([state, met], ['met', '2026-11-24T00:05:00.000Z']);
});

test('a clock that ran out while nobody looked says the true time at which it was due', () => {
  const { state, due } = clock('receipt', [['sent', '2026-11-24T00:00:00Z']], '2027-03-01T00:00:00Z', {});
  assert.deepEqual([state, due], ['overdue', '2026-11-24T00:02:00.000Z']);
});

test('24 hours are 24 hours through the night in which Brussels puts its clocks back', () => {
  const past: Past = [['acknowledged', '2026-10-24T12:00:00Z']];
  const { due } = clock('action', past, '2026-10-24T12:00:00Z', { urgency: 'same-day' }, BRUSSELS);
  assert.equal(due, '2026-10-25T12:00:00.000Z');
});

test('a hold of 30 days across that night ends at the same time of day in Brussels, an hour later in UTC', () => {
  const { due } = clock('end', [['held', '2026-10-20T12:00:00Z']], '2026-10-20T12:00:00Z', {}, BRUSSELS);
  assert.equal(due, '2026-11-19T13:00:00.000Z');
});

test('72 hours for the legal paper are elapsed hours across that night', () => {
  const { due } = clock('legal-confirmation', [['held', '2026-10-24T12:00:00Z']], '2026-10-24T12:00:00Z', {}, BRUSSELS);
  assert.equal(due, '2026-10-27T12:00:00.000Z');
});

// Brussels: Friday 27 March 2026 15:00 CET; the clocks go forward on Sunday the 29th.
test('a business day from a Friday afternoon ends on Monday at the same time of day, summer time begun', () => {
  const past: Past = [['received', '2026-03-27T14:00:00Z']];
  const { due } = clock('acknowledge', past, '2026-03-27T14:00:00Z', { urgency: 'routine' }, BRUSSELS);
  assert.equal(due, '2026-03-30T13:00:00.000Z');
});

test('a business day from a Saturday begins on Monday and ends as Tuesday begins, in Seoul', () => {
  const past: Past = [['received', '2026-11-28T03:00:00Z']];
  const { due } = clock('acknowledge', past, '2026-11-28T03:00:00Z', { urgency: 'routine' });
  assert.equal(due, '2026-11-30T15:00:00.000Z');
});

test('it is the weekday at the receiver that counts: Sunday evening in UTC is Monday morning in Seoul', () => {
  const past: Past = [['received', '2026-11-29T20:00:00Z']];
  const { due } = clock('acknowledge', past, '2026-11-29T20:00:00Z', { urgency: 'routine' });
  assert.equal(due, '2026-11-30T20:00:00.000Z');
});

test('a holiday of the receiver is no business day', () => {
  const past: Past = [['received', '2026-11-24T03:00:00Z']];
  const calendar = { ...SEOUL, holidays: ['2026-11-25'] };
  const { due } = clock('acknowledge', past, '2026-11-24T03:00:00Z', { urgency: 'routine' }, calendar);
  assert.equal(due, '2026-11-26T03:00:00.000Z');
});

test('a calendar without any business day is an error, not an endless search', () => {
  const past: Past = [['received', '2026-11-24T03:00:00Z']];
  assert.throws(
    () => clock('acknowledge', past, '2026-11-24T03:00:00Z', { urgency: 'routine' }, { ...SEOUL, workDays: [] }),
    /no business day/,
  );
});

// A desk that works on Sundays, 02:30 in the night before; on Sunday 29 March 2026 Brussels has no 02:30.
test('a time of day that the clock change skips on the way is kept for the days after it', () => {
  const past: Past = [['acknowledged', '2026-03-26T01:30:00Z']];
  const everyDay = { ...BRUSSELS, workDays: [1, 2, 3, 4, 5, 6, 7] };
  const { due } = clock('action', past, '2026-03-26T01:30:00Z', { urgency: 'routine' }, everyDay);
  assert.equal(due, '2026-03-31T00:30:00.000Z');
});
