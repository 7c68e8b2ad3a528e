import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { validateObject } from './index.ts';

const uuid = '11111111-1111-4111-8111-111111111111';
const times = { created: '2026-11-24T05:06:07.123Z', modified: '2026-11-24T05:06:07.123Z' };
const common = (type: string) => ({ type, spec_version: '2.1', id: `${type}--${uuid}`, ...times });

const identity = { ...common('identity'), name: 'Exchange A' };
const indicator = {
  ...common('indicator'),
  pattern: "[cryptocurrency-wallet:value = '0x47666fab8bd0ac7003bce3f5c3585383f09486e2']",
  pattern_type: 'stix',
  valid_from: '2026-11-24T05:06:07.123Z',
};
const relationship = {
  ...common('relationship'),
  relationship_type: 'attributed-to',
  source_ref: `intrusion-set--${uuid}`,
  target_ref: `threat-actor--${uuid}`,
};
const report = { ...common('report'), name: 'Theft', published: '2026-11-24T05:06:07Z', object_refs: [identity.id] };
const wallet = {
  type: 'cryptocurrency-wallet',
  id: 'cryptocurrency-wallet--27fadc91-1e1c-5474-988f-07a16840be45',
  value: '1KFHE7w8BhaENAswwryaoccDb6qcT6DbYY',
};
const marking = {
  type: 'marking-definition',
  spec_version: '2.1',
  id: `marking-definition--${uuid}`,
  created: '2026-11-24T05:06:07.123Z',
  definition_type: 'statement',
  definition: { statement: 'Copyright' },
};
const sighting = { ...common('sighting'), sighting_of_ref: indicator.id };
const observed = {
  ...common('observed-data'),
  first_observed: times.created,
  last_observed: times.created,
  number_observed: 1,
  object_refs: [wallet.id],
};
const location = { ...common('location'), country: 'KR' };
const traffic = {
  type: 'network-traffic',
  id: `network-traffic--${uuid}`,
  protocols: ['tcp'],
  src_ref: `ipv4-addr--${uuid}`,
};
const file = { type: 'file', id: `file--${uuid}`, name: 'a.exe' };
const artifact = { type: 'artifact', id: `artifact--${uuid}`, payload_bin: 'AA==' };
const language = { ...common('language-content'), object_ref: identity.id, contents: { ko: { name: '거래소' } } };
const custom = { ...common('x-ledger'), anything: { goes: [1, 'two'] } };
const extension = 'extension-definition--22222222-2222-4222-8222-222222222222';
const markingRef = 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487';
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
const parsed = (text: string): object => JSON.parse(text);

function without(object: object, ...properties: string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([property]) => !properties.includes(property)));
}

