/**
 * Which keys to trust: those that the own hub names and the partner, asked directly, names too. A hub that shows one
 * member another key than everybody (to recognise what that member asks) cannot make its partner say the same.
 */
import type { CircleView, KeySeries, SeriesKey } from '@haetae/contract';
import type { Answer, Connection } from '../call.ts';
import { identifierKeys, publishedIdentifierKeys } from '../identifier.ts';
import { refusal } from './refusal.ts';

/** A circle whose keys may be used. */
export interface OpenCircle extends Pick<CircleView, 'id' | 'alone' | 'series'> {
  /** What to say beside every result of it. */
  readonly cautions: readonly string[];
}

/** The version of the normal form that the hub compares, and its circles; refuses keys that the partner does not know. */
export async function openCircles(
  connection: Connection,
): Promise<Answer<{ readonly normaliser: string; readonly circles: readonly OpenCircle[] }>> {
  const answer = await identifierKeys(connection);
  if (!answer.ok) return answer;
  const circles: OpenCircle[] = [];
  for (const circle of answer.value.circles) {
    const opened = await openCircle(circle, connection);
    if (!opened.ok) return opened;
    circles.push(opened.value);
  }
  const { normaliser } = answer.value;
  return { ok: true, status: answer.status, value: { normaliser, circles } };
}

async function openCircle(circle: CircleView, { fetch }: Connection): Promise<Answer<OpenCircle>> {
  const { id, alone, caution, partner, series } = circle;
  const open = (cautions: readonly string[]): Answer<OpenCircle> => ({
    ok: true,
    status: 200,
    value: { id, alone, series, cautions },
  });
  if (partner === undefined) return open(caution === undefined ? [] : [caution]);
  if (series.length === 0) return open([`${partner.name} has published no key yet; ask again in a moment.`]);
  const said = await publishedIdentifierKeys({ url: partner.url, ...(fetch === undefined ? {} : { fetch }) });
  if (!said.ok) return open([`${partner.name} could not be asked whether it knows the same keys.`]);
  const known = said.value.circles.find((one) => one.id === id)?.keys ?? [];
  const unknown = series
    .flatMap((one: KeySeries) => one.keys)
    .find((key) => !known.some((other) => isSame(key, other)));
  if (unknown === undefined) return open([]);
  return refusal('oprf.key_mismatch', `${partner.name} does not know a key that your hub names: nothing was asked.`);
}

const isSame = (a: SeriesKey, b: SeriesKey): boolean => a.id === b.id && a.hub === b.hub && a.public === b.public;
