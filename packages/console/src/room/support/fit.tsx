import type { Fit as FitFacts, NeedView, OfferView } from '@haetae/client';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import style from './support.module.css';

/** Why an offer fits a need, fact by fact; never a sum. */
export function Fit({ fit }: { fit: FitFacts }) {
  const { t } = useTranslation();
  return (
    <span className={style.fit}>
      <Fact holds={fit.capability}>{t('support.fit.skill')}</Fact>
      <Fact holds={fit.languages.length > 0}>{t('support.fit.language')}</Fact>
      <Fact holds={fit.hours > 0}>{t('support.fit.hours', { count: fit.hours })}</Fact>
      {!fit.in_time && <Fact holds={false}>{t('support.fit.time')}</Fact>}
    </span>
  );
}

function Fact({ holds, children }: { holds: boolean; children: string }) {
  const { t } = useTranslation();
  const Icon = holds ? IconCheck : IconX;
  return (
    <span className={style.fact} data-holds={holds || undefined}>
      <Icon size={14} stroke={1.5} aria-hidden="true" />
      {children}
      <span className="visually-hidden">: {t(holds ? 'support.holds' : 'support.holdsNot')}</span>
    </span>
  );
}

/** Languages and place of a need or an offer. */
export function LanguagesAndPlace({ of }: { of: Pick<NeedView | OfferView, 'languages' | 'zone'> }) {
  return (
    <bdi>
      {of.languages.join(', ')} · {of.zone.split('/').at(-1)?.replaceAll('_', ' ')}
    </bdi>
  );
}
