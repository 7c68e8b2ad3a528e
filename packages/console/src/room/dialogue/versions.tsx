import type { ClauseView, StatementView } from '@haetae/client';
import { IconCheck, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { VerdictIcon } from '../../part/verdict.tsx';
import { useSession } from '../../session.tsx';
import style from './dialogue.module.css';
import { Silence } from './silence.tsx';
import { direction, formerWords, languageName, shortHash } from './statement-facts.ts';
import { Words } from './words.tsx';

type Version = ClauseView['versions'][string];

/** The language versions of a clause side by side, each with its hash above and who agrees to it below. */
export function Versions(props: { statement: StatementView; clause: ClauseView; tracked: boolean }) {
  const { statement, clause, tracked } = props;
  return (
    <div className={style.versions}>
      {statement.languages.map((lang) => {
        const version = clause.versions[lang];
        return (
          <section key={lang} className={style.version}>
            <VersionHead lang={lang} version={version} number={numberOf(clause, lang)} />
            <Text version={version} lang={lang} before={tracked ? formerWords(clause, lang) : undefined} />
            <ul className={style.agreements}>
              {statement.parties.map((party) => (
                <Agreement key={party} party={party} version={version} />
              ))}
            </ul>
            {version !== undefined && <Remarks version={version} />}
            {version !== undefined && <Silence clause={clause.id} lang={lang} version={version} />}
          </section>
        );
      })}
    </div>
  );
}

const numberOf = ({ history }: ClauseView, lang: string): number =>
  history.filter((one) => one.lang === lang).length + 1;

function VersionHead({ lang, version, number }: { lang: string; version: Version | undefined; number: number }) {
  const { t } = useTranslation();
  return (
    <div className={style.versionHead}>
      <h3>
        <bdi lang={lang}>{languageName(lang)}</bdi>
      </h3>
      <span className="mono quiet">{version && t('dialogue.version', { number })}</span>
      {version && (
        <bdi dir="ltr" className="mono quiet" title={version.hash}>
          {shortHash(version.hash)}
        </bdi>
      )}
    </div>
  );
}

/** Open words stand in brackets; the side that is missing is named below, so that colour is never alone. */
function Text({ version, lang, before }: { version: Version | undefined; lang: string; before: string | undefined }) {
  const { t } = useTranslation();
  if (version === undefined) return <p className={`${style.text} quiet`}>[{t('dialogue.noWords')}]</p>;
  const open = version.open.length > 0;
  return (
    <p className={style.text} lang={lang} dir={direction(lang)}>
      {open && <span className={style.edge}>[</span>}
      <Words text={version.text} lang={lang} before={before} />
      {open && <span className={style.edge}>]</span>}
    </p>
  );
}

function Agreement({ party, version }: { party: string; version: Version | undefined }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const mine = party === me.hub.name;
  if (version?.agreed.includes(party)) {
    return (
      <li>
        <bdi className={style.side}>{party}</bdi>
        <IconCheck size={14} stroke={1.5} aria-hidden="true" />
        <span className="second">{t('dialogue.agreesTo', { hash: version.hash.slice(0, 8) })}</span>
      </li>
    );
  }
  return (
    <li data-mine={mine || undefined}>
      <bdi className={style.side}>{party}</bdi>
      {mine ? <VerdictIcon verdict="review" size={14} /> : <IconHourglass size={14} stroke={1.5} aria-hidden="true" />}
      <span>{t(mine ? 'dialogue.openMine' : 'dialogue.openTheirs')}</span>
    </li>
  );
}

/** What a reader does not see in the words, and what another hub has yet to confirm. */
function Remarks({ version }: { version: Version }) {
  const { t } = useTranslation();
  return (
    <>
      {version.pending && <p className="small quiet">{t('dialogue.pending')}</p>}
      {version.warnings.map((warning) => (
        <p key={warning.code} className={`small ${style.warning}`}>
          <VerdictIcon verdict="review" size={14} /> {t(`dialogue.warning.${warning.code}`)}{' '}
          <bdi dir="ltr" className="mono">
            {[...new Set(warning.points.map(({ point }) => point))].slice(0, 6).join(' ')}
          </bdi>
        </p>
      ))}
    </>
  );
}
