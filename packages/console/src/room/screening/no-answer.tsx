import type { Problem } from '@haetae/client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';

const wait = 4;

/** No answer is never "clear": says so, keeps the address, and asks again by itself while the index loads. */
export function NoAnswer({ problem, again }: { problem: Problem; again: () => void }) {
  const { t } = useTranslation();
  const loading = problem.code === 'index_not_ready';
  const left = useCountdown(loading ? wait : null, again);
  return (
    <>
      <ErrorNote
        problem={problem}
        title={t(loading ? 'screening.noAnswerYet' : 'screening.noAnswer')}
        kept={t('screening.kept')}
        {...(loading ? {} : { retry: again })}
      />
      {loading && <p className="small quiet">{t('screening.askedAgain', { count: left })}</p>}
    </>
  );
}

function useCountdown(seconds: number | null, done: () => void): number {
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    if (seconds === null) return;
    const beat = setTimeout(() => {
      if (left > 1) return setLeft(left - 1);
      done();
      setLeft(seconds);
    }, 1_000);
    return () => clearTimeout(beat);
  }, [left, seconds, done]);
  return left;
}
