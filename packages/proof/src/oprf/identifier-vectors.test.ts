/** `vectors/oprf/series.json`: for whoever writes the asker's side in another language. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromHex, toHex, utf8 } from '../canonical/index.ts';
import {
  blindInput,
  deriveOprfKey,
  evaluateElements,
  identifierInput,
  openSeries,
  oprfKeyId,
  SUITE,
  seriesOf,
} from './index.ts';

const vectors = JSON.parse(readFileSync(new URL('../../../../vectors/oprf/series.json', import.meta.url), 'utf8'));
const random = (count = 32): Uint8Array => new Uint8Array(randomBytes(count));
const keys = (vectors.keys as { seed: string }[]).map(({ seed }) =>
  deriveOprfKey(fromHex(seed)!, utf8(vectors.circle)),
);

test('the keys follow from their seeds and the circle, the series from the keys', () => {
  assert.equal(vectors.suite, SUITE);
  const found = keys.map(({ publicKey }) => ({ public: toHex(publicKey), id: oprfKeyId(publicKey) }));
  assert.deepEqual(
    vectors.keys.map(({ seed, ...said }: { seed: string }) => said),
    found,
  );
  assert.equal(vectors.series, seriesOf(found.map((key) => key.id)));
});

for (const { kind, value, input, output } of vectors.cases) {
  test(`${kind} ${value}`, () => {
    const made = identifierInput({ kind, value }, vectors.normaliser);
    assert.equal(toHex(made), input);
    const asked = blindInput(made, random);
    const first = evaluateElements([asked.blinded], keys[0]!, random);
    const second = evaluateElements(first.evaluated, keys[1]!, random);
    const opened = openSeries(
      [asked],
      [first, second],
      keys.map((key) => key.publicKey),
    );
    assert.deepEqual(opened.ok && opened.outputs.map(toHex), [output]);
  });
}
