/**
 * A theft as an incident carries it: STIX 2.1 leaves `incident` without properties of its own, so what is counted stands
 * in the extension `theft`. Reading is lenient with what others wrote: what is missing or wrong is unknown, never zero.
 */
import { Destination, extension, type Theft, type TheftAsset, type TheftAttribution, WayIn } from '@haetae/contract';
import { isLevel, strongestLevel, USUAL_CONFIDENCE, uniteAttributions } from './attribution.ts';
import { regionOf } from './region-of.ts';
import { parseTheftDate } from './theft-date.ts';
import { threatsOfTheft } from './threats-of.ts';

type Json = Readonly<Record<string, unknown>>;

/** The theft that an incident tells of; undefined where it tells of none, or none that has a date and a victim. */
export function readTheft(incident: Json): Theft | undefined {
  const said = recordOf(recordOf(incident.extensions)?.[extension.theft]);
  const date = parseTheftDate(textOf(said?.date) ?? '');
  const victim = textOf(said?.victim);
  if (said === undefined || date === undefined || victim === undefined) return undefined;
  const country = countryOf(said.country);
  const kinds = textsOf(said.victim_kinds);
  const wayIn = WayIn.enum.find((way) => way === said.way_in) ?? 'not_public';
  const attributions = uniteAttributions(listOf(said.attributions).flatMap(attributionOf));
  return {
    id: String(incident.id),
    date: date.text,
    precision: date.precision,
    victim,
    country,
    region: regionOf(country),
    kinds,
    amount_usd: amountOf(said.amount_usd),
    assets: listOf(said.assets).flatMap(assetOf),
    attributed_to: actorsOf(attributions),
    attributions,
    level: strongestLevel(attributions),
    way_in: wayIn,
    way_in_words: textOf(said.way_in_words) ?? null,
    destination: Destination.enum.find((one) => one === said.destination) ?? 'not_in_source',
    recovered: shareOf(said.recovered_share),
    sources: sourcesOf(incident, attributions),
    threats: threatsOfTheft(kinds, wayIn),
    same: [],
    note: textOf(said.note) ?? textOf(incident.description) ?? null,
  };
}

/** The actors named, each once, the best attributed first. */
export const actorsOf = (attributions: readonly TheftAttribution[]): string[] => [
  ...new Set(attributions.toSorted((a, b) => b.confidence - a.confidence).map(({ actor }) => actor)),
];

function attributionOf(value: unknown): TheftAttribution[] {
  const said = recordOf(value);
  const actor = textOf(said?.actor);
  const source = textOf(said?.source);
  if (said === undefined || actor === undefined || source === undefined || !isLevel(said.level)) return [];
  const { confidence } = said;
  const isGiven = typeof confidence === 'number' && confidence >= 0 && confidence <= 100;
  return [
    { actor, source, level: said.level, confidence: isGiven ? Math.round(confidence) : USUAL_CONFIDENCE[said.level] },
  ];
}

function assetOf(value: unknown): TheftAsset[] {
  const said = recordOf(value);
  const asset = textOf(said?.asset);
  if (asset === undefined) return [];
  const amount = textOf(said?.amount);
  return [amount === undefined || !/^\d{1,40}(\.\d{1,40})?$/.test(amount) ? { asset } : { asset, amount }];
}

/** Whole US dollars. A number without a currency, below zero or beyond what is exact is no amount. */
function amountOf(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? Math.round(value) : null;
}

const shareOf = (value: unknown): number | null =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : null;

const countryOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Za-z]{2}$/.test(value) ? value.toUpperCase() : null;

function sourcesOf(incident: Json, attributions: readonly TheftAttribution[]): string[] {
  const named = listOf(incident.external_references).flatMap((one) => textOf(recordOf(one)?.source_name) ?? []);
  return [...new Set([...attributions.map(({ source }) => source), ...named])];
}

const recordOf = (value: unknown): Json | undefined =>
  // An object of JSON has texts as keys.
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** A text that any database takes: half of a surrogate pair and the character NUL are replaced, as Unicode advises. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : undefined;
const textsOf = (value: unknown): string[] => listOf(value).flatMap((one) => textOf(one) ?? []);
