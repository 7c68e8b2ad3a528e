import type { AssessmentView } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Section } from '../../part/page.tsx';

type Day = AssessmentView['history'][number];

/** How the controls stood at the end of each day on which something was answered, latest first. */
export function ByDay({ history }: { history: Day[] }) {
  const { t } = useTranslation();
  const columns: Column<Day>[] = [
    { id: 'day', head: t('support.day'), cell: ({ day }) => <bdi className="mono">{day}</bdi> },
    { id: 'met', head: t('support.metOf'), end: true, cell: (one) => <bdi>{t('support.metOfCount', one)}</bdi> },
  ];
  return (
    <Section title={t('support.history')} flush>
      <DataTable label={t('support.history')} columns={columns} rows={history.toReversed()} rowKey={({ day }) => day} />
    </Section>
  );
}
