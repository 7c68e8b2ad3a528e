import type { LandscapeShifts, Shift, Theft } from '@haetae/client';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Section } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import { Evidence } from './evidence.tsx';
import style from './shifts.module.css';
import { useHubLanguage } from './use-language.ts';

const FINDINGS = ['shift', 'sign', 'steady', 'too_few'] as const;

/** Every series that was looked at: what was found, how sure, and what is too few to tell. */
export function Shifts() {
  const { t } = useTranslation();
  const lang = useHubLanguage();
  const { data } = useAsk(['shifts', lang], (client) => client.landscapeShifts(lang), { keep: true });
  const { data: known } = useAsk(['thefts'], (client) => client.thefts(), { keep: true });
  if (data === undefined) return null;
  const thefts = known?.thefts ?? [];
  return (
    <>
      <p className={`quiet ${style.note}`}>
        {t('landscape.shiftsNote', { tested: data.tested, from: data.from, to: data.to, limit: data.limit })}
      </p>
      {FINDINGS.map((finding) => (
        <Found
          key={finding}
          finding={finding}
          shifts={data.shifts.filter((one) => one.finding === finding)}
          thefts={thefts}
        />
      ))}
      <Concentrations shifts={data} thefts={thefts} />
      <Withdrawn />
      <p className={`quiet small ${style.note}`}>{data.method}</p>
    </>
  );
}

function Found({ finding, shifts, thefts }: { finding: Shift['finding']; shifts: Shift[]; thefts: Theft[] }) {
  const { t } = useTranslation();
  const columns = useColumns(thefts);
  if (shifts.length === 0) return null;
  return (
    <Section title={t(`landscape.finding.${finding}`)} beside={String(shifts.length)} flush>
      <DataTable
        label={t(`landscape.finding.${finding}`)}
        columns={columns}
        rows={shifts}
        rowKey={({ dimension, value, measure }) => `${dimension} ${value} ${measure}`}
      />
    </Section>
  );
}

function useColumns(thefts: Theft[]): Column<Shift>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'by',
        head: t('landscape.by'),
        cell: ({ dimension }) => <span className="quiet">{t(`landscape.dimension.${dimension}`)}</span>,
      },
      { id: 'sentence', head: t('landscape.what'), wrap: true, cell: ({ sentence }) => sentence },
      {
        id: 'count',
        head: t('landscape.thefts'),
        end: true,
        cell: ({ count, of }) => <span className="mono">{`${count}/${of}`}</span>,
      },
      { id: 'p', head: 'p', end: true, cell: ({ p }) => <span className="mono">{p ?? ''}</span> },
      {
        id: 'evidence',
        head: t('landscape.evidence'),
        wrap: true,
        wide: true,
        cell: ({ evidence }) => <Evidence ids={evidence} thefts={thefts} />,
      },
    ],
    [t, thefts],
  );
}

function Concentrations({ shifts, thefts }: { shifts: LandscapeShifts; thefts: Theft[] }) {
  const { t } = useTranslation();
  if (shifts.concentration.length === 0) return null;
  return (
    <Section title={t('landscape.concentration')}>
      <ul className={style.list}>
        {shifts.concentration.map(({ year, sentence, incidents }) => (
          <li key={year}>
            {sentence} <Evidence ids={incidents} thefts={thefts} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Attributions that were taken back, and what was built on them. */
function Withdrawn() {
  const { t } = useTranslation();
  const { data } = useAsk(['withdrawn'], (client) => client.withdrawnAttributions(), { keep: true });
  if (data === undefined || data.withdrawn.length === 0) return null;
  return (
    <Section title={t('landscape.withdrawn')} beside={String(data.withdrawn.length)}>
      <ul className={style.list}>
        {data.withdrawn.map((one) => (
          <li key={`${one.incident} ${one.actor} ${one.source} ${one.withdrawn}`}>
            {t('landscape.withdrawnOne', {
              victim: one.victim,
              actor: one.actor,
              source: one.source,
              day: one.withdrawn.slice(0, 10),
              years: one.touches.years.join(', '),
              reports: one.touches.reports.length,
            })}{' '}
            {one.touches.still_attributed ? t('landscape.stillAttributed') : t('landscape.noLongerCounted')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
