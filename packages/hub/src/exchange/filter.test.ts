import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemAnswer } from '../platform/http/index.ts';
import { everyVersion, lastVersion } from '../store/index.ts';
import { type Filter, type MatchField, type Query, readFilter } from './filter.ts';

const FIELDS: readonly MatchField[] = ['id', 'type', 'version', 'spec_version'];

function read(query: Query): Filter {
  const filter = readFilter(query, FIELDS, lastVersion);
  if (filter instanceof ProblemAnswer) throw new Error(filter.code);
  return filter;
}

test('without filters a page is the largest, of the newest versions', () => {
  const { limit, versions, addedAfter, ids, types, ofSpecVersion } = read({});
  assert.deepEqual(
    [limit, versions, addedAfter, ids, types, ofSpecVersion],
    [1_000, lastVersion, undefined, undefined, undefined, true],
  );
});

test('the order in which a list is written makes no other filter, what is in it does', () => {
  const text = (types: string) => read({ 'match[type]': types }).text;
  assert.equal(text('note,report'), text('report,note'));
  assert.notEqual(text('note,report'), text('note'));
  assert.notEqual(text('note'), read({}).text);
});

test('the limit and the page are not part of the filter', () => {
  assert.equal(read({ limit: '5', next: 'x' }).text, read({ limit: '7' }).text);
});

test('the same version in another spelling is the same filter', () => {
  const text = (version: string) => read({ 'match[version]': version }).text;
  assert.equal(text('2026-03-01T00:00:00.120Z'), text('2026-03-01T00:00:00.12Z'));
  assert.notEqual(text('2026-03-01T00:00:00.120Z'), text('2026-03-01T00:00:00.121Z'));
});

test('all beside anything is all', () => {
  assert.deepEqual(read({ 'match[version]': 'first,all,2026-03-01T00:00:00Z' }).versions, everyVersion);
});

test('digits past the microsecond neither fail nor round up', () => {
  assert.equal(read({ added_after: '2026-03-01T00:00:00.0000019Z' }).addedAfter! % 1_000_000n, 1n);
});

test('a list may come in one parameter or in several', () => {
  assert.deepEqual(read({ 'match[type]': ['note', 'report,malware'] }).types, ['note', 'report', 'malware']);
});
