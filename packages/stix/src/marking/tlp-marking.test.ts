import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Tlp, TlpFamily } from './index.ts';
import { tlpLevels, tlpMarkingId, tlpOf } from './index.ts';

interface Vectors {
  readonly order: readonly string[];
  readonly cases: readonly { readonly family: TlpFamily; readonly tlp: Tlp; readonly id: string }[];
  readonly not_tlp: readonly string[];
}

const path = new URL('../../../../vectors/stix/tlp-marking-ids.json', import.meta.url);
// The vectors are part of the repository and have this form.
const vectors = JSON.parse(readFileSync(path, 'utf8')) as Vectors;

test('the levels are in the order of the vectors', () => assert.deepEqual(tlpLevels, vectors.order));

for (const { family, tlp, id } of vectors.cases) {
  test(`${id} is ${tlp} of ${family}`, () => {
    assert.equal(tlpOf(id), tlp);
    assert.equal(tlpMarkingId(tlp, family), id);
  });
}

for (const id of vectors.not_tlp) {
  test(`${id} stands for no TLP level`, () => assert.equal(tlpOf(id), undefined));
}
