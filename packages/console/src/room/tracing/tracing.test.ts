import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TraceView } from '@haetae/client';
import fc from 'fast-check';
import { bucketFlows } from './bucket-flows.ts';
import { buildGraph } from './build-graph.ts';
import { fansOf, foldFans } from './fold-fans.ts';
import { layOut } from './layout-by-time.ts';
import { pathGraph } from './path-graph.ts';
import { sumAmounts } from './sum-amounts.ts';
import { ticksOf } from './time-scale.ts';

type Flow = [from: string, to: string, amount: string | null, first: string | null];

function trace(flows: Flow[], services: Record<string, string> = {}, sources = ['thief']): TraceView {
  const received = new Map<string, bigint>();
  for (const [, to, amount] of flows) received.set(to, (received.get(to) ?? 0n) + BigInt(amount ?? 0));
  const addresses = [
    ...new Set([...sources.filter((source) => !source.startsWith('0x')), ...flows.map(([, to]) => to)]),
  ].map((address) => ({
    address,
    asset: 'ETH',
    received: String(received.get(address) ?? 0n),
    tainted: '0',
    share: '1',
    hops: 1,
    ...(services[address] === undefined ? {} : { service: services[address] }),
  }));
  return {
    id: 'report--1',
    case: 'grouping--1',
    policy: 'haircut',
    sources,
    totals: {},
    addresses,
    flows: flows.map(([from, to, amount, first]) => ({
      from,
      to,
      asset: 'ETH',
      amount,
      first,
      last: first,
      transfers: 1,
    })),
    transfers: flows.length,
    dataset: '',
    exercise: false,
    tlp: 'green',
    created: '2026-11-24T00:00:00Z',
  };
}

const at = (day: number) => new Date(Date.UTC(2022, 3, day)).toISOString();
const fan = (size: number): Flow[] => Array.from({ length: size }, (_, i) => ['thief', `w${i}`, '100', at(2 + i)]);
const size = { width: 1_000, height: 400, axis: 'time' } as const;

test('an empty trace is an empty picture', () => {
  const layout = layOut(buildGraph(trace([], {}, [])), size);
  assert.equal(layout.placed.size, 0);
  assert.equal(layout.axis, 'hops');
});

test('shapes tell thief, wallet, service, mixer and who was stolen from', () => {
  const graph = buildGraph(
    trace(
      [
        ['victim', 'thief', '9', at(1)],
        ['thief', 'x', '5', at(2)],
        ['thief', 'm', '4', at(3)],
        ['x', 'w', '1', at(4)],
      ],
      { x: 'Exchange', m: 'Mixer' },
    ),
    { block: new Set(['w']), mixer: new Set(['m']) },
  );
  const shapes = Object.fromEntries([...graph.nodes].map(([id, node]) => [id, node.shape]));
  assert.deepEqual(shapes, { thief: 'thief', x: 'service', m: 'mixer', w: 'wallet', victim: 'victim' });
  assert.equal(graph.nodes.get('w')?.blocked, true);
});

test('of a theft given by its transaction, whoever it paid is the thief and its sender the one stolen from', () => {
  const theft = `0x${'ab'.repeat(32)}`;
  const flows: Flow[] = [
    ['bridge', 'first', '9', at(1)],
    ['first', 'next', '9', at(2)],
  ];
  const graph = buildGraph(trace(flows, {}, [theft]));
  const shapes = ['bridge', 'first', 'next'].map((id) => graph.nodes.get(id)?.shape);
  assert.deepEqual(shapes, ['victim', 'thief', 'wallet']);
});

test('a source that the trace lists no line for is still the thief', () => {
  const bare = trace([['thief', 'a', '9', at(1)]]);
  const graph = buildGraph({ ...bare, addresses: bare.addresses.filter((line) => line.address !== 'thief') });
  assert.equal(graph.nodes.get('thief')?.shape, 'thief');
});

test('a fan of three stays, a fan of four folds into one node that names its members', () => {
  assert.equal(foldFans(buildGraph(trace(fan(3))), new Set()).nodes.size, 4);
  const folded = foldFans(buildGraph(trace(fan(4))), new Set());
  assert.equal(folded.nodes.size, 2);
  const [node] = [...folded.nodes.values()].filter((one) => one.shape === 'folded');
  assert.deepEqual(node?.members, ['w0', 'w1', 'w2', 'w3']);
  assert.equal(folded.edges.length, 1);
  assert.deepEqual(sumAmounts(folded.edges[0]?.amounts ?? []), [{ asset: 'ETH', units: '400' }]);
});

test('an opened fan is not folded; services and wallets that send on never are', () => {
  assert.equal(foldFans(buildGraph(trace(fan(6))), new Set(['thief'])).nodes.size, 7);
  const named = Object.fromEntries(fan(6).map(([, to]) => [to, 'Exchange']));
  assert.equal(foldFans(buildGraph(trace(fan(6), named)), new Set()).nodes.size, 7);
  const onward: Flow[] = fan(4).map(([, to]) => [to, `${to}-next`, '1', at(20)]);
  assert.equal(foldFans(buildGraph(trace([...fan(4), ...onward])), new Set()).nodes.size, 9);
});

