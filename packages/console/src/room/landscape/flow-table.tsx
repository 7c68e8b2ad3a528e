import type { LandscapeFlow } from '@haetae/client';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { millions } from './format-usd.ts';

type Link = LandscapeFlow['links'][number];

/** The bands of the flow as a table. */
export function FlowTable({ flow }: { flow: LandscapeFlow }) {
  const { t } = useTranslation();
  const columns = useMemo((): Column<Link>[] => {
    const label = (id: string) => flow.nodes.find((node) => node.id === id)?.label ?? id;
    return [
      { id: 'from', head: t('landscape.from'), cell: ({ source }) => <bdi>{label(source)}</bdi> },
      { id: 'to', head: t('landscape.to'), cell: ({ target }) => <bdi>{label(target)}</bdi> },
      {
        id: 'count',
        head: t('landscape.thefts'),
        end: true,
        cell: ({ count }) => <span className="mono">{count}</span>,
      },
      {
        id: 'usd',
        head: t('landscape.musd'),
        end: true,
        cell: ({ usd }) => <span className="mono">{millions(usd)}</span>,
      },
    ];
  }, [flow, t]);
  return (
    <DataTable
      label={t('landscape.flowPicture')}
      columns={columns}
      rows={flow.links}
      rowKey={({ source, target }) => `${source} ${target}`}
    />
  );
}
