import type { VacanciesView } from '@haetae/client';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { Facts, PanelBlock } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { useAsk, useSession } from '../../session.tsx';
import style from './check.module.css';
import { useCheck } from './use-check.ts';

const states = ['contributor', 'analyst', 'case-lead'] as const;

/** How many people the organisation looks for, and how many identifiers it may still compare for them. */
export function StatedVacancies() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data } = useAsk(['vacancies'], (client) => client.vacancies());
  if (data === undefined) return null;
  return (
    <PanelBlock title={t('check.applicant.vacancies.title')} beside={t('check.applicant.vacancies.beside')}>
      <Facts
        facts={[
          [t('check.applicant.vacancies.stated'), <Stated key="stated" view={data} />],
          [t('check.applicant.vacancies.left'), t('check.applicant.vacancies.leftCount', { count: data.left })],
        ]}
      />
      <p className="small quiet">{t('check.applicant.vacancies.text')}</p>
      {states.some((role) => me.roles.includes(role)) && <State />}
    </PanelBlock>
  );
}

function Stated({ view: { open, until } }: { view: VacanciesView }) {
  const { t } = useTranslation();
  if (until === null) return t('check.applicant.vacancies.none');
  return (
    <>
      {t('check.applicant.vacancies.open', { count: open })} · <Time at={until} />
    </>
  );
}

function State() {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const [open, setOpen] = useState('');
  const [until, setUntil] = useState('');
  const stating = useCheck<VacanciesView>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await stating.ask(client.stateVacancies({ open: Number(open), until: `${until}T23:59:59Z` }));
    await queries.invalidateQueries();
  };
  return (
    <details className={style.noted}>
      <summary>{t('check.applicant.vacancies.state')}</summary>
      <form className={style.stated} onSubmit={(event) => void submit(event)}>
        <TextInput
          type="number"
          min={0}
          max={100}
          required
          label={t('check.applicant.vacancies.number')}
          value={open}
          onChange={(event) => setOpen(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          required
          label={t('check.applicant.vacancies.until')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={open === '' || until === '' || stating.busy}>
          {t('check.applicant.vacancies.do')}
        </Button>
        {stating.problem && <ErrorNote problem={stating.problem} title={t('check.applicant.vacancies.not')} />}
      </form>
    </details>
  );
}
