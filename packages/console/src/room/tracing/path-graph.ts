import type { Graph } from './build-graph.ts';

/**
 * The part of a graph that leads to the given addresses: each with its senders back to the beginning, and the flows
 * between them. Addresses are compared without their chain and without regard to case, as requests and screenings
 * spell them differently.
 */
export function pathGraph(graph: Graph, addresses: string[]): Graph {
  const wanted = new Set(addresses.map((address) => bare(address)));
  const kept = new Set<string>();
  for (const id of graph.nodes.keys()) {
    if (!wanted.has(bare(id))) continue;
    for (let at: string | undefined = id; at !== undefined && !kept.has(at); at = graph.parentOf.get(at)) kept.add(at);
  }
  return {
    nodes: new Map([...graph.nodes].filter(([id]) => kept.has(id))),
    edges: graph.edges.filter(({ from, to }) => kept.has(to) && graph.parentOf.get(to) === from),
    parentOf: new Map([...graph.parentOf].filter(([id]) => kept.has(id))),
  };
}

function bare(address: string): string {
  return address.slice(address.lastIndexOf(':') + 1).toLowerCase();
}
