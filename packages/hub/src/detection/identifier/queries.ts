import { customType } from '@haetae/contract';
import { type StixId, stixUuid } from '@haetae/stix/object';
import type { Pool } from '../../platform/database/index.ts';

/** A row that may publish a key or hold a contribution. */
export interface FollowedRow {
  readonly obj: number;
  readonly submitter: string;
  readonly origin: string | null;
  readonly body: string;
}

/** The rows of the given numbers, oldest first; what is held or came in a flood has no effect. */
export async function readFollowed(pool: Pool, objs: readonly number[]): Promise<FollowedRow[]> {
  const { rows } = await pool.query<Omit<FollowedRow, 'obj'> & { obj: string }>(
    `select obj::text, 'identity--' || submitter as submitter, origin, body
       from object where obj = any ($1::int8[]) and held is null and not muted order by object.obj`,
    [objs],
  );
  return rows.map((row) => ({ ...row, obj: Number(row.obj) }));
}

export interface Asked {
  /** A member of this hub, or a partner hub. */
  readonly asker: string;
  /** `YYYY-MM-DD` in UTC. */
  readonly day: string;
  readonly purpose: string;
}

/** Counts identifiers towards a quota; how many that makes today, or undefined where it would be more than `quota`. */
export async function countAsked(pool: Pool, asked: Asked, more: number, quota: number): Promise<number | undefined> {
  const { rows } = await pool.query<{ identifiers: number }>(
    `insert into identifier_asked as a (asker, day, purpose, identifiers)
     select $1, $2::date, $3, $4::int where $4::int <= $5::int
     on conflict (asker, day, purpose) do update set identifiers = a.identifiers + $4
       where a.identifiers + $4 <= $5
     returning identifiers`,
    [asked.asker, asked.day, asked.purpose, more, quota],
  );
  return rows[0]?.identifiers;
}

/** What was asked, by day and purpose; of one asker, or of all members and partners together. */
export async function readAsked(
  pool: Pool,
  asker: string | null,
): Promise<{ readonly day: string; readonly purpose: string; readonly identifiers: number }[]> {
  const { rows } = await pool.query<{ day: string; purpose: string; identifiers: number }>(
    `select to_char(day, 'YYYY-MM-DD') as day, purpose, sum(identifiers)::int as identifiers from identifier_asked
      where purpose <> all ('{organisation-day,organisation-month}') and ($1::text is null or asker = $1)
      group by identifier_asked.day, purpose
      order by identifier_asked.day desc, purpose limit 400`,
    [asker],
  );
  return rows;
}

/** The counts of an asker for one purpose since a day, `YYYY-MM-DD` in UTC. */
export async function readAskedSince(
  pool: Pool,
  { asker, purpose, since }: Pick<Asked, 'asker' | 'purpose'> & { readonly since: string },
): Promise<{ readonly day: string; readonly identifiers: number }[]> {
  const { rows } = await pool.query<{ day: string; identifiers: number }>(
    `select to_char(day, 'YYYY-MM-DD') as day, identifiers from identifier_asked
      where asker = $1 and purpose = $2 and day >= $3::date order by identifier_asked.day`,
    [asker, purpose, since],
  );
  return rows;
}

/** What an organisation says of its vacancies at `now` (RFC 3339); none where it says nothing or no longer. */
export async function readVacancies(
  pool: Pool,
  organisation: string,
  now: string,
): Promise<{ readonly open: number; readonly until: string | null }> {
  const { rows } = await pool.query<{ open: number; until: string }>(
    `select open, to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until
       from vacancy where organisation = $1 and vacancy.until > $2`,
    [stixUuid(organisation as StixId), now],
  );
  return rows[0] ?? { open: 0, until: null };
}

export async function writeVacancies(
  pool: Pool,
  { organisation, open, until, member }: { organisation: string; open: number; until: string; member: string },
): Promise<void> {
  await pool.query(
    `insert into vacancy (organisation, open, until, member) values ($1, $2, $3, $4)
     on conflict (organisation) do update set open = excluded.open, until = excluded.until, member = excluded.member`,
    [stixUuid(organisation as StixId), open, until, member],
  );
}

/** Forgets counts of days before `day`. */
export async function forgetAsked(pool: Pool, day: string): Promise<void> {
  await pool.query('delete from identifier_asked where day < $1::date', [day]);
}

/** What was done, without content. */
export interface Act {
  readonly act: string;
  readonly entries: number;
  /** The member who did it; absent where the hub itself did. */
  readonly by?: string;
  /** Of an answer: how it was checked who asks. */
  readonly how?: string;
}

/** Writes down that something was done to so many entries; never to which. */
export async function writeAct(pool: Pool, { act, entries, by, how }: Act, now: string): Promise<void> {
  await pool.query('insert into identifier_act (at, act, entries, by, how) values ($1, $2, $3, $4, $5)', [
    ...[now, act, entries],
    by ?? null,
    how ?? null,
  ]);
}

