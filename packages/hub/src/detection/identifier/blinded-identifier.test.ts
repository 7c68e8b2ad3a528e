import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type StixObject, validateObject } from '@haetae/stix/object';
import { blindedIdentifier, readBlindedIdentifier } from './blinded-identifier.ts';
import { exampleContribution } from './testing/example-contribution.ts';

const SUBMITTER = 'identity--11111111-1111-4111-8111-111111111111';
const NOW = '2026-11-24T00:00:00.000Z';
const object = blindedIdentifier(exampleContribution(), SUBMITTER, NOW) as StixObject;

test('what is written is valid STIX and read as it was said', () => {
  assert.equal(validateObject(object).ok, true);
  const { id, created, submitter, ...said } = readBlindedIdentifier(object)!;
  assert.deepEqual(said, exampleContribution());
  assert.deepEqual({ id, created, submitter }, { id: object.id, created: NOW, submitter: SUBMITTER });
});

test('an organisation has one object of an output, another organisation another', () => {
  const again = blindedIdentifier(
    exampleContribution({ confirmed: false }),
    SUBMITTER,
    '2026-12-01T00:00:00.000Z',
    NOW,
  );
  assert.equal(again.id, object.id);
  assert.equal(again.created, NOW);
  const other = blindedIdentifier(exampleContribution(), SUBMITTER.replaceAll('1', '2'), NOW);
  assert.notEqual(other.id, object.id);
});

describe('what a partner’s hub might send and nothing is made of', () => {
  const cases: readonly (readonly [string, object])[] = [
    ['another type', { type: 'x-something' }],
    ['a revoked one', { revoked: true }],
    ['another purpose', { purpose: 'tax' }],
    ['one that would be kept for two years', { valid_until: '2028-11-24T00:00:00.000Z' }],
    [
      'a suspected one that would be kept for ten months',
      { confirmed: false, valid_until: '2027-09-24T00:00:00.000Z' },
    ],
    ['one without an end', { valid_until: undefined }],
    ['one with an end that is no time', { valid_until: 'some day' }],
    ['an output in upper case', { output: 'B'.repeat(128) }],
    ['half an output', { output: 'b'.repeat(64) }],
    ['a series of three keys', { series: Array(3).fill('a'.repeat(64)).join('+') }],
    ['a kind that is not compared', { identifier_kind: 'passport' }],
    ['no legal basis', { legal_basis: undefined }],
  ];
  for (const [what, changed] of cases) {
    test(what, () => assert.equal(readBlindedIdentifier({ ...object, ...changed } as StixObject), undefined));
  }
});
