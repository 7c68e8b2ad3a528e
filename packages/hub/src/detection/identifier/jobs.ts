import { tendTallies } from '../check/tally.ts';
import { endEntries } from './erasure.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { destroyKey } from './keys.ts';
import { forgetAsked, forgetEnded } from './queries.ts';
import { tellAgain } from './tell-partner.ts';

const DAY = 86_400_000;
/** Days for which counts of what was asked are kept. */
const ASKED_DAYS = 90;
/** Days for which a contributor can read that a contribution ended. */
const ENDED_DAYS = 365;
/** Days for which a replaced key still answers: a contribution under it may be on its way. */
const OVERLAP_DAYS = 7;

/** By the clock: ends what has expired, tells partners what they have not taken, destroys unused keys, forgets counts and tallies. */
export async function tendIdentifiers(parts: IdentifierParts): Promise<void> {
  const now = Date.parse(parts.now());
  await endEntries(
    parts.index.all().filter((entry) => entry.until <= now),
    'expired',
    parts,
  );
  await tellAgain(parts);
  await destroyUnused(now, parts);
  await forgetAsked(parts.pool, new Date(now - ASKED_DAYS * DAY).toISOString().slice(0, 10));
  await tendTallies(parts);
  await forgetEnded(parts.pool, new Date(now - ENDED_DAYS * DAY).toISOString());
}

/** A key goes when no entry is under it: a replaced one, and the last one where nothing more is contributed. */
async function destroyUnused(now: number, parts: IdentifierParts): Promise<void> {
  const used = new Set(parts.index.series().flatMap((series) => series.split('+')));
  const open = new Map(parts.circles().flatMap((circle) => (circle.closed === true ? [] : [[circle.id, circle]])));
  for (const id of parts.ring.circles()) {
    const keys = parts.ring.of(id);
    const newest = keys.at(-1)!;
    if (Date.parse(newest.made) + OVERLAP_DAYS * DAY > now) continue;
    const unused = keys.filter((key) => !used.has(key.id) && !(key === newest && open.has(id)));
    for (const key of unused) await destroyKey(key, open.get(id) ?? { id }, parts);
  }
}
