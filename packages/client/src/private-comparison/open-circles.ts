/**
 * Which keys to trust: those that the asker has pinned; without pins those that the own hub names and the partner, asked
 * directly, names too. A hub that shows one member another key than everybody (to recognise what that member asks) cannot
 * make its partner say the same; it could name another address as the partner's, and a pin is what notices that.
 */
import type { CircleView, KeySeries, SeriesKey } from '@haetae/contract';
import { fromHex } from '@haetae/proof/canonical';
import { oprfKeyId } from '@haetae/proof/oprf';
import type { Answer, Connection } from '../call.ts';
import { identifierKeys, publishedIdentifierKeys } from '../identifier.ts';
import { refusal } from './refusal.ts';

/** A hub, and the keys of the comparison that the asker has confirmed, if any. */
export interface PinnedConnection extends Connection {
  /** Fingerprints (SHA-256 of the 32 bytes, lower-case hexadecimal); where there are none, the partner is asked. */
  readonly pinnedKeys?: readonly string[];
}

/** A circle whose keys may be used. */
export interface OpenCircle extends Pick<CircleView, 'id' | 'alone' | 'series'> {
  /** What to say beside every result of it. */
  readonly cautions: readonly Caution[];
}

/** A weakness of the comparison as the hubs stand: what it is, and a sentence about it. */
export interface Caution {
  readonly code: 'one_key' | 'no_key_yet' | 'partner_silent';
  readonly message: string;
}

/** The version of the normal form that the hub compares, and its circles; refuses keys that the partner does not know. */
export async function openCircles(
  connection: PinnedConnection,
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

async function openCircle(circle: CircleView, connection: PinnedConnection): Promise<Answer<OpenCircle>> {
  const { id, alone, caution = ALONE, partner, series } = circle;
  const open = (cautions: readonly Caution[]): Answer<OpenCircle> => ({
    ok: true,
    status: 200,
    value: { id, alone, series, cautions },
  });
  const keys = series.flatMap((one: KeySeries) => one.keys);
  const foreign = connection.pinnedKeys && keys.find((key) => !connection.pinnedKeys?.includes(fingerprintOf(key)));
  if (foreign !== undefined) return refusal('oprf.key_not_pinned', notPinned(foreign));
  if (partner === undefined) return open([{ code: 'one_key', message: caution }]);
  if (series.some((one) => new Set(one.keys.map(({ hub }) => hub)).size < 2)) {
    return refusal('oprf.key_mismatch', `Your hub names no key of ${partner.name} beside its own: nothing was asked.`);
  }
  if (series.length === 0) {
    return open([{ code: 'no_key_yet', message: `${partner.name} has published no key yet; ask again in a moment.` }]);
  }
  return connection.pinnedKeys === undefined ? await askPartner(partner, id, keys, connection, open) : open([]);
}

async function askPartner(
  partner: NonNullable<CircleView['partner']>,
  circle: string,
  keys: readonly SeriesKey[],
  { fetch }: Connection,
  open: (cautions: readonly Caution[]) => Answer<OpenCircle>,
): Promise<Answer<OpenCircle>> {
  const said = await publishedIdentifierKeys({ url: partner.url, ...(fetch === undefined ? {} : { fetch }) });
  if (!said.ok) {
    const message = `${partner.name} could not be asked whether it knows the same keys.`;
    return open([{ code: 'partner_silent', message }]);
  }
  const known = said.value.circles.find((one) => one.id === circle)?.keys ?? [];
  if (keys.every((key) => known.some((other) => isSame(key, other)))) return open([]);
  return refusal('oprf.key_mismatch', `${partner.name} does not know a key that your hub names: nothing was asked.`);
}

/** Said where a hub says nothing itself: that it holds the whole key is no matter of its goodwill. */
const ALONE = 'Here one hub holds the whole key: whoever runs it could try numbers out.';

const isSame = (a: SeriesKey, b: SeriesKey): boolean => a.id === b.id && a.hub === b.hub && a.public === b.public;

/** Of the key itself: what a hub calls it is the hub's word. */
const fingerprintOf = ({ public: text }: SeriesKey): string => oprfKeyId(fromHex(text) ?? new Uint8Array());

const notPinned = (key: SeriesKey): string =>
  `Of ${key.hub} a key is named that you have not pinned (${fingerprintOf(key)}): nothing was asked. A key that was replaced is published as a note of its hub: confirm its fingerprint with the people of that hub, then pin it; if they do not know it, tell both hubs.`;
