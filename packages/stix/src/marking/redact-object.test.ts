import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { StixObject } from '../object/index.ts';
import { validateObject } from '../object/index.ts';
import { parseSelector, selectPart } from '../object/selector.ts';
import type { Tlp } from './index.ts';
import { atMost, readMarkings, redactObject, tlpLevels, tlpMarkingId } from './index.ts';

const wallet = '0x47666fab8bd0ac7003bce3f5c3585383f09486e2';

function object(properties: object): StixObject {
  const validation = validateObject({
    type: 'identity',
    spec_version: '2.1',
    id: 'identity--11111111-1111-4111-8111-111111111111',
    created: '2026-11-24T05:06:07.123Z',
    modified: '2026-11-24T05:06:07.123Z',
    name: 'Exchange A',
    ...properties,
  });
  assert.ok(validation.ok, JSON.stringify(validation));
  return validation.object;
}

const part = (tlp: Tlp, ...selectors: string[]) => ({ marking_ref: tlpMarkingId(tlp), selectors });

test('an object stricter as a whole has no redacted form', () => {
  const red = object({ object_marking_refs: [tlpMarkingId('red')], granular_markings: [part('green', 'name')] });
  assert.equal(redactObject(red, 'amber'), undefined);
});

test('an object with a marking that nobody knows has no redacted form, not even for RED', () => {
  const marking = 'marking-definition--22222222-2222-4222-8222-222222222222';
  assert.equal(redactObject(object({ object_marking_refs: [marking] }), 'red'), undefined);
});

test('a part with a marking that nobody knows is left out even for RED', () => {
  const marking_ref = 'marking-definition--22222222-2222-4222-8222-222222222222';
  const held = object({ description: 'a secret', granular_markings: [{ marking_ref, selectors: ['description'] }] });
  assert.equal(redactObject(held, 'red')?.description, undefined);
});

const wholeOnly: [what: string, properties: object][] = [
  ['a required property', { granular_markings: [part('red', 'name')] }],
  ['the id', { granular_markings: [part('red', 'id')] }],
  [
    'the marking itself',
    { object_marking_refs: [tlpMarkingId('clear')], granular_markings: [part('red', 'object_marking_refs')] },
  ],
  [
    'one marking of two',
    { object_marking_refs: [tlpMarkingId('clear')], granular_markings: [part('red', 'object_marking_refs.[0]')] },
  ],
];

for (const [what, properties] of wholeOnly) {
  test(`without ${what} nothing may go`, () => assert.equal(redactObject(object(properties), 'green'), undefined));
}

const echoes: [where: string, properties: object][] = [
  ['the name', { name: `Wallet ${wallet}` }],
  ['another spelling in the name', { name: `WALLET ${wallet.toUpperCase()}` }],
  ['a label', { labels: ['theft', `of-${wallet}`] }],
  ['an external reference', { external_references: [{ source_name: 'scan', url: `https://scan.example/${wallet}` }] }],
  ['the key of a dictionary', { x_balances: { [wallet]: 1 } }],
];

for (const [where, properties] of echoes) {
  test(`a text that was left out and still stands in ${where} keeps the whole back`, () => {
    const leaking = object({ x_address: wallet, ...properties, granular_markings: [part('red', 'x_address')] });
    assert.equal(redactObject(leaking, 'green'), undefined);
  });
}

test('a number that was left out and still stands in a sentence keeps the whole back', () => {
  const leaking = object({
    x_amount: 401346,
    description: '401346 ETH moved',
    granular_markings: [part('red', 'x_amount')],
  });
  assert.equal(redactObject(leaking, 'green'), undefined);
});

test('the pattern of an indicator keeps back an address that its name must not say', () => {
  const indicator = object({
    type: 'indicator',
    id: 'indicator--11111111-1111-4111-8111-111111111111',
    name: wallet,
    pattern: `[cryptocurrency-wallet:value = '${wallet}']`,
    pattern_type: 'stix',
    valid_from: '2026-11-24T05:06:07.123Z',
    granular_markings: [part('amber+strict', 'name')],
  });
  assert.equal(redactObject(indicator, 'amber'), undefined);
  assert.equal(redactObject(indicator, 'amber+strict'), indicator);
});

test('an observable whose id is computed from a hidden part stays back', () => {
  const validation = validateObject({
    type: 'user-account',
    id: 'user-account--9fd43f52-f8aa-5c1a-92ad-88c4f3e67c1d',
    account_login: 'jang',
    user_id: '1001',
    granular_markings: [part('red', 'user_id')],
  });
  assert.ok(validation.ok);
  const expected = validation.warnings.find((warning) => warning.code === 'non_deterministic_id')?.message;
  const id = /user-account--[-0-9a-f]{36}/.exec(expected ?? '')?.[0];
  const own = validateObject({ ...validation.object, id: id ?? validation.object.id });
  assert.ok(own.ok);
  assert.equal(redactObject(own.object, 'green'), undefined);
});

test('what is left out takes its granular marking along, and the others still point to their parts', () => {
  const before = object({
    labels: ['first', 'second', 'third'],
    granular_markings: [
      part('red', 'labels.[0]'),
      part('green', 'labels.[1]'),
      { lang: 'en', selectors: ['labels.[2]'] },
    ],
  });
  const after = redactObject(before, 'green');
  assert.deepEqual(after?.labels, ['second', 'third']);
  assert.deepEqual(after?.granular_markings, [part('green', 'labels.[0]'), { lang: 'en', selectors: ['labels.[1]'] }]);
});

