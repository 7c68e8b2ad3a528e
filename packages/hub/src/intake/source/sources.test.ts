import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { extension } from '@haetae/contract';
import { validateObject } from '@haetae/stix/object';
import { walletsNamedBy } from '@haetae/stix/pattern';
import fc from 'fast-check';
import { readAddresses } from './addresses.ts';
import { dated } from './dated.ts';
import { readOfac } from './ofac.ts';
import { publisherNamed } from './publisher.ts';
import { readFile } from './read-file.ts';
import type { SourceReading } from './reading.ts';
import { referenceFacts } from './reference-facts.ts';
import { readTags } from './tags.ts';
import { unpack } from './unpack.ts';

const BRINGER = { organisation: { id: 'identity--11111111-1111-4111-8111-111111111111', name: 'An exchange' } };
const A = '0x51e9d833ecae4e8d9d8be17300aee6d3398c135d';
const B = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';

/** An indicator as its claim tells it, or the rejection of its row. */
function told(reading: SourceReading): Record<string, unknown>[] {
  assert.ok(reading.ok, JSON.stringify(reading));
  return [...reading.rows].map(({ candidate: { value, problem, pointer } }) => {
    if (problem !== undefined) return { pointer, code: problem.code };
    const object = value as Record<string, unknown> & { extensions: Record<string, Record<string, unknown>> };
    const { extension_type: _, ...claim } = object.extensions[extension.claim]!;
    const { modified, revoked, confidence } = object;
    return { ...claim, modified, ...(revoked === undefined ? {} : { revoked }), confidence };
  });
}

const whole: readonly (readonly [string, () => SourceReading, string, string])[] = [
  ['a table without its address column', () => readTags('currency,label\nETH,x', BRINGER), 'column_missing', 'line 1'],
  ['an empty file', () => readOfac(''), 'empty_table', 'line 1'],
  ['a quote that is never closed', () => readTags(`address,label\n${A},"x`, BRINGER), 'quote_open', 'line 2'],
  ['a column named twice', () => readOfac('address,address\n'), 'column_twice', 'line 1'],
];
for (const [name, read, code, at] of whole) {
  test(`${name} refuses the file and says where`, () => {
    const reading = read();
    assert.ok(!reading.ok);
    assert.deepEqual([reading.fault.code, reading.fault.at], [code, at]);
  });
}

