import type { PackPart } from '@haetae/contract';

/** One thing that stands in a pack, and the object that says it; of an advisory its name alone. */
export interface PackEntry {
  readonly part: PackPart;
  readonly value: string;
  /** STIX id; a line of a trace is `id#address`; empty for what comes with the product. */
  readonly object: string;
}

/** By which the same thing is known again in another version. */
export const keyOf = ({ part, value }: Pick<PackEntry, 'part' | 'value'>): string => `${part} ${value}`;

/** As it is kept. */
export type KeptEntry = readonly [part: PackPart, value: string, object: string];

export const keepEntry = ({ part, value, object }: PackEntry): KeptEntry => [part, value, object];
export const readEntry = ([part, value, object]: KeptEntry): PackEntry => ({ part, value, object });
