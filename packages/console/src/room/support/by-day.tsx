import type { AssessmentView } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Section } from '../../part/page.tsx';

type Day = AssessmentView['history'][number];

/** Controls met, function by function, at the end of each day on which something was answered; latest first. */
export function ByDay({ history }: { history: Day[] }) {
  const { t } = useTranslation();
  const columns: Column<Day>[] = [
    { id: 'day', head: t('support.day'), cell: ({ day }) => <bdi className="mono">{day}</bdi> },
    ...(history[0]?.functions ?? []).map(
      ({ function: name }, place): Column<Day> => ({
        id: name,
        head: t(`support.function.${name}`),
        end: true,
        cell: ({ functions }) => functions[place]?.met ?? '',
      }),
    ),
  ];
  return (
    <Section title={t('support.history')} beside={t('support.metHead')} flush>
      <DataTable label={t('support.history')} columns={columns} rows={history.toReversed()} rowKey={({ day }) => day} />
    </Section>
  );
}
