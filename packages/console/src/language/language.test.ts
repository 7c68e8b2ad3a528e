import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { arPage } from './ar-page.ts';
import { arPublic } from './ar-public.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, path = ''): Map<string, string> {
  const all = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
  );
  return new Map(all);
}

const counted = (key: string) => key.replace(/_(one|other)$/, '');
const [english, korean] = [flat(en), flat(ko)];

/** Every key in the sources: written out, or with a part that is filled in (`step.${step}.do`). */
async function keysInUse(): Promise<RegExp[]> {
  const found = new Set<string>();
  for await (const file of glob('../**/*.{ts,tsx}', { cwd: import.meta.dirname })) {
    if (file.includes('language/') || file.endsWith('.test.ts')) continue;
    const text = await readFile(new URL(file, import.meta.url), 'utf8');
    for (const [, plain, filled] of text.matchAll(/['"]([a-z][A-Za-z]*(?:\.[\w-]+)+)['"]|`([a-z][A-Za-z]*\.[^`]*)`/g)) {
      found.add(plain ?? filled ?? '');
    }
  }
  return [...found].map((key) => new RegExp(`^${key.replace(/[.]/g, '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`));
}

test('Korean and English have the same keys, but for the forms of counting', () => {
  const bare = (keys: Iterable<string>) => [...new Set([...keys].map(counted))].sort();
  assert.deepEqual(bare(korean.keys()), bare(english.keys()));
});

test('what is filled into a text is the same in both languages', () => {
  const holes = (text: string | undefined) => [...(text ?? '').matchAll(/\{\{(\w+)\}\}|<(\w+)/g)].map(([hole]) => hole);
  for (const [key, text] of korean) {
    const missing = holes(english.get(key)).filter((hole) => !holes(text).includes(hole));
    assert.deepEqual(
      missing.filter((hole) => !(key.startsWith('step.') && hole === '{{count}}')),
      [],
      key,
    );
  }
});

test('no text is empty, shouts, or calls anything safe', () => {
  for (const [key, text] of [...english, ...korean]) {
    assert.notEqual(text.trim(), '', key);
    assert.doesNotMatch(text, /!|\bsafe\b|안전/i, key);
  }
});

test('no Korean text was left in English', () => {
  const technical = new Set(['part.id', 'alliance.p99']);
  for (const [key, text] of korean) assert(/[가-힣]/.test(text) || technical.has(key), `${key}: ${text}`);
});

test('Arabic has every text of the public page, with the same holes, and calls nothing safe', () => {
  const arabic = flat({ publicCheck: arPublic });
  const holes = (text: string | undefined) => [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([hole]) => hole).sort();
  assert.deepEqual(
    [...arabic.keys()],
    [...english.keys()].filter((key) => key.startsWith('publicCheck.')),
  );
  for (const [key, text] of arabic) {
    assert.match(text, /\p{Script=Arabic}/u, key);
    assert.deepEqual(holes(text), holes(english.get(key)), key);
    assert.doesNotMatch(text, /آمن/, key);
  }
});

test('what else Arabic has are texts of the other languages', () => {
  for (const [key, text] of flat(arPage)) {
    assert.ok(english.has(key), key);
    assert.match(text, /\p{Script=Arabic}/u, key);
  }
});

test('every text is used by a page, and every key that a page uses has a text', async () => {
  const used = await keysInUse();
  const keys = [...new Set([...english.keys()].map(counted))];
  assert.deepEqual(
    keys.filter((key) => !used.some((pattern) => pattern.test(key))),
    [],
  );
  const rooms = new Set(Object.keys(en));
  const asked = used.filter((pattern) => rooms.has(pattern.source.slice(1).split('\\.')[0] ?? ''));
  assert.deepEqual(
    asked.filter((pattern) => !keys.some((key) => pattern.test(key))).map((pattern) => pattern.source),
    [],
  );
});
