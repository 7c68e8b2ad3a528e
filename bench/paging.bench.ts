/**
 * Pages of a million objects under row-level security, and the rate at which objects come in, on a database of its own.
 *
 * `node bin/pinned-node.js bench/paging.bench.ts [OBJECTS]` prints a line of JSON a measurement. 300 audiences, skewed as
 * markings are (one half, one quarter, ten of 2 %, the rest of 0.017 %, one of 0.01 %). A page is 1,000 objects of about
 * 1.2 kB. The peer in the same run is the plain query for the same page, first under the same policies, then as the
 * owner without any. Medians of 15, after one that warms up.
 */
import { randomUUID } from 'node:crypto';
import { admit } from '../packages/hub/src/intake/admit.ts';
import { ruleText } from '../packages/hub/src/release/index.ts';
import { everyVersion, lastVersion, Reader, readPage } from '../packages/hub/src/store/index.ts';
import { int8s, texts } from '../packages/hub/src/store/queries/binary-array.ts';
import {
  callerOf,
  indicator,
  marked,
  type OpenStore,
  openStore,
} from '../packages/hub/src/store/testing/open-store.ts';

const OBJECTS = Number(process.argv[2] ?? 1_000_000);
const RUNS = 15;
const PAGE = 1_000;

const store = await openStore();
try {
  await measureInserts(store);
  await load(store);
  await measurePages(store);
} finally {
  await store.close();
}

function print(measurement: object): void {
  console.log(JSON.stringify(measurement));
}

/** Rows as the writer makes them, made in the database: 300 rules, then objects and entries of the log for them. */
async function load({ database, interned }: OpenStore): Promise<void> {
  const begun = performance.now();
  const rules = Array.from({ length: 300 }, (_, at) =>
    ruleText({
      tlp: 'amber',
      submitter: `identity--00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`,
      origin: null,
      local: true,
      reference: false,
      groups: [`agreement--${at}`],
      organisations: [],
      members: [],
      originatorControl: false,
      held: false,
    }),
  );
  const client = await database.owner.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('truncate object, log, reference cascade');
    await client.query('delete from audience');
    await client.query('insert into audience (rule) select unnest($1::text[])', [rules]);
    await client.query(
      `create temp table ids as select row_number() over (order by id) as nr, id from audience;
       insert into object (obj, kind, uuid, modified, version, submitter, rendition, audience, owns, digest, salt, body)
       overriding system value
       select o.nr, (select id from kind limit 1), o.uuid, '2026-01-01', '2026-01-01T00:00:00', o.uuid, 0, a.id, true,
              '\\x00', '\\x00', format('{"type":"indicator","id":"indicator--%s","name":"%s"}', o.uuid, repeat(md5(o.nr::text), 36))
         from (select nr, gen_random_uuid() as uuid, random() as r from generate_series(1, ${OBJECTS}) nr) o
         join ids a on a.nr = case when r < 0.5 then 1 when r < 0.75 then 2 when r < 0.95 then 3 + floor((r - 0.75) * 50)
                                   when r < 0.9501 then 13 else 14 + floor((r - 0.9501) / 0.0499 * 287) end;
       insert into log (place, added, what, audience, kind, obj, leaf)
       select obj, '2026-01-01'::timestamptz + obj * interval '1 microsecond', 1, audience, kind, obj, '\\x00' from object
        order by obj;
       update log_head set place = ${OBJECTS}, added = '2026-02-01'`,
    );
    await client.query('vacuum analyze object');
    await client.query('vacuum analyze log');
  } finally {
    client.release(true);
  }
  await interned.load(database.owner);
  print({ bench: 'load', objects: OBJECTS, seconds: Math.round((performance.now() - begun) / 1000) });
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await work();
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return Math.round((times.toSorted((a, b) => a - b)[RUNS >> 1] ?? 0) * 10) / 10;
}

