import assert from 'node:assert/strict';
import { test } from 'node:test';
import { techniqueRows } from './technique-rows.ts';

const technique = (id: string, groups: string[], objects = 0) => {
  const parent = id.includes('.') ? id.slice(0, id.indexOf('.')) : null;
  return { id, name: `Name of ${id}`, tactics: [], parent, groups, objects };
};

test('a technique stands with its sub-techniques as one row, the most evidence first', () => {
  const rows = techniqueRows([
    technique('T2', ['B'], 1),
    technique('T1.001', ['A', 'B']),
    technique('T1.002', ['A'], 3),
    technique('T1', []),
  ]);
  assert.deepEqual(
    rows.map(({ id, name, objects }) => [id, name, objects]),
    [
      ['T1', 'Name of T1', 3],
      ['T2', 'Name of T2', 1],
    ],
  );
  assert.deepEqual(
    [...rows[0]!.groups],
    [
      ['A', 2],
      ['B', 1],
    ],
  );
});
