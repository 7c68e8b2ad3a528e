/** Keys as they are published, and which of them a hub believes. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { seriesOf } from '@haetae/proof/oprf';
import type { StixObject } from '@haetae/stix/object';
import { validateObject } from '@haetae/stix/object';
import { KeyBook } from './key-book.ts';
import { keyNote, readKeyNote } from './key-note.ts';
import { KeyRing } from './key-ring.ts';

const CIRCLE = 'hub--1+hub--2';
const REGISTER = 'identity--11111111-1111-4111-8111-111111111111';
const NOW = '2026-11-24T00:00:00.000Z';

/** A folder of secrets in memory. */
function keyFiles() {
  const files = new Map<string, string>();
  return {
    all: () => files,
    write: (name: string, text: string) => void files.set(name, text),
    destroy: (name: string) => void files.delete(name),
  };
}

const random = (count = 32): Uint8Array => new Uint8Array(randomBytes(count));

test('a ring opened again on the same folder has the same keys, without those that were destroyed', () => {
  const files = keyFiles();
  const ring = new KeyRing(files, random);
  const first = ring.make(CIRCLE, NOW);
  const second = ring.make(CIRCLE, '2026-11-25T00:00:00.000Z');
  assert.deepEqual(new KeyRing(files, random).of(CIRCLE), [first, second]);
  ring.destroy(first.id);
  assert.deepEqual(new KeyRing(files, random).of(CIRCLE), [second]);
});

describe('the note of a key', () => {
  const key = new KeyRing(keyFiles(), random).make(CIRCLE, NOW);
  const note = keyNote(key, REGISTER) as StixObject;

  test('is valid STIX, says the key, and nothing of the secret', () => {
    assert.equal(validateObject(note).ok, true);
    assert.deepEqual(readKeyNote(note), { id: key.id, circle: CIRCLE, publicKey: key.key.publicKey, made: NOW });
    assert.ok(!JSON.stringify(note).includes(Buffer.from(key.key.secretKey).toString('hex')));
  });

  const content = JSON.parse(String(note.content));
  const wrong: readonly (readonly [string, object])[] = [
    ['a note about something else', { labels: ['remark'] }],
    ['a note without labels', { labels: undefined }],
    ['content that is no JSON', { content: 'a key' }],
    ['another suite', { content: JSON.stringify({ ...content, suite: 'P256' }) }],
    ['the identity element as a key', { content: JSON.stringify({ ...content, public: '00'.repeat(32) }) }],
    ['a key that is no element', { content: JSON.stringify({ ...content, public: 'ff'.repeat(32) }) }],
    ['no key', { content: '{}' }],
  ];
  for (const [what, changed] of wrong) {
    test(`${what} publishes none`, () => assert.equal(readKeyNote({ ...note, ...changed } as StixObject), undefined));
  }
});

describe('the book of keys', () => {
  const published = (hub: string, made = NOW, circle = CIRCLE) => {
    const key = readKeyNote(keyNote(new KeyRing(keyFiles(), random).make(circle, made), REGISTER) as StixObject)!;
    return { ...key, hub };
  };

  test('has a current series once every hub of the circle has published, of the newest keys', () => {
    const book = new KeyBook();
    book.put(1, published('hub--1'));
    assert.equal(book.current(CIRCLE), undefined);
    book.put(2, published('hub--2'));
    const newer = published('hub--2', '2026-11-25T00:00:00.000Z');
    book.put(3, newer);
    assert.ok(book.current(CIRCLE)?.includes(newer));
  });

  test('knows a series as one key of each hub of the circle, and nothing else', () => {
    const book = new KeyBook();
    const [one, two, other] = [published('hub--1'), published('hub--2'), published('hub--2')];
    const stranger = published('hub--1', NOW, 'hub--1+hub--3');
    for (const [obj, key] of [one, two, other, stranger].entries()) book.put(obj, key);
    const known = (...keys: { id: string }[]) => book.keysOf(CIRCLE, seriesOf(keys.map(({ id }) => id))) !== undefined;
    assert.equal(known(one, two), true);
    assert.equal(known(one, other), true);
    assert.equal(known(two, other), false);
    assert.equal(known(one), false);
    assert.equal(known(one, two, other), false);
    assert.equal(known(stranger, two), false);
    book.end(two.id);
    assert.equal(known(one, two), false);
  });
});
