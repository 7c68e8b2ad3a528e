import type { CaseView } from '@haetae/client';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../language/translate.ts';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { LinkButton } from '../../part/link-button.tsx';
import { Marking, strictest } from '../../part/marking.tsx';
import { Page } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { useAsk, useSession } from '../../session.tsx';

type TraceLine = CaseView['traces'][number] & { inCase: CaseView };

/** Every trace the reader may see, by case, newest first. */
export function TraceList() {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const { data, problem, again } = useAsk(['cases'], (client) => client.cases(), { every: 10_000 });
  const lines = (data?.cases ?? [])
    .flatMap((inCase) => inCase.traces.map((trace): TraceLine => ({ ...trace, inCase })))
    .sort((a, b) => b.created.localeCompare(a.created));
  const columns: Column<TraceLine>[] = [
    {
      id: 'case',
      wrap: true,
      head: t('response.case'),
      cell: (line) => (
        <Link to="/trace/$id" params={{ id: line.id }}>
          {line.inCase.title}
        </Link>
      ),
    },
    { id: 'policy', head: t('tracing.policy'), cell: (line) => policyName(line.policy, t) },
    { id: 'made', head: t('tracing.made'), cell: (line) => <Time at={line.created} exact age /> },
    { id: 'owner', head: t('response.owner'), wide: true, cell: (line) => <bdi>{line.inCase.owner.name}</bdi> },
    { id: 'marking', head: t('part.marking'), cell: (line) => <Marking tlp={line.inCase.tlp} /> },
  ];
  const start = me.roles.includes('analyst') && (
    <LinkButton to="/trace/new" leftSection={<IconPlus size={16} stroke={1.5} />}>
      {t('tracing.new')}
    </LinkButton>
  );
  return (
    <Page
      title={t('tracing.title')}
      beside={data && t('tracing.count', { count: lines.length })}
      actions={start}
      marking={data && <Marking tlp={strictest(lines.map((line) => line.inCase.tlp))} />}
    >
      {problem && <ErrorNote problem={problem} title={t('tracing.notShown')} retry={again} />}
      {data && lines.length > 0 && (
        <DataTable
          label={t('tracing.title')}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.id}
          onChoose={(line) => void navigate({ to: '/trace/$id', params: { id: line.id } })}
        />
      )}
      {data && lines.length === 0 && (
        <EmptyState title={t('tracing.noneYet')} step={start}>
          {t('tracing.noneYetText')}
        </EmptyState>
      )}
    </Page>
  );
}

/** A policy in the reader's language; one this console does not know is shown as it was written. */
export function policyName(policy: string, t: Translate): string {
  return policy === 'haircut' || policy === 'poison' || policy === 'fifo' ? t(`policy.${policy}`) : policy;
}
