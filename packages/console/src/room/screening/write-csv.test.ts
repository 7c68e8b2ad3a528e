import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Screening } from '@haetae/client';
import { writeCsv } from './write-csv.ts';

const nothing: Screening = {
  input: '',
  address: null,
  verdict: 'invalid',
  categories: [],
  actor: null,
  reasons: [],
  warnings: [],
};

test('a pasted formula stays text in a spreadsheet', () => {
  assert.match(
    writeCsv([{ ...nothing, input: '=HYPERLINK("http://x")' }]),
    /\r\n"'=HYPERLINK\(""http:\/\/x""\)",,invalid/,
  );
});

test('commas and line breaks stay inside their cell', () => {
  const line = writeCsv([{ ...nothing, input: 'a,b\nc', warnings: [{ code: 'x', message: 'said "no"' }] }]);
  assert.equal(line.split('\r\n')[1], '"a,b\nc",,invalid,,,"said ""no""",,');
});
