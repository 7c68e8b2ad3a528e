import { extension, FACT_NAMESPACE, HAETAE } from '@haetae/contract';
import { tlpMarkingId } from '@haetae/stix/marking';
import { deterministicId } from '@haetae/stix/object';
import { isLevel, USUAL_CONFIDENCE } from '../theft/attribution.ts';
import thefts from './thefts.json' with { type: 'json' };

/** The day of this edition of the facts: the version of every object that is made of them. */
const EDITION = '2026-11-01T00:00:00.000Z';

/** One row of the facts as it is written down. */
export interface TheftFact {
  readonly date: string;
  readonly victim: string;
  readonly country: string | null;
  readonly kinds: readonly string[];
  readonly amountUsd: number | null;
  readonly assets: readonly string[];
  readonly actors: readonly string[];
  readonly attributions: readonly { readonly source: string; readonly level: string }[];
  readonly wayIn: string;
  readonly wayInWords?: string;
  readonly destination?: string;
  readonly destinationWords?: string;
  readonly recoveredShare?: number;
  readonly note?: string;
}

export const theftFacts = (): readonly TheftFact[] => thefts;

/** The id of an object made of a fact: the same on every hub, so that it is stored once. */
export const factId = (type: string, ...key: readonly string[]): string =>
  deterministicId(type, FACT_NAMESPACE, JSON.stringify(['landscape', ...key]));

/** What every object made of a fact has: everybody may read it, and it says when it was written down. */
export const factFrame = (type: string, ...key: readonly string[]) =>
  ({
    type,
    spec_version: '2.1',
    id: factId(type, ...key),
    created_by_ref: HAETAE.id,
    created: EDITION,
    modified: EDITION,
    object_marking_refs: [tlpMarkingId('clear')],
  }) as const;

export const incidentId = ({ date, victim }: TheftFact): string => factId('incident', date, victim);
export const victimId = ({ victim, country }: TheftFact): string => factId('identity', victim, country ?? '');

/** The attributions of a fact: each actor by each source, at that source's level. */
export const attributionsOf = ({ actors, attributions }: TheftFact) =>
  attributions.flatMap(({ source, level }) =>
    actors.map((actor) => {
      if (!isLevel(level)) throw new Error(`${level} is no level of attribution`);
      return { actor, source, level, confidence: USUAL_CONFIDENCE[level] };
    }),
  );

/** Every theft as an incident with the extension `theft`. */
export const theftIncidents = () => theftFacts().map(theftIncident);

function theftIncident(fact: TheftFact) {
  return {
    ...factFrame('incident', fact.date, fact.victim),
    name: `Theft from ${fact.victim}, ${fact.date}`,
    labels: ['theft'],
    external_references: fact.attributions.map(({ source }) => ({ source_name: source, description: 'attribution' })),
    extensions: {
      [extension.theft]: dropAbsent({
        extension_type: 'property-extension',
        date: fact.date,
        victim: fact.victim,
        victim_ref: victimId(fact),
        victim_kinds: fact.kinds,
        country: fact.country ?? undefined,
        amount_usd: fact.amountUsd ?? undefined,
        assets: fact.assets.length === 0 ? undefined : fact.assets.map((asset) => ({ asset })),
        way_in: fact.wayIn,
        way_in_words: fact.wayInWords,
        attributions: attributionsOf(fact),
        destination: fact.destination,
        destination_words: fact.destinationWords,
        recovered_share: fact.recoveredShare,
        note: fact.note,
      }),
    },
  };
}

const dropAbsent = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
