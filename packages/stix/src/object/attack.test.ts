import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readObjects } from '../json/index.ts';
import { validateObject } from './index.ts';

const root = new URL('../../../../', import.meta.url);
const shared = process.env.HAETAE_SHARED ?? new URL('../shared', root).pathname;
const path = `${shared}/data/attack/enterprise-attack-18.1.json.gz`;
const skip = existsSync(path) ? false : 'the shared reference data is not on this machine';

test('every object of ATT&CK 18.1 is read and valid, and its text is kept', { skip }, () => {
  const reading = readObjects(gunzipSync(readFileSync(path)));
  assert.ok(reading.ok);
  assert.equal(reading.objects.length, 24_771);
  for (const { value, source, pointer } of reading.objects) {
    const validation = validateObject(value);
    assert.ok(validation.ok, `${pointer} ${JSON.stringify(validation)}`);
    assert.deepEqual(JSON.parse(source), value);
  }
});
