import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsset } from '../../part/asset.ts';
import { formatAmount } from '../../part/format-amount.ts';
import { formatClock } from '../../part/format-time.ts';
import { useReader } from '../../part/use-reader.ts';
import { bucketFlows } from './bucket-flows.ts';
import type { Graph } from './build-graph.ts';
import style from './time-line.module.css';
import { stepOf, type TimeScale, ticksOf, toX } from './time-scale.ts';

const tall = 56;

/** What moved when, on the graph's own axis: by the thief, and by those after. */
export function TimeLine({ graph, scale, width }: { graph: Graph; scale: TimeScale; width: number }) {
  const { t } = useTranslation();
  const asset = useMemo(() => mainAsset(graph), [graph]);
  const bars = useMemo(() => bucketFlows(graph, scale, asset), [graph, scale, asset]);
  const { symbol, decimals } = readAsset(asset);
  const undivided = graph.edges.some((edge) => edge.amounts.some((amount) => amount.units === null));
  const most = bars.map((bar) => bar.bySource + bar.byOthers).sort((a, b) => (a < b ? 1 : -1))[0] || 1n;
  const share = (units: bigint) => (Number((units * 10_000n) / most) / 10_000) * tall;
  return (
    <figure className={style.figure}>
      <figcaption className={style.caption}>
        <b>{undivided ? t('tracing.transfersOverTime') : t('tracing.movedOverTime', { symbol })}</b>
        <span className={style.key} data-series="1">
          {t('tracing.byThief')}
        </span>
        <span className={style.key} data-series="3">
          {t('tracing.byOthers')}
        </span>
        <bdi dir="ltr" className={`mono quiet ${style.most}`}>
          {t('tracing.highest', {
            amount: undivided ? most.toString() : `${formatAmount(most.toString(), decimals ?? 0, 0)} ${symbol}`,
          })}
        </bdi>
      </figcaption>
      <svg
        width={width}
        height={tall + 22}
        role="img"
        aria-label={t('tracing.timeLineLabel', { count: bars.length })}
        className={style.bars}
      >
        {bars.map((bar) => (
          <g key={bar.from}>
            <rect
              className={style.source}
              x={bar.x0}
              width={Math.max(1.5, bar.x1 - bar.x0 - 1)}
              y={tall - share(bar.bySource)}
              height={share(bar.bySource)}
            />
            <rect
              className={style.others}
              x={bar.x0}
              width={Math.max(1.5, bar.x1 - bar.x0 - 1)}
              y={tall - share(bar.bySource) - share(bar.byOthers)}
              height={share(bar.byOthers)}
            />
          </g>
        ))}
        <line className={style.base} x1={scale.left - 8} x2={scale.right + 8} y1={tall + 0.5} y2={tall + 0.5} />
        <Ticks scale={scale} />
      </svg>
    </figure>
  );
}

function Ticks({ scale }: { scale: TimeScale }) {
  const reader = useReader();
  const fine = stepOf(scale, 9) < 86_400_000;
  const day = new Intl.DateTimeFormat(reader.language === 'en' ? 'en-GB' : reader.language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  });
  return ticksOf(scale, 9).map((tick) => (
    <text key={tick} className={style.tick} x={toX(scale, tick)} y={tall + 16}>
      {fine && tick % 86_400_000 !== 0 ? formatClock(tick, { ...reader, zone: 'UTC' }) : day.format(tick)}
    </text>
  ));
}

function mainAsset(graph: Graph): string {
  const counts = new Map<string, number>();
  for (const { asset } of graph.edges.flatMap((edge) => edge.amounts)) counts.set(asset, (counts.get(asset) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
