import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffWords } from './diff-words.ts';
import { excerpt } from './excerpt.ts';

const shown = (before: string, after: string) =>
  excerpt(diffWords(before, after, 'en'))
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `-${text}-` : `+${text}+`))
    .join('');

test('of a long text the change and a few words beside it are shown', () => {
  const text = (word: string) =>
    `Both sides will exchange indicators of thefts within one hour of their ${word}, and will report the median time reached.`;
  assert.equal(
    shown(text('confirmation'), text('verification')),
    '… one hour of their -confirmation-+verification+, and will report the …',
  );
});

test('a short text, and one without a change, stay whole', () => {
  assert.equal(shown('one hour', 'two hours'), '-one-+two+ -hour-+hours+');
  assert.equal(
    shown('the same words as before, however long they may be', 'the same words as before, however long they may be'),
    'the same words as before, however long they may be',
  );
});
