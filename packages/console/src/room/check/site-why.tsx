import type { SiteReason } from '@haetae/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../language/translate.ts';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Marking } from '../../part/marking.tsx';
import { pageOf } from '../../part/object-link.tsx';
import { Section } from '../../part/page.tsx';
import { Provenance } from '../../part/provenance.tsx';
import { Time } from '../../part/time.tsx';
import style from './check.module.css';

/** Why: what is said with who says it, then what the site shows itself. */
export function SiteWhy({ reasons }: { reasons: SiteReason[] }) {
  const { t } = useTranslation();
  const columns: Column<SiteReason>[] = [
    { id: 'what', wrap: true, head: t('check.site.what'), cell: (reason) => <What reason={reason} /> },
    { id: 'who', wrap: true, wide: true, head: t('screening.who'), cell: (reason) => <Who reason={reason} /> },
    ...(reasons.some(({ organisation }) => organisation !== undefined) ? saidColumns(t) : []),
  ];
  return (
    <Section title={t('screening.why')} beside={t('check.site.reasons', { count: reasons.length })} flush>
      <DataTable
        label={t('screening.why')}
        columns={columns}
        rows={reasons}
        rowKey={(reason) => `${reason.object}${reason.rule}${reason.text}`}
      />
    </Section>
  );
}

/** What only a member's word has: how sure, since when, how far it may go. */
const saidColumns = (t: Translate): Column<SiteReason>[] => [
  { id: 'sure', head: t('screening.sure'), wide: true, cell: (reason) => <HowSure reason={reason} /> },
  { id: 'since', head: t('screening.said'), wide: true, cell: ({ since }) => since && <Time at={since} age /> },
  { id: 'marking', head: t('part.marking'), cell: ({ tlp }) => tlp && <Marking tlp={tlp} /> },
];

function What({ reason }: { reason: SiteReason }) {
  return (
    <span className={style.two}>
      {reason.object === undefined ? reason.text : <Link {...pageOf(reason.object)}>{reason.text}</Link>}
    </span>
  );
}

function Who({ reason }: { reason: SiteReason }) {
  const { t } = useTranslation();
  const { organisation, submitted_by: by } = reason;
  if (organisation === undefined) return <span className="quiet">{t('check.site.itself')}</span>;
  return (
    <Provenance
      who={organisation.name}
      by={by === undefined ? undefined : t('screening.submittedBy', { name: by.name })}
    />
  );
}

function HowSure({ reason }: { reason: SiteReason }) {
  const { t } = useTranslation();
  if (reason.organisation === undefined) return null;
  return reason.confidence == null ? (
    <span className="quiet">{t('screening.notSaid')}</span>
  ) : (
    <bdi>{t('screening.of100', { confidence: reason.confidence })}</bdi>
  );
}
