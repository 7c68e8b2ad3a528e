import type { LandscapeShifts, Shift, Theft } from '@haetae/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Evidence } from './evidence.tsx';
import style from './wall.module.css';

/** Years that hang on few thefts, told on the wall. */
const YEARS = 2;

/** What is shifting, in a sentence each with its thefts; what a year hangs on; where no shift is found. */
export function ShiftList({ shifts, told, thefts }: { shifts: LandscapeShifts; told: Shift[]; thefts: Theft[] }) {
  const { t } = useTranslation();
  const europe = shifts.shifts.find(({ dimension, value }) => dimension === 'region' && value === 'europe');
  return (
    <section className={style.column} aria-label={t('landscape.shifts')}>
      <h2 className="sub">{t('landscape.shifts')}</h2>
      <ol className={style.shifts}>
        {told.map((shift, at) => (
          <li key={`${shift.dimension} ${shift.value} ${shift.measure}`}>
            <span className={style.number} aria-hidden="true">
              {at + 1}
            </span>
            <p>{shift.sentence}</p>
            <Evidence ids={shift.evidence} thefts={thefts} />
          </li>
        ))}
        {shifts.concentration.slice(0, YEARS).map((one) => (
          <li key={one.year}>
            <p>{one.sentence}</p>
            <Evidence ids={one.incidents} thefts={thefts} />
          </li>
        ))}
        {europe && europe.finding !== 'shift' && (
          <li>
            <p>{europe.sentence}</p>
            <p className="small">
              <Link to="/landscape" search={{ tab: 'shifts' }}>
                {t('landscape.series')}
              </Link>
            </p>
          </li>
        )}
      </ol>
    </section>
  );
}
