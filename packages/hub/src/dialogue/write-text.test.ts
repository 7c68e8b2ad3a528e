import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateObject } from '@haetae/stix/object';
import { exampleReport, exampleStatement } from './examples.fixture.ts';
import { statementMarkdown, statementPage } from './write-text.ts';

const signed = exampleStatement(true);
const withText = (text: string) => {
  const [clause] = signed.document.clauses;
  const versions = { ...clause!.versions, en: { text, hash: '0'.repeat(64) } };
  return { ...signed, document: { ...signed.document, clauses: [{ ...clause!, versions }] } };
};

test('each language has its section with language and direction, and each text is isolated from its surroundings', () => {
  const page = statementPage(signed, signed.document.languages);
  assert.match(page, /<section lang="ar" dir="rtl">/);
  assert.match(page, /<section lang="ko" dir="ltr">/);
  assert.match(page, /<bdi>سيتبادل الجانبان المؤشرات في غضون ساعة \(Haetae\)\.<\/bdi>/);
  assert.doesNotMatch(page, /Draft/);
});

test('a draft says so and shows whose brackets are open', () => {
  const draft = exampleStatement(false);
  const open = {
    ...draft,
    clauses: draft.clauses.map((clause) => ({
      ...clause,
      words: {
        ...clause.words,
        present: new Map([...clause.words.present].map(([lang, words]) => [lang, { ...words, agreed: ['hub-kr'] }])),
      },
    })),
  };
  const page = statementPage(open, ['en']);
  assert.match(page, /Draft\./);
  assert.match(page, /\[<bdi>.*<\/bdi>\] <small dir="ltr">\[EU\]<\/small>/);
});

const HOSTILE =
  '<script>alert(1)</script> [a](javascript:x) # h\n# heading\n* item `code` ![x](//evil) &amp; https://evil.example';

test('hostile words become neither markup of the page nor of Markdown', () => {
  const page = statementPage(withText(HOSTILE), ['en']);
  assert.doesNotMatch(page, /<script|<a |<img/);
  const [, markdown] = statementMarkdown(withText(HOSTILE), ['en']).split('## English');
  for (const live of [/^# /m, /^\* /m, /[^\\]\]\(/, /[^\\]</, /[^\\]`code/, /https:\/\//, /[^\\]&amp;/]) {
    assert.doesNotMatch(markdown!.split('## Signed')[0]!, live);
  }
});

test('the same statement gives the same text', () => {
  assert.equal(statementPage(signed, ['en', 'ko']), statementPage(exampleStatement(true), ['en', 'ko']));
});

test('the STIX of a statement is valid, names its other languages in language-content, and is the same each time', () => {
  const objects = exampleReport();
  for (const object of objects) assert.equal(validateObject(object).ok, true, JSON.stringify(object));
  assert.deepEqual(
    objects.map(({ type }) => type),
    ['report', 'note', 'language-content', 'language-content'],
  );
  assert.deepEqual(objects, exampleReport());
});
