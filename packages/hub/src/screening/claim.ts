import type { Category } from '@haetae/contract';
import type { Tlp } from '@haetae/stix/marking';

/** What a trace says of one address. */
export interface TraceClaim {
  /** How taint was divided: haircut, fifo or poison. */
  readonly policy: string;
  readonly share: string | null;
  readonly hops: number;
  readonly case: string;
}

/** What is said of an address, by whom, on what ground. */
export interface Claim {
  /** Object that says it; a line of a trace is `id#address`. */
  readonly object: string;
  readonly kind: 'indicator' | 'wallet' | 'relationship' | 'trace';
  /** The creator it names, as a display name or an identity id. */
  readonly creator: string | undefined;
  /** Organisation that brought it. */
  readonly submitter: string;
  /** Hub that it came from; null is this one. */
  readonly origin: string | null;
  readonly category: Category;
  readonly confidence: number | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** RFC 3339; from then on it says nothing. */
  readonly validUntil: string | null;
  readonly tlp: Tlp;
  readonly source: string | null;
  /** CAIP-2; undefined holds on every chain. */
  readonly chain: string | undefined;
  /** The address is a contract: the same bytes on another chain are another thing. */
  readonly contract: boolean;
  readonly actor: string | undefined;
  readonly title: string | undefined;
  /** An entry of a list that an admin registered on this hub as an official source; its name. */
  readonly officialList: string | undefined;
  /** The official list took the address off. */
  readonly delisted: boolean;
  /** Arrived in a flood that nobody has looked at yet. */
  readonly muted: boolean;
  /** When this hub stored it, in microseconds since the epoch. */
  readonly stored: bigint;
  readonly trace: TraceClaim | undefined;
}
