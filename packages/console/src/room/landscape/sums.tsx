import type { LandscapeTotals } from '@haetae/client';
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import { millions } from './format-usd.ts';
import { TheftTable } from './theft-table.tsx';
import { useHubLanguage } from './use-language.ts';
import style from './wall.module.css';

/** The two whole years before this one, latest first. */
const lastYears = (): string[] => [1, 2].map((back) => String(new Date().getUTCFullYear() - back));

/** This hub's sums beside those published; each can be derived again, theft by theft. */
export function Sums() {
  const { t } = useTranslation();
  return (
    <section className={style.column} aria-label={t('landscape.sums')}>
      <h2 className="sub">{t('landscape.sums')}</h2>
      {lastYears().map((year) => (
        <Year key={year} year={year} />
      ))}
    </section>
  );
}

function useTotals(year: string): LandscapeTotals | undefined {
  const lang = useHubLanguage();
  return useAsk(['totals', year, lang], (client) => client.theftTotals({ year, lang }), { keep: true }).data;
}

/** A day of a year that is told already. */
const shortDay = (day: string, lang: 'en' | 'ko'): string =>
  new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

function Year({ year }: { year: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/landscape' });
  const { year: derived } = useSearch({ from: '/landscape' });
  const lang = useHubLanguage();
  const totals = useTotals(year);
  if (totals === undefined) return null;
  const most = Math.max(totals.own.usd, ...totals.published.map(({ usd }) => usd), 1);
  const bar = (usd: number, own: boolean) => (
    <span
      className={style.bar}
      data-own={own || undefined}
      style={{ inlineSize: `${Math.max(1, (100 * usd) / most)}%` }}
    />
  );
  return (
    <table className={style.sums}>
      <thead>
        <tr>
          <th scope="col">{year}</th>
          <th scope="col">{t('landscape.musd')}</th>
          <td>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-expanded={derived === year}
              onClick={() =>
                void navigate({
                  search: (old) => ({ ...old, year: derived === year ? undefined : year }),
                  replace: true,
                })
              }
            >
              {t('landscape.derive')}
            </Button>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr className="strong">
          <th scope="row">{t('landscape.ownSum', { count: totals.own.count })}</th>
          <td className="mono">{millions(totals.own.usd)}</td>
          <td>{bar(totals.own.usd, true)}</td>
        </tr>
        {totals.published.map((one) => (
          <tr key={`${one.publisher} ${one.document} ${one.to}`} title={`${one.document}: ${one.explanation}`}>
            <th scope="row">
              <bdi>{one.publisher}</bdi>
              {one.to !== totals.to && (
                <span className="quiet">, {t('landscape.upTo', { day: shortDay(one.to, lang) })}</span>
              )}
            </th>
            <td className="mono">{millions(one.usd)}</td>
            <td>{bar(one.usd, false)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A year's sum once more from its thefts, and what explains each difference. */
export function Derived({ year }: { year: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/landscape' });
  const totals = useTotals(year);
  if (totals === undefined) return null;
  return (
    <Section
      title={t('landscape.derived', { year, count: totals.own.count, usd: millions(totals.own.usd) })}
      end={
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => void navigate({ search: (old) => ({ ...old, year: undefined }), replace: true })}
        >
          {t('part.close')}
        </Button>
      }
      flush
    >
      <TheftTable thefts={totals.own.incidents} label={t('landscape.derivedTable', { year })} />
      <dl className={style.derived}>
        {totals.published.map((one) => (
          <div key={`${one.publisher} ${one.document} ${one.to}`}>
            <dt>
              <bdi>{one.publisher}</bdi>, <bdi>{one.document}</bdi>{' '}
              <bdi className="mono">{`${one.difference > 0 ? '+' : '−'}${millions(Math.abs(one.difference))}`}</bdi>
            </dt>
            <dd>{one.explanation}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
