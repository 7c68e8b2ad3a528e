import type { ApplicantCheck } from '@haetae/client/applicant';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AnswerBox } from '../../part/answer-box.tsx';
import { FactRow } from '../../part/page.tsx';
import style from './check.module.css';

/** How many signs and questions there are: neutral, without a verdict, a sum or a score. */
export function ApplicantAnswer({ check }: { check: ApplicantCheck }) {
  const { t } = useTranslation();
  const open = check.signals.filter(({ answer }) => answer === 'open').length;
  const rows = (state: ApplicantCheck['rows'][number]['state']) =>
    t('check.applicant.rows', { count: check.rows.filter((row) => row.state === state).length });
  const [often] = check.baseRate.rightAt;
  const right: [string, string][] =
    often === undefined
      ? []
      : [[t('check.applicant.right'), t('check.applicant.rightIn', { count: Math.round(1 / often.right) })]];
  return (
    <>
      <AnswerBox
        word={`${t('check.applicant.found', { count: check.signals.length })}, ${t('check.applicant.open', { count: open })}`}
        beside={t('check.applicant.sameForAll')}
      >
        {t('check.applicant.say')}
      </AnswerBox>
      <FactRow
        facts={[
          [t('check.applicant.lookedAt'), t('check.applicant.rows', { count: check.rows.length })],
          [t('check.applicant.differ'), rows('found')],
          [t('check.applicant.nothing'), rows('nothing')],
          [t('check.applicant.toAsk'), rows('to ask')],
          [t('check.applicant.unknown'), rows('unknown')],
          ...right,
        ]}
      />
    </>
  );
}

/** What must hold before any step, and what is never an input: beside every answer, whatever was found. */
export function BeforeAnyStep({ check }: { check: ApplicantCheck }) {
  const { t } = useTranslation();
  return (
    <section className={style.pairOfParts}>
      <div className={style.columns}>
        <div className={style.parts}>
          <h2 className="sub">{t('check.applicant.before')}</h2>
          <ul className={style.ticks}>
            {check.step.conditions.map(({ condition, met, now }) => (
              <li key={condition} className={style.condition}>
                {met ? <IconCheck size={14} stroke={1.5} /> : <IconCircle size={14} stroke={1.5} />}
                <span>{condition}</span>
                <span className="quiet">{now}</span>
              </li>
            ))}
          </ul>
        </div>
        <div className={style.parts}>
          <h2 className="sub">{t('check.applicant.never')}</h2>
          <p className={`second ${style.quote}`}>{check.neverInputs.join('; ')}.</p>
          <p className="small quiet">
            {check.baseRate.text} ({check.baseRate.source})
          </p>
        </div>
      </div>
    </section>
  );
}
