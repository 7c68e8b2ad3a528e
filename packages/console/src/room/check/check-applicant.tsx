import { type ApplicantFault, checkApplicantHere } from '@haetae/client/applicant';
import { Button, FileButton } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../part/empty-state.tsx';
import { faultSentence } from '../../part/fault-sentence.ts';
import { Note } from '../../part/note.tsx';
import { useHubLanguage } from '../landscape/use-language.ts';
import { ApplicantAnswer, BeforeAnyStep } from './applicant-answer.tsx';
import { type ApplicantForm, emptyForm, factsOf } from './applicant-facts.ts';
import { ApplicantFields } from './applicant-fields.tsx';
import style from './check.module.css';
import { CheckPage } from './check-page.tsx';
import { PrivateCount } from './private-count.tsx';
import { Signals } from './signals.tsx';
import { PrintButton } from './steps-now.tsx';

type Faulty = { readonly faults: readonly ApplicantFault[] };

/** An application by its facts, checked on this computer: signs and questions, never a verdict on a person. */
export function CheckApplicant() {
  const { t } = useTranslation();
  const language = useHubLanguage();
  const [form, setForm] = useState<ApplicantForm>(emptyForm);
  const [asked, setAsked] = useState<{ readonly facts: unknown } | Faulty>();
  const outcome = useMemo(
    () => (asked === undefined || 'faults' in asked ? asked : checkApplicantHere(asked.facts, language)),
    [asked, language],
  );
  const check = outcome !== undefined && !('faults' in outcome) ? outcome : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked({ facts: factsOf(form, today()) });
    // The answer stands above the form, where it was not seen yet.
    document.getElementById('main')?.scrollTo({ top: 0 });
  };
  const counted = (privateCounts: ApplicantForm['privateCounts']) => {
    const next = { ...form, privateCounts };
    setForm(next);
    setAsked({ facts: factsOf(next, today()) });
  };
  return (
    <CheckPage
      kind="applicant"
      marking="amber+strict"
      actions={check && <PrintButton />}
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
          <FactsFile onAsked={setAsked} />
        </div>
      </form>
      {outcome === undefined && (
        <EmptyState title={t('check.applicant.first')}>{t('check.applicant.firstText')}</EmptyState>
      )}
    </CheckPage>
  );
}

const today = (): string => new Date().toISOString().slice(0, 10);

function FactsFile({ onAsked }: { onAsked: (asked: { readonly facts: unknown } | Faulty) => void }) {
  const { t } = useTranslation();
  const read = async (file: File | null) => {
    if (file === null) return;
    try {
      onAsked({ facts: JSON.parse(await file.text()) });
    } catch {
      onAsked({ faults: [{ code: 'not_json', place: '', detail: t('check.applicant.noFile') }] });
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
  const { t, i18n } = useTranslation();
  return (
    <Note tone="neutral" title={t('check.applicant.bad')}>
      <ul style={{ margin: 0, paddingInlineStart: 'var(--edge)' }}>
        {faults.map(({ code, place, detail }) => (
          <li key={`${place}${detail}`}>
            {i18n.language === 'ko' && place !== '' && (
              <bdi dir="ltr" className="mono">
                {place}{' '}
              </bdi>
            )}
            {faultSentence({ code, message: detail }, i18n.language)}
          </li>
        ))}
      </ul>
    </Note>
  );
}
