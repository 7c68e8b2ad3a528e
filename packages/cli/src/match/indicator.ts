/** Who says that a value is bad, as far as the list tells. */
export interface Indicator {
  readonly id: string | null;
  readonly name: string | null;
  readonly category: string;
  /** 0 to 100. */
  readonly confidence: number | null;
  /** TLP label. */
  readonly marking: string | null;
  /** The organisation, or the file that it came from. */
  readonly source: string;
  /** STIX id of the organisation that brought it to the hub, to whom a sighting goes back. */
  readonly submitter?: string;
}

/** A line of a list that cannot be looked for, or not any more. */
export interface ListFault {
  readonly line: number;
  readonly code: 'unreadable_value' | 'not_searchable' | 'expired';
  readonly message: string;
}
