import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StixObject } from '@haetae/stix/object';
import { normaliseValue } from './normalise-value.ts';
import { valuesOf } from './values-of.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const indicator = (pattern: string, more: object = {}) =>
  ({ type: 'indicator', id: `indicator--${ID}`, pattern_type: 'stix', pattern, ...more }) as unknown as StixObject;
const observable = (type: string, more: object) => ({ type, id: `${type}--${ID}`, ...more }) as unknown as StixObject;

const SITE = "[domain-name:value = 'Garden.Example.']";

const CASES: readonly (readonly [what: string, object: StixObject, named: readonly string[]])[] = [
  ['a revoked indicator names nothing', indicator(SITE, { revoked: true }), []],
  ['one that says itself that this is benign names nothing', indicator(SITE, { indicator_types: ['benign'] }), []],
  ['a rule of another language names nothing', indicator(SITE, { pattern_type: 'yara' }), []],
  ['a pattern that is none names nothing', indicator('['), []],
  ['an indicator names its site in the one form', indicator(SITE), ['domain-name garden.example']],
  [
    'spellings of one value are one value',
    indicator("[domain-name:value IN ('GARDEN.example', 'garden.example.')]"),
    ['domain-name garden.example'],
  ],
  ['an observable without a label is a fact and no claim', observable('domain-name', { value: 'garden.example' }), []],
  [
    'a labelled observable is a claim',
    observable('url', { value: 'HTTP://garden.example', labels: ['phishing'] }),
    ['url http://garden.example/'],
  ],
  [
    'a labelled file is named by its hashes, not by its name',
    observable('file', { name: 'a.exe', hashes: { 'SHA-256': 'AB'.repeat(32), SSDEEP: '3:x' }, labels: ['malware'] }),
    [`sha256 ${'ab'.repeat(32)}`],
  ],
];

for (const [what, object, named] of CASES) {
  test(what, () =>
    assert.deepEqual(
      valuesOf(object).map(({ type, value }) => `${type} ${value}`),
      named,
    ),
  );
}

const FORMS: readonly (readonly [type: Parameters<typeof normaliseValue>[0]['type'], value: string, form: string])[] = [
  ['domain-name', '업비트.한국', 'xn--9w3b70lgul.xn--3e0b707e'],
  ['domain-name', 'not a name', 'not a name'],
  ['ipv4-addr', '192.0.2.7/32', '192.0.2.7'],
  ['ipv4-addr', '192.0.2.0/24', '192.0.2.0/24'],
  ['ipv6-addr', '2001:DB8:0:0::1/128', '2001:db8::1'],
  ['ipv6-addr', '2001:db8::/32', '2001:db8::/32'],
  ['ipv6-addr', 'nothing', 'nothing'],
  ['email-addr', 'HR@Recruit.example', 'hr@recruit.example'],
  ['url', 'https://EXAMPLE.com:443/a b', 'https://example.com/a%20b'],
  ['url', 'no address', 'no address'],
  ['cryptocurrency-wallet', '0x51e9d833ecae4e8d9d8be17300aee6d3398c135d', '0x51e9d833ecae4e8d9d8be17300aee6d3398c135d'],
  ['mutex', 'Global\\X', 'Global\\X'],
];

for (const [type, value, form] of FORMS) {
  test(`the one form of the ${type} ${value} is ${form}, and stays it`, () => {
    const once = normaliseValue({ type, value });
    assert.equal(once.value, form);
    assert.deepEqual(normaliseValue(once), once);
  });
}
