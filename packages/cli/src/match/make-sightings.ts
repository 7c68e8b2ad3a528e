import { randomUUID } from 'node:crypto';
import { extension } from '@haetae/contract';
import { tlpMarkingId } from '@haetae/stix/marking';
import type { Seen } from './summary.ts';

/**
 * Sightings (STIX 2.1 section 5.2) of what was found, one an indicator: how often, when first and last, at one's own
 * organisation. Each is AMBER and named to whoever brought the indicator; what was found of the log itself stays here.
 *
 * @returns a bundle as text, and how many sightings it has; indicators that are no STIX objects have none
 */
export function makeSightings(
  seen: readonly Seen[],
  { organisation, now }: { readonly organisation: string; readonly now: string },
): { readonly bundle: string; readonly count: number } {
  const byIndicator = new Map<string, Seen[]>();
  for (const one of seen) {
    const { id } = one.indicator;
    if (id?.startsWith('indicator--')) byIndicator.set(id, [...(byIndicator.get(id) ?? []), one]);
  }
  const sightings = [...byIndicator].map(([id, all]) => sightingOf(id, all, organisation, now));
  const bundle = JSON.stringify({ type: 'bundle', id: `bundle--${randomUUID()}`, objects: sightings });
  return { bundle, count: sightings.length };
}

/** Most that STIX lets a sighting count (section 5.2). */
const MOST = 999_999_999;

function sightingOf(indicator: string, seen: readonly Seen[], organisation: string, now: string) {
  const times = seen.flatMap(({ first, last }) => [first, last]).filter((time) => time !== undefined && time <= now);
  const [first] = times.sort();
  const last = times.at(-1);
  const submitters = [...new Set(seen.flatMap((one) => one.indicator.submitter ?? []))];
  return {
    type: 'sighting',
    spec_version: '2.1',
    id: `sighting--${randomUUID()}`,
    created: now,
    modified: now,
    created_by_ref: organisation,
    sighting_of_ref: indicator,
    where_sighted_refs: [organisation],
    count: Math.min(
      MOST,
      seen.reduce((sum, { count }) => sum + count, 0),
    ),
    ...(first === undefined ? {} : { first_seen: first, last_seen: last }),
    object_marking_refs: [tlpMarkingId('amber')],
    ...(submitters.length === 0
      ? {}
      : {
          extensions: {
            [extension.sharing]: { extension_type: 'property-extension', organisations: submitters },
          },
        }),
  };
}
