import type { CaseView, Problem } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconFileZip, IconRoute, IconSnowflake } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { ExerciseChip } from '../../part/exercise-chip.tsx';
import { LinkButton } from '../../part/link-button.tsx';
import { Marking } from '../../part/marking.tsx';
import { shortId } from '../../part/object-link.tsx';
import { FactRow, Facts, Page, PanelBlock, Section } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { saveFile } from '../../save-file.ts';
import { useAsk, useSession } from '../../session.tsx';
import { useHubName } from '../../use-hub-name.ts';
import { policyName } from '../tracing/trace-list.tsx';
import { CaseAddresses } from './case-addresses.tsx';
import { RequestState } from './request-state.tsx';

/** A case: who leads it, how far it may go, its traces and requests, and the evidence to take away. */
export function CasePage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/cases/$id' });
  const { data, problem, again } = useAsk(['case', id], (client) => client.caseById(id), { every: 5_000 });
  if (data === undefined) {
    return (
      <Page title={t('response.case')} above={<Link to="/cases">{t('response.cases')}</Link>}>
        {problem && (
          <div style={{ padding: 'var(--edge)' }}>
            <ErrorNote problem={problem} title={t('response.notShown')} retry={again} />
          </div>
        )}
      </Page>
    );
  }
  return <Case one={data} />;
}

function Case({ one }: { one: CaseView }) {
  const { t } = useTranslation();
  return (
    <Page
      above={<Link to="/cases">{t('response.cases')}</Link>}
      title={<bdi>{one.title}</bdi>}
      beside={one.exercise && <ExerciseChip kind="exercise" />}
      marking={<Marking tlp={one.tlp} />}
      panel={<Panel one={one} />}
      panelLabel={t('response.panel')}
    >
      <div style={{ padding: 'var(--h-sp-3) var(--edge)', display: 'grid', gap: 'var(--h-sp-3)' }}>
        {one.description && <p style={{ maxWidth: '74ch' }}>{one.description}</p>}
        <FactRow
          facts={[
            [t('response.opened'), <Time key="opened" at={one.created} age />],
            [t('response.lead'), <bdi key="lead">{one.owner.name}</bdi>],
            [t('tracing.title'), one.traces.length],
            [t('response.requests'), one.requests.length],
          ]}
        />
      </div>
      {newestDivided(one) !== undefined && <CaseAddresses traceId={newestDivided(one) ?? ''} />}
      <Traces one={one} />
      <Requests one={one} />
    </Page>
  );
}

/** Poison divides nothing, so it cannot say where the money lies. */
function newestDivided(one: CaseView): string | undefined {
  return one.traces.filter((trace) => trace.policy !== 'poison').at(-1)?.id;
}

function Traces({ one }: { one: CaseView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  type Line = CaseView['traces'][number];
  const columns: Column<Line>[] = [
    {
      id: 'policy',
      head: t('tracing.policy'),
      cell: (line) => (
        <Link to="/trace/$id" params={{ id: line.id }}>
          {policyName(line.policy, t)}
        </Link>
      ),
    },
    { id: 'made', head: t('tracing.made'), cell: (line) => <Time at={line.created} exact age /> },
    {
      id: 'id',
      head: t('part.id'),
      wide: true,
      cell: (line) => (
        <bdi dir="ltr" className="mono quiet">
          {shortId(line.id)}
        </bdi>
      ),
    },
  ];
  return (
    <Section title={t('tracing.title')} beside={one.traces.length} flush>
      {one.traces.length === 0 ? (
        <p className="second" style={{ padding: '0 var(--edge)' }}>
          {t('response.noTraces')}
        </p>
      ) : (
        <DataTable
          label={t('tracing.title')}
          columns={columns}
          rows={one.traces}
          rowKey={(line) => line.id}
          onChoose={(line) => void navigate({ to: '/trace/$id', params: { id: line.id } })}
        />
      )}
    </Section>
  );
}

function Requests({ one }: { one: CaseView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  type Line = CaseView['requests'][number];
  const columns: Column<Line>[] = [
    {
      id: 'service',
      head: t('response.service'),
      cell: (line) => (
        <Link to="/requests/$id" params={{ id: line.id }}>
          <bdi>{line.service}</bdi>
        </Link>
      ),
    },
    { id: 'state', head: t('response.state'), cell: (line) => <RequestState state={line.state} /> },
    {
      id: 'id',
      head: t('part.id'),
      wide: true,
      cell: (line) => (
        <bdi dir="ltr" className="mono quiet">
          {shortId(line.id)}
        </bdi>
      ),
    },
  ];
  return (
    <Section title={t('response.requests')} beside={one.requests.length} flush>
      {one.requests.length === 0 ? (
        <p className="second" style={{ padding: '0 var(--edge)' }}>
          {t('response.noneAsked')}
        </p>
      ) : (
        <DataTable
          label={t('response.requests')}
          columns={columns}
          rows={one.requests}
          rowKey={(line) => line.id}
          onChoose={(line) => void navigate({ to: '/requests/$id', params: { id: line.id } })}
        />
      )}
    </Section>
  );
}

function Panel({ one }: { one: CaseView }) {
  const { t } = useTranslation();
  const hubName = useHubName();
  const { me } = useSession();
  return (
    <>
      <PanelBlock>
        <div style={{ display: 'grid', gap: 'var(--h-sp-2)' }}>
          {me.roles.includes('case-lead') && (
            <LinkButton
              to="/cases/$id/request"
              params={{ id: one.id }}
              search={{ trace: newestDivided(one) }}
              justify="flex-start"
              leftSection={<IconSnowflake size={16} stroke={1.5} />}
            >
              {t('response.draftRequest')}
            </LinkButton>
          )}
          {me.roles.includes('analyst') && (
            <LinkButton
              to="/trace/new"
              search={{ case: one.id }}
              variant="default"
              justify="flex-start"
              leftSection={<IconRoute size={16} stroke={1.5} />}
            >
              {t('tracing.new')}
            </LinkButton>
          )}
          <Evidence one={one} />
        </div>
      </PanelBlock>
      <PanelBlock title={t('response.whoIsIn')}>
        <Facts
          facts={[
            [t('response.lead'), <bdi key="lead">{one.owner.name}</bdi>],
            [t('response.hub'), <bdi key="hub">{hubName(one.hub)}</bdi>],
            [t('response.shared'), t(one.shared ? 'response.withAlliance' : 'response.onlyHere')],
            [
              t('part.id'),
              <bdi key="id" dir="ltr" className="mono small">
                {shortId(one.id)}
              </bdi>,
            ],
          ]}
        />
      </PanelBlock>
    </>
  );
}

/** The evidence package: made when asked for, checked by anyone with `haetae verify`. */
function Evidence({ one }: { one: CaseView }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const take = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await client.evidence(one.id, newestDivided(one));
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    saveFile(answer.value.name, answer.value.bytes);
    setSaved(answer.value.name);
  };
  return (
    <>
      <Button
        variant="default"
        justify="flex-start"
        disabled={busy}
        onClick={() => void take()}
        leftSection={<IconFileZip size={16} stroke={1.5} />}
      >
        {t('response.evidence')}
      </Button>
      {problem && <ErrorNote problem={problem} title={t('response.noEvidence')} />}
      <p className="small second" aria-live="polite">
        {saved === null ? t('response.evidenceText') : t('response.evidenceSaved', { name: saved })}
      </p>
    </>
  );
}
