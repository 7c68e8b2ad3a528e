import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../language/translate.ts';
import { readAsset } from '../../part/asset.ts';
import { formatAmount } from '../../part/format-amount.ts';
import { shortenAddress } from '../../part/shorten-address.ts';
import type { Edge, Graph as GraphData, Node } from './build-graph.ts';
import style from './graph.module.css';
import type { Layout, Placed } from './layout-by-time.ts';
import { NodeShape } from './node-shape.tsx';
import { sumAmounts } from './sum-amounts.ts';
import { ticksOf, toX } from './time-scale.ts';
import { everyFlow, pathTo, type Step, walk } from './walk-graph.ts';

type Props = {
  graph: GraphData;
  layout: Layout;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onFold: (sender: string) => void;
  /** `all` draws every flow as chosen: a picture that is a path already */
  path?: 'all';
};

/** The picture of a trace. Arrow keys walk it along its flows, Enter chooses, `f` folds and unfolds. */
export function Graph({ graph, layout, chosen, onChoose, onFold, path: drawn }: Props) {
  const { t } = useTranslation();
  const canvas = useRef<SVGSVGElement>(null);
  const path = useMemo(() => (drawn === 'all' ? everyFlow(graph) : pathTo(graph, chosen)), [graph, chosen, drawn]);
  const named = useMemo(() => namedNodes(graph, chosen), [graph, chosen]);
  const root = [...graph.nodes.keys()].find((id) => !graph.parentOf.has(id));
  const entry = chosen !== undefined && layout.placed.has(chosen) ? chosen : root;
  useFollowFocus(canvas, chosen);

  const press = (event: KeyboardEvent) => {
    const id = (event.target as Element).closest('[data-node]')?.getAttribute('data-node');
    if (id == null) return;
    if (event.key === 'f') return onFold(senderOf(graph, id));
    if (event.key === 'Enter' || event.key === ' ') return act(event, () => onChoose(id));
    if (!event.key.startsWith('Arrow')) return;
    const next = walk(graph, layout, id, event.key as Step);
    act(event, () => next !== undefined && onChoose(next));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; the picture groups its nodes
    <svg
      ref={canvas}
      className={style.canvas}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={t('tracing.graph')}
      onKeyDown={press}
    >
      <TimeLines layout={layout} />
      <g>
        {inDrawingOrder(graph.edges, path).map((edge) => (
          <Flow
            key={`${edge.from} ${edge.to}`}
            edge={edge}
            layout={layout}
            onPath={path.has(`${edge.from} ${edge.to}`)}
          />
        ))}
      </g>
      {[...layout.placed.values()].map((placed) => (
        <Spot
          key={placed.node.id}
          placed={placed}
          named={named.has(placed.node.id)}
          chosen={placed.node.id === chosen}
          entry={placed.node.id === entry}
          onChoose={() => onChoose(placed.node.id)}
          onOpen={() => onFold(senderOf(graph, placed.node.id))}
        />
      ))}
    </svg>
  );
}

/** A fan is opened and closed by its sender: a fold's own, or the node itself when it sends. */
function senderOf(graph: GraphData, id: string): string {
  const sends = graph.edges.some((edge) => edge.from === id);
  return sends ? id : (graph.parentOf.get(id) ?? id);
}

function act(event: KeyboardEvent, does: () => unknown): void {
  event.preventDefault();
  does();
}

/** After a step by key the focus goes along; a choice by mouse leaves it where it is. */
function useFollowFocus(canvas: React.RefObject<SVGSVGElement | null>, chosen: string | undefined): void {
  useEffect(() => {
    const inside = canvas.current?.contains(document.activeElement);
    if (!inside || chosen === undefined) return;
    canvas.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(chosen)}"]`)?.focus();
  }, [canvas, chosen]);
}

function TimeLines({ layout: { scale, height } }: { layout: Layout }) {
  if (scale === null) return null;
  return (
    <g>
      {ticksOf(scale, 9).map((tick) => (
        <line key={tick} className={style.tick} x1={toX(scale, tick)} x2={toX(scale, tick)} y1="0" y2={height} />
      ))}
    </g>
  );
}

function Flow({ edge, layout, onPath }: { edge: Edge; layout: Layout; onPath: boolean }) {
  const [from, to] = [layout.placed.get(edge.from), layout.placed.get(edge.to)];
  if (from === undefined || to === undefined || from === to) return null;
  return (
    <path
      className={style.flow}
      data-path={onPath || undefined}
      d={curve(from, to)}
      strokeWidth={1 + 10 * Math.sqrt(edge.weight)}
    />
  );
}

