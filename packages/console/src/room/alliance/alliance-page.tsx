import type { AllianceView, PeerView } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../part/copy-button.tsx';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { Marking } from '../../part/marking.tsx';
import { Note } from '../../part/note.tsx';
import { FactRow, Page, Section } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { Verdict, VerdictIcon } from '../../part/verdict.tsx';
import { useAsk } from '../../session.tsx';
import style from './alliance-page.module.css';

/** The alliance in one table: each partner with its state, lag, outbox and key; below it who signed what. */
export function AlliancePage() {
  const { t } = useTranslation();
  const { data, problem, again } = useAsk(['alliance'], (client) => client.alliance(), { every: 2_000, keep: true });
  return (
    <Page
      title={t('alliance.title')}
      beside={data && t('alliance.count', { count: data.peers.length })}
      marking={data && <Marking tlp="amber+strict" />}
    >
      {problem && (
        <div style={{ padding: 'var(--edge)' }}>
          <ErrorNote problem={problem} title={t('alliance.notShown')} retry={again} />
        </div>
      )}
      {data && (
        <>
          <OwnHub hub={data.hub} />
          <NotReached peers={data.peers} />
          <Peers peers={data.peers} />
          <Agreements agreements={data.agreements} />
        </>
      )}
    </Page>
  );
}

function OwnHub({ hub }: { hub: AllianceView['hub'] }) {
  const { t } = useTranslation();
  return (
    <div className={style.own}>
      <FactRow
        facts={[
          [t('alliance.thisHub'), <bdi key="name">{`${hub.name} · ${hub.jurisdiction}`}</bdi>],
          [t('alliance.heldBy'), <bdi key="by">{hub.organisation}</bdi>],
          [
            t('alliance.objects'),
            <span key="objects" className="mono">
              {hub.objects.toLocaleString('en')}
            </span>,
          ],
          [
            t('alliance.log'),
            <span key="log" className="mono">
              {hub.log.toLocaleString('en')}
            </span>,
          ],
          [t('alliance.key'), <Key key="key" value={hub.key} />],
        ]}
      />
    </div>
  );
}

/** Partners that do not answer: what is kept, what waits. */
function NotReached({ peers }: { peers: PeerView[] }) {
  const { t } = useTranslation();
  const away = peers.filter((peer) => peer.state === 'unreachable' || peer.state === 'refusing');
  if (away.length === 0) return null;
  return (
    <div className={style.own}>
      <Note tone="review" title={t('alliance.notReached', { names: away.map((peer) => peer.name).join(', ') })}>
        <p>{t('alliance.notReachedText', { count: away.reduce((sum, peer) => sum + peer.outbox, 0) })}</p>
      </Note>
    </div>
  );
}

/** A key's fingerprint: 8 and 8 shown, the whole by copy. */
function Key({ value }: { value: string }) {
  const shown = value.length > 20 ? `${value.slice(0, 8)}…${value.slice(-8)}` : value;
  return (
    <span className={style.key}>
      <bdi dir="ltr" className="mono" title={value}>
        {shown}
      </bdi>
      <CopyButton value={value} />
    </span>
  );
}

