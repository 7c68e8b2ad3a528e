import type { LandscapeFlow, Theft } from '@haetae/client';
import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../part/empty-state.tsx';
import { Section } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import style from './flow.module.css';
import { FlowPicture } from './flow-picture.tsx';
import { FlowTable } from './flow-table.tsx';
import { shortUsd } from './format-usd.ts';
import { TheftTable } from './theft-table.tsx';
import { theftsBehind } from './thefts-behind.ts';
import { useHubLanguage } from './use-language.ts';
import { useTableKey } from './use-table-key.ts';

/** Who, how, whom and where it went: bands by amount or by number, and the thefts behind the chosen one. */
export function Flow({ thefts }: { thefts: Theft[] }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/landscape' });
  const navigate = useNavigate({ from: '/landscape' });
  const lang = useHubLanguage();
  const { data: flow } = useAsk(['flow', lang], (client) => client.landscapeFlow({ lang }), { keep: true });
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  useTableKey(() => change({ view: search.view === 'table' ? undefined : 'table' }));
  if (flow === undefined) return null;
  if (flow.nodes.length === 0) return <EmptyState title={t('landscape.none')}>{t('landscape.noneText')}</EmptyState>;
  const measure = search.measure ?? 'usd';
  const at = search.at ?? largestWay(flow);
  return (
    <>
      <Chosen flow={flow} at={at}>
        <SegmentedControl
          aria-label={t('landscape.measure')}
          value={measure}
          onChange={(value) => change({ measure: value === 'count' ? 'count' : undefined })}
          data={[
            { value: 'usd', label: 'USD' },
            { value: 'count', label: t('landscape.thefts') },
          ]}
        />
        <SegmentedControl
          aria-label={t('landscape.pictureOrTable')}
          value={search.view ?? 'flow'}
          onChange={(value) => change({ view: value === 'table' ? 'table' : undefined })}
          data={(['flow', 'table'] as const).map((value) => ({ value, label: t(`landscape.show.${value}`) }))}
        />
      </Chosen>
      {search.view === 'table' ? (
        <FlowTable flow={flow} />
      ) : (
        <Canvas flow={flow} measure={measure} at={at} onChoose={(id) => change({ at: id })} />
      )}
      <Section title={t('landscape.behindBand')} beside={flow.nodes.find(({ id }) => id === at)?.label} flush>
        <TheftTable thefts={theftsBehind(at, flow, thefts)} label={t('landscape.behindBand')} />
      </Section>
    </>
  );
}

const largestWay = ({ nodes }: LandscapeFlow): string | undefined => nodes.find(({ column }) => column === 1)?.id;

function Chosen({ flow, at, children }: { flow: LandscapeFlow; at: string | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  const lang = useHubLanguage();
  const node = flow.nodes.find(({ id }) => id === at);
  const all = flow.nodes.filter(({ column }) => column === 0);
  const [usd, count] = [all.reduce((sum, one) => sum + one.usd, 0), all.reduce((sum, one) => sum + one.count, 0)];
  return (
    <div className={style.chosen}>
      {node && (
        <>
          <p className={style.figure}>{shortUsd(node.usd, lang)}</p>
          <p className="second">
            {t('landscape.chosen', {
              count: node.count,
              name: node.label,
              share: Math.round((100 * node.usd) / Math.max(1, usd)),
              ofThefts: Math.round((100 * node.count) / Math.max(1, count)),
            })}
          </p>
        </>
      )}
      <span className={style.end}>{children}</span>
    </div>
  );
}

type CanvasProps = {
  flow: LandscapeFlow;
  measure: 'usd' | 'count';
  at: string | undefined;
  onChoose: (id: string) => void;
};

function Canvas({ flow, measure, at, onChoose }: CanvasProps) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const heads = useMemo(() => ([0, 1, 2, 3] as const).map((column) => t(`landscape.column.${column}`)), [t]);
  return (
    <div ref={ref} className={style.canvas}>
      {width > 0 && (
        <FlowPicture
          flow={flow}
          measure={measure}
          at={at}
          width={Math.max(width, 860)}
          heads={heads}
          onChoose={onChoose}
        />
      )}
      <p className="quiet small">{t('landscape.flowNote')}</p>
    </div>
  );
}
