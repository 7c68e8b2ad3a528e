import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import type { CanonicalAddress } from '../address/index.ts';
import type { Transfer } from '../transfer/index.ts';
import {
  POLICIES,
  type PolicyName,
  type Trace,
  type TraceSource,
  traceDocument,
  traceFlows,
  traceTaint,
} from './index.ts';
import { obviousTrace } from './obvious-trace.ts';

/** Short names instead of addresses: the books do not look inside them. */
const name = (text: string) => text as CanonicalAddress;
const from = (address: string): TraceSource => ({ kind: 'address', address: name(address) });
const tx = (txHash: string): TraceSource => ({ kind: 'transaction', txHash });

/** 'A>B 100', 'A>B 100 tx1', 'A>B 100 tx1 USDT' */
function transfers(...lines: string[]): Transfer[] {
  return lines.map((line) => {
    const [, a = '', b = '', amount = '', txHash, asset] = /^(\w+)>(\w+) (\d+)(?: (\w+))?(?: (\w+))?$/.exec(line) ?? [];
    const move = { from: name(a), to: name(b), amount: BigInt(amount), asset: asset ?? 'ETH' };
    return txHash === undefined || txHash === '_' ? move : { ...move, txHash };
  });
}

/** A trace as 'address received/tainted share hops', one text a line. */
function lines(trace: Trace): string[] {
  return trace.addresses.map(({ address, received, tainted, share, hops, service }) =>
    [`${address} ${received}/${tainted} ${share} ${hops}`, ...(service === undefined ? [] : [service])].join(' '),
  );
}

function run(
  policy: PolicyName,
  sources: TraceSource[],
  moves: string[],
  services: Record<string, string> = {},
): Trace {
  return traceTaint({ policy, sources, transfers: transfers(...moves), services: new Map(Object.entries(services)) });
}

describe('worked by hand', () => {
  const cases: [string, PolicyName, TraceSource[], string[], string[], Record<string, string>?][] = [
    [
      'haircut moves floor(taint × amount ÷ balance), the rest stays',
      'haircut',
      [from('S')],
      ['X>B 2', 'S>B 1', 'B>C 2'],
      // B holds 3, of which 1 stolen: floor(1 × 2 ÷ 3) = 0 moves.
      ['B 1/1 0.333333 1'],
    ],
    [
      'haircut: two thirds of the balance take two thirds of the taint',
      'haircut',
      [from('S')],
      ['X>B 50', 'S>B 100', 'B>C 100'],
      ['B 100/34 0.666666 1', 'C 66/66 0.660000 2'],
    ],
    [
      'FIFO moves the oldest units first',
      'fifo',
      [from('S')],
      ['X>B 50', 'S>B 100', 'B>C 70', 'B>D 80'],
      ['B 100/0 0.666666 1', 'D 80/80 1.000000 2', 'C 20/20 0.285714 2'],
    ],
    [
      'FIFO keeps the order inside a transfer',
      'fifo',
      [from('S')],
      ['X>B 1', 'S>B 1', 'Y>B 1', 'B>C 3', 'C>D 1', 'C>E 1', 'C>F 1'],
      ['B 1/0 0.333333 1', 'C 1/0 0.333333 2', 'E 1/1 1.000000 3'],
    ],
    [
      'what is sent beyond the balance came unseen, clean, just before: haircut',
      'haircut',
      [from('S')],
      ['S>B 100', 'B>C 200'],
      ['B 100/0 0.500000 1', 'C 100/100 0.500000 2'],
    ],
    [
      'what is sent beyond the balance came unseen, clean, just before: FIFO sends it last',
      'fifo',
      [from('S')],
      ['S>B 100', 'B>C 150', 'C>D 100'],
      ['B 100/0 0.666666 1', 'C 100/0 0.666666 2', 'D 100/100 1.000000 3'],
    ],
    [
      'what an address sent before it was tainted is clean',
      'haircut',
      [from('S')],
      ['B>C 10', 'S>B 10'],
      ['B 10/10 0.500000 1'],
    ],
    [
      'a service stops: what reaches it stays, what it sends is clean',
      'haircut',
      [from('S')],
      ['S>X 100', 'X>C 100'],
      ['X 100/100 1.000000 1 Exchange'],
      { X: 'Exchange' },
    ],
    [
      'the same under FIFO',
      'fifo',
      [from('S')],
      ['S>X 100', 'X>C 100'],
      ['X 100/100 1.000000 1 Exchange'],
      { X: 'Exchange' },
    ],
    [
      'a self-transfer and a zero amount move nothing',
      'haircut',
      [from('S')],
      ['S>B 5', 'B>B 5', 'B>C 0', 'S>D 0'],
      ['B 5/5 1.000000 1'],
    ],
    [
      'a transaction as source: its transfers are stolen, others of the sender are not',
      'haircut',
      [tx('t1')],
      ['V>B 60 t1', 'V>C 40 t2'],
      ['B 60/60 1.000000 1'],
    ],
    [
      'a transaction with several transfers',
      'fifo',
      [tx('t1')],
      ['V>B 60 t1', 'V>C 40 t1'],
      ['B 60/60 1.000000 1', 'C 40/40 1.000000 1'],
    ],
    [
      'the victim of a transaction is an address like any other',
      'haircut',
      [tx('t1')],
      ['V>B 60 t1', 'B>V 60', 'V>D 30'],
      ['B 60/0 1.000000 1', 'V 60/30 0.500000 2', 'D 30/30 1.000000 3'],
    ],
    [
      'a source is never in the result; what comes back leaves the books',
      'haircut',
      [from('S')],
      ['S>B 100', 'B>S 40'],
      ['B 100/60 1.000000 1'],
    ],
    [
      'hops are the fewest transfers',
      'haircut',
      [from('S')],
      ['S>A 10', 'A>B 10', 'B>C 5', 'S>C 5'],
      ['A 10/0 1.000000 1', 'C 10/10 1.000000 1', 'B 10/5 1.000000 2'],
    ],
    [
      'a cycle ends',
      'fifo',
      [from('S')],
      ['S>A 10', 'A>B 10', 'B>A 10', 'A>B 10'],
      ['A 20/0 1.000000 1', 'B 20/10 1.000000 2'],
    ],
    [
      'each asset has its own books',
      'haircut',
      [from('S')],
      ['S>B 10 _ AAA', 'X>B 10 _ BBB', 'B>C 10 _ BBB'],
      ['B 10/10 1.000000 1'],
    ],
    [
      'amounts of 2^256 − 1 stay exact',
      'haircut',
      [from('S')],
      [`S>B ${2n ** 256n - 1n}`, 'X>B 1', 'B>C 3'],
      [`B ${2n ** 256n - 1n}/${2n ** 256n - 3n} 0.999999 1`, 'C 2/2 0.666666 2'],
    ],
  ];
  for (const [title, policy, sources, moves, expected, services] of cases) {
    it(title, () => assert.deepEqual(lines(run(policy, sources, moves, services)), expected));
  }
});