export interface ActRow {
  /** RFC 3339. */
  readonly at: string;
  readonly act: string;
  readonly how: string | null;
  readonly by: string | null;
  readonly entries: number;
}

/** The latest acts, newest first. */
export async function readActs(pool: Pool): Promise<ActRow[]> {
  const { rows } = await pool.query<ActRow>(
    `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, act, how, by, entries
       from identifier_act order by id desc limit 400`,
  );
  return rows;
}

export interface EndedRow {
  readonly id: string;
  readonly submitter: string;
  readonly why: 'erased' | 'expired';
}

/** Notes that contributions ended, for their contributors to read. */
export async function writeEnded(pool: Pool, ended: readonly EndedRow[], now: string): Promise<void> {
  await pool.query(
    `insert into identifier_ended (id, submitter, why, at) select unnest($1::uuid[]), unnest($2::uuid[]), unnest($3::text[]), $4
     on conflict (id) do update set why = excluded.why, at = excluded.at`,
    [
      ended.map(({ id }) => stixUuid(id as StixId)),
      ended.map(({ submitter }) => stixUuid(submitter as StixId)),
      ended.map(({ why }) => why),
      now,
    ],
  );
}

/** Contributions of an organisation that ended, the latest first. */
export async function readEnded(
  pool: Pool,
  submitter: string,
): Promise<{ readonly id: string; readonly at: string; readonly why: EndedRow['why'] }[]> {
  const { rows } = await pool.query<{ id: string; at: string; why: EndedRow['why'] }>(
    `select $2 || '--' || id as id, why, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from identifier_ended where submitter = $1 order by identifier_ended.at desc limit 400`,
    [stixUuid(submitter as StixId), customType.blindedIdentifier],
  );
  return rows;
}

/** Forgets contributions that ended before `at` (RFC 3339). */
export async function forgetEnded(pool: Pool, at: string): Promise<void> {
  await pool.query('delete from identifier_ended where at < $1', [at]);
}

/** A notice of erasure that its hub has not taken yet. */
export interface TellingRow {
  readonly id: string;
  readonly hub: string;
  readonly circle: string;
  readonly outputs: readonly string[];
}

export async function writeTelling(pool: Pool, { id, hub, circle, outputs }: TellingRow, now: string): Promise<void> {
  await pool.query('insert into identifier_telling (id, hub, circle, outputs, at) values ($1, $2, $3, $4, $5)', [
    ...[id, hub, circle],
    [...outputs],
    now,
  ]);
}

export async function readTellings(pool: Pool): Promise<TellingRow[]> {
  const { rows } = await pool.query<TellingRow>(
    'select id, hub, circle, outputs from identifier_telling order by identifier_telling.at',
  );
  return rows;
}

export async function endTelling(pool: Pool, id: string): Promise<void> {
  await pool.query('delete from identifier_telling where id = $1', [id]);
}

/** Keeps the keyed hashes of outputs that were erased. */
export async function writeErasures(pool: Pool, keys: readonly Uint8Array[], now: string): Promise<void> {
  await pool.query('insert into identifier_erasure (key, at) select unnest($1::bytea[]), $2 on conflict do nothing', [
    keys.map((key) => Buffer.from(key)),
    now,
  ]);
}

/** Of the keyed hashes those that were erased, in hexadecimal. */
export async function readErasures(pool: Pool, keys: readonly Uint8Array[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ key: string }>(
    `select encode(key, 'hex') as key from identifier_erasure where key = any ($1::bytea[])`,
    [keys.map((key) => Buffer.from(key))],
  );
  return new Set(rows.map((row) => row.key));
}

export interface NoticeRow {
  readonly id: string;
  readonly hub: string;
  /** RFC 3339. */
  readonly at: string;
  readonly outputs: readonly string[];
  readonly state: 'restricted' | 'erased' | 'kept';
}

const NOTICE = `id, hub, outputs, state, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;

/** Every notice of erasure, the oldest first. */
export async function readNotices(pool: Pool): Promise<NoticeRow[]> {
  const { rows } = await pool.query<NoticeRow>(`select ${NOTICE} from identifier_notice order by identifier_notice.at`);
  return rows;
}

export async function writeNotice(pool: Pool, { id, hub, at, outputs, state }: NoticeRow): Promise<void> {
  await pool.query('insert into identifier_notice (id, hub, at, outputs, state) values ($1, $2, $3, $4, $5)', [
    ...[id, hub, at],
    [...outputs],
    state,
  ]);
}

/** Decides a notice that waits, and forgets which outputs it was about; undefined where none of this id waits. */
export async function decideNotice(
  pool: Pool,
  id: string,
  state: 'erased' | 'kept',
): Promise<readonly string[] | undefined> {
  const { rows } = await pool.query<{ outputs: string[] }>(
    `update identifier_notice set state = $2, outputs = '{}' where id = $1 and state = 'restricted'
     returning old.outputs`,
    [id, state],
  );
  return rows[0]?.outputs;
}
