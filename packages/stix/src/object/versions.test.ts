import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { StixObject } from './index.ts';
import {
  checkSuccessor,
  isTimestamp,
  kindOf,
  kindOfObject,
  parseStixId,
  referencesOf,
  stixType,
  timeKey,
  uuidVersion,
  validateObject,
  versionOf,
} from './index.ts';

function valid(value: object): StixObject {
  const validation = validateObject(value);
  assert.ok(validation.ok, JSON.stringify(validation));
  return validation.object;
}

const author = 'identity--22222222-2222-4222-8222-222222222222';
const stranger = 'identity--33333333-3333-4333-8333-333333333333';
const version = (properties: object = {}) =>
  valid({
    type: 'identity',
    spec_version: '2.1',
    id: 'identity--11111111-1111-4111-8111-111111111111',
    created: '2026-11-24T05:00:00.000Z',
    modified: '2026-11-24T05:06:07.120Z',
    created_by_ref: author,
    name: 'Exchange A',
    ...properties,
  });
const later = { modified: '2026-11-24T05:06:07.1200001Z' };

const refused: [what: string, previous: StixObject, next: StixObject, code: string][] = [
  ['another id', version(), version({ ...later, id: stranger }), 'id_changed'],
  ['another created', version(), version({ ...later, created: '2026-11-24T04:00:00.000Z' }), 'created_changed'],
  ['a version by a stranger', version(), version({ ...later, created_by_ref: stranger }), 'not_creator'],
  [
    'a revocation by a stranger',
    version(),
    version({ ...later, created_by_ref: stranger, revoked: true }),
    'not_creator',
  ],
  ['the same modified with other content', version(), version({ name: 'Exchange B' }), 'version_conflict'],
  [
    'the same modified, written otherwise, with other content',
    version(),
    version({ modified: '2026-11-24T05:06:07.12Z', name: 'B' }),
    'version_conflict',
  ],
  ['a version after the revocation', version({ revoked: true }), version(later), 'revoked_is_final'],
];

for (const [what, previous, next, code] of refused) {
  test(`${what} is refused as ${code}`, () => assert.equal(checkSuccessor(previous, next)?.code, code));
}

test('another type under the same id is refused', () => {
  // A valid object cannot have it, for the id carries the type: the check stands for itself.
  const other = { ...version(later), type: 'indicator' };
  assert.equal(checkSuccessor(version(), other)?.code, 'type_changed');
});

const allowed: [what: string, previous: StixObject, next: StixObject][] = [
  ['the same version again', version(), version()],
  [
    'the same version with its properties in another order',
    version(),
    valid(Object.fromEntries(Object.entries(version()).reverse())),
  ],
  ['a later version', version(), version({ ...later, name: 'Exchange B' })],
  [
    'a later version with created written otherwise',
    version(),
    version({ ...later, created: '2026-11-24T05:00:00.0Z' }),
  ],
  ['an earlier version that comes late', version(later), version({ name: 'Exchange B' })],
  ['an earlier version after the revocation, as history', version({ ...later, revoked: true }), version()],
  ['the same revocation again', version({ revoked: true }), version({ revoked: true })],
  ['the revocation', version(), version({ ...later, revoked: true })],
];

for (const [what, previous, next] of allowed) {
  test(`${what} is allowed`, () => assert.equal(checkSuccessor(previous, next), undefined));
}

test('a changed marking under the same id is refused', () => {
  const marking = (statement: string) =>
    valid({
      type: 'marking-definition',
      spec_version: '2.1',
      id: 'marking-definition--11111111-1111-4111-8111-111111111111',
      created: '2026-11-24T05:00:00.000Z',
      definition_type: 'statement',
      definition: { statement },
    });
  assert.equal(checkSuccessor(marking('a'), marking('b'))?.code, 'marking_changed');
  assert.equal(checkSuccessor(marking('a'), marking('a')), undefined);
});

test('the version of an object is the key of modified; of a marking that of created', () => {
  assert.deepEqual(versionOf(version()), { version: '2026-11-24T05:06:07.12', modified: '2026-11-24T05:06:07.120Z' });
  const { modified: _, ...marking } = version();
  assert.deepEqual(versionOf(marking), { version: '2026-11-24T05:00:00', modified: undefined });
});

