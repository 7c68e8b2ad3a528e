import type { CommitmentView, RoundView } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Section } from '../../part/page.tsx';
import { useReader } from '../../part/use-reader.ts';
import { VerdictIcon } from '../../part/verdict.tsx';
import { useAsk } from '../../session.tsx';
import { AddCommitment } from './add-parts.tsx';
import { formatMeasure } from './format-measure.ts';
import { lastValue } from './round-facts.ts';
import { Sparkline } from './sparkline.tsx';

/** What was promised, in this round or before, beside what the system itself measures of it. */
export function Commitments({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const reader = useReader();
  const { data } = useAsk(['round commitments', round.id], (client) => client.roundCommitments(round.id), {
    every: 10_000,
    keep: true,
  });
  const names = useMeasureNames();
  const rows = data?.commitments ?? [];
  const value = (of: number | undefined, one: CommitmentView) =>
    of === undefined ? (
      <span className="quiet">{t('dialogue.nothingYet')}</span>
    ) : (
      <bdi className="mono">{formatMeasure(of, one.unit, reader.language)}</bdi>
    );
  const columns: Column<CommitmentView>[] = [
    {
      id: 'text',
      head: t('dialogue.commitment'),
      wrap: true,
      cell: (one) => <bdi>{one.text ?? names(one.measure)}</bdi>,
    },
    {
      id: 'owner',
      head: t('dialogue.owner'),
      cell: (one) => <bdi>{one.owner === 'both' ? t('dialogue.both') : one.owner}</bdi>,
    },
    { id: 'now', head: t('dialogue.now'), end: true, cell: (one) => value(lastValue(one), one) },
    {
      id: 'target',
      head: t('dialogue.target'),
      end: true,
      wide: true,
      cell: (one) => (one.target === undefined ? null : value(one.target, one)),
    },
    {
      id: 'line',
      head: t('dialogue.course'),
      wide: true,
      cell: (one) => (
        <Sparkline
          points={one.measured.flatMap((point) => point.value ?? [])}
          {...(one.target !== undefined && { target: one.target })}
        />
      ),
    },
    {
      id: 'due',
      head: t('dialogue.due'),
      cell: (one) => (
        <bdi dir="ltr" className="mono">
          {one.due.slice(0, 10)}
        </bdi>
      ),
    },
    { id: 'state', head: t('dialogue.state'), cell: (one) => <State one={one} /> },
  ];
  return (
    <Section title={t('dialogue.commitments')} beside={t('dialogue.commitmentsBeside')} flush>
      {rows.length > 0 && (
        <DataTable label={t('dialogue.commitments')} columns={columns} rows={rows} rowKey={(one) => one.id} />
      )}
      {data && rows.length === 0 && (
        <p className="second" style={{ paddingInline: 'var(--edge)' }}>
          {t('dialogue.noCommitments')}
        </p>
      )}
      <AddCommitment round={round} />
    </Section>
  );
}

/** The name of a measure in the reader's language; a promise told in words is its own name. */
function useMeasureNames(): (id: string) => string {
  const reader = useReader();
  const { data } = useAsk(['measures'], (client) => client.measures(), { keep: true });
  return (id) => {
    const measure = data?.measures.find((one) => one.id === id);
    return measure?.title[reader.language] ?? measure?.title.en ?? id;
  };
}

function State({ one }: { one: CommitmentView }) {
  const { t } = useTranslation();
  const behind = one.state === 'late' || (one.state === 'on-time' && one.kept === false);
  const kept = one.state === 'done' || (one.state === 'on-time' && one.kept === true);
  const name = one.state === 'on-time' && one.kept !== null ? (one.kept ? 'kept' : 'behind') : one.state;
  return (
    <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }} title={one.reason}>
      {(behind || kept) && <VerdictIcon verdict={behind ? 'review' : 'clear'} size={14} />}
      {t(`dialogue.commitmentState.${name}`)}
    </span>
  );
}