function curve(from: Placed, to: Placed): string {
  // A flow back in time bows out far enough to be seen as one.
  const bow = to.x > from.x ? (to.x - from.x) / 2 : 60 + (from.x - to.x) / 4;
  return `M${from.x} ${from.y}C${from.x + bow} ${from.y} ${to.x - bow} ${to.y} ${to.x} ${to.y}`;
}

function inDrawingOrder(edges: Edge[], path: Set<string>): Edge[] {
  const rank = (edge: Edge) => (path.has(`${edge.from} ${edge.to}`) ? 2 : 0) - edge.weight;
  return [...edges].sort((a, b) => rank(a) - rank(b));
}

type SpotProps = {
  placed: Placed;
  named: boolean;
  chosen: boolean;
  entry: boolean;
  onChoose: () => void;
  onOpen: () => void;
};

function Spot({ placed, named, chosen, entry, onChoose, onOpen }: SpotProps) {
  const { t } = useTranslation();
  const { node, x, y, r } = placed;
  const label = labelOf(node, t);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button; the group is one to keyboard and screen reader
    <g
      role="button"
      tabIndex={entry ? 0 : -1}
      className={style.node}
      data-node={node.id}
      data-named={named || undefined}
      aria-pressed={chosen}
      aria-label={`${label.name}, ${label.under}`}
      transform={`translate(${x} ${y})`}
      onClick={node.shape === 'folded' ? onOpen : onChoose}
      onKeyDown={undefined}
    >
      <circle className={style.hit} r={Math.max(r + 4, 12)} />
      {chosen && <circle className={style.chosen} r={r + 5} />}
      <NodeShape placed={placed} />
      <Label placed={placed} label={label} />
    </g>
  );
}

type T = Translate;
type LabelText = { name: string; under: string };

function labelOf(node: Node, t: T): LabelText {
  const start = startOf(node.id);
  if (node.shape === 'folded')
    return { name: t('tracing.wallets', { count: node.members?.length ?? 0 }), under: amountsOf(node, t) };
  if (node.shape === 'thief' || node.shape === 'victim')
    return { name: t(`tracing.shape.${node.shape}`), under: start };
  return { name: node.service ?? start, under: amountsOf(node, t) };
}

function startOf(id: string): string {
  const { prefix, head } = shortenAddress(id);
  return `${prefix}${head}`;
}

/** What a node received, the largest two assets. */
function amountsOf(node: Node, t: T): string {
  const sums = sumAmounts(node.lines.map((line) => ({ asset: line.asset, units: line.received }))).slice(0, 2);
  return sums.map((sum) => written(sum, t)).join(' · ');
}

function written({ asset, units }: { asset: string; units: string | null }, t: T): string {
  const { symbol, decimals } = readAsset(asset);
  return units === null ? t('part.notDivided') : `${formatAmount(units, decimals ?? 0)} ${symbol}`;
}

/** Beside services and folds two lines, under thief and victim two lines, above a wallet its address alone. */
function Label({ placed: { node, r }, label }: { placed: Placed; label: LabelText }) {
  if (node.shape === 'wallet')
    return (
      <text className={style.label} textAnchor="end">
        <tspan x={-r - 6} y={-r + 1} className={style.address}>
          {label.name}
        </tspan>
      </text>
    );
  const below = node.shape === 'thief' || node.shape === 'victim';
  const x = below ? -r - 3 : r + (node.shape === 'folded' ? 12 : 8);
  return (
    <text className={style.label} textAnchor="start">
      <tspan x={x} y={below ? r + 20 : -3}>
        {label.name}
      </tspan>
      <tspan x={x} y={below ? r + 36 : 12} className={style.amount}>
        {label.under}
      </tspan>
    </text>
  );
}

/** Always named: thief, victim, services, folds, the chosen, and the ten that received most. */
function namedNodes(graph: GraphData, chosen: string | undefined): Set<string> {
  const nodes = [...graph.nodes.values()];
  const sends = new Set(graph.edges.map((edge) => edge.from));
  const top = nodes
    .filter((node) => node.shape === 'wallet' && sends.has(node.id))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 10);
  const always = nodes.filter((node) => node.shape !== 'wallet' || node.id === chosen);
  return new Set([...always, ...top].map((node) => node.id));
}
