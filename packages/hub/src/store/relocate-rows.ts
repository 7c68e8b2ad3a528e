import type { PoolClient } from 'pg';
import { type What, what } from '../log/index.ts';
import type { Interned } from './intern.ts';
import { leafOf } from './leaf.ts';
import { moveRows } from './queries/insert.ts';
import { appendEntries, takePlaces } from './queries/log.ts';

/** Gives rows an audience and a new place in the log, in `client`'s open transaction; returns how many moved. */
export async function relocateRows(
  client: PoolClient,
  interned: Interned,
  moves: readonly { readonly obj: number; readonly audience: number }[],
): Promise<number> {
  const audiences = new Map(moves.map(({ obj, audience }) => [obj, audience]));
  const moved = await moveRows(client, moves);
  const start = await takePlaces(client, moved.length);
  await appendEntries(
    client,
    start,
    moved.map((row, at) => ({
      what: what.moved as What,
      audience: audiences.get(row.obj)!,
      kind: row.kind,
      obj: row.obj,
      leaf: leafOf({
        ...row,
        place: start.place + at + 1,
        what: what.moved,
        id: `${interned.typeOf(row.kind)}--${row.uuid}`,
      }),
    })),
  );
  return moved.length;
}
