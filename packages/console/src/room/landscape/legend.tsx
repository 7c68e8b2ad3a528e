import { useTranslation } from 'react-i18next';
import chart from './theft-chart.module.css';
import style from './wall.module.css';

const KINDS = [
  ['official', false],
  ['official', true],
  ['analysts', false],
  ['disputed', false],
] as const;

/** What the marks of the chart mean: colour for where, filling for who says so. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={style.legend}>
      {KINDS.map(([said, europe]) => (
        <li key={`${said} ${europe}`}>
          <svg width={14} height={14} aria-hidden="true">
            <g className={chart.mark} data-said={said} data-europe={europe || undefined}>
              <circle cx={7} cy={7} r={5} />
            </g>
          </svg>
          {t(`landscape.legend.${said === 'official' ? (europe ? 'europe' : 'elsewhere') : said}`)}
        </li>
      ))}
    </ul>
  );
}
