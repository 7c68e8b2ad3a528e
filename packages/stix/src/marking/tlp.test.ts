import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StixObject } from '../object/index.ts';
import { validateObject } from '../object/index.ts';
import type { TlpFamily } from './index.ts';
import {
  atMost,
  isForgedTlp,
  parseTlp,
  readMarkings,
  stricter,
  tlpLevels,
  tlpMarkingDefinition,
  tlpMarkingId,
  tlpOf,
} from './index.ts';

function valid(value: object): StixObject {
  const validation = validateObject(value);
  assert.ok(validation.ok, JSON.stringify(validation));
  return validation.object;
}

const definition = (properties: object) =>
  valid({
    type: 'marking-definition',
    spec_version: '2.1',
    id: 'marking-definition--22222222-2222-4222-8222-222222222222',
    created: '2026-11-24T05:06:07.123Z',
    ...properties,
  });

test('of two levels one is stricter, and at most the stricter', () => {
  for (const [index, one] of tlpLevels.entries()) {
    for (const other of tlpLevels.slice(index)) {
      assert.equal(stricter(one, other), other);
      assert.equal(stricter(other, one), other);
      assert.equal(atMost(one, other), true);
      assert.equal(atMost(other, one), one === other);
    }
  }
});

for (const family of ['tlp-2.0', 'tlp-1.0', 'opencti'] satisfies TlpFamily[]) {
  test(`every level of ${family} reads back as itself, or stricter where the family has no such level`, () => {
    for (const level of tlpLevels) {
      const read = tlpOf(tlpMarkingId(level, family));
      assert.equal(read, family === 'tlp-1.0' && level === 'amber+strict' ? 'red' : level);
    }
  });
}

test('the definitions of TLP 2.0 are valid objects and genuine', () => {
  for (const level of tlpLevels) {
    const published = valid(tlpMarkingDefinition(level));
    assert.equal(isForgedTlp(published), false);
    assert.equal(tlpOf(published.id), level);
  }
});

test('labels are read in the spellings that feeds have', () => {
  assert.deepEqual(['TLP:AMBER+STRICT', 'white', 'tlp:clear', 'TLP:PINK', ''].map(parseTlp), [
    'amber+strict',
    'clear',
    'clear',
    undefined,
    undefined,
  ]);
});

const red1 = 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed';
const forged: [what: string, properties: object][] = [
  ['a new id with the TLP 1.0 form', { definition_type: 'tlp', definition: { tlp: 'clear' } }],
  ['a new id with the TLP 2.0 extension', { name: 'TLP:CLEAR', extensions: tlpMarkingDefinition('clear').extensions }],
  ['a definition in upper case', { definition_type: 'TLP', definition: { TLP: 'TLP:CLEAR' } }],
  ['a TLP type without a label', { id: red1, definition_type: 'tlp', definition: { level: 'red' } }],
  ['a name alone', { name: 'TLP:CLEAR', definition_type: 'statement', definition: { statement: 'free' } }],
  [
    'a name in Cyrillic letters',
    { name: 'ТLР:CLEAR', definition_type: 'statement', definition: { statement: 'free' } },
  ],
  [
    'a name with unseen characters',
    { name: 'T\u200bLP:CLEAR', definition_type: 'statement', definition: { statement: 'free' } },
  ],
  ['a statement that says RED', { definition_type: 'statement', definition: { statement: 'TLP:RED' } }],
  ['the id of RED with the label of CLEAR', { id: red1, definition_type: 'tlp', definition: { tlp: 'clear' } }],
  [
    'the id of RED with the name of GREEN',
    { id: red1, name: 'TLP:GREEN', definition_type: 'tlp', definition: { tlp: 'red' } },
  ],
  ['the id of RED as a statement', { id: red1, definition_type: 'statement', definition: { statement: 'free' } }],
  [
    'the id of TLP 2.0 RED with the extension of CLEAR',
    { id: tlpMarkingId('red'), extensions: tlpMarkingDefinition('clear').extensions },
  ],
];

for (const [what, properties] of forged) {
  test(`${what} is recognised as an imitation of TLP`, () => assert.equal(isForgedTlp(definition(properties)), true));
}

