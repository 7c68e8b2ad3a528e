import type { Translate } from '../../language/translate.ts';

type T = Translate;

/** Why a service may say no. */
export const refusals = [
  'not_ours',
  'already_moved',
  'insufficient_basis',
  'jurisdiction',
  'unclear_target',
  'below_threshold',
  'conflicting_order',
  'not_attributable',
  'unverified_requester',
  'disproportionate',
  'misaddressed',
  'needs-order',
  'already-held-for-other',
  'court-stay',
] as const;

/** The codes of a request that have words here; the same lists as the hub's. */
const codes = [
  'preserve-records',
  'voluntary-hold',
  'police-order',
  'court-order',
  'fiu-suspension',
  'mla',
  'mutual-recognition',
  'issuer-block',
  'release',
  'moving-now',
  'same-day',
  'routine',
  'direct',
  'fiu',
  '24-7-network',
  'eio',
  'freezing-certificate',
  'mlat',
  'issuer-portal',
  'hold-funds',
  'hold-account',
  'block-withdrawals',
  'reject-deposits',
  'blacklist-address',
  'identify',
  'report-outgoing',
  'none-until',
  'generic',
  'free',
  'none',
  'promised',
  'attached',
  'theft',
  'computer-intrusion',
  'laundering',
  'fraud',
  'sanctions-breach',
  'case-lead',
  'asset-freeze',
  ...refusals,
] as const;

/** One value of a request for reading: a code by its word, a duration by its unit, a time by minute, anything else as it is. */
export function fieldValue(value: string, t: T): string {
  const code = codes.find((one) => one === value);
  if (code !== undefined) return t(`code.${code}`);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return `${value.slice(0, 10)} ${value.slice(11, 16)} UTC`;
  if (/^[a-z-]+--[0-9a-f-]{36}$/.test(value)) return `${value.slice(0, value.indexOf('--'))}--…${value.slice(-4)}`;
  if (/^(clear|green|amber|amber\+strict|red)$/.test(value)) return value.toUpperCase();
  return durationOf(value, t) ?? value;
}

/** An ISO 8601 duration of one unit (P30D, PT72H) in words; `null` for anything else. */
function durationOf(value: string, t: T): string | null {
  const match = /^P(?:(\d+)D|T(\d+)H|T(\d+)M)$/.exec(value);
  if (match === null) return null;
  const [, days, hours, minutes] = match;
  if (days !== undefined) return t('duration.days', { count: Number(days) });
  if (hours !== undefined) return t('duration.hours', { count: Number(hours) });
  return t('duration.minutes', { count: Number(minutes) });
}
