import type { FreezeRequestView, Tlp } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Actor, useActorName } from '../../part/actor.tsx';
import { Address } from '../../part/address.tsx';
import { Amount } from '../../part/amount.tsx';
import { Clock } from '../../part/clock.tsx';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { ExerciseChip } from '../../part/exercise-chip.tsx';
import { formatClock, formatDate } from '../../part/format-time.ts';
import { Marking, markings } from '../../part/marking.tsx';
import { Note } from '../../part/note.tsx';
import { shortId } from '../../part/object-link.tsx';
import { Facts, Page, PanelBlock } from '../../part/page.tsx';
import { StateTrack } from '../../part/state-track.tsx';
import { Time } from '../../part/time.tsx';
import { useReader } from '../../part/use-reader.ts';
import { VerdictIcon } from '../../part/verdict.tsx';
import { useAsk, useSession } from '../../session.tsx';
import { useHubName } from '../../use-hub-name.ts';
import { PathPicture } from '../tracing/path-picture.tsx';
import { sumAmounts } from '../tracing/sum-amounts.ts';
import { fieldValue } from './field-value.ts';
import { type Asked, askedOf, type Field, fieldsOf, receiverOf, referenceOf, traceOf } from './read-content.ts';
import style from './request-page.module.css';
import { stateName } from './request-state.tsx';
import { StepButtons, StepForm } from './steps.tsx';
import { trackOf } from './track-of.ts';

/** A freeze request; the same page on either side, with the steps that the reader may take. */
export function RequestPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/requests/$id' });
  const { data, problem, again } = useAsk(['request', id], (client) => client.freezeRequest(id), { every: 2_000 });
  if (data === undefined) {
    return (
      <Page title={t('response.request')} above={<Link to="/cases">{t('response.cases')}</Link>}>
        {problem && (
          <div style={{ padding: 'var(--edge)' }}>
            <ErrorNote problem={problem} title={t('response.notShown')} retry={again} />
          </div>
        )}
      </Page>
    );
  }
  return <Request request={data} again={again} />;
}

function Request({ request, again }: { request: FreezeRequestView; again: () => void }) {
  const { t } = useTranslation();
  const { data: inCase } = useAsk(['case', request.case], (client) => client.caseById(request.case), { keep: true });
  const asked = askedOf(request.content);
  const fields = fieldsOf(request.content, request.defaulted);
  const trace = traceOf(request.content);
  const targets = useMemo(() => askedOf(request.content).map((line) => line.address), [request.content]);
  return (
    <Page
      above={
        <>
          <Link to="/cases">{t('response.cases')}</Link> /{' '}
          {inCase ? (
            <Link to="/cases/$id" params={{ id: inCase.id }}>
              {inCase.title}
            </Link>
          ) : (
            t('response.case')
          )}
        </>
      }
      title={t('response.requestTitle', { reference: referenceOf(request.content) ?? shortId(request.id) })}
      beside={request.content.exercise === true && <ExerciseChip kind="exercise" />}
      actions={request.letter && <Letter request={request} />}
      marking={<Marking tlp={tlpOf(request.content)} />}
      under={<Track request={request} />}
      panel={<Panel request={request} />}
      panelLabel={t('response.panel')}
    >
      <Lead asked={asked} request={request} />
      <AskedTable asked={asked} />
      <StepForm request={request} asked={asked} again={again} />
      {trace !== null && <PathPicture traceId={trace} addresses={targets} />}
      <div className={style.grid}>
        <FieldBlock title={t('response.whoAsks')} fields={fields.who} />
        <FieldBlock title={t('response.ground')} fields={fields.ground} />
        <FieldBlock title={t('response.terms')} fields={fields.terms} />
        <FieldBlock title={t('response.also')} fields={fields.also} />
      </div>
    </Page>
  );
}

function Track({ request }: { request: FreezeRequestView }) {
  const { t } = useTranslation();
  const actor = useActorName();
  const reader = useReader();
  const whenAndWho = (at: string, by: string | null) =>
    [formatDate(Date.parse(at), reader), by === null ? '' : actor(by)].join(' ');
  const stops = trackOf(request).map((stop) => ({
    id: stop.state,
    name: stateName(stop.state, t),
    place: stop.place,
    under:
      stop.at === null ? null : (
        <bdi title={whenAndWho(stop.at, stop.by)}>{formatClock(Date.parse(stop.at), reader, true)}</bdi>
      ),
  }));
  return <StateTrack stops={stops} label={t('response.state')} />;
}

function Lead({ asked, request }: { asked: Asked[]; request: FreezeRequestView }) {
  const { t } = useTranslation();
  const hubName = useHubName();
  const sums = sumAmounts(asked.map(({ asset, amount }) => ({ asset, units: amount })));
  return (
    <div className={style.lead}>
      <p className={style.ask}>
        {t('response.ask', { count: asked.length, service: receiverOf(request.content) })}{' '}
        {sums.map(({ asset, units }) => (
          <b key={asset}>
            <Amount units={units} asset={asset} />{' '}
          </b>
        ))}
      </p>
      {request.pending && (
        <Note tone="info" title={t('response.pendingTitle', { state: stateName(request.pending.to, t) })}>
          <p>{t('response.pendingText', { hub: hubName(request.home) })}</p>
        </Note>
      )}
      {request.late.length > 0 && (
        <Note tone="review" title={t('response.lateTitle', { count: request.late.length })}>
          <p>{t('response.lateText')}</p>
        </Note>
      )}
    </div>
  );
}

