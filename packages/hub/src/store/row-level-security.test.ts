/**
 * With the application's filters removed: every table that a reader may touch, asked for everything, under the session
 * of an organisation that may see nothing of what lies in it. The tables come from the database's own catalogue, so a
 * new one is tested, or found to be without a policy, on the day it is made.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { callerOf, indicator, indicatorId, marked, type OpenStore, openStore } from './testing/open-store.ts';

let store: OpenStore;
before(async () => {
  store = await openStore();
});
after(() => store.close());

const own = callerOf();
const stranger = callerOf({ number: 2 });

/** STIX type names, interned: the same words on every hub. */
const PUBLIC = ['kind'];

interface Readable {
  readonly name: string;
  readonly guarded: boolean;
  readonly policies: string[];
  /** A view that asks as whoever asks it: the tables below it guard what it gives. */
  readonly asks_as_caller: boolean;
}

async function readable(): Promise<Readable[]> {
  const { rows } = await store.database.owner.query(
    `select c.relname as name, c.relrowsecurity as guarded,
            coalesce('security_invoker=true' = any (c.reloptions), false) as asks_as_caller,
            array(select qual from pg_policies p where p.tablename = c.relname and 'hub_reader' = any (p.roles)) as policies
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and has_table_privilege('hub_reader', c.oid, 'select')
      order by 1`,
  );
  return rows;
}

/** A row in every table that has an audience, of an audience that only its submitter's organisation sees. */
async function fill(): Promise<void> {
  await store.bring(own, [
    indicator(1, 1, { ...marked('amber+strict'), name: 'secret' }),
    {
      type: 'relationship',
      spec_version: '2.1',
      id: 'relationship--00000000-0000-4000-8000-000000000001',
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
      relationship_type: 'indicates',
      source_ref: indicatorId(1),
      target_ref: 'intrusion-set--00000000-0000-4000-8000-000000000001',
      ...marked('amber+strict'),
    },
  ]);
  const { rows } = await store.database.owner.query('select obj, audience from object order by obj limit 1');
  const { obj, audience } = rows[0];
  await store.database.owner.query(
    `insert into provenance (obj, audience, statement, signature, via) values ($1, $2, '{}', '', 'hub--x')`,
    [obj, audience],
  );
  await store.database.owner.query(
    `insert into word (obj, audience, words) values ($1, $2, 'secret') on conflict do nothing`,
    [obj, audience],
  );
  await store.database.owner.query(
    `insert into detection_value (obj, type, value) values ($1, 'domain-name', 'secret.example')`,
    [obj],
  );
  await store.database.owner.query(
    `insert into transfer (audience, submitter, height, exercise, sender, receiver, asset, amount, digest)
     select $1, submitter, 0, false, 'a', 'b', 'c', 1, '' from object where obj = $2`,
    [audience, obj],
  );
  await store.database.owner.query(
    `insert into dataset (trace, submitter, sha256, csv) select uuid, submitter, '', '' from object where obj = $1`,
    [obj],
  );
  await fillLandscape(obj, audience);
  await store.database.owner.query(`insert into rule_text (obj, digest) values ($1, 'x')`, [obj]);
  await store.database.owner.query(`insert into rule_trial (digest, outcome, tried) values ('x', 'passed', now())`);
}

async function fillLandscape(obj: number, audience: number): Promise<void> {
  await store.database.owner.query(
    `insert into theft (obj, kind, uuid, modified, version, rendition, audience, loose, first, last, victim, victim_key,
                        region, kinds, way_in, destination, threats, actors, rank)
     select obj, kind, uuid, modified, version, rendition, audience, false, '2026-01-01', '2026-01-01', 'secret', 'secret',
            'KR', '{exchange}', 'unknown', 'unknown', '{exchange-theft}', '{secret}', 0 from object where obj = $1`,
    [obj],
  );
  await store.database.owner.query(`insert into theft_told (obj, audience, told) values ($1, $2, '{}')`, [
    obj,
    audience,
  ]);
  await store.database.owner.query(
    `insert into theft_link (obj, kind, uuid, modified, version, rendition, audience, says, theft, target_type, target, ended)
     select obj, kind, uuid, modified, version, rendition, audience, 'attributed-to', uuid, 'intrusion-set', uuid, false
       from object where obj = $1`,
    [obj],
  );
  await store.database.owner.query('insert into threat_mark (obj, audience, threat) values ($1, $2, 1)', [
    obj,
    audience,
  ]);
  await store.database.owner.query(
    `insert into technique_use (obj, pattern, audience, month) select obj, uuid, audience, '2026-01-01' from object where obj = $1`,
    [obj],
  );
}

test('every table that a reader may touch is guarded by the session’s audiences', async () => {
  for (const { name, guarded, policies, asks_as_caller } of await readable()) {
    if (PUBLIC.includes(name) || asks_as_caller) continue;
    assert.ok(guarded, `${name} has no row-level security`);
    assert.equal(policies.length, 1, `${name} has one policy for readers`);
    assert.match(
      policies[0]!,
      /audience = ANY .*visible\(\)|FROM object o\b|FROM rule_text r\b/i,
      `${name}: by audience, or by its object, or by a rule's`,
    );
  }
});

test('without a filter nobody gets a row of an audience that it may not see, from any table', async () => {
  await fill();
  const callers = { stranger, public: callerOf({ number: 3, clearance: 'clear' }) };
  for (const { name } of await readable()) {
    if (PUBLIC.includes(name)) continue;
    const { rows } = await store.database.owner.query(`select count(*)::int as n from ${name}`);
    assert.ok(rows[0].n > 0, `there is a row in ${name} that could leak`);
    assert.ok((await store.reader(own).query(`select * from ${name}`)).length > 0, `its own organisation sees ${name}`);
    for (const [who, caller] of Object.entries(callers)) {
      assert.deepEqual(await store.reader(caller).query(`select * from ${name}`), [], `${who} on ${name}`);
    }
  }
});

test('without a session nothing at all is seen', async () => {
  for (const { name } of await readable()) {
    if (PUBLIC.includes(name)) continue;
    assert.deepEqual((await store.database.reader.query(`select * from ${name}`)).rows, [], name);
  }
});

test('a session cannot give itself audiences in a query, nor write, nor read what is the hub’s alone', async () => {
  const reader = store.reader(stranger);
  const attempts: [statement: string, answer: RegExp][] = [
    ['delete from object', /permission denied|read-only/],
    [`insert into kind (type) values ('x')`, /permission denied|read-only/],
    ['select * from audience', /permission denied/],
    ['select * from member', /permission denied/],
    ['select * from api_key', /permission denied/],
    ['select * from tombstone', /permission denied/],
    ['select * from log_head', /permission denied/],
    ['select * from outbox', /permission denied/],
    ['select log_take(1)', /permission denied|read-only/],
  ];
  for (const [statement, answer] of attempts) await assert.rejects(reader.query(statement), answer, statement);
});

test('searching finds only what the session may see', async () => {
  const search = `select search_words('secret'::tsquery, 9223372036854775807, 10) as obj`;
  assert.ok((await store.reader(own).query(search)).length > 0);
  assert.deepEqual(await store.reader(stranger).query(search), []);
});

test('the setting of one query does not stay on the connection for the next', async () => {
  await store.reader(own).query('select 1');
  for (let round = 0; round < 20; round++) {
    const { rows } = await store.database.reader.query('select * from object');
    assert.deepEqual(rows, []);
  }
});
