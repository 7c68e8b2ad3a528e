import type { Theft } from '@haetae/client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { millions } from './format-usd.ts';
import { visibleText } from './visible-text.ts';

/** Thefts as a table: what every picture of them stands on. */
export function TheftTable({ thefts, label }: { thefts: Theft[]; label: string }) {
  const { by = 'date', down = true } = useSearch({ from: '/landscape' });
  const navigate = useNavigate({ from: '/landscape' });
  const columns = useColumns();
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={thefts}
      rowKey={({ id }) => id}
      sort={{ by, down }}
      onSort={(sort) =>
        void navigate({ search: (old) => ({ ...old, by: sort?.by, down: sort?.down ?? false }), replace: true })
      }
      onChoose={({ id }) => void navigate({ to: '/objects/$id', params: { id } })}
    />
  );
}

function useColumns(): Column<Theft>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'date',
        head: t('landscape.date'),
        sort: ({ date }) => date,
        cell: ({ date }) => <bdi className="mono">{date}</bdi>,
      },
      {
        id: 'victim',
        head: t('landscape.victim'),
        sort: ({ victim }) => victim,
        cell: ({ victim }) => (
          <b>
            <bdi>{visibleText(victim)}</bdi>
          </b>
        ),
      },
      {
        id: 'seat',
        head: t('landscape.seat'),
        wide: true,
        sort: ({ country }) => country,
        cell: ({ country }) =>
          country === null ? <span className="quiet">{t('landscape.noSeat')}</span> : <bdi>{country}</bdi>,
      },
      {
        id: 'actor',
        head: t('landscape.actor'),
        sort: ({ attributed_to }) => attributed_to.join(),
        cell: ({ attributed_to }) => <bdi>{visibleText(attributed_to.join(', '))}</bdi>,
      },
      {
        id: 'said',
        head: t('landscape.said'),
        sort: ({ level }) => level,
        cell: ({ level, sources }) => <span title={sources.join('\n')}>{level && t(`landscape.level.${level}`)}</span>,
      },
      {
        id: 'way',
        head: t('landscape.wayIn'),
        wide: true,
        wrap: true,
        sort: ({ way_in }) => way_in,
        cell: ({ way_in, way_in_words }) => (
          <span title={way_in_words ?? undefined}>{t(`landscape.way.${way_in}`)}</span>
        ),
      },
      {
        id: 'usd',
        head: t('landscape.musd'),
        end: true,
        sort: ({ amount_usd }) => amount_usd,
        cell: ({ amount_usd }) =>
          amount_usd === null ? (
            <span className="quiet">{t('landscape.noPrice')}</span>
          ) : (
            <span className="mono">{millions(amount_usd)}</span>
          ),
      },
    ],
    [t],
  );
}
