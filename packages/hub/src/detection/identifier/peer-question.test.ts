/** What another hub may ask of this one, and what it gets nothing for. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { toHex, utf8 } from '@haetae/proof/canonical';
import { blindInput } from '@haetae/proof/oprf';
import { ProblemAnswer } from '../../platform/http/index.ts';
import { circlesOf } from './circle.ts';
import { isErased } from './erasure.ts';
import type { IndexedEntry } from './identifier-index.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { ensureOwnKey } from './keys.ts';
import { answerPeer } from './peer-question.ts';
import { countAsked } from './queries.ts';
import { HUB_QUOTA } from './quota.ts';
import { CIRCLE, HUB, type OpenComparison, openComparison, random } from './testing/open-comparison.ts';

const FRIEND = 'hub--22222222-2222-4222-8222-222222222222';
const OTHER = 'hub--33333333-3333-4333-8333-333333333333';
const named = (hub: string) => ({ hub, name: hub, url: '' });

let open: OpenComparison;
let parts: IdentifierParts;
let withFriend: string;
let withOther: string;
let key: string;
let otherKey: string;
const alarms: string[] = [];

before(async () => {
  open = await openComparison();
  const circles = circlesOf(HUB, [named(FRIEND), named(OTHER)], () => false);
  parts = { ...open.parts, circles: () => circles, alarm: (event) => alarms.push(event) };
  [withFriend, withOther] = circles.map((circle) => circle.id) as [string, string];
  key = ((await answerPeer(FRIEND, { ask: 'key', circle: withFriend }, parts)) as { key: string }).key;
  otherKey = ((await answerPeer(OTHER, { ask: 'key', circle: withOther }, parts)) as { key: string }).key;
});
after(() => open.close());

const element = (): string => toHex(blindInput(utf8('any'), random).blinded);
const evaluate = (said: object = {}) => ({ ask: 'evaluate', circle: withFriend, key, elements: [element()], ...said });

async function refusalOf(peer: string, question: unknown): Promise<string> {
  const answer = await answerPeer(peer, question, parts);
  return answer instanceof ProblemAnswer ? answer.code : 'answered';
}

test('each circle has a key of its own, and asked again it is the same', async () => {
  assert.notEqual(key, otherKey);
  assert.deepEqual(await answerPeer(FRIEND, { ask: 'key', circle: withFriend }, parts), { key });
});

test('a batch is evaluated under the key named', async () => {
  const answer = (await answerPeer(FRIEND, evaluate(), parts)) as { key: string; evaluated: string[] };
  assert.equal(answer.key, key);
  assert.equal(answer.evaluated.length, 1);
});

describe('nothing is given', () => {
  const cases: readonly (readonly [string, string, () => unknown, string])[] = [
    ['to what is no question', FRIEND, () => undefined, 'invalid_request'],
    ['to an unknown question', FRIEND, () => ({ ask: 'dump', circle: withFriend }), 'invalid_request'],
    ['to a stranger', 'hub--4', () => evaluate(), 'not_found'],
    ['to a partner about another’s circle', OTHER, () => evaluate(), 'not_found'],
    ['for the key of another circle', FRIEND, () => evaluate({ key: otherKey }), 'not_found'],
    ['for a key that is not there', FRIEND, () => evaluate({ key: 'a'.repeat(64) }), 'not_found'],
    ['for the hub’s own circle', FRIEND, () => evaluate({ circle: HUB }), 'not_found'],
    ['for the identity element', FRIEND, () => evaluate({ elements: ['0'.repeat(64)] }), 'invalid_request'],
    [
      'for too many at once',
      FRIEND,
      () => evaluate({ elements: Array.from({ length: 17 }, element) }),
      'invalid_request',
    ],
    ['for none', FRIEND, () => evaluate({ elements: [] }), 'invalid_request'],
  ];
  for (const [what, peer, question, code] of cases) {
    test(what, async () => assert.equal(await refusalOf(peer, question()), code));
  }

  test('beyond the day’s quota of the hub, and its operator is told', async () => {
    const day = open.parts.now().slice(0, 10);
    await countAsked(parts.pool, { asker: OTHER, day, purpose: 'partner' }, HUB_QUOTA, HUB_QUOTA);
    assert.equal(await refusalOf(OTHER, evaluate({ circle: withOther, key: otherKey })), 'too_many_requests');
    assert.deepEqual(alarms, ['identifier.quota']);
    assert.equal(await refusalOf(FRIEND, evaluate()), 'answered');
  });
});

test('a notice of erasure reaches only what lies in the circle of its sender', async () => {
  await ensureOwnKey(CIRCLE, open.parts);
  await open.contribute(1, { output: 'b'.repeat(128) });
  const [{ said }] = parts.index.all() as [IndexedEntry];
  const { series, output } = said;
  const question = { ask: 'erase', circle: withOther, outputs: [{ series, output }] };
  assert.deepEqual(await answerPeer(OTHER, question, parts), { restricted: 0 });
  assert.equal(parts.index.ownAlone(series, said.submitter, open.clock.now).length, 1);
  assert.equal(await isErased([said], parts), false);
});
