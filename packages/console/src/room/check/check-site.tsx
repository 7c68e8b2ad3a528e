import type { SiteCheck } from '@haetae/client';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../language/translate.ts';
import { AnswerBox } from '../../part/answer-box.tsx';
import { EmptyState } from '../../part/empty-state.tsx';
import { formatClock } from '../../part/format-time.ts';
import { strictest } from '../../part/marking.tsx';
import { FactRow } from '../../part/page.tsx';
import { useReader } from '../../part/use-reader.ts';
import { useAsk } from '../../session.tsx';
import { useHubLanguage } from '../landscape/use-language.ts';
import { NoAnswer } from '../screening/no-answer.tsx';
import { Appeals } from './appeals.tsx';
import style from './check.module.css';
import { CheckPage } from './check-page.tsx';
import { foundCase } from './found-case.ts';
import { HeldSite } from './held-site.tsx';
import { SiteWhy } from './site-why.tsx';
import { NextStep, PrintButton, Steps } from './steps-now.tsx';

/** One site: what the alliance says of it, what it shows itself, what to do. */
export function CheckSite() {
  const { t } = useTranslation();
  const { site } = useSearch({ from: '/screen/check/site' });
  const language = useHubLanguage();
  const asked = useAsk(['check-site', site, language], (client) => client.checkSites([site ?? ''], language), {
    enabled: site !== undefined,
  });
  const result = asked.data?.results[0];
  const marking = result && strictest(result.reasons.flatMap(({ tlp }) => tlp ?? []));
  return (
    <CheckPage
      kind="site"
      field={<SiteField site={site ?? ''} />}
      marking={marking}
      {...(result === undefined
        ? {}
        : { panel: <ToDo result={result} again={asked.again} />, actions: <PrintButton /> })}
      answer={
        <>
          {asked.problem && <NoAnswer problem={asked.problem} again={asked.again} />}
          {site !== undefined && asked.loading && <p className={`quiet ${style.wait}`}>{t('screening.asking')}</p>}
          {asked.data && result && <SiteAnswer result={result} asOf={asked.data.as_of} />}
        </>
      }
    >
      {site === undefined && <EmptyState title={t('check.site.first')}>{t('check.site.firstText')}</EmptyState>}
      {site === undefined && <Appeals />}
      {result && result.reasons.length > 0 && <SiteWhy reasons={result.reasons} />}
    </CheckPage>
  );
}

function SiteField({ site }: { site: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(site);
  useEffect(() => setText(site), [site]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = text.trim();
    if (asked !== '') void navigate({ to: '/screen/check/site', search: { site: asked } });
  };
  return (
    <form className={style.form} onSubmit={submit}>
      <TextInput
        className={style.grow ?? ''}
        classNames={{ input: 'mono' }}
        aria-label={t('check.site.field')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        rightSection={
          text === '' ? null : <CloseButton size="sm" aria-label={t('screening.empty')} onClick={() => setText('')} />
        }
      />
      <Button type="submit" className={style.button ?? ''}>
        {t('check.do')}
      </Button>
    </form>
  );
}

function SiteAnswer({ result, asOf }: { result: SiteCheck; asOf: string }) {
  const { t } = useTranslation();
  const reader = useReader();
  return (
    <>
      <AnswerBox
        verdict={result.verdict}
        word={t(`verdict.${result.verdict}`)}
        beside={<bdi dir="ltr">{formatClock(Date.parse(asOf), reader, true)}</bdi>}
      >
        {t(result.verdict === 'clear' && isHeld(result) ? 'check.site.say_held' : `check.site.say_${result.verdict}`)}{' '}
        {result.verdict === 'clear' ? '' : result.reasons[0]?.text}
      </AnswerBox>
      {result.verdict !== 'invalid' && <FactRow facts={factsOf(result, t)} />}
    </>
  );
}

function factsOf(result: SiteCheck, t: Translate): [string, ReactNode][] {
  const facts: [string, ReactNode][] = [[t('check.site.opens'), <Inert key="opens" text={result.domain} />]];
  if (result.brand !== undefined) facts.push([t('check.site.poses'), result.brand]);
  if (result.protected !== undefined) {
    facts.push([t('check.site.protected'), <Inert key="own" text={result.protected.site} />]);
  }
  facts.push([t('check.site.said'), t('check.site.saidBy', { count: saidBy(result) })]);
  return facts;
}

/** A name of a site as text: nothing to click, and no program makes a link of it. */
const Inert = ({ text }: { text: string }) => (
  <bdi dir="ltr" className="mono">
    {text.replaceAll('.', '[.]')}
  </bdi>
);

const saidBy = ({ reasons }: SiteCheck): number =>
  new Set(reasons.flatMap(({ organisation }) => organisation?.id ?? [])).size;

/** Whether something is said of it that waits for a person. */
const isHeld = ({ reasons }: SiteCheck): boolean => reasons.some(({ rule }) => rule === 'said-and-held');

const caseOf = (result: SiteCheck, t: Translate) =>
  foundCase(
    `${t('check.kind.site')}: ${result.domain.replaceAll('.', '[.]')}`,
    result.reasons.map(({ text }) => text),
    strictest(result.reasons.flatMap(({ tlp }) => tlp ?? [])),
  );

const stepsOf = {
  block: ['typeIt', 'takeBack', 'walletLost', 'tellMessage'],
  review: ['wait', 'askSender', 'letLook'],
  clear: ['typeToSignIn', 'neverWords'],
  invalid: ['copyAgain'],
} as const;

function ToDo({ result, again }: { result: SiteCheck; again: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Steps steps={stepsOf[result.verdict]} />
      {isHeld(result) && result.protected && <HeldSite protection={result.protected} again={again} />}
      {(result.verdict === 'block' || result.verdict === 'review') && <NextStep found={caseOf(result, t)} />}
    </>
  );
}
