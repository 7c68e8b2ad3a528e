import type { RoundView } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { ExerciseChip } from '../../part/exercise-chip.tsx';
import { formatDate } from '../../part/format-time.ts';
import { Marking, strictest } from '../../part/marking.tsx';
import { Page } from '../../part/page.tsx';
import { StateTrack } from '../../part/state-track.tsx';
import { useNow } from '../../part/use-now.ts';
import { useReader } from '../../part/use-reader.ts';
import { saveFile } from '../../save-file.ts';
import { useAsk } from '../../session.tsx';
import { Agenda } from './agenda.tsx';
import { Commitments } from './commitments.tsx';
import { Papers } from './papers.tsx';
import { phasesOf } from './round-facts.ts';
import { RoundPanel } from './round-panel.tsx';
import { useDeed } from './use-deed.ts';

/** A round: where it stands, its agenda in both places' time, papers, what was promised and how it goes. */
export function RoundPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/dialogue/rounds/$id' });
  const { data, problem, again } = useAsk(['round', id], (client) => client.dialogueRound(id), { every: 5_000 });
  if (data !== undefined) return <Round round={data} />;
  return (
    <Page title={t('dialogue.round')} above={<Link to="/dialogue">{t('dialogue.title')}</Link>}>
      {problem && (
        <div style={{ padding: 'var(--edge)' }}>
          <ErrorNote problem={problem} title={t('dialogue.notShown')} retry={again} />
        </div>
      )}
    </Page>
  );
}

function Round({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const reader = useReader();
  const { data } = useAsk(['dialogue'], (client) => client.dialogueSeries(), { keep: true });
  const series = data?.series.find((one) => one.id === round.series);
  const tlps = [
    ...round.papers.map((paper) => paper.tlp),
    ...(round.positions.length > 0 ? ['amber+strict' as const] : []),
  ];
  return (
    <Page
      above={
        <Link to="/dialogue">
          {t('dialogue.title')} {series && <bdi>/ {series.title}</bdi>}
        </Link>
      }
      title={
        <bdi>
          {round.title}, {round.place}, {formatDate(Date.parse(round.starts_at), { ...reader, zone: round.zone })}
        </bdi>
      }
      beside={
        <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
          {t(`dialogue.form.${round.form}`)}
          {round.exercise && <ExerciseChip kind="exercise" />}
        </span>
      }
      actions={<CalendarFile id={round.id} />}
      marking={<Marking tlp={strictest(['amber', ...tlps])} />}
      under={<Phases round={round} />}
      panel={<RoundPanel round={round} />}
      panelLabel={t('dialogue.panel')}
    >
      <Agenda round={round} />
      <Papers round={round} />
      <Commitments round={round} />
    </Page>
  );
}

function Phases({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const under: Partial<Record<string, string>> = {
    dates:
      round.open.length === 0 ? t('dialogue.bothAgreed') : t('dialogue.waitsFor', { names: round.open.join(', ') }),
    agenda: t('dialogue.agendaUnder', {
      agreed: round.agenda.filter((item) => item.open.length === 0).length,
      count: round.agenda.length,
    }),
    delegations: round.delegations.map((one) => `${one.side} ${one.members.length}`).join(', '),
  };
  const stops = phasesOf(round, now).map(({ phase, place }) => ({
    id: phase,
    name: t(`dialogue.phase.${phase}`),
    place,
    under: under[phase],
  }));
  return <StateTrack stops={stops} label={t('dialogue.standing')} />;
}

function CalendarFile({ id }: { id: string }) {
  const { t } = useTranslation();
  const { run, busy } = useDeed();
  const take = async () => {
    const file = await run((client) => client.roundCalendar(id));
    if (file !== undefined) saveFile(file.name, file.bytes);
  };
  return (
    <Button
      variant="default"
      disabled={busy}
      leftSection={<IconCalendarDown size={16} stroke={1.5} />}
      onClick={() => void take()}
    >
      {t('dialogue.calendar')}
    </Button>
  );
}
