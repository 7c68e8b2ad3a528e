import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { advance } from './advance-freeze-request.ts';
import { type FoldedRequest, foldRequest } from './fold-steps.ts';
import { type FreezeStep, makeStep, stepHash, stepId } from './freeze-step.ts';
import { isFreezeRequest, isFreezeStep } from './is-request-object.ts';
import { EU, exampleRequest, KR, minute, people, play, target, waysTo } from './request.fixture.ts';
import { versionInForce } from './version-in-force.ts';

const { author, lead, desk } = people;
const request = exampleRequest();

/** A step with other facts and the id that follows from them: a forgery by somebody who can sign for its hub. */
function forged(step: FreezeStep, changes: Partial<FreezeStep>): FreezeStep {
  const { type: _t, spec_version: _s, id: _i, created: _c, modified: _m, ...facts } = { ...step, ...changes };
  return makeStep(facts);
}

function without(step: FreezeStep, name: 'receiver_hub' | 'amounts'): FreezeStep {
  const { [name]: _, ...rest } = step;
  return forged(rest, {});
}

/** A step moved to follow another one. */
const onto = (before: FreezeStep, step: FreezeStep) => forged(step, { previous: stepHash(before) });

const told = ({ state, home, head, late, unplaced }: FoldedRequest) => ({ state, home, head, late, unplaced });

test('without steps a request is a draft at its requester’s hub', () => {
  assert.deepEqual(told(foldRequest(request, [])), { state: 'draft', home: KR, head: null, late: [], unplaced: [] });
});

test('steps in any order and any number fold to the same, a fork of a cheating home included', () => {
  const { steps } = play(request, waysTo.released);
  const fork = without(forged(steps[6]!, { to: 'refused', at: minute(5) }), 'amounts');
  const set = [...steps, fork];
  const expected = foldRequest(request, set);
  fc.assert(
    fc.property(fc.shuffledSubarray([...set, ...set, ...set], { minLength: set.length * 3 }), (mixed) => {
      assert.deepEqual(foldRequest(request, mixed), expected);
    }),
    { numRuns: 100 },
  );
});

test('of two steps that a home made on one head the earlier stands, and the other with all behind it is late', () => {
  const { steps } = play(request, waysTo.released);
  const fork = without(forged(steps[6]!, { to: 'refused', at: minute(5) }), 'amounts');
  const folded = foldRequest(request, [...steps, fork]);
  assert.deepEqual([folded.state, folded.late], ['refused', [steps[6]!.id, steps[7]!.id]]);
});

test('every gap in the line is waited for: what is behind it is unplaced, not late, and falls in place later', () => {
  const { steps } = play(request, waysTo.held);
  for (let gap = 0; gap < steps.length; gap++) {
    const folded = foldRequest(request, steps.toSpliced(gap, 1));
    assert.equal(folded.head, gap === 0 ? null : stepHash(steps[gap - 1]!));
    assert.deepEqual([folded.late, folded.unplaced], [[], steps.slice(gap + 1).map(({ id }) => id)]);
  }
  assert.equal(foldRequest(request, steps).state, 'held');
});

const { steps: sent } = play(request, waysTo.sent);
const { steps: acknowledged, folded: atAcknowledged } = play(request, waysTo.acknowledged);
const holding = advance(atAcknowledged, { to: 'held', amount: '400' }, desk, minute(9));
assert.ok(holding.kind === 'step');
const hold = holding.step;

/** Steps that some hub could sign and that must not count: what is wrong, the steps before, the step. */
const FORGED: readonly [string, readonly FreezeStep[], FreezeStep][] = [
  ['an answer by the hub that is no longer home', acknowledged, forged(hold, { hub: KR })],
  ['an answer by a hub that is no party', acknowledged, forged(hold, { hub: 'hub-elsewhere' })],
  ['a hold of more than was asked', acknowledged, forged(hold, { amounts: [{ asset: target.asset, amount: '1001' }] })],
  ['a hold of another asset', acknowledged, forged(hold, { amounts: [{ asset: 'x:1/slip44:1', amount: '1' }] })],
  ['a hold from a state the request is not in', acknowledged, forged(hold, { from: 'received' })],
  ['an answer that leaves out the acknowledgement', acknowledged.slice(0, 5), onto(acknowledged[4]!, hold)],
  ['a move that is in no table', acknowledged, forged(hold, { to: 'released' })],
  ['a withdrawal that no proposal asked for', acknowledged, without(forged(hold, { to: 'withdrawn' }), 'amounts')],
  ['a message sent to another hub than the content names', sent.slice(0, 3), forged(sent[3]!, { receiver_hub: KR })],
  ['a message by letter to a service on a hub', sent.slice(0, 3), without(sent[3]!, 'receiver_hub')],
  ['a second approval by the person of the first', sent.slice(0, 2), forged(sent[2]!, { by: 'first' })],
  ['an approval by the author', sent.slice(0, 1), forged(sent[1]!, { by: author.member })],
  ['a first approval that claims to be enough', sent.slice(0, 1), forged(sent[1]!, { to: 'approved' })],
  ['an approval without approvals', sent.slice(0, 1), forged(sent[1]!, { act: 'transition', to: 'approved' })],
  ['a replayed answer to an old head', acknowledged, forged(acknowledged[5]!, { at: minute(30) })],
  ['a proposal by the receiver’s hub', acknowledged, forged(hold, { act: 'proposal', to: 'withdrawn' })],
  ['a proposal to do what is the receiver’s', acknowledged, forged(hold, { act: 'proposal', hub: KR })],
];

