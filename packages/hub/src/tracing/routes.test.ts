/** Tracing through the API of one demonstration hub, told from the ledger to screening. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import {
  type Answer,
  type Call,
  newMember,
  startTestHub,
  type TestHub,
  until,
} from '../../../../scenarios/alliance.ts';
import { add, anyAddress, indicator } from '../../../../scenarios/claims.ts';

const BIN = fileURLToPath(new URL('../../../../bin/haetae.js', import.meta.url));
const RONIN = join(process.env.HAETAE_SHARED ?? '../shared', 'data/ronin/transfers.csv');
const THIEF = '0x098b716b8aaf21512996dc57eb0615e2383e2f96';
const HEADER = 'tx_hash,block,timestamp,from,to,asset,amount';

let hub: TestHub;
let dir: string;
before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'haetae-tracing-'));
  hub = await startTestHub('KR');
});
after(async () => {
  await hub?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** An analyst of an organisation of its own, whose ledger is empty. */
async function newDesk(): Promise<{ organisation: string; call: Call }> {
  return await newMember(hub, { name: 'Desk', kind: 'law-enforcement' }, ['reader', 'contributor', 'analyst']);
}

async function openCase(call: Call, more: object = {}): Promise<string> {
  const made = await call('POST', '/api/v1/cases', { title: 'A theft', ...more });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return made.body.id;
}

const upload = (call: Call, csv: string | Uint8Array, query = ''): Promise<Answer> =>
  call('POST', `/api/v1/transfers${query}`, csv, { 'content-type': 'text/csv' });

const csvOf = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

const traceBy = (call: Call, inCase: string, sources: readonly string[], policy = 'haircut'): Promise<Answer> =>
  call('POST', '/api/v1/traces', { case: inCase, sources, policy });

/** What `haetae trace --json` prints. */
async function traceFile(csv: string, sources: readonly string[], policy: string, tags?: string): Promise<string> {
  const file = (name: string, content: string): string => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  };
  const from = sources.flatMap((source) => ['--source', source]);
  const stops = tags === undefined ? [] : ['--tags', file('tags.csv', tags)];
  const args = [
    BIN,
    'trace',
    '--transfers',
    file('transfers.csv', csv),
    ...from,
    '--policy',
    policy,
    ...stops,
    '--json',
  ];
  return (await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 })).stdout;
}

/** The trace document within what the hub answers. */
const documentOf = ({ body }: Answer): string =>
  `${JSON.stringify({ policy: body.policy, sources: body.sources, totals: body.totals, addresses: body.addresses })}\n`;

const codes = ({ body }: Answer): string[] => body.errors?.map((error: { code: string }) => error.code) ?? [];

describe('what is no transfer is refused with its line and column, and nothing of its file is kept', () => {
  const good = `,,,${THIEF},0x35fb6f6db4fb05e6a4ce86f2c93691425626d4b1,ETH,1`;
  const bad = (cells: Record<string, string>): string => {
    const row = { tx_hash: '', block: '', timestamp: '', from: THIEF, to: THIEF, asset: 'ETH', amount: '1', ...cells };
    return csvOf(good, Object.values(row).join(','));
  };
  const cases: [string, string | Uint8Array, string, string][] = [
    ['a negative amount', bad({ amount: '-1' }), 'amount_negative', '/3/amount'],
    ['a fractional amount', bad({ amount: '0.5' }), 'amount_fractional', '/3/amount'],
    ['an amount over 2^256 − 1', bad({ amount: (2n ** 256n).toString() }), 'amount_overflow', '/3/amount'],
    ['a block that falls', csvOf(`,9${good.slice(1)}`, `,8${good.slice(1)}`), 'block_falls', '/3/block'],
    ['a sender that is no address', bad({ from: '0x12' }), 'wrong_length', '/3/from'],
    ['too few fields', csvOf(good, ',,'), 'field_count', '/3/from'],
    ['an empty file', '', 'empty_table', '/1'],
    ['bytes that are not UTF-8', Uint8Array.of(0xff, 0xfe), 'not_utf8', ''],
    ['gzip cut short', gzipSync(csvOf(good)).subarray(0, 30), 'bad_gzip', ''],
  ];
  let desk: Awaited<ReturnType<typeof newDesk>>;
  before(async () => {
    desk = await newDesk();
  });
  for (const [title, body, code, pointer] of cases) {
    it(title, async () => {
      const answer = await upload(desk.call, body);
      assert.equal(answer.status, 422, JSON.stringify(answer.body));
      assert.deepEqual([answer.body.errors[0].code, answer.body.errors[0].pointer], [code, pointer]);
    });
  }
  it('JSON in place of CSV', async () => {
    assert.equal((await desk.call('POST', '/api/v1/transfers', { from: 'a' })).status, 415);
  });
  it('nothing was kept', async () => {
    const answer = await traceBy(desk.call, await openCase(desk.call), [THIEF]);
    assert.deepEqual(codes(answer), ['nothing_sent']);
  });
});

