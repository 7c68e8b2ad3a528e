import { createHmac } from 'node:crypto';
import type { IndexedEntry } from './identifier-index.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { readErasures, writeAct, writeErasures } from './queries.ts';

type ErasureParts = Pick<IdentifierParts, 'pool' | 'writer' | 'secret' | 'now'>;

/** An output under a series. */
export interface Output {
  readonly series: string;
  readonly output: string;
}

/** A keyed hash: the table of what was erased tells nothing about it. */
const keyOf = ({ series, output }: Output, secret: Uint8Array): Uint8Array =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['erased', series, output]))
    .digest();

/** Whether a person had any of the outputs erased. */
export async function isErased(outputs: readonly Output[], { pool, secret }: ErasureParts): Promise<boolean> {
  const keys = outputs.map((one) => keyOf(one, secret));
  return (await readErasures(pool, keys)).size > 0;
}

/** Bars outputs from ever being taken in again, under these keys. */
export async function barOutputs(outputs: readonly Output[], { pool, secret, now }: ErasureParts): Promise<void> {
  await writeErasures(
    pool,
    outputs.map((one) => keyOf(one, secret)),
    now(),
  );
}

/** Ends entries, whoever contributed them: a tombstone stays, the copies that partners were given go with them. */
export async function erase(entries: readonly IndexedEntry[], parts: ErasureParts, act = 'erased'): Promise<number> {
  const ids = new Set(entries.map((entry) => entry.said.id));
  let rows = 0;
  for (const id of ids) rows += await parts.writer.withdraw({ id, mayReturn: false });
  if (ids.size > 0) await writeAct(parts.pool, act, ids.size, parts.now());
  return rows === 0 ? 0 : ids.size;
}
