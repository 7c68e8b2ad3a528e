import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { extension, PACK_KINDS, type PackKind } from '@haetae/contract';
import { formatsOf } from '@haetae/detect/list';
import fc from 'fast-check';
import { ADVISORIES } from './advisory/index.ts';
import { CHANGE_WORDS } from './change-words.ts';
import { changesOf, compareVersions } from './compare-versions.ts';
import { entriesOf, type Gathered } from './gather-pack.ts';
import { PACK_CONTENTS } from './pack-contents.ts';
import type { PackEntry } from './pack-entry.ts';
import type { PackHead } from './pack-head.ts';
import { whyGone } from './why-gone.ts';
import { writeChanges, writeChangesCsv } from './write-changes.ts';
import { writeContents } from './write-contents.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const ID = 'indicator--00000000-0000-4000-8000-000000000001';
const head: PackHead = {
  ...{ kind: 'exchange', language: 'en', version: 2, made: NOW },
  ...{ hub: 'KR', marking: 'TLP:AMBER', demonstration: false },
};
const entry = (value: string, part: PackEntry['part'] = 'domains'): PackEntry => ({ part, value, object: ID });

describe('why something is gone', () => {
  const official = { extensions: { [extension.claim]: { extension_type: 'property-extension', list: 'OFAC SDN' } } };
  const rows: readonly (readonly [string, object | undefined, string])[] = [
    ['what is hidden or absent', undefined, 'withdrawn'],
    ['what its author took back', { revoked: true }, 'revoked'],
    ['what an official list took off', { ...official, revoked: true }, 'delisted'],
    ['what ended this second', { valid_until: NOW }, 'expired'],
    ['what ended, told in another offset', { valid_until: '2026-11-24T20:59:59+09:00' }, 'expired'],
    ['what still holds, and is refused no more', { valid_until: '2026-11-24T12:00:01Z' }, 'delisted'],
    ['what has no end', {}, 'delisted'],
    ['an extension that is no object', { extensions: null, revoked: true }, 'revoked'],
  ];
  for (const [what, body, reason] of rows) {
    test(`${what}: ${reason}`, () => {
      const object = body === undefined ? undefined : { type: 'indicator', id: ID, ...body };
      assert.equal(whyGone(object as Parameters<typeof whyGone>[0], NOW), reason);
    });
  }
});

describe('a version against the one before', () => {
  test('says what is new and what is gone; the same value of another part is another thing', () => {
    const { fresh, gone } = compareVersions(
      [entry('a.example'), entry('b.example')],
      [entry('b.example'), entry('a.example', 'urls')],
    );
    assert.deepEqual(fresh, [entry('a.example', 'urls')]);
    assert.deepEqual(gone, [entry('a.example')]);
  });

  test('what was, without what is gone, with what is new, is what is; in any order', () => {
    const some = fc.uniqueArray(
      fc.constantFrom('a', 'b', 'c', 'd', 'e').map((value) => entry(value)),
      {
        selector: ({ value }) => value,
      },
    );
    fc.assert(
      fc.property(some, some, (before, now) => {
        const { fresh, gone } = compareVersions(before, now);
        const kept = before.filter((one) => !gone.includes(one));
        const values = [...kept, ...fresh].map(({ value }) => value).toSorted();
        assert.deepEqual(values, now.map(({ value }) => value).toSorted());
      }),
    );
  });
});

