import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LogEntry, logLeaf } from './index.ts';

const entry: LogEntry = {
  place: 7,
  what: 'added',
  id: 'indicator--a',
  version: '2026-11-24T00:00:00.000Z',
  digest: 'ab'.repeat(32),
  salt: new Uint8Array(32).fill(9),
};

test('each part of an entry changes its leaf', () => {
  const others: Partial<LogEntry>[] = [
    { place: 8 },
    { what: 'moved' },
    { id: 'indicator--b' },
    { version: '2026-11-25T00:00:00.000Z' },
    { digest: 'cd'.repeat(32) },
    { salt: new Uint8Array(32).fill(8) },
    { id: 'indicator--', version: `a${entry.version}` },
  ];
  for (const part of others) assert.notDeepEqual(logLeaf({ ...entry, ...part }), logLeaf(entry), JSON.stringify(part));
});

test('a salt that could be guessed is refused', () => {
  assert.throws(() => logLeaf({ ...entry, salt: new Uint8Array(15) }), RangeError);
});
