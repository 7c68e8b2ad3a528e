import type { CaseView, Problem, ServiceView, TraceView } from '@haetae/client';
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '../../part/address.tsx';
import { readAsset, toCaip19 } from '../../part/asset.ts';
import { BeforeItLeaves } from '../../part/before-it-leaves.tsx';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { parseAmount } from '../../part/format-amount.ts';
import { Page, Section } from '../../part/page.tsx';
import { useAsk, useSession } from '../../session.tsx';
import { useHubName } from '../../use-hub-name.ts';
import { type DraftLine, draftLines } from './draft-lines.ts';
import style from './new-request.module.css';
import { sameService } from './same-service.ts';

/** A new freeze request from a case: the service, the addresses that a trace found there, the ground. */
export function NewRequest() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/cases/$id/request' });
  const search = useSearch({ from: '/cases/$id/request' });
  const { data: inCase } = useAsk(['case', id], (client) => client.caseById(id));
  const { data: services } = useAsk(['services'], (client) => client.services());
  const { data: trace } = useAsk(['trace', search.trace], (client) => client.trace(search.trace ?? ''), {
    enabled: search.trace !== undefined,
  });
  const ready = inCase !== undefined && services !== undefined && (search.trace === undefined || trace !== undefined);
  return (
    <Page
      above={
        <>
          <Link to="/cases">{t('response.cases')}</Link> /{' '}
          {inCase && (
            <Link to="/cases/$id" params={{ id }}>
              {inCase.title}
            </Link>
          )}
        </>
      }
      title={t('response.newRequest')}
    >
      {ready &&
        (services.services.length === 0 ? (
          <EmptyState title={t('response.noServices')}>{t('response.noServicesText')}</EmptyState>
        ) : (
          <RequestForm inCase={inCase} services={services.services} trace={trace} at={search.at} />
        ))}
    </Page>
  );
}

