import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprintsIn } from './pinned-keys.ts';

const one = 'a1'.repeat(32);
const other = '0f'.repeat(32);

test('fingerprints are read from lines of the command, from groups and in capitals, each once', () => {
  const groups = one.toUpperCase().match(/.{8}/g)?.join(' ') ?? '';
  assert.deepEqual(fingerprintsIn(`${one}  hub--1  of hub--1+hub--2\n${other}\n${groups}`), [one, other]);
});

test('what is shorter or longer than a fingerprint is none, and two lines never make one', () => {
  assert.deepEqual(fingerprintsIn(`${one.slice(1)}\n${one}0\n${one.slice(0, 32)}\n${one.slice(32)}`), []);
});