function AskedTable({ asked }: { asked: Asked[] }) {
  const { t } = useTranslation();
  const columns: Column<Asked>[] = [
    {
      id: 'address',
      wrap: true,
      head: t('response.depositAddress'),
      cell: (line) => <Address value={line.address} size="whole" />,
    },
    {
      id: 'amount',
      head: t('response.amountAsked'),
      end: true,
      cell: (line) => <Amount units={line.amount} asset={line.asset} aligned />,
    },
  ];
  return (
    <DataTable
      label={t('response.addresses')}
      columns={columns}
      rows={asked}
      rowKey={(line) => `${line.address} ${line.asset}`}
    />
  );
}

const fieldNames = [
  'requester',
  'receiver',
  'officer',
  'call_back',
  'legal_basis',
  'kind',
  'urgency',
  'urgency_reason',
  'order',
  'route',
  'offence',
  'facts',
  'actions',
  'duration',
  'review_after',
  'confirm_within',
  'disclosure',
  'records_wanted',
  'marking',
  'version',
  'supersedes',
  'victim_ref',
  'theft_transactions',
  'incoming',
  'related',
  'attachments',
  'window',
] as const;

function FieldBlock({ title, fields }: { title: string; fields: Field[] }) {
  const { t } = useTranslation();
  if (fields.length === 0) return null;
  const named = (name: string) => {
    const known = fieldNames.find((one) => one === name);
    return known === undefined ? name.replaceAll('_', ' ') : t(`field.${known}`);
  };
  return (
    <section className={style.block}>
      <h2 className="sub">{title}</h2>
      <Facts
        facts={fields.map((field) => [
          named(field.name),
          <span key={field.name}>
            <bdi>{field.values.map((value) => fieldValue(value, t)).join(' · ')}</bdi>
            {field.defaulted && <span className="quiet small"> {t('response.byDefault')}</span>}
          </span>,
        ])}
      />
    </section>
  );
}

/** The marking inside the signed content; AMBER+STRICT, its default, when this page cannot read it. */
function tlpOf(content: Record<string, unknown>): Tlp {
  const marking = content.marking;
  const said = typeof marking === 'object' && marking !== null && 'tlp' in marking ? marking.tlp : null;
  return markings.find((one) => one === said) ?? 'amber+strict';
}

function Panel({ request }: { request: FreezeRequestView }) {
  const { t } = useTranslation();
  const hubName = useHubName();
  return (
    <>
      <PanelBlock>
        <StepButtons request={request} />
        {request.content.exercise === true && <p className="small quiet">{t('response.exerciseHere')}</p>}
      </PanelBlock>
      {request.clocks.length > 0 && (
        <PanelBlock title={t('response.clocks')}>
          {request.clocks.map((clock) => (
            <Clock key={clock.name} clock={clock} />
          ))}
        </PanelBlock>
      )}
      <PanelBlock
        title={t('response.approvals')}
        beside={t('response.approvalCount', { count: request.approvals, needed: request.approvals_needed })}
      >
        {request.approvers.length === 0 && (
          <p className="second">{t('response.noApprovals', { needed: request.approvals_needed })}</p>
        )}
        {request.approvers.map((one) => (
          <p key={one.member} className={style.approver}>
            <Actor id={one.member} />
            {one.younger_than_a_day && (
              <span className={style.young}>
                <VerdictIcon verdict="review" size={14} />
                <span className="small">{t('response.young')}</span>
              </span>
            )}
          </p>
        ))}
      </PanelBlock>
      <PanelBlock title={t('response.history')} beside={t('response.bothSee')}>
        <History request={request} />
      </PanelBlock>
      <PanelBlock>
        <p className="small quiet">
          {t('response.hash')}{' '}
          <bdi dir="ltr" className="mono" title={request.content_hash}>
            {request.content_hash.slice(0, 8)}…{request.content_hash.slice(-8)}
          </bdi>{' '}
          · {t('response.home', { hub: hubName(request.home) })}
        </p>
      </PanelBlock>
    </>
  );
}

function History({ request }: { request: FreezeRequestView }) {
  const { t } = useTranslation();
  const hubName = useHubName();
  return (
    <ol className={style.history}>
      {[...request.history].reverse().map((step) => (
        <li key={`${step.at}${step.to}`}>
          <span className="mono quiet">
            <Time at={step.at} />
          </span>
          <span>
            <span className="strong">{stateName(step.to, t)}</span>{' '}
            <span className="second">
              · <Actor id={step.by} />, <bdi>{hubName(step.hub)}</bdi>
            </span>
            {step.reason && <span className="small second"> · {fieldValue(step.reason, t)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The letter for a service that is on no hub, in the reader's language, in a tab of its own. */
function Letter({ request }: { request: FreezeRequestView }) {
  const { t, i18n } = useTranslation();
  const { client } = useSession();
  const open = async () => {
    // Opened before the answer, while the click still allows it.
    const tab = window.open('', '_blank');
    const answer = await client.letter(request.id, i18n.language === 'ko' ? 'ko' : 'en');
    if (!answer.ok) return tab?.close();
    const url = URL.createObjectURL(new Blob([answer.value], { type: 'text/html' }));
    if (tab !== null) tab.location.href = url;
  };
  return (
    <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => void open()}>
      {t('response.letter')}
    </Button>
  );
}
