import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { join, run, split, type Units } from './units.ts';

/** Every unit by itself, oldest first. */
function spread(units: Units): boolean[] {
  if (units.left && units.right) return [...spread(units.left), ...spread(units.right)];
  return Array<boolean>(Number(units.amount)).fill(units.stolen > 0n);
}

function assertBalanced(units: Units): void {
  const { left, right } = units;
  if (!left || !right) return;
  assert.ok(Math.abs(left.height - right.height) <= 1);
  assert.equal(units.height, Math.max(left.height, right.height) + 1);
  assertBalanced(left);
  assertBalanced(right);
}

const pieces = fc.array(fc.record({ amount: fc.bigInt(1n, 5n), stolen: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});
const units = pieces.map((list) => {
  return list.map(({ amount, stolen }) => run(amount, stolen ? amount : 0n)).reduce((all, piece) => join(all, piece));
});

test('joined units keep their order and their sums, in a balanced tree', () => {
  fc.assert(
    fc.property(units, units, (first, second) => {
      const both = join(first, second);
      const kinds = spread(both);
      assert.equal(both.stolen, BigInt(kinds.filter(Boolean).length));
      assert.equal(both.amount, BigInt(kinds.length));
      // A parcel of one kind is one run; otherwise the order is that of the two.
      assert.deepEqual(kinds, [...spread(first), ...spread(second)]);
      assertBalanced(both);
    }),
  );
});

test('the oldest units split off are the first ones, and both parts stay balanced', () => {
  fc.assert(
    fc.property(units, fc.nat(1000), (all, place) => {
      fc.pre(all.amount > 1n);
      const amount = (BigInt(place) % (all.amount - 1n)) + 1n;
      const [taken, rest] = split(all, amount);
      assert.deepEqual(spread(taken), spread(all).slice(0, Number(amount)));
      assert.deepEqual(spread(rest), spread(all).slice(Number(amount)));
      assertBalanced(taken);
      assertBalanced(rest);
    }),
  );
});

test('many receipts of one kind are one run', () => {
  let all = run(1n, 1n);
  for (let i = 0; i < 1000; i++) all = join(all, run(1n, 0n));
  assert.equal(all.height, 1);
});
