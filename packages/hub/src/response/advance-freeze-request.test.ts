/** A freeze request told by examples: approval, answer, withdrawal, release, and the same by letter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from './actor.ts';
import { type Advance, advance, type Intent } from './advance-freeze-request.ts';
import { countersign } from './countersign.ts';
import { type FoldedRequest, foldRequest } from './fold-steps.ts';
import type { FreezeStep } from './freeze-step.ts';
import { receive } from './receive.ts';
import { EU, exampleRequest, KR, letterRequest, minute, people, play, target, waysTo } from './request.fixture.ts';

const { author, lead, first, second, third, desk, clerk } = people;
const request = exampleRequest();

/** The refusal's code, or what kind of step came out. */
const outcome = (made: Advance): string => (made.kind === 'refused' ? made.code : made.kind);
const attempt = (folded: FoldedRequest, actor: Actor, intent: Intent, at = 40) =>
  outcome(advance(folded, intent, actor, minute(at)));

function stepOf(made: Advance): FreezeStep {
  assert.ok(made.kind !== 'refused', made.kind === 'refused' ? made.code : '');
  return made.step;
}

/** Whatever the home owes by itself for the newest proposal. */
function answered(steps: readonly FreezeStep[], proposal: FreezeStep, at: number) {
  return countersign(foldRequest(request, [...steps, proposal]), proposal, EU, minute(at));
}

test('the first approval is counted and moves nothing, the second of another person moves the request', () => {
  const one = play(request, [...waysTo['awaiting-approval'], [first, 'approved']]).folded;
  assert.deepEqual([one.state, one.approvals], ['awaiting-approval', 1]);
  const two = play(request, waysTo.approved).folded;
  assert.deepEqual([two.state, two.approvals], ['approved', 2]);
  assert.deepEqual(
    two.history.map(({ from, to, by }) => [from, to, by]),
    [
      ['draft', 'awaiting-approval', 'author'],
      ['awaiting-approval', 'approved', 'second'],
    ],
  );
});

test('neither the author nor the same person twice approves, and each refusal says so', () => {
  const { folded } = play(request, [...waysTo['awaiting-approval'], [first, 'approved']]);
  assert.equal(attempt(folded, author, { to: 'approved' }), 'author_cannot_approve');
  assert.equal(attempt(folded, first, { to: 'approved' }), 'already_approved');
  assert.equal(attempt(folded, lead, { to: 'approved' }), 'not_eligible');
});

test('a second account of a person known to be the author, or to have approved, does not approve', () => {
  const known = exampleRequest({ author_person: 'person-1' });
  const { folded } = play(known, [...waysTo['awaiting-approval'], [{ ...first, person: 'person-2' }, 'approved']]);
  assert.equal(attempt(folded, { ...third, person: 'person-1' }, { to: 'approved' }), 'author_cannot_approve');
  assert.equal(attempt(folded, { ...third, person: 'person-2' }, { to: 'approved' }), 'already_approved');
  assert.equal(attempt(folded, { ...third, person: 'person-3' }, { to: 'approved' }), 'step');
});

test('a service’s own wallet among the targets needs a third person', () => {
  const shared = exampleRequest({ targets: [{ ...target, shared_wallet: true }] });
  const { folded } = play(shared, waysTo.approved);
  assert.deepEqual([folded.state, folded.approvals, folded.approvalsNeeded], ['awaiting-approval', 2, 3]);
  assert.equal(play(shared, [...waysTo.approved, [third, 'approved']]).folded.state, 'approved');
});

test('an approval says when the approver’s account was made', () => {
  const young = { ...first, createdAt: minute(-10) };
  const { folded } = play(request, [...waysTo['awaiting-approval'], [young, 'approved']]);
  assert.deepEqual(folded.approvers, [{ member: 'first', at: minute(1), created: minute(-10) }]);
});

test('sending hands the home over, and only the receiving hub gives the receipt', () => {
  const before = play(request, waysTo.approved).folded;
  const { folded, steps } = play(request, waysTo.sent);
  assert.deepEqual([before.home, folded.home, steps.at(-1)?.receiver_hub], [KR, EU, EU]);
  assert.equal(outcome(receive(folded, KR, minute(9))), 'not_home');
  assert.equal(outcome(receive(before, EU, minute(9))), 'transition_not_allowed');
  assert.equal(outcome(receive(folded, EU, minute(9))), 'step');
});

