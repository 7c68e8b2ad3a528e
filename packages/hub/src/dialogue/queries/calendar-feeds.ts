import type { Pool } from 'pg';

/** Keeps the hash of a new feed's secret; the member's former feeds end. */
export async function writeFeed(pool: Pool, hash: Uint8Array, member: string, now: string): Promise<void> {
  await pool.query(
    `with former as (update calendar_feed set ended = $3 where member = $2 and ended is null)
     insert into calendar_feed (hash, member, created) values ($1, $2, $3)`,
    [Buffer.from(hash), member, now],
  );
}

/** The member whose feed a secret opens; undefined when there is none, it has ended, or the member has. */
export async function memberOfFeed(pool: Pool, hash: Uint8Array): Promise<string | undefined> {
  const { rows } = await pool.query<{ member: string }>(
    `select f.member from calendar_feed f join member m on m.id = f.member
      where f.hash = $1 and f.ended is null and m.ended is null`,
    [Buffer.from(hash)],
  );
  return rows[0]?.member;
}
