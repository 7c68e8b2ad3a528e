import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { haetae, testFolder } from '../testing/command-line.ts';

const THIEF = '0x098b716b8aaf21512996dc57eb0615e2383e2f96';
const RELAY = '0xa0e1c89ef1a489c9c7de96311ed5ce5d32c20e4b';
const EXCHANGE = '0x28c6c06298d514db089934071355e5743bf21d60';
const CUSTOMER = '0x35fb6f6db4fb05e6a4ce86f2c93691425626d4b1';
const TX = `0x${'ab'.repeat(32)}`;
const HEADER = 'tx_hash,block,timestamp,from,to,asset,amount';

const { path: dir, file } = testFolder();
const call = (...args: string[]) => haetae(args);

const TRANSFERS = file(
  'transfers.csv',
  [
    HEADER,
    `${TX},100,2025-02-21T14:00:00Z,${THIEF},${RELAY},ETH,100`,
    `,101,,${CUSTOMER},${RELAY},ETH,100`,
    `,102,,${RELAY},${EXCHANGE},ETH,50`,
    `,103,,${EXCHANGE},${CUSTOMER},ETH,50`,
  ].join('\n'),
);
const TAGS = file('tags.csv', `address,currency,label,category\n${EXCHANGE},ETH,"Exchange, hot wallet",exchange\n`);

test('haircut with tags answers one JSON document, the exchange is a stop', async () => {
  const { code, stdout, stderr } = await call(
    ...['trace', '--transfers', TRANSFERS, '--source', THIEF, '--policy', 'haircut', '--tags', TAGS, '--json'],
  );
  assert.deepEqual([code, stderr], [0, '']);
  assert.deepEqual(JSON.parse(stdout), {
    policy: 'haircut',
    sources: [THIEF],
    totals: [{ asset: 'ETH', sent: '100', held: '75', at_services: '25', returned_to_sources: '0' }],
    addresses: [
      { address: RELAY, asset: 'ETH', received: '100', tainted: '75', share: '0.500000', hops: 1 },
      {
        ...{ address: EXCHANGE, asset: 'ETH', received: '25', tainted: '25', share: '0.500000', hops: 2 },
        service: 'Exchange, hot wallet',
      },
    ],
  });
});

test('without tags no service is known; a transaction is a source; the same input gives the same bytes', async () => {
  const args = [
    'trace',
    '--transfers',
    TRANSFERS,
    '--source',
    TX.toUpperCase().replace('0X', '0x'),
    '--policy',
    'fifo',
    '--json',
  ];
  const [first, second] = await Promise.all([call(...args), call(...args)]);
  assert.equal(first.code, 0);
  assert.equal(first.stdout, second.stdout);
  const { sources, addresses } = JSON.parse(first.stdout);
  assert.deepEqual(sources, [TX]);
  assert.deepEqual(
    addresses.map((line: { address: string; tainted: string }) => [line.address, line.tainted]),
    [
      [RELAY, '50'],
      [EXCHANGE, '0'],
      [CUSTOMER, '50'],
    ],
  );
});

test('poison has no amounts; several sources may be given', async () => {
  const { code, stdout } = await call(
    ...['trace', '--transfers', TRANSFERS, '--source', RELAY, '--source', EXCHANGE, '--policy', 'poison', '--json'],
  );
  assert.equal(code, 0);
  const { addresses } = JSON.parse(stdout);
  assert.deepEqual(addresses, [
    { address: CUSTOMER, asset: 'ETH', received: null, tainted: null, share: null, hops: 1 },
  ]);
});

test('without --json people get a table and the sum that proves it; a packed file is unpacked', async () => {
  const packed = file('transfers.csv.gz', gzipSync(`${HEADER}\n,,,${THIEF},${RELAY},ETH,7`));
  const { code, stdout } = await call('trace', '--transfers', packed, '--source', THIEF);
  assert.equal(code, 0);
  assert.match(
    stdout,
    new RegExp(`^address +asset +hops +received +held +share +service\\n${RELAY} +ETH +1 +7 +7 +1\\.000000\\n`),
  );
  assert.match(stdout, /ETH: 7 stolen = 7 held \+ 0 at services/);
});

