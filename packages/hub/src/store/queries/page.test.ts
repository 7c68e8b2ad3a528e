/** The page query against its slow, obvious twin. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { everyVersion, lastVersion, Reader } from '../index.ts';
import { type OpenStore, openStore } from '../testing/open-store.ts';
import { type PageQuestion, readPage, type VersionChoice } from './page.ts';

const AUDIENCES = 60;
const KINDS = 3;
const PLACES = 4_000;

interface Row {
  readonly place: number;
  readonly kind: number;
  readonly uuid: string;
  readonly modified: number;
  readonly audience: number;
  readonly rendition: number;
}

let store: OpenStore;
let rows: readonly Row[];

before(async () => {
  store = await openStore();
  rows = Array.from({ length: PLACES }, (_, nr) => rowAt(nr + 1));
  const db = store.database.owner;
  await db.query(`insert into kind (type) select 'x-kind-' || n from generate_series(1, $1::int) n`, [KINDS]);
  await db.query(`insert into audience (rule) select 'rule ' || n from generate_series(1, $1::int) n`, [AUDIENCES]);
  await db.query(
    `insert into object (obj, kind, uuid, modified, version, submitter, rendition, audience, owns, digest, salt, body)
     overriding system value
     select place, kind, uuid, 'epoch'::timestamptz + modified * interval '1 second', modified::text,
            '60cc5653-6353-57c5-8580-ded19cd564b6', rendition, audience, true, '', '', 'body ' || place
       from unnest($1::int8[], $2::int2[], $3::uuid[], $4::int8[], $5::int4[], $6::int2[])
         as r (place, kind, uuid, modified, audience, rendition) on conflict do nothing`,
    [
      rows.map((row) => row.place),
      rows.map((row) => row.kind),
      rows.map((row) => row.uuid),
      rows.map((row) => row.modified),
      rows.map((row) => row.audience),
      rows.map((row) => row.rendition),
    ],
  );
  const { rows: kept } = await db.query<{ obj: number }>('select obj from object');
  const there = new Set(kept.map((one) => one.obj));
  rows = rows.filter((row) => there.has(row.place));
  await db.query(`insert into log (place, added, what, audience, kind, obj, leaf)
    select obj, '2026-01-01'::timestamptz + obj * interval '1 microsecond', 1, audience, kind, obj, '' from object`);
});
after(() => store.close());

/** Half of all in one audience, the rest thin; one id in three has further versions and redacted forms. */
function rowAt(place: number): Row {
  const scatter = (place * 2_654_435_761) % 2 ** 32;
  const id = place % 3 === 0 ? scatter % 40 : place + 1_000;
  return {
    place,
    kind: 1 + (id % KINDS),
    uuid: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    modified: 1 + (scatter % 7),
    audience: scatter % 2 === 0 ? 1 : 1 + (scatter % AUDIENCES),
    rendition: (scatter >> 4) % 2,
  };
}

const newer = (a: Row, b: Row): boolean => a.modified > b.modified;
const preferred = (a: Row, b: Row): boolean =>
  a.rendition < b.rendition || (a.rendition === b.rendition && a.place < b.place);

function isChosen(row: Row, seen: readonly Row[], { last, first, all, keys }: VersionChoice): boolean {
  const same = seen.filter((other) => other.uuid === row.uuid && other.kind === row.kind && other !== row);
  if (same.some((other) => other.modified === row.modified && preferred(other, row))) return false;
  if (all || keys.includes(String(row.modified))) return true;
  return (last && !same.some((other) => newer(other, row))) || (first && !same.some((other) => newer(row, other)));
}

function twin({ after, audiences, limit, kinds, versions }: PageQuestion): [number, string | null][] {
  const seen = rows.filter((row) => audiences.includes(row.audience));
  const places = seen.filter((row) => row.place > after && (kinds === undefined || kinds.includes(row.kind)));
  return places.slice(0, limit).map((row) => [row.place, isChosen(row, seen, versions) ? `body ${row.place}` : null]);
}

const versionChoice = fc.oneof(
  fc.constant(lastVersion),
  fc.constant(everyVersion),
  fc.record({ first: fc.boolean(), keys: fc.subarray(['1', '3', '7']) }).map((some) => ({ ...lastVersion, ...some })),
);
const question: fc.Arbitrary<PageQuestion> = fc
  .record({
    after: fc.integer({ min: 0, max: PLACES }),
    audiences: fc.uniqueArray(fc.integer({ min: 1, max: AUDIENCES }), { minLength: 1, maxLength: AUDIENCES }),
    limit: fc.integer({ min: 1, max: 1_000 }),
    kinds: fc.option(fc.subarray([1, 2, 3], { minLength: 1 }), { nil: undefined }),
    versions: versionChoice,
  })
  .map(({ kinds, ...rest }) => (kinds === undefined ? rest : { ...rest, kinds }));

test('any page of any sight is what reading everything and filtering gives', async () => {
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const reader = new Reader(store.database.reader, () => asked.audiences);
      const page = await readPage(reader, asked);
      assert.deepEqual(
        page.map((row) => [row.place, row.body]),
        twin(asked),
      );
    }),
    { numRuns: 80 },
  );
});

test('the bodies end where their bytes do, and the first is always given', async () => {
  const reader = new Reader(store.database.reader, () => [1]);
  const asked = { after: 0, audiences: [1], limit: 50, versions: everyVersion };
  const whole = (await readPage(reader, asked)).filter((row) => row.matched);
  const read = async (bytes: number) =>
    (await readPage(reader, { ...asked, bytes })).filter((row) => row.body !== null).map((row) => row.place);
  assert.deepEqual(await read(1), [whole[0]!.place]);
  assert.deepEqual(await read(whole[0]!.body!.length + 1), [whole[0]!.place, whole[1]!.place]);
  assert.deepEqual(await read(0), []);
});
