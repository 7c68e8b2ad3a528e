import type { Graph } from './build-graph.ts';
import { stepOf, type TimeScale, toX } from './time-scale.ts';

export type Bar = { from: number; x0: number; x1: number; bySource: bigint; byOthers: bigint };

/**
 * Amounts of one asset by the time a flow began, in steps of the axis: what the thief sent apart from what others did.
 *
 * A flow joins several transfers of the same two addresses; all of it is counted where it began. A flow that was not
 * divided (poison) counts its transfers instead.
 */
export function bucketFlows(graph: Graph, scale: TimeScale, asset: string, most = 60): Bar[] {
  const step = stepOf(scale, most);
  const bars = new Map<number, Bar>();
  for (const edge of graph.edges) {
    if (edge.first === null) continue;
    const from = Math.floor(edge.first / step) * step;
    const bar = bars.get(from) ?? emptyBar(from, step, scale);
    const amount = edge.amounts.reduce(
      (sum, one) => (one.asset === asset ? sum + (one.units ?? BigInt(edge.transfers)) : sum),
      0n,
    );
    const depth = graph.nodes.get(edge.from)?.shape;
    if (depth === 'thief' || depth === 'victim') bar.bySource += amount;
    else bar.byOthers += amount;
    bars.set(from, bar);
  }
  return [...bars.values()].sort((a, b) => a.from - b.from);
}

function emptyBar(from: number, step: number, scale: TimeScale): Bar {
  const x0 = toX(scale, from);
  return { from, x0, x1: Math.max(toX(scale, from + step), x0 + 2), bySource: 0n, byOthers: 0n };
}
