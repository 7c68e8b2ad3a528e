import type { Shift, Theft } from '@haetae/client';
import { useElementSize } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { scaleLog, scaleSqrt, scaleUtc } from 'd3-scale';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortUsd, stepUsd } from './format-usd.ts';
import { placeLabels } from './place-labels.ts';
import style from './theft-chart.module.css';
import { lookOf } from './theft-look.ts';
import { useHubLanguage } from './use-language.ts';
import { visibleText } from './visible-text.ts';

const HEIGHT = 352;
const EDGE = { left: 64, right: 20, top: 34, bottom: 28 };
/** Names that are tried to place; the rest is told on hover, by key and in the table. */
const NAMED = 26;

/** The day a theft is drawn at: of a month or year its first. */
const dayOf = ({ date }: Theft): Date => new Date(`${date}${'-01-01'.slice(0, 10 - date.length)}T00:00:00Z`);

/** Thefts over time, by their amount on a logarithmic scale; arrow keys walk from theft to theft. */
export function TheftChart({ thefts, shifts }: { thefts: Theft[]; shifts: Shift[] }) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const layout = useMemo(() => layOut(thefts, Math.max(width, 640)), [thefts, width]);
  return (
    <div ref={ref} className={style.frame}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; the picture groups its marks
        <svg
          width={layout.width}
          height={HEIGHT}
          role="group"
          aria-label={t('landscape.chart', { count: thefts.length })}
        >
          <Grid layout={layout} />
          <Since shifts={shifts} layout={layout} />
          <Marks layout={layout} />
        </svg>
      )}
    </div>
  );
}

type Layout = ReturnType<typeof layOut>;

function layOut(thefts: readonly Theft[], width: number) {
  const sized = thefts.filter(({ amount_usd }) => (amount_usd ?? 0) > 0).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const amounts = sized.map(({ amount_usd }) => amount_usd ?? 1);
  const years = sized.map((theft) => dayOf(theft).getUTCFullYear());
  const [first, last] = [
    Math.min(...years, new Date().getUTCFullYear()),
    Math.max(...years, new Date().getUTCFullYear()),
  ];
  const x = scaleUtc(
    [new Date(Date.UTC(first, 0, 1)), new Date(Date.UTC(last + 1, 0, 1))],
    [EDGE.left, width - EDGE.right],
  );
  const y = scaleLog(
    [Math.min(...amounts, 1e6) * 0.7, Math.max(...amounts, 1e7) * 1.9],
    [HEIGHT - EDGE.bottom, EDGE.top],
  );
  const size = scaleSqrt([0, Math.max(...amounts, 1)], [3, 15]);
  const marks = sized.map((theft) => ({
    ...{ theft, x: x(dayOf(theft)), y: y(theft.amount_usd ?? 1), size: size(theft.amount_usd ?? 0) },
  }));
  const names = placeLabels(
    marks.map((mark) => ({
      ...mark,
      id: mark.theft.id,
      text: visibleText(mark.theft.victim)
        .replace(/ \(.*\)$/, '')
        .slice(0, 32),
      weight: mark.size,
    })),
    width,
    NAMED,
  );
  return { width, x, y, marks, names, years: Array.from({ length: last - first + 1 }, (_, at) => first + at) };
}

function Grid({ layout }: { layout: Layout }) {
  const lang = useHubLanguage();
  const { x, y, width, years } = layout;
  const [low = 1, high = 1] = y.domain();
  const ticks = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10].filter((usd) => usd >= low && usd <= high);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus
    <g aria-hidden="true" className={style.grid}>
      {ticks.map((usd) => (
        <g key={usd} transform={`translate(0 ${y(usd)})`}>
          <line x1={EDGE.left} x2={width - EDGE.right} />
          <text x={EDGE.left - 8} dy="0.32em" textAnchor="end">
            {stepUsd(usd, lang)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <g key={year} transform={`translate(${x(new Date(Date.UTC(year, 0, 1)))} 0)`}>
          <line y1={EDGE.top} y2={HEIGHT - EDGE.bottom} className={style.year} />
          <text
            x={(x(new Date(Date.UTC(year + 1, 0, 1))) - x(new Date(Date.UTC(year, 0, 1)))) / 2}
            y={HEIGHT - 8}
            textAnchor="middle"
            className={style.yearName}
          >
            {year}
          </text>
        </g>
      ))}
      <line
        x1={EDGE.left}
        x2={width - EDGE.right}
        y1={HEIGHT - EDGE.bottom}
        y2={HEIGHT - EDGE.bottom}
        className={style.axis}
      />
    </g>
  );
}

/** Numbered lines where the shifts below begin. */
function Since({ shifts, layout }: { shifts: Shift[]; layout: Layout }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus
    <g aria-hidden="true" className={style.since}>
      {shifts.map((shift, at) => {
        if (shift.since === null) return null;
        const x = layout.x(new Date(`${shift.since}-01T00:00:00Z`));
        return (
          <g key={`${shift.dimension} ${shift.value} ${shift.measure}`} transform={`translate(${x} 0)`}>
            <line y1={22} y2={HEIGHT - EDGE.bottom} />
            <rect x={-9} y={3} width={18} height={18} rx={3} />
            <text y={12} dy="0.34em" textAnchor="middle">
              {at + 1}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Marks({ layout }: { layout: Layout }) {
  const lang = useHubLanguage();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [at, setAt] = useState(layout.marks.length - 1);
  const walk = (event: KeyboardEvent<SVGGElement>): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(layout.marks.length - 1, Math.max(0, at + step));
    setAt(next);
    event.currentTarget.querySelectorAll('a')[next]?.focus();
  };
  const names = new Map(layout.names.map((name) => [name.id, name]));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk the links inside it, each of which is focusable
    <g onKeyDown={walk}>
      {layout.marks.map(({ theft, x, y, size }, place) => {
        const { said, europe } = lookOf(theft);
        const name = names.get(theft.id);
        const told = t('landscape.told', {
          victim: visibleText(theft.victim),
          date: theft.date,
          usd: shortUsd(theft.amount_usd ?? 0, lang),
          actor: theft.attributed_to.join(', '),
          level: theft.level === null ? '' : t(`landscape.level.${theft.level}`),
        });
        return (
          <a
            key={theft.id}
            href={`/objects/${theft.id}`}
            aria-label={told}
            tabIndex={place === at ? 0 : -1}
            className={style.mark}
            data-said={said}
            data-europe={europe || undefined}
            onFocus={() => setAt(place)}
            onClick={(event) => {
              event.preventDefault();
              void navigate({ to: '/objects/$id', params: { id: theft.id } });
            }}
          >
            <title>{told}</title>
            <line x1={x} x2={x} y1={y + size} y2={HEIGHT - EDGE.bottom} />
            <circle cx={x} cy={y} r={size} />
            {name && (
              <text x={name.x} y={name.y} dy="0.34em" textAnchor={name.anchor}>
                {name.text}
              </text>
            )}
          </a>
        );
      })}
    </g>
  );
}