async function measurePages({ database }: OpenStore): Promise<void> {
  const { rows } = await database.owner.query<{ id: number; n: number }>(
    'select audience as id, count(*)::int as n from log group by audience order by n desc',
  );
  const ids = rows.map((row) => row.id);
  const callers: readonly (readonly [sees: string, audiences: readonly number[]])[] = [
    [
      '1 in 10,000 (1 audience)',
      [rows.reduce((a, b) => (Math.abs(b.n - OBJECTS / 10_000) < Math.abs(a.n - OBJECTS / 10_000) ? b : a)).id],
    ],
    ['1 % (57 audiences)', ids.slice(-57)],
    ['2 % (1 audience)', ids.slice(2, 3)],
    ['half (1 audience)', ids.slice(0, 1)],
    ['half (299 audiences)', ids.slice(1)],
    ['all (300 audiences)', ids],
  ];
  for (const [sees, audiences] of callers) {
    const reader = new Reader(database.reader, () => audiences);
    for (const [depth, after] of [
      ['first', 0],
      ['middle', OBJECTS / 2],
      ['deep', OBJECTS * 0.95],
    ] as const) {
      const page = { after, audiences, limit: PAGE, bytes: 100_000_000 };
      const plain = `select l.place, o.body from log l join object o on o.obj = l.obj
                      where l.place > $1 and l.audience = any ($2) order by l.place limit ${PAGE}`;
      print({
        bench: 'page',
        sees,
        depth,
        objects: (await readPage(reader, { ...page, versions: everyVersion })).filter((row) => row.matched).length,
        every_ms: await median(() => readPage(reader, { ...page, versions: everyVersion })),
        last_ms: await median(() => readPage(reader, { ...page, versions: lastVersion })),
        plain_ms: await median(() => reader.query(plain, [after, audiences])),
        plain_without_security_ms: await median(() => database.owner.query(plain, [after, audiences])),
      });
    }
  }
}

async function measureInserts({ writer, database }: OpenStore): Promise<void> {
  const caller = callerOf();
  const description = 'x'.repeat(700);
  const make = () => {
    const object = { ...indicator(0, 1, marked('amber')), id: `indicator--${randomUUID()}`, description };
    const admission = admit(
      { source: JSON.stringify(object), value: object, pointer: '' },
      { kind: 'member', organisation: caller.organisation, member: caller.member, offer: { local: true, groups: [] } },
      {
        ownerOf: () => undefined,
        hub: 'hub--bench',
        demonstration: false,
        now: new Date().toISOString(),
        unmarked: 'amber',
      },
    );
    if (admission.kind === 'refuse') throw new Error(admission.faults[0].message);
    return { submission: admission.submission, maySee: () => true };
  };
  for (const [batch, callers, total] of [
    [1_000, 1, 5_000],
    [1, 1, 500],
    [1, 32, 10_000],
    [100, 1, 20_000],
    [100, 8, 20_000],
    [1_000, 1, 40_000],
  ] as const) {
    const batches = Array.from({ length: total / batch }, () => Array.from({ length: batch }, make));
    const begun = performance.now();
    await Promise.all(
      Array.from({ length: callers }, async () => {
        for (let next = batches.pop(); next !== undefined; next = batches.pop()) await writer.store(next);
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    print({ bench: 'insert', batch, callers, per_second: Math.round(total / seconds) });
  }
  await measureBareInserts(database, JSON.stringify({ ...indicator(0, 1, marked('amber')), description }));
}

/** The peer: the same bodies in batches of 1,000 into a table with a key and nothing else, by the same driver. */
async function measureBareInserts(database: OpenStore['database'], body: string): Promise<void> {
  await database.owner.query('create table bare (id bigint primary key, body text)');
  const bodies = texts(Array.from({ length: 1_000 }, () => body));
  const begun = performance.now();
  for (let batch = 0; batch < 40; batch++) {
    const ids = int8s(Array.from({ length: 1_000 }, (_, at) => batch * 1_000 + at));
    await database.owner.query('insert into bare select * from unnest($1::int8[], $2::text[])', [ids, bodies]);
  }
  const seconds = (performance.now() - begun) / 1000;
  print({ bench: 'insert, bare table', batch: 1_000, callers: 1, per_second: Math.round(40_000 / seconds) });
}
