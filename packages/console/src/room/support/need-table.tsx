import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { ExerciseChip } from '../../part/exercise-chip.tsx';
import { formatTime } from '../../part/format-time.ts';
import { Marking } from '../../part/marking.tsx';
import { useNow } from '../../part/use-now.ts';
import { useReader } from '../../part/use-reader.ts';
import { VerdictIcon } from '../../part/verdict.tsx';
import { Fit, LanguagesAndPlace } from './fit.tsx';
import style from './support.module.css';
import type { NeedRow } from './support-facts.ts';
import { useCapability } from './use-capability.ts';

/** Needs, a row of two lines each: what and who, who can help, why it fits, how it stands. */
export function NeedTable({
  rows,
  chosen,
  onChoose,
}: {
  rows: NeedRow[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const columns: Column<NeedRow>[] = [
    { id: 'need', head: t('support.need'), wrap: true, cell: (row) => <Need row={row} /> },
    { id: 'best', head: t('support.best'), wrap: true, wide: true, cell: (row) => <Best row={row} /> },
    { id: 'why', head: t('support.why'), wrap: true, wide: true, cell: ({ fit }) => fit && <Fit fit={fit} /> },
    { id: 'state', head: t('support.state'), wrap: true, cell: (row) => <State row={row} /> },
    {
      id: 'marking',
      head: t('support.markingHead'),
      wide: true,
      cell: ({ need }) => need.tlp && <Marking tlp={need.tlp} />,
    },
  ];
  return (
    <div className={style.needs}>
      <DataTable
        label={t('support.needs')}
        columns={columns}
        rows={rows}
        rowKey={({ need }) => need.id}
        chosen={chosen}
        onChoose={({ need }) => onChoose(need.id)}
      />
    </div>
  );
}

function Need({ row: { need } }: { row: NeedRow }) {
  const capability = useCapability();
  return (
    <span className={style.lines}>
      <bdi className="strong">{need.title}</bdi>
      <span className={`small second ${style.fit}`}>
        <span>
          <bdi>{need.by.name}</bdi> · {capability(need.capability)} · <bdi>{need.languages.join(', ')}</bdi>
        </span>
        {need.exercise && <ExerciseChip kind="exercise" />}
      </span>
    </span>
  );
}

function Best({ row: { offer } }: { row: NeedRow }) {
  const { t } = useTranslation();
  if (offer === undefined) {
    return (
      <span className={style.lines}>
        <span className="second">{t('support.nobody')}</span>
        <span className="small quiet">{t('support.nobodyText')}</span>
      </span>
    );
  }
  return (
    <span className={style.lines}>
      <bdi>{offer.by.name}</bdi>
      <span className="small second">
        <LanguagesAndPlace of={offer} />
      </span>
    </span>
  );
}

function State({ row: { need, engagement, fitting, daysOpen } }: { row: NeedRow }) {
  const { t } = useTranslation();
  const reader = useReader();
  const now = useNow(60_000);
  if (need.closed) return <span className="quiet">{t('support.closed')}</span>;
  if (engagement !== undefined) {
    const last = engagement.steps.at(-1);
    const done = engagement.state === 'done';
    return (
      <span className={style.lines}>
        <span className={style.state} data-done={done || undefined}>
          {done && <VerdictIcon verdict="clear" size={14} />}
          {t(`support.stateOf.${engagement.state}`)}
        </span>
        <span className="small second">
          {engagement.state === 'finished'
            ? t('support.feedbackAsked')
            : last && t('support.since', { when: formatTime(Date.parse(last.at), now, reader) })}
        </span>
      </span>
    );
  }
  return (
    <span className={style.lines}>
      <span className={style.state} data-open={fitting === 0 || undefined}>
        {fitting === 0 && <VerdictIcon verdict="review" size={14} />}
        {daysOpen === 0 ? t('support.openToday') : t('support.openDays', { count: daysOpen })}
      </span>
      <span className="small second">
        {fitting > 0 ? t('support.fits', { count: fitting }) : need.due && t('support.due', { day: need.due })}
      </span>
    </span>
  );
}
