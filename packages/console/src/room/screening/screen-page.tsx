import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../part/empty-state.tsx';
import { Page } from '../../part/page.tsx';
import { useSession } from '../../session.tsx';
import style from '../check/check.module.css';
import { CheckSwitch } from '../check/check-switch.tsx';
import { AddressField } from './address-field.tsx';
import { example, FirstSteps } from './first-steps.tsx';

/** Screening before anything was asked. */
export function ScreenPage() {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <Page title={t('screening.title')}>
      <div className={style.row} style={{ padding: 'var(--h-sp-3) var(--edge) 0' }}>
        <CheckSwitch at="address" />
        <AddressField />
      </div>
      <EmptyState
        title={t('screening.first')}
        step={
          <Link to="/screen/$address" params={{ address: example }}>
            {t('screening.example')}{' '}
            <bdi dir="ltr" className="mono">
              {example}
            </bdi>
          </Link>
        }
      >
        {t('screening.firstText')}
      </EmptyState>
      {me.hub.demonstration && <FirstSteps />}
    </Page>
  );
}
