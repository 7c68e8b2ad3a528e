import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { type CanonicalAddress, parseAddress } from '../address/index.ts';
import {
  canonicalAsset,
  MAX_AMOUNT,
  parseAmount,
  parseTime,
  readTransfers,
  type Transfer,
  writeTransfers,
} from './index.ts';

const A = '0x098b716b8aaf21512996dc57eb0615e2383e2f96';
const B = '0xa0e1c89ef1a489c9c7de96311ed5ce5d32c20e4b';
const HEADER = 'tx_hash,block,timestamp,from,to,asset,amount';

describe('an amount that is not a whole number of 0 to 2^256 − 1 is refused by name', () => {
  const cases: [string, string][] = [
    ['', 'amount_empty'],
    ['-1', 'amount_negative'],
    ['1.5', 'amount_fractional'],
    ['1,5', 'amount_fractional'],
    ['.5', 'amount_fractional'],
    ['1.0e18', 'amount_fractional'],
    ['1e18', 'amount_exponent'],
    ['1E+18', 'amount_exponent'],
    [(MAX_AMOUNT + 1n).toString(), 'amount_overflow'],
    ['9'.repeat(1_000_000), 'amount_overflow'],
    ['0x10', 'amount_not_a_number'],
    ['+1', 'amount_not_a_number'],
    ['1_000', 'amount_not_a_number'],
    ['１２', 'amount_not_a_number'],
    ['NaN', 'amount_not_a_number'],
  ];
  for (const [text, code] of cases) {
    it(`${text.slice(0, 20) || 'nothing'}: ${code}`, () => {
      const amount = parseAmount(text);
      assert.equal(typeof amount === 'bigint' ? amount : amount.code, code);
    });
  }
});

test('amounts from 0 to 2^256 − 1 are exact', () => {
  assert.equal(parseAmount('0'), 0n);
  assert.equal(parseAmount(MAX_AMOUNT.toString()), MAX_AMOUNT);
  assert.equal(parseAmount(`${'0'.repeat(200)}7`), 7n);
});

describe('a line that cannot be read is named with its line, its column and a code', () => {
  const row = (fields: Partial<Record<string, string>>) => {
    const cells = { tx_hash: '', block: '', timestamp: '', from: A, to: B, asset: 'ETH', amount: '1', ...fields };
    return `${HEADER}\n${HEADER.split(',')
      .map((column) => cells[column as keyof typeof cells])
      .join(',')}`;
  };
  const cases: [string, string, number, string | null, string][] = [
    ['nothing at all', '', 1, null, 'empty_table'],
    ['a missing column', 'tx_hash,block,timestamp,from,to,asset\n', 1, 'amount', 'column_missing'],
    ['a column twice', `${HEADER},amount\n`, 1, 'amount', 'column_twice'],
    ['too few fields', `${HEADER}\n,,,${A},${B},ETH`, 2, 'amount', 'field_count'],
    ['too many fields', `${HEADER}\n,,,${A},${B},ETH,1,2`, 2, null, 'field_count'],
    ['a negative amount', row({ amount: '-5' }), 2, 'amount', 'amount_negative'],
    ['a fractional amount', row({ amount: '0.1' }), 2, 'amount', 'amount_fractional'],
    ['an overflowing amount', row({ amount: '9'.repeat(78) }), 2, 'amount', 'amount_overflow'],
    ['a blank sender', row({ from: '' }), 2, 'from', 'empty'],
    ['a short receiver', row({ to: A.slice(0, -1) }), 2, 'to', 'wrong_length'],
    ['an invisible character in an address', row({ to: `${A}\u200b` }), 2, 'to', 'foreign_character'],
    ['a blank asset', row({ asset: '' }), 2, 'asset', 'bad_asset'],
    ['an invisible character in an asset', row({ asset: 'ETH\u200b' }), 2, 'asset', 'bad_asset'],
    ['a block that is no number', row({ block: '12a' }), 2, 'block', 'bad_block'],
    ['a block beyond exact numbers', row({ block: '9007199254740993' }), 2, 'block', 'bad_block'],
    ['a time that is none', row({ timestamp: 'yesterday' }), 2, 'timestamp', 'bad_timestamp'],
    ['a hash with a space in it', row({ tx_hash: '0xab cd' }), 2, 'tx_hash', 'bad_tx_hash'],
    ['an open quote', `${HEADER}\n,,,${A},${B},"ETH,1`, 2, null, 'quote_open'],
    ['a quote inside a field', `${HEADER}\n,,,${A},${B},E"TH,1`, 2, null, 'quote_inside'],
    ['text after a closing quote', `${HEADER}\n,,,${A},${B},"ETH"X,1`, 2, null, 'text_after_quote'],
    ['carriage returns alone', `${HEADER}\r,,,${A},${B},ETH,1`, 1, null, 'carriage_return'],
    [
      'a block that falls',
      `${HEADER}\n,9,,${A},${B},ETH,1\n,,,${A},${B},ETH,1\n,8,,${A},${B},ETH,1`,
      4,
      'block',
      'block_falls',
    ],
    [
      'a second chain',
      `${HEADER}\n,,,eip155:1:${A},${B},ETH,1\n,,,eip155:56:${A},${B},ETH,1`,
      3,
      'from',
      'second_chain',
    ],
    [
      'the line after a field with line breaks',
      `${HEADER},note\n,,,${A},${B},ETH,1,"a\nb"\n,,,${A},${B},ETH,x,`,
      4,
      'amount',
      'amount_not_a_number',
    ],
  ];
  for (const [title, text, line, column, code] of cases) {
    it(title, () => {
      const read = readTransfers(text);
      assert.ok(!read.ok);
      const { message, ...error } = read.errors[0]!;
      assert.deepEqual(error, { line, column, code });
      assert.match(message, /\.$/);
    });
  }
});

