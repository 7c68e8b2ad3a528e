/** The code lists of a freeze request: one word for one thing, the same on both sides and in the letter. */

export { REQUEST_STATES, type RequestState } from '@haetae/contract';

/** What sort of act is asked for; powers and duties of the receiver differ by it. */
export const REQUEST_KINDS = [
  'preserve-records',
  'voluntary-hold',
  'police-order',
  'court-order',
  'fiu-suspension',
  'mla',
  'mutual-recognition',
  'issuer-block',
  'release',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Kinds that are nothing without an order: its state, court, number and date must be said. */
export const ORDER_KINDS: readonly RequestKind[] = ['police-order', 'court-order', 'mutual-recognition'];

export const URGENCIES = ['moving-now', 'same-day', 'routine'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const ROUTES = [
  'direct',
  'fiu',
  '24-7-network',
  'eio',
  'freezing-certificate',
  'mlat',
  'issuer-portal',
] as const;

export const ACTIONS = [
  'hold-funds',
  'hold-account',
  'block-withdrawals',
  'reject-deposits',
  'blacklist-address',
  'preserve-records',
  'identify',
  'report-outgoing',
] as const;

export const DISCLOSURES = ['none-until', 'generic', 'free'] as const;
export const ORDER_STATES = ['none', 'promised', 'attached'] as const;
export const AMOUNT_BASES = ['tainted-only', 'up-to', 'whole-account'] as const;
export const OFFENCES = ['theft', 'computer-intrusion', 'laundering', 'fraud', 'sanctions-breach'] as const;

/** Grounds on which a Korean exchange may delay telling its customer of a block (supervisor's opinion, Nov 2024). */
export const KOREAN_DELAY_GROUNDS = ['hacking', 'laundering', 'fraud'] as const;

export const TARGET_ROLES = ['deposit', 'holder', 'contract'] as const;
export const TRACE_POLICIES = ['poison', 'haircut', 'fifo'] as const;
export const RECORDS = ['kyc', 'logins', 'devices', 'withdrawals', 'counterparties', 'travel-rule'] as const;
export const RELATIONS = ['duplicate', 'parallel', 'conflict', 'follow-up'] as const;
export const TLPS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
export const PAPS = ['clear', 'green', 'amber', 'red'] as const;
