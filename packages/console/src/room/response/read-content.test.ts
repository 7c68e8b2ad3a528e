import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedOf, fieldsOf, receiverOf, referenceOf, traceOf } from './read-content.ts';

const requester = { organisation: 'identity--1', hub: 'hub-kr', name: 'Cyber Bureau', country: 'KR' };

test('content without targets, or with lines of another form, asks for nothing that could be misread', () => {
  assert.deepEqual(askedOf({}), []);
  assert.deepEqual(askedOf({ targets: ['0xab', null, { address: 1 }, { address: 'eip155:1:0xab', asked: '1' }] }), []);
  assert.deepEqual([referenceOf({}), receiverOf({}), traceOf({ trace: null })], [null, '', null]);
});

test('a target is what is asked of it, not what was traced', () => {
  const target = { address: 'eip155:1:0xab', asset: 'eip155:1/slip44:60', asked: '400', traced: '1000' };
  assert.deepEqual(askedOf({ targets: [target] }), [
    { address: 'eip155:1:0xab', asset: 'eip155:1/slip44:60', amount: '400' },
  ]);
});

test('a field that this page does not know is shown, not dropped', () => {
  assert.deepEqual(fieldsOf({ new_field: { a: 1, b: ['x', 'y'] } }, []).also, [
    { name: 'new_field', values: ['1', 'x', 'y'], defaulted: false },
  ]);
});

test('a default that nobody wrote is marked; a default inside a field does not mark the whole', () => {
  const { ground, terms } = fieldsOf({ legal_basis: [{ jurisdiction: 'KR', instrument: 'none' }], duration: 'P30D' }, [
    '/duration',
    '/legal_basis/0/jurisdiction',
  ]);
  assert.deepEqual(ground, [{ name: 'legal_basis', values: ['KR', 'none'], defaulted: false }]);
  assert.deepEqual(terms, [{ name: 'duration', values: ['P30D'], defaulted: true }]);
});

test('organisations are shown by name, also where another field names only their id', () => {
  const { who, terms } = fieldsOf({ requester, disclosure: { rule: 'none-until', decided_by: 'identity--1' } }, []);
  assert.deepEqual(who[0]?.values, ['Cyber Bureau']);
  assert.deepEqual(terms[0]?.values, ['none-until', 'Cyber Bureau']);
});

test('what is empty is left out', () => {
  assert.deepEqual(fieldsOf({ related: [], supersedes: null, attachments: [] }, []).also, []);
});
