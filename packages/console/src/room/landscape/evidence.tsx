import type { Theft } from '@haetae/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { visibleText } from './visible-text.ts';
import style from './wall.module.css';

/** The thefts behind a sentence: their number, and each by name one click away. */
export function Evidence({ ids, thefts }: { ids: readonly string[]; thefts: readonly Theft[] }) {
  const { t } = useTranslation();
  const nameOf = (id: string) => thefts.find((theft) => theft.id === id)?.victim ?? id;
  if (ids.length === 0) return null;
  return (
    <details className={style.evidence}>
      <summary>{t('landscape.behind', { count: ids.length })}</summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Link to="/objects/$id" params={{ id }}>
              <bdi>{visibleText(nameOf(id))}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
