import type { Reason, Screening } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../language/translate.ts';
import { AnswerBox } from '../../part/answer-box.tsx';
import { formatClock } from '../../part/format-time.ts';
import { FactRow } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { useReader } from '../../part/use-reader.ts';
import { Verdict } from '../../part/verdict.tsx';

/** The answer: word, sentence, when it was given and how far the index had read; below it what is known. */
export function Answer({ result, asOf, index }: { result: Screening; asOf: string; index: number }) {
  const { t } = useTranslation();
  const reader = useReader();
  return (
    <>
      <AnswerBox
        verdict={result.verdict}
        word={t(`verdict.${result.verdict}`)}
        beside={
          <bdi dir="ltr" className="mono">
            {t('screening.asOf', {
              time: formatClock(Date.parse(asOf), reader, true),
              index: index.toLocaleString('en'),
            })}
          </bdi>
        }
      >
        {sentence(result, t)}
      </AnswerBox>
      {result.verdict !== 'invalid' &&
        result.warnings.map((warning) => <Warning key={warning.code} message={warning.message} />)}
      {result.reasons.length > 0 && <Known result={result} />}
    </>
  );
}

function Warning({ message }: { message: string }) {
  return (
    <p>
      <Verdict verdict="review">
        <span className="second">{message}</span>
      </Verdict>
    </p>
  );
}

type T = Translate;

/** The strongest reason, or in so many words that there is none. */
function sentence(result: Screening, t: T): string {
  if (result.verdict === 'invalid')
    return result.warnings.map((warning) => warning.message).join(' ') || t('screening.invalidText');
  return result.reasons[0]?.text ?? t('screening.clearText');
}

function Known({ result }: { result: Screening }) {
  const { t } = useTranslation();
  const traced = result.reasons.find((reason) => reason.hops !== undefined);
  const since = earliest(result.reasons);
  return (
    <FactRow
      facts={[
        [t('screening.what'), result.categories.map((category) => t(`category.${category}`)).join(', ')],
        [t('screening.actor'), <Actor key="actor" name={result.actor} />],
        ...(traced === undefined ? [] : [tracedFact(traced, t)]),
        [t('screening.since'), <Time key="since" at={since} age />],
      ]}
    />
  );
}

function Actor({ name }: { name: string | null }) {
  const { t } = useTranslation();
  return name === null ? <span className="quiet">{t('part.notInSource')}</span> : <bdi>{name}</bdi>;
}

function tracedFact(reason: Reason, t: T): [string, string] {
  const hops = t('screening.hops', { count: reason.hops ?? 0 });
  return [t('screening.traced'), reason.share === undefined ? hops : `${percent(reason.share)} · ${hops}`];
}

/** A share from 0 to 1 as a per cent, with one place where it is below one. */
export function percent(share: string): string {
  const value = Number(share) * 100;
  return `${value > 0 && value < 1 ? value.toFixed(1) : Math.round(value)} %`;
}

function earliest(reasons: Reason[]): string | null {
  return (
    reasons
      .map((reason) => reason.first_seen)
      .filter((at): at is string => at !== null)
      .sort()[0] ?? null
  );
}
