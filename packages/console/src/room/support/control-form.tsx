import type { AssessmentView, Control } from '@haetae/client';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { Section } from '../../part/page.tsx';
import { useDeed } from '../dialogue/use-deed.ts';
import { useHubLanguage } from '../landscape/use-language.ts';
import style from './support.module.css';
import { useMayAct } from './use-may-act.ts';

type Answers = AssessmentView['answers'];
type Answer = Answers[string];
const STATES = ['met', 'partly', 'not', 'not-applicable'] as const;
const FUNCTIONS = ['govern', 'identify', 'protect', 'detect', 'respond', 'recover'] as const;

/** Every control with its answer and what shows it; what was changed is sent together. */
export function ControlForm({ controls, view }: { controls: Control[]; view: AssessmentView }) {
  const { t } = useTranslation();
  const mayAct = useMayAct();
  const { run, busy, problem } = useDeed();
  const [changed, setChanged] = useState<Answers>({});
  const count = Object.keys(changed).length;
  const save = async () => {
    const done = await run((client) => client.saveAssessment({ answers: changed }));
    if (done !== undefined) setChanged({});
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {FUNCTIONS.map((name) => (
        <Section key={name} title={t(`support.function.${name}`)}>
          <ul className={style.controls}>
            {controls
              .filter((control) => control.function === name)
              .map((control) => (
                <ControlLine
                  key={control.id}
                  control={control}
                  answer={changed[control.id] ?? view.answers[control.id]}
                  readOnly={!mayAct}
                  onAnswer={(answer) => setChanged({ ...changed, [control.id]: answer })}
                />
              ))}
          </ul>
        </Section>
      ))}
      {mayAct && (
        <div className={style.save}>
          {problem && <ErrorNote problem={problem} title={t('support.notDone')} kept={t('part.typedKept')} />}
          <Button type="submit" disabled={busy || count === 0}>
            {count === 0 ? t('support.save') : t('support.saveCount', { count })}
          </Button>
        </div>
      )}
    </form>
  );
}

function ControlLine(props: {
  control: Control;
  answer: Answer | undefined;
  readOnly: boolean;
  onAnswer: (answer: Answer) => void;
}) {
  const { t } = useTranslation();
  const language = useHubLanguage();
  const { control, answer, readOnly, onAnswer } = props;
  const evidence = answer?.evidence ?? '';
  const said = (state: Answer['state'], text: string): Answer => ({
    state,
    ...(text === '' ? {} : { evidence: text }),
  });
  return (
    <li>
      <div className={style.lines}>
        <span>
          <bdi dir="ltr" className="mono">
            {control.id}
          </bdi>{' '}
          {control.title[language]}
        </span>
        <span className="small second">{t('support.shows', { evidence: control.evidence[language] })}</span>
      </div>
      <NativeSelect
        aria-label={`${t('support.answerHead')}, ${control.id}`}
        data={[
          ...(answer === undefined ? [{ value: '', label: t('support.unanswered') }] : []),
          ...STATES.map((value) => ({ value, label: t(`support.answers.${value}`) })),
        ]}
        value={answer?.state ?? ''}
        disabled={readOnly}
        onChange={(event) => {
          const state = STATES.find((one) => one === event.currentTarget.value);
          if (state !== undefined) onAnswer(said(state, evidence));
        }}
      />
      <TextInput
        aria-label={`${t('support.evidence')}, ${control.id}`}
        value={evidence}
        maxLength={2_000}
        disabled={readOnly || answer === undefined}
        error={answer?.state === 'met' && evidence.trim() === '' ? t('support.needsEvidence') : undefined}
        onChange={(event) => answer !== undefined && onAnswer(said(answer.state, event.currentTarget.value))}
      />
    </li>
  );
}
