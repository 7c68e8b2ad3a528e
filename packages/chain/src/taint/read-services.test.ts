import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isServiceCategory, readServices } from './index.ts';

const HEADER = 'address,currency,label,category,abuse,actor,source,confidence,lastmod,pack';
const ADDRESS = '0x28C6c06298d514Db089934071355E5743bf21d60';

test('exchanges, mixers, bridges and decentralised finance are services, people and accused addresses are not', () => {
  for (const name of ['exchange', 'mixing_service', 'bridge', 'defi_dex', 'Exchange '])
    assert.ok(isServiceCategory(name));
  for (const name of ['user', 'black_list', 'miner', 'organization', '']) assert.ok(!isServiceCategory(name));
});

test('the first service tag of an address names it; other tags do not stop the trace', () => {
  const read = readServices(
    [
      HEADER,
      `${ADDRESS},ETH,somebody,user,,,,,,`,
      `${ADDRESS},ETH,"Binance, hot",exchange,,,,,,`,
      `${ADDRESS.toLowerCase()},ETH,Other,exchange,,,,,,`,
    ].join('\n'),
  );
  assert.deepEqual(read, { ok: true, services: new Map([[ADDRESS.toLowerCase(), 'Binance, hot']]), unread: 0 });
});

test('a tag of a chain that is not known here is counted and does not fail the file', () => {
  const read = readServices(`address,label,category\naddr1qxyz,Cardano Exchange,exchange\n`);
  assert.deepEqual(read, { ok: true, services: new Map(), unread: 1 });
});

test('a file without the columns is refused with the names of what is missing', () => {
  const read = readServices('address,tag\n');
  assert.ok(!read.ok);
  assert.deepEqual(
    read.errors.map((error) => error.column),
    ['label', 'category'],
  );
});