test('a member on a hub that is not home makes no step there, whatever the roles', () => {
  const awaiting = play(request, waysTo['awaiting-approval']).folded;
  const received = play(request, waysTo.received).folded;
  assert.equal(attempt(awaiting, { ...first, hub: EU }, { to: 'approved' }), 'not_home');
  assert.equal(attempt(received, { ...desk, hub: KR }, { to: 'acknowledged' }), 'not_home');
  assert.equal(attempt(received, { ...lead, hub: EU }, { to: 'withdrawn' }), 'not_home');
});

test('a hold says how much is held: no more than was asked, no nothing, nothing for another asset', () => {
  const { folded } = play(request, waysTo.acknowledged);
  const hold = (intent: Partial<Intent>) => attempt(folded, desk, { to: 'held', ...intent });
  assert.equal(hold({ amount: '1000' }), 'step');
  assert.equal(hold({}), 'step');
  assert.equal(hold({ amount: '1001' }), 'amount_above_asked');
  for (const amount of ['0', '-1', '1.5', '1e3', '', ' 1', (2n ** 256n).toString()]) {
    assert.equal(hold({ amount }), 'amount_invalid', amount);
  }
  assert.equal(hold({ amounts: [{ asset: 'eip155:1/slip44:0', amount: '1' }] }), 'amount_invalid');
  assert.equal(attempt(folded, desk, { to: 'refused', amount: '1' }), 'amount_invalid');
});

test('what is held of several assets is said asset by asset, for one figure would say nothing', () => {
  const usdt = 'eip155:1/erc20:0xdac17f958d2ee523a2206206994597c13d831ec7';
  const two = exampleRequest({ targets: [target, { ...target, asset: usdt, asked: '50' }] });
  const { folded } = play(two, waysTo.acknowledged);
  const amounts = [
    { asset: target.asset, amount: '7' },
    { asset: usdt, amount: '50' },
  ];
  assert.equal(attempt(folded, desk, { to: 'held', amount: '7' }), 'amount_invalid');
  assert.equal(attempt(folded, desk, { to: 'held', amounts: [...amounts, amounts[0]!] }), 'amount_invalid');
  assert.deepEqual(play(two, [...waysTo.acknowledged, [desk, { to: 'held', amounts }]]).folded.amountsHeld, amounts);
});

test('a refusal ends the request with its reason', () => {
  const { folded } = play(request, waysTo.refused);
  assert.deepEqual([folded.state, folded.history.at(-1)?.reason], ['refused', 'not_ours']);
});

test('before it is sent the requester withdraws at once; after, it proposes and the receiver’s hub carries it out', () => {
  assert.equal(attempt(play(request, waysTo.approved).folded, lead, { to: 'withdrawn' }), 'step');
  const { folded, steps } = play(request, waysTo.received);
  const proposal = stepOf(advance(folded, { to: 'withdrawn', reason: 'wrong address' }, lead, minute(20)));
  const asked = foldRequest(request, [...steps, proposal]);
  assert.deepEqual([asked.state, asked.pending?.to, asked.pending?.needs], ['received', 'withdrawn', 'home']);
  const answer = stepOf(answered(steps, proposal, 21));
  const done = foldRequest(request, [...steps, proposal, answer]);
  assert.deepEqual([done.state, done.pending, done.late], ['withdrawn', undefined, []]);
  const { by, hub, reason } = done.history.at(-1)!;
  assert.deepEqual([by, hub, reason], ['lead', EU, 'wrong address']);
});

test('the requester’s own hub cannot carry out its proposal', () => {
  const { folded, steps } = play(request, waysTo.received);
  const proposal = stepOf(advance(folded, { to: 'withdrawn' }, lead, minute(20)));
  const asked = foldRequest(request, [...steps, proposal]);
  assert.equal(outcome(countersign(asked, proposal, KR, minute(21))), 'not_home');
});

