import type { Shift, Theft } from '@haetae/client';
import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../part/empty-state.tsx';
import { useAsk } from '../../session.tsx';
import { shortUsd } from './format-usd.ts';
import { Legend } from './legend.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { SameTheft } from './same-theft.tsx';
import { ShiftList } from './shift-list.tsx';
import { Derived, Sums } from './sums.tsx';
import { TheftChart } from './theft-chart.tsx';
import { TheftTable } from './theft-table.tsx';
import { useHubLanguage } from './use-language.ts';
import { useTableKey } from './use-table-key.ts';
import style from './wall.module.css';
import { Ways } from './ways.tsx';

/** Shifts numbered in the chart and told beside it. */
const SHOWN = 3;

/** The clearest shifts; number and amounts of the same kind of theft are one. */
function shiftsToTell(shifts: readonly Shift[]): Shift[] {
  const found = shifts.filter(({ finding }) => finding === 'shift');
  const counts = found.filter(
    (one) => one.measure === 'count' || !found.some((other) => other.measure === 'count' && other.value === one.value),
  );
  return counts.slice(0, SHOWN);
}

/** The page that people put on a wall: the figure, the chart, and below it sums, ways in, shifts. */
export function Wall({ thefts, leftOut }: { thefts: Theft[]; leftOut: { count: number; usd: number } }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/landscape' });
  const navigate = useNavigate({ from: '/landscape' });
  const lang = useHubLanguage();
  const { data: shifts } = useAsk(['shifts', lang], (client) => client.landscapeShifts(lang), { keep: true });
  const toTable = (table: boolean) =>
    void navigate({ search: (old) => ({ ...old, view: table ? 'table' : undefined }), replace: true });
  useTableKey(() => toTable(search.view !== 'table'));
  if (thefts.length === 0) {
    return <EmptyState title={t('landscape.none')}>{t('landscape.noneText')}</EmptyState>;
  }
  const told = shifts === undefined ? [] : shiftsToTell(shifts.shifts);
  return (
    <>
      <Headline thefts={thefts} leftOut={leftOut}>
        <SegmentedControl
          aria-label={t('landscape.pictureOrTable')}
          value={search.view ?? 'chart'}
          onChange={(value) => toTable(value === 'table')}
          data={(['chart', 'table'] as const).map((value) => ({ value, label: t(`landscape.show.${value}`) }))}
        />
      </Headline>
      {search.view === 'table' ? (
        <TheftTable thefts={thefts} label={t('landscape.table')} />
      ) : (
        <div className={style.chart}>
          <Legend />
          <TheftChart thefts={thefts} shifts={told} />
        </div>
      )}
      {search.view === 'table' && <SameTheft thefts={thefts} />}
      {search.year !== undefined && <Derived year={search.year} />}
      <div className={style.columns}>
        <Sums />
        <Ways thefts={thefts} />
        {shifts && <ShiftList shifts={shifts} told={told} thefts={thefts} />}
      </div>
    </>
  );
}

function Headline(props: { thefts: Theft[]; leftOut: { count: number; usd: number }; children: ReactNode }) {
  const { t } = useTranslation();
  const lang = useHubLanguage();
  const { thefts, leftOut } = props;
  const usd = thefts.reduce((sum, { amount_usd }) => sum + (amount_usd ?? 0), leftOut.usd);
  const years = thefts.map(({ date }) => date.slice(0, 4)).sort();
  const official = thefts.filter(({ level }) => level === 'official').length;
  const disputed = thefts.filter(({ level }) => level === 'suspected' || level === 'contested').length;
  return (
    <div className={style.headline}>
      <p className={style.figure}>{shortUsd(usd, lang)}</p>
      <p className="second">
        {t('landscape.headline', { count: thefts.length + leftOut.count, from: years[0], to: years.at(-1) })}
      </p>
      <p className="quiet">{t('landscape.quality', { official, disputed })}</p>
      {leftOut.count > 0 && <p className="quiet">{t('landscape.leftOut', { count: leftOut.count })}</p>}
      <OpenQuestions />
      <span className={style.end}>{props.children}</span>
    </div>
  );
}
