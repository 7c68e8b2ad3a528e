import type { Plan } from '@haetae/client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../part/page.tsx';
import { millions } from '../landscape/format-usd.ts';
import style from './support.module.css';

/** The next steps, in the order that the hub gives and names. */
export function PlanList({ plan, most, end }: { plan: Plan; most: number; end?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Section title={t('support.plan')} beside={t('support.planBeside')} end={end}>
      {plan.steps.length === 0 && <p className="second">{t('support.planDone')}</p>}
      <table className={style.plan}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('support.step')}</th>
            <th scope="col" data-end>
              {t('support.theftsHead')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.steps.slice(0, most).map((step, place) => (
            <Step key={step.control} step={step} place={place + 1} />
          ))}
        </tbody>
      </table>
      <p className="small second">{plan.counts}</p>
    </Section>
  );
}

function Step({ step, place }: { step: Plan['steps'][number]; place: number }) {
  const { t } = useTranslation();
  return (
    <tr>
      <td className="quiet">{place}</td>
      <td>
        <span className={style.lines}>
          <span>{step.title}</span>
          <span className="small second">
            <bdi dir="ltr" className="mono">
              {step.control}
            </bdi>{' '}
            {t(`support.function.${step.function}`)}, {t(`support.area.${step.area}`)}
          </span>
        </span>
      </td>
      <td data-end>
        <span className={style.lines}>
          {step.thefts === 0 ? (
            <span className="quiet">{t('support.noTheft')}</span>
          ) : (
            <span>
              <span className="strong">{step.thefts}</span> · <bdi className="mono">{millions(step.usd)}</bdi>
            </span>
          )}
          <span className="small second">
            {step.ways.length > 0
              ? step.ways.map((way) => t(`landscape.way.${way}`)).join(', ')
              : t('support.objectsSeen', { count: step.seen })}
          </span>
        </span>
      </td>
    </tr>
  );
}