test('a file with an error on every line answers with the first twenty', () => {
  const read = readTransfers(`${HEADER}\n${`,,,${A},${B},ETH,-1\n`.repeat(1000)}`);
  assert.ok(!read.ok);
  assert.equal(read.errors.length, 20);
  assert.equal(read.errors[19]?.line, 21);
});

test('any order of columns, further columns, a byte order mark, CRLF, quotes and blank lines are read', () => {
  const read = readTransfers(
    `\ufeffamount,note,to,from,asset,tx_hash\r\n7,"a, ""b""",${B},${A.toUpperCase().replace('0X', '0x')},ETH,\r\n\r\n` +
      `"8",,${B},${A},"ETH",0x${'AB'.repeat(32)}`,
  );
  assert.deepEqual(read, {
    ok: true,
    transfers: [
      { from: A, to: B, asset: 'ETH', amount: 7n },
      { txHash: `0x${'ab'.repeat(32)}`, from: A, to: B, asset: 'ETH', amount: 8n },
    ],
  });
});

test('equal blocks and lines without one may follow each other', () => {
  const read = readTransfers(
    `${HEADER}\n,9,,${A},${B},ETH,1\n,9,,${A},${B},ETH,1\n,,,${A},${B},ETH,1\n,10,,${A},${B},ETH,1`,
  );
  assert.ok(read.ok);
});

test('a contract address is one asset in any casing', () => {
  const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
  assert.equal(canonicalAsset(usdc), usdc.toLowerCase());
  assert.equal(canonicalAsset(`eip155:1/erc20:${usdc}`), `eip155:1/erc20:${usdc.toLowerCase()}`);
  assert.equal(canonicalAsset('stETH'), 'stETH');
});

test('times are told in UTC; what is no day is no time', () => {
  assert.equal(parseTime('2025-02-21T14:13:35Z'), '2025-02-21T14:13:35Z');
  assert.equal(parseTime('2025-02-21 14:13:35'), '2025-02-21T14:13:35Z');
  assert.equal(parseTime('2025-02-21 14:13:35 UTC'), '2025-02-21T14:13:35Z');
  assert.equal(parseTime('2025-02-21T23:13:35.25+09:00'), '2025-02-21T14:13:35.25Z');
  for (const text of ['2025-02-30T00:00:00Z', '2025-02-21T24:00:00Z', '2025-13-01T00:00:00Z', '2025-02-21', '']) {
    assert.equal(parseTime(text), undefined, text);
  }
});

const address = fc
  .oneof(
    fc.bigInt(0n, 2n ** 160n - 1n).map((n) => `0x${n.toString(16).padStart(40, '0')}`),
    fc.constantFrom('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'),
  )
  .map((text) => {
    const answer = parseAddress(text);
    assert.ok(answer.ok);
    return answer.address;
  });
const asset = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => canonicalAsset(text) === text);
const transfer: fc.Arbitrary<Transfer> = fc.record(
  {
    txHash: fc.constantFrom(`0x${'ab'.repeat(32)}`, 'cd'.repeat(32), 'tx,"1"'),
    time: fc.constantFrom('2025-02-21T14:13:35Z', '2025-02-21T14:13:35.5Z'),
    from: address,
    to: address,
    asset,
    amount: fc.bigInt(0n, MAX_AMOUNT),
  },
  { noNullPrototype: true, requiredKeys: ['from', 'to', 'asset', 'amount'] },
);

test('what is written is read back, and written again as the same bytes', () => {
  fc.assert(
    fc.property(fc.array(transfer), fc.array(fc.nat(), { maxLength: 100 }), (list, blocks) => {
      const rising = blocks.sort((a, b) => a - b);
      const transfers = list.map((move, i) => (rising[i] === undefined ? move : { ...move, block: rising[i] }));
      const text = writeTransfers(transfers);
      const read = readTransfers(text);
      assert.ok(read.ok);
      assert.deepEqual(read.transfers, transfers);
      assert.equal(writeTransfers(read.transfers), text);
    }),
  );
});

test('no text throws', () => {
  const piece = fc.constantFrom(HEADER, A, B, ',', '"', '\n', '\r\n', '\r', 'ETH', '1', '-', '\ufeff', ' ');
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const read = readTransfers(text);
        if (!read.ok) assert.ok(read.errors.length > 0);
      },
    ),
  );
});

const ronin = join(process.env.HAETAE_SHARED ?? '../shared', 'data/ronin/transfers.csv');
test('the Ronin transfers are read whole', { skip: existsSync(ronin) ? false : 'shared data is absent' }, () => {
  const read = readTransfers(readFileSync(ronin, 'utf8'));
  assert.ok(read.ok);
  assert.equal(read.transfers.length, 436);
  const known: CanonicalAddress | undefined = read.transfers[0]?.to;
  assert.equal(known, A);
});
