/** What a list is of; a hash list is of one algorithm, as every consumer wants it. */
export const listKinds = ['domains', 'urls', 'ips', 'md5', 'sha1', 'sha256'] as const;
export type ListKind = (typeof listKinds)[number];

/** One thing to refuse, and why: everything here may be hostile but `object`, which is a STIX id. */
export interface ListEntry {
  readonly value: string;
  /** STIX id of the object that says so. */
  readonly object: string;
  /** Name of the organisation that says so. */
  readonly saidBy: string;
  readonly category: string;
  /** 0 to 100. */
  readonly confidence: number | null;
  /** RFC 3339. */
  readonly since: string | null;
}

/** What stands at the head of a list. */
export interface ListHead {
  /** Whose list it is. */
  readonly hub: string;
  /** The highest marking of what is on it, such as `TLP:AMBER`. */
  readonly marking: string;
  /** RFC 3339: when its content last changed. */
  readonly changed: string;
  /** Rises with every change, below 2^32 (RFC 1035 section 3.3.13, RFC 1982). */
  readonly serial: number;
}
