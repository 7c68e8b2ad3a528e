import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAsset, toCaip19 } from './asset.ts';
import { formatAligned, formatAmount, parseAmount } from './format-amount.ts';

test('what is no amount is refused, and so is a place too many', () => {
  for (const written of ['', '-1', '1e3', 'abc', '1.', '1.123']) assert.equal(parseAmount(written, 2), null);
});

test('an amount is cut, never rounded up', () => {
  assert.equal(formatAmount('10129939999999999999999', 18), '10,129.93');
  assert.equal(formatAmount('401346000000000000000000', 18), '401,346');
  assert.equal(formatAligned('401346000000000000000000', 18), '401,346.00');
});

test('a small amount keeps its first digits', () => {
  assert.equal(formatAmount('123400000000000', 18), '0.00012');
  assert.equal(formatAmount('1', 18), '0.000000000000000001');
  assert.equal(formatAmount('0', 18), '0');
});

test('the largest amount a chain can hold is not rounded by a float', () => {
  assert.equal(formatAmount((2n ** 256n - 1n).toString(), 0), (2n ** 256n - 1n).toLocaleString('en'));
});

test('what was formatted whole is read back to the last unit', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 2n ** 256n - 1n), fc.nat(30), (units, decimals) => {
      assert.equal(parseAmount(formatAmount(units.toString(), decimals, decimals), decimals), units.toString());
    }),
  );
});

test('an asset is read from CAIP-19 or from its symbol; an unknown one has no decimals', () => {
  assert.deepEqual(readAsset('eip155:1/slip44:60'), { symbol: 'ETH', decimals: 18 });
  assert.deepEqual(readAsset('cmETH'), { symbol: 'cmETH', decimals: 18 });
  assert.deepEqual(readAsset('DOGE'), { symbol: 'DOGE', decimals: null });
  assert.equal(toCaip19('ETH'), 'eip155:1/slip44:60');
  assert.equal(toCaip19('USDC'), 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48');
});
