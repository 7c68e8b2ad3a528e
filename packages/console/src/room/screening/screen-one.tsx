import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Marking, strictest } from '../../part/marking.tsx';
import { Page } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import check from '../check/check.module.css';
import { CheckSwitch } from '../check/check-switch.tsx';
import { useHubLanguage } from '../landscape/use-language.ts';
import { PathPicture } from '../tracing/path-picture.tsx';
import { AddressField } from './address-field.tsx';
import { Answer } from './answer.tsx';
import { NoAnswer } from './no-answer.tsx';
import style from './screen-one.module.css';
import { WhatToDo } from './what-to-do.tsx';
import { Why } from './why.tsx';

/** One address, the whole answer: verdict and sentence, facts, why; beside it what can be done. */
export function ScreenOne() {
  const { t } = useTranslation();
  const { address } = useParams({ from: '/screen/$address' });
  const language = useHubLanguage();
  const { data, problem, loading, again } = useAsk(['screen', address, language], (client) =>
    client.screen([address], language),
  );
  const result = data?.results[0];
  const traced = result?.reasons.find((reason) => reason.hops !== undefined)?.object.split('#')[0];
  const here = useMemo(() => [address], [address]);
  return (
    <Page
      title={t('screening.title')}
      beside={t('screening.one')}
      marking={result && <Marking tlp={strictest(result.reasons.map((reason) => reason.tlp))} />}
      panel={result === undefined ? undefined : <WhatToDo result={result} />}
      panelLabel={t('screening.panel')}
      panelEarly
    >
      <div className={style.top}>
        <div className={check.row}>
          <CheckSwitch at="address" />
          <AddressField address={address} />
        </div>
        {problem && <NoAnswer problem={problem} again={again} />}
        {loading && <p className={`quiet ${style.wait}`}>{t('screening.asking')}</p>}
        {data && result && <Answer result={result} asOf={data.as_of} index={data.index_version} />}
      </div>
      {result && result.reasons.length > 0 && <Why reasons={result.reasons} />}
      {traced && <PathPicture traceId={traced} addresses={here} />}
    </Page>
  );
}
