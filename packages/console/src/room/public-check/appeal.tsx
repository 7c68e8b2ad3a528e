import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { Note } from '../../part/note.tsx';
import { clientFor } from '../../session.tsx';
import { useCheck } from '../check/use-check.ts';
import style from './public-check.module.css';

/** Says that something was flagged wrongly; a contact only if an answer is wanted. */
export function Appeal({ subject, hub }: { subject: string; hub: string }) {
  const { t } = useTranslation();
  const [message, setMessage] = useState('');
  const [contact, setContact] = useState('');
  const sending = useCheck<{ id: string }>();
  if (sending.value !== undefined) {
    return (
      <Note tone="neutral" title={t('publicCheck.appeal.sent')}>
        <p>{t('publicCheck.appeal.sentText', { id: sending.value.id.slice(0, 8) })}</p>
      </Note>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    void sending.ask(clientFor().appeal({ subject, message, ...(contact === '' ? {} : { contact }) }));
  };
  return (
    <form className={style.appeal} onSubmit={send}>
      <h2 className="sub">{t('publicCheck.appeal.title')}</h2>
      <p className="second">{t('publicCheck.appeal.text')}</p>
      <bdi dir="ltr" className={`mono ${style.subject}`}>
        {subject}
      </bdi>
      <Textarea
        label={t('publicCheck.appeal.message')}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        autosize
        minRows={3}
      />
      <TextInput
        label={t('publicCheck.appeal.contact')}
        value={contact}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
      {sending.problem && <ErrorNote problem={sending.problem} title={t('publicCheck.appeal.notSent')} />}
      <Button type="submit" disabled={message.trim() === '' || sending.busy}>
        {t('publicCheck.appeal.send', { hub })}
      </Button>
    </form>
  );
}
