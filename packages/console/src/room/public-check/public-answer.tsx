import type { HubDescriptor, PublicCheckAnswer } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../language/translate.ts';
import { formatClock } from '../../part/format-time.ts';
import { useReader } from '../../part/use-reader.ts';
import { VerdictIcon } from '../../part/verdict.tsx';
import { Appeal } from './appeal.tsx';
import style from './public-check.module.css';
import type { PublicKind } from './public-check.tsx';

type Props = { kind: PublicKind; asked: string; answer: PublicCheckAnswer; hub: HubDescriptor | null };

/** *Block* with who says it and what to do, or that there is no finding: nothing stands between. */
export function PublicAnswer({ kind, asked, answer, hub }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const [appeals, setAppeals] = useState(false);
  const isBlock = answer.finding === 'block';
  return (
    <>
      <section
        className={style.answer}
        data-finding={answer.finding}
        aria-label={t('publicCheck.answer')}
        aria-live="polite"
      >
        <p className={style.word}>
          {isBlock && <VerdictIcon verdict="block" size={20} />}
          <span className={`strong ${style.said}`}>{t(`publicCheck.${answer.finding}`)}</span>
          <span className={`second ${style.when}`}>
            {t('publicCheck.justNow')} · <bdi dir="ltr">{formatClock(Date.parse(answer.as_of), reader)}</bdi>
          </span>
        </p>
        {isBlock && <h2>{t(`publicCheck.stop.${kind}`)}</h2>}
        <p>{isBlock ? sentence(answer, t) : t('publicCheck.noneText')}</p>
      </section>
      {isBlock && <Known answer={answer} />}
      {isBlock && <ToDo kind={kind} hub={hub} />}
      {isBlock && (
        <div className={style.buttons}>
          {hub?.jurisdiction === 'KR' && (
            <Button component="a" href="tel:118" leftSection={<IconPhone size={18} stroke={1.5} />}>
              {t('publicCheck.call', { number: '118' })}
            </Button>
          )}
          {kind !== 'offer' && (
            <Button variant="default" aria-expanded={appeals} onClick={() => setAppeals(!appeals)}>
              {t('publicCheck.wrongly')}
            </Button>
          )}
        </div>
      )}
      {appeals && <Appeal subject={answer.about || asked} hub={hub?.name ?? ''} />}
    </>
  );
}

function sentence({ reasons }: PublicCheckAnswer, t: Translate): string {
  const said = reasons.find(({ said_by: who }) => who !== null);
  if (said === undefined || said.category === null) return reasons[0]?.text ?? t('publicCheck.shows');
  return t('publicCheck.said', { who: said.said_by, what: t(`publicCheck.category.${said.category}`) });
}

/** Reasons that are listed; the rest says no more to whoever must stop anyway. */
const most = 4;

function Known({ answer }: { answer: PublicCheckAnswer }) {
  const { t, i18n } = useTranslation();
  const [reason] = answer.reasons;
  if (reason === undefined) return null;
  const isSaid = reason.category !== null;
  const since = reason.since === null ? undefined : new Date(reason.since);
  const day = since?.toLocaleDateString(`${i18n.language}-u-nu-latn`, { dateStyle: 'long' });
  const facts: [string, string][] = [
    [t('publicCheck.who'), reason.said_by ?? t('publicCheck.itself')],
    ...(day === undefined ? [] : ([[t('publicCheck.since'), day]] satisfies [string, string][])),
    ...(reason.category === null
      ? []
      : ([[t('publicCheck.what'), t(`publicCheck.category.${reason.category}`)]] satisfies [string, string][])),
  ];
  const words = answer.reasons.slice(isSaid ? 0 : 1, most).map(({ text }) => text);
  return (
    <dl className={style.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
      {words.length > 0 && (
        <div>
          <dt>{t(isSaid ? 'publicCheck.words' : 'publicCheck.more')}</dt>
          <dd className={style.reasons}>
            {words.map((text) => (
              <bdi key={text}>{text}</bdi>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function ToDo({ kind, hub }: { kind: PublicKind; hub: HubDescriptor | null }) {
  const { t } = useTranslation();
  const steps = [
    t(`publicCheck.do_${kind}`),
    t(hub?.jurisdiction === 'KR' ? 'publicCheck.sentKr' : 'publicCheck.sent'),
    t('publicCheck.back'),
  ];
  return (
    <section className={style.todo}>
      <h2 className="sub">{t('publicCheck.todo')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
