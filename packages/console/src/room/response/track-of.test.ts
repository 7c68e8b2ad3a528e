import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FreezeRequestView, RequestState } from '@haetae/client';
import { trackOf } from './track-of.ts';

const history = (...states: string[]): FreezeRequestView['history'] =>
  states.map((to, place) => ({
    from: states[place - 1] ?? null,
    to,
    at: `2026-11-24T00:0${place}:00Z`,
    by: 'someone',
    hub: 'KR',
  }));
const line = (state: RequestState, past: string[]) =>
  trackOf({ state, history: history(...past) }).map((stop) => `${stop.state} ${stop.place}`);

test('a draft has everything ahead', () => {
  assert.deepEqual(line('draft', ['draft']).slice(0, 2), ['draft now', 'awaiting-approval ahead']);
});

test('a refusal ends the line where it happened, with nothing ahead', () => {
  assert.deepEqual(line('refused', ['draft', 'awaiting-approval', 'approved', 'sent', 'received', 'refused']), [
    'draft done',
    'awaiting-approval done',
    'approved done',
    'sent done',
    'received done',
    'refused ended',
  ]);
});

test('a withdrawal of a draft is two stops', () => {
  assert.deepEqual(line('withdrawn', ['draft', 'withdrawn']), ['draft done', 'withdrawn ended']);
});

test('a stop that was passed tells when and by whom, one ahead tells nothing', () => {
  const [first, , third] = trackOf({ state: 'awaiting-approval', history: history('draft', 'awaiting-approval') });
  assert.deepEqual([first?.at, first?.by, third?.at, third?.by], ['2026-11-24T00:00:00Z', 'someone', null, null]);
});
