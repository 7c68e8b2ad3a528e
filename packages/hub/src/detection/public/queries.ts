import type { Pool } from '../../platform/database/index.ts';

export interface AppealRow {
  readonly id: string;
  readonly subject: string;
  readonly message: string;
  readonly contact: string | null;
  /** RFC 3339. */
  readonly received: string;
}

export async function writeAppeal(pool: Pool, { id, subject, message, contact, received }: AppealRow): Promise<void> {
  await pool.query('insert into appeal (id, subject, message, contact, received) values ($1, $2, $3, $4, $5)', [
    id,
    subject,
    message,
    contact,
    received,
  ]);
}

/** The latest appeals, latest first. */
export async function readAppeals(pool: Pool, limit: number): Promise<AppealRow[]> {
  const { rows } = await pool.query<AppealRow>(
    `select id::text, subject, message, contact,
            to_char(received at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as received
       from appeal order by appeal.received desc limit $1`,
    [limit],
  );
  return rows;
}
