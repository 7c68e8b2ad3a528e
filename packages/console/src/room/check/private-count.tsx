import type { Comparison } from '@haetae/client/private-comparison';
import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { faultSentence } from '../../part/fault-sentence.ts';
import { Facts, PanelBlock } from '../../part/page.tsx';
import type { ApplicantForm } from './applicant-facts.ts';
import style from './check.module.css';
import { ownHub } from './comparison.ts';
import { ComparisonKeys } from './comparison-keys.tsx';
import { pinnedKeys } from './pinned-keys.ts';
import { useCheck } from './use-check.ts';
import { StatedVacancies } from './vacancies.tsx';

type Asked = { kind: 'phone' | 'email'; text: string };

/** Whether organisations keep a value in confirmed cases: compared blinded, so that the hubs learn neither what nor whether. */
export function PrivateCount(props: {
  form: ApplicantForm;
  onCounted: (counts: ApplicantForm['privateCounts']) => void;
}) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [pinned, setPinned] = useState<readonly string[]>(pinnedKeys.read);
  const pin = (next: readonly string[]) => {
    pinnedKeys.keep(next);
    setPinned(pinnedKeys.read());
  };
  const comparing = useCheck<Comparison>();
  const asked = askedOf(props.form);
  const ask = async () => {
    // The protocol and its curve are loaded only when somebody compares.
    const { compareIdentifiers } = await import('@haetae/client/private-comparison');
    const connection = { ...ownHub(), ...(pinned.length === 0 ? {} : { pinnedKeys: pinned }) };
    const answer = await compareIdentifiers(asked, connection);
    await comparing.ask(Promise.resolve(answer));
    await queries.invalidateQueries();
    if (answer.ok) props.onCounted(countsOf(asked, answer.value));
  };
  return (
    <>
      <PanelBlock title={t('check.applicant.seen')} beside={t('check.applicant.count')}>
        {asked.length === 0 ? (
          <p className="second">{t('check.applicant.needs')}</p>
        ) : (
          <Facts
            facts={asked.map(({ kind }, place) => [
              t(`check.applicant.${kind}`),
              <Count key={kind} result={comparing.value?.results[place]} />,
            ])}
          />
        )}
        <Button
          variant="default"
          className={style.ask ?? ''}
          disabled={asked.length === 0 || comparing.busy}
          onClick={() => void ask()}
        >
          {t('check.applicant.ask')}
        </Button>
        {comparing.busy && <p className="small quiet">{t('check.applicant.asking')}</p>}
        {comparing.problem && <ErrorNote problem={comparing.problem} title={t('check.applicant.noCount')} />}
        {comparing.value?.cautions.map((caution) => (
          <p key={caution.message} className="small second">
            {faultSentence(caution, i18n.language)}
          </p>
        ))}
      </PanelBlock>
      <PanelBlock title={t('check.applicant.tells')}>
        <ul className={style.ticks}>
          <li>
            <IconCheck size={14} stroke={1.5} /> <span>{t('check.applicant.tellsYes')}</span>
          </li>
          {(['tellsWho', 'tellsSame', 'tellsAlone'] as const).map((key) => (
            <li key={key}>
              <IconX size={14} stroke={1.5} /> <span>{t(`check.applicant.${key}`)}</span>
            </li>
          ))}
        </ul>
      </PanelBlock>
      <ComparisonKeys pinned={pinned} onPinned={pin} />
      <StatedVacancies />
    </>
  );
}

function Count({ result }: { result: Comparison['results'][number] | undefined }) {
  const { t, i18n } = useTranslation();
  if (result === undefined) return null;
  if ('skipped' in result) {
    return (
      <span className={style.two}>
        {t('check.applicant.skipped')}{' '}
        <span className="small quiet">{faultSentence(result.skipped, i18n.language)}</span>
      </span>
    );
  }
  if (result.organisations === 0) return t('check.applicant.inNone');
  return <b>{t('check.applicant.in', { count: result.organisations })}</b>;
}

function askedOf({ phone, email }: ApplicantForm): Asked[] {
  const all: Asked[] = [
    { kind: 'phone', text: phone.trim() },
    { kind: 'email', text: email.trim() },
  ];
  return all.filter(({ text }) => text !== '');
}

const countsOf = (asked: readonly Asked[], { results }: Comparison): ApplicantForm['privateCounts'] =>
  asked.flatMap(({ kind }, place) => {
    const result = results[place];
    return result !== undefined && 'organisations' in result ? [{ kind, members: result.organisations }] : [];
  });
