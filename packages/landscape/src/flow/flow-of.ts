/**
 * Thefts as a flow: actor as attributed → way in → kind and region of victim → what became of the money. Every theft
 * stands once in each column, so that the columns have the same sum.
 */
import type { LandscapeFlow, Theft } from '@haetae/contract';
import { DESTINATION_LABELS, kindLabel, type Language, labelOf, REGION_LABELS, WAY_LABELS } from '../word/index.ts';

/** Thefts that take one path through the columns. */
export interface FlowPath {
  readonly actor: string;
  readonly wayIn: string;
  readonly kind: string;
  readonly region: string;
  readonly destination: string;
  readonly usd: number;
  readonly count: number;
}

/** The path of one theft: the actor that is attributed best, the first kind of victim. */
export const pathOf = (theft: Theft): FlowPath => ({
  actor: theft.attributed_to[0] ?? '',
  wayIn: theft.way_in,
  kind: theft.kinds[0] ?? '',
  region: theft.region,
  destination: theft.destination,
  usd: theft.amount_usd ?? 0,
  count: 1,
});

/** What an attribution to the state says, and what it does not. */
const NO_GROUP: Readonly<Record<Language, string>> = { en: 'DPRK, no group named', ko: '북한, 그룹 미지정' };

/** Bands beyond this many of a column stand together as others, with their number. */
const MOST = 8;

/** The flow of paths: nodes column by column, largest first, and the links between neighbours. */
export function flowOf(paths: readonly FlowPath[], language: Language): LandscapeFlow {
  const others = language === 'ko' ? '기타' : 'others';
  const columns: readonly ((path: FlowPath) => readonly [id: string, label: string])[] = [
    ({ actor }) => [`actor:${actor}`, actor === 'DPRK' ? NO_GROUP[language] : actor],
    ({ wayIn }) => [`way_in:${wayIn}`, labelOf(WAY_LABELS, wayIn, language)],
    ({ kind, region }) => [
      `victim:${kind}:${region}`,
      `${kindLabel(kind, language)}, ${labelOf(REGION_LABELS, region, language)}`,
    ],
    ({ destination }) => [`destination:${destination}`, labelOf(DESTINATION_LABELS, destination, language)],
  ];
  const nodes = columns.map((column, at) => foldSmall(nodesOf(paths, column, at), others));
  const idOf = (at: number, path: FlowPath): string => nodes[at]!.idOf.get(columns[at]!(path)[0])!;
  return {
    nodes: nodes.flatMap((column) => column.nodes),
    links: columns.slice(1).flatMap((_, at) => linksOf(paths, (path) => [idOf(at, path), idOf(at + 1, path)])),
  };
}

type Node = LandscapeFlow['nodes'][number];

function nodesOf(
  paths: readonly FlowPath[],
  column: (path: FlowPath) => readonly [string, string],
  at: number,
): Node[] {
  const nodes = new Map<string, Node>();
  for (const path of paths) {
    const [id, label] = column(path);
    const node = nodes.get(id) ?? { id, label, column: at, usd: 0, count: 0, folded: 0 };
    nodes.set(id, { ...node, usd: node.usd + path.usd, count: node.count + path.count });
  }
  return [...nodes.values()].sort((a, b) => b.usd - a.usd || b.count - a.count);
}

function foldSmall(nodes: readonly Node[], label: string): { nodes: Node[]; idOf: Map<string, string> } {
  const idOf = new Map(nodes.map(({ id }) => [id, id]));
  if (nodes.length <= MOST) return { nodes: [...nodes], idOf };
  const small = nodes.slice(MOST - 1);
  const id = `others:${small[0]!.column}`;
  for (const node of small) idOf.set(node.id, id);
  const usd = small.reduce((sum, node) => sum + node.usd, 0);
  const count = small.reduce((sum, node) => sum + node.count, 0);
  const folded = { id, label, column: small[0]!.column, usd, count, folded: small.length };
  return { nodes: [...nodes.slice(0, MOST - 1), folded], idOf };
}

function linksOf(
  paths: readonly FlowPath[],
  ends: (path: FlowPath) => readonly [string, string],
): LandscapeFlow['links'] {
  const links = new Map<string, LandscapeFlow['links'][number]>();
  for (const path of paths) {
    const [source, target] = ends(path);
    const key = JSON.stringify([source, target]);
    const link = links.get(key) ?? { source, target, usd: 0, count: 0 };
    links.set(key, { ...link, usd: link.usd + path.usd, count: link.count + path.count });
  }
  return [...links.values()].sort((a, b) => b.usd - a.usd);
}
