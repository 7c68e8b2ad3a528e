import type { Reason } from '@haetae/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Marking } from '../../part/marking.tsx';
import { pageOf } from '../../part/object-link.tsx';
import { Section } from '../../part/page.tsx';
import { Provenance } from '../../part/provenance.tsx';
import { Time } from '../../part/time.tsx';
import { Verdict } from '../../part/verdict.tsx';
import style from './screen-one.module.css';

/** The table that proves the answer: each claim with who, since when, how sure, how far it may go. */
export function Why({ reasons }: { reasons: Reason[] }) {
  const { t } = useTranslation();
  const columns: Column<Reason>[] = [
    { id: 'weighs', head: t('screening.weighs'), cell: (reason) => <Verdict verdict={reason.weighs} /> },
    { id: 'statement', wrap: true, head: t('screening.statement'), cell: (reason) => <Statement reason={reason} /> },
    { id: 'who', wrap: true, head: t('screening.who'), cell: (reason) => <Who reason={reason} /> },
    { id: 'sure', head: t('screening.sure'), wide: true, cell: (reason) => <HowSure reason={reason} /> },
    { id: 'since', head: t('screening.said'), wide: true, cell: (reason) => <Time at={reason.first_seen} age /> },
    { id: 'marking', head: t('part.marking'), cell: (reason) => <Marking tlp={reason.tlp} /> },
  ];
  return (
    <Section
      title={t('screening.why')}
      beside={t('screening.statements', { count: reasons.length })}
      end={<span className="quiet">{t('screening.strongest')}</span>}
      flush
    >
      <DataTable
        label={t('screening.why')}
        columns={columns}
        rows={reasons}
        rowKey={(reason) => `${reason.object}${reason.rule}${reason.category}`}
      />
    </Section>
  );
}

function Statement({ reason }: { reason: Reason }) {
  const beside = [reason.source, reason.chain].filter((part) => part != null).join(' · ');
  return (
    <span className={style.statement}>
      <Link {...pageOf(reason.object)}>{reason.text}</Link>
      {beside !== '' && <bdi className="small quiet">{beside}</bdi>}
    </span>
  );
}

function Who({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  const by = reason.submitted_by;
  const brought =
    by === undefined || by.name === reason.organisation.name
      ? undefined
      : t('screening.submittedBy', { name: by.name });
  return <Provenance who={reason.organisation.name} by={brought} />;
}

function HowSure({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  if (reason.rule === 'official') return t('screening.official');
  return reason.confidence === null ? (
    <span className="quiet">{t('screening.notSaid')}</span>
  ) : (
    <bdi>{t('screening.of100', { confidence: reason.confidence })}</bdi>
  );
}
