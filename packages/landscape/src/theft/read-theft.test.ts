import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { extension } from '@haetae/contract';
import fc from 'fast-check';
import { readTheft } from './read-theft.ts';

const incident = (said: Readonly<Record<string, unknown>>) => ({
  type: 'incident',
  id: 'incident--11111111-1111-4111-8111-111111111111',
  extensions: { [extension.theft]: { extension_type: 'property-extension', date: '2026-11-20', victim: 'X', ...said } },
});
const read = (said: Readonly<Record<string, unknown>>) => readTheft(incident(said));

describe('a theft with something missing or wrong', () => {
  test('without a victim or a date is none', () => {
    assert.equal(read({ victim: ' ' }), undefined);
    assert.equal(read({ date: 'last autumn' }), undefined);
    assert.equal(readTheft({ type: 'incident', id: 'incident--1' }), undefined);
  });

  const amounts: readonly (readonly [string, unknown, number | null])[] = [
    ['an amount in words', '5 BTC', null],
    ['an amount below zero', -5, null],
    ['an amount beyond what is exact', 2 ** 60, null],
    ['no amount', undefined, null],
    ['zero', 0, 0],
    ['cents', 10.6, 11],
  ];
  for (const [what, amount_usd, expected] of amounts) {
    test(`${what} is ${expected === null ? 'unknown, not zero' : expected}`, () => {
      assert.equal(read({ amount_usd })?.amount_usd, expected);
    });
  }

  test('an amount without a price stays what it is: an asset and its number', () => {
    const theft = read({
      assets: [{ asset: 'XEM', amount: '523000000' }, { asset: '' }, 'BTC', { asset: 'ETH', amount: 'many' }],
    });
    assert.deepEqual(theft?.assets, [{ asset: 'XEM', amount: '523000000' }, { asset: 'ETH' }]);
    assert.equal(theft?.amount_usd, null);
  });

  test('an attribution without a source or with a level that nobody knows is not counted', () => {
    const theft = read({
      attributions: [
        { actor: 'Lazarus Group', level: 'official' },
        { actor: 'Lazarus Group', source: 'FBI', level: 'certain' },
        { actor: 'Lazarus Group', source: 'FBI', level: 'official', confidence: 900 },
        'DPRK',
      ],
    });
    assert.deepEqual(theft?.attributions, [
      { actor: 'Lazarus Group', source: 'FBI', level: 'official', confidence: 95 },
    ]);
  });

  test('a country that is no code is no clear seat', () => {
    assert.deepEqual([read({ country: 'Germany' })?.country, read({ country: 'Germany' })?.region], [null, 'unknown']);
    assert.deepEqual([read({ country: 'de' })?.country, read({ country: 'de' })?.region], ['DE', 'eu']);
  });

  test('a name with half a character or the character NUL in it is a text that a database takes', () => {
    const victim = read({ victim: 'a\0b\uD800' })?.victim;
    assert.equal(victim, 'a\uFFFDb\uFFFD');
  });
});

test('whatever stands in the extension, reading does not throw and gives only what the contract allows', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(
          'amount_usd',
          'assets',
          'attributions',
          'country',
          'victim_kinds',
          'way_in',
          'recovered_share',
          'destination',
          'note',
        ),
        fc.jsonValue(),
      ),
      (said) => {
        const theft = read(said)!;
        assert.ok(theft.amount_usd === null || Number.isSafeInteger(theft.amount_usd));
        assert.ok(theft.recovered === null || (theft.recovered >= 0 && theft.recovered <= 1));
        assert.ok(theft.attributions.every(({ confidence }) => confidence >= 0 && confidence <= 100));
      },
    ),
  );
});