describe('a trace that cannot be made says why, and what is hidden is as what is absent', () => {
  let desk: Awaited<ReturnType<typeof newDesk>>;
  let inCase: string;
  before(async () => {
    desk = await newDesk();
    inCase = await openCase(desk.call);
    await upload(desk.call, csvOf(`,,,${THIEF},${anyAddress()},ETH,1`));
  });
  it('an unknown policy', async () => {
    assert.equal((await traceBy(desk.call, inCase, [THIEF], 'lifo')).status, 400);
  });
  it('no source', async () => {
    assert.equal((await traceBy(desk.call, inCase, [])).status, 400);
  });
  it('a source that is neither address nor transaction', async () => {
    const answer = await traceBy(desk.call, inCase, [THIEF, 'nobody']);
    assert.deepEqual([answer.status, answer.body.errors[0].pointer], [422, '/sources/1']);
  });
  it('a source that sent nothing here', async () => {
    assert.deepEqual(codes(await traceBy(desk.call, inCase, [anyAddress()])), ['nothing_sent']);
  });
  it('an unknown case', async () => {
    assert.equal((await traceBy(desk.call, `incident--${crypto.randomUUID()}`, [THIEF])).status, 404);
  });
  it('another organisation’s case answers like an unknown one', async () => {
    const theirs = await traceBy(desk.call, await openCase((await newDesk()).call), [THIEF]);
    const absent = await traceBy(desk.call, `incident--${crypto.randomUUID()}`, [THIEF]);
    assert.deepEqual({ ...theirs.body, request: '' }, { ...absent.body, request: '' });
  });
  it('an object that is no case', async () => {
    assert.equal((await traceBy(desk.call, desk.organisation, [THIEF])).status, 404);
  });
  it('a member who is no analyst', async () => {
    const reader = await newMember(hub, desk.organisation, ['reader']);
    assert.equal((await traceBy(reader.call, inCase, [THIEF])).status, 403);
    assert.equal((await upload(reader.call, csvOf())).status, 403);
  });
  it('another organisation’s trace', async () => {
    const made = await traceBy(desk.call, inCase, [THIEF]);
    assert.equal((await desk.call('GET', `/api/v1/traces/${made.body.id}`)).status, 200);
    assert.equal((await (await newDesk()).call('GET', `/api/v1/traces/${made.body.id}`)).status, 404);
  });
  it('another organisation’s ledger', async () => {
    const other = await newDesk();
    assert.deepEqual(codes(await traceBy(other.call, await openCase(other.call), [THIEF])), ['nothing_sent']);
  });
  const unreachable: [string, object, string][] = [
    ['above the clearance of its maker', { tlp: 'red' }, 'above_clearance'],
    ['offered to an alliance that is not there', { share: true }, 'no_agreement'],
  ];
  for (const [title, more, code] of unreachable) {
    it(title, async () => {
      const asked = { case: inCase, sources: [THIEF], policy: 'fifo', ...more };
      assert.deepEqual(codes(await desk.call('POST', '/api/v1/traces', asked)), [code]);
    });
  }
  it('more lines than one trace holds', async () => {
    const [source, rows] = [anyAddress(), Array.from({ length: 10_001 }, () => anyAddress())];
    await upload(desk.call, csvOf(...rows.map((to) => `,,,${source},${to},ETH,1`)));
    assert.deepEqual(codes(await traceBy(desk.call, inCase, [source], 'poison')), ['too_many_lines']);
  });
});

