import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actOn, clausePart, EEAS, EU, KR, minute } from './dialogue.fixture.ts';
import { actHash, type Deed, makeAct } from './dialogue-act.ts';
import { foldActs } from './fold-acts.ts';

const part = clausePart({ en: 'first' });
const words = (text: string): Deed => ({ do: 'propose', key: 'en', text, basis: null });
const first = actOn(part, { deed: words('a') });
const wish = actOn(part, { deed: words('b'), role: 'wish', hub: EU, created_by_ref: EEAS, at: minute(2) });
const answer = actOn(part, { role: 'answer', answers: wish.id, previous: actHash(first), at: minute(3) });
const textsOf = (done: readonly { readonly deed: Deed }[]) =>
  done.map(({ deed }) => (deed.do === 'propose' ? deed.text : deed.do));

test('deeds stand in the order that the home gave, whichever order the acts came in and however often', () => {
  const folded = foldActs(part, [answer, wish, first, wish, answer]);
  assert.deepEqual(textsOf(folded.done), ['a', 'b']);
  assert.deepEqual([folded.pending, folded.lost, folded.head], [[], [], actHash(answer)]);
  assert.equal(folded.done[1]!.hub, EU, 'a placed wish is still its author’s');
});

test('a wish that the home has not placed is pending', () => {
  assert.deepEqual(textsOf(foldActs(part, [first, wish]).pending), ['b']);
});

test('a chain waits at an answer whose wish is not here yet', () => {
  const later = actOn(part, { deed: words('c'), previous: actHash(answer), at: minute(4) });
  assert.deepEqual(textsOf(foldActs(part, [first, answer, later]).done), ['a']);
  assert.deepEqual(textsOf(foldActs(part, [first, answer, later, wish]).done), ['a', 'b', 'c']);
});

test('a wish that is answered twice is placed once', () => {
  const again = actOn(part, { role: 'answer', answers: wish.id, previous: actHash(answer), at: minute(4) });
  assert.deepEqual(textsOf(foldActs(part, [first, wish, answer, again]).done), ['a', 'b']);
});

test('of two steps of the home on one head the earlier stands, and the other is kept beside the chain', () => {
  const other = actOn(part, { deed: words('x'), at: minute(9) });
  const folded = foldActs(part, [other, first]);
  assert.deepEqual([textsOf(folded.done), textsOf(folded.lost)], [['a'], ['x']]);
});

const strangers: [what: string, act: ReturnType<typeof actOn>][] = [
  ['a step of a hub that is not the home', actOn(part, { deed: words('x'), hub: EU })],
  ['a wish of the home', actOn(part, { deed: words('x'), role: 'wish', hub: KR })],
  ['a wish of a hub that is no party', actOn(part, { deed: words('x'), role: 'wish', hub: 'hub-xx' })],
  ['an act on another part', actOn(part, { deed: words('x'), part_ref: `${part.id.slice(0, -1)}9` })],
  ['an act whose id does not follow from its facts', { ...actOn(part, { deed: words('x') }), id: makeAct(first).id }],
  ['a step without a deed', actOn(part, {})],
];
for (const [what, act] of strangers) {
  test(`${what} does nothing`, () => {
    const { done, pending, lost } = foldActs(part, [act]);
    assert.deepEqual([done, pending, lost], [[], [], []]);
  });
}
