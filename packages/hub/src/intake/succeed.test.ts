import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StixObject } from '@haetae/stix/object';
import { ended, succeed } from './succeed.ts';

// Only what the functions look at; nothing here is validated.
const stored = {
  id: 'indicator--11111111-1111-5111-8111-111111111111',
  created: '2024-01-01T00:00:00.000Z',
  modified: '2024-06-01T00:00:00.000Z',
  valid_from: '2024-01-01T00:00:00.000Z',
  name: 'a',
} as unknown as StixObject;

test('what is not stored yet is dated by its row', () => {
  assert.equal(succeed(undefined, stored), stored);
});

test('the same content read on another day is the stored version again', () => {
  const read = { ...stored, created: '2025-01-01T00:00:00.000Z', modified: '2025-01-01T00:00:00.000Z' };
  assert.deepEqual(succeed(stored, read), stored);
});

test('another content keeps created and is later', () => {
  const next = succeed(stored, { ...stored, created: '2025-01-01T00:00:00.000Z', name: 'b' });
  assert.equal(next.created, stored.created);
  assert.equal(next.modified, '2024-06-01T00:00:00.001Z');
});

test('another content of a later day is of that day', () => {
  const next = succeed(stored, { ...stored, modified: '2025-01-01T00:00:00.000Z', name: 'b' });
  assert.equal(next.modified, '2025-01-01T00:00:00.000Z');
});

test('an end is later than what it ends, whenever the edition is from', () => {
  for (const day of ['', '2020-01-01T00:00:00.000Z', '2024-06-01T00:00:00.000Z']) {
    assert.equal(ended(stored, day).modified, '2024-06-01T00:00:00.001Z');
  }
  assert.equal(ended(stored, '2025-01-01T00:00:00.000Z').modified, '2025-01-01T00:00:00.000Z');
});

test('an end that is stored stays as it is', () => {
  const end = { ...stored, revoked: true };
  assert.equal(succeed(end, { ...end, name: 'b' }), end);
});
