import type { LandscapeActor } from '@haetae/client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Section } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import style from './actors.module.css';
import { millions } from './format-usd.ts';

/** Every actor with all names; choosing one tells which source says which, and where they disagree. */
export function Actors() {
  const { t } = useTranslation();
  const { actor: chosen, by, down } = useSearch({ from: '/landscape' });
  const navigate = useNavigate({ from: '/landscape' });
  const { data } = useAsk(['landscape-actors'], (client) => client.landscapeActors(), { keep: true });
  const columns = useColumns();
  if (data === undefined) return null;
  const one = data.actors.find(({ actor }) => actor === chosen);
  return (
    <>
      <p className={`quiet ${style.note}`}>{t('landscape.actorsNote')}</p>
      {one && <Names actor={one} />}
      <DataTable
        label={t('landscape.tab.actors')}
        columns={columns}
        rows={data.actors}
        rowKey={({ actor }) => actor}
        sort={by === undefined ? undefined : { by, down: down ?? false }}
        onSort={(sort) =>
          void navigate({ search: (old) => ({ ...old, by: sort?.by, down: sort?.down }), replace: true })
        }
        chosen={chosen}
        onChoose={({ actor }) =>
          void navigate({ search: (old) => ({ ...old, actor: actor === chosen ? undefined : actor }), replace: true })
        }
      />
    </>
  );
}

function useColumns(): Column<LandscapeActor>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'actor',
        head: t('landscape.actor'),
        sort: ({ actor }) => actor,
        cell: ({ actor }) => (
          <b>
            <bdi>{actor}</bdi>
          </b>
        ),
      },
      { id: 'mitre', head: 'MITRE', wide: true, cell: ({ mitre }) => <span className="mono">{mitre}</span> },
      {
        id: 'names',
        head: t('landscape.names'),
        wrap: true,
        sort: ({ names }) => names.length,
        cell: ({ names }) => <bdi className="second">{names.map(({ name }) => name).join(', ')}</bdi>,
      },
      {
        id: 'disagree',
        head: t('landscape.disagree'),
        end: true,
        wide: true,
        sort: ({ disagreements }) => disagreements.length,
        cell: ({ disagreements }) => <span className="mono">{disagreements.length || ''}</span>,
      },
      {
        id: 'count',
        head: t('landscape.thefts'),
        end: true,
        sort: ({ count }) => count,
        cell: ({ count }) => <span className="mono">{count || ''}</span>,
      },
      {
        id: 'usd',
        head: t('landscape.musd'),
        end: true,
        sort: ({ usd }) => usd,
        cell: ({ usd }) => <span className="mono">{usd === 0 ? '' : millions(usd)}</span>,
      },
    ],
    [t],
  );
}

function Names({ actor }: { actor: LandscapeActor }) {
  const { t } = useTranslation();
  return (
    <Section title={<bdi>{actor.actor}</bdi>} beside={t('landscape.namesCount', { count: actor.names.length })}>
      <table className={style.names}>
        <thead>
          <tr>
            <th scope="col">{t('landscape.name')}</th>
            <th scope="col">{t('landscape.saidBy')}</th>
            <th scope="col">{t('landscape.elsewhere')}</th>
          </tr>
        </thead>
        <tbody>
          {actor.names.map(({ name, sources }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <bdi>{sources.join(', ')}</bdi>
              </td>
              <td>
                {actor.disagreements
                  .filter((one) => one.name === name)
                  .flatMap(({ elsewhere }) => elsewhere)
                  .map((one) => (
                    <bdi key={one.actor + one.source} className={style.elsewhere}>
                      {one.actor} <span className="quiet">({one.source})</span>
                    </bdi>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
