import type { AssessmentView } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { Section } from '../../part/page.tsx';
import style from './support.module.css';

/** Controls met with evidence of those that apply, function by function, with a mark for the last earlier day. */
export function MetByFunction({ view }: { view: AssessmentView }) {
  const { t } = useTranslation();
  const longest = Math.max(...view.functions.map(({ of }) => of), 1);
  const before = view.history.at(-2)?.day;
  return (
    <Section title={t('support.assessment')} beside={t('support.framework')}>
      <table className={style.functions}>
        <thead>
          <tr>
            <th scope="col">{t('support.functionHead')}</th>
            <th scope="col">{t('support.metHead')}</th>
            <th scope="col">{t('support.metOf')}</th>
          </tr>
        </thead>
        <tbody>
          {view.functions.map(({ function: name, of, met, before: then }) => (
            <tr key={name}>
              <th scope="row">{t(`support.function.${name}`)}</th>
              <td>
                <span className={style.bar} style={{ inlineSize: `${(of / longest) * 100}%` }} aria-hidden="true">
                  <span className={style.met} style={{ inlineSize: share(met, of) }} />
                  {then !== null && <span className={style.before} style={{ insetInlineStart: share(then, of) }} />}
                </span>
              </td>
              <td>
                <bdi>{t('support.metOfCount', { met, of })}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={`small second ${style.legend}`}>
        <span className={style.key} data-is="met">
          {t('support.legendNow')}
        </span>
        {before !== undefined && (
          <span className={style.key} data-is="before">
            <bdi>{t('support.legendBefore', { day: before })}</bdi>
          </span>
        )}
        <span className={style.key}>{t('support.legendRest')}</span>
      </p>
      <p className="small second">
        {before === undefined && `${t('support.noBefore')} `}
        {t('support.ownOnly')}
      </p>
    </Section>
  );
}

const share = (part: number, of: number): string => (of === 0 ? '0%' : `${(Math.min(part, of) / of) * 100}%`);