/** What is refused, by which code and at which pointer. */
const refused: [what: string, value: unknown, code: string, pointer: string][] = [
  ['a list', [identity], 'not_an_object', ''],
  ['null', null, 'not_an_object', ''],
  ['no type', without(identity, 'type'), 'missing_property', '/type'],
  ['a type in upper case', { ...identity, type: 'Identity' }, 'bad_type', '/type'],
  ['a type of two letters', { ...identity, type: 'ab' }, 'bad_type', '/type'],
  ['a type that begins with a digit', { ...identity, type: '9abc' }, 'bad_type', '/type'],
  ['a type with two hyphens in a row', { ...identity, type: 'x--y' }, 'bad_type', '/type'],
  ['a bundle in a bundle', { type: 'bundle', id: `bundle--${uuid}`, objects: [] }, 'empty_list', '/objects'],
  ['a bundle', { type: 'bundle', id: `bundle--${uuid}` }, 'bad_type', '/type'],
  ['no id', without(identity, 'id'), 'missing_property', '/id'],
  ['the id of another type', { ...identity, id: indicator.id }, 'bad_id', '/id'],
  ['an upper-case UUID', { ...identity, id: 'identity--AAAAAAAA-1111-4111-8111-111111111111' }, 'bad_id', '/id'],
  ['path characters in the id', { ...identity, id: 'identity--../../x' }, 'bad_id', '/id'],
  ['an id of 10,000 characters', { ...identity, id: `identity--${'1'.repeat(10_000)}` }, 'bad_id', '/id'],
  ['a UUID of another variant', { ...identity, id: 'identity--11111111-1111-4111-1111-111111111111' }, 'bad_id', '/id'],
  ['STIX 2.0', without(identity, 'spec_version'), 'missing_property', '/spec_version'],
  ['a version of the standard that is none', { ...identity, spec_version: '2.2' }, 'bad_spec_version', '/spec_version'],
  ['no created', without(identity, 'created'), 'missing_property', '/created'],
  ['no modified', without(identity, 'modified'), 'missing_property', '/modified'],
  ['modified before created', { ...identity, modified: '2026-11-24T05:06:07.122999Z' }, 'time_order', '/modified'],
  ['a local offset', { ...identity, created: '2026-11-24T14:06:07.123+09:00' }, 'bad_timestamp', '/created'],
  ['no Z', { ...identity, created: '2026-11-24T05:06:07.123' }, 'bad_timestamp', '/created'],
  ['the 30th of February', { ...identity, created: '2026-02-30T05:06:07.123Z' }, 'bad_timestamp', '/created'],
  ['the year 0000', { ...identity, created: '0000-02-03T05:06:07.123Z' }, 'bad_timestamp', '/created'],
  ['the year 10000', { ...identity, modified: '10000-02-03T05:06:07.123Z' }, 'bad_timestamp', '/modified'],
  ['second 60 in November', { ...identity, created: '2016-11-24T23:59:60.000Z' }, 'bad_timestamp', '/created'],
  [
    'valid_until at valid_from',
    { ...indicator, valid_until: '2026-11-24T05:06:07.1230Z' },
    'time_order',
    '/valid_until',
  ],
  [
    'last_seen before first_seen',
    { ...sighting, first_seen: times.created, last_seen: '2025-01-01T00:00:00Z' },
    'time_order',
    '/last_seen',
  ],
  [
    'last_observed before first_observed',
    { ...observed, last_observed: '2025-01-01T00:00:00Z' },
    'time_order',
    '/last_observed',
  ],
  [
    'stop_time at start_time',
    { ...relationship, start_time: times.created, stop_time: times.created },
    'time_order',
    '/stop_time',
  ],
  ['null', { ...identity, description: null }, 'null_value', '/description'],
  ['null far inside', { ...identity, x_note: [{ a: { 'b/c': null } }] }, 'null_value', '/x_note/0/a/b~1c'],
  ['an empty list', { ...identity, labels: [] }, 'empty_list', '/labels'],
  ['an empty list inside an extension', { ...custom, inner: { list: [] } }, 'empty_list', '/inner/list'],
  ['65 levels', { ...custom, deep: nested(65) }, 'too_deep', `/deep${'/a'.repeat(63)}`],
  [
    '__proto__ at the top',
    { ...identity, ...parsed('{"x_own":1}'), x_inner: parsed('{"__proto__":{"polluted":1}}') },
    'forbidden_key',
    '/x_inner/__proto__',
  ],
  ['constructor as a property', { ...identity, constructor: 1 }, 'forbidden_key', '/constructor'],
  ['prototype as a hash', { ...file, hashes: { prototype: 'aa' } }, 'forbidden_key', '/hashes/prototype'],
  ['a property in upper case', { ...identity, xNote: 1 }, 'bad_property_name', '/xNote'],
  ['a property of two letters', { ...identity, ab: 1 }, 'bad_property_name', '/ab'],
  ['a property of 251 letters', { ...identity, ['x'.repeat(251)]: 1 }, 'bad_property_name', `/${'x'.repeat(251)}`],
  ['confidence 101', { ...identity, confidence: 101 }, 'bad_value', '/confidence'],
  ['confidence 50.5', { ...identity, confidence: 50.5 }, 'bad_value', '/confidence'],
  ['confidence as text', { ...identity, confidence: '50' }, 'bad_value', '/confidence'],
  ['labels as text', { ...identity, labels: 'theft' }, 'bad_value', '/labels'],
  [
    'a creator that is no identity',
    { ...identity, created_by_ref: indicator.id },
    'bad_reference_target',
    '/created_by_ref',
  ],
  [
    'a marking that is none',
    { ...identity, object_marking_refs: [identity.id] },
    'bad_reference_target',
    '/object_marking_refs/0',
  ],
  ['a reference that is no id', { ...relationship, source_ref: 'lazarus' }, 'bad_reference', '/source_ref'],
  ['a list of references that is text', { ...report, object_refs: identity.id }, 'bad_reference', '/object_refs'],
  ['an identity without a name', without(identity, 'name'), 'missing_property', '/name'],
  ['an identity with an empty name', { ...identity, name: '' }, 'bad_value', '/name'],
  ['an indicator without a pattern', without(indicator, 'pattern'), 'missing_property', '/pattern'],
  ['an indicator without pattern_type', without(indicator, 'pattern_type'), 'missing_property', '/pattern_type'],
  ['an indicator without valid_from', without(indicator, 'valid_from'), 'missing_property', '/valid_from'],
  ['an indicator whose pattern does not parse', { ...indicator, pattern: 'x' }, 'pattern_syntax', '/pattern'],
  ['a wallet without a value', without(wallet, 'value'), 'missing_property', '/value'],
  ['a wallet held by an indicator', { ...wallet, holder_ref: indicator.id }, 'bad_reference_target', '/holder_ref'],
  ['a report of nothing', without(report, 'object_refs'), 'missing_property', '/object_refs'],
  ['a report that was never published', without(report, 'published'), 'missing_property', '/published'],
  ['a relationship without a target', without(relationship, 'target_ref'), 'missing_property', '/target_ref'],
  [
    'a relationship type in words',
    { ...relationship, relationship_type: 'Attributed To' },
    'bad_value',
    '/relationship_type',
  ],
  ['a relationship from a marking', { ...relationship, source_ref: marking.id }, 'bad_reference_target', '/source_ref'],
  ['a relationship to a sighting', { ...relationship, target_ref: sighting.id }, 'bad_reference_target', '/target_ref'],
  ['malware that does not say whether it is a family', common('malware'), 'missing_property', '/is_family'],
  [
    'an opinion outside the scale',
    { ...common('opinion'), opinion: 'maybe', object_refs: [identity.id] },
    'not_in_vocabulary',
    '/opinion',
  ],
  ['observed-data without objects', without(observed, 'object_refs'), 'missing_property', ''],
  [
    'observed-data with both kinds of objects',
    { ...observed, objects: { 0: { type: 'url', value: 'a' } } },
    'exclusive',
    '/objects',
  ],
  ['nothing observed', { ...observed, number_observed: 0 }, 'out_of_range', '/number_observed'],
  [
    'more observed than a double counts',
    { ...observed, number_observed: 9007199254740992 },
    'out_of_range',
    '/number_observed',
  ],
  ['a billion sightings', { ...sighting, count: 1_000_000_000 }, 'out_of_range', '/count'],
  ['a place that is nowhere', without(location, 'country'), 'missing_property', ''],
  ['a latitude alone', { ...location, latitude: 37.5 }, 'missing_property', ''],
  ['a latitude beyond the pole', { ...location, latitude: 91, longitude: 0 }, 'out_of_range', '/latitude'],
  ['precision without a place', { ...location, precision: 10 }, 'missing_property', '/precision'],
  ['active traffic that has ended', { ...traffic, is_active: true, end: times.created }, 'exclusive', '/end'],
  ['traffic from nowhere to nowhere', without(traffic, 'src_ref'), 'missing_property', ''],
  ['traffic from a file', { ...traffic, src_ref: file.id }, 'bad_reference_target', '/src_ref'],
  ['a port beyond 65,535', { ...traffic, src_port: 65_536 }, 'out_of_range', '/src_port'],
  [
    'an artifact with content and url',
    { ...artifact, url: 'https://a.example', hashes: { MD5: 'a'.repeat(32) } },
    'exclusive',
    '/url',
  ],
  [
    'an artifact by url without hashes',
    { ...without(artifact, 'payload_bin'), url: 'https://a.example' },
    'missing_property',
    '/hashes',
  ],
  ['an empty process', { type: 'process', id: `process--${uuid}` }, 'missing_property', ''],
  ['a file without name and hashes', without(file, 'name'), 'missing_property', ''],
  ['an MD5 of 31 digits', { ...file, hashes: { MD5: 'a'.repeat(31) } }, 'bad_hash', '/hashes/MD5'],
  [
    'a SHA-256 that is not hexadecimal',
    { ...file, hashes: { 'SHA-256': 'g'.repeat(64) } },
    'bad_hash',
    '/hashes/SHA-256',
  ],
  [
    'an external reference of a name alone',
    { ...identity, external_references: [{ source_name: 'a' }] },
    'bad_external_reference',
    '/external_references/0',
  ],
  [
    'an external reference without a name',
    { ...identity, external_references: [{ url: 'a' }] },
    'missing_property',
    '/external_references/0/source_name',
  ],
  [
    'a CVE that is none',
    { ...identity, external_references: [{ source_name: 'cve', external_id: 'CVE-17' }] },
    'bad_external_reference',
    '/external_references/0/external_id',
  ],
  [
    'an extension without a definition',
    { ...identity, extensions: { mine: { a: 1 } } },
    'bad_extension',
    '/extensions/mine',
  ],
  [
    'an extension that does not say its kind',
    { ...identity, extensions: { [extension]: { a: 1 } } },
    'bad_extension',
    `/extensions/${extension}/extension_type`,
  ],
  [
    'an extension definition without a schema',
    {
      ...common('extension-definition'),
      name: 'a',
      version: '1',
      extension_types: ['new-sdo'],
      created_by_ref: identity.id,
    },
    'missing_property',
    '/schema',
  ],
  ['a marking with modified', { ...marking, modified: marking.created }, 'not_versioned', '/modified'],
  ['a marking that is revoked', { ...marking, revoked: true }, 'not_versioned', '/revoked'],
  ['a marking of nothing', without(marking, 'definition'), 'missing_property', ''],
  [
    'a marking that marks itself',
    { ...marking, object_marking_refs: [marking.id] },
    'marking_cycle',
    '/object_marking_refs',
  ],
  [
    'a granular marking without selectors',
    { ...identity, granular_markings: [{ marking_ref: markingRef }] },
    'missing_property',
    '/granular_markings/0/selectors',
  ],
  [
    'a granular marking of nothing',
    { ...identity, granular_markings: [{ selectors: ['name'] }] },
    'bad_granular_marking',
    '/granular_markings/0',
  ],
  [
    'a granular marking with both',
    { ...identity, granular_markings: [{ marking_ref: markingRef, lang: 'ko', selectors: ['name'] }] },
    'bad_granular_marking',
    '/granular_markings/0',
  ],
  [
    'a selector that points nowhere',
    { ...identity, granular_markings: [{ marking_ref: markingRef, selectors: ['description'] }] },
    'bad_selector',
    '/granular_markings/0/selectors/0',
  ],
  [
    'a selector beyond the list',
    { ...identity, labels: ['a'], granular_markings: [{ marking_ref: markingRef, selectors: ['labels.[1]'] }] },
    'bad_selector',
    '/granular_markings/0/selectors/0',
  ],
  [
    'a selector of an inherited property',
    { ...identity, granular_markings: [{ marking_ref: markingRef, selectors: ['toString'] }] },
    'bad_selector',
    '/granular_markings/0/selectors/0',
  ],
  [
    'a selector of the markings',
    { ...identity, granular_markings: [{ marking_ref: markingRef, selectors: ['granular_markings'] }] },
    'bad_selector',
    '/granular_markings/0/selectors/0',
  ],
  ['a language that is none', { ...identity, lang: 'english!' }, 'bad_language', '/lang'],
  ['a translation into no language', { ...language, contents: { k: { name: 'a' } } }, 'bad_language', '/contents/k'],
  ['a translation of nothing', without(language, 'object_ref'), 'missing_property', '/object_ref'],
];

