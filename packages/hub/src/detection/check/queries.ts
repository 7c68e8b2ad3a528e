import { type StixId, stixUuid } from '@haetae/stix/object';
import type { Pool } from '../../platform/database/index.ts';

export interface TallyRow {
  readonly quarter: string;
  readonly rules: string;
  /** Of the row; 0 is the application as a whole. */
  readonly number: number;
  readonly state: string;
  readonly checks: number;
}

/** Adds one to each state that a row came out in. */
export async function addToTally(
  pool: Pool,
  of: { readonly organisation: string; readonly quarter: string; readonly rules: string },
  states: readonly Pick<TallyRow, 'number' | 'state'>[],
): Promise<void> {
  await pool.query(
    `insert into applicant_tally as t (organisation, quarter, rules, number, state, checks)
     select $1, $2, $3, unnest($4::int[]), unnest($5::text[]), 1
     on conflict (organisation, quarter, rules, number, state) do update set checks = t.checks + 1`,
    [
      stixUuid(of.organisation as StixId),
      ...[of.quarter, of.rules],
      states.map(({ number }) => number),
      states.map(({ state }) => state),
    ],
  );
}

/** What an organisation's checks came out as: the latest quarter first, then by row. */
export async function readTallies(pool: Pool, organisation: string): Promise<TallyRow[]> {
  const { rows } = await pool.query<TallyRow>(
    `select quarter, rules, number, state, checks from applicant_tally
      where organisation = $1 order by quarter desc, rules desc, number, state`,
    [stixUuid(organisation as StixId)],
  );
  return rows;
}

/** Forgets quarters before `quarter`. */
export async function forgetTallies(pool: Pool, quarter: string): Promise<void> {
  await pool.query('delete from applicant_tally where quarter < $1', [quarter]);
}
