import type { LandscapeTechnique } from '@haetae/client';

/** A technique with its sub-techniques as one row: how many of them each group is listed with. */
export type TechniqueRow = { id: string; name: string; groups: Map<string, number>; objects: number };

/** One row a technique, those with the most evidence first. */
export function techniqueRows(techniques: readonly LandscapeTechnique[]): TechniqueRow[] {
  const rows = new Map<string, TechniqueRow>();
  for (const technique of techniques) {
    const id = technique.parent ?? technique.id;
    const row = rows.get(id) ?? { id, name: id, groups: new Map(), objects: 0 };
    if (technique.id === id) row.name = technique.name;
    for (const group of technique.groups) row.groups.set(group, (row.groups.get(group) ?? 0) + 1);
    row.objects += technique.objects;
    rows.set(id, row);
  }
  return [...rows.values()].sort((a, b) => evidence(b) - evidence(a) || (a.id < b.id ? -1 : 1));
}

const evidence = ({ groups, objects }: TechniqueRow): number =>
  [...groups.values()].reduce((sum, count) => sum + count, objects);
