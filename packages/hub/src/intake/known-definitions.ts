import type { DefinitionLookup } from '@haetae/stix/marking';
import { tlpOf } from '@haetae/stix/marking';
import type { StixObject } from '@haetae/stix/object';
import { parseStixId, type StixId } from '@haetae/stix/object';
import { ruleThrough } from './door.ts';
import type { Arrival } from './intake.ts';

/** Reads the marking definitions of these ids that one submitter brought before, and that are not held. */
export type ReadDefinitions = (ids: readonly StixId[], submitter: string) => Promise<ReadonlyMap<string, StixObject>>;

/**
 * What the markings of arrivals mean: as their own submitter says it, together with them or before. Nobody else's word
 * counts, so that no stranger turns another's limit into a remark.
 */
export async function knownDefinitions(
  arrivals: readonly Arrival[],
  read: ReadDefinitions,
): Promise<(arrival: Arrival) => DefinitionLookup> {
  const asked = new Map<string, Set<StixId>>();
  for (const arrival of arrivals) {
    const ids = unexplained(arrival);
    if (ids.length === 0) continue;
    const submitter = ruleThrough(arrival.door).submitter;
    asked.set(submitter, new Set([...(asked.get(submitter) ?? []), ...ids]));
  }
  const known = new Map<string, ReadonlyMap<string, StixObject>>();
  for (const [submitter, ids] of asked) known.set(submitter, await read([...ids], submitter));
  return ({ candidate, door }) => {
    const stored = known.get(ruleThrough(door).submitter);
    return (id) => candidate.definitionOf?.(id) ?? stored?.get(id);
  };
}

/** Ids of markings that are not TLP and that did not come with the object. */
function unexplained({ candidate: { value, definitionOf } }: Arrival): StixId[] {
  const { object_marking_refs: whole, granular_markings: parts } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const refs = [
    ...(Array.isArray(whole) ? whole : []),
    ...(Array.isArray(parts) ? parts.map((part: { marking_ref?: unknown } | null) => part?.marking_ref) : []),
  ];
  return refs
    .flatMap((ref) => parseStixId(ref) ?? [])
    .filter((id) => tlpOf(id) === undefined && definitionOf?.(id) === undefined);
}