test('the same file again changes nothing; equal lines of one file are as many transfers', async () => {
  const desk = await newDesk();
  const [source, to] = [anyAddress(), anyAddress()];
  const line = `,,,${source},${to},ETH,5`;
  const counts = async (csv: string | Uint8Array) => {
    const { body } = await upload(desk.call, csv);
    return [body.taken, body.unchanged];
  };
  assert.deepEqual(await counts(csvOf(line, line)), [2, 0]);
  assert.deepEqual(await counts(gzipSync(csvOf(line, line))), [0, 2]);
  assert.deepEqual(await counts(csvOf(line, line, line)), [1, 2]);
  const made = await traceBy(desk.call, await openCase(desk.call), [source]);
  assert.equal(made.body.addresses[0].received, '15');
});

test('files that name blocks fall into their order, however they were sent; one without follows', async () => {
  const desk = await newDesk();
  const [source, a, b, c] = [anyAddress(), anyAddress(), anyAddress(), anyAddress()];
  await upload(desk.call, csvOf(`,20,,${a},${b},ETH,10`));
  await upload(desk.call, csvOf(`,10,,${source},${a},ETH,10`));
  await upload(desk.call, csvOf(`,,,${b},${c},ETH,10`));
  const made = await traceBy(desk.call, await openCase(desk.call), [source]);
  assert.deepEqual(
    made.body.addresses.map((line: { address: string; tainted: string }) => [line.address, line.tainted]),
    [
      [a, '0'],
      [b, '0'],
      [c, '10'],
    ],
  );
});

test('a transaction is a source: its transfers are stolen, the victim’s others are not', async () => {
  const desk = await newDesk();
  const [victim, a, b] = [anyAddress(), anyAddress(), anyAddress()];
  const theft = `0x${'ab'.repeat(32)}`;
  await upload(desk.call, csvOf(`${theft},,,${victim},${a},ETH,7`, `,,,${victim},${b},ETH,9`));
  const made = await traceBy(desk.call, await openCase(desk.call), [theft.toUpperCase().replace('0X', '0x')]);
  assert.deepEqual(made.body.sources, [theft]);
  assert.deepEqual(
    made.body.addresses.map((line: { address: string }) => line.address),
    [a],
  );
});

test('a trace over any ledger is the one that `haetae trace` makes of the file, services and all', async () => {
  const desk = await newDesk();
  const people = Array.from({ length: 30 }, () => anyAddress());
  const [thief, exchange, mixer] = people as [string, string, string];
  let state = 11;
  const pick = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const rows = Array.from({ length: 400 }, (_, at) => {
    const [from, to] = [people[pick(30)], people[pick(30)]];
    return `,${at % 3 === 0 ? '' : 100 + at},2026-01-01T00:00:00Z,${from},${to},${pick(2) === 0 ? 'ETH' : 'USDT'},${pick(1_000)}`;
  });
  await upload(desk.call, csvOf(...rows));
  await add(desk.call, await writable(desk.call), [
    indicator(exchange, desk.organisation, 'amber', { name: 'Some Exchange', labels: ['exchange'] }),
    indicator(mixer, desk.organisation, 'amber', { name: 'Some Mixer', labels: ['mixer'] }),
  ]);
  const isIndexed = ({ body }: Answer): boolean => body.results.every((one: Screened) => one.reasons.length > 0);
  await until(() => screen(desk.call, [exchange, mixer]), isIndexed);
  const inCase = await openCase(desk.call);
  const tags = `address,label,category\n${exchange},Some Exchange,exchange\n${mixer},Some Mixer,mixer\n`;
  for (const policy of ['haircut', 'fifo', 'poison']) {
    const made = await traceBy(desk.call, inCase, [thief], policy);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.ok(made.body.addresses.some((line: { service?: string }) => line.service !== undefined));
    assert.equal(documentOf(made), await traceFile(csvOf(...rows), [thief], policy, tags));
    const read = await desk.call('GET', `/api/v1/traces/${made.body.id}`);
    assert.deepEqual(read.body, made.body);
  }
});

test('the Ronin theft through the hub is the trace of the file, byte for byte', {
  skip: existsSync(RONIN) ? false : `${RONIN} is not there`,
}, async () => {
  const desk = await newDesk();
  const csv = readFileSync(RONIN, 'utf8');
  const taken = await upload(desk.call, csv);
  assert.equal(taken.body.taken, csv.trim().split('\n').length - 1);
  const inCase = await openCase(desk.call);
  for (const policy of ['haircut', 'fifo', 'poison']) {
    assert.equal(documentOf(await traceBy(desk.call, inCase, [THIEF], policy)), await traceFile(csv, [THIEF], policy));
  }
});