function RequestForm({
  inCase,
  services,
  trace,
  at,
}: {
  inCase: CaseView;
  services: ServiceView[];
  trace: TraceView | undefined;
  at: string | undefined;
}) {
  const { t } = useTranslation();
  const [service, setService] = useState(() => firstService(services, trace, at));
  const [lines, setLines] = useState<DraftLine[]>([]);
  const hubName = useHubName();
  const [basis, setBasis] = useState('none, voluntary');
  const [facts, setFacts] = useState('');
  const chosen = services.find((one) => one.id === service);
  useEffect(() => setLines(draftLines(trace, chosen?.name, at)), [trace, chosen?.name, at]);
  const { draft, busy, problem } = useDraft();

  const taken = lines.filter((line) => line.taken);
  const valid =
    taken.length > 0 && taken.every((line) => unitsOf(line) !== null) && basis.trim() !== '' && service !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!valid) return;
    const addresses = taken.map((line) => ({
      address: line.address,
      asset: toCaip19(line.asset),
      amount: unitsOf(line) ?? '0',
      ...(line.traced === undefined ? {} : { traced: line.traced }),
    }));
    void draft({
      case: inCase.id,
      service,
      addresses,
      legal_basis: basis.trim(),
      ...ofTrace(trace),
      ...(inCase.exercise ? { exercise: true } : {}),
      ...(facts.trim() === '' ? {} : { facts: facts.trim() }),
    });
  };
  const change = (place: number, next: Partial<DraftLine>) =>
    setLines((old) => old.map((line, one) => (one === place ? { ...line, ...next } : line)));
  return (
    <form onSubmit={submit}>
      <div className={style.fields}>
        <Select
          label={t('response.service')}
          description={
            chosen &&
            t(chosen.by === 'hub' ? 'response.askedByHub' : 'response.askedByLetter', {
              hub: hubName(chosen.hub ?? ''),
            })
          }
          data={services.map((one) => ({
            value: one.id,
            label: `${one.name} · ${t(one.by === 'hub' ? 'response.byHub' : 'response.byLetter')}`,
          }))}
          value={service}
          onChange={setService}
          required
        />
      </div>
      <Section title={t('response.addresses')} beside={t('response.addressesText')}>
        {lines.map((line, place) => (
          <Line key={line.id} line={line} change={(next) => change(place, next)} />
        ))}
        <Button
          variant="default"
          mt="xs"
          onClick={() =>
            setLines((old) => [
              ...old,
              { id: `written ${old.length}`, address: '', asset: 'ETH', amount: '', taken: true, written: true },
            ])
          }
        >
          {t('response.addAddress')}
        </Button>
      </Section>
      <div className={style.fields}>
        <TextInput
          label={t('response.basis')}
          description={t('response.basisText')}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
          required
        />
        <Textarea
          label={t('field.facts')}
          description={t('response.factsText')}
          value={facts}
          onChange={(event) => setFacts(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={2_000}
        />
        <BeforeItLeaves
          title={t('response.ifDrafted')}
          to={t('leaves.nobody')}
          leaves={t('leaves.nothing')}
          stays={t('response.draftStays')}
          after={t('response.draftAfter')}
        />
        {problem && <ErrorNote problem={problem} title={t('response.notDrafted')} kept={t('part.typedKept')} />}
        <div>
          <Button type="submit" disabled={busy || !valid}>
            {t('response.saveDraft')}
          </Button>
        </div>
      </div>
    </form>
  );
}

function Line({ line, change }: { line: DraftLine; change: (next: Partial<DraftLine>) => void }) {
  const { t } = useTranslation();
  const { symbol } = readAsset(line.asset);
  const name = line.written ? (
    <TextInput
      aria-label={t('screening.address')}
      value={line.address}
      onChange={(event) => change({ address: event.currentTarget.value.trim() })}
      classNames={{ input: 'mono' }}
      dir="ltr"
      spellCheck={false}
    />
  ) : (
    <Address value={line.address} name={line.service} size="whole" />
  );
  return (
    <div className={style.line}>
      <Checkbox
        aria-label={t('response.askFor', { address: line.address })}
        checked={line.taken}
        onChange={(event) => change({ taken: event.currentTarget.checked })}
      />
      <div className={style.address}>{name}</div>
      <TextInput
        aria-label={t('response.amountOf', { symbol })}
        value={line.amount}
        onChange={(event) => change({ amount: event.currentTarget.value })}
        error={line.taken && unitsOf(line) === null && t('response.notAmount')}
        classNames={{ input: 'mono' }}
        rightSection={<span className="small second">{symbol}</span>}
        rightSectionWidth={56}
        dir="ltr"
        inputMode="decimal"
      />
    </div>
  );
}

/** The trace that a request rests on, as the receiver can replay it. */
function ofTrace(trace: TraceView | undefined) {
  return trace === undefined ? {} : { trace: { policy: trace.policy, trace: trace.id, dataset_hash: trace.dataset } };
}

function unitsOf(line: DraftLine): string | null {
  const units = parseAmount(line.amount, readAsset(line.asset).decimals ?? 0);
  return units === null || units === '0' || line.address === '' ? null : units;
}

/** The service that the chosen address, else the trace's first service line, names; else the first that can be asked. */
function firstService(services: ServiceView[], trace: TraceView | undefined, at: string | undefined): string | null {
  const lines = trace?.addresses.filter((line) => line.service !== undefined) ?? [];
  const named = (lines.find((line) => line.address === at) ?? lines[0])?.service;
  return (services.find((one) => sameService(named ?? '', one.name)) ?? services[0])?.id ?? null;
}

function useDraft() {
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const draft = async (body: Parameters<typeof client.createFreezeRequest>[0]) => {
    setBusy(true);
    const answer = await client.createFreezeRequest(body);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    await queries.invalidateQueries();
    await navigate({ to: '/requests/$id', params: { id: answer.value.id } });
  };
  return { draft, busy, problem };
}