test('once funds are held a withdrawal needs a second person of the requester', () => {
  const { folded, steps } = play(request, waysTo.held);
  const one = stepOf(advance(folded, { to: 'withdrawn' }, lead, minute(20)));
  assert.equal(outcome(answered(steps, one, 21)), 'second_person_needed');
  const waiting = foldRequest(request, [...steps, one]);
  assert.equal(attempt(waiting, lead, { to: 'withdrawn' }), 'already_proposed');
  const two = stepOf(advance(waiting, { to: 'withdrawn' }, second, minute(22)));
  const answer = stepOf(answered([...steps, one], two, 23));
  const done = foldRequest(request, [...steps, one, two, answer]);
  assert.equal(done.state, 'withdrawn');
  assert.deepEqual(
    done.proposals.map(({ by, status }) => [by, status]),
    [
      ['lead', 'decided'],
      ['second', 'decided'],
    ],
  );
});

test('when a hold and a withdrawal cross, the hold stands and the withdrawal waits for its second person', () => {
  const { folded, steps } = play(request, waysTo.acknowledged);
  const withdrawal = stepOf(advance(folded, { to: 'withdrawn' }, lead, minute(20)));
  const hold = stepOf(advance(folded, { to: 'held', amount: '400' }, desk, minute(20)));
  const both = [...steps, withdrawal, hold];
  const crossed = foldRequest(request, both);
  assert.deepEqual([crossed.state, crossed.pending?.needs], ['held', 'second-person']);
  const support = stepOf(advance(crossed, { to: 'withdrawn' }, second, minute(25)));
  assert.equal(support.answers, withdrawal.id);
  const answer = stepOf(answered(both, support, 26));
  assert.equal(foldRequest(request, [...both, support, answer]).state, 'withdrawn');
});

test('a withdrawal that meets a refusal came too late: it is kept, and changes nothing', () => {
  const { folded, steps } = play(request, waysTo.acknowledged);
  const withdrawal = stepOf(advance(folded, { to: 'withdrawn' }, lead, minute(20)));
  const refusal = stepOf(advance(folded, { to: 'refused', reason: 'already_moved' }, desk, minute(20)));
  const crossed = foldRequest(request, [...steps, refusal, withdrawal]);
  assert.deepEqual([crossed.state, crossed.late, crossed.pending], ['refused', [withdrawal.id], undefined]);
  assert.equal(outcome(countersign(crossed, withdrawal, EU, minute(21))), 'not_pending');
});

test('a release is the receiver’s, or the requester’s wish that a person at the receiver agrees to', () => {
  const { folded, steps } = play(request, waysTo.held);
  const wish = stepOf(advance(folded, { to: 'released', reason: 'error found' }, first, minute(20)));
  const asked = foldRequest(request, [...steps, wish]);
  assert.equal(outcome(answered(steps, wish, 21)), 'receiver_must_agree');
  assert.equal(attempt(asked, clerk, { to: 'released' }), 'not_eligible');
  const agreed = stepOf(advance(asked, { to: 'released' }, desk, minute(22)));
  assert.equal(agreed.answers, wish.id);
  const done = foldRequest(request, [...steps, wish, agreed]);
  assert.deepEqual([done.state, done.proposals[0]?.status], ['released', 'decided']);
});

test('a request by letter stays at its requester, who records the answers, and two persons withdraw from a hold', () => {
  const letter = letterRequest();
  const recorded = play(letter, [
    ...waysTo.sent,
    [lead, 'received'],
    [lead, 'acknowledged'],
    [lead, { to: 'held', amount: '10' }],
  ]);
  assert.deepEqual([recorded.folded.state, recorded.folded.home], ['held', KR]);
  const one = stepOf(advance(recorded.folded, { to: 'withdrawn' }, lead, minute(20)));
  const waiting = foldRequest(letter, [...recorded.steps, one]);
  assert.equal(outcome(countersign(waiting, one, KR, minute(21))), 'second_person_needed');
  const two = stepOf(advance(waiting, { to: 'withdrawn' }, second, minute(22)));
  const asked = foldRequest(letter, [...recorded.steps, one, two]);
  const done = stepOf(countersign(asked, two, KR, minute(23)));
  assert.equal(foldRequest(letter, [...recorded.steps, one, two, done]).state, 'withdrawn');
});

test('a service on the requester’s own hub is asked in the same way: the requester proposes once it is sent', () => {
  const receiver = { ...request.content.receiver, hub: KR };
  const near = exampleRequest({ receiver });
  const { folded } = play(near, waysTo.sent);
  assert.equal(outcome(receive(folded, KR, minute(9))), 'step');
  assert.equal(attempt(folded, lead, { to: 'withdrawn' }), 'proposal');
});
