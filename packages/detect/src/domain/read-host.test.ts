import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readHost } from './read-host.ts';

/** What comes, and the host that a browser would open. */
const OPENED: readonly [string, string, string][] = [
  ['a user name in front is no host', 'http://exchange.com@evil.com', 'evil.com'],
  ['the last “@” counts', 'https://a@b.com@evil.com/', 'evil.com'],
  ['a name in front of the real domain is a subdomain', 'exchange.com.evil.kr', 'exchange.com.evil.kr'],
  ['backslashes are slashes', 'http:\\\\evil.com\\@good.com', 'evil.com'],
  ['a backslash ends the host', 'https://evil.com\\.good.com', 'evil.com'],
  ['no slashes after the scheme', 'http:evil.com', 'evil.com'],
  ['many slashes after the scheme', 'https://///evil.com/x', 'evil.com'],
  ['tabs and line ends vanish', 'https://ev\til\n.com', 'evil.com'],
  ['spaces around it vanish', '  evil.com  ', 'evil.com'],
  ['a percent-encoded dot', 'http://a%2eb.com', 'a.b.com'],
  ['percent-encoded letters', 'http://%65vil.com', 'evil.com'],
  ['a trailing dot', 'evil.com.', 'evil.com'],
  ['upper case', 'EVIL.Com', 'evil.com'],
  ['a port', 'https://evil.com:8443/x', 'evil.com'],
  ['a port without a scheme', 'evil.com:8443', 'evil.com'],
  ['a question mark ends the host', 'https://evil.com?@good.com', 'evil.com'],
  ['full-width letters', 'https://ｂｉｎａｎｃｅ.com', 'binance.com'],
  ['an ideographic dot', 'evil。com', 'evil.com'],
  ['a half-width ideographic dot', 'evil｡com', 'evil.com'],
  ['a soft hyphen vanishes', 'meta\u00admask.io', 'metamask.io'],
  ['a zero-width space vanishes', 'meta\u200bmask.io', 'metamask.io'],
  ['Cyrillic letters are encoded', 'https://аpple.com', 'xn--pple-43d.com'],
  ['Hangul is encoded', '업비트.com', 'xn--9w3b70lgul.com'],
  ['a scheme made harmless', 'hxxps://evil.com', 'evil.com'],
  ['a part of 63 characters', `${'a'.repeat(63)}.com`, `${'a'.repeat(63)}.com`],
  ['decimal IPv4', 'http://3232235777/', '192.168.1.1'],
  ['hexadecimal IPv4', 'http://0xC0.0xA8.1.1/', '192.168.1.1'],
  ['octal IPv4 in two parts', '0300.11010305', '192.168.1.1'],
  ['IPv6', 'https://[2001:DB8::1]:443/', '[2001:db8::1]'],
];

const REFUSED: readonly [string, string][] = [
  ['nothing', ''],
  ['dots alone', '..'],
  ['an empty part', 'a..com'],
  ['a space inside', 'evil .com'],
  ['a script', 'javascript:alert(1)'],
  ['an address for mail', 'mailto:a@evil.com'],
  ['punycode that does not decode', 'xn--a.com'],
  ['an asterisk', '*.com'],
  ['a full-width asterisk', '＊.com'],
  ['a hyphen at the beginning', '-a.com'],
  ['a hyphen at the end', 'a-.com'],
  ['punycode of plain letters', 'xn--abc-.com'],
  ['punycode beyond Unicode', 'xn--99999999.com'],
  ['a part of 64 characters', `${'a'.repeat(64)}.com`],
  ['a name of 254 characters', `${'a23456789.'.repeat(25)}abcd`],
  ['a zero-width joiner', 'meta\u200dmask.io'],
  ['a mark of direction', 'meta\u202emask.io'],
  ['half a surrogate pair', 'a\ud800.com'],
  ['an IPv4 number above 255', '1.2.3.256'],
  ['five numbers', '1.2.3.4.5'],
  ['a name that ends in a number', 'evil.1'],
  ['a port beyond 65535', 'evil.com:65536'],
  ['percent-encoding that is no UTF-8', '%ff.com'],
  ['an IPv6 address that does not end', '[::1'],
  ['ten thousand characters', 'a.'.repeat(5_000)],
];

describe('the host that a browser would open', () => {
  for (const [name, input, host] of OPENED)
    it(name, () => {
      const read = readHost(input);
      assert.equal(read.kind === 'invalid' ? read.why : read.host, host);
    });

  for (const [name, input] of REFUSED) it(`refuses ${name}`, () => assert.equal(readHost(input).kind, 'invalid'));

  it('keeps what stood before an “@”', () => {
    assert.deepEqual(readHost('https://binance.com:pw@evil.com'), {
      kind: 'domain',
      host: 'evil.com',
      userinfo: 'binance.com:pw',
    });
  });

  it('is the host of the URL Standard, for every URL that the runtime opens', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'a',
        'evil',
        'com',
        '0x7f',
        '1',
        '255',
        'xn--',
        'аpple',
        '업비트',
        '%41',
        '%2e',
        'ß',
        'ＡＢ',
        '-',
        '_',
      ),
      fc.string({
        unit: fc.constantFrom('a', 'Z', '0', '-', 'é', 'ж', 'ｘ', '\u00ad', '。', '@', ':', '\\', '\t'),
        maxLength: 6,
      }),
    );
    const url = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `https://${parts.join('.')}/`);
    fc.assert(
      fc.property(url, (input) => {
        const read = readHost(input);
        const expected = URL.parse(input)?.hostname;
        if (read.kind !== 'invalid') assert.equal(read.host, expected?.replace(/\.$/, ''));
      }),
      { numRuns: 2_000 },
    );
  });
});
