import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ageOf, formatDay, formatExact, formatTime } from './format-time.ts';
import { useNow } from './use-now.ts';
import { useReader } from './use-reader.ts';

/** A time in the reader's zone, its age beside it where that matters; hover tells UTC to the millisecond. */
export function Time({
  at,
  age = false,
  exact = false,
  day = false,
}: {
  at: string | null | undefined;
  age?: boolean;
  exact?: boolean;
  /** day and month only, where the year stands beside */
  day?: boolean;
}) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const reader = useReader();
  const when = at == null ? Number.NaN : Date.parse(at);
  if (at == null || Number.isNaN(when)) return <span className="quiet">{t('part.notInSource')}</span>;
  const { count, unit } = ageOf(when, now);
  return (
    <Tooltip
      label={
        <bdi dir="ltr" className="mono">
          {formatExact(when)}
        </bdi>
      }
    >
      <time dateTime={at}>
        <bdi>{day ? formatDay(when, reader) : formatTime(when, now, reader, exact)}</bdi>
        {age && <bdi className="quiet small"> {t(`age.${unit}`, { count })}</bdi>}
      </time>
    </Tooltip>
  );
}
