import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Theft } from '@haetae/contract';
import { type StixObject, validateObject } from '@haetae/stix/object';
import fc from 'fast-check';
import { knownThefts, publishedTotals } from '../reference/index.ts';
import {
  escapeMarkdown,
  landscapeReport,
  plainText,
  readFigures,
  renderHtml,
  renderMarkdown,
  reportObject,
} from './index.ts';

const AT = '2026-11-24T09:00:00.000Z';
const report = (said: Partial<Parameters<typeof landscapeReport>[0]> = {}) =>
  landscapeReport({
    ...{ period: { from: '2017-01-01', to: '2026-12-31' }, language: 'en', at: AT, marking: 'TLP:CLEAR' },
    ...{ thefts: knownThefts(), published: publishedTotals() },
    ...said,
  });
const [bybit] = knownThefts().filter(({ victim }) => victim === 'Bybit') as [Theft];

describe('a report', () => {
  test('of the same thefts at the same time is the same, in each form', () => {
    for (const render of [renderHtml, renderMarkdown]) assert.equal(render(report()), render(report()));
  });

  test('leads from every figure to its incidents: each number in the page is an anchor of the list', () => {
    const page = renderHtml(report());
    const anchors = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.ok(links.length > 200);
    assert.deepEqual(
      links.filter((id) => !anchors.has(id)),
      [],
    );
  });

  test('leads from its list to the objects of a hub', () => {
    const page = renderHtml(report(), (id) => `https://hub.example/objects/${id}`);
    assert.ok(page.includes(`href="https://hub.example/objects/${bybit.id}"`));
    assert.ok(
      renderMarkdown(report(), (id) => `https://hub.example/objects/${id}`).includes(
        `(https://hub.example/objects/${bybit.id})`,
      ),
    );
  });

  test('fetches nothing and runs nothing', () => {
    const page = renderHtml(report());
    assert.doesNotMatch(page, /<(link|img|iframe|object|embed)|url\(|@import|\son\w+=|src=/i);
    assert.deepEqual(
      [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag),
      ['<script type="application/json" id="figures">'],
    );
  });

  test('is complete in Korean: the same figures and no English word of its own', () => {
    const page = renderHtml(report({ language: 'ko' })).replace(/<script.*?<\/script>|<style.*?<\/style>/gs, '');
    assert.ok(page.includes('65억 8,709만 달러'));
    assert.doesNotMatch(page, /\b(thefts?|Publisher|Difference|Attributed|quarter|since|shift found)\b/);
  });

  test('of a period without thefts says so, and is no object: STIX has no report about nothing', () => {
    const none = report({ period: { from: '2010-01-01', to: '2010-12-31' } });
    assert.ok(renderMarkdown(none).includes('No theft in this period is known here.'));
    assert.equal(reportObject(none), undefined);
  });

  test('ends with the day it is written, not in the future', () => {
    assert.equal(report().period.to, '2026-11-24');
  });

  test('as STIX is a valid object that refers to every incident it counts, with its figures', () => {
    const object = reportObject(report({ language: 'ko' }))! as StixObject;
    assert.deepEqual(validateObject(object), { ok: true, object, warnings: [] });
    assert.equal((object.object_refs as string[]).length, 60);
  });
});

describe('what changed since the last report', () => {
  const last = readFigures(JSON.parse(JSON.stringify(report().figures)))!;
  const changed = (thefts: readonly Theft[]) => report({ thefts, last }).changes!;

  test('is nothing where nothing did', () => {
    assert.deepEqual([changed(knownThefts()).changes, changed(knownThefts()).usd], [[], 0]);
  });

  test('is a theft that is new, one that is gone, an amount, an attribution that was withdrawn', () => {
    const rest = knownThefts().filter(({ id }) => id !== bybit.id);
    const contested = bybit.attributions.map((one) => ({ ...one, level: 'contested' }) as const);
    assert.deepEqual(
      changed(rest).changes.map(({ kind }) => kind),
      ['gone'],
    );
    assert.equal(changed(rest).usd, -1_460_000_000);
    assert.deepEqual(
      changed([...rest, { ...bybit, amount_usd: 1_500_000_000 }]).changes.map(({ kind }) => kind),
      ['amount'],
    );
    assert.deepEqual(
      changed([...rest, { ...bybit, level: 'contested', attributions: contested }]).changes.map(({ kind }) => kind),
      ['attribution'],
    );
    assert.deepEqual(
      changed([...knownThefts(), { ...bybit, id: 'incident--x' }]).changes.map(({ kind }) => kind),
      ['new'],
    );
    // What nobody attributes any more is in no sum.
    assert.deepEqual(
      changed([...rest, { ...bybit, level: null, attributions: [] }]).changes.map(({ kind }) => kind),
      ['gone'],
    );
  });

  test('cannot be told from what is no report', () => {
    for (const value of [
      null,
      7,
      {},
      { thefts: [{}] },
      { ...last, usd: 'many' },
      { ...last, thefts: [{ ...last.thefts[0], level: 'sure' }] },
    ])
      assert.equal(readFigures(value), undefined);
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '| a | b |\n| --- | --- |',
  '# heading\n\n- list',
  '`code` **bold** ~~struck~~ $x$ ^a^',
  '1. one',
  '- [ ] task',
  'www.evil.example https://evil.example a@evil.example',
  '&lt;b&gt;',
  'Bybit\u202Emoc.tibyb',
  'طائرة Bybit 123',
  'מנית\u2067x',
  'tag\u{E0041}\u{E0042}',
  'zero\u200Bwidth\uFEFF',
  '{{7*7}} <%= 7 %>',
];

describe('a victim with a hostile name', () => {
  for (const name of HOSTILE) {
    const named = report({
      thefts: [{ ...bybit, victim: name, way_in_words: name, attributed_to: [name], sources: [name] }],
    });

    test(`${JSON.stringify(name)} stays a name in HTML`, () => {
      const page = renderHtml(named);
      const outside = page.replace(/<script type="application\/json" id="figures">.*?<\/script>/s, '');
      assert.doesNotMatch(outside, /<script|<img|onerror=alert\(1\)>|<b>[^0-9]/);
      assert.equal(page.match(/<\/script>/g)?.length, 1);
      // Direction and what is not seen come from the page alone.
      assert.doesNotMatch(outside, /[\u202A-\u202E\u2066-\u2069\u200B\uFEFF\u{E0000}-\u{E007F}]/u);
    });

    test(`${JSON.stringify(name)} stays a name in Markdown`, () => {
      const rows = renderMarkdown(named)
        .split('\n')
        .filter((line) => line.includes(bybit.id));
      const list = rows.at(-1)!;
      // A row of ten cells: no character of the name parts one.
      assert.equal(list.replace(/\\./g, '').split('|').length, 12, list);
      assert.doesNotMatch(list.replace(/\\./g, '').replace(/`incident[^`]*`/, ''), /[`*<>[\]!~]|https?:\/\/|www\./);
    });
  }
});

test('no text escapes from Markdown: without its escapes nothing that means something is left, and the text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeMarkdown(text);
      assert.doesNotMatch(escaped.replace(/\\[!-/:-@[-`{-~]/g, ''), /[\\`*_{}[\]<>()#!|~&@:$^\n]/);
      const back = escaped.replace(/[\u2068\u2069]/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
      assert.equal(back, plainText(text));
    }),
  );
});
