import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { knownThefts } from '../reference/index.ts';
import { flowOf, pathOf } from './flow-of.ts';

const anyPath = fc.record({
  actor: fc.string({ maxLength: 3 }),
  wayIn: fc.constantFrom('keys', 'vendor', 'phishing'),
  kind: fc.string({ maxLength: 2 }),
  region: fc.constantFrom('eu', 'uk', 'korea'),
  destination: fc.constantFrom('stopped', 'not_in_source'),
  usd: fc.integer({ min: 0, max: 1e9 }),
  count: fc.integer({ min: 1, max: 5 }),
});

test('every theft stands once in each column: all columns have the same sum and number, and every link is between neighbours', () => {
  fc.assert(
    fc.property(fc.array(anyPath, { minLength: 1, maxLength: 60 }), (paths) => {
      const { nodes, links } = flowOf(paths, 'en');
      const [usd, count] = [
        paths.reduce((all, one) => all + one.usd, 0),
        paths.reduce((all, one) => all + one.count, 0),
      ];
      for (const column of [0, 1, 2, 3]) {
        const here = nodes.filter((node) => node.column === column);
        assert.deepEqual([here.reduce((a, n) => a + n.usd, 0), here.reduce((a, n) => a + n.count, 0)], [usd, count]);
        assert.ok(here.length <= 8);
      }
      const columnOf = new Map(nodes.map(({ id, column }) => [id, column]));
      for (const { source, target } of links) assert.equal(columnOf.get(target), columnOf.get(source)! + 1);
    }),
  );
});

test('the built-in thefts flow as they are attributed: TraderTraitor first, what no source says last', () => {
  const { nodes } = flowOf(knownThefts().map(pathOf), 'en');
  assert.deepEqual([nodes[0]?.label, nodes[0]?.usd, nodes[0]?.count], ['TraderTraitor', 2_257_000_000, 6]);
  assert.deepEqual(nodes.find(({ id }) => id === 'destination:not_in_source')?.count, 56);
});
