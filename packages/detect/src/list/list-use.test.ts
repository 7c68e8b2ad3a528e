import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { formatsOf, LIST_PURPOSE, type ListKind, listKinds, listUse } from './index.ts';

for (const kind of listKinds) {
  test(`${kind}: what it is for, and how each of its forms is loaded, in both languages`, () => {
    const said = [...formatsOf(kind).map(({ format }) => format), 'stix'].map((format) => listUse(kind, format));
    for (const words of [LIST_PURPOSE[kind], ...said]) {
      assert.ok(words !== undefined);
      assert.match(words.en, /^[A-Z].*\.$|`\.$|`$/s);
      assert.match(words.ko, /[가-힣]/);
    }
  });
}

test('a form that a list has not got is not explained', () => {
  assert.equal(listUse('urls', 'rpz'), undefined);
  assert.equal(listUse('domains', 'toString'), undefined);
});

test('the page about lists names every form of every kind, and no file that is not there', () => {
  const page = readFileSync(new URL('../../../../docs/lists.md', import.meta.url), 'utf8');
  for (const kind of listKinds) {
    const row = new RegExp(`^\\| \`${kind}\`.*$`, 'm').exec(page)?.[0] ?? '';
    const forms = row.split('|').at(-2)?.match(/\w+/g);
    assert.deepEqual(forms, [...formatsOf(kind).map(({ format }) => format), 'stix'], kind);
  }
  const named = page.match(new RegExp(`\\b(?:${listKinds.join('|')})\\.[a-z]+\\b`, 'g')) ?? [];
  for (const file of named.filter((name) => !name.endsWith('.etag'))) {
    const [kind, format] = file.split('.') as [ListKind, string];
    assert.ok(listUse(kind, format), file);
  }
});