test('a list of which nothing stays goes as a whole', () => {
  const before = object({ labels: ['first', 'second'], granular_markings: [part('red', 'labels.[0]', 'labels.[1]')] });
  const after = redactObject(before, 'green');
  assert.ok(after !== undefined && !('labels' in after) && !('granular_markings' in after));
});

test('a laxer label on a list of which nothing stays goes with it', () => {
  const before = object({
    x_lines: [{ hop: 'first' }, { hop: 'second' }, { hop: 'third' }],
    granular_markings: [part('red', 'x_lines.[0].hop'), part('green', 'x_lines.[0]', 'x_lines.[2].hop')],
  });
  const after = redactObject(before, 'green');
  assert.deepEqual(after?.x_lines, [{ hop: 'second' }, { hop: 'third' }]);
  assert.deepEqual(after?.granular_markings, [part('green', 'x_lines.[1].hop')]);
});

test('a laxer label inside a stricter part does not save it', () => {
  const before = object({
    external_references: [{ source_name: 'report', url: 'https://r.example', description: 'hidden words' }],
    granular_markings: [part('red', 'external_references.[0]'), part('clear', 'external_references.[0].url')],
  });
  const after = redactObject(before, 'green');
  assert.ok(after !== undefined && !('external_references' in after));
});

const selectors = [
  'description',
  'labels',
  'labels.[0]',
  'labels.[1]',
  'labels.[2]',
  'x_notes',
  'x_notes.inner',
  'x_notes.list.[1].deep',
  'external_references.[0].url',
  'external_references.[1]',
  'name',
];
const marked = fc
  .record({
    whole: fc.option(fc.constantFrom(...tlpLevels), { nil: undefined }),
    family: fc.constantFrom('tlp-2.0', 'tlp-1.0', 'opencti'),
    parts: fc.array(
      fc.record({
        tlp: fc.constantFrom(...tlpLevels),
        selectors: fc.uniqueArray(fc.constantFrom(...selectors), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 5 },
    ),
    echo: fc.boolean(),
  })
  .map(({ whole, family, parts, echo }) => {
    const granular = parts.map((one) => ({ marking_ref: tlpMarkingId(one.tlp, family), selectors: one.selectors }));
    return object({
      description: echo ? 'says apple-seed too' : 'nothing to see',
      labels: ['alpha-one', 'bravo-two', 'delta-three'],
      x_notes: { inner: 'inner-text', list: ['kilo-lima', { deep: 'apple-seed', other: 5 }] },
      external_references: [
        { source_name: 'first-source', url: 'https://one.example' },
        { source_name: 'second-source', description: 'second-words' },
      ],
      ...(whole === undefined ? {} : { object_marking_refs: [tlpMarkingId(whole, family)] }),
      ...(granular.length === 0 ? {} : { granular_markings: granular }),
    });
  });
const level = fc.constantFrom(...tlpLevels);
const runs = { numRuns: 5_000 };

test('nothing marked stricter than the level survives, whichever family of ids marks it', () => {
  fc.assert(
    fc.property(marked, level, (before, limit) => {
      const after = redactObject(before, limit);
      if (after === undefined) return true;
      const { strictest } = readMarkings(after);
      const texts = JSON.stringify(after);
      for (const { selectors: hidden, tlp } of readMarkings(before).parts) {
        if (atMost(tlp, limit)) continue;
        for (const selector of hidden) {
          const value = selectPart(before, parseSelector(selector)!);
          if (typeof value === 'string') assert.ok(!texts.includes(value), `${selector}: ${value}`);
        }
      }
      return (strictest === undefined || atMost(strictest, limit)) && validateObject(after).ok;
    }),
    runs,
  );
});

test('redaction is idempotent', () => {
  fc.assert(
    fc.property(marked, level, (before, limit) => {
      const once = redactObject(before, limit);
      if (once !== undefined) assert.deepEqual(redactObject(once, limit), once);
    }),
    runs,
  );
});

test('the order of granular markings and of their selectors does not matter', () => {
  fc.assert(
    fc.property(marked, level, (before, limit) => {
      const turned = (before.granular_markings ?? [])
        .map((one) => ({ ...one, selectors: [...one.selectors].reverse() }))
        .reverse();
      const other = turned.length === 0 ? before : object({ ...before, granular_markings: turned });
      assert.deepEqual(contentOf(redactObject(other, limit)), contentOf(redactObject(before, limit)));
    }),
    runs,
  );
});

test('a stricter audience never sees less', () => {
  fc.assert(
    fc.property(marked, level, level, (before, one, other) => {
      const [lax, strict] = atMost(one, other) ? [one, other] : [other, one];
      const less = redactObject(before, lax);
      const more = redactObject(before, strict);
      if (less === undefined || more === undefined) return;
      for (const property of Object.keys(less)) assert.ok(property in more, property);
    }),
    runs,
  );
});

function contentOf(redacted: StixObject | undefined): object | undefined {
  if (redacted === undefined) return undefined;
  const { granular_markings, ...content } = redacted;
  const markings = granular_markings?.flatMap((one) =>
    one.selectors.map((selector) => `${selector} ${one.marking_ref}`),
  );
  return { content, markings: markings?.sort() };
}