test('a source that sends nothing is said on standard error', async () => {
  const { code, stdout, stderr } = await call(
    ...['trace', '--transfers', TRANSFERS, '--source', `0x${'1'.repeat(40)}`, '--policy', 'haircut', '--json'],
  );
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout).addresses, []);
  assert.match(stderr, /sends nothing in these transfers/);
});

describe('bad input ends with exit 2, nothing on standard output and a problem on standard error', () => {
  const bad = file('bad.csv', `${HEADER}\n,,,${THIEF},${RELAY},ETH,1\n,,,${THIEF},${RELAY},ETH,-1\n`);
  const falls = file('falls.csv', `${HEADER}\n,9,,${THIEF},${RELAY},ETH,1\n,8,,${THIEF},${RELAY},ETH,1\n`);
  const cases: [string, string[], string, (number | undefined)?, (string | undefined)?][] = [
    ['a negative amount', ['--transfers', bad, '--source', THIEF], 'invalid_transfers', 3, 'amount'],
    ['a block that falls', ['--transfers', falls, '--source', THIEF], 'invalid_transfers', 3, 'block'],
    ['a file that is not there', ['--transfers', join(dir, 'none.csv'), '--source', THIEF], 'unreadable_file'],
    [
      'a file that is not text',
      ['--transfers', file('bytes', Uint8Array.of(0xff, 0xfe, 0)), '--source', THIEF],
      'unreadable_file',
    ],
    ['a folder', ['--transfers', dir, '--source', THIEF], 'unreadable_file'],
    ['a source that is none', ['--transfers', TRANSFERS, '--source', 'thief'], 'invalid_source'],
    [
      'tags without their columns',
      ['--transfers', TRANSFERS, '--source', THIEF, '--tags', TRANSFERS],
      'invalid_tags',
      1,
      'address',
    ],
    ['an unknown policy', ['--transfers', TRANSFERS, '--source', THIEF, '--policy', 'lifo'], 'usage'],
    ['no source', ['--transfers', TRANSFERS], 'usage'],
    ['an unknown option', ['--transfers', TRANSFERS, '--source', THIEF, '--fast'], 'usage'],
  ];
  for (const [title, args, problemCode, line, column] of cases) {
    it(title, async () => {
      const { code, stdout, stderr } = await call('trace', ...args, '--json');
      assert.deepEqual([code, stdout], [2, '']);
      const problem = JSON.parse(stderr);
      assert.equal(problem.code, problemCode);
      assert.equal(problem.errors?.[0]?.line, line);
      assert.equal(problem.errors?.[0]?.column, column);
      assert.ok(problem.detail.length > 10);
    });
  }
  it('without --json the line and the column stand in a sentence', async () => {
    const { code, stdout, stderr } = await call('trace', '--transfers', bad, '--source', THIEF);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /line 3, column amount: An amount cannot be negative/);
  });
  it('an unknown command', async () => {
    assert.equal((await call('steal')).code, 2);
  });
  it('no command: the help, on standard error', async () => {
    const { code, stdout, stderr } = await call();
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /Usage: haetae/);
  });
});

const ronin = join(process.env.HAETAE_SHARED ?? '../shared', 'data/ronin/transfers.csv');
describe('the transfers around the Ronin theft', { skip: existsSync(ronin) ? false : 'shared data is absent' }, () => {
  for (const policy of ['haircut', 'fifo']) {
    it(`${policy}: all that the thief sent is held or at a service, to the last wei`, async () => {
      const { code, stdout } = await call(
        'trace',
        '--transfers',
        ronin,
        '--source',
        THIEF,
        '--policy',
        policy,
        '--json',
      );
      assert.equal(code, 0);
      const { totals, addresses } = JSON.parse(stdout);
      const held = addresses.reduce((sum: bigint, line: { tainted: string }) => sum + BigInt(line.tainted), 0n);
      assert.equal(BigInt(totals[0].sent), held);
      assert.ok(held > 170_000n * 10n ** 18n);
    });
  }
});
