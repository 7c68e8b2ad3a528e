import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visibleText } from './visible-text.ts';

test('a name that turns what follows it shows how, and one in any script stays as it is', () => {
  assert.equal(visibleText('Bybit\u202Emoc\u{E0041}'), 'Bybit⟨U+202E⟩moc⟨U+E0041⟩');
  assert.equal(visibleText('طائرة 비트 Bybit'), 'طائرة 비트 Bybit');
});
