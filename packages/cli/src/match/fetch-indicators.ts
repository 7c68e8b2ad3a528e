import type { Client } from '@haetae/client';
import type { BookBuilder } from './indicator-book.ts';
import { type ListReading, readIndicatorList } from './read-indicator-list.ts';

type Problem = Extract<Awaited<ReturnType<Client['me']>>, { ok: false }>['problem'];

/** Asks a hub for every value that its indicators name and the caller may see. */
export async function fetchIndicators(
  client: Client,
  source: string,
  book: BookBuilder,
  now: string,
): Promise<ListReading | { readonly refused: Problem }> {
  const answer = await client.indicators();
  if (!answer.ok) return { refused: answer.problem };
  return readIndicatorList(new Uint8Array(await answer.value.bytes.arrayBuffer()), source, book, now);
}
