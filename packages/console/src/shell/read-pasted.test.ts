import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPasted, splitAddresses } from './read-pasted.ts';

const one = '0x1542368a03ad1f03d96D51B414f4738961Cf4443';
const two = '134r8iHv69xdT6p5qVKTsHrcUEuBVZAYak';

test('nothing pasted is nothing', () => assert.deepEqual(readPasted(' \n '), { kind: 'nothing' }));

test('a mistyped word is asked, not dropped', () => {
  assert.deepEqual(readPasted('0x1542'), { kind: 'address', address: '0x1542' });
});

test('one address is an address, an object’s id an object', () => {
  assert.deepEqual(readPasted(`  ${one}\n`), { kind: 'address', address: one });
  const id = 'indicator--8f0c2f3e-1d2c-4b5a-9e8f-0123456789ab';
  assert.deepEqual(readPasted(id), { kind: 'object', id });
});

test('a link or a name with dots is a site, and a sentence is none', () => {
  for (const text of ['https://garden.example/a?b=[c]', 'Garden.Example.', '업비트.한국', 'xn--9w3b70lgul.example']) {
    assert.deepEqual(readPasted(` ${text} `), { kind: 'site', site: text });
  }
  for (const text of [one, '1.5', 'see https://garden.example/', '192.0.2']) {
    assert.notEqual(readPasted(text).kind, 'site', text);
  }
});

test('a list comes from lines, commas, CSV and prose, each address once, in order', () => {
  const text = `position,address\n1,"${two}"\n2,${one}; see also ${two} (ransom)`;
  assert.deepEqual(splitAddresses(text), [two, one]);
});

test('a look-alike with a Cyrillic letter stays in the list, to be called invalid', () => {
  const fake = one.replace('x', 'х');
  assert.deepEqual(splitAddresses(`${fake} ${one}`), [fake, one]);
});
