import type { Theft, TheftMerges } from '@haetae/client';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../part/page.tsx';
import { sentenceOf } from '../../part/problem-sentence.ts';
import { useAsk, useSession } from '../../session.tsx';
import { millions } from './format-usd.ts';
import style from './same-theft.module.css';
import { visibleText } from './visible-text.ts';

type Pair = TheftMerges['possible'][number];

/** Incidents that may tell of one theft, for a person to decide; and what persons have decided. */
export function SameTheft({ thefts }: { thefts: Theft[] }) {
  const { t } = useTranslation();
  const { data } = useAsk(['theft-merges'], (client) => client.theftMerges(), { keep: true });
  if (data === undefined || data.possible.length + data.merges.length === 0) return null;
  return (
    <Section title={t('landscape.oneOrTwo')} beside={t('landscape.oneOrTwoNote')}>
      <ul className={style.list}>
        {data.possible.map((pair) => (
          <li key={pair.a + pair.b}>
            <Possible pair={pair} thefts={thefts} />
          </li>
        ))}
        {data.merges.map((merge) => (
          <li key={merge.id} className="second">
            {t(merge.counts ? 'landscape.merged' : 'landscape.proposed', {
              by: merge.by.name,
              day: merge.at.slice(0, 10),
            })}{' '}
            <bdi>{thefts.find(({ id }) => id === merge.keep)?.victim ?? merge.keep}</bdi>
            {merge.reason !== null && (
              <>
                {': '}
                <bdi>{merge.reason}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Possible({ pair, thefts }: { pair: Pair; thefts: Theft[] }) {
  const { t } = useTranslation();
  const { client, me } = useSession();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string>();
  const both = [pair.a, pair.b].flatMap((id) => thefts.find((theft) => theft.id === id) ?? []);
  if (both.length < 2) return null;
  const keep = async (kept: Theft, other: Theft) => {
    const answer = await client.mergeThefts({ keep: kept.id, same: [other.id], reason });
    setRefused(answer.ok ? undefined : sentenceOf(answer.problem, t));
    if (answer.ok) await queries.invalidateQueries();
  };
  return (
    <div className={style.pair}>
      {both.map((theft, at) => (
        <div key={theft.id}>
          <b>
            <bdi>{visibleText(theft.victim)}</bdi>
          </b>
          , <bdi className="mono">{theft.date}</bdi>,{' '}
          {theft.amount_usd === null ? t('landscape.noPrice') : `${millions(theft.amount_usd)} m USD`}
          <div className="quiet small">
            <bdi>{theft.sources.join('; ')}</bdi>
          </div>
          {me.roles.includes('analyst') && (
            <Button
              variant="default"
              disabled={reason.trim() === ''}
              onClick={() => void keep(theft, both[1 - at] ?? theft)}
            >
              {t('landscape.keepThis')}
            </Button>
          )}
        </div>
      ))}
      {me.roles.includes('analyst') && (
        <TextInput
          label={t('landscape.mergeReason')}
          value={reason}
          maxLength={2000}
          error={refused}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
