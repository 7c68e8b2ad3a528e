/** The two indexes against their slow, obvious twins. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildAutomaton, findWords } from './automaton.ts';
import { type Edit, editBetween } from './edit.ts';
import { buildNeighbourhood, findNeighbours } from './neighbourhood.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength: 1, maxLength: 6 });

describe('the automaton', () => {
  it('finds every occurrence of every word, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 1, maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', 'é'), maxLength: 40 }),
        (words, text) => {
          const found: string[] = [];
          findWords(buildAutomaton(words), text, (word, end) => found.push(`${words[word]}@${end}`));
          const expected = words.flatMap((word) =>
            Array.from({ length: text.length + 1 }, (_, end) => end)
              .filter((end) => end >= word.length && text.slice(end - word.length, end) === word)
              .map((end) => `${word}@${end}`),
          );
          assert.deepEqual(found.toSorted(), expected.toSorted());
        },
      ),
    );
  });
});

/** Optimal string alignment distance, by its definition. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const at = (x: number, y: number): number => rows[x]?.[y] ?? Number.POSITIVE_INFINITY;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      rows[i]![j] = best;
    }
  return rows[a.length]?.[b.length] ?? 0;
}

describe('the neighbourhood', () => {
  it('finds every word that is at most one edit away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 20 }), letters, (words, text) => {
        const found = new Set<number>();
        findNeighbours(buildNeighbourhood(words), text, (word) => found.add(word));
        for (const [at, word] of words.entries())
          if (distance(word, text) <= 1) assert.ok(found.has(at), `${word} ${text}`);
      }),
    );
  });
});

const EDITS: readonly [string, string, Edit | undefined][] = [
  ['metamask', 'metamask', undefined],
  ['metamask', 'metmaskk', undefined],
  ['metamask', 'mteamask', 'swapped'],
  ['metamask', 'mettamask', 'doubled'],
  ['metamask', 'metamas', 'dropped'],
  ['metamask', 'etamask', 'dropped'],
  ['metamask', 'metaxmask', 'added'],
  ['metamask', 'metamapk', 'replaced'],
  ['kraken', 'krakrn', 'neighbour'],
  ['binance', 'binanxe', 'neighbour'],
  ['binance', 'binanceq', 'added'],
  ['coinbase', 'coinbace', 'bit-flip'],
  ['uniswap', 'unhswap', 'bit-flip'],
];

describe('one edit', () => {
  for (const [real, seen, edit] of EDITS)
    it(`${real} to ${seen}: ${edit ?? 'none or more'}`, () => assert.equal(editBetween(real, seen), edit));

  it('is found exactly where the distance is one', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => assert.equal(editBetween(a, b) !== undefined, distance(a, b) === 1)),
    );
  });
});
