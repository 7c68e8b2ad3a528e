import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAddress } from '../address/index.ts';
import { readTable } from '../transfer/index.ts';
import facts from './fbi-bybit.json' with { type: 'json' };
import { bybitRoles, bybitTheftTransfers, fbiBybitAddresses, ofacLazarusAddresses } from './index.ts';

const shared = process.env.HAETAE_SHARED ?? '../shared';
const absent = existsSync(join(shared, 'data/bybit')) ? false : 'shared data is absent';

test('the FBI names 51 different addresses, spelled with a right checksum', () => {
  const list = fbiBybitAddresses();
  assert.equal(new Set(list.map(({ address }) => address)).size, 51);
  assert.deepEqual(
    list.map(({ position }) => position),
    Array.from({ length: 51 }, (_, i) => i + 1),
  );
  for (const text of facts.addresses) {
    const answer = parseAddress(text);
    assert.ok(answer.ok && answer.warnings.length === 0 && answer.display === text, text);
  }
});

test('the FBI addresses stand in the order of the document', { skip: absent }, () => {
  const table = readTable(readFileSync(join(shared, 'data/bybit/fbi_psa_i-022625.csv'), 'utf8'));
  assert.ok(table.ok);
  assert.deepEqual(
    facts.addresses,
    table.rows.map(({ cells }) => cells[1]),
  );
});

test('the roles agree with the FBI list about who is in it', () => {
  const listed = new Set(fbiBybitAddresses().map(({ address }) => address));
  const roles = bybitRoles();
  assert.equal(roles.length, 10);
  for (const { address, inFbiList } of roles) assert.equal(listed.has(address), inFbiList, address);
});

test('the four theft transfers go from the victim to the first receiver', () => {
  const roleOf = new Map(bybitRoles().map(({ address, role }) => [address, role]));
  const transfers = bybitTheftTransfers();
  assert.equal(transfers.length, 4);
  for (const { from, to } of transfers) {
    assert.equal(roleOf.get(from), 'victim');
    assert.equal(roleOf.get(to), 'theft_receiver');
  }
  assert.equal(transfers[0]?.amount, 401_346n * 10n ** 18n);
});

test('the OFAC addresses are different and on the chain of their ticker; none is of Tornado Cash', () => {
  const list = ofacLazarusAddresses();
  assert.equal(new Set(list.map(({ address }) => address)).size, list.length);
  assert.equal(list.filter(({ name }) => name === 'LAZARUS GROUP').length, 8);
  for (const { ticker, chain, name } of list) {
    assert.equal(chain, ticker === 'XBT' ? 'bip122:000000000019d6689c085ae165831e93' : 'eip155:1');
    assert.doesNotMatch(name, /TORNADO/);
  }
});
