import type { LandscapeFlow, Theft } from '@haetae/client';

/** The thefts that go through a band of the flow; through one that stands for others, those that no other band takes. */
export function theftsBehind(at: string | undefined, { nodes }: LandscapeFlow, thefts: readonly Theft[]): Theft[] {
  const node = nodes.find(({ id }) => id === at);
  if (node === undefined) return [];
  if (node.folded === 0) return thefts.filter((theft) => bandOf(theft, node.column) === node.id);
  const own = new Set(nodes.filter(({ column }) => column === node.column).map(({ id }) => id));
  return thefts.filter((theft) => !own.has(bandOf(theft, node.column)));
}

function bandOf(theft: Theft, column: number): string {
  switch (column) {
    case 0:
      return `actor:${theft.attributed_to[0] ?? ''}`;
    case 1:
      return `way_in:${theft.way_in}`;
    case 2:
      return `victim:${theft.kinds[0] ?? ''}:${theft.region}`;
    default:
      return `destination:${theft.destination}`;
  }
}
