import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type OpenStore, openStore } from '../testing/open-store.ts';
import { bools, byteas, int2s, int4s, int8s, texts, uuids } from './binary-array.ts';

let store: OpenStore;
before(async () => {
  store = await openStore();
});
after(() => store.close());

const CASES: readonly (readonly [type: string, parameter: Buffer, as: string])[] = [
  ['bool', bools([true, null, false]), '{t,NULL,f}'],
  ['int2', int2s([-32_768, undefined, 32_767]), '{-32768,NULL,32767}'],
  ['int4', int4s([-2_147_483_648, 2_147_483_647]), '{-2147483648,2147483647}'],
  [
    'int8',
    int8s([-(2n ** 63n), Number.MAX_SAFE_INTEGER, 2n ** 63n - 1n]),
    '{-9223372036854775808,9007199254740991,9223372036854775807}',
  ],
  ['uuid', uuids(['0b9e6f36-0000-4000-8000-00000000000f', null]), '{0b9e6f36-0000-4000-8000-00000000000f,NULL}'],
  ['bytea', byteas([new Uint8Array(), Buffer.from([0, 255])]), '{"\\\\x","\\\\x00ff"}'],
  [
    'text',
    texts(['', 'NULL', null, '한태 ٱلسلام 😀 "quoted\\"', 'a,b']),
    '{"","NULL",NULL,"한태 ٱلسلام 😀 \\"quoted\\\\\\"","a,b"}',
  ],
  ['text', texts([]), '{}'],
];

for (const [type, parameter, as] of CASES) {
  test(`${type}[] arrives as ${as}`, async () => {
    const { rows } = await store.database.owner.query(`select ($1::${type}[])::text as as`, [parameter]);
    assert.equal(rows[0].as, as);
  });
}
