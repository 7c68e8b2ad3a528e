import type { LandscapeFlow } from '@haetae/client';
import { type SankeyGraph, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import style from './flow.module.css';
import { millions } from './format-usd.ts';

type Node = LandscapeFlow['nodes'][number];
type Band = { source: string; target: string; value: number; usd: number; count: number };
type Laid = SankeyGraph<Node & { id: string }, Band>;

const HEIGHT = 420;
const TOP = 26;
const BAR = 10;
/** Room for the names of the last column. */
const END = 190;

/** The flow as bands; the chosen band and what goes through it stand out. Arrow keys walk from band to band. */
export function FlowPicture(props: {
  flow: LandscapeFlow;
  measure: 'usd' | 'count';
  at: string | undefined;
  width: number;
  heads: readonly string[];
  onChoose: (id: string) => void;
}) {
  const { flow, measure, at, width, heads, onChoose } = props;
  const { t } = useTranslation();
  const laid = useMemo(() => layOut(flow, measure, width), [flow, measure, width]);
  const walk = (event: KeyboardEvent<SVGSVGElement>): void => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const here = laid.nodes.findIndex(({ id }) => id === at);
    const next = step === undefined ? undefined : laid.nodes[here + step];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.querySelector<SVGElement>(`[data-node="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; the picture groups its bands
    <svg
      width={width}
      height={HEIGHT}
      role="group"
      aria-label={t('landscape.flowPicture')}
      className={style.picture}
      onKeyDown={walk}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus */}
      <g aria-hidden="true" className={style.heads}>
        {heads.map((head, column) => (
          <text key={head} x={laid.nodes.find((node) => node.column === column)?.x0 ?? 0} y={14}>
            {head}
          </text>
        ))}
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus */}
      <g aria-hidden="true">
        {laid.links.map((link) => (
          <path
            key={`${nodeOf(link.source).id} ${nodeOf(link.target).id}`}
            d={sankeyLinkHorizontal()(link) ?? ''}
            strokeWidth={Math.max(1, link.width ?? 1)}
            className={style.band}
            data-on={nodeOf(link.source).id === at || nodeOf(link.target).id === at || undefined}
          />
        ))}
      </g>
      {laid.nodes.map((node) => (
        <Bar key={node.id} node={node} at={at} onChoose={onChoose} />
      ))}
    </svg>
  );
}

function layOut(flow: LandscapeFlow, measure: 'usd' | 'count', width: number): Laid {
  const lay = sankey<Node, Band>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeSort((a, b) => Math.sign(a.folded) - Math.sign(b.folded) || b[measure] - a[measure])
    .nodeWidth(BAR)
    .nodePadding(12)
    .extent([
      [0, TOP],
      [width - END, HEIGHT - 6],
    ]);
  return lay({
    nodes: flow.nodes.map((node) => ({ ...node })),
    // A theft without an amount has no band by amount, but its node stays.
    links: flow.links.filter((link) => link[measure] > 0).map((link) => ({ ...link, value: link[measure] })),
  });
}

/** After the layout the ends of a link are nodes, no longer ids. */
const nodeOf = (end: Laid['links'][number]['source']) => end as Laid['nodes'][number];

function Bar({
  node,
  at,
  onChoose,
}: {
  node: Laid['nodes'][number];
  at: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { x0 = 0, y0 = 0, y1 = 0 } = node;
  const name = node.folded > 0 ? t('landscape.others', { count: node.folded }) : node.label;
  const unknown = node.id === 'destination:not_in_source';
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no button of its own
    <g
      role="button"
      tabIndex={node.id === at ? 0 : -1}
      aria-pressed={node.id === at}
      aria-label={t('landscape.band', { name, usd: millions(node.usd), count: node.count })}
      data-node={node.id}
      data-on={node.id === at || undefined}
      data-unknown={unknown || undefined}
      className={style.node}
      onClick={() => onChoose(node.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose(node.id);
      }}
    >
      <rect x={x0} y={y0} width={BAR} height={Math.max(2, y1 - y0)} />
      <text x={x0 + BAR + 8} y={(y0 + y1) / 2} dy="0.34em">
        {name} <tspan className={style.sum}>{millions(node.usd)}</tspan>{' '}
        <tspan className={style.count}>{node.count}</tspan>
      </text>
    </g>
  );
}
