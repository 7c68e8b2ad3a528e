import type { RoundView, Tlp } from '@haetae/client';
import { IconFileText, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Marking } from '../../part/marking.tsx';
import { Section } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { useSession } from '../../session.tsx';
import { AddPaper, AddPosition } from './add-parts.tsx';

type Line = { id: string; title: string; from: string; at: string; tlp: Tlp; own: boolean };

/** Papers of both sides that the reader is cleared for, and the own side's positions, which never leave this hub. */
export function Papers({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const lines: Line[] = [
    ...round.papers.map(({ id, title, side, sent, tlp }) => ({ id, title, from: side, at: sent, tlp, own: false })),
    ...round.positions.map(({ id, title, at }) => ({
      ...{ id, title, from: me.hub.name, at, own: true },
      tlp: 'amber+strict' as const,
    })),
  ];
  const columns: Column<Line>[] = [
    {
      id: 'title',
      head: t('dialogue.paper'),
      wrap: true,
      cell: (line) => (
        <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
          <Icon own={line.own} />
          <bdi>{line.title}</bdi>
        </span>
      ),
    },
    {
      id: 'from',
      head: t('dialogue.from'),
      cell: (line) => <bdi>{line.own ? t('dialogue.ownSide', { name: line.from }) : line.from}</bdi>,
    },
    {
      id: 'sent',
      head: t('dialogue.sent'),
      cell: (line) =>
        line.own ? <span className="quiet">{t('dialogue.neverLeaves')}</span> : <Time at={line.at} exact />,
    },
    { id: 'marking', head: t('part.marking'), cell: (line) => <Marking tlp={line.tlp} /> },
  ];
  return (
    <Section title={t('dialogue.papers')} beside={t('dialogue.papersBeside', { count: round.papers.length })} flush>
      {lines.length > 0 && (
        <DataTable label={t('dialogue.papers')} columns={columns} rows={lines} rowKey={(line) => line.id} />
      )}
      <AddPaper round={round} />
      <AddPosition round={round} />
    </Section>
  );
}

function Icon({ own }: { own: boolean }) {
  const Shape = own ? IconLock : IconFileText;
  return <Shape size={14} stroke={1.5} color="var(--h-text-3)" aria-hidden="true" style={{ flex: 'none' }} />;
}
