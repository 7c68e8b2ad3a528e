import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLabels } from './place-labels.ts';

const mark = (id: string, x: number, y: number, weight = 1) => ({ id, text: 'Example', x, y, size: 4, weight });

test('a name stands right of its mark, and left of it at the right edge', () => {
  const [left, right] = placeLabels([mark('a', 50, 50, 2), mark('b', 495, 50)], 500, 5);
  assert.deepEqual([left?.anchor, right?.anchor], ['start', 'end']);
});

test('names of marks on one spot go to different lines, and what has no place is left out', () => {
  const names = placeLabels(
    Array.from({ length: 20 }, (_, at) => mark(String(at), 100, 50, 20 - at)),
    500,
    20,
  );
  assert.ok(names.length < 20);
  assert.equal(new Set(names.map(({ x, y }) => `${x} ${y}`)).size, names.length);
});

test('only the weightiest are named', () => {
  const names = placeLabels([mark('small', 50, 50, 1), mark('large', 250, 90, 9)], 500, 1);
  assert.deepEqual(
    names.map(({ id }) => id),
    ['large'],
  );
});
