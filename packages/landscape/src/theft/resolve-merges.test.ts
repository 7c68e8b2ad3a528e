import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveMerges } from './resolve-merges.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const anyMerges = fc.array(fc.record({ same: fc.constantFrom(...ids), keep: fc.constantFrom(...ids) }), {
  maxLength: 8,
});

test('a chain of merges ends at the incident that stays', () => {
  const resolved = resolveMerges([
    { same: 'a', keep: 'b' },
    { same: 'b', keep: 'c' },
  ]);
  assert.deepEqual(
    [...resolved],
    [
      ['a', 'c'],
      ['b', 'c'],
    ],
  );
});

test('two persons who merge the other way round lose no theft: the smaller id stays', () => {
  const resolved = resolveMerges([
    { same: 'b', keep: 'a' },
    { same: 'a', keep: 'b' },
  ]);
  assert.deepEqual([...resolved], [['b', 'a']]);
});

test('whatever is merged, something stays, and what stays is not itself merged', () => {
  fc.assert(
    fc.property(anyMerges, (merges) => {
      const resolved = resolveMerges(merges);
      for (const stays of resolved.values()) assert.equal(resolved.has(stays), false, JSON.stringify(merges));
      assert.ok(resolved.size < ids.length);
    }),
  );
});