function Peers({ peers }: { peers: PeerView[] }) {
  const { t } = useTranslation();
  const number = (value: number) => <span className="mono">{value.toLocaleString('en')}</span>;
  const columns: Column<PeerView>[] = [
    {
      id: 'name',
      head: t('alliance.partner'),
      cell: (peer) => (
        <span>
          <b>{peer.name}</b> <span className="quiet">{peer.jurisdiction}</span>
        </span>
      ),
    },
    { id: 'state', wrap: true, head: t('response.state'), cell: (peer) => <PeerState peer={peer} /> },
    { id: 'p50', head: t('alliance.p50'), end: true, cell: (peer) => <Lag value={peer.lag_ms.p50} /> },
    { id: 'p99', head: t('alliance.p99'), end: true, wide: true, cell: (peer) => <Lag value={peer.lag_ms.p99} /> },
    { id: 'outbox', head: t('alliance.outbox'), end: true, cell: (peer) => number(peer.outbox) },
    { id: 'sent', head: t('alliance.sent'), end: true, wide: true, cell: (peer) => number(peer.sent) },
    { id: 'taken', head: t('alliance.taken'), end: true, wide: true, cell: (peer) => number(peer.taken) },
    { id: 'key', head: t('alliance.key'), wide: true, cell: (peer) => <Key value={peer.key} /> },
    {
      id: 'contact',
      head: t('alliance.contact'),
      wide: true,
      cell: (peer) =>
        peer.last_contact === null ? (
          <span className="quiet">{t('alliance.never')}</span>
        ) : (
          <Time at={peer.last_contact} age />
        ),
    },
  ];
  return (
    <Section title={t('alliance.peers')} beside={peers.length} flush>
      {peers.length === 0 ? (
        <EmptyState title={t('alliance.alone')}>{t('alliance.aloneText')}</EmptyState>
      ) : (
        <DataTable label={t('alliance.peers')} columns={columns} rows={peers} rowKey={(peer) => peer.id} />
      )}
    </Section>
  );
}

/** Connected is neutral: colour is for what a person must do. */
function PeerState({ peer }: { peer: PeerView }) {
  const { t } = useTranslation();
  const wrong = peer.state === 'unreachable' || peer.state === 'refusing';
  return (
    <span className={style.state}>
      {wrong ? (
        <VerdictIcon verdict="review" size={14} />
      ) : (
        <span className={style.dot} data-open={peer.state === 'relayed' || undefined} />
      )}
      <span className={wrong ? 'strong' : undefined}>{t(`peer.${peer.state}`)}</span>
      {peer.detail && <span className="quiet">{peer.detail}</span>}
    </span>
  );
}

function Lag({ value }: { value: number | null }) {
  const { t } = useTranslation();
  return value === null ? (
    <span className="quiet">{t('alliance.notMeasured')}</span>
  ) : (
    <span className="mono">{value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')}</span>
  );
}

function Agreements({ agreements }: { agreements: AllianceView['agreements'] }) {
  const { t } = useTranslation();
  type Agreement = AllianceView['agreements'][number];
  const columns: Column<Agreement>[] = [
    {
      id: 'title',
      wrap: true,
      head: t('alliance.agreement'),
      cell: (one) => <bdi className="strong">{one.title}</bdi>,
    },
    { id: 'parties', wrap: true, head: t('alliance.signedBy'), cell: (one) => <Parties parties={one.parties} /> },
    { id: 'state', wrap: true, head: t('response.state'), cell: (one) => t(`agreement.${one.state}`) },
    { id: 'until', head: t('alliance.until'), wide: true, cell: (one) => <Time at={one.until} /> },
    {
      id: 'alias',
      head: t('alliance.collection'),
      wide: true,
      cell: (one) => (
        <bdi dir="ltr" className="mono">
          {one.alias}
        </bdi>
      ),
    },
    { id: 'upTo', head: t('alliance.upTo'), cell: (one) => <Marking tlp={one.up_to} /> },
  ];
  return (
    <Section title={t('alliance.agreements')} beside={agreements.length} flush>
      {agreements.length === 0 ? (
        <p className={`second ${style.none}`}>{t('alliance.noAgreement')}</p>
      ) : (
        <DataTable label={t('alliance.agreements')} columns={columns} rows={agreements} rowKey={(one) => one.id} />
      )}
    </Section>
  );
}

function Parties({ parties }: { parties: AllianceView['agreements'][number]['parties'] }) {
  const { t } = useTranslation();
  return (
    <span className={style.parties}>
      {parties.map((party) =>
        party.signed ? (
          <span key={party.id} className={style.state}>
            <VerdictIcon verdict="clear" size={14} />
            <bdi>{party.name}</bdi>
            <span className="visually-hidden">{t('alliance.signed')}</span>
          </span>
        ) : (
          <Verdict key={party.id} verdict="review">
            <span>
              <bdi>{party.name}</bdi> {t('alliance.notSigned')}
            </span>
          </Verdict>
        ),
      )}
    </span>
  );
}
