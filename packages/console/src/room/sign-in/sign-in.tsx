import type { HubDescriptor, Me, Problem } from '@haetae/client';
import { Button, PasswordInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../language/translate.ts';
import { Mark } from '../../look/mark.tsx';
import { sentenceOf } from '../../part/problem-sentence.ts';
import { clientFor, keptKey } from '../../session.tsx';
import { ColorSchemeSwitch } from '../../shell/color-scheme-switch.tsx';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { Demonstration } from './demonstration.tsx';
import style from './sign-in.module.css';

/** Sign-in by key. The key is tried against the hub first and kept in this tab only. */
export function SignIn({ onSignIn }: { onSignIn: (held: { key: string; me: Me }) => void }) {
  const { t } = useTranslation();
  const hub = useHub();
  return (
    <div className={style.page} data-beside={hub?.demonstration || undefined}>
      <main className={style.main}>
        <div className={style.name}>
          <span className={style.mark}>
            <Mark size={44} />
          </span>
          <span className={style.word}>Haetae</span>
          {hub && <bdi className={style.hub}>{hub.name}</bdi>}
        </div>
        <h1 className={style.title}>{t('signIn.title')}</h1>
        <p className="second">
          {hub ? t('signIn.hub', { hub: hub.name, place: hub.jurisdiction }) : t('signIn.noHub')}
        </p>
        <KeyForm onSignIn={onSignIn} />
        <footer className={style.foot}>
          <LanguageSwitch />
          <ColorSchemeSwitch />
        </footer>
      </main>
      {hub?.demonstration && <Demonstration />}
    </div>
  );
}

function KeyForm({ onSignIn }: { onSignIn: (held: { key: string; me: Me }) => void }) {
  const { t } = useTranslation();
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await clientFor(key.trim()).me();
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    keptKey.keep(key.trim());
    onSignIn({ key: key.trim(), me: answer.value });
  };
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      <PasswordInput
        label={t('signIn.key')}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        error={problem && wrongKey(problem, t)}
        leftSection={<IconKey size={16} stroke={1.5} />}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        classNames={{ innerInput: 'mono' }}
      />
      <Button type="submit" disabled={key.trim() === '' || busy} className={style.button ?? ''}>
        {t('signIn.do')}
      </Button>
      <p className={`small quiet ${style.below}`}>{t('signIn.lost')}</p>
    </form>
  );
}

function wrongKey(problem: Problem, t: Translate): string {
  return problem.code === 'unauthenticated' ? t('signIn.wrong') : sentenceOf(problem, t);
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