describe('poison', () => {
  it('marks whoever was reached in time, without amounts, and stops at services', () => {
    const trace = run('poison', [from('S')], ['B>Z 1', 'S>B 1', 'B>C 1', 'X>C 99', 'C>D 7', 'C>X 1', 'X>Y 1'], {
      X: 'Exchange',
    });
    assert.deepEqual(lines(trace), [
      'B null/null null 1',
      'C null/null null 2',
      'D null/null null 3',
      'X null/null null 3 Exchange',
    ]);
    assert.deepEqual(trace.totals, [
      { asset: 'ETH', sent: null, held: null, atServices: null, returnedToSources: null },
    ]);
  });
  it('is not moved by zero amounts and self-transfers', () => {
    assert.deepEqual(lines(run('poison', [from('S')], ['S>B 0', 'S>C 1', 'C>D 0'])), ['C null/null null 1']);
  });
});

test('totals: sent is what left the sources for good, held and at services are where it is', () => {
  const trace = run('haircut', [from('S')], ['S>B 100', 'B>S 40', 'B>X 10'], { X: 'Exchange' });
  assert.deepEqual(trace.totals, [{ asset: 'ETH', sent: 60n, held: 50n, atServices: 10n, returnedToSources: 40n }]);
});

test('two sources: what one stole of the other is counted once', () => {
  const trace = run('haircut', [from('S'), tx('t1')], ['S>B 100', 'B>C 100 t1']);
  assert.equal(trace.totals[0]?.sent, 100n);
  assert.deepEqual(lines(trace), ['B 100/0 1.000000 1', 'C 100/100 1.000000 1']);
});

test('flows add up what went from one address to another, with its first and last time', () => {
  const moves = transfers('S>B 100', 'B>C 10', 'B>C 20').map((move, i) => ({
    ...move,
    time: `2025-02-2${i}T00:00:00Z`,
  }));
  const trace = traceTaint({ policy: 'haircut', sources: [from('S')], transfers: moves });
  assert.deepEqual(traceFlows(trace)[1], {
    from: 'B',
    to: 'C',
    asset: 'ETH',
    amount: '30',
    first: '2025-02-21T00:00:00Z',
    last: '2025-02-22T00:00:00Z',
    transfers: 2,
  });
});

