import type { RoundView } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { zoneName } from '../../part/format-time.ts';
import { useReader } from '../../part/use-reader.ts';
import style from './dialogue.module.css';
import { officeDay } from './office-hours.ts';

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** Office hours at the place of the round and at the reader's, with the round over both. */
export function OfficeHours({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const reader = useReader();
  const zones = [...new Set([round.zone, reader.zone])];
  const [starts, ends] = [Date.parse(round.starts_at), Date.parse(round.ends_at)];
  const { meeting, bands } = officeDay(starts, ends, zones);
  return (
    <div className={style.hours} dir="ltr">
      {bands.map((band) => (
        <div key={band.zone} className={style.band}>
          <span
            className={style.office}
            style={{ insetInlineStart: percent(band.from), inlineSize: percent(band.to - band.from) }}
          >
            <bdi>{band.zone === round.zone ? round.place : zoneName(starts, band.zone)}</bdi>
          </span>
          <ol className={style.ticks}>
            {band.hours.map((hour) => (
              <li key={hour}>{String(hour).padStart(2, '0')}</li>
            ))}
          </ol>
        </div>
      ))}
      <span
        className={style.meeting}
        style={{
          insetInlineStart: percent(meeting.from),
          inlineSize: percent(Math.max(meeting.to - meeting.from, 0.02)),
        }}
      >
        <span className="visually-hidden">{t('dialogue.round')}</span>
      </span>
    </div>
  );
}
