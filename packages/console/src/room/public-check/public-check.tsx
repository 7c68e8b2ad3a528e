import type { HubDescriptor, PublicCheckAnswer, PublicLanguage } from '@haetae/client';
import { Button, CloseButton, Textarea } from '@mantine/core';
import { IconLanguage, IconLock } from '@tabler/icons-react';
import { type ChangeEvent, type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { publicLanguages } from '../../language/index.ts';
import { Mark } from '../../look/mark.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { ExerciseChip } from '../../part/exercise-chip.tsx';
import { Marking } from '../../part/marking.tsx';
import { clientFor } from '../../session.tsx';
import { useWordedCheck } from '../check/use-worded-check.ts';
import { PublicAnswer } from './public-answer.tsx';
import style from './public-check.module.css';

const kinds = ['address', 'site', 'offer'] as const;
export type PublicKind = (typeof kinds)[number];

/**
 * The page that anybody opens on a phone, without a login: block or no finding, from what is TLP:CLEAR. What is asked
 * stands neither in the address bar nor anywhere else.
 */
export function PublicCheck() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PublicKind>('address');
  const [text, setText] = useState('');
  const check = useWordedCheck<PublicCheckAnswer, PublicLanguage>(usePublicLanguage());
  const hub = useHub();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const asked = questionOf(kind, text.trim());
    void check.ask((language) => clientFor().checkPublicly({ ...asked, language }));
  };
  const type = (next: string) => {
    setText(next);
    // An answer stands for what was asked: not for a text that is being changed.
    check.clear();
  };
  const turnTo = (next: PublicKind) => {
    setKind(next);
    setText('');
    check.clear();
  };
  return (
    <div className={style.page}>
      <Head demonstration={hub?.demonstration === true} />
      <main id="main" className={style.main}>
        <div className={style.title}>
          <h1>{t('publicCheck.title')}</h1>
          <Marking tlp="clear" />
        </div>
        <Kinds kind={kind} onKind={turnTo} />
        <form className={style.form} onSubmit={ask}>
          <Field kind={kind} text={text} onText={type} short={check.value !== undefined} />
          <Button type="submit" disabled={text.trim() === '' || check.busy}>
            {t('publicCheck.do')}
          </Button>
        </form>
        {check.problem && <ErrorNote problem={check.problem} title={t('publicCheck.notChecked')} />}
        {check.busy && <p className="quiet">{t('publicCheck.asking')}</p>}
        {check.value && (
          <PublicAnswer key={check.value.as_of} kind={kind} asked={text.trim()} answer={check.value} hub={hub} />
        )}
        <p className={`quiet ${style.never}`}>
          <IconLock size={20} stroke={1.5} aria-hidden="true" />
          <span>{t('publicCheck.never')}</span>
        </p>
      </main>
    </div>
  );
}

function Head({ demonstration }: { demonstration: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <header className={style.head}>
      <span className={style.mark}>
        <Mark size={28} />
      </span>
      <span className={style.name}>{t('publicCheck.name')}</span>
      {demonstration && <ExerciseChip kind="demonstration" />}
      <label className={style.language}>
        <IconLanguage size={18} stroke={1.5} aria-hidden="true" />
        <select
          aria-label={t('publicCheck.language')}
          value={i18n.language}
          onChange={(event) => void i18n.changeLanguage(event.currentTarget.value)}
        >
          {Object.entries(publicLanguages).map(([value, name]) => (
            <option key={value} value={value} lang={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

function Kinds({ kind, onKind }: { kind: PublicKind; onKind: (kind: PublicKind) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className={style.kinds} aria-label={t('publicCheck.kinds')}>
      {kinds.map((one) => (
        <button key={one} type="button" className={style.kind} aria-pressed={one === kind} onClick={() => onKind(one)}>
          {t(`publicCheck.kind.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** `short`: what was asked makes room for its answer. */
function Field(props: { kind: PublicKind; text: string; onText: (text: string) => void; short: boolean }) {
  const { t } = useTranslation();
  const common = {
    'aria-label': t(`publicCheck.field.${props.kind}`),
    placeholder: t(`publicCheck.field.${props.kind}`),
    value: props.text,
    spellCheck: false,
    autoComplete: 'off',
    rightSection:
      props.text === '' ? null : (
        <CloseButton
          aria-label={t('publicCheck.empty')}
          onClick={() => props.onText('')}
          className={style.clear ?? ''}
        />
      ),
  };
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => props.onText(event.currentTarget.value);
  if (props.kind === 'offer')
    return (
      <Textarea {...common} autosize minRows={props.short ? 2 : 5} maxRows={props.short ? 4 : 14} onChange={change} />
    );
  // An address of any chain is shown whole, a longer one does not push its answer away; Enter asks.
  return (
    <Textarea
      {...common}
      classNames={{ input: `mono ${style.whole}` }}
      dir="ltr"
      autoCapitalize="off"
      autosize
      minRows={1}
      maxRows={5}
      onChange={change}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}

function questionOf(kind: PublicKind, text: string) {
  if (kind === 'address') return { address: text };
  return kind === 'site' ? { site: text } : { offer: text };
}

function usePublicLanguage(): PublicLanguage {
  const { i18n } = useTranslation();
  return (['ko', 'ar'] as const).find((one) => one === i18n.language) ?? 'en';
}

function useHub(): HubDescriptor | null {
  const [hub, setHub] = useState<HubDescriptor | null>(null);
  useEffect(() => {
    void clientFor()
      .descriptor()
      .then((answer) => answer.ok && setHub(answer.value));
  }, []);
  return hub;
}
