import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import style from './check.module.css';

const kinds = [
  ['address', '/screen'],
  ['site', '/screen/check/site'],
  ['repository', '/screen/check/repository'],
  ['offer', '/screen/check/offer'],
  ['applicant', '/screen/check/applicant'],
] as const;

/** What can be checked. */
export type CheckKind = (typeof kinds)[number][0];

/** The one switch of everything that can be checked; each kind is a page with its own address. */
export function CheckSwitch({ at }: { at: CheckKind }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('check.kinds')}>
      <ul className={style.switch}>
        {kinds.map(([kind, to]) => (
          <li key={kind}>
            <Link
              to={to}
              className={style.kind}
              data-chosen={kind === at || undefined}
              activeOptions={{ exact: true }}
              {...(kind === at ? { 'aria-current': 'page' } : {})}
            >
              {t(`check.kind.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
