/**
 * Every question of the landscape over 200,000 thefts in a store of a million objects, under row-level security.
 *
 * `node bin/pinned-node.js bench/landscape.bench.ts [OBJECTS] [THEFTS]` prints a line of JSON a question: the 50th and the
 * 95th of 20 answers in milliseconds, all of it from the database to the answer's JSON, for a session that sees 30
 * audiences. One theft in fifty has a second version (one in a
 * thousand for other readers), one in a hundred is attributed by somebody else, too, one in a hundred
 * thousand is
 * merged; one object in ten names a technique. The peer in the same run is
 * the plain sum over the bodies of the incidents, without the tables that the landscape keeps.
 */

import type { LandscapeShifts } from '@haetae/contract';
import { Remembered } from '../packages/hub/src/landscape/index.ts';
import { LandscapeView } from '../packages/hub/src/landscape/landscape-view.ts';
import { readActorNames, readAttributedActors } from '../packages/hub/src/landscape/queries/actors.ts';
import { readPossibleDuplicates } from '../packages/hub/src/landscape/queries/duplicates.ts';
import { readPaths } from '../packages/hub/src/landscape/queries/flow.ts';
import { readEvidence } from '../packages/hub/src/landscape/queries/techniques.ts';
import { countMarks, sumByThreat } from '../packages/hub/src/landscape/queries/typology.ts';
import { readWithdrawn } from '../packages/hub/src/landscape/queries/withdrawn.ts';
import { ruleText } from '../packages/hub/src/release/index.ts';
import { Reader } from '../packages/hub/src/store/index.ts';
import { type OpenStore, openStore } from '../packages/hub/src/store/testing/open-store.ts';
import { actorViews } from '../packages/landscape/src/actor/index.ts';
import { flowOf } from '../packages/landscape/src/flow/index.ts';
import { actorNames, knownThefts, listedTechniques } from '../packages/landscape/src/reference/index.ts';
import { landscapeReport, renderHtml } from '../packages/landscape/src/report/index.ts';
import { techniqueViews } from '../packages/landscape/src/technique/index.ts';

const OBJECTS = Number(process.argv[2] ?? 1_000_000);
const THEFTS = Number(process.argv[3] ?? 200_000);
const RUNS = 20;
const AUDIENCES = 30;
const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

const store = await openStore();
try {
  await load(store);
  await measure(store);
} finally {
  await store.close();
}

function print(measurement: object): void {
  console.log(JSON.stringify(measurement));
}

