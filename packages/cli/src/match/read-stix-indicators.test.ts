import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BookBuilder } from './indicator-book.ts';
import { readStixIndicators } from './read-stix-indicators.ts';

const NOW = '2026-06-01T00:00:00Z';
const good = {
  type: 'indicator',
  id: 'indicator--1',
  pattern_type: 'stix',
  pattern: "[domain-name:value = 'evil.example']",
};

function read(...objects: readonly unknown[]) {
  const book = new BookBuilder(1);
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'bundle', objects }));
  const reading = readStixIndicators(bytes, 'list.json', book, NOW);
  assert.ok(!('problem' in reading));
  return { reading, book: book.finish() };
}

/** An indicator that is not looked for, and why. */
const LEFT_OUT: readonly (readonly [what: string, changes: object, code: string])[] = [
  ['revoked', { revoked: true }, 'expired'],
  ['over', { valid_until: '2026-05-01T00:00:00Z' }, 'expired'],
  ['a YARA rule', { pattern_type: 'yara' }, 'not_searchable'],
  ['a pattern that is no text', { pattern: 5 }, 'not_searchable'],
  ['a pattern that does not parse', { pattern: '[' }, 'not_searchable'],
  [
    'two things that must be seen together',
    { pattern: "[domain-name:value = 'a.b'] AND [url:value = 'http://a.b/']" },
    'not_searchable',
  ],
  ['a value that is none', { pattern: "[domain-name:value = 'no host']" }, 'unreadable_value'],
];

for (const [what, changes, code] of LEFT_OUT) {
  test(`left out and named, while the others are looked for: ${what}`, () => {
    const { reading, book } = read({ ...good, ...changes }, good);
    assert.deepEqual([reading.taken, reading.faults.map((fault) => [fault.line, fault.code])], [1, [[1, code]]]);
    assert.equal(book.values, 1);
  });
}

test('properties of the wrong kind cost nothing but what they say', () => {
  const odd = {
    labels: 5,
    name: {},
    confidence: 'x',
    object_marking_refs: 7,
    granular_markings: [null],
    created_by_ref: [],
  };
  const { book } = read(null, 5, [], { ...good, ...odd });
  const [indicator] = book.indicatorsOf(0);
  assert.deepEqual(indicator, {
    id: 'indicator--1',
    name: null,
    category: 'other',
    confidence: null,
    marking: null,
    source: 'list.json',
  });
});

test('the source is the creator’s name, whether its identity comes before or after', () => {
  const identity = { type: 'identity', id: 'identity--1', name: 'KR CERT' };
  const made = { ...good, created_by_ref: identity.id };
  for (const objects of [
    [identity, made],
    [made, identity],
  ]) {
    assert.equal(read(...objects).book.indicatorsOf(0)[0]!.source, 'KR CERT');
  }
});

test('a value that two indicators name has both, the more confident first', () => {
  const { book } = read({ ...good, confidence: 20 }, { ...good, id: 'indicator--2', confidence: 90 });
  assert.deepEqual(
    book.indicatorsOf(0).map(({ id }) => id),
    ['indicator--2', 'indicator--1'],
  );
});
