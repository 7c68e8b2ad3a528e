import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchPart } from '@haetae/detect/match';
import fc from 'fast-check';
import { textPlatform } from './decode.ts';
import type { Indicator } from './indicator.ts';
import { BookBuilder } from './indicator-book.ts';

const indicator = (id: string | null, confidence: number | null): Indicator => ({
  ...{ id, name: null, category: 'other', confidence, marking: null, source: 'list' },
});
const INDICATORS = [indicator(null, null), indicator('indicator--1', 10), indicator('indicator--2', 90)] as const;

/** As lists write them; each stands alone on a line of a log. */
const VALUES = ['evil.example', 'EVIL.example', '203.0.113.5', 'ab'.repeat(16), '2001:db8::1', 'a@evil.test'];
const URLS = ['https://site.test/a', 'http://site.test/a', 'hxxps://site[.]test/a', 'http://Site.test/b'];

test('however often and in whichever form lists name a value, it is one value with each of its indicators once', () => {
  const row = fc.tuple(fc.constantFrom(...VALUES, ...URLS), fc.constantFrom(0, 1, 2));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const builder = new BookBuilder(3, 1);
      const named = new Map<string, { readonly said: string; readonly by: Set<Indicator> }>();
      for (const [value, by] of rows) {
        const bytes = new TextEncoder().encode(value);
        assert.ok(builder.addPlain(bytes, 0, bytes.length, INDICATORS[by]) || builder.add(value, INDICATORS[by]));
        const key = value
          .toLowerCase()
          .replace(/^h..ps?:/, '')
          .replace('[.]', '.');
        const known = named.get(key) ?? { said: value, by: new Set() };
        named.set(key, { ...known, by: known.by.add(INDICATORS[by]) });
      }
      const book = builder.finish();
      assert.equal(book.values, named.size);
      for (const [key, { said, by }] of named) {
        const log = new TextEncoder().encode(key.startsWith('//') ? `https:${key}` : key);
        const [hit, ...others] = matchPart(book.table, log, { kind: 'text' }, textPlatform).hits;
        assert.deepEqual(others, []);
        assert.equal(book.valueOf(hit!.entry), key.startsWith('//') ? said : key);
        assert.deepEqual(
          book.indicatorsOf(hit!.entry),
          [...by].toSorted((a, b) => (b.confidence ?? -1) - (a.confidence ?? -1)),
        );
      }
    }),
  );
});
