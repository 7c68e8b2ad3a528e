import type { Region } from '@haetae/contract';

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
/** Seats of registration that say little about where a firm's people and customers are. */
const OFFSHORE = 'KY SC CW PA VG BM BS BZ VC MH WS MU GI'.split(' ');
const ASIA = 'IN SG HK TW VN ID TH MY PH CN MN PK BD LK NP MM KH KZ UZ'.split(' ');
const GULF = 'AE BH SA QA KW OM'.split(' ');
const AMERICAS = 'US CA MX BR AR CL CO PE UY'.split(' ');

const REGIONS: ReadonlyMap<string, Region> = new Map<string, Region>([
  ['KR', 'korea'],
  ['JP', 'japan'],
  ['GB', 'uk'],
  ['CH', 'ch'],
  ...EU.map((code) => [code, 'eu'] as const),
  ...OFFSHORE.map((code) => [code, 'offshore'] as const),
  ...ASIA.map((code) => [code, 'asia'] as const),
  ...GULF.map((code) => [code, 'gulf'] as const),
  ...AMERICAS.map((code) => [code, 'americas'] as const),
]);

/** The region of a victim's country (ISO 3166-1 alpha-2); null is no clear seat. */
export const regionOf = (country: string | null): Region =>
  country === null ? 'unknown' : (REGIONS.get(country.toUpperCase()) ?? 'other');

/** The regions that stand together as Europe on the wall: the EU, the United Kingdom, Switzerland. */
export const EUROPE: readonly Region[] = ['eu', 'uk', 'ch'];
