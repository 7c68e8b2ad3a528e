import { AttributionLevel } from '@haetae/contract';
import { type StixObject, stixType, stixUuid } from '@haetae/stix/object';

/** What a relationship says of a theft: whose it is said to be, or which other incident tells of the same. */
export interface TheftLink {
  readonly says: 'attributed-to' | 'duplicate-of';
  readonly theft: string;
  readonly targetType: string;
  readonly target: string;
  /** Place of its level in the order of levels; null where it is no attribution. */
  readonly rank: number | null;
  readonly confidence: number | null;
  readonly source: string | null;
  readonly ended: boolean;
}

const ACTORS = new Set(['threat-actor', 'intrusion-set', 'campaign']);

/**
 * The link that a relationship makes; undefined where it makes none. An attribution whose labels name no level is taken
 * as a suspicion: the most careful reading.
 */
export function readLink(object: StixObject): TheftLink | undefined {
  const { relationship_type: says, source_ref: source, target_ref: target } = object;
  if (stixType(object.id) !== 'relationship' || typeof source !== 'string' || typeof target !== 'string')
    return undefined;
  if (stixType(source) !== 'incident') return undefined;
  const common = {
    theft: stixUuid(source),
    targetType: stixType(target),
    target: stixUuid(target),
    ended: object.revoked === true,
  };
  if (says === 'duplicate-of' && stixType(target) === 'incident') {
    return { says, ...common, rank: null, confidence: null, source: null };
  }
  if (says !== 'attributed-to' || !ACTORS.has(stixType(target))) return undefined;
  return { says, ...common, rank: rankOf(object.labels), confidence: confidenceOf(object), source: sourceOf(object) };
}

function rankOf(labels: unknown): number {
  const said: readonly unknown[] = Array.isArray(labels) ? labels : [];
  const rank = AttributionLevel.enum.findIndex((level) => said.includes(level));
  return rank < 0 ? AttributionLevel.enum.indexOf('suspected') : rank;
}

const confidenceOf = ({ confidence }: StixObject): number | null =>
  typeof confidence === 'number' ? Math.min(100, Math.max(0, Math.round(confidence))) : null;

function sourceOf({ external_references: references }: StixObject): string | null {
  const name: unknown = Array.isArray(references) ? references[0]?.source_name : undefined;
  return typeof name === 'string' ? name.toWellFormed().replaceAll('\0', '\uFFFD') : null;
}
