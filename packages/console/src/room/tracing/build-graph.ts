/**
 * A trace as a graph: a node an address, an edge a flow, and for each node the neighbour it is drawn under.
 *
 * Pure. Amounts of different assets are never added; what is drawn (area, width) is a weight from 0 to 1 within the
 * asset, what is written are the amounts themselves.
 */
import type { TraceView } from '@haetae/client';

export type Shape = 'thief' | 'victim' | 'wallet' | 'service' | 'mixer' | 'folded';
export type Line = TraceView['addresses'][number];
export type Node = {
  id: string;
  shape: Shape;
  lines: Line[];
  /** 0 to 1: tainted amount received against the largest of its asset */
  weight: number;
  /** fewest flows from a beginning of the graph */
  depth: number;
  /** time of the first flow that reached it; of the first that left it for a beginning; ms */
  first: number | null;
  service?: string;
  blocked: boolean;
  /** of a folded fan: the addresses in it */
  members?: string[];
};
export type Edge = {
  from: string;
  to: string;
  amounts: { asset: string; units: bigint | null }[];
  weight: number;
  first: number | null;
  last: number | null;
  transfers: number;
};
export type Graph = { nodes: Map<string, Node>; edges: Edge[]; parentOf: Map<string, string> };
export type Known = { block: ReadonlySet<string>; mixer: ReadonlySet<string> };

const nothingKnown: Known = { block: new Set(), mixer: new Set() };

/** Builds the graph of a trace; `known` are addresses with a verdict or kind that changes how they are drawn. */
export function buildGraph(trace: TraceView, known: Known = nothingKnown): Graph {
  const edges = joinFlows(trace);
  const depths = depthsOf(edges, trace);
  const nodes = new Map<string, Node>();
  const into = Map.groupBy(edges, (edge) => edge.to);
  const onward = Map.groupBy(edges, (edge) => edge.from);
  const byAddress = Map.groupBy(trace.addresses, (line) => line.address);
  const heaviest = largest(trace.addresses.map((line) => ({ asset: line.asset, units: line.received })));
  const first = thieves(trace, edges);
  for (const id of new Set([...byAddress.keys(), ...edges.flatMap((edge) => [edge.from, edge.to])])) {
    const lines = byAddress.get(id) ?? [];
    const service = lines.find((line) => line.service !== undefined)?.service;
    nodes.set(id, {
      id,
      lines,
      shape: shapeOf(id, lines, service, first.has(id), known),
      weight: Math.max(0, ...lines.map((line) => ratio(line.received, heaviest.get(line.asset)))),
      depth: depths.get(id) ?? 0,
      first: earliest(into.get(id) ?? onward.get(id) ?? []),
      blocked: known.block.has(id.toLowerCase()),
      ...(service === undefined ? {} : { service }),
    });
  }
  return { nodes, edges, parentOf: parentsOf(edges, depths) };
}

function shapeOf(id: string, lines: Line[], service: string | undefined, isFirst: boolean, known: Known): Shape {
  if (isFirst) return 'thief';
  if (known.mixer.has(id.toLowerCase())) return 'mixer';
  if (service !== undefined) return 'service';
  return lines.length === 0 ? 'victim' : 'wallet';
}

/** The sources, and of a source that is a transaction whoever it paid: its sender is the one stolen from. */
function thieves(trace: TraceView, edges: Edge[]): Set<string> {
  const sources = new Set(trace.sources.map((source) => source.toLowerCase()));
  const ends = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const named = new Set(
    [...ends, ...trace.addresses.map((line) => line.address)].filter((id) => sources.has(id.toLowerCase())),
  );
  if (!trace.sources.some(isTransaction)) return named;
  // Who held nothing stolen and is no source itself only appears because the theft's transaction left it.
  const lines = new Set(trace.addresses.map((line) => line.address));
  for (const edge of edges) if (!lines.has(edge.from) && !named.has(edge.from)) named.add(edge.to);
  return named;
}

/** A transaction's hash is 32 bytes, with 0x or without; no address is. */
function isTransaction(source: string): boolean {
  return /^(0x)?[0-9a-f]{64}$/i.test(source);
}

function joinFlows(trace: TraceView): Edge[] {
  const heaviest = largest(trace.flows.map((flow) => ({ asset: flow.asset, units: flow.amount })));
  const joined = new Map<string, Edge>();
  for (const flow of trace.flows) {
    const key = `${flow.from} ${flow.to}`;
    const edge: Edge = joined.get(key) ?? emptyEdge(flow.from, flow.to);
    edge.amounts.push({ asset: flow.asset, units: flow.amount === null ? null : BigInt(flow.amount) });
    edge.weight = Math.max(edge.weight, ratio(flow.amount, heaviest.get(flow.asset)));
    edge.first = earlier(edge.first, time(flow.first));
    edge.last = later(edge.last, time(flow.last));
    edge.transfers += flow.transfers;
    joined.set(key, edge);
  }
  return [...joined.values()];
}

function emptyEdge(from: string, to: string): Edge {
  return { from, to, amounts: [], weight: 0, first: null, last: null, transfers: 0 };
}

/** Breadth first from the sources and from whatever nothing flows into. */
function depthsOf(edges: Edge[], trace: TraceView): Map<string, number> {
  const reached = new Set(edges.map((edge) => edge.to));
  const onward = Map.groupBy(edges, (edge) => edge.from);
  const sources = new Set(trace.sources.map((source) => source.toLowerCase()));
  const starts = [...onward.keys()].filter((id) => !reached.has(id) || sources.has(id.toLowerCase()));
  const depths = new Map(starts.map((id) => [id, 0]));
  for (const [id, depth] of depths) {
    for (const edge of onward.get(id) ?? []) if (!depths.has(edge.to)) depths.set(edge.to, depth + 1);
  }
  return depths;
}

/** Each node hangs under the neighbour one step nearer to the beginning that sent it the most. */
function parentsOf(edges: Edge[], depths: Map<string, number>): Map<string, string> {
  const best = new Map<string, Edge>();
  for (const edge of edges) {
    if ((depths.get(edge.from) ?? 0) + 1 !== depths.get(edge.to)) continue;
    const had = best.get(edge.to);
    if (had === undefined || edge.weight > had.weight) best.set(edge.to, edge);
  }
  return new Map([...best].map(([id, edge]) => [id, edge.from]));
}

function earliest(edges: Edge[]): number | null {
  return edges.reduce<number | null>((first, edge) => earlier(first, edge.first), null);
}

function largest(amounts: { asset: string; units: string | null }[]): Map<string, bigint> {
  const most = new Map<string, bigint>();
  for (const { asset, units } of amounts) {
    const value = BigInt(units ?? 0);
    if (value > (most.get(asset) ?? 0n)) most.set(asset, value);
  }
  return most;
}

function ratio(units: string | null, most: bigint | undefined): number {
  if (units === null || most === undefined || most === 0n) return 0;
  return Number((BigInt(units) * 10_000n) / most) / 10_000;
}

function time(at: string | null): number | null {
  return at === null ? null : Date.parse(at);
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function later(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
