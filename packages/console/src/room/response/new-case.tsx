import type { Problem, Tlp } from '@haetae/client';
import { Button, Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BeforeItLeaves } from '../../part/before-it-leaves.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { markings } from '../../part/marking.tsx';
import { Page } from '../../part/page.tsx';
import { useSession } from '../../session.tsx';

/** A new case: its title, how far it may go, whether the alliance is offered it. */
export function NewCase() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { found } = useLocation().state;
  const [title, setTitle] = useState(found?.title ?? '');
  const [description, setDescription] = useState(found?.description ?? '');
  const [tlp, setTlp] = useState<Tlp>(found?.tlp ?? 'amber');
  const [share, setShare] = useState(false);
  const [exercise, setExercise] = useState(me.hub.demonstration);
  const { open, busy, problem } = useOpen();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void open({
      title: title.trim(),
      ...(description.trim() === '' ? {} : { description: description.trim() }),
      tlp,
      share,
      exercise,
    });
  };
  const staysHere = tlp === 'amber+strict' || tlp === 'red';
  return (
    <Page title={t('response.newCase')} above={<Link to="/cases">{t('response.cases')}</Link>}>
      <form onSubmit={submit} style={{ padding: 'var(--edge)', maxWidth: 640 }}>
        <Stack gap="md" align="stretch">
          <TextInput
            label={t('response.caseTitle')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={300}
            required
            autoFocus
          />
          <Textarea
            label={t('response.description')}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
            autosize
            minRows={3}
            maxLength={10_000}
          />
          <Select
            label={t('part.marking')}
            data={markings.map((value) => ({ value, label: `TLP:${value.toUpperCase()}` }))}
            value={tlp}
            onChange={(value) => setTlp((value ?? 'amber') as Tlp)}
          />
          <Checkbox
            label={t('response.offer')}
            description={t('response.offerText')}
            checked={share}
            onChange={(event) => setShare(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('response.isExercise')}
            checked={exercise}
            onChange={(event) => setExercise(event.currentTarget.checked)}
          />
          <BeforeItLeaves
            title={t('response.ifOpened')}
            to={
              share && !staysHere ? t('response.toAlliance', { tlp: `TLP:${tlp.toUpperCase()}` }) : t('leaves.nobody')
            }
            leaves={share && !staysHere ? t('response.leavesCase') : t('leaves.nothing')}
            stays={t('response.staysCase')}
            after={t('response.afterCase')}
          />
          {problem && <ErrorNote problem={problem} title={t('response.notOpened')} kept={t('part.typedKept')} />}
          <div>
            <Button type="submit" disabled={busy || title.trim() === ''}>
              {t('response.open')}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  );
}

function useOpen() {
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async (body: Parameters<typeof client.createCase>[0]) => {
    setBusy(true);
    const answer = await client.createCase(body);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    await queries.invalidateQueries();
    await navigate({ to: '/cases/$id', params: { id: answer.value.id } });
  };
  return { open, busy, problem };
}
