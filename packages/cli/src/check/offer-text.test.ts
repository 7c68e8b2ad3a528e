import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { decodeText } from './offer-text.ts';

/** "백신" in the Korean code page (KS X 1001). */
const EUC_KR = Uint8Array.of(0xb9, 0xe9, 0xbd, 0xc5);

suite('the text of a file', () => {
  const rows: readonly [string, Uint8Array, string | undefined][] = [
    ['UTF-8 is read', new TextEncoder().encode('백신'), '백신'],
    ['UTF-16 with its mark is read', Uint8Array.of(0xff, 0xfe, 0x31, 0xbc, 0xe0, 0xc2), '백신'],
    ['UTF-16 with its mark, the high byte first, is read', Uint8Array.of(0xfe, 0xff, 0xbc, 0x31, 0xc2, 0xe0), '백신'],
    ['the Korean code page is read', EUC_KR, '백신'],
    ['bytes that are no text of these are none', Uint8Array.of(0x80, 0xff, 0x00, 0x81), undefined],
    ['text of another code page is none', Uint8Array.of(0x47, 0x72, 0xfc, 0xdf, 0x65), undefined],
  ];
  for (const [name, bytes, text] of rows) test(name, () => assert.equal(decodeText(bytes), text));
});
