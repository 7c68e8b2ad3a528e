import type { RoundView } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { formatClock, zoneName } from '../../part/format-time.ts';
import { Section } from '../../part/page.tsx';
import { useReader } from '../../part/use-reader.ts';
import { AddItem } from './add-parts.tsx';
import { OpenFor } from './open-for.tsx';
import { inLanguage, itemTimes } from './round-facts.ts';

type Item = RoundView['agenda'][number] & { begins: number };

/** The agenda, each item in the time of the place and of the reader, with whose agreement is missing. */
export function Agenda({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const reader = useReader();
  const times = itemTimes(round);
  const rows: Item[] = round.agenda.map((item, at) => ({ ...item, begins: times[at] ?? 0 }));
  const minutes = round.agenda.reduce((sum, item) => sum + item.minutes, 0);
  const clock = (zone: string) => ({
    head: zone === round.zone ? round.place : zoneName(Date.parse(round.starts_at), zone),
    end: true,
    cell: (item: Item) => <bdi className="mono">{formatClock(item.begins, { ...reader, zone })}</bdi>,
  });
  const columns: Column<Item>[] = [
    {
      id: 'number',
      head: <span className="visually-hidden">{t('dialogue.number')}</span>,
      cell: (item) => <bdi className="mono quiet">{item.number}</bdi>,
    },
    { id: 'title', head: t('dialogue.item'), wrap: true, cell: (item) => <ItemTitle titles={item.title} /> },
    {
      id: 'lead',
      head: t('dialogue.lead'),
      cell: (item) => <bdi>{item.lead === 'both' ? t('dialogue.both') : item.lead}</bdi>,
    },
    {
      id: 'minutes',
      head: t('dialogue.minutes'),
      end: true,
      cell: (item) => <bdi className="mono">{item.minutes}</bdi>,
    },
    { id: 'place', ...clock(round.zone) },
    ...(reader.zone === round.zone ? [] : [{ id: 'here', wide: true, ...clock(reader.zone) }]),
    {
      id: 'wish',
      head: t('dialogue.wish'),
      wide: true,
      cell: (item) => <span className="second">{t(`dialogue.wishes.${item.wish}`)}</span>,
    },
    { id: 'state', head: t('dialogue.state'), cell: (item) => <OpenFor open={item.open} /> },
  ];
  return (
    <Section
      title={t('dialogue.agenda')}
      beside={t('dialogue.agendaBeside', {
        agreed: rows.filter((item) => item.open.length === 0).length,
        count: rows.length,
        time: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
      })}
      flush
    >
      {rows.length > 0 && (
        <DataTable label={t('dialogue.agenda')} columns={columns} rows={rows} rowKey={(item) => item.id} />
      )}
      <AddItem round={round} />
    </Section>
  );
}

/** A title in the reader's language, the others small beside it. */
function ItemTitle({ titles }: { titles: Record<string, string> }) {
  const reader = useReader();
  const { lang, text } = inLanguage(titles, reader.language);
  const others = Object.entries(titles).filter(([other]) => other !== lang);
  return (
    <>
      <bdi lang={lang}>{text}</bdi>
      {others.map(([other, also]) => (
        <span key={other} className="small quiet">
          {' '}
          <bdi lang={other}>{also}</bdi>
        </span>
      ))}
    </>
  );
}
