import { type ApplicantCheck, type ApplicantFault, checkApplicantHere } from '@haetae/client/applicant';
import { Button, FileButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../part/empty-state.tsx';
import { Note } from '../../part/note.tsx';
import { ApplicantAnswer, BeforeAnyStep } from './applicant-answer.tsx';
import { type ApplicantForm, emptyForm, factsOf } from './applicant-facts.ts';
import { ApplicantFields } from './applicant-fields.tsx';
import style from './check.module.css';
import { CheckPage } from './check-page.tsx';
import { PrivateCount } from './private-count.tsx';
import { Signals } from './signals.tsx';

type Outcome = ApplicantCheck | { readonly faults: readonly ApplicantFault[] };

/** An application by its facts, checked on this computer: signs and questions, never a verdict on a person. */
export function CheckApplicant() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const [form, setForm] = useState<ApplicantForm>(emptyForm);
  const [outcome, setOutcome] = useState<Outcome>();
  const check = outcome !== undefined && !('faults' in outcome) ? outcome : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setOutcome(checkApplicantHere(factsOf(form, today()), language));
    // The answer stands above the form, where it was not seen yet.
    document.getElementById('main')?.scrollTo({ top: 0 });
  };
  const counted = (privateCounts: ApplicantForm['privateCounts']) => {
    const next = { ...form, privateCounts };
    setForm(next);
    setOutcome(checkApplicantHere(factsOf(next, today()), language));
  };
  return (
    <CheckPage
      kind="applicant"
      marking="amber+strict"
      field={<p className={`second ${style.field}`}>{t('check.applicant.local')}</p>}
      panel={<PrivateCount form={form} onCounted={counted} />}
      answer={
        <>
          {check && <ApplicantAnswer check={check} />}
          {outcome && 'faults' in outcome && <Faults faults={outcome.faults} />}
        </>
      }
    >
      {check && check.signals.length > 0 && (
        <Signals
          label={t('check.applicant.sign')}
          signals={check.signals.map(({ facts, ...signal }) => ({ ...signal, beside: facts }))}
        />
      )}
      {check && <BeforeAnyStep check={check} />}
      <form className={style.facts} onSubmit={submit}>
        <ApplicantFields form={form} onForm={setForm} />
        <div className={style.file}>
          <Button type="submit" className={style.button ?? ''}>
            {t('check.do')}
          </Button>
          <FactsFile language={language} onOutcome={setOutcome} />
        </div>
      </form>
      {outcome === undefined && (
        <EmptyState title={t('check.applicant.first')}>{t('check.applicant.firstText')}</EmptyState>
      )}
    </CheckPage>
  );
}

const today = (): string => new Date().toISOString().slice(0, 10);

function FactsFile(props: { language: 'en' | 'ko'; onOutcome: (outcome: Outcome) => void }) {
  const { t } = useTranslation();
  const read = async (file: File | null) => {
    if (file === null) return;
    try {
      props.onOutcome(checkApplicantHere(JSON.parse(await file.text()), props.language));
    } catch {
      props.onOutcome({ faults: [{ code: 'not_json', place: '', detail: t('check.applicant.noFile') }] });
    }
  };
  return (
    <FileButton accept=".json,application/json" onChange={(file) => void read(file)}>
      {(button) => (
        <Button {...button} variant="default" className={style.button ?? ''}>
          {t('check.applicant.file')}
        </Button>
      )}
    </FileButton>
  );
}

function Faults({ faults }: { faults: readonly ApplicantFault[] }) {
  const { t } = useTranslation();
  return (
    <Note tone="neutral" title={t('check.applicant.bad')}>
      <ul style={{ margin: 0, paddingInlineStart: 'var(--edge)' }}>
        {faults.map(({ place, detail }) => (
          <li key={`${place}${detail}`}>{detail}</li>
        ))}
      </ul>
    </Note>
  );
}
