import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanRanks } from './rank-scan.ts';

test('one theft that is larger than all others together is no change of the amounts', () => {
  const amounts = Array.from({ length: 60 }, (_, month) => (month === 45 ? 1e12 : (month % 3) * 1e6));
  assert.ok(scanRanks(amounts)!.p > 0.2);
});

test('months that bring more from one on are a change there', () => {
  const amounts = Array.from({ length: 60 }, (_, month) => (month < 30 ? month % 3 : 10 + (month % 3)));
  const found = scanRanks(amounts)!;
  assert.equal(found.at, 30);
  assert.ok(found.p <= 0.001);
});

test('months that are all alike say nothing', () => {
  assert.equal(scanRanks([0, 0, 0, 0]), undefined);
  assert.equal(scanRanks([1]), undefined);
});
