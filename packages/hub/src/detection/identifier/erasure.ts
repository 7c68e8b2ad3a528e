import { createHmac } from 'node:crypto';
import type { IndexedEntry } from './identifier-index.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { type EndedRow, readErasures, writeAct, writeEnded, writeErasures } from './queries.ts';

type ErasureParts = Pick<IdentifierParts, 'pool' | 'writer' | 'secret' | 'now'>;

/** An output under a series. */
export interface Output {
  readonly series: string;
  readonly output: string;
}

/** An output as one text, for lists of them in the database. */
export const textOfOutput = ({ series, output }: Output): string => `${series} ${output}`;

/** Reads what {@link textOfOutput} wrote. */
export function outputOfText(text: string): Output {
  const [series, output] = text.split(' ');
  return { series: series!, output: output! };
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

/**
 * Ends entries, whoever contributed them: a tombstone stays, the copies that partners were given go with them, those who
 * contributed them here are told.
 *
 * @param by the member who does it; absent where the hub itself does
 * @returns how many
 */
export async function endEntries(
  entries: readonly IndexedEntry[],
  why: EndedRow['why'],
  parts: ErasureParts,
  by?: string,
): Promise<number> {
  const said = new Map(entries.map((entry) => [entry.said.id, entry]));
  for (const id of said.keys()) await parts.writer.withdraw({ id, mayReturn: false });
  if (said.size === 0) return 0;
  const own = [...said.values()].filter((entry) => entry.origin === null);
  await writeEnded(
    parts.pool,
    own.map(({ said: { id, submitter } }) => ({ id, submitter, why })),
    parts.now(),
  );
  await writeAct(parts.pool, { act: why, entries: said.size, ...(by === undefined ? {} : { by }) }, parts.now());
  return said.size;
}
