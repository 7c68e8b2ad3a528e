/**
 * The keys of a circle: made when they are first needed, published before they are used, replaced on request, destroyed
 * when nothing rests on them.
 */
import type { CircleView, KeySeries, SeriesKey } from '@haetae/contract';
import { toHex } from '@haetae/proof/canonical';
import { seriesOf } from '@haetae/proof/oprf';
import { ALONE, type Circle } from './circle.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import type { BookKey } from './key-book.ts';
import { keyNote } from './key-note.ts';
import type { RingKey } from './key-ring.ts';
import { writeAct } from './queries.ts';
import { registerName, registerOf } from './register.ts';

/** The circle with its series, its keys made and published where they were not. */
export async function describeCircle(circle: Circle, parts: IdentifierParts): Promise<CircleView> {
  await ensureOwnKey(circle, parts);
  await ensurePartnerKey(circle, parts);
  const { partner, id } = circle;
  return {
    id,
    alone: partner === undefined,
    ...(partner === undefined ? { caution: ALONE } : { partner }),
    series: seriesIn(circle, parts),
  };
}

/** The key of this hub that is in use for a circle, published. */
export async function ensureOwnKey(circle: Circle, parts: IdentifierParts): Promise<RingKey> {
  const key = parts.ring.of(circle.id).at(-1) ?? (await makeKey(circle, parts));
  if (parts.book.get(key.id) === undefined) await publish(key, circle, parts);
  return key;
}

/** Makes and publishes a key in place of the one in use; the former answers until the last entry under it has ended. */
export async function makeKey(circle: Circle, parts: IdentifierParts): Promise<RingKey> {
  const key = parts.ring.make(circle.id, parts.now());
  await writeAct(parts.pool, { act: 'key-made', entries: 0 }, parts.now());
  await publish(key, circle, parts);
  return key;
}

async function publish(key: RingKey, circle: Circle, parts: IdentifierParts): Promise<void> {
  const { own, book, until } = parts;
  await parts.enterRegister({ id: registerOf(own.id), name: registerName(own.name) });
  await takeNote(keyNote(key, registerOf(own.id)), circle, parts);
  await until(() => book.get(key.id) !== undefined);
}

/** Destroys a key, and says so. */
export async function destroyKey(key: RingKey, circle: Circle, parts: IdentifierParts): Promise<void> {
  await takeNote(keyNote(key, registerOf(parts.own.id), parts.now()), circle, parts);
  parts.ring.destroy(key.id);
  await writeAct(parts.pool, { act: 'key-destroyed', entries: 0 }, parts.now());
}

async function takeNote(note: unknown, { partner }: Circle, parts: IdentifierParts): Promise<void> {
  const groups = partner === undefined ? [] : parts.groupsWith(partner.hub);
  await parts.intake.take(
    [{ source: JSON.stringify(note), value: note, pointer: '' }],
    {
      kind: 'room',
      organisation: registerOf(parts.own.id),
      member: null,
      organisations: [],
      offer: { local: false, groups },
    },
    () => true,
  );
}

/** A partner whose key is not known here is asked to publish one. */
async function ensurePartnerKey({ id, partner }: Circle, parts: IdentifierParts): Promise<void> {
  if (partner === undefined || parts.book.current(id) !== undefined) return;
  const answer = await parts.askPeer(partner.hub, { ask: 'key', circle: id });
  if (answer?.ok) await parts.until(() => parts.book.current(id) !== undefined);
}

/** The series of a circle under which there is something to ask or to contribute, the current one first. */
function seriesIn(circle: Circle, { book, index, now }: IdentifierParts): KeySeries[] {
  const at = Date.parse(now());
  const newest = book.current(circle.id);
  if (newest === undefined) return [];
  const current = seriesOf(newest.map((key) => key.id));
  const former = index.series().filter((series) => series !== current);
  return [current, ...former].flatMap((id) => {
    const keys = book.keysOf(circle.id, id);
    if (keys === undefined) return [];
    const isCurrent = id === current && circle.closed !== true;
    return [{ id, keys: keys.map(describeKey), current: isCurrent, prefix: index.shared(id, at).prefix }];
  });
}

/** A public key as askers pin it. */
export const describeKey = ({ id, hub, publicKey }: BookKey): SeriesKey => ({ id, hub, public: toHex(publicKey) });

/** The series that contributions to a circle go to now; undefined where there is none. */
export function currentSeries({ id, closed }: Circle, { book }: IdentifierParts): string | undefined {
  const keys = book.current(id);
  return keys === undefined || closed === true ? undefined : seriesOf(keys.map((key) => key.id));
}