for (const [what, value, code, pointer] of refused) {
  test(`${what} is refused as ${code} at ${pointer.slice(0, 60)}`, () => {
    const validation = validateObject(value);
    assert.ok(!validation.ok, 'it was taken');
    const found = validation.errors.map((error) => `${error.code} ${error.pointer}`);
    assert.ok(found.includes(`${code} ${pointer}`), found.join('\n'));
  });
}

const warned: [what: string, value: object, code: string | undefined][] = [
  ['an identity', identity, undefined],
  ['an indicator', indicator, undefined],
  ['a relationship', relationship, undefined],
  ['a report', report, undefined],
  ['a wallet with the id of its value', wallet, undefined],
  ['a marking', marking, undefined],
  ['a sighting', sighting, undefined],
  ['observed-data', observed, undefined],
  ['a translation', language, undefined],
  ['a Sigma rule, unread', { ...indicator, pattern_type: 'sigma', pattern: '&a [*a, *a]' }, undefined],
  ['nine fraction digits', { ...identity, modified: '2026-11-24T05:06:07.123456789Z' }, undefined],
  ['a leap second where they stand', { ...identity, created: '2016-12-31T23:59:60.000Z' }, undefined],
  [
    'an unknown extension',
    { ...identity, extensions: { [extension]: { extension_type: 'property-extension', rank: 5 } } },
    undefined,
  ],
  [
    'a selector into a dictionary',
    {
      ...file,
      hashes: { MD5: 'a'.repeat(32) },
      granular_markings: [{ marking_ref: markingRef, selectors: ['hashes.MD5'] }],
      id: 'file--22222222-2222-4222-8222-222222222222',
    },
    'non_deterministic_id',
  ],
  ['an unknown type', custom, 'unknown_type'],
  ['an empty reference of somebody else', { ...custom, x_mitre_data_source_ref: '' }, 'bad_reference'],
  ['times to the second', { ...identity, modified: '2026-11-25T05:06:07Z' }, 'low_precision'],
  ['a wallet with a random id', { ...wallet, id: `cryptocurrency-wallet--${uuid}` }, 'non_deterministic_id'],
  ['a wallet with created', { ...wallet, created: times.created }, 'not_of_an_observable'],
  ['a relationship with itself', { ...relationship, target_ref: relationship.source_ref }, 'self_reference'],
  ['a sighting of a wallet', { ...sighting, sighting_of_ref: wallet.id }, 'sighting_of_observable'],
  ['a hash of an unknown algorithm', { ...file, hashes: { CRC32: 'aa' } }, 'unknown_hash'],
  ['a country in words', { ...location, country: 'Korea' }, 'unknown_country'],
  ['a name that is turned around', { ...identity, name: 'Binance\u202egnp.exe' }, 'unseen_characters'],
];

for (const [what, value, code] of warned) {
  test(`${what} is taken ${code === undefined ? 'without a word' : `with the warning ${code}`}`, () => {
    const validation = validateObject(value);
    assert.ok(validation.ok, JSON.stringify(validation));
    assert.equal(validation.object, value);
    const codes = validation.warnings.map((warning) => warning.code);
    assert.ok(
      code === undefined ? codes.filter((found) => found !== 'low_precision').length === 0 : codes.includes(code),
      codes.join(),
    );
  });
}

test('an object of a million faults is answered with fifty', () => {
  const validation = validateObject({ ...identity, x_list: Array.from({ length: 100_000 }, () => null) });
  assert.equal(!validation.ok && validation.errors.length, 50);
});

test('any JSON value is answered, never by a throw, and never changed', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom(
          ...Object.keys(indicator),
          ...Object.keys(observed),
          'extensions',
          'granular_markings',
          'hashes',
          'contents',
        ),
        fc.jsonValue(),
      ),
      (any, properties) => {
        for (const value of [any, { ...indicator, ...properties }, { ...language, ...properties }]) {
          const before = JSON.stringify(value);
          validateObject(value);
          assert.equal(JSON.stringify(value), before);
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
