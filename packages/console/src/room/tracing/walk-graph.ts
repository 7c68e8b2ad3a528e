import type { Graph } from './build-graph.ts';
import type { Layout } from './layout-by-time.ts';

export type Step = 'ArrowRight' | 'ArrowLeft' | 'ArrowUp' | 'ArrowDown';

/**
 * The node that an arrow key leads to from `id`, or `undefined` at an end: left to the sender, right along the heaviest
 * flow, up and down among the receivers of the same sender as they stand.
 */
export function walk(graph: Graph, layout: Layout, id: string, step: Step): string | undefined {
  if (step === 'ArrowLeft') return graph.parentOf.get(id);
  if (step === 'ArrowRight') return heaviestChild(graph, id);
  const parent = graph.parentOf.get(id);
  const y = (one: string) => layout.placed.get(one)?.y ?? 0;
  const x = (one: string) => layout.placed.get(one)?.x ?? 0;
  const same = [...graph.nodes.keys()]
    .filter((one) => graph.parentOf.get(one) === parent)
    .sort((a, b) => y(a) - y(b) || x(a) - x(b));
  return same[same.indexOf(id) + (step === 'ArrowDown' ? 1 : -1)];
}

function heaviestChild(graph: Graph, id: string): string | undefined {
  const onward = graph.edges.filter((edge) => edge.from === id && graph.parentOf.get(edge.to) === id);
  return onward.sort((a, b) => b.weight - a.weight)[0]?.to;
}

/** Every flow of a picture that is a path already. */
export function everyFlow(graph: Graph): Set<string> {
  return new Set(graph.edges.map((edge) => `${edge.from} ${edge.to}`));
}

/** The edges from the beginning to `id`, and those that leave it: the path that is drawn in the accent. */
export function pathTo(graph: Graph, id: string | undefined): Set<string> {
  const path = new Set<string>();
  if (id === undefined) return path;
  for (const edge of graph.edges)
    if (edge.from === id && graph.parentOf.get(edge.to) === id) path.add(`${edge.from} ${edge.to}`);
  for (
    let at = id, parent = graph.parentOf.get(at);
    parent !== undefined;
    at = parent, parent = graph.parentOf.get(at)
  ) {
    path.add(`${parent} ${at}`);
  }
  return path;
}