describe('the text of changes', () => {
  const hostile = 'https://evil.example/`</code><script>|x\u202e';
  const changes = changesOf(
    { fresh: [entry(hostile, 'urls')], gone: [entry('old.example')] },
    [entry(hostile, 'urls')],
    () => 'expired',
  );

  test('shows what others wrote as code that leads nowhere, and each that is gone with its reason', () => {
    const text = writeChanges(changes, head);
    assert.match(text, /Against version 1/);
    assert.ok(!text.includes('https://') && !text.includes('\u202e'), text);
    assert.match(text, /- Domains: `old\[\.\]example`: expired/);
    assert.equal(text.split('\n').filter((line) => line.includes('evil')).length, 1);
    assert.equal(
      (/`(.*)`/.exec(text.split('\n').find((line) => line.includes('evil'))!)?.[1] ?? '`').includes('`'),
      false,
    );
  });

  test('tells tools the same, with whole values', () => {
    const rows = writeChangesCsv(changes).split('\r\n');
    assert.equal(rows[0], 'change,part,value,object,reason');
    assert.equal(rows[2], `gone,domains,old.example,${ID},expired`);
  });

  test('of a first version lists nothing, and of one with other reasons says so', () => {
    assert.doesNotMatch(writeChanges(changes, { ...head, version: 1 }), /## /);
    const same = changesOf({ fresh: [], gone: [] }, [], () => 'revoked');
    assert.match(writeChanges(same, head), /No entry came or went/);
  });
});

describe('what a pack holds', () => {
  const said = { object: ID, saidBy: 'A, Ltd', category: 'phishing' as const, confidence: 80, since: NOW };
  const gathered: Gathered = {
    lists: new Map([['domains', [{ value: 'phish.example', ...said }]]]),
    addresses: [{ ...said, address: '0xabc', chain: null, submitter: 'identity--1', marking: 'amber' }],
    rules: [],
    marking: 'amber',
  };
  const files = (kind: PackKind, language: 'en' | 'ko' = 'en') =>
    writeContents(gathered, { ...head, kind, language }, [
      { source: 'haetae/loaders', text: 'rule x { condition: true }' },
    ]);

  for (const kind of PACK_KINDS) {
    test(`${kind}: every list in a form that exists, with its instructions in both languages`, () => {
      for (const list of PACK_CONTENTS[kind].lists) {
        for (const format of list.formats) {
          assert.ok(
            formatsOf(list.kind).some((one) => one.format === format),
            `${list.kind}.${format}`,
          );
        }
      }
      const named = [...files(kind).keys()].filter((name) => name.startsWith('lists/'));
      const install = files(kind).get('INSTALL.md')!;
      for (const name of named) assert.ok(install.includes(`## ${name}\n`), name);
    });
  }

  test('has advice in the language asked for, and none in the other', () => {
    for (const [name, text] of files('exchange', 'ko')) {
      if (name.startsWith('advisories/')) assert.match(text, /^# .*[가-힣]/, name);
    }
    for (const [name, { en, ko }] of Object.entries(ADVISORIES)) {
      assert.doesNotMatch(en, /[가-힣]/, name);
      const headings = (text: string): number => text.match(/^#+ /gm)?.length ?? 0;
      assert.equal(headings(ko), headings(en), name);
    }
  });

  test('advises no judgement by origin: what it names as never an input stands under that heading alone', () => {
    const { en } = ADVISORIES['fake-applicant'];
    const outside = en.replace(/## Never an input[\s\S]*?(?=\n## )/, '');
    assert.doesNotMatch(outside, /accent|nationality|ethnic|gender|keyboard|looks\b/i);
  });

  test('of a ministry are no addresses and no rules; a demonstration says that it is one', () => {
    assert.ok([...files('ministry').keys()].every((name) => !/addresses|rules\//.test(name)));
    const shown = writeContents(gathered, { ...head, demonstration: true }, []).get('INSTALL.md')!;
    assert.match(shown, /demonstration hub/);
  });

  test('an office program gets no formula and no broken cell from a name', () => {
    const evil = { ...gathered, addresses: [{ ...gathered.addresses[0]!, saidBy: '=cmd|"x",y' }] };
    const csv = writeContents(evil, head, []).get('lists/addresses.csv')!;
    assert.ok(csv.includes(`"'=cmd|""x"",y"`), csv);
  });

  test('counts every part that stands in it', () => {
    const parts = new Set(entriesOf('exchange', gathered).map(({ part }) => part));
    assert.deepEqual([...parts], ['addresses', 'domains', 'advisories']);
    assert.ok([...parts].every((part) => CHANGE_WORDS.ko.parts[part] !== undefined));
  });
});
