import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyVersion, lastVersion } from '../store/index.ts';
import { chooseEnding } from './end-submission.ts';
import type { SeenRow } from './queries.ts';

const [us, them] = ['identity--us', 'identity--them'];
const row = (version: string, submitter = us): SeenRow => ({
  version,
  submitter,
  modified: BigInt(version.replace(/\D/g, '')),
  added: 5n,
});
const none = { ...lastVersion, last: false };

test('nothing there is absent, whatever is asked', () => {
  assert.deepEqual(chooseEnding([], everyVersion, us), { kind: 'absent' });
});

test('a version that is not there is absent, also where others are', () => {
  assert.deepEqual(chooseEnding([row('1')], { ...none, keys: ['2'] }, us), { kind: 'absent' });
});

test('what others brought is not the caller’s to end', () => {
  assert.deepEqual(chooseEnding([row('1', them)], everyVersion, us), { kind: 'not-own' });
});

test('of all versions the caller’s own end', () => {
  const ending = chooseEnding([row('1'), row('2', them), row('3')], everyVersion, us);
  assert.deepEqual(ending, { kind: 'versions', versions: ['1', '3'] });
});

test('the newest is the newest of everybody’s: another’s does not make an older own one the last', () => {
  assert.deepEqual(chooseEnding([row('1'), row('2', them)], lastVersion, us), { kind: 'not-own' });
  assert.deepEqual(chooseEnding([row('1'), row('2', them), row('2')], lastVersion, us), {
    kind: 'versions',
    versions: ['2'],
  });
});

test('first and last end both ends, and the middle stays', () => {
  const ending = chooseEnding([row('3'), row('1'), row('2')], { ...lastVersion, first: true }, us);
  assert.deepEqual(ending, { kind: 'versions', versions: ['3', '1'] });
});

test('an observable is named by the time it was added', () => {
  const observable = row('sha256:1');
  assert.deepEqual(chooseEnding([observable], { ...none, added: [5n] }, us), {
    kind: 'versions',
    versions: ['sha256:1'],
  });
  assert.deepEqual(chooseEnding([observable], { ...none, added: [6n] }, us), { kind: 'absent' });
});
