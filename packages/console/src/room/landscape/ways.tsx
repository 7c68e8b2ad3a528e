import type { Theft } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { millions } from './format-usd.ts';
import shade from './shade.module.css';
import { shadeOf } from './shade.ts';
import { lookOf } from './theft-look.ts';
import style from './wall.module.css';

const WAYS = ['job_offer', 'insider', 'phishing', 'vendor', 'code', 'keys', 'not_public'] as const;

/** How they got in, year by year: a heat map that is a table. */
export function Ways({ thefts }: { thefts: Theft[] }) {
  const { t } = useTranslation();
  const years = [...new Set(thefts.map(({ date }) => date.slice(0, 4)))].sort().slice(-12);
  const of = (year: string) => thefts.filter(({ date }) => date.startsWith(year));
  const usd = (some: Theft[]) => some.reduce((sum, { amount_usd }) => sum + (amount_usd ?? 0), 0);
  const sum = (some: Theft[]) => (some.length === 0 ? '' : millions(usd(some)));
  return (
    <section className={style.column} aria-label={t('landscape.ways')}>
      <h2 className="sub">{t('landscape.ways')}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways on a phone must be reachable by key */}
      <div className={style.scroll} tabIndex={0} role="group" aria-label={t('landscape.ways')}>
        <table className={`${style.heat} ${shade.shaded}`}>
          <thead>
            <tr>
              <th scope="col">{t('landscape.waysHead')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  <abbr title={year}>’{year.slice(2)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {WAYS.map((way) => (
              <tr key={way}>
                <th scope="row">{t(`landscape.way.${way}`)}</th>
                {years.map((year) => {
                  const here = of(year).filter(({ way_in }) => way_in === way);
                  return (
                    <td
                      key={year}
                      data-shade={shadeOf(here.length)}
                      title={here.map(({ victim }) => victim).join(', ')}
                    >
                      {here.length === 0 ? '' : here.length}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('landscape.allThefts')}</th>
              {years.map((year) => (
                <td key={year}>{of(year).length}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('landscape.stolen')}</th>
              {years.map((year) => (
                <td key={year}>{sum(of(year))}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('landscape.inEurope')}</th>
              {years.map((year) => (
                <td key={year}>{sum(of(year).filter((theft) => lookOf(theft).europe))}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="quiet small">{t('landscape.waysNote')}</p>
    </section>
  );
}
