import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BeforeItLeaves } from '../../part/before-it-leaves.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { Page } from '../../part/page.tsx';
import { useAsk, useSession } from '../../session.tsx';
import { useDeed } from './use-deed.ts';

/** A new series: its title and the hubs between which it is held. */
export function NewSeries() {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const { data } = useAsk(['alliance'], (client) => client.alliance(), { keep: true });
  const partners = data?.peers.map((peer) => peer.name) ?? [];
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [exercise, setExercise] = useState(me.hub.demonstration);
  const { run, busy, problem } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const parties = [me.hub.name, ...chosen];
    const made = await run((client) => client.createSeries({ title: title.trim(), parties, exercise }));
    if (made !== undefined) await navigate({ to: '/dialogue' });
  };
  return (
    <Page title={t('dialogue.newSeries')} above={<Link to="/dialogue">{t('dialogue.title')}</Link>}>
      <form onSubmit={(event) => void submit(event)} style={{ padding: 'var(--edge)', maxWidth: 640 }}>
        <Stack gap="md" align="stretch">
          <TextInput
            label={t('dialogue.seriesTitle')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={300}
            required
            autoFocus
          />
          <Checkbox.Group label={t('dialogue.with')} value={chosen} onChange={setChosen}>
            <Stack gap="xs" mt="xs">
              {partners.map((name) => (
                <Checkbox key={name} value={name} label={t('shell.peer', { name })} />
              ))}
            </Stack>
          </Checkbox.Group>
          {me.hub.demonstration && (
            <Checkbox
              label={t('response.isExercise')}
              checked={exercise}
              onChange={(event) => setExercise(event.currentTarget.checked)}
            />
          )}
          <BeforeItLeaves
            title={t('dialogue.ifFounded')}
            to={chosen.length === 0 ? t('leaves.nobody') : chosen.join(', ')}
            leaves={t('dialogue.leavesSeries')}
            stays={t('dialogue.staysSeries')}
            after={t('dialogue.afterSeries')}
          />
          {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} kept={t('part.typedKept')} />}
          <div>
            <Button type="submit" disabled={busy || title.trim() === '' || chosen.length === 0}>
              {t('dialogue.found')}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  );
}
