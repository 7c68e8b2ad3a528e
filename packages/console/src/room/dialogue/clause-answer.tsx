import type { ClauseView, StatementView } from '@haetae/client';
import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconSend } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { useSession } from '../../session.tsx';
import { ClauseTexts } from './clause-texts.tsx';
import style from './dialogue.module.css';
import { PutUnderSilence } from './silence.tsx';
import { useDeed, useMayAct } from './use-deed.ts';
import { Words } from './words.tsx';

/** What the own side can answer: agree to the words that it reads, take up words that came late, propose others. */
export function ClauseAnswer({ statement, clause }: { statement: StatementView; clause: ClauseView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const mayAct = useMayAct();
  const { run, busy, problem } = useDeed();
  const [choice, setChoice] = useState<string>('agree');
  const open = statement.languages.filter((lang) => clause.versions[lang]?.open.includes(me.hub.name));
  // Only words that somebody has yet to agree to, and that are not under silence already.
  const quiet = statement.languages.filter((lang) => {
    const version = clause.versions[lang];
    return version !== undefined && version.open.length > 0 && version.silence === undefined;
  });
  if (!mayAct) return null;
  // Agreed one by one: each is to the hash on this page, and the first that is refused says why.
  const agree = () =>
    void run(async (client) => {
      let answer = await client.agreeToWords(clause.id, bodyOf(clause, open[0] ?? ''));
      for (const lang of open.slice(1))
        if (answer.ok) answer = await client.agreeToWords(clause.id, bodyOf(clause, lang));
      return answer;
    });
  const take = (place: number) => {
    const late = clause.late[place];
    if (late !== undefined) void run((client) => client.proposeWords(clause.id, { lang: late.lang, text: late.text }));
  };
  return (
    <section className={style.answer} aria-label={t('dialogue.answer')}>
      <h3 className="sub">{t('dialogue.answer')}</h3>
      <Radio.Group value={choice} onChange={setChoice} aria-label={t('dialogue.answer')}>
        <Stack gap="xs">
          <Radio
            value="agree"
            disabled={open.length === 0}
            label={open.length === 0 ? t('dialogue.agreedAll') : t('dialogue.agreeTo', { languages: open.join(', ') })}
          />
          {clause.late.map((late, place) => (
            <Radio
              key={`${late.lang} ${late.hash}`}
              value={`late ${place}`}
              label={
                <>
                  {t('dialogue.takeLate', { name: late.hub, lang: late.lang })}{' '}
                  <Words text={late.text} lang={late.lang} before={clause.versions[late.lang]?.text} />
                </>
              }
            />
          ))}
          <Radio value="propose" label={t('dialogue.proposeOther')} />
          <Radio value="silence" disabled={quiet.length === 0} label={t('dialogue.underSilence')} />
        </Stack>
      </Radio.Group>
      {choice === 'agree' && open.length > 0 && (
        <div>
          <Button disabled={busy} leftSection={<IconCheck size={16} stroke={1.5} />} onClick={agree}>
            {t('dialogue.agree', { name: me.hub.name })}
          </Button>
        </div>
      )}
      {choice.startsWith('late ') && (
        <div>
          <Button disabled={busy} onClick={() => take(Number(choice.slice(5)))}>
            {t('dialogue.take')}
          </Button>
        </div>
      )}
      {choice === 'silence' && <PutUnderSilence clause={clause} languages={quiet} />}
      {choice === 'propose' && <Proposal statement={statement} clause={clause} />}
      {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} />}
    </section>
  );
}

const bodyOf = (clause: ClauseView, lang: string) => ({ lang, hash: clause.versions[lang]?.hash ?? '' });

/** Other words in any of the languages, on top of those that the author had before them. */
function Proposal({ statement, clause }: { statement: StatementView; clause: ClauseView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [texts, setTexts] = useState(() => presentTexts(clause));
  const [basis] = useState(() => clause.versions);
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useDeed();
  const changed = statement.languages.filter(
    (lang) => (texts[lang] ?? '') !== (basis[lang]?.text ?? '') && texts[lang],
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(async (client) => {
      const send = (lang: string) =>
        client.proposeWords(clause.id, {
          ...{ lang, text: texts[lang] ?? '', basis: basis[lang]?.hash ?? null },
          ...(reason.trim() !== '' && { reason: reason.trim() }),
        });
      let answer = await send(changed[0] ?? '');
      for (const lang of changed.slice(1)) if (answer.ok) answer = await send(lang);
      return answer;
    });
  };
  const others = statement.parties.filter((party) => party !== me.hub.name).join(', ');
  return (
    <form onSubmit={(event) => void submit(event)} className={style.proposal}>
      <ClauseTexts languages={statement.languages} texts={texts} setTexts={setTexts} rows={2} />
      <TextInput
        label={t('dialogue.reason', { names: others })}
        value={reason}
        maxLength={2_000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} kept={t('part.typedKept')} />}
      <div>
        <Button type="submit" disabled={busy || changed.length === 0} leftSection={<IconSend size={16} stroke={1.5} />}>
          {t('dialogue.sendTo', { names: others })}
        </Button>
      </div>
    </form>
  );
}

const presentTexts = ({ versions }: ClauseView): Record<string, string> =>
  Object.fromEntries(Object.entries(versions).map(([lang, { text }]) => [lang, text]));
