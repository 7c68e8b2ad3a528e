import { useElementSize } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import { buildGraph } from './build-graph.ts';
import { Graph } from './graph.tsx';
import { layOut } from './layout-by-time.ts';
import { pathGraph } from './path-graph.ts';
import style from './trace-page.module.css';
import { useKnown } from './use-known.ts';

const most = 24;

/** How the money came to these addresses, from a trace that the reader may see; nothing where they may not. */
export function PathPicture({ traceId, addresses }: { traceId: string; addresses: string[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { ref, width } = useElementSize();
  const { data: trace } = useAsk(['trace', traceId], (client) => client.trace(traceId));
  const known = useKnown(trace);
  const graph = useMemo(
    () => (trace === undefined ? undefined : pathGraph(buildGraph(trace, known), addresses.slice(0, most))),
    [trace, known, addresses],
  );
  const layout = useMemo(
    () => (graph === undefined ? undefined : layOut(graph, { width: Math.max(width, 560), height: 150, axis: 'hops' })),
    [graph, width],
  );
  if (graph === undefined || layout === undefined || graph.nodes.size === 0) return null;
  const open = (id: string) => void navigate({ to: '/trace/$id', params: { id: traceId }, search: { at: id } });
  return (
    <Section
      title={t('tracing.pathTitle')}
      beside={t(`policy.${trace?.policy ?? 'haircut'}`)}
      end={
        <Link to="/trace/$id" params={{ id: traceId }}>
          {t('tracing.openTrace')}
        </Link>
      }
      flush
    >
      <div ref={ref} className={style.path}>
        {width > 0 && (
          <Graph graph={graph} layout={layout} chosen={undefined} onChoose={open} onFold={open} path="all" />
        )}
      </div>
    </Section>
  );
}
