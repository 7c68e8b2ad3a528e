import type { CaseView, FreezeRequestList } from '@haetae/client';
import { IconFolderPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { ExerciseChip } from '../../part/exercise-chip.tsx';
import { LinkButton } from '../../part/link-button.tsx';
import { Marking, strictest } from '../../part/marking.tsx';
import { Page, Section } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { useAsk, useSession } from '../../session.tsx';
import { RequestState } from './request-state.tsx';

/** Cases the reader may see, and below them the freeze requests of the own organisation in both directions. */
export function CaseList() {
  const { t } = useTranslation();
  const { data, problem, again } = useAsk(['cases'], (client) => client.cases(), { every: 10_000 });
  const cases = data?.cases ?? [];
  return (
    <Page
      title={t('response.cases')}
      beside={data && t('response.caseCount', { count: cases.length })}
      actions={<OpenCase />}
      marking={data && <Marking tlp={strictest(cases.map((one) => one.tlp))} />}
    >
      {problem && (
        <div style={{ padding: 'var(--edge)' }}>
          <ErrorNote problem={problem} title={t('response.notShown')} retry={again} />
        </div>
      )}
      {data && cases.length === 0 && (
        <EmptyState title={t('response.noCases')} step={<OpenCase />}>
          {t('response.noCasesText')}
        </EmptyState>
      )}
      {cases.length > 0 && <Cases cases={cases} />}
      <Requests />
    </Page>
  );
}

function OpenCase() {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!me.roles.includes('analyst')) return null;
  return (
    <LinkButton to="/cases/new" leftSection={<IconFolderPlus size={16} stroke={1.5} />}>
      {t('response.openCase')}
    </LinkButton>
  );
}

type RequestLine = FreezeRequestList['requests'][number];

function Cases({ cases }: { cases: CaseView[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns: Column<CaseView>[] = [
    {
      id: 'title',
      wrap: true,
      head: t('response.case'),
      cell: (one) => (
        <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' }}>
          <Link to="/cases/$id" params={{ id: one.id }}>
            <bdi>{one.title}</bdi>
          </Link>
          {one.exercise && <ExerciseChip kind="exercise" />}
        </span>
      ),
    },
    { id: 'owner', head: t('response.owner'), cell: (one) => <bdi>{one.owner.name}</bdi> },
    { id: 'opened', head: t('response.opened'), wide: true, cell: (one) => <Time at={one.created} age /> },
    {
      id: 'traces',
      head: t('tracing.title'),
      end: true,
      wide: true,
      cell: (one) => <span className="mono">{one.traces.length}</span>,
    },
    {
      id: 'requests',
      head: t('response.requests'),
      end: true,
      wide: true,
      cell: (one) => <span className="mono">{one.requests.length}</span>,
    },
    {
      id: 'shared',
      head: t('response.shared'),
      wide: true,
      cell: (one) => <span className="second">{t(one.shared ? 'response.withAlliance' : 'response.onlyHere')}</span>,
    },
    { id: 'marking', head: t('part.marking'), cell: (one) => <Marking tlp={one.tlp} /> },
  ];
  return (
    <DataTable
      label={t('response.cases')}
      columns={columns}
      rows={cases}
      rowKey={(one) => one.id}
      onChoose={(one) => void navigate({ to: '/cases/$id', params: { id: one.id } })}
    />
  );
}

function Requests() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useAsk(['requests'], (client) => client.freezeRequests(), { every: 5_000, keep: true });
  const requests = data?.requests ?? [];
  const columns: Column<RequestLine>[] = [
    {
      id: 'title',
      wrap: true,
      head: t('response.request'),
      cell: (one) => (
        <Link to="/requests/$id" params={{ id: one.id }}>
          <bdi>{one.title}</bdi>
        </Link>
      ),
    },
    { id: 'service', head: t('response.service'), cell: (one) => <bdi>{one.service}</bdi> },
    { id: 'state', head: t('response.state'), cell: (one) => <RequestState state={one.state} /> },
  ];
  return (
    <Section title={t('response.requests')} beside={t('response.bothWays')} flush>
      {requests.length > 0 && (
        <DataTable
          label={t('response.requests')}
          columns={columns}
          rows={requests}
          rowKey={(one) => one.id}
          onChoose={(one) => void navigate({ to: '/requests/$id', params: { id: one.id } })}
        />
      )}
      {data && requests.length === 0 && (
        <EmptyState title={t('response.noRequests')}>{t('response.noRequestsText')}</EmptyState>
      )}
    </Section>
  );
}
