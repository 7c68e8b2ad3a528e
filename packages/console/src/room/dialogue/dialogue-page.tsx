import type { SeriesView } from '@haetae/client';
import { IconCalendarPlus, IconMessages } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { ExerciseChip } from '../../part/exercise-chip.tsx';
import { LinkButton } from '../../part/link-button.tsx';
import { Marking } from '../../part/marking.tsx';
import { Page, Section } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { useAsk } from '../../session.tsx';
import { useMayAct } from './use-deed.ts';

/** The series that the reader takes part in, each with its rounds. */
export function DialoguePage() {
  const { t } = useTranslation();
  const { data, problem, again } = useAsk(['dialogue'], (client) => client.dialogueSeries(), { every: 10_000 });
  const series = data?.series ?? [];
  return (
    <Page
      title={t('dialogue.title')}
      beside={data && t('dialogue.seriesCount', { count: series.length })}
      actions={<NewSeriesButton />}
      marking={data && series.length > 0 && <Marking tlp="amber" />}
    >
      {problem && (
        <div style={{ padding: 'var(--edge)' }}>
          <ErrorNote problem={problem} title={t('dialogue.notShown')} retry={again} />
        </div>
      )}
      {data && series.length === 0 && (
        <EmptyState title={t('dialogue.none')} step={<NewSeriesButton />}>
          {t('dialogue.noneText')}
        </EmptyState>
      )}
      {series.map((one) => (
        <Series key={one.id} series={one} />
      ))}
    </Page>
  );
}

function NewSeriesButton() {
  const { t } = useTranslation();
  if (!useMayAct()) return null;
  return (
    <LinkButton to="/dialogue/new" leftSection={<IconMessages size={16} stroke={1.5} />}>
      {t('dialogue.newSeries')}
    </LinkButton>
  );
}

type Round = SeriesView['rounds'][number];

function Series({ series }: { series: SeriesView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayAct = useMayAct();
  const columns: Column<Round>[] = [
    {
      id: 'title',
      wrap: true,
      head: t('dialogue.round'),
      cell: (round) => (
        <Link to="/dialogue/rounds/$id" params={{ id: round.id }}>
          <bdi>{round.title}</bdi>
        </Link>
      ),
    },
    { id: 'place', head: t('dialogue.place'), cell: (round) => <bdi>{round.place}</bdi> },
    { id: 'starts', head: t('dialogue.starts'), cell: (round) => <Written at={round.starts} /> },
    { id: 'zone', head: t('dialogue.zone'), wide: true, cell: (round) => <bdi className="second">{round.zone}</bdi> },
  ];
  return (
    <Section
      title={<bdi>{series.title}</bdi>}
      beside={
        <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
          <bdi>{series.parties.join(' · ')}</bdi>
          {series.exercise && <ExerciseChip kind="exercise" />}
        </span>
      }
      end={
        mayAct && (
          <LinkButton
            to="/dialogue/$id/round"
            params={{ id: series.id }}
            variant="default"
            leftSection={<IconCalendarPlus size={16} stroke={1.5} />}
          >
            {t('dialogue.newRound')}
          </LinkButton>
        )
      }
      flush
    >
      {series.rounds.length === 0 ? (
        <p className="second" style={{ paddingInline: 'var(--edge)' }}>
          {t('dialogue.noRounds')}
        </p>
      ) : (
        <DataTable
          label={series.title}
          columns={columns}
          rows={series.rounds}
          rowKey={(round) => round.id}
          onChoose={(round) => void navigate({ to: '/dialogue/rounds/$id', params: { id: round.id } })}
        />
      )}
    </Section>
  );
}

/** A time as it was written: with an offset in the reader's zone, else by the clock of its place. */
function Written({ at }: { at: string }) {
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(at)) return <Time at={at} exact />;
  return (
    <bdi dir="ltr" className="mono">
      {at.replace('T', ' ')}
    </bdi>
  );
}
