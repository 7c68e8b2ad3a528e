import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { deterministicId, observableId } from './index.ts';

interface Vectors {
  readonly cases: readonly {
    readonly type: string;
    readonly properties: Record<string, unknown>;
    readonly id: string | null;
  }[];
}

const path = new URL('../../../../vectors/stix/observable-ids.json', import.meta.url);
// The vectors are part of the repository and have this form.
const vectors = JSON.parse(readFileSync(path, 'utf8')) as Vectors;

for (const { type, properties, id } of vectors.cases) {
  test(`section 2.9: a ${type} of ${JSON.stringify(properties).slice(0, 60)} has the id ${id}`, () => {
    assert.equal(observableId(type, properties) ?? null, id);
  });
}

test('the id does not depend on the order of properties, nor on what does not contribute', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.jsonValue(), (name, vendor, other) => {
      const one = observableId('software', { name, vendor, languages: other });
      assert.equal(observableId('software', { vendor, name }), one);
    }),
  );
});

test('a type or namespace that is none is a mistake of the caller', () => {
  assert.throws(() => deterministicId('Identity', '00abedb4-aa42-466c-9c01-fed23315a9b7', 'a'), RangeError);
  assert.throws(() => deterministicId('identity', 'dns', 'a'), RangeError);
});

test('a name in a namespace gives the UUID that RFC 9562 gives', () => {
  const id = deterministicId('identity', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com');
  assert.equal(id, 'identity--2ed6657d-e927-568b-95e1-2665a8aea6a2');
});
