import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import { bech32, bech32m } from '@scure/base';
import { Address, NETWORK } from '@scure/btc-signer';
import fc from 'fast-check';
import { type AddressErrorCode, chainOfListing, chainOfTicker, chainsOf, isValidOn, parseAddress } from './index.ts';

const RONIN = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96';

describe('what is no address is named with its reason', () => {
  const cases: [string, string, AddressErrorCode, number?][] = [
    ['nothing', '', 'empty'],
    ['white space only', ' \t\n', 'empty'],
    ['a Cyrillic а in the hex digits', '0x098b716b8аaf21512996dc57eb0615e2383e2f96', 'foreign_character', 11],
    ['full-width digits', '0x098b716b8aaf21512996dc57eb0615e2383e2f９6', 'foreign_character', 40],
    ['a zero-width space inside', '0x098b716b8aaf\u200b21512996dc57eb0615e2383e2f96', 'foreign_character', 14],
    ['a zero-width space at the end', `${RONIN}\u200b`, 'foreign_character', 42],
    ['a right-to-left mark before it', `\u200f${RONIN}`, 'foreign_character', 0],
    ['a byte order mark before it', `\ufeff${RONIN}`, 'foreign_character', 0],
    ['a no-break space after it', `${RONIN}\u00a0`, 'foreign_character', 42],
    [
      'a place counted from the text as given',
      ` 0x098b716b8\u0430af21512996dc57eb0615e2383e2f96`,
      'foreign_character',
      12,
    ],
    ['a space inside', '0x098b716b8aaf21512996 dc57eb0615e2383e2f96', 'bad_character', 22],
    ['a letter that is no hex digit', '0x098b716b8gaf21512996dc57eb0615e2383e2f96', 'bad_character', 11],
    ['39 digits', '0x098b716b8aaf21512996dc57eb0615e2383e2f9', 'wrong_length'],
    ['41 digits', `${RONIN}0`, 'wrong_length'],
    ['40 digits without 0x', RONIN.slice(2), 'missing_prefix'],
    ['a transaction hash', `0x${'ab'.repeat(32)}`, 'transaction_hash'],
    ['a Bitcoin transaction hash', 'ab'.repeat(32), 'transaction_hash'],
    ['bech32 in mixed case', 'bc1qAr0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'mixed_case'],
    ['bech32 with a changed letter', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdx', 'checksum_failed'],
    ['bech32 with a letter it does not have', 'bc1qbr0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bad_character', 4],
    ['taproot in bech32', encodeSegwit(bech32, 1, 32), 'wrong_encoding'],
    ['version 0 in bech32m', encodeSegwit(bech32m, 0, 20), 'wrong_encoding'],
    ['version 0 of 16 bytes', encodeSegwit(bech32, 0, 16), 'wrong_length'],
    ['a test network', 'tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx', 'test_network'],
    ['a legacy test network', 'mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn', 'test_network'],
    ['base58 with a changed letter', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'checksum_failed'],
    ['base58 with a zero', '1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a', 'bad_character', 32],
    ['a private key', '5KJvsngHeMpm884wtkJNzQGaCErckhHJBGFsvd3VyK5qMZXj3hS', 'private_key'],
    [
      'CashAddr with a letter it does not have',
      'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b',
      'bad_character',
      53,
    ],
    ['CashAddr with a wrong checksum', 'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6q', 'checksum_failed'],
    ['a chain that is not known', `cosmos:hub:${RONIN}`, 'unknown_chain'],
    ['an EVM address on Bitcoin', `bip122:000000000019d6689c085ae165831e93:${RONIN}`, 'chain_mismatch'],
    ['a URI', `ethereum:${RONIN}`, 'not_an_address'],
    ['a word', 'binance', 'not_an_address'],
    ['a very long text', 'a'.repeat(100_000), 'wrong_length'],
  ];
  for (const [name, text, code, at] of cases) {
    it(name, () => {
      const answer = parseAddress(text);
      assert.equal(answer.ok, false);
      if (answer.ok) return;
      assert.equal(answer.code, code);
      if (at !== undefined) assert.equal(answer.at, at);
      assert.match(answer.message, /^[A-Z"].*\.$/);
    });
  }
});

function encodeSegwit(codec: typeof bech32, version: number, length: number): string {
  return codec.encode('bc', [version, ...codec.toWords(new Uint8Array(length).fill(7))]);
}

test('a foreign character is named by code point and place, and not repeated', () => {
  const answer = parseAddress('0x098b716b8\u0430af21512996dc57eb0615e2383e2f96');
  assert.ok(!answer.ok);
  assert.match(answer.message, /U\+0430, a Cyrillic letter.*\(character 12\)/);
  assert.doesNotMatch(answer.message, /\u0430/);
});

test('any casing of an EVM address is one address', () => {
  const digits = RONIN.slice(2);
  for (const spelling of [RONIN, RONIN.toLowerCase(), `0x${digits.toUpperCase()}`, `  ${RONIN}\n`]) {
    const answer = parseAddress(spelling);
    assert.ok(answer.ok);
    assert.equal(answer.address, RONIN.toLowerCase());
    assert.equal(answer.display, RONIN);
    assert.deepEqual(answer.warnings, []);
  }
});

test('a mixed-case address with a wrong checksum is found and warned about', () => {
  const answer = parseAddress(RONIN.replace('8B7', '8b7'));
  assert.ok(answer.ok);
  assert.equal(answer.address, RONIN.toLowerCase());
  assert.deepEqual(
    answer.warnings.map((warning) => warning.code),
    ['checksum_mismatch'],
  );
});

test('the prefix 0X is read as 0x and said so', () => {
  const answer = parseAddress(`0X${RONIN.slice(2).toUpperCase()}`);
  assert.ok(answer.ok);
  assert.equal(answer.address, RONIN.toLowerCase());
  assert.deepEqual(
    answer.warnings.map((warning) => warning.code),
    ['uppercase_prefix'],
  );
});

test('EIP-55: the test vectors of the standard', () => {
  for (const text of [
    '0x52908400098527886E0F7030069857D2E4169EE7',
    '0xde709f2102306220921060314715629080e2fb77',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
    '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
    '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
  ]) {
    const answer = parseAddress(text);
    assert.ok(answer.ok);
    assert.deepEqual(answer.warnings, []);
    assert.equal(answer.display, text);
  }
});

test('BIP-350: valid addresses of the main network, in either letter case', () => {
  for (const text of [
    'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y',
    'BC1SW50QGDZ25J',
    'bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  ]) {
    const answer = parseAddress(text);
    assert.ok(answer.ok, text);
    assert.equal(answer.address, text.toLowerCase());
    assert.deepEqual(chainsOf(answer), ['bip122:000000000019d6689c085ae165831e93']);
  }
});

test('BIP-350: invalid addresses of the main network', () => {
  for (const text of [
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd',
    'BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh',
    'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4',
    'BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R',
    'bc1pw5dgrnzv',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav',
    'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf',
    'bc1gmk9yu',
  ]) {
    assert.equal(parseAddress(text).ok, false, text);
  }
});

describe('each family is known by its checksum and version', () => {
  const cases: [string, string[]][] = [
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', ['bitcoin', 'bitcoin-cash', 'bitcoin-sv']],
    ['3E6ZCKRrsdPc35chA9Eftp1h3DLW18NFNV', ['bitcoin', 'bitcoin-cash', 'bitcoin-sv', 'litecoin']],
    ['LNf2JDiuunBz7GMDKFYHN4rq5meXWxiwfb', ['litecoin']],
    ['qpf2cphc5dkuclkqur7lhj2yuqq9pk3hmukle77vhq', ['bitcoin-cash']],
    ['XnPFsRWTaSgiVauosEwQ6dEitGYXgwznz2', ['dash']],
    ['t1g7wowvQ8gn2v8jrU1biyJ26sieNqNsBJy', ['zcash']],
    ['GPwg61XoHqQPNmAucFACuQ5H9sGCDv9TpS', ['bitcoin-gold']],
    ['DFFJhnQNZf8rf67tYnesPu7MuGUpYtzv7Z', ['dogecoin', 'verge']],
    ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', ['tron']],
    ['rnXyVQzgxZe7TR1EPzTkGj2jxH4LMJYh66', ['ripple']],
    ['49HqitRzdnhYjgTEAhgGpCfsjdTeMbUTU6cyR4JV1R7k2Eej9rGT8JpFiYDa4tZM6RZiFrHmMzgSrhHEqpDYKBe5B2ufNsL', ['monero']],
  ];
  for (const [text, families] of cases) {
    it(families.join(' and '), () => {
      const answer = parseAddress(text);
      assert.ok(answer.ok, JSON.stringify(answer));
      assert.deepEqual(answer.families, families);
      assert.equal(answer.address, text);
      assert.equal(chainsOf(answer).length, families.length);
    });
  }
});

test('the prefix of a CashAddr is dropped, its letter case folded', () => {
  const answer = parseAddress('BITCOINCASH:QPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVY22GDX6A');
  assert.ok(answer.ok);
  assert.equal(answer.address, 'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a');
});

test('an EVM address is valid on every EVM chain, a CAIP-10 one on its own only', () => {
  const bare = parseAddress(RONIN);
  const named = parseAddress(`eip155:42161:${RONIN}`);
  assert.ok(bare.ok && named.ok);
  assert.ok(isValidOn(bare, 'eip155:1') && isValidOn(bare, 'eip155:777777'));
  assert.ok(!isValidOn(bare, 'bip122:000000000019d6689c085ae165831e93'));
  assert.deepEqual(chainsOf(named), ['eip155:42161']);
  assert.equal(named.address, RONIN.toLowerCase());
  assert.ok(!isValidOn(named, 'eip155:1'));
});

test('a ticker means a chain, unless the address is not valid there', () => {
  const listed = (ticker: string, text: string) => {
    const answer = parseAddress(text);
    assert.ok(answer.ok);
    return chainOfListing(ticker, answer);
  };
  assert.equal(chainOfTicker('XBT'), 'bip122:000000000019d6689c085ae165831e93');
  assert.equal(chainOfTicker('NOPE'), undefined);
  assert.equal(listed('ARB', RONIN), 'eip155:42161');
  assert.equal(listed('USDT', RONIN), 'eip155:1');
  assert.equal(listed('USDT', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'), 'tron:0x2b6653dc');
  assert.equal(listed('BCH', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'), 'bip122:000000000000000000651ef99cb9fcbe');
});

const hexDigits = fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: 40, maxLength: 40 });

test('parsing is idempotent: the canonical form of a canonical form is itself', () => {
  fc.assert(
    fc.property(hexDigits, (digits) => {
      const first = parseAddress(`0x${digits}`);
      assert.ok(first.ok);
      const [again, shown] = [parseAddress(first.address), parseAddress(first.display)];
      assert.ok(again.ok && shown.ok);
      assert.equal(again.address, first.address);
      assert.equal(shown.address, first.address);
      assert.deepEqual(shown.warnings, []);
    }),
  );
});

test('one changed letter never turns a Bitcoin address into another', () => {
  const bases = ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'];
  const printable = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.constantFrom(...bases), fc.nat(60), printable, (base, place, letter) => {
      const at = place % base.length;
      fc.pre(base[at] !== letter);
      const answer = parseAddress(base.slice(0, at) + letter + base.slice(at + 1));
      assert.equal(answer.ok, false);
    }),
    { numRuns: 500 },
  );
});

test('Bitcoin: what btc-signer decodes is valid here, and the other way round', () => {
  const oracle = Address(NETWORK);
  const hash = fc.uint8Array({ minLength: 20, maxLength: 20 });
  const wide = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const output = fc.oneof(
    hash.map((hash) => ({ type: 'pkh', hash }) as const),
    hash.map((hash) => ({ type: 'sh', hash }) as const),
    hash.map((hash) => ({ type: 'wpkh', hash }) as const),
    wide.map((hash) => ({ type: 'wsh', hash }) as const),
  );
  fc.assert(
    fc.property(output, (script) => {
      const text = oracle.encode(script);
      const answer = parseAddress(text);
      assert.ok(answer.ok);
      assert.equal(answer.family, 'bitcoin');
      assert.deepEqual(oracle.decode(answer.address), script);
    }),
  );
});

test('no text throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 120 })), (text) => {
      const answer = parseAddress(text);
      if (!answer.ok && answer.at !== undefined) assert.ok(answer.at < text.length);
    }),
  );
});

const ofac = join(process.env.HAETAE_SHARED ?? '../shared', 'data/ofac/addresses.csv');
test('every address of the OFAC list parses', {
  skip: existsSync(ofac) ? false : 'shared data is absent',
}, () => {
  const rows = readFileSync(ofac, 'utf8').trim().split('\n').slice(1);
  const unread = rows.filter((row) => !parseAddress(row.split(',')[1] ?? '').ok);
  // One row of the list is a Monero payment id, 32 bytes of hex, and no address.
  assert.deepEqual(
    unread.map((row) => row.slice(0, 10)),
    ['XMR,5be554'],
  );
});