test('time runs left to right and a later receipt stands further right', () => {
  const { placed, axis } = layOut(
    buildGraph(
      trace([
        ['thief', 'a', '5', at(2)],
        ['a', 'b', '5', at(5)],
        ['b', 'c', '5', at(30)],
      ]),
    ),
    size,
  );
  assert.equal(axis, 'time');
  const xs = ['thief', 'a', 'b', 'c'].map((id) => placed.get(id)?.x ?? Number.NaN);
  assert.deepEqual(
    xs,
    [...xs].sort((a, b) => a - b),
  );
});

test('without times, hops take the place of time, and the layout says so', () => {
  const { placed, axis, scale } = layOut(
    buildGraph(
      trace([
        ['thief', 'a', '5', null],
        ['a', 'b', '5', null],
      ]),
    ),
    size,
  );
  assert.deepEqual([axis, scale], ['hops', null]);
  assert.deepEqual(
    ['thief', 'a', 'b'].map((id) => placed.get(id)?.x),
    [64, 448, 832],
  );
});

test('money that comes back to where it was does not hang the layout', () => {
  const { placed } = layOut(
    buildGraph(
      trace([
        ['thief', 'a', '5', at(1)],
        ['a', 'b', '5', at(2)],
        ['b', 'a', '5', at(3)],
        ['b', 'thief', '1', at(4)],
      ]),
    ),
    size,
  );
  assert.equal(placed.size, 3);
});

const flowsOf = fc
  .array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(1_000), fc.nat(60)), { minLength: 1, maxLength: 80 })
  .map((raw) =>
    raw.map(
      ([from, to, amount, day]): Flow => [
        from === 0 ? 'thief' : `n${from}`,
        to === 0 ? 'thief' : `n${to}`,
        String(amount),
        at(day),
      ],
    ),
  );

test('every node is placed once, inside the picture, and no two stand on each other', () => {
  fc.assert(
    fc.property(flowsOf, (flows) => {
      const graph = foldFans(buildGraph(trace(flows)), new Set());
      const { placed, height, width } = layOut(graph, size);
      assert.equal(placed.size, graph.nodes.size);
      const all = [...placed.values()];
      for (const one of all) assert(one.x >= 0 && one.x <= width && one.y >= 0 && one.y <= height);
      const spots = new Set(all.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`));
      assert.equal(spots.size, all.length);
    }),
  );
});

test('folding drops no address and no unit', () => {
  fc.assert(
    fc.property(flowsOf, (flows) => {
      const graph = buildGraph(trace(flows));
      const folded = foldFans(graph, new Set());
      const ids = [...folded.nodes.values()].flatMap((node) => node.members ?? [node.id]);
      assert.deepEqual(ids.sort(), [...graph.nodes.keys()].sort());
      const sum = (edges: typeof graph.edges) => sumAmounts(edges.flatMap((edge) => edge.amounts));
      assert.deepEqual(sum(folded.edges), sum(graph.edges));
    }),
  );
});

test('a path is the way to the asked addresses and nothing beside it, whatever their spelling', () => {
  const flows: Flow[] = [
    ['thief', 'a', '5', at(1)],
    ['a', 'b', '4', at(2)],
    ['a', 'c', '1', at(3)],
    ['thief', 'd', '2', at(4)],
  ];
  const path = pathGraph(buildGraph(trace(flows)), ['eip155:1:B']);
  assert.deepEqual([...path.nodes.keys()], ['thief', 'a', 'b']);
  assert.deepEqual(
    path.edges.map(({ from, to }) => `${from} ${to}`),
    ['thief a', 'a b'],
  );
  assert.equal(pathGraph(buildGraph(trace(flows)), ['x']).nodes.size, 0);
});

test('the same trace gives the same picture', () => {
  const flows = [...fan(9), ['w3', 'z', '5', at(30)] satisfies Flow];
  const draw = () =>
    [...layOut(foldFans(buildGraph(trace(flows)), new Set()), size).placed].map(([id, { x, y }]) => [id, x, y]);
  assert.deepEqual(draw(), draw());
  assert.equal(fansOf(buildGraph(trace(flows))).length, 1);
});

test('bars of the time line hold every flow with a time, in its place', () => {
  const graph = buildGraph(trace([...fan(5), ['w1', 'z', '40', at(9)]]));
  const { scale } = layOut(graph, size);
  assert(scale);
  const bars = bucketFlows(graph, scale, 'ETH');
  assert.equal(
    bars.reduce((sum, bar) => sum + bar.bySource, 0n),
    500n,
  );
  assert.equal(
    bars.reduce((sum, bar) => sum + bar.byOthers, 0n),
    40n,
  );
  for (const bar of bars) assert(bar.x0 < bar.x1);
});

test('ticks stand at whole days and are never more than asked for', () => {
  const scale = {
    from: Date.parse('2022-03-23T13:16:57Z'),
    to: Date.parse('2022-05-18T00:00:00Z'),
    left: 0,
    right: 1_000,
  };
  const ticks = ticksOf(scale, 9);
  assert(ticks.length > 3 && ticks.length <= 9);
  for (const tick of ticks) assert.equal(tick % 86_400_000, 0);
});
