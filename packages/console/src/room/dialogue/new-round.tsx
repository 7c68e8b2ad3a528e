import { Button, Select, Stack, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { Page } from '../../part/page.tsx';
import { useReader } from '../../part/use-reader.ts';
import { useAsk } from '../../session.tsx';
import { useDeed } from './use-deed.ts';

/** A round proposed to the other side: when, where, in which zone its times are. */
export function NewRound() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/dialogue/$id/round' });
  const navigate = useNavigate();
  const reader = useReader();
  const { data } = useAsk(['dialogue'], (client) => client.dialogueSeries(), { keep: true });
  const series = data?.series.find((one) => one.id === id);
  const [said, setSaid] = useState({ title: '', place: '', starts: '', ends: '', zone: reader.zone });
  const { run, busy, problem } = useDeed();
  const field = (name: keyof typeof said, type = 'text') => ({
    label: t(`dialogue.${name === 'title' ? 'roundTitle' : name}`),
    value: said[name],
    type,
    required: true,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setSaid((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await run((client) => client.createRound({ series: id, ...said }));
    if (made !== undefined) await navigate({ to: '/dialogue/rounds/$id', params: { id: made.id } });
  };
  return (
    <Page
      title={t('dialogue.newRound')}
      above={
        <Link to="/dialogue">
          {t('dialogue.title')} {series && <bdi>/ {series.title}</bdi>}
        </Link>
      }
    >
      <form onSubmit={(event) => void submit(event)} style={{ padding: 'var(--edge)', maxWidth: 640 }}>
        <Stack gap="md" align="stretch">
          <TextInput {...field('title')} maxLength={300} autoFocus />
          <TextInput {...field('place')} maxLength={300} />
          <TextInput {...field('starts', 'datetime-local')} />
          <TextInput {...field('ends', 'datetime-local')} />
          <Select
            label={t('dialogue.zone')}
            description={t('dialogue.zoneText')}
            data={Intl.supportedValuesOf('timeZone')}
            value={said.zone}
            onChange={(zone) => zone !== null && setSaid((before) => ({ ...before, zone }))}
            searchable
          />
          {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} kept={t('part.typedKept')} />}
          <div>
            <Button type="submit" disabled={busy || Object.values(said).some((value) => value.trim() === '')}>
              {t('dialogue.propose')}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  );
}
