import type { ClauseView } from '@haetae/client';
import { Button, TextInput } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { Time } from '../../part/time.tsx';
import { useSession } from '../../session.tsx';
import style from './dialogue.module.css';
import { useDeed, useMayAct } from './use-deed.ts';

type Version = ClauseView['versions'][string];

/** Puts the present words, in every language given, under silence until a time of the reader's own clock. */
export function PutUnderSilence({ clause, languages }: { clause: ClauseView; languages: readonly string[] }) {
  const { t } = useTranslation();
  const [until, setUntil] = useState('');
  const { run, busy, problem } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ends = new Date(until).toISOString();
    await run(async (client) => {
      const put = (lang: string) =>
        client.putUnderSilence(clause.id, { lang, hash: clause.versions[lang]?.hash ?? '', ends });
      let answer = await put(languages[0] ?? '');
      for (const lang of languages.slice(1)) if (answer.ok) answer = await put(lang);
      return answer;
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={style.proposal}>
      <TextInput
        label={t('dialogue.until')}
        description={t('dialogue.silenceText', { home: clause.home })}
        type="datetime-local"
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} kept={t('part.typedKept')} />}
      <div>
        <Button type="submit" disabled={busy || until === ''} leftSection={<IconHourglass size={16} stroke={1.5} />}>
          {t('dialogue.putUnderSilence')}
        </Button>
      </div>
    </form>
  );
}

/** Words under silence: until when, put by whom, and how a side that has not agreed breaks it. */
export function Silence({ clause, lang, version }: { clause: string; lang: string; version: Version }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const mayAct = useMayAct();
  const { run, busy, problem } = useDeed();
  if (version.silence === undefined) return null;
  const breakIt = () => void run((client) => client.breakSilence(clause, { lang, hash: version.hash }));
  return (
    <>
      <p className="small second">
        {t('dialogue.silence', { name: version.silence.by })} <Time at={version.silence.ends} exact />
      </p>
      {mayAct && version.open.includes(me.hub.name) && (
        <div>
          <Button variant="default" size="compact-sm" disabled={busy} onClick={breakIt}>
            {t('dialogue.breakSilence')}
          </Button>
        </div>
      )}
      {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} />}
    </>
  );
}
