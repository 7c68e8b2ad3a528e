import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { scanRate, tailOfScan } from './poisson-scan.ts';
import { tailOfBridge } from './tail-of-bridge.ts';

/** Every way to throw `events` into `months`, with its chance: what the recursion must agree with. */
function tailByCounting(months: number, events: number, ratio: number): number {
  const log = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  let tail = 0;
  const place = (month: number, left: number, early: number, reached: boolean, chance: number): void => {
    if (month === months - 1) {
      if (reached) tail += chance / factorial(left);
      return;
    }
    for (let here = 0; here <= left; here += 1) {
      const [sum, share] = [early + here, (month + 1) / months];
      const at = log(sum, events * share) + log(events - sum, events * (1 - share));
      place(month + 1, left - here, sum, reached || at >= ratio - 1e-9, chance / factorial(here));
    }
  };
  place(0, events, 0, false, factorial(events) / months ** events);
  return tail;
}

describe('the p-value', () => {
  test('is that of counting every way in which the events can fall', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0.1, max: 6, noNaN: true }),
        (months, events, ratio) => {
          const [exact, counted] = [tailOfScan(months, events, ratio), tailByCounting(months, events, ratio)];
          assert.ok(Math.abs(exact - counted) < 1e-9, `${exact} is not ${counted}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('agrees with its limit for many events to a tenth, where the two meet', () => {
    for (const ratio of [6, 8, 10]) {
      const [exact, limit] = [tailOfScan(120, 1_500, ratio), tailOfBridge(120, ratio)];
      assert.ok(Math.abs(exact / limit - 1) < 0.1, `${exact} and ${limit}`);
    }
  });

  test('falls as the ratio grows', () => {
    const tails = [1, 2, 4, 8, 16].map((ratio) => tailOfScan(60, 40, ratio));
    assert.deepEqual(
      tails,
      tails.toSorted((a, b) => b - a),
    );
  });
});

describe('a series', () => {
  test('whose rate triples shows it at that month', () => {
    const counts = Array.from({ length: 60 }, (_, month) => (month < 40 ? month % 2 : 3));
    const found = scanRate(counts)!;
    assert.deepEqual([found.at, found.before, found.after], [40, 0.5, 3]);
    assert.ok(found.p <= 0.001);
  });

  test('whose events come in one cluster shows no change by its p-value', () => {
    const counts = Array.from({ length: 60 }, (_, month) => (month === 30 ? 12 : month % 5 === 0 ? 1 : 0));
    assert.ok(scanRate(counts)!.p > 0.05);
  });

  test('without events, or of one month, says nothing', () => {
    assert.equal(scanRate([0, 0, 0]), undefined);
    assert.equal(scanRate([5]), undefined);
  });

  test('asked twice gives the same answer, with a chance between nothing and all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 40 }), (counts) => {
        const found = scanRate(counts);
        assert.deepEqual(found, scanRate(counts));
        assert.ok(found === undefined || (found.p > 0 && found.p <= 1));
      }),
    );
  });
});