for (const [what, before, step] of FORGED) {
  test(`${what} is kept as late and changes nothing`, () => {
    const expected = foldRequest(request, before);
    const folded = foldRequest(request, [...before, step]);
    assert.deepEqual(told(folded), { ...told(expected), late: [step.id] });
  });
}

test('a receiver that names a new home on an answer stays home itself', () => {
  const folded = foldRequest(request, [...acknowledged, forged(hold, { receiver_hub: 'hub-elsewhere' })]);
  assert.equal(folded.home, EU);
});

/** A wish of one person at the requester to withdraw from a hold, with what came before. */
function wishToWithdraw() {
  const { steps, folded } = play(request, waysTo.held);
  const wish = advance(folded, { to: 'withdrawn' }, lead, minute(20));
  assert.ok(wish.kind === 'proposal');
  return { steps, wish: wish.step };
}

test('a withdrawal from a hold that answers the wish of one person alone is late', () => {
  const { steps, wish } = wishToWithdraw();
  const alone = forged(wish, { act: 'transition', hub: EU, answers: wish.id, at: minute(21) });
  const after = foldRequest(request, [...steps, wish, alone]);
  assert.deepEqual([after.state, after.late], ['held', [alone.id]]);
});

test('one person who supports the own wish is still one person', () => {
  const { steps, wish } = wishToWithdraw();
  const again = forged(wish, { answers: wish.id, at: minute(21) });
  const alone = forged(wish, { act: 'transition', hub: EU, answers: again.id, at: minute(22) });
  const after = foldRequest(request, [...steps, wish, again, alone]);
  assert.deepEqual([after.state, after.late, after.pending?.needs], ['held', [alone.id], 'second-person']);
});

test('a wish to withdraw cannot be answered by a release', () => {
  const { steps, wish } = wishToWithdraw();
  const other = forged(wish, { act: 'transition', hub: EU, by: desk.member, to: 'released', answers: wish.id });
  const after = foldRequest(request, [...steps, wish, other]);
  assert.deepEqual([after.state, after.late], ['held', [other.id]]);
});

test('a withdrawal whose proposal is not here yet waits for it instead of being late', () => {
  const { steps, folded } = play(request, waysTo.received);
  const wish = advance(folded, { to: 'withdrawn' }, lead, minute(20));
  assert.ok(wish.kind === 'proposal');
  const carriedOut = forged(wish.step, { act: 'transition', hub: EU, answers: wish.step.id, at: minute(21) });
  const early = foldRequest(request, [...steps, carriedOut]);
  assert.deepEqual([early.state, early.late, early.unplaced], ['received', [], [carriedOut.id]]);
  assert.equal(foldRequest(request, [...steps, carriedOut, wish.step]).state, 'withdrawn');
});

test('a step under an id that does not follow from its facts, or about another request, is none of ours', () => {
  const { steps } = play(request, waysTo['awaiting-approval']);
  const renamed = { ...steps[0]!, id: stepId('0'.repeat(64)) };
  assert.equal(isFreezeStep(steps[0]), true);
  assert.equal(isFreezeStep(renamed), false);
  assert.deepEqual(told(foldRequest(request, [renamed])), told(foldRequest(request, [])));
  const foreign = forged(steps[0]!, { request_ref: 'haetae-freeze-request--6f1c7a52-2a0c-4c7e-9a1e-0b6f3a5d9c99' });
  assert.deepEqual(told(foldRequest(request, [foreign])), told(foldRequest(request, [])));
});

test('a content changed on the way, its exercise flag taken off, matches no step', () => {
  const exercise = exampleRequest({ exercise: true });
  const { steps } = play(exercise, waysTo.sent);
  const stripped = foldRequest(request, steps);
  assert.deepEqual([stripped.state, stripped.unplaced.length], ['draft', steps.length]);
});

test('a version slipped in after submission changes nothing: the one in force is that which the steps name', () => {
  const later = { ...exampleRequest({ duration: 'P60D' }), modified: '2026-11-25T00:00:00.000Z' };
  const { steps } = play(request, waysTo.received);
  assert.equal(versionInForce([later, request], steps), request);
  assert.equal(versionInForce([request, later], []), later);
  assert.equal(versionInForce([], steps), undefined);
});

test('a request in another organisation’s name, or with an amount that is no number, is no request', () => {
  assert.equal(isFreezeRequest(request), true);
  assert.equal(isFreezeRequest({ ...request, created_by_ref: desk.organisation }), false);
  assert.equal(isFreezeRequest(exampleRequest({ targets: [{ ...target, asked: '-5' }] })), false);
});
