import type { TraceView } from '@haetae/client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '../../part/address.tsx';
import { Amount } from '../../part/amount.tsx';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Time } from '../../part/time.tsx';
import { percent } from '../screening/answer.tsx';
import type { Graph, Line } from './build-graph.ts';

/** The table behind the picture: a line an address and asset, sorted as the address bar says. */
export function TraceTable({
  trace,
  graph,
  at,
  onChoose,
}: {
  trace: TraceView;
  graph: Graph;
  at: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { by, down } = useSearch({ from: '/trace/$id' });
  const navigate = useNavigate({ from: '/trace/$id' });
  const columns = useMemo((): Column<Line>[] => {
    const first = (line: Line) => graph.nodes.get(line.address)?.first ?? null;
    const amount = (units: string | null) => (units === null ? null : BigInt(units));
    return [
      {
        id: 'address',
        head: t('screening.address'),
        sort: (line) => line.address,
        cell: (line) => <Address value={line.address} name={line.service} plain />,
      },
      {
        id: 'first',
        head: t('tracing.firstReceipt'),
        wide: true,
        sort: first,
        cell: (line) => <Time at={first(line) === null ? null : new Date(first(line) ?? 0).toISOString()} exact />,
      },
      {
        id: 'hops',
        head: t('tracing.hops'),
        end: true,
        sort: (line) => line.hops,
        cell: (line) => <span className="mono">{line.hops}</span>,
      },
      {
        id: 'received',
        head: t('tracing.received'),
        end: true,
        sort: (line) => amount(line.received),
        cell: (line) => <Amount units={line.received} asset={line.asset} aligned />,
      },
      {
        id: 'held',
        head: t('tracing.stillThere'),
        end: true,
        sort: (line) => amount(line.tainted),
        cell: (line) => <Amount units={line.tainted} asset={line.asset} aligned />,
      },
      {
        id: 'share',
        head: t('tracing.share'),
        end: true,
        wide: true,
        sort: (line) => Number(line.share ?? 0),
        cell: (line) =>
          line.share === null ? (
            <span className="quiet">{t('part.notDivided')}</span>
          ) : (
            <span className="mono">{percent(line.share)}</span>
          ),
      },
    ];
  }, [graph, t]);
  return (
    <DataTable
      label={t('tracing.table')}
      columns={columns}
      rows={trace.addresses}
      rowKey={(line) => `${line.address} ${line.asset}`}
      sort={by === undefined ? undefined : { by, down: down ?? false }}
      onSort={(sort) =>
        void navigate({ search: (old) => ({ ...old, by: sort?.by, down: sort?.down || undefined }), replace: true })
      }
      chosen={
        at === undefined
          ? undefined
          : trace.addresses.filter((line) => line.address === at).map((line) => `${line.address} ${line.asset}`)[0]
      }
      onChoose={(line) => onChoose(line.address)}
    />
  );
}
