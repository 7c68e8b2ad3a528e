import { Trans, useTranslation } from 'react-i18next';
import { ExerciseChip } from '../../part/exercise-chip.tsx';
import { Note } from '../../part/note.tsx';
import { Facts } from '../../part/page.tsx';
import style from './sign-in.module.css';

/** What a newcomer must know of a demonstration hub: what is real, what is made up, where the keys lie. */
export function Demonstration() {
  const { t } = useTranslation();
  return (
    <aside className={style.aside} aria-label={t('part.demonstration')}>
      <Note tone="info" title={t('signIn.demo.title')}>
        <p>{t('signIn.demo.text')}</p>
      </Note>
      <section>
        <h2 className={style.small}>{t('signIn.demo.keys')}</h2>
        <p className="second">{t('signIn.demo.keysText')}</p>
        <pre className={style.code}>
          <code>.haetae/demo-keys.json</code>
        </pre>
      </section>
      <section>
        <h2 className={style.small}>
          {t('signIn.demo.real')} <span className="quiet">{t('signIn.demo.realBeside')}</span>
        </h2>
        <ul className={style.list}>
          <li>{t('signIn.demo.fbi')}</li>
          <li>{t('signIn.demo.ofac')}</li>
        </ul>
      </section>
      <section>
        <h2 className={style.small}>{t('signIn.demo.madeUp')}</h2>
        <p className="second">
          <Trans t={t} i18nKey="signIn.demo.madeUpText" components={{ chip: <ExerciseChip kind="exercise" /> }} />
        </p>
      </section>
      <section>
        <Facts
          facts={[
            [t('signIn.demo.stop'), t('signIn.demo.stopText')],
            [
              t('signIn.demo.own'),
              <Trans key="own" t={t} i18nKey="signIn.demo.ownText" components={{ code: <code className="mono" /> }} />,
            ],
          ]}
        />
      </section>
    </aside>
  );
}
