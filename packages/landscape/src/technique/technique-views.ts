import type { LandscapeTechnique } from '@haetae/contract';
import { type ListedTechnique, MITRE_GROUPS } from '../reference/index.ts';

/** How many objects that the reader sees name a technique. */
export interface TechniqueEvidence {
  readonly technique: string;
  readonly name: string | null;
  readonly objects: number;
}

/**
 * Every technique that MITRE lists a group with or an object here names, with its evidence: the groups listed, and the
 * objects that name it. Listed first by evidence, then by number.
 */
export function techniqueViews(
  listed: readonly ListedTechnique[],
  evidence: readonly TechniqueEvidence[],
): LandscapeTechnique[] {
  const objects = new Map(evidence.map((one) => [one.technique, one]));
  const known = new Set(listed.map(({ id }) => id));
  const more = evidence.filter(({ technique }) => !known.has(technique));
  return [
    ...listed.map(({ id, name, tactics, groups }) => ({
      ...{ id, name, tactics: [...tactics], groups: groups.map(groupName) },
      objects: objects.get(id)?.objects ?? 0,
      parent: parentOf(id),
    })),
    ...more.map(({ technique: id, name, objects: count }) => ({
      ...{ id, name: name ?? id, tactics: [], groups: [], objects: count, parent: parentOf(id) },
    })),
  ].sort((a, b) => b.groups.length + b.objects - (a.groups.length + a.objects) || (a.id < b.id ? -1 : 1));
}

const groupName = (id: string): string => MITRE_GROUPS.find((group) => group.id === id)?.name ?? id;

/** `T1566.001` is a sub-technique of `T1566`. */
const parentOf = (id: string): string | null => (id.includes('.') ? id.slice(0, id.indexOf('.')) : null);
