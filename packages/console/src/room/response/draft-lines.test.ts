import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TraceView } from '@haetae/client';
import { draftLines } from './draft-lines.ts';
import { heldMost } from './held-most.ts';
import { sameService } from './same-service.ts';

const line = (address: string, tainted: string | null, service?: string): TraceView['addresses'][number] => ({
  address,
  asset: 'ETH',
  received: tainted,
  tainted,
  share: tainted === null ? null : '1',
  hops: 1,
  ...(service === undefined ? {} : { service }),
});
const trace = (...addresses: TraceView['addresses']) => ({ addresses }) as TraceView;

test('without a trace there is nothing to ask for', () => assert.deepEqual(draftLines(undefined, 'Exchange'), []));

test('only addresses at services are offered, and only those of the chosen one are taken', () => {
  const lines = draftLines(trace(line('a', '5', 'Exchange'), line('b', '6', 'Other'), line('c', '7')), 'Exchange');
  assert.deepEqual(
    lines.map(({ address, taken }) => [address, taken]),
    [
      ['a', true],
      ['b', false],
    ],
  );
});

test('an address chosen in the trace is taken alone', () => {
  const lines = draftLines(trace(line('a', '5', 'Exchange'), line('b', '6', 'Exchange')), 'Exchange', 'b');
  assert.deepEqual(
    lines.map(({ taken }) => taken),
    [false, true],
  );
});

test('the amount is what the trace found, to the last unit; poison leaves it to a person', () => {
  const [found, open] = draftLines(trace(line('a', '1500000000000000001', 'X'), line('b', null, 'X')), 'X');
  assert.deepEqual([found?.amount, found?.traced], ['1.500000000000000001', '1500000000000000001']);
  assert.deepEqual([open?.amount, open?.traced], ['', undefined]);
});

test('a tag names the organisation that carries an addition, and not one that merely begins alike', () => {
  assert.equal(sameService('Exercise exchange', 'Exercise exchange (demonstration)'), true);
  assert.equal(sameService('exercise exchange', 'Exercise Exchange'), true);
  assert.equal(sameService('Exercise exchange', 'Exercise exchanges of Seoul'), false);
  assert.equal(sameService('', 'Exchange'), false);
});

test('where the money lies begins with services, then the fullest wallets, and leaves out the sources', () => {
  const source = { ...line('thief', '99'), hops: 0 };
  const most = heldMost([source, line('a', '5'), line('b', '70'), line('c', '1', 'Exchange')], 2);
  assert.deepEqual(
    most.map(({ address }) => address),
    ['c', 'b'],
  );
});