const genuine: [what: string, properties: object][] = [
  [
    'TLP 1.0 RED as the standard prints it',
    {
      id: red1,
      created: '2017-01-20T00:00:00.000Z',
      name: 'TLP:RED',
      definition_type: 'tlp',
      definition: { tlp: 'red' },
    },
  ],
  [
    'TLP WHITE',
    { id: tlpMarkingId('clear', 'tlp-1.0'), name: 'TLP:WHITE', definition_type: 'tlp', definition: { tlp: 'white' } },
  ],
  [
    "OpenCTI's CLEAR, with a time of its own",
    { id: tlpMarkingId('clear', 'opencti'), name: 'TLP:CLEAR', definition_type: 'tlp', definition: { tlp: 'clear' } },
  ],
  [
    "OpenCTI's AMBER+STRICT",
    {
      id: tlpMarkingId('amber+strict', 'opencti'),
      name: 'TLP:AMBER+STRICT',
      definition_type: 'tlp',
      definition: { tlp: 'amber+strict' },
    },
  ],
  ['a copyright', { definition_type: 'statement', definition: { statement: 'Copyright 2026, MITRE' } }],
  ['a PAP label', { name: 'PAP:AMBER', definition_type: 'statement', definition: { statement: 'PAP:AMBER' } }],
];

for (const [what, properties] of genuine) {
  test(`${what} is no imitation`, () => assert.equal(isForgedTlp(definition(properties)), false));
}

const marked = (object_marking_refs: string[], granular_markings?: object[]) =>
  valid({
    type: 'identity',
    spec_version: '2.1',
    id: 'identity--11111111-1111-4111-8111-111111111111',
    created: '2026-11-24T05:06:07.123Z',
    modified: '2026-11-24T05:06:07.123Z',
    name: 'Exchange A',
    ...(object_marking_refs.length === 0 ? {} : { object_marking_refs }),
    ...(granular_markings === undefined ? {} : { granular_markings }),
  });

const unknownId = 'marking-definition--33333333-3333-4333-8333-333333333333';

test('an unmarked object has no level, which is not CLEAR', () => {
  assert.deepEqual(readMarkings(marked([])), {
    tlp: undefined,
    unknown: [],
    conflict: false,
    pap: undefined,
    parts: [],
    strictest: undefined,
  });
});

test('two labels resolve to the stricter and are flagged', () => {
  const { tlp, conflict } = readMarkings(marked([tlpMarkingId('green'), tlpMarkingId('amber', 'tlp-1.0')]));
  assert.deepEqual([tlp, conflict], ['amber', true]);
});

test('the same label in two families is no conflict', () => {
  const { tlp, conflict } = readMarkings(marked([tlpMarkingId('red'), tlpMarkingId('red', 'opencti')]));
  assert.deepEqual([tlp, conflict], ['red', false]);
});

test('two labels on one part are a conflict', () => {
  const parts = [
    { marking_ref: tlpMarkingId('green'), selectors: ['name'] },
    { marking_ref: tlpMarkingId('red'), selectors: ['name'] },
  ];
  assert.equal(readMarkings(marked([], parts)).conflict, true);
});

test('a marking that nobody knows is listed, on the whole and on a part, and the part counts as RED', () => {
  const { unknown, strictest, parts } = readMarkings(
    marked([tlpMarkingId('green'), unknownId], [{ marking_ref: unknownId, selectors: ['name'] }]),
  );
  assert.deepEqual([unknown, strictest, parts.map((part) => part.tlp)], [[unknownId], 'red', ['red']]);
});

test('a statement is known by its definition, and limits nobody', () => {
  const statement = definition({ id: unknownId, definition_type: 'statement', definition: { statement: 'Copyright' } });
  assert.deepEqual(readMarkings(marked([unknownId]), () => statement).unknown, []);
});

test('a statement that imitates TLP stays unknown', () => {
  const imitation = definition({
    id: unknownId,
    name: 'PAP:CLEAR',
    definition_type: 'statement',
    definition: { statement: 'TLP:CLEAR' },
  });
  assert.deepEqual(readMarkings(marked([unknownId]), () => imitation).unknown, [unknownId]);
});

test('PAP is read from the published ids and is never taken for TLP', () => {
  const { pap, tlp, unknown } = readMarkings(
    marked(['marking-definition--740d36e5-7714-4c30-961a-3ae632ceee0e', tlpMarkingId('green')]),
  );
  assert.deepEqual([pap, tlp, unknown], ['red', 'green', []]);
});

test('a part may be stricter or laxer than the object', () => {
  const parts = [{ marking_ref: tlpMarkingId('clear'), selectors: ['name'] }];
  const { tlp, strictest, parts: read } = readMarkings(marked([tlpMarkingId('amber')], parts));
  assert.deepEqual([tlp, strictest, read[0]?.tlp], ['amber', 'amber', 'clear']);
});
