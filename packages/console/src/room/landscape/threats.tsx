import { useTranslation } from 'react-i18next';
import { Section } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import style from './actors.module.css';
import { millions } from './format-usd.ts';
import { useHubLanguage } from './use-language.ts';

/** The typology: every theft and every object that tells of a threat stands somewhere in it. */
export function Threats() {
  const { t } = useTranslation();
  const lang = useHubLanguage();
  const { data } = useAsk(['typology', lang], (client) => client.landscapeTypology(lang), { keep: true });
  if (data === undefined) return null;
  return (
    <Section title={t('landscape.threats')} beside={t('landscape.threatsNote')}>
      <table className={style.names} aria-label={t('landscape.threats')}>
        <thead>
          <tr>
            <th scope="col">{t('landscape.threat')}</th>
            <th scope="col">{t('landscape.thefts')}</th>
            <th scope="col">{t('landscape.musd')}</th>
            <th scope="col">{t('landscape.objects')}</th>
          </tr>
        </thead>
        <tbody>
          {data.threats.map(({ threat, label, thefts, usd, objects }) => (
            <tr key={threat}>
              <th scope="row">{label}</th>
              <td className="mono">{thefts || ''}</td>
              <td className="mono">{usd === 0 ? '' : millions(usd)}</td>
              <td className="mono">{objects || ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