const rejected: readonly (readonly [string, string, string])[] = [
  ['a blank address', ',x', 'empty'],
  ['a text that is no address', 'tornado,x', 'not_an_address'],
  ['a transaction', `0x${'a'.repeat(64)},x`, 'transaction_hash'],
  ['a Bitcoin address with one letter changed', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb,x', 'checksum_failed'],
  ['a zero-width space inside', `0x51e9\u200bd833ecae4e8d9d8be17300aee6d3398c135d,x`, 'foreign_character'],
  ['the zero address', `0x${'0'.repeat(40)},USDT_blacklisted`, 'reserved_address'],
  ['too few fields', A, 'field_count'],
  ['too many fields', `${A},x,y`, 'field_count'],
];
for (const [name, row, code] of rejected) {
  test(`${name} costs its row alone, with the line and the reason`, () => {
    const [bad, good] = told(readTags(`address,label\n${row}\n${B},x\n`, BRINGER));
    assert.deepEqual(bad, { pointer: 'line 2', code });
    assert.equal(good!.title, 'x');
  });
}

const tags: readonly (readonly [string, string, Record<string, unknown>])[] = [
  [
    'a word of abuse is a category',
    `${A},ETH,Fake,,phishing,,https://a.example,forensic,2023-02-22,p`,
    { category: 'phishing', confidence: 60, chain: 'eip155:1', source: 'https://a.example', title: 'Fake' },
  ],
  ['a hacked service is theft', `${A},ETH,x,user,service_hack,ronin,,,,p`, { category: 'theft', actor: 'ronin' }],
  ['a mixer is a mixer', `${B},BTC,x,mixing_service,,,,,,p`, { category: 'mixer' }],
  ['an exchange is a service', `${B},BTC,x,exchange,,,,,,p`, { category: 'service' }],
  ['a list of frozen accounts accuses', `${A},ETH,x,black_list,,,,,,p`, { category: 'other' }],
  ['a label alone can accuse', `${A},ETH,Fake_Phishing2658,,,,,,,p`, { category: 'phishing' }],
  ['a label that accuses nobody is context', `${A},ETH,Compound: Rate Model 3,,,,,,,p`, { category: 'service' }],
  [
    'a page of the US Treasury is OFAC’s word',
    `${A},ETH,Tornado,,sanction,,https://home.treasury.gov/x,,,p`,
    { category: 'sanctioned', source: 'OFAC, https://home.treasury.gov/x' },
  ],
  ['a ticker that is not known names no chain', `${A},KCS,x,exchange,,,,,,p`, { chain: undefined }],
  ['a number is a confidence as it is', `${A},ETH,x,,scam,,,77,,p`, { confidence: 77 }],
  ['a blank day is the first block', `${A},ETH,x,,scam,,,,,p`, { modified: '2009-01-03T18:15:05.000Z' }],
  [
    'a time with a zone is a day',
    `${A},ETH,x,,scam,,,,2023-08-30 12:00:00+00:00,p`,
    { modified: '2023-08-30T12:00:00.000Z' },
  ],
];
for (const [name, row, expected] of tags) {
  test(name, () => {
    const header = 'address,currency,label,category,abuse,actor,source,confidence,lastmod,pack';
    const [claim] = told(readTags(`${header}\n${row}\n`, BRINGER));
    for (const [property, value] of Object.entries(expected)) assert.equal(claim![property], value, property);
  });
}

test('columns come in any order and casing, further ones are passed over', () => {
  const [claim] = told(readTags(`Label,note,Address\r\nx,"a, b",${A}\r\n`, BRINGER));
  assert.equal(claim!.title, 'x');
});

test('what a list does not publish keeps no marking, so that its bringer’s default holds', () => {
  const markingOf = (reading: SourceReading): unknown => {
    assert.ok(reading.ok);
    return ([...reading.rows][0]!.candidate.value as Record<string, unknown>).object_marking_refs;
  };
  assert.equal(markingOf(readAddresses(`${A}\n`, BRINGER)), undefined);
  assert.deepEqual(markingOf(readAddresses(`${A}\n`, { ...BRINGER, source: 'FBI' })), [
    'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  ]);
});

test('a bare list is read from its first line on, and rejects by its own line numbers', () => {
  const [first, second, third] = told(readAddresses(`\ufeff${A}\nnonsense\n\n${B}`, BRINGER));
  assert.equal(first!.category, 'other');
  assert.deepEqual(second, { pointer: 'line 2', code: 'not_an_address' });
  assert.equal(third!.source, 'An exchange');
});

test('the form of the FBI’s announcement names chain, day and document', () => {
  const [claim] = told(
    readAddresses(`position,address,chain,published,document\n1,${A},ethereum,2025-02-26,PSA\n`, BRINGER),
  );
  assert.equal(claim!.chain, 'eip155:1');
  assert.equal(claim!.first_seen, '2025-02-26T00:00:00.000Z');
  assert.equal(claim!.source, 'PSA');
});

test('the form of the EU’s measures is a sanction of the act', () => {
  const text = `currency,address,name,act,listed\nBTC,${B},Garantex,(EU) 2025/389,2025-02-24\n`;
  const [claim] = told(readAddresses(text, BRINGER));
  assert.deepEqual([claim!.category, claim!.actor, claim!.source], ['sanctioned', 'Garantex', '(EU) 2025/389']);
});

test('a category that claims do not have is rejected', () => {
  const [row] = told(readAddresses(`address,category\n${A},evil\n`, BRINGER));
  assert.deepEqual(row, { pointer: 'line 2', code: 'unknown_category' });
});

test('two tickers of one address on one chain are one entry, listed as long as one of them is', () => {
  const text = `currency,address,name,programme,sdn_uid,status\nETH,${A},,,,delisted 2025-03-21\nUSDT,${A},X,P|Q,7,listed 2024-09-27\n`;
  const claims = told(readOfac(text));
  assert.equal(claims.length, 1);
  assert.equal(claims[0]!.revoked, undefined);
  assert.equal(claims[0]!.title, 'Listed by OFAC: X (P, Q)');
});

test('a delisted entry is revoked on the day of its delisting', () => {
  const [claim] = told(readOfac(`address,status\n${A},delisted 2025-03-21\n`));
  assert.deepEqual([claim!.revoked, claim!.modified], [true, '2025-03-21T00:00:00.000Z']);
});

test('every built-in fact is a valid indicator of its one address, the same at each start', () => {
  const facts = referenceFacts();
  assert.deepEqual(facts, referenceFacts());
  const indicators = facts.filter(({ candidate }) => candidate.source.includes('"indicator"'));
  assert.ok(indicators.length > 51 + 20);
  for (const { candidate } of facts) {
    const validated = validateObject(candidate.value);
    assert.ok(validated.ok, candidate.source);
    if (validated.object.type === 'indicator')
      assert.equal(walletsNamedBy(String(validated.object.pattern))?.length, 1);
  }
});

test('publishers of one name are one identity, of two names two', () => {
  assert.equal(publisherNamed('FBI').id, publisherNamed('FBI').id);
  assert.notEqual(publisherNamed('FBI').id, publisherNamed('OFAC').id);
});

const days: readonly (readonly [string | undefined, string | undefined])[] = [
  [undefined, undefined],
  ['', undefined],
  ['2025-02-30', undefined],
  ['2025-13-01', undefined],
  ['45329', undefined],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['listed 2024-09-27', '2024-09-27T00:00:00.000Z'],
  ['2023-08-30T01:02:03.999999Z', '2023-08-30T01:02:03.000Z'],
];
for (const [cell, day] of days) {
  test(`the day in ${JSON.stringify(cell)} is ${day ?? 'none'}`, () => assert.equal(dated(cell), day));
}

test('whatever a cell holds, its day is none or one that exists', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9: T-]{0,24}$/), (cell) => {
      const day = dated(cell);
      assert.ok(day === undefined || new Date(day).toISOString() === day);
    }),
  );
});

test('gzip is known by content, whatever else is said of the file', async () => {
  const reading = await readFile(gzipSync(`address\n${A}\n`), 'addresses', BRINGER);
  assert.equal(told(reading).length, 1);
});

test('a bomb is stopped at the limit and refused', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  assert.ok(bomb.length < 70_000);
  const unpacked = await unpack(bomb);
  assert.ok(!unpacked.ok);
  assert.equal(unpacked.fault.code, 'unpacks_too_large');
});

test('a packed file that is cut off is refused', async () => {
  const packed = gzipSync('address\n'.repeat(1_000));
  const unpacked = await unpack(packed.subarray(0, packed.length - 12));
  assert.ok(!unpacked.ok);
  assert.equal(unpacked.fault.code, 'bad_gzip');
});

test('a bomb in a bomb is unpacked once, and is then no table', async () => {
  const reading = await readFile(gzipSync(gzipSync('address\n')), 'tags', BRINGER);
  assert.ok(!reading.ok);
  assert.equal(reading.fault.code, 'bad_unicode');
});