interface Screened {
  readonly verdict: string;
  readonly reasons: readonly { readonly object: string; share?: string; hops?: number; case?: string }[];
}

const screen = (call: Call, addresses: readonly string[]): Promise<Answer> =>
  call('POST', '/api/v1/screenings', { addresses });

async function writable(call: Call): Promise<string> {
  const accept = 'application/taxii+json;version=2.1';
  const answer = await call('GET', '/taxii2/default/collections/', undefined, { accept });
  return answer.body.collections.find((one: { can_write: boolean }) => one.can_write).id;
}

test('screening answers with share, hops and case to whoever may see the trace, and to nobody else', async () => {
  const desk = await newDesk();
  const [source, a, b] = [anyAddress(), anyAddress(), anyAddress()];
  await upload(desk.call, csvOf(`,,,${source},${a},ETH,10`, `,,,${anyAddress()},${b},ETH,30`, `,,,${a},${b},ETH,10`));
  const inCase = await openCase(desk.call);
  const made = await traceBy(desk.call, inCase, [source]);
  const isTraced = ({ body }: Answer): boolean => body.results.every((one: Screened) => one.reasons.length === 1);
  await until(() => screen(desk.call, [a, b]), isTraced);
  const { body } = await screen(desk.call, [a, b]);
  const found = body.results.map(({ verdict, reasons: [reason] }: Screened) => [
    verdict,
    reason?.object,
    reason?.share,
    reason?.hops,
    reason?.case,
  ]);
  assert.deepEqual(found, [
    ['block', `${made.body.id}#${a}`, '1.000000', 1, inCase],
    ['review', `${made.body.id}#${b}`, '0.250000', 2, inCase],
  ]);
  const others = await screen((await newDesk()).call, [a, b]);
  assert.deepEqual(
    others.body.results.map((one: Screened) => [one.verdict, one.reasons]),
    [
      ['clear', []],
      ['clear', []],
    ],
  );
});

test('a trace is not brought by hand: one that nobody worked out would block an address', async () => {
  const desk = await newDesk();
  const [source, a] = [anyAddress(), anyAddress()];
  await upload(desk.call, csvOf(`,,,${source},${a},ETH,10`));
  const made = await traceBy(desk.call, await openCase(desk.call), [source]);
  const { body: object } = await desk.call('GET', `/api/v1/objects/${made.body.id}`);
  const forged = { ...object.object, id: `haetae-trace--${crypto.randomUUID()}` };
  const status = await add(desk.call, await writable(desk.call), [forged]);
  assert.equal(status.body.failure_count, 1, JSON.stringify(status.body));
  assert.match(status.body.failures[0].message, /api\/v1\/traces/);
});

test('a trace over transfers of an exercise is marked as one, whatever its case says', async () => {
  const desk = await newDesk();
  const [source, a, b] = [anyAddress(), anyAddress(), anyAddress()];
  await upload(desk.call, csvOf(`,,,${source},${a},ETH,10`));
  const inCase = await openCase(desk.call);
  assert.equal((await traceBy(desk.call, inCase, [source])).body.exercise, false);
  await upload(desk.call, csvOf(`,,,${a},${b},ETH,10`), '?exercise=true');
  assert.equal((await traceBy(desk.call, inCase, [source])).body.exercise, true);
});

test('a trace goes as far as its case, or as its maker says', async () => {
  const desk = await newDesk();
  const [source, a] = [anyAddress(), anyAddress()];
  await upload(desk.call, csvOf(`,,,${source},${a},ETH,10`));
  const inCase = await openCase(desk.call, { tlp: 'green' });
  assert.equal((await traceBy(desk.call, inCase, [source])).body.tlp, 'green');
  const strict = await desk.call('POST', '/api/v1/traces', {
    case: inCase,
    sources: [source],
    policy: 'fifo',
    tlp: 'amber+strict',
  });
  assert.equal(strict.body.tlp, 'amber+strict');
  const other = await newDesk();
  assert.equal((await other.call('GET', `/api/v1/traces/${strict.body.id}`)).status, 404);
});
