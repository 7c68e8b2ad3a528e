import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { NewBlindedIdentifier } from '@haetae/contract';
import fc from 'fast-check';
import { IdentifierIndex, type IndexedEntry } from './identifier-index.ts';
import { exampleContribution } from './testing/example-contribution.ts';

const SERIES = exampleContribution().series;
const OUTPUT = exampleContribution().output;
const NOW = 1_000;

function entry(obj: number, submitter: string, said: Partial<NewBlindedIdentifier> = {}, until = 2_000): IndexedEntry {
  const contribution = exampleContribution(said);
  const id = `haetae-blinded-identifier--${submitter} ${contribution.series} ${contribution.output}`;
  return { obj, origin: null, said: { ...contribution, id, created: '', submitter }, until };
}

function indexOf(...entries: readonly IndexedEntry[]): IdentifierIndex {
  const index = new IdentifierIndex();
  for (const one of entries) index.put(one);
  return index;
}

const counts = (index: IdentifierIndex, now = NOW): number[] =>
  index.shared(SERIES, now).entries.map((one) => one.organisations);

describe('what is matched for everybody', () => {
  test('is what two organisations contributed', () => {
    assert.deepEqual(counts(indexOf(entry(1, 'a'), entry(2, 'b'))), [2]);
  });

  test('is nothing that one alone did, whether once, twice, or again in a new version', () => {
    assert.deepEqual(counts(indexOf(entry(1, 'a'))), []);
    assert.deepEqual(counts(indexOf(entry(1, 'a'), entry(2, 'a'))), []);
  });

  test('is nothing that two contributed under different keys', () => {
    assert.deepEqual(counts(indexOf(entry(1, 'a'), entry(2, 'b', { series: 'c'.repeat(64) }))), []);
  });

  test('counts an organisation until its entry ends, also when it was worked out before', () => {
    const index = indexOf(entry(1, 'a'), entry(2, 'b'), entry(3, 'c', {}, 1_500));
    assert.deepEqual(counts(index), [3]);
    assert.deepEqual(counts(index, 1_500), [2]);
    assert.deepEqual(counts(index, 2_000), []);
  });

  test('ends with the entry that is taken out', () => {
    const index = indexOf(entry(1, 'a'), entry(2, 'b'));
    assert.deepEqual(counts(index), [2]);
    index.remove(2);
    assert.deepEqual(counts(index), []);
  });

  test('is not what a notice of erasure restricts, until it is decided', () => {
    const index = indexOf(entry(1, 'a'), entry(2, 'b'));
    index.restrict([OUTPUT]);
    assert.deepEqual(counts(index), []);
    assert.deepEqual(index.ownAlone(SERIES, 'a', NOW), []);
    index.release([OUTPUT]);
    assert.deepEqual(counts(index), [2]);
  });

  test('says nine for nine and more, so that every entry is as long', () => {
    assert.deepEqual(counts(indexOf(...Array.from({ length: 12 }, (_, i) => entry(i, `organisation ${i}`)))), [9]);
  });
});

test('a new version takes the place of the one before, also where it ends sooner', () => {
  const index = indexOf(entry(1, 'a'), entry(2, 'b'), entry(3, 'b', {}, 1_200));
  assert.deepEqual(counts(index, 1_300), []);
  assert.equal(index.all().length, 2);
});

test('an organisation finds again what it alone contributed, and nobody else does', () => {
  const index = indexOf(entry(1, 'a'));
  assert.equal(index.ownAlone(SERIES, 'a', NOW).length, 1);
  assert.deepEqual(index.ownAlone(SERIES, 'b', NOW), []);
});

test('whatever comes and goes, the answer is that of the entries that are there', () => {
  const submitter = fc.constantFrom('a', 'b', 'c');
  const output = fc.constantFrom('0'.repeat(128), '1'.repeat(128));
  const step = fc.record({ put: fc.boolean(), obj: fc.integer({ min: 1, max: 6 }), submitter, output });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const index = new IdentifierIndex();
      const there = new Map<number, IndexedEntry>();
      for (const one of steps) {
        const made = entry(one.obj, one.submitter, { output: one.output });
        if (one.put) {
          for (const [obj, before] of there) if (before.said.id === made.said.id) there.delete(obj);
          there.set(one.obj, made);
          index.put(made);
        } else {
          there.delete(one.obj);
          index.remove(one.obj);
        }
        const twin = Object.entries(Object.groupBy(there.values(), (held) => held.said.output))
          .map(([text, held]) => ({
            output: text,
            organisations: new Set(held!.map(({ said }) => said.submitter)).size,
          }))
          .filter(({ organisations }) => organisations >= 2);
        const found = index.shared(SERIES, NOW).entries;
        assert.deepEqual(
          new Set(found.map((held) => JSON.stringify(held))),
          new Set(twin.map((held) => JSON.stringify(held))),
        );
      }
    }),
  );
});
