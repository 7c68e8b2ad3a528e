import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReserved, parseAddress } from './index.ts';

const cases: readonly (readonly [string, boolean, string])[] = [
  ['0x0000000000000000000000000000000000000000', true, 'the zero address'],
  ['0x0000000000000000000000000000000000000018', true, 'a precompiled contract'],
  ['0x000000000000000000000000000000000000dEaD', true, 'the burn address'],
  ['0x000000000000000000000000000000000000ffff', true, 'the last of EIP-1352'],
  ['0x0000000000000000000000000000000000010000', false, 'the first beyond EIP-1352'],
  ['0x00000000219ab540356cBB839Cbe05303d7705Fa', false, 'a contract whose address begins with zeros'],
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', false, 'an address of Bitcoin'],
];

for (const [text, reserved, name] of cases) {
  test(`${name} is ${reserved ? '' : 'not '}reserved`, () => {
    const parsed = parseAddress(text);
    assert.ok(parsed.ok);
    assert.equal(isReserved(parsed.address), reserved);
  });
}
