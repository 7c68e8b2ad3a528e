import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defang, harmless } from './index.ts';

const ESC = '\u001b';

const HARMLESS: readonly [string, string, string][] = [
  ['a colour is gone', `${ESC}[31mred${ESC}[0m`, 'red'],
  ['a colour in its eight-bit form is gone', '\u009b31mred', 'red'],
  ['a terminal title is gone', `${ESC}]0;owned\u0007text`, 'text'],
  [
    'a hyperlink of the terminal is gone, its text stays',
    `${ESC}]8;;https://evil.example${ESC}\\click${ESC}]8;;${ESC}\\`,
    'click',
  ],
  ['a write to the clipboard is gone', `${ESC}]52;c;cm0gLXJmIC8=\u0007`, ''],
  ['a reset of the terminal is gone', `${ESC}cgone`, 'gone'],
  ['a sequence made by taking another out is written out', `${ESC}${ESC}[0m[31mred`, '\\u{1b}[31mred'],
  ['a sequence without its end is written out', `${ESC}]0;title`, '\\u{1b}]0;title'],
  ['a mark of direction is written out', 'pay\u202etxt.exe', 'pay\\u{202e}txt.exe'],
  ['a zero-width space is written out', 'meta\u200bmask', 'meta\\u{200b}mask'],
  ['a tag character is written out', 'a\u{e0041}', 'a\\u{e0041}'],
  ['a blank Hangul letter is written out', 'a\u3164b', 'a\\u{3164}b'],
  ['half a surrogate pair is written out', 'a\ud800b', 'a\\u{d800}b'],
  ['a line end is written out', 'one\r\ntwo', 'one\\u{d}\\u{a}two'],
  ['marks piled on a letter are cut', `e${'\u0301'.repeat(50)}`, `e${'\u0301'.repeat(4)}`],
  ['Korean stays as it is', '업비트 지갑', '업비트 지갑'],
  ['an accent and an emoji stay as they are', 'é 🙂', 'é 🙂'],
];

const DEFANG: readonly [string, string, string][] = [
  ['a URL', 'https://a.b.example/c?d=1', 'hxxps[:]//a[.]b[.]example/c?d=1'],
  ['a URL without a host that resolves', 'http://localhost/', 'hxxp[:]//localhost/'],
  ['a domain in a sentence', 'Go to metamask.io.evil.com now.', 'Go to metamask[.]io[.]evil[.]com now.'],
  ['an IPv4 address', '10.20.30.40:8080', '10[.]20[.]30[.]40:8080'],
  ['an e-mail address', 'mail hr@recruit.example', 'mail hr[@]recruit[.]example'],
  ['an internationalised name', 'аpple.com 업비트.한국', 'аpple[.]com 업비트[.]한국'],
  ['an ideographic dot', 'binance。com', 'binance[.]com'],
  ['a punycode suffix', 'a.xn--3e0b707e', 'a[.]xn--3e0b707e'],
  ['a script as a link', 'javascript:alert(1)', 'javascript[:]alert(1)'],
  ['the end of a sentence stays', 'It ends. Then 3.5 goes on', 'It ends. Then 3.5 goes on'],
];

describe('harmless', () => {
  for (const [name, given, shown] of HARMLESS) it(name, () => assert.equal(harmless(given), shown));

  it('leaves nothing that a terminal obeys, whatever comes', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('\u001b', '[', ']', ';', '0', 'm', '\u0007', '\\', '\u009b', '\u202e', 'a'),
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        assert.doesNotMatch(harmless(text), /[\p{Cc}\p{Cf}]/u);
        assert.equal(harmless(harmless(text)), harmless(text));
      }),
    );
  });
});

describe('defang', () => {
  for (const [name, given, shown] of DEFANG) it(name, () => assert.equal(defang(given), shown));

  it('leaves no URL that a program would link, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        assert.doesNotMatch(defang(`see ${url} now`), /[a-z]:\/\//i);
        assert.equal(defang(defang(url)), defang(url));
      }),
    );
  });

  it('takes time linear in the text', () => {
    for (const text of ['a.'.repeat(100_000), `${ESC}]`.repeat(100_000), 'a:'.repeat(100_000)]) defang(text);
  });
});
