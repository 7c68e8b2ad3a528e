import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ledgerOf, shortenAddress } from './shorten-address.ts';

test('what is too short to shorten is shown whole', () => {
  assert.deepEqual(shortenAddress('0x154236'), { prefix: '0x', head: '154236', tail: '', whole: '0x154236' });
  assert.deepEqual(shortenAddress(''), { prefix: '', head: '', tail: '', whole: '' });
});

test('an Ethereum address keeps its first and last six characters, the prefix apart', () => {
  const parts = shortenAddress('0x1542368a03ad1f03d96D51B414f4738961Cf4443');
  assert.deepEqual([parts.prefix, parts.head, parts.tail], ['0x', '154236', 'Cf4443']);
});

test('a chain in front is left out of what is shown and copied', () => {
  const parts = shortenAddress('eip155:1:0x1542368a03ad1f03d96D51B414f4738961Cf4443', 8);
  assert.equal(parts.whole, '0x1542368a03ad1f03d96D51B414f4738961Cf4443');
  assert.deepEqual([parts.head, parts.tail], ['1542368a', '61Cf4443']);
});

test('shown characters are always those of the address, in their place', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Za-z]{0,90}$/), fc.constantFrom(6 as const, 8 as const), (text, legible) => {
      const { prefix, head, tail, whole } = shortenAddress(text, legible);
      assert(whole.startsWith(prefix + head) && whole.endsWith(tail));
      if (tail === '') assert.equal(prefix + head, whole);
      else assert(head.length >= 6 && tail.length >= 6);
    }),
  );
});

test('the ledger is told by form, and an unknown form is called unknown', () => {
  assert.equal(ledgerOf('0x1542368a03ad1f03d96D51B414f4738961Cf444'), 'unknown');
  assert.equal(ledgerOf('eip155:1:0x1542368a03ad1f03d96D51B414f4738961Cf4443'), 'evm');
  assert.equal(ledgerOf('134r8iHv69xdT6p5qVKTsHrcUEuBVZAYak'), 'bitcoin');
  assert.equal(ledgerOf('bc1qq7cuz9mq9xx77rmz6jkkmh8dvcvr3x7y9ecd'), 'bitcoin');
  assert.equal(ledgerOf('TNZxGWnGJ8kRRuqYCsPTX8nP9ZjL7Zb7nV'), 'tron');
});
