import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../part/empty-state.tsx';
import { Page } from '../../part/page.tsx';
import { AddressField } from './address-field.tsx';

/** Entry 1 of the FBI's public list of the Bybit theft: an example that every hub answers. */
const example = '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D';

/** Screening before anything was asked. */
export function ScreenPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('screening.title')}>
      <div style={{ padding: 'var(--h-sp-4) var(--edge) 0' }}>
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
    </Page>
  );
}