/** Rows as writer and follower make them, made in the database from the built-in thefts. */
async function load({ database, interned }: OpenStore): Promise<void> {
  const begun = performance.now();
  const rules = Array.from({ length: AUDIENCES }, (_, at) =>
    ruleText({
      ...{ tlp: 'amber', submitter: `identity--00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, origin: null },
      ...{ local: true, reference: false, groups: [`agreement--${at}`], organisations: [], members: [] },
      ...{ originatorControl: false, held: false },
    }),
  );
  const client = await database.owner.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query(
      'truncate object, log, reference, theft, theft_told, theft_link, threat_mark, technique_use, theft_cell, threat_cell, technique_cell cascade',
    );
    await client.query('delete from audience');
    await client.query('insert into audience (rule) select unnest($1::text[])', [rules]);
    await client.query(
      `insert into kind (type) values ('incident'), ('relationship'), ('indicator'), ('attack-pattern'), ('intrusion-set')
       on conflict do nothing`,
    );
    await client.query(
      'create temp table sample as select row_number() over () as nr, told from unnest($1::jsonb[]) as told',
      [knownThefts().map((theft) => JSON.stringify(theft))],
    );
    for (const statement of statements()) await client.query(statement);
  } finally {
    client.release(true);
  }
  await interned.load(database.owner);
  print({ bench: 'load', objects: OBJECTS, thefts: THEFTS, seconds: Math.round((performance.now() - begun) / 1000) });
}

function statements(): string[] {
  const object = (type: string): string => `(select id from kind where type = '${type}')`;
  const insert = `insert into object (obj, kind, uuid, modified, version, submitter, rendition, audience, owns, digest, salt, body)
    overriding system value`;
  return [
    'create temp table ids as select row_number() over (order by id) as nr, id from audience',
    `create temp table o as
       select g.nr as obj, gen_random_uuid() as uuid, a.id as audience, '2017-01-01'::timestamptz + random() * interval '3600 days' as modified,
              case when g.nr <= 700 then 'attack-pattern' when g.nr <= 720 then 'intrusion-set'
                   when g.nr <= 720 + ${THEFTS} then 'incident' when g.nr <= 720 + ${THEFTS} * 1.01 then 'relationship' else 'indicator' end as type
         from generate_series(1::int8, ${OBJECTS}) g (nr) join ids a on a.nr = 1 + floor(${AUDIENCES} * ((g.nr * 7919) % 1000) / 1000.0)`,
    'create index on o (obj)',
    'create index on o (uuid)',
    // Every fiftieth incident is a second version of the one before it.
    `update o set uuid = p.uuid, audience = case when o.obj % 1000 = 0 then o.audience else p.audience end, modified = p.modified + interval '1 day' from o p
       where o.type = 'incident' and p.type = 'incident' and o.obj % 50 = 0 and p.obj = o.obj - 1`,
    `${insert} select obj, k.id, uuid, modified, modified::text, uuid, 0, audience, true, '\\x00', '\\x00',
       case type
         when 'attack-pattern' then format('{"type":"attack-pattern","name":"Technique %s","external_references":[{"source_name":"mitre-attack","external_id":"T%s"}]}', obj, 1000 + obj)
         when 'intrusion-set' then format('{"type":"intrusion-set","name":"Group %s"}', obj)
         when 'incident' then (select told::text from sample s where s.nr = 1 + o.obj % 60)
         else format('{"type":"%s","name":"%s"}', type, repeat(md5(obj::text), 20)) end
       from o join kind k using (type)`,
    `insert into log (place, added, what, audience, kind, obj, leaf)
       select obj, '2026-01-01'::timestamptz + obj * interval '1 microsecond', 1, audience, kind, obj, '\\x00' from object order by obj`,
    `insert into reference (obj, kind, uuid, audience)
       select o.obj, ${object('attack-pattern')}, t.uuid, o.audience from o join o t on t.obj = 1 + (o.obj * 31) % 700 where o.obj % 10 = 0 and o.obj > 720`,
    `insert into technique_use (obj, pattern, audience, month)
       select r.obj, r.uuid, r.audience, date_trunc('month', o.modified)::date from reference r join o using (obj)`,
    `insert into theft_link (obj, kind, uuid, modified, version, rendition, audience, says, theft, target_type, target, rank, confidence, source, ended)
       select o.obj, ${object('relationship')}, o.uuid, o.modified, o.modified::text, 0, o.audience,
              case when o.obj % 1000 = 0 then 'duplicate-of' else 'attributed-to' end, t.uuid,
              case when o.obj % 1000 = 0 then 'incident' else 'intrusion-set' end,
              case when o.obj % 1000 = 0 then (select uuid from o where type = 'incident' limit 1) else g.uuid end,
              (o.obj % 7)::int2, 50, 'Source ' || o.obj % 100, o.obj % 997 = 0
         from o join o t on t.obj = 721 + (o.obj * 13) % ${THEFTS} join o g on g.obj = 701 + o.obj % 20
        where o.type = 'relationship'`,
    `insert into theft (obj, kind, uuid, modified, version, rendition, audience, past, sole, loose, first, last, victim, victim_key, region,
                        kinds, way_in, destination, threats, actors, rank, usd)
       select o.obj, ${object('incident')}, o.uuid, o.modified, o.modified::text, 0, o.audience,
              o.obj % 50 = 49 and exists (select from o n where n.obj = o.obj + 1 and n.audience = o.audience), o.obj % 50 not in (0, 49) or (select count(distinct n.audience) from o n where n.uuid = o.uuid) = 1, (o.obj % 50 in (0, 49) and (select count(distinct n.audience) from o n where n.uuid = o.uuid) > 1) or exists (select from theft_link l where l.theft = o.uuid and (l.says = 'duplicate-of' or l.rank < o.obj % 7)), o.modified::date, o.modified::date, 'Victim ' || o.obj / 2, 'victim ' || o.obj / 2, told->>'region',
              array(select jsonb_array_elements_text(told->'kinds')), told->>'way_in', told->>'destination',
              array(select jsonb_array_elements_text(told->'threats')), array(select jsonb_array_elements_text(told->'attributed_to')),
              (o.obj % 7)::int2, (random() * random() * 50000000)::int8
         from o join sample s on s.nr = 1 + o.obj % 60 where o.type = 'incident'`,
    `insert into theft_told (obj, audience, told)
       select o.obj, o.audience, told || jsonb_build_object('id', 'incident--' || o.uuid, 'victim', 'Victim ' || o.obj / 2, 'date', o.modified::date)
         from o join sample s on s.nr = 1 + o.obj % 60 where o.type = 'incident'`,
    `insert into threat_mark (obj, audience, threat) select obj, audience, (obj % 12)::int2 from o where type = 'indicator'`,
    'select fold_cells()',
    ...[
      'object',
      'log',
      'reference',
      'theft',
      'theft_told',
      'theft_link',
      'threat_mark',
      'technique_use',
      'theft_cell',
      'threat_cell',
      'technique_cell',
    ].map((table) => `vacuum analyze ${table}`),
  ];
}

async function time(question: string, ask: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run <= RUNS; run += 1) {
    const begun = performance.now();
    bytes = JSON.stringify(await ask())?.length ?? 0;
    if (run > 0) times.push(performance.now() - begun);
  }
  const sorted = times.toSorted((a, b) => a - b).map((one) => Math.round(one * 10) / 10);
  print({ bench: 'landscape', question, p50_ms: sorted[RUNS >> 1], p95_ms: sorted[Math.ceil(RUNS * 0.95) - 1], bytes });
}

async function measure({ database }: OpenStore): Promise<void> {
  const { rows } = await database.owner.query<{ id: number }>('select id from audience order by id');
  const reader = new Reader(database.reader, () => rows.map(({ id }) => id));
  const parts = { interned: store.interned, remembered: new Remembered<LandscapeShifts>() };
  const view = () => LandscapeView.of(reader, () => true);
  const quarter = { from: '2025-01-01', to: '2025-03-31' };
  await time('thefts, a quarter', async () => (await view()).thefts(quarter, 2_000));
  await time('thefts of an actor, a year', async () =>
    (await view()).thefts({ from: '2025-01-01', to: '2025-12-31', actor: 'TraderTraitor' }, 2_000),
  );
  await time('totals, a year', async () => {
    const one = await view();
    return [
      await one.sum({ from: '2025-01-01', to: '2025-12-31' }),
      await one.thefts({ from: '2025-01-01', to: '2025-12-31' }, 1_000),
    ];
  });
  await time('sum of all', async () => (await view()).sum(ALWAYS));
  await time('actors', async () => {
    const { merged } = await view();
    return actorViews(
      [
        ...actorNames(),
        ...(await readActorNames(reader, store.interned, 'identity--00000000-0000-0000-0000-000000000000')),
      ],
      await readAttributedActors(reader, merged),
    );
  });
  await time('techniques', async () => techniqueViews(listedTechniques(), await readEvidence(reader, store.interned)));
  await time('shifts, worked out', async () => {
    parts.remembered.forget();
    return (await view()).shifts('2026-11', 'en', parts);
  });
  await time('shifts', async () => (await view()).shifts('2026-11', 'en', parts));
  await time('typology', async () => [await sumByThreat(reader, (await view()).merged), await countMarks(reader)]);
  await time('flow', async () => flowOf(await readPaths(reader, { ...ALWAYS, merged: (await view()).merged }), 'en'));
  await time('merges and possible duplicates', async () => readPossibleDuplicates(reader, (await view()).merged, 200));
  await time('withdrawn', async () => readWithdrawn(reader, 200));
  await time('report, a quarter', async () => {
    const one = await view();
    const { thefts } = await one.theftsWithAudiences(quarter, 5_000);
    const [sum, shifts] = [await one.sum(quarter), await one.shifts('2025-03', 'en', parts)];
    const made = {
      period: quarter,
      language: 'en',
      at: '2026-11-24T00:00:00Z',
      marking: 'TLP:AMBER',
      published: [],
    } as const;
    return renderHtml(landscapeReport({ ...made, thefts, sum, shifts }));
  });
  await time('peer: sum of all from bodies', async () =>
    reader.query(
      `select sum((body::jsonb->>'amount_usd')::int8) from object o join kind k on k.id = o.kind where k.type = 'incident'`,
    ),
  );
}
