import { IconFlask, IconTargetArrow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import style from './exercise-chip.module.css';

/** The dashed mark of what is no real case: in the bar of a demonstration hub, on all that an exercise sends. */
export function ExerciseChip({ kind }: { kind: 'exercise' | 'demonstration' }) {
  const { t } = useTranslation();
  const Icon = kind === 'exercise' ? IconTargetArrow : IconFlask;
  return (
    <span className={style.chip}>
      <Icon size={14} stroke={1.5} aria-hidden="true" />
      {t(`part.${kind}`)}
    </span>
  );
}
