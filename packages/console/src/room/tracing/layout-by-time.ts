/**
 * Where a trace's nodes stand: time runs left to right, rows keep the order of first receipt.
 *
 * Pure and deterministic. The tree of heaviest senders is laid out band by band: first a sender's receivers that send
 * nothing on, packed into rows where their times leave room; then, each in a band of its own, those that do. A sender
 * stands in the middle of what is under it. Where fewer than half of the nodes have a time, distance in hops takes
 * its place, and the caller is told.
 */
import type { Graph, Node } from './build-graph.ts';
import { type TimeScale, toX } from './time-scale.ts';

type Axis = 'time' | 'hops';
export type Placed = { node: Node; x: number; y: number; r: number };
export type Layout = {
  placed: Map<string, Placed>;
  width: number;
  height: number;
  axis: Axis;
  scale: TimeScale | null;
};
type Options = { width: number; height: number; axis: Axis };

const margin = { left: 64, right: 168, top: 28, bottom: 28 };
const rowHeight = 24;
const namedHeight = 38;
const bandHeight = 44;
const namedGap = 150;
const dotGap = 26;
const leastStep = 30;
/** Beginnings stand before the axis, so that what follows within minutes does not lie on them. */
const startGap = 96;

/** Lays out a graph into at least `height`; deeper graphs grow downwards, never narrower than they can be read. */
export function layOut(graph: Graph, { width, height, axis: wanted }: Options): Layout {
  const times = [...graph.nodes.values()].flatMap((node) => node.first ?? []);
  const axis = wanted === 'time' && times.length * 2 >= graph.nodes.size && new Set(times).size > 1 ? 'time' : 'hops';
  const [left, right] = [margin.left, Math.max(width - margin.right, margin.left + 200)];
  const scale =
    axis === 'time' ? { from: Math.min(...times), to: Math.max(...times), left: left + startGap, right } : null;
  const xs = columns(graph, scale, left, right);
  const { rows, deep } = bands(graph, xs);
  const stretch = Math.max(1, (height - margin.top - margin.bottom) / Math.max(deep, 1));
  const placed = new Map<string, Placed>();
  for (const [id, y] of rows) {
    const node = graph.nodes.get(id);
    if (node) placed.set(id, { node, x: xs.get(id) ?? left, y: margin.top + y * stretch, r: radius(node) });
  }
  const furthest = Math.max(0, ...xs.values()) + margin.right;
  return { placed, width: Math.max(width, furthest), height: margin.top + margin.bottom + deep * stretch, axis, scale };
}

/** Area follows the amount received, from 5 to 13 px in radius. */
function radius(node: Node): number {
  if (node.shape === 'thief' || node.shape === 'victim') return 13;
  return (node.shape === 'wallet' ? 5 : 9) + (node.shape === 'wallet' ? 8 : 4) * Math.sqrt(node.weight);
}

function columns(graph: Graph, scale: TimeScale | null, left: number, right: number): Map<string, number> {
  const deepest = Math.max(1, ...[...graph.nodes.values()].map((node) => node.depth));
  const byHops = (node: Node) => left + (node.depth / deepest) * (right - left);
  const xs = new Map<string, number>();
  // In order of depth, so that each can stand at least a step after its sender: receipts in the same minute, and those
  // without a time, would otherwise lie on it.
  for (const node of [...graph.nodes.values()].sort((a, b) => a.depth - b.depth)) {
    if (scale === null) {
      xs.set(node.id, byHops(node));
      continue;
    }
    const sender = xs.get(graph.parentOf.get(node.id) ?? '');
    const timely = node.first === null ? left : toX(scale, node.first);
    xs.set(node.id, sender === undefined ? left : Math.max(timely, sender + leastStep));
  }
  return xs;
}

function bands(graph: Graph, xs: Map<string, number>): { rows: Map<string, number>; deep: number } {
  const childrenOf = Map.groupBy(graph.parentOf.keys(), (id) => graph.parentOf.get(id));
  const rows = new Map<string, number>();
  const inOrder = (ids: Iterable<string>) =>
    [...ids].sort((a, b) => (xs.get(a) ?? 0) - (xs.get(b) ?? 0) || (a < b ? -1 : 1));

  const place = (id: string, top: number): number => {
    const children = inOrder(childrenOf.get(id) ?? []);
    const ends = children.filter((child) => !childrenOf.has(child));
    let next = top + packRows(ends, graph, xs, rows, top);
    for (const child of children.filter((one) => childrenOf.has(one))) next += place(child, next);
    const deep = Math.max(bandHeight, next - top);
    // A single short row hangs at the sender's own height instead of above it.
    if (next - top < bandHeight)
      for (const child of ends) rows.set(child, (rows.get(child) ?? top) + (bandHeight - (next - top)) / 2);
    rows.set(id, top + deep / 2);
    return deep;
  };

  let deep = 0;
  for (const root of inOrder([...graph.nodes.keys()].filter((id) => !graph.parentOf.has(id))))
    deep += place(root, deep);
  return { rows, deep };
}

/** Packs nodes into rows: each takes the first row whose last node leaves it room. Answers the height used. */
function packRows(
  ids: string[],
  graph: Graph,
  xs: Map<string, number>,
  rows: Map<string, number>,
  top: number,
): number {
  const packed: { end: number; named: boolean; ids: string[] }[] = [];
  for (const id of ids) {
    const x = xs.get(id) ?? 0;
    const named = isNamed(graph.nodes.get(id));
    let row = packed.find(({ end }) => x >= end);
    if (row === undefined) {
      row = { end: 0, named: false, ids: [] };
      packed.push(row);
    }
    row.end = x + (named ? namedGap : dotGap);
    row.named ||= named;
    row.ids.push(id);
  }
  let next = top;
  for (const row of packed) {
    const deep = row.named ? namedHeight : rowHeight;
    for (const id of row.ids) rows.set(id, next + deep / 2);
    next += deep;
  }
  return next - top;
}

function isNamed(node: Node | undefined): boolean {
  return node !== undefined && node.shape !== 'wallet';
}
