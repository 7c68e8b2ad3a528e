import type { Verdict } from '@haetae/client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import style from './answer-box.module.css';
import { VerdictIcon } from './verdict.tsx';

/**
 * An answer before everything else on its page: word, sentence, and small beside the word how it came about.
 *
 * Without a `verdict` it is neutral, as about a person it always is.
 */
export function AnswerBox(props: {
  verdict?: Verdict | undefined;
  /** name of the region; by default that of an answer */
  label?: string;
  word: ReactNode;
  beside?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { verdict } = props;
  return (
    <section
      className={style.answer}
      data-verdict={verdict}
      data-bare={verdict === undefined || undefined}
      aria-label={props.label ?? t('screening.answer')}
      aria-live="polite"
    >
      {verdict !== undefined && <VerdictIcon verdict={verdict} size={28} />}
      <div className={style.line}>
        <h2>{props.word}</h2>
        {props.beside !== undefined && <span className="second">{props.beside}</span>}
      </div>
      <p className={style.sentence}>{props.children}</p>
    </section>
  );
}
