import type { CaseView, TraceView } from '@haetae/client';
import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { ExerciseChip } from '../../part/exercise-chip.tsx';
import { Marking } from '../../part/marking.tsx';
import { Page } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import { isTyping } from '../../shell/use-keys.ts';
import { buildGraph, type Graph as GraphData } from './build-graph.ts';
import { foldFans } from './fold-fans.ts';
import { Graph } from './graph.tsx';
import { layOut } from './layout-by-time.ts';
import { Legend } from './legend.tsx';
import { Policies, PolicySwitch } from './policies.tsx';
import { Selection } from './selection.tsx';
import { TimeLine } from './time-line.tsx';
import style from './trace-page.module.css';
import { TraceTable } from './trace-table.tsx';
import { useKnown } from './use-known.ts';

/** A trace: graph, time line, table behind it; what is chosen, unfolded and shown stands in the address bar. */
export function TracePage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/trace/$id' });
  const { data: trace, problem, again } = useAsk(['trace', id], (client) => client.trace(id), { keep: true });
  const { data: inCase } = useAsk(['case', trace?.case], (client) => client.caseById(trace?.case ?? ''), {
    enabled: trace !== undefined,
    keep: true,
  });
  if (problem) {
    return (
      <Page title={t('tracing.title')}>
        <div style={{ padding: 'var(--edge)' }}>
          <ErrorNote problem={problem} title={t('tracing.notShown')} retry={again} />
        </div>
      </Page>
    );
  }
  return trace === undefined ? <Page title={t('tracing.title')}>{null}</Page> : <Work trace={trace} inCase={inCase} />;
}

function Work({ trace, inCase }: { trace: TraceView; inCase: CaseView | undefined }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/trace/$id' });
  const navigate = useNavigate({ from: '/trace/$id' });
  const known = useKnown(trace);
  const whole = useMemo(() => buildGraph(trace, known), [trace, known]);
  const opened = useMemo(() => new Set(search.open?.split(',') ?? []), [search.open]);
  const graph = useMemo(() => foldFans(whole, opened), [whole, opened]);

  const change = (next: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const choose = (at: string | undefined) => change({ at });
  const fold = (sender: string) => change({ open: toggled(opened, sender) });
  const setView = (view: string) =>
    change({ view: view === 'table' ? 'table' : undefined, axis: view === 'hops' ? 'hops' : undefined });
  useTableKey(() => change({ view: search.view === 'table' ? undefined : 'table' }));

  return (
    <Page
      above={<Link to="/trace">{t('tracing.title')}</Link>}
      title={
        inCase ? (
          <Link to="/cases/$id" params={{ id: inCase.id }} className={style.title ?? ''}>
            {inCase.title}
          </Link>
        ) : (
          t('tracing.title')
        )
      }
      beside={t('tracing.reached', { addresses: trace.addresses.length, transfers: trace.transfers })}
      actions={trace.exercise && <ExerciseChip kind="exercise" />}
      marking={<Marking tlp={trace.tlp} />}
      under={
        <div className={style.tools}>
          {inCase && <PolicySwitch trace={trace} inCase={inCase} />}
          <SegmentedControl
            aria-label={t('tracing.view')}
            value={search.view === 'table' ? 'table' : search.axis === 'hops' ? 'hops' : 'time'}
            onChange={setView}
            data={(['time', 'hops', 'table'] as const).map((value) => ({ value, label: t(`tracing.views.${value}`) }))}
          />
          <span className="quiet small">{t('tracing.foldHint')}</span>
        </div>
      }
      panel={<Selection trace={trace} graph={whole} inCase={inCase} at={search.at} onChoose={choose} />}
      panelLabel={t('tracing.selection')}
    >
      {search.view === 'table' ? (
        <TraceTable trace={trace} graph={whole} at={search.at} onChoose={choose} />
      ) : (
        <Canvas
          graph={graph}
          whole={whole}
          axis={search.axis ?? 'time'}
          at={search.at}
          onChoose={choose}
          onFold={fold}
        />
      )}
      {inCase && <Policies trace={trace} inCase={inCase} />}
    </Page>
  );
}

type CanvasProps = {
  graph: GraphData;
  whole: GraphData;
  axis: 'time' | 'hops';
  at: string | undefined;
  onChoose: (id: string) => void;
  onFold: (sender: string) => void;
};

function Canvas({ graph, whole, axis, at, onChoose, onFold }: CanvasProps) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const layout = useMemo(() => layOut(graph, { width: Math.max(width, 720), height: 440, axis }), [graph, width, axis]);
  const shown =
    at === undefined || graph.nodes.has(at)
      ? at
      : [...graph.nodes.values()].find((node) => node.members?.includes(at))?.id;
  return (
    <div ref={ref} className={style.canvas}>
      {width > 0 && (
        <>
          {axis === 'time' && layout.axis === 'hops' && (
            <p className={`small quiet ${style.note}`}>{t('tracing.noTimes')}</p>
          )}
          <Graph graph={graph} layout={layout} chosen={shown} onChoose={onChoose} onFold={onFold} />
          <Legend nodes={graph.nodes.values()} />
          {layout.scale && <TimeLine graph={whole} scale={layout.scale} width={layout.width} />}
        </>
      )}
    </div>
  );
}

function toggled(opened: Set<string>, sender: string): string | undefined {
  const next = new Set(opened);
  if (!next.delete(sender)) next.add(sender);
  return next.size === 0 ? undefined : [...next].join(',');
}

/** `t` changes between picture and table, unless it goes into a field. */
function useTableKey(toggle: () => void): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key === 't' && !event.metaKey && !event.ctrlKey && !event.altKey && !isTyping(event.target)) toggle();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [toggle]);
}
