/** A request, its people and a way to play it, for the tests of this room. */
import type { Actor } from './actor.ts';
import { advance, type Intent } from './advance-freeze-request.ts';
import { type FoldedRequest, foldRequest } from './fold-steps.ts';
import type { FreezeRequest, FreezeRequestContent, Target } from './freeze-request.ts';
import type { FreezeStep } from './freeze-step.ts';
import { receive } from './receive.ts';

export const KR = 'hub-kr';
export const EU = 'hub-eu';
const POLICE = 'identity--6f1c7a52-2a0c-4c7e-9a1e-0b6f3a5d9c01';
const EXCHANGE = 'identity--6f1c7a52-2a0c-4c7e-9a1e-0b6f3a5d9c02';

export const ETHER = 'eip155:1/slip44:60';

export const target: Target = {
  address: 'eip155:1:0x51e9d833ecae4e8d9d8be17300aee6d3398c135d',
  memo: null,
  role: 'deposit',
  asset: ETHER,
  asked: '1000',
  traced: '1000',
  basis: 'tainted-only',
  shared_wallet: false,
};

const content: FreezeRequestContent = {
  human_ref: 'KR-EU-2026-000123',
  version: 1,
  supersedes: null,
  kind: 'voluntary-hold',
  urgency: 'moving-now',
  urgency_reason: 'The coins left the previous address two minutes ago.',
  requester: {
    organisation: POLICE,
    hub: KR,
    name: 'Cyber Bureau',
    country: 'KR',
    verify_at: 'https://kr.example/verify',
  },
  author: 'author',
  officer: { role: 'case-lead', name: 'Kim <Inspector>', duty_number: '4711' },
  call_back: { directory_entry: POLICE, verified_at: '2026-11-01T00:00:00.000Z' },
  receiver: { organisation: EXCHANGE, name: 'Example Exchange', hub: EU, country: 'DE' },
  legal_basis: [{ jurisdiction: 'KR', instrument: 'none, voluntary' }],
  order: { state: 'none' },
  route: 'direct',
  case_ref: 'case--6f1c7a52-2a0c-4c7e-9a1e-0b6f3a5d9c03',
  offence: [{ code: 'theft' }],
  facts: 'Coins of the theft reached this deposit address.',
  language: 'en',
  theft_transactions: [],
  targets: [target],
  incoming: [],
  trace: null,
  actions: ['hold-funds'],
  records_wanted: [],
  duration: 'P30D',
  review_after: 'P14D',
  confirm_within: 'PT72H',
  disclosure: { rule: 'none-until', until: '2026-12-24T00:00:00.000Z', decided_by: POLICE },
  marking: { tlp: 'amber+strict', pap: 'amber', purpose: 'asset-freeze' },
  related: [],
  attachments: [],
  exercise: false,
};

/** The request with another content where a test needs one. */
export function exampleRequest(changes: Partial<FreezeRequestContent> = {}): FreezeRequest {
  return {
    type: 'haetae-freeze-request',
    spec_version: '2.1',
    id: 'haetae-freeze-request--6f1c7a52-2a0c-4c7e-9a1e-0b6f3a5d9c04',
    created: '2026-11-24T00:00:00.000Z',
    modified: '2026-11-24T00:00:00.000Z',
    created_by_ref: POLICE,
    content: { ...content, ...changes },
  };
}

/** The same for a service on no hub. */
export function letterRequest(): FreezeRequest {
  return exampleRequest({ receiver: { organisation: EXCHANGE, name: 'Paper Exchange', hub: null } });
}

const member = (name: string, organisation: string, hub: string, roles: readonly string[]): Actor => ({
  member: name,
  organisation,
  hub,
  roles,
  createdAt: '2026-01-01T00:00:00.000Z',
});

export const people = {
  author: member('author', POLICE, KR, ['case-lead', 'releaser']),
  lead: member('lead', POLICE, KR, ['case-lead']),
  first: member('first', POLICE, KR, ['releaser']),
  second: member('second', POLICE, KR, ['releaser']),
  third: member('third', POLICE, KR, ['releaser']),
  reader: member('reader', POLICE, KR, ['reader']),
  desk: member('desk', EXCHANGE, EU, ['case-lead']),
  clerk: member('clerk', EXCHANGE, EU, ['releaser', 'analyst']),
  stranger: member('stranger', 'identity--6f1c7a52-2a0c-4c7e-9a1e-0b6f3a5d9c09', EU, ['case-lead', 'releaser']),
} as const;

/** A time of the tests' day, so many minutes after its beginning. */
export const minute = (minutes: number): string => new Date(Date.UTC(2026, 10, 24, 1, minutes)).toISOString();

export type Move = readonly [Actor, Intent | Intent['to']] | 'receive';

/** Plays moves one after the other, a minute each, all steps at hand everywhere; a refused move is a failed test. */
export function play(request: FreezeRequest, moves: readonly Move[]): { steps: FreezeStep[]; folded: FoldedRequest } {
  const steps: FreezeStep[] = [];
  for (const move of moves) {
    const folded = foldRequest(request, steps);
    const now = minute(steps.length);
    const made = move === 'receive' ? receive(folded, EU, now) : advance(folded, intentOf(move[1]), move[0], now);
    if (made.kind === 'refused') throw new Error(`${JSON.stringify(move)} was refused: ${made.code}`);
    steps.push(made.step);
  }
  return { steps, folded: foldRequest(request, steps) };
}

const intentOf = (intent: Intent | Intent['to']): Intent => (typeof intent === 'string' ? { to: intent } : intent);

const { author, first, second, desk } = people;
const toSent: readonly Move[] = [
  [author, 'awaiting-approval'],
  [first, 'approved'],
  [second, 'approved'],
  [second, 'sent'],
];
const toAcknowledged: readonly Move[] = [...toSent, 'receive', [desk, 'acknowledged']];
const toHeld: readonly Move[] = [...toAcknowledged, [desk, { to: 'held', amount: '400' }]];

/** The shortest ways to each state of a request between two hubs. */
export const waysTo = {
  draft: [],
  'awaiting-approval': toSent.slice(0, 1),
  approved: toSent.slice(0, 3),
  sent: toSent,
  received: [...toSent, 'receive'],
  acknowledged: toAcknowledged,
  held: toHeld,
  refused: [...toAcknowledged, [desk, { to: 'refused', reason: 'not_ours' }]],
  released: [...toHeld, [desk, 'released']],
  withdrawn: [[author, 'withdrawn']],
} as const satisfies Record<Intent['to'], readonly Move[]>;
