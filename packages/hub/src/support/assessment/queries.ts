import type { Pool } from '../../platform/database/index.ts';
import type { Answers, Day } from './answers.ts';

export interface AssessedDay extends Day {
  /** RFC 3339 in UTC: when it was last changed on that day. */
  readonly at: string;
}

/** Every day on which the organisation answered, oldest first. */
export async function readDays(pool: Pool, organisation: string): Promise<AssessedDay[]> {
  const { rows } = await pool.query<AssessedDay>(
    `select day::text, answers, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from assessment where organisation = right($1, 36)::uuid order by day`,
    [organisation],
  );
  return rows;
}

/** Keeps how the controls stand at a time (RFC 3339, UTC), in place of what stood earlier on that day. */
export async function keepDay(
  pool: Pool,
  by: { readonly organisation: string; readonly member: string },
  answers: Answers,
  now: string,
): Promise<void> {
  await pool.query(
    `insert into assessment (organisation, day, at, member, answers)
     values (right($1, 36)::uuid, $2, $3, $4, $5)
     on conflict (organisation, day) do update
       set at = excluded.at, member = excluded.member, answers = excluded.answers`,
    [by.organisation, now.slice(0, 10), now, by.member, JSON.stringify(answers)],
  );
}