test('the version of an observable is the digest of its content, whatever the order of its properties', () => {
  const url = { type: 'url', id: 'url--11111111-1111-4111-8111-111111111111', value: 'https://a.example' };
  const { version: digest } = versionOf(valid(url));
  assert.match(digest, /^sha256:[0-9a-f]{64}$/);
  assert.equal(versionOf(valid(Object.fromEntries(Object.entries(url).reverse()))).version, digest);
  assert.notEqual(versionOf(valid({ ...url, defanged: true })).version, digest);
});

const instant = fc
  .record({ ms: fc.integer({ min: 0, max: 4_000_000_000_000 }), more: fc.stringMatching(/^\d{0,6}$/) })
  .map(({ ms, more }) => ({
    value: BigInt(ms) * 1_000_000n + BigInt((more || '0').padEnd(6, '0')),
    text: new Date(ms).toISOString().replace('Z', `${more}Z`),
  }));

test('the order of time keys is the order in time at any precision', () => {
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      assert.ok(isTimestamp(one.text), one.text);
      const keys = [timeKey(one.text), timeKey(other.text)] as const;
      assert.equal(keys[0] < keys[1], one.value < other.value);
      assert.equal(keys[0] === keys[1], one.value === other.value);
    }),
  );
});

test('every date of four centuries is a time exactly when the calendar has it', () => {
  for (let year = 1899; year <= 2101; year++) {
    for (const [month, day] of [
      [2, 28],
      [2, 29],
      [2, 30],
      [4, 31],
      [12, 31],
      [12, 32],
      [13, 1],
      [0, 1],
      [1, 0],
    ] as const) {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00:00Z`;
      const date = new Date(Date.UTC(year, month - 1, day));
      assert.equal(isTimestamp(text), date.getUTCMonth() === month - 1 && date.getUTCDate() === day, text);
    }
  }
});

test('an id is taken apart into type and UUID', () => {
  const id = parseStixId('attack-pattern--bedb4899-d24b-5401-bc86-8f6b4cc18ec7');
  assert.ok(id !== undefined);
  assert.deepEqual([stixType(id), uuidVersion(id)], ['attack-pattern', 5]);
});

const kinds: [what: string, object: object, kind: string][] = [
  ['a report', { type: 'report' }, 'sdo'],
  ['a sighting', { type: 'sighting' }, 'sro'],
  ['a wallet', { type: 'cryptocurrency-wallet', created: 'x' }, 'sco'],
  ['a marking', { type: 'marking-definition' }, 'smo'],
  ['a custom type with times', { type: 'x-a', created: 'x', modified: 'x' }, 'unknown'],
  ['a custom type without times', { type: 'x-a' }, 'sco'],
  [
    'a custom type with times that calls itself an observable',
    { type: 'x-a', created: 'x', extensions: { e: { extension_type: 'new-sco' } } },
    'sco',
  ],
  [
    'a custom type that calls itself a domain object',
    { type: 'x-a', extensions: { e: { extension_type: 'new-sdo' } } },
    'sdo',
  ],
];

for (const [what, object, kind] of kinds) {
  test(`${what} is of kind ${kind}`, () => assert.equal(kindOfObject({ ...object }), kind));
}

test('the name of a custom type alone tells no kind', () => assert.equal(kindOf('x-a'), 'unknown'));

test('references are those that relate: not the creator, not the markings', () => {
  const report = valid({
    type: 'report',
    spec_version: '2.1',
    id: 'report--11111111-1111-4111-8111-111111111111',
    created: '2026-11-24T05:00:00.000Z',
    modified: '2026-11-24T05:00:00.000Z',
    created_by_ref: author,
    object_marking_refs: ['marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487'],
    name: 'Theft',
    published: '2026-11-24T05:00:00.000Z',
    object_refs: [author, stranger],
    extensions: {
      'extension-definition--22222222-2222-4222-8222-222222222222': {
        extension_type: 'property-extension',
        lines: [{ holder_ref: stranger, git_ref: 'main' }],
      },
    },
  });
  assert.deepEqual(referencesOf(report), [
    { property: 'object_refs', id: author },
    { property: 'object_refs', id: stranger },
    {
      property: 'extensions.extension-definition--22222222-2222-4222-8222-222222222222.lines.holder_ref',
      id: stranger,
    },
  ]);
});
