import type { Policy, Problem } from '@haetae/client';
import { Button, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { LinkButton } from '../../part/link-button.tsx';
import { Page } from '../../part/page.tsx';
import { useAsk, useSession } from '../../session.tsx';
import { splitAddresses } from '../../shell/read-pasted.ts';

const policies = ['haircut', 'fifo', 'poison'] as const satisfies Policy[];

/** A new trace: for which case, from where, by which policy. */
export function NewTrace() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/trace/new' });
  const { data } = useAsk(['cases'], (client) => client.cases());
  const [caseId, setCase] = useState<string | null>(search.case ?? null);
  const [sources, setSources] = useState(search.source ?? '');
  const [policy, setPolicy] = useState<Policy>('haircut');
  const { start, busy, problem } = useStart();
  const cases = data?.cases ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (caseId !== null) void start({ case: caseId, sources: splitAddresses(sources), policy });
  };
  return (
    <Page title={t('tracing.newTitle')} above={<Link to="/trace">{t('tracing.title')}</Link>}>
      {data && cases.length === 0 && (
        <EmptyState
          title={t('response.noCases')}
          step={<LinkButton to="/cases/new">{t('response.openCase')}</LinkButton>}
        >
          {t('tracing.needsCase')}
        </EmptyState>
      )}
      {cases.length > 0 && (
        <form onSubmit={submit} style={{ padding: 'var(--edge)', maxWidth: 640 }}>
          <Stack gap="md" align="stretch">
            <Select
              label={t('response.case')}
              data={cases.map(({ id, title }) => ({ value: id, label: title }))}
              value={caseId}
              onChange={setCase}
              required
            />
            <Textarea
              label={t('tracing.sources')}
              description={t('tracing.sourcesText')}
              value={sources}
              onChange={(event) => setSources(event.currentTarget.value)}
              autosize
              minRows={3}
              classNames={{ input: 'mono' }}
              spellCheck={false}
              required
            />
            <Radio.Group label={t('tracing.policy')} value={policy} onChange={(value) => setPolicy(value as Policy)}>
              <Stack gap="xs" mt="xs">
                {policies.map((one) => (
                  <Radio key={one} value={one} label={t(`policy.${one}`)} description={t(`policy.${one}Means`)} />
                ))}
              </Stack>
            </Radio.Group>
            {problem && <ErrorNote problem={problem} title={t('tracing.notMade')} kept={t('part.typedKept')} />}
            <div>
              <Button type="submit" disabled={busy || caseId === null || splitAddresses(sources).length === 0}>
                {t('tracing.follow')}
              </Button>
            </div>
          </Stack>
        </form>
      )}
    </Page>
  );
}

function useStart() {
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = async (trace: { case: string; sources: string[]; policy: Policy }) => {
    setBusy(true);
    const answer = await client.createTrace(trace);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    await queries.invalidateQueries();
    await navigate({ to: '/trace/$id', params: { id: answer.value.id } });
  };
  return { start, busy, problem };
}
