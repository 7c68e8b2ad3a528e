import { setTimeout as sleep } from 'node:timers/promises';
import type { Follower } from '../log/index.ts';
import type { Database } from '../platform/database/pool.ts';

/** Who is further behind the log than this, in milliseconds, answers nothing rather than a wrong clear. */
export const BEHIND_LIMIT = 5_000;

/** The newest place of the log. */
export async function headOf(database: Database): Promise<number> {
  const { rows } = await database.intake.query<{ place: string }>('select place::text from log_head');
  return Number(rows[0]!.place);
}

/** Whether followers have come to the head of the log before an answer would be late. */
export async function inTime(followers: readonly Follower[], database: Database): Promise<boolean> {
  const head = await headOf(database);
  if (followers.every(({ place }) => place >= head)) return true;
  const reached = Promise.all(followers.map((follower) => follower.reached(head))).then(() => true);
  return await Promise.race([reached, sleep(BEHIND_LIMIT, false, { ref: false })]);
}