test('the document has decimal strings and one order of keys', () => {
  const trace = run('haircut', [from('S')], ['S>X 1'], { X: 'Exchange' });
  assert.equal(
    JSON.stringify(traceDocument(trace)),
    '{"policy":"haircut","sources":["S"],"totals":[{"asset":"ETH","sent":"1","held":"0","at_services":"1",' +
      '"returned_to_sources":"0"}],"addresses":[{"address":"X","asset":"ETH","received":"1","tainted":"1",' +
      '"share":"1.000000","hops":1,"service":"Exchange"}]}',
  );
});

const party = fc.constantFrom('S', 'T', 'A', 'B', 'C', 'D', 'X', 'Y');
const move = fc.record({
  from: party.map(name),
  to: party.map(name),
  asset: fc.constantFrom('ETH', 'USDT'),
  amount: fc.bigInt(0n, 12n),
  txHash: fc.constantFrom('t1', 't2', 't3', 't4'),
});
const input = fc.record({
  policy: fc.constantFrom(...POLICIES),
  transfers: fc.array(move, { maxLength: 60 }),
  sources: fc.subarray([from('S'), from('T'), tx('t1')], { minLength: 1 }),
  services: fc
    .subarray([
      ['X', 'Exchange'],
      ['Y', 'Bridge'],
      ['S', 'Bank'],
    ] as [string, string][])
    .map((rows) => new Map(rows)),
});

test('the trace agrees with the obvious one, which moves single units', () => {
  fc.assert(
    fc.property(input, (question) => {
      assert.deepEqual(traceTaint(question).addresses, obviousTrace(question));
    }),
    { numRuns: 1000 },
  );
});

test('nothing is made or lost: sent is held plus at services, to the last unit', () => {
  const wide = move.chain((base) => fc.bigInt(0n, 2n ** 256n - 1n).map((amount) => ({ ...base, amount })));
  const wideInput = input.chain((base) =>
    fc.array(wide, { maxLength: 80 }).map((moves) => ({ ...base, transfers: moves })),
  );
  fc.assert(
    fc.property(wideInput, (question) => {
      const trace = traceTaint(question);
      for (const { asset, sent, held, atServices } of trace.totals) {
        if (sent === null) continue;
        assert.equal(sent, (held ?? 0n) + (atServices ?? 0n));
        const lines = trace.addresses.filter((line) => line.asset === asset);
        assert.equal(
          sent,
          lines.reduce((sum, line) => sum + (line.tainted ?? 0n), 0n),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('no line has more than it received, or a share outside 0 to 1', () => {
  fc.assert(
    fc.property(input, (question) => {
      for (const { received, tainted, share, hops } of traceTaint(question).addresses) {
        assert.ok(hops >= 1 && Number.isInteger(hops));
        if (received === null) continue;
        assert.ok(received > 0n && (tainted ?? 0n) <= received);
        assert.match(share ?? '', /^(0\.\d{6}|1\.000000)$/);
      }
    }),
  );
});

test('poison reaches everyone whom haircut or FIFO reach', () => {
  fc.assert(
    fc.property(input, (question) => {
      const reached = (policy: PolicyName) =>
        new Set(traceTaint({ ...question, policy }).addresses.map((line) => line.address));
      const poisoned = reached('poison');
      for (const address of [...reached('haircut'), ...reached('fifo')]) assert.ok(poisoned.has(address));
    }),
  );
});

function assertConserved(moves: Transfer[], policy: PolicyName): void {
  const [total] = traceTaint({ policy, sources: [from('S')], transfers: moves }).totals;
  assert.ok(total?.sent);
  assert.equal(total.sent, (total.held ?? 0n) + (total.atServices ?? 0n));
}

test('a hot wallet that pays a hundred thousand addresses ends, and conserves', () => {
  const moves = Array.from({ length: 300_000 }, (_, i) => ({
    from: name(['S', 'clean', 'hot'][i % 3] ?? ''),
    to: name(i % 3 === 2 ? `r${i}` : 'hot'),
    asset: 'ETH',
    amount: i % 3 === 2 ? 1n : 10n,
  }));
  for (const policy of ['haircut', 'fifo'] as const) assertConserved(moves, policy);
});

test('dust of alternating kinds that is passed on and on does not make FIFO quadratic', () => {
  const size = 20_000;
  const dust = Array.from({ length: size }, (_, i) => ({
    from: name(i % 2 ? 'S' : 'clean'),
    to: name('w0'),
    amount: 1n,
  }));
  const passes = Array.from({ length: size - 1 }, (_, i) => {
    return { from: name(`w${i}`), to: name(`w${i + 1}`), amount: BigInt(size - 1 - i) };
  });
  assertConserved(
    [...dust, ...passes].map((move) => ({ ...move, asset: 'ETH' })),
    'fifo',
  );
});
