import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from './actor.ts';
import { advance } from './advance-freeze-request.ts';
import { exampleRequest, letterRequest, minute, people, play, waysTo } from './request.fixture.ts';
import { REQUEST_STATES, type RequestState } from './request-vocabulary.ts';
import { TRANSITIONS } from './transition-table.ts';

const { author, lead, first, reader, desk, clerk, stranger } = people;

/**
 * Every allowed move of a request between two hubs, written out by hand: from, to, who may, as what.
 * Whatever is not listed must be refused.
 */
const MOVES: readonly [RequestState, RequestState, readonly Actor[], 'step' | 'proposal'][] = [
  ['draft', 'awaiting-approval', [author, lead], 'step'],
  ['draft', 'withdrawn', [author, lead, first], 'step'],
  ['awaiting-approval', 'approved', [first], 'step'],
  ['awaiting-approval', 'withdrawn', [author, lead, first], 'step'],
  ['approved', 'sent', [author, first], 'step'],
  ['approved', 'withdrawn', [author, lead, first], 'step'],
  ['sent', 'withdrawn', [author, lead, first], 'proposal'],
  ['received', 'acknowledged', [desk], 'step'],
  ['received', 'withdrawn', [author, lead, first], 'proposal'],
  ['acknowledged', 'held', [desk], 'step'],
  ['acknowledged', 'refused', [desk], 'step'],
  ['acknowledged', 'withdrawn', [author, lead, first], 'proposal'],
  ['held', 'released', [desk], 'step'],
  ['held', 'released', [author, lead, first], 'proposal'],
  ['held', 'withdrawn', [author, lead, first], 'proposal'],
];

/** The same for a request by letter: its requester records the answers. */
const LETTER_MOVES: typeof MOVES = [
  ...MOVES.slice(0, 6),
  ['sent', 'received', [author, lead], 'step'],
  ['sent', 'withdrawn', [author, lead, first], 'step'],
];

const ACTORS = [author, lead, first, reader, desk, clerk, stranger];

for (const from of REQUEST_STATES) {
  test(`from ${from}: who can take a request between two hubs where, and nobody anywhere else`, () => {
    const { folded } = play(exampleRequest(), waysTo[from]);
    assert.equal(folded.state, from);
    for (const to of REQUEST_STATES) {
      for (const actor of ACTORS) {
        const expected = MOVES.find((move) => move[0] === from && move[1] === to && move[2].includes(actor))?.[3];
        const outcome = advance(folded, { to }, actor, minute(30));
        assert.equal(outcome.kind, expected ?? 'refused', `${actor.member}: ${from} to ${to}`);
      }
    }
  });
}

for (const from of ['draft', 'awaiting-approval', 'approved', 'sent'] as const) {
  test(`from ${from}: who can take a request by letter where, and nobody anywhere else`, () => {
    const { folded } = play(letterRequest(), waysTo[from]);
    for (const to of REQUEST_STATES) {
      for (const actor of ACTORS) {
        const expected = LETTER_MOVES.find(
          (move) => move[0] === from && move[1] === to && move[2].includes(actor),
        )?.[3];
        const outcome = advance(folded, { to }, actor, minute(30));
        assert.equal(outcome.kind, expected ?? 'refused', `${actor.member}: ${from} to ${to}`);
      }
    }
  });
}

test('a refused move says where the side of the caller can take the request', () => {
  const { folded } = play(exampleRequest(), waysTo['awaiting-approval']);
  const outcome = advance(folded, { to: 'sent' }, author, minute(9));
  assert.ok(outcome.kind === 'refused');
  assert.deepEqual([outcome.code, outcome.allowed], ['transition_not_allowed', ['approved', 'withdrawn']]);
});

test('nothing leaves refused, released and withdrawn, and every other state can be left', () => {
  const left = new Set(TRANSITIONS.map((transition) => transition.from));
  assert.deepEqual(
    REQUEST_STATES.filter((state) => !left.has(state)),
    ['refused', 'released', 'withdrawn'],
  );
});

test('no two rows of the table share both ends', () => {
  assert.equal(new Set(TRANSITIONS.map(({ from, to }) => `${from} ${to}`)).size, TRANSITIONS.length);
});
