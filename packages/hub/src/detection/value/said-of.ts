import type { Category, IndicatorValue } from '@haetae/contract';
import type { Tlp } from '@haetae/stix/marking';
import type { StixObject } from '@haetae/stix/object';
import type { NamedValue } from '@haetae/stix/pattern';
import { readSharing } from '../../intake/index.ts';
import type { AudienceRule } from '../../release/index.ts';
import { categoryOf } from '../../screening/index.ts';
import type { ValueRow } from './queries.ts';

/** What an object says of a value: who, since when, how sure, and how far it may go. */
export interface SaidOfValue extends NamedValue {
  readonly indicator: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly creator: string | null;
  readonly submitter: string;
  /** Hub that it came from; null is this one. */
  readonly origin: string | null;
  readonly category: Category;
  readonly confidence: number | null;
  /** RFC 3339; before it nothing is said. */
  readonly validFrom: string | null;
  /** RFC 3339; from then on nothing is said. */
  readonly validUntil: string | null;
  readonly marking: Tlp;
  readonly exercise: boolean;
  /** Microseconds since the epoch: when this hub stored it. */
  readonly added: bigint;
  /** The object as it was received. */
  readonly body: string;
}

/** Reads what a row says; undefined for what no list and no answer may rest on: TLP:RED. */
export function saidOf(row: ValueRow, id: string, rule: AudienceRule): SaidOfValue | undefined {
  if (rule.tlp === 'red') return undefined;
  // What is stored was validated before it was stored.
  const object = JSON.parse(row.body) as StixObject;
  return {
    type: row.type,
    value: row.value,
    indicator: id,
    name: textOf(object.name),
    description: textOf(object.description),
    creator: textOf(object.created_by_ref),
    submitter: row.submitter,
    origin: row.origin,
    category: categoryOf(textsOf(object.labels), textsOf(object.indicator_types)),
    confidence: typeof object.confidence === 'number' ? object.confidence : null,
    validFrom: textOf(object.valid_from),
    validUntil: textOf(object.valid_until),
    marking: rule.tlp,
    exercise: readSharing(object).exercise,
    added: BigInt(row.added),
    body: row.body,
  };
}

/** Whether it holds at a time (RFC 3339): begun, and not over. */
export function holdsAt({ validFrom, validUntil }: SaidOfValue, now: string): boolean {
  const at = Date.parse(now);
  return (validFrom === null || Date.parse(validFrom) <= at) && (validUntil === null || Date.parse(validUntil) > at);
}

/** As a line of the stream of indicators. */
export function describeSaid(said: SaidOfValue, nameOf: (organisation: string) => string): IndicatorValue {
  return {
    type: said.type,
    value: said.value,
    indicator: said.indicator,
    name: said.name,
    category: said.category,
    confidence: said.confidence,
    valid_from: said.validFrom,
    valid_until: said.validUntil,
    marking: said.marking,
    submitter: { id: said.submitter, name: nameOf(said.submitter) },
    ...(said.exercise ? { exercise: true } : {}),
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
