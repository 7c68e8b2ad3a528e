/**
 * The words of a freeze request: what is asked, of whom, on which ground, until when.
 *
 * A request travels as one STIX object per version; its content never changes within a version, so that approvals
 * and answers bind to its hash. What happens to it is told by steps (freeze-step.ts); its state is never stored but
 * folded from them (fold-steps.ts).
 */

export const REQUEST_STATES = [
  'draft',
  'awaiting-approval',
  'approved',
  'sent',
  'received',
  'acknowledged',
  'held',
  'refused',
  'released',
  'withdrawn',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

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
export type Route = (typeof ROUTES)[number];

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
export type Action = (typeof ACTIONS)[number];

/** Why a receiver says no. A silent receiver is "no answer", never "refused". */
export const REFUSAL_CODES = [
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
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export const DISCLOSURES = ['none-until', 'generic', 'free'] as const;
export const ORDER_STATES = ['none', 'promised', 'attached'] as const;
export const AMOUNT_BASES = ['tainted-only', 'up-to', 'whole-account'] as const;
export const OFFENCES = ['theft', 'computer-intrusion', 'laundering', 'fraud', 'sanctions-breach'] as const;

/** Grounds on which a Korean exchange may delay telling its customer of a block (supervisor's opinion, Nov 2024). */
export const KOREAN_DELAY_GROUNDS = ['hacking', 'laundering', 'fraud'] as const;

export interface Requester {
  readonly organisation: string;
  /** Id of the hub the organisation lives on: the request's first home. */
  readonly hub: string;
  readonly name: string;
  readonly unit?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly key_id?: string;
  /** Where anybody who holds the letter can check its hash. */
  readonly verify_at: string;
}

export interface Receiver {
  readonly organisation: string;
  readonly name: string;
  /** Hub that takes over as home when the request is sent; null: on no hub, asked by letter. */
  readonly hub: string | null;
  readonly country?: string;
}

export interface Officer {
  readonly role: string;
  readonly name?: string;
  readonly duty_number?: string;
  readonly mail?: string;
}

/** A listed number to call back, never free text: a hacked mailbox must not be able to name its own. */
export interface CallBack {
  readonly directory_entry: string;
  /** RFC 3339; null: never verified, which the receiver is told. */
  readonly verified_at: string | null;
}

export interface LegalBasis {
  readonly jurisdiction: string;
  readonly instrument: string;
  readonly article?: string;
  readonly text_hash?: string;
}

export interface Order {
  readonly state: (typeof ORDER_STATES)[number];
  readonly court?: string;
  readonly number?: string;
  readonly date?: string;
  readonly valid_until?: string;
  readonly document?: string;
}

export interface Offence {
  readonly code: (typeof OFFENCES)[number];
  /** At most 500 characters. */
  readonly text?: string;
}

/** A transfer as both sides can look it up. Amounts in base units. */
export interface TransactionRef {
  /** CAIP-2. */
  readonly chain: string;
  readonly txid: string;
  readonly log_index?: number;
  readonly block?: number;
  readonly time?: string;
  readonly finality?: 'final' | 'provisional';
  /** CAIP-19. */
  readonly asset: string;
  readonly amount: string;
}

/** One address at the receiver with what is asked of it. */
export interface Target {
  /** CAIP-10. */
  readonly address: string;
  /** Memo or tag of a shared deposit address; null asserts that there is none. */
  readonly memo: string | null;
  readonly account_id?: string;
  readonly role: 'deposit' | 'holder' | 'contract';
  /** CAIP-19. */
  readonly asset: string;
  /** Base units asked to be held. */
  readonly asked: string;
  /** Base units traced to here; `asked` is at most this unless `basis` is `whole-account`. */
  readonly traced: string;
  readonly basis: (typeof AMOUNT_BASES)[number];
  readonly basis_reason?: string;
  /** An exchange's own wallet, a pool, a bridge, the zero address: a third person must approve. */
  readonly shared_wallet: boolean;
}

export interface TraceRef {
  readonly policy: 'poison' | 'haircut' | 'fifo';
  /** STIX id of the trace, whose lines can be replayed. */
  readonly trace: string;
  readonly software?: string;
  readonly dataset_hash?: string;
}

export interface Disclosure {
  readonly rule: (typeof DISCLOSURES)[number];
  /** RFC 3339; present exactly when the rule is `none-until`. */
  readonly until?: string;
  readonly ground?: string;
  /** Who decides on a change: an organisation id. */
  readonly decided_by: string;
}

export interface RequestMarking {
  readonly tlp: 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
  readonly pap: 'clear' | 'green' | 'amber' | 'red';
  readonly purpose: string;
  readonly retain_until?: string;
}

export interface Attachment {
  readonly sha256: string;
  readonly type: string;
  readonly size: number;
  readonly title: string;
  readonly language?: string;
}

export interface Related {
  readonly id: string;
  readonly relation: 'duplicate' | 'parallel' | 'conflict' | 'follow-up';
}

/** Everything that approvals, answers and the letter bind to: JSON values only, so that its hash is defined. */
export interface FreezeRequestContent {
  readonly human_ref: string;
  readonly version: number;
  readonly supersedes: string | null;
  readonly kind: RequestKind;
  readonly urgency: Urgency;
  /** At least 20 characters when the urgency is `moving-now`. */
  readonly urgency_reason?: string;
  readonly requester: Requester;
  /** Member id of the author, who never approves. */
  readonly author: string;
  /** The human being behind the author's account, where the hub knows one that has several. */
  readonly author_person?: string;
  readonly officer: Officer;
  readonly call_back: CallBack;
  readonly receiver: Receiver;
  readonly legal_basis: readonly LegalBasis[];
  readonly order: Order;
  readonly route: Route;
  readonly case_ref: string;
  readonly victim_ref?: string;
  readonly offence: readonly Offence[];
  /** At most 2,000 characters. */
  readonly facts: string;
  /** BCP 47 tag of the language `facts` is written in. */
  readonly language: string;
  readonly theft_transactions: readonly TransactionRef[];
  readonly targets: readonly Target[];
  readonly incoming: readonly TransactionRef[];
  readonly trace: TraceRef | null;
  readonly actions: readonly Action[];
  readonly records_wanted: readonly string[];
  readonly window?: { readonly from: string; readonly to: string };
  /** ISO 8601 duration from the hold: weeks, days or hours. */
  readonly duration: string;
  /** ISO 8601 duration after the hold at which the requester says whether it is still needed. */
  readonly review_after: string;
  /** ISO 8601 duration after a voluntary hold within which the legal paper follows. */
  readonly confirm_within: string;
  readonly disclosure: Disclosure;
  readonly marking: RequestMarking;
  readonly related: readonly Related[];
  readonly attachments: readonly Attachment[];
  /** An exercise freezes nothing. Inside the content, so that no relay can take it off. */
  readonly exercise: boolean;
}

/** The request as it travels: a STIX object whose `content` is fixed for its version. */
export interface FreezeRequest {
  readonly type: 'haetae-freeze-request';
  readonly spec_version: '2.1';
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly created_by_ref: string;
  readonly object_marking_refs?: readonly string[];
  readonly content: FreezeRequestContent;
}

/** Persons whose approval a content needs before it may be sent: 2, or 3 when a target is a shared wallet. */
export function approvalsNeeded(content: FreezeRequestContent): number {
  return content.targets.some((target) => target.shared_wallet) ? 3 : 2;
}
