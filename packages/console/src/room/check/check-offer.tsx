import type { AnswerLanguage, OfferCheckAnswer, OfferSignal, Tlp } from '@haetae/client';
import { Button, FileButton, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../language/translate.ts';
import { AnswerBox } from '../../part/answer-box.tsx';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { strictest } from '../../part/marking.tsx';
import { FactRow, Section } from '../../part/page.tsx';
import { Verdict } from '../../part/verdict.tsx';
import { useSession } from '../../session.tsx';
import { useHubLanguage } from '../landscape/use-language.ts';
import style from './check.module.css';
import { CheckPage } from './check-page.tsx';
import { foundCase } from './found-case.ts';
import { type ShownSignal, Signals } from './signals.tsx';
import { NextStep, PrintButton, StepsNow } from './steps-now.tsx';
import { useWordedCheck } from './use-worded-check.ts';

/** A job offer or a conversation about one: the published signs in it, and what to ask before going on. */
export function CheckOffer() {
  const { t } = useTranslation();
  const { client } = useSession();
  const [text, setText] = useState('');
  const check = useWordedCheck<OfferCheckAnswer, AnswerLanguage>(useHubLanguage());
  const ask = (bytes: Uint8Array<ArrayBuffer>) => void check.ask((language) => client.checkOffer(bytes, language));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(new TextEncoder().encode(text));
  };
  const result = check.value;
  const marking = result && strictest(result.links.flatMap(({ reasons }) => reasons.flatMap(({ tlp }) => tlp ?? [])));
  return (
    <CheckPage
      kind="offer"
      marking={marking}
      field={<p className={`second ${style.field}`}>{t('check.offer.about')}</p>}
      {...(result === undefined ? {} : { panel: <ToDo result={result} marking={marking} />, actions: <PrintButton /> })}
      answer={
        <>
          <form onSubmit={submit} className={style.typed}>
            <Textarea
              label={t('check.offer.field')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              autosize
              minRows={8}
              className={result === undefined ? '' : (style.short ?? '')}
              maxRows={16}
              spellCheck={false}
            />
            <div className={style.file}>
              <Button type="submit" disabled={text.trim() === '' || check.busy} className={style.button ?? ''}>
                {t('check.do')}
              </Button>
              <MailButton onBytes={ask} />
              <span className="small quiet">{t('check.offer.notKept')}</span>
            </div>
          </form>
          {check.problem && (
            <ErrorNote problem={check.problem} title={t('check.notChecked')} kept={t('part.typedKept')} />
          )}
          {result && <OfferAnswer result={result} />}
        </>
      }
    >
      {result === undefined && !check.busy && (
        <EmptyState title={t('check.offer.first')}>{t('check.offer.firstText')}</EmptyState>
      )}
      {result && result.links.length > 0 && <Links links={result.links} />}
      {result && result.signals.length > 0 && (
        <Signals label={t('check.offer.sign')} signals={result.signals.map((signal) => shownOf(signal, t))} />
      )}
    </CheckPage>
  );
}

function MailButton({ onBytes }: { onBytes: (bytes: Uint8Array<ArrayBuffer>) => void }) {
  const { t } = useTranslation();
  const read = async (file: File | null) => file && onBytes(new Uint8Array(await file.arrayBuffer()));
  return (
    <FileButton accept=".eml,.txt,.json,message/rfc822" onChange={(file) => void read(file)}>
      {(button) => (
        <Button {...button} variant="default" className={style.button ?? ''}>
          {t('check.offer.mail')}
        </Button>
      )}
    </FileButton>
  );
}

const verdictOf = { strong: 'block', medium: 'review', 'supports only': 'review', none: 'clear' } as const;

/** How far to go with it; of the sender as a person nothing is said. */
function OfferAnswer({ result }: { result: OfferCheckAnswer }) {
  const { t } = useTranslation();
  const verdict = verdictOf[result.strongest];
  const strong = result.signals.filter(({ strength }) => strength === 'strong').length;
  return (
    <>
      <AnswerBox
        verdict={verdict}
        word={t(`check.offer.word_${verdict}`)}
        beside={t('check.signals.count', { count: result.signals.length })}
      >
        {t(`check.offer.say_${verdict}`)}
      </AnswerBox>
      <FactRow
        facts={[
          [t('check.offer.messages'), String(result.checked.messages)],
          [t('check.offer.links'), String(result.checked.links)],
          [t('check.offer.attachments'), String(result.checked.attachments)],
          [t('check.offer.strongSigns'), String(strong)],
        ]}
      />
    </>
  );
}

function Links({ links }: { links: OfferCheckAnswer['links'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('check.offer.leadsTo')} beside={t('check.offer.leadsToText')}>
      <ul className={style.ticks}>
        {links.map((link) => (
          <li key={link.input} style={{ gridTemplateColumns: '96px minmax(0, 1fr)' }}>
            <Verdict verdict={link.verdict} />
            <span>
              <bdi dir="ltr" className="mono">
                {link.domain.replaceAll('.', '[.]')}
              </bdi>{' '}
              <span className="second">{link.reasons[0]?.text}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function shownOf(signal: OfferSignal, t: Translate): ShownSignal {
  const { number, rule, strength, text, words, message, source, question } = signal;
  const where = message === undefined ? undefined : t('check.offer.inMessage', { number: message });
  const parts = [words === undefined ? undefined : `“${words}”`, where].filter((part) => part !== undefined);
  return {
    number,
    rule,
    strength,
    text,
    source,
    question,
    ...(parts.length === 0 ? {} : { beside: parts.join(' · ') }),
  };
}

function ToDo({ result, marking }: { result: OfferCheckAnswer; marking: Tlp | undefined }) {
  const { t } = useTranslation();
  const lines = [
    ...result.signals.map(({ number, text }) => `${number}. ${text}`),
    ...result.links.map(({ domain, reasons }) => `${domain.replaceAll('.', '[.]')}: ${reasons[0]?.text ?? ''}`),
  ];
  return (
    <>
      <StepsNow steps={result.advice} />
      {result.strongest !== 'none' && <NextStep found={foundCase(t('check.kind.offer'), lines, marking)} />}
    </>
  );
}
