/**
 * Folds fans: four or more like receivers of one sender become one node with their count and sum.
 *
 * Pure. Like are wallets that send nothing on, reached from that sender, with the same verdict. Nothing is dropped: the
 * folded node names its members, and every edge to one of them becomes part of an edge to the fold.
 */
import type { Edge, Graph, Node } from './build-graph.ts';

const foldFrom = 4;

/** The graph with every fan folded but those whose sender is in `opened`. */
export function foldFans(graph: Graph, opened: ReadonlySet<string>): Graph {
  const into = new Map<string, string>();
  const folds: { node: Node; sender: string }[] = [];
  for (const fan of fansOf(graph)) {
    if (opened.has(fan.sender) || fan.members.length < foldFrom) continue;
    const node = foldedNode(fan);
    folds.push({ node, sender: fan.sender });
    for (const member of fan.members) into.set(member.id, node.id);
  }
  const kept = [...graph.nodes].filter(([id]) => !into.has(id));
  const parents = [...graph.parentOf].filter(([id]) => !into.has(id));
  return {
    nodes: new Map([...kept, ...folds.map(({ node }): [string, Node] => [node.id, node])]),
    parentOf: new Map([...parents, ...folds.map(({ node, sender }): [string, string] => [node.id, sender])]),
    edges: mergeEdges(graph.edges, into),
  };
}

export type Fan = { sender: string; members: Node[] };

/** The fans of a graph, folded or not, of any size from two. */
export function fansOf(graph: Graph): Fan[] {
  const sends = new Set(graph.edges.map((edge) => edge.from));
  const fans = new Map<string, Fan>();
  for (const [id, sender] of graph.parentOf) {
    const node = graph.nodes.get(id);
    if (node === undefined || node.shape !== 'wallet' || sends.has(id)) continue;
    const key = `${sender} ${node.blocked}`;
    const fan = fans.get(key) ?? { sender, members: [] };
    fan.members.push(node);
    fans.set(key, fan);
  }
  return [...fans.values()].filter((fan) => fan.members.length > 1);
}

function foldedNode({ sender, members }: Fan): Node {
  const times = members.flatMap((member) => member.first ?? []).sort((a, b) => a - b);
  return {
    id: `fold:${sender}:${members[0]?.blocked ? 'block' : 'open'}`,
    shape: 'folded',
    lines: members.flatMap((member) => member.lines),
    weight: Math.min(
      1,
      members.reduce((sum, member) => sum + member.weight, 0),
    ),
    depth: Math.min(...members.map((member) => member.depth)),
    first: times[Math.floor(times.length / 2)] ?? null,
    blocked: members[0]?.blocked ?? false,
    members: members.map((member) => member.id),
  };
}

function mergeEdges(edges: Edge[], into: Map<string, string>): Edge[] {
  const merged = new Map<string, Edge>();
  for (const edge of edges) {
    const [from, to] = [into.get(edge.from) ?? edge.from, into.get(edge.to) ?? edge.to];
    const had = merged.get(`${from} ${to}`);
    merged.set(`${from} ${to}`, had === undefined ? { ...edge, from, to } : join(had, edge));
  }
  return [...merged.values()];
}

function join(a: Edge, b: Edge): Edge {
  const times = (values: (number | null)[]) => values.filter((value) => value !== null);
  const [firsts, lasts] = [times([a.first, b.first]), times([a.last, b.last])];
  return {
    ...a,
    amounts: [...a.amounts, ...b.amounts],
    weight: Math.min(1, a.weight + b.weight),
    first: firsts.length === 0 ? null : Math.min(...firsts),
    last: lasts.length === 0 ? null : Math.max(...lasts),
    transfers: a.transfers + b.transfers,
  };
}
