import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logLeaf } from '@haetae/proof/log';
import fc from 'fast-check';
import { type What, what, whatWord } from '../log/index.ts';
import { leafOf } from './leaf.ts';

test('a leaf is byte for byte the one that whoever checks a proof computes', () => {
  const entry = fc.record({
    place: fc.nat(),
    what: fc.constantFrom<What>(...Object.values(what)),
    id: fc.string({ unit: 'grapheme' }),
    version: fc.string(),
    digest: fc.uint8Array({ maxLength: 32 }),
    salt: fc.uint8Array({ minLength: 16, maxLength: 32 }),
  });
  fc.assert(
    fc.property(entry, (one) => {
      const digest = Buffer.from(one.digest).toString('hex');
      assert.deepEqual(Buffer.from(leafOf(one)), Buffer.from(logLeaf({ ...one, digest, what: whatWord[one.what] })));
    }),
  );
});
