import type { FreezeRequestView, Problem, RequestState } from '@haetae/client';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsset } from '../../part/asset.ts';
import { BeforeItLeaves } from '../../part/before-it-leaves.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { formatAmount, parseAmount } from '../../part/format-amount.ts';
import { useSession } from '../../session.tsx';
import { sumAmounts } from '../tracing/sum-amounts.ts';
import { refusals } from './field-value.ts';
import { type Asked, receiverOf } from './read-content.ts';
import style from './request-page.module.css';
import { type RequestStateName, requestStates } from './request-state.tsx';

type Step = Exclude<RequestStateName, 'draft'>;
const steps = requestStates.filter((state): state is Step => state !== 'draft');
const stops: Step[] = ['refused', 'withdrawn', 'released'];

/** What the reader may do now; a step opens what exactly leaves and what it needs, before it is taken. */
export function StepButtons({ request }: { request: FreezeRequestView }) {
  const { t } = useTranslation();
  const { allowed, open, choose } = useStep(request);
  if (allowed.length === 0) return <p className="second">{t('response.nothingToDo')}</p>;
  return (
    <section className={style.buttons} aria-label={t('response.steps')}>
      {allowed.map((one, place) => (
        <Button
          key={one}
          justify="flex-start"
          variant={place === 0 && !stops.includes(one) ? 'filled' : 'default'}
          {...(stops.includes(one) ? { c: 'var(--h-block-text)' } : {})}
          aria-expanded={open === one}
          onClick={() => choose(open === one ? undefined : one)}
        >
          {t(`step.${one}.button`)}
        </Button>
      ))}
    </section>
  );
}

/** The open step: to whom, what leaves, what stays, what it needs; nothing while no step is open. */
export function StepForm({ request, asked, again }: { request: FreezeRequestView; asked: Asked[]; again: () => void }) {
  const { open, choose } = useStep(request);
  const form = useRef<HTMLElement>(null);
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);
  if (open === undefined) return null;
  const done = () => {
    choose(undefined);
    again();
  };
  return (
    <section className={style.steps} ref={form}>
      <Form key={open} step={open} request={request} asked={asked} done={done} cancel={() => choose(undefined)} />
    </section>
  );
}

/** The steps in their order, as far as allowed, and the one that the address bar holds open. */
function useStep(request: FreezeRequestView) {
  const { step } = useSearch({ from: '/requests/$id' });
  const navigate = useNavigate({ from: '/requests/$id' });
  const allowed = steps.filter((one) => request.allowed.includes(one));
  const choose = (one: Step | undefined) => void navigate({ search: { step: one }, replace: true });
  return { allowed, open: allowed.find((one) => one === step), choose };
}

type FormProps = { step: Step; request: FreezeRequestView; asked: Asked[]; done: () => void; cancel: () => void };

function Form({ step, request, asked, done, cancel }: FormProps) {
  const { t } = useTranslation();
  const total = sumAmounts(asked.map(({ asset, amount }) => ({ asset, units: amount })))[0];
  const { symbol, decimals } = readAsset(total?.asset ?? '');
  const [reason, setReason] = useState('');
  const [amount, setAmount] = useState(
    total?.units == null ? '' : formatAmount(total.units, decimals ?? 0, decimals ?? 0).replaceAll(',', ''),
  );
  const { take, busy, problem } = useTake(request.id, done);
  const units = step === 'held' ? parseAmount(amount, decimals ?? 0) : null;
  const unclear = (step === 'held' && units === null) || (stops.includes(step) && reason.trim() === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!unclear)
      void take({
        to: step,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        ...(units === null ? {} : { amount: units }),
      });
  };
  const named = {
    count: asked.length,
    service: receiverOf(request.content),
    amount: `${formatAmount(units ?? '0', decimals ?? 0)} ${symbol}`,
  };
  return (
    <BeforeItLeaves
      title={t(`step.${step}.title`, named)}
      to={t(`step.${step}.to`, named)}
      leaves={t(`step.${step}.leaves`, named)}
      stays={t(`step.${step}.stays`, named)}
      after={t(`step.${step}.after`, named)}
    >
      <form className={style.form} onSubmit={submit}>
        {step === 'held' && (
          <TextInput
            label={t('response.amountHeld', { symbol })}
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value)}
            error={units === null && t('response.notAmount')}
            classNames={{ input: 'mono' }}
            dir="ltr"
            inputMode="decimal"
          />
        )}
        {step === 'refused' ? (
          <Select
            label={t('response.reason')}
            data={refusals.map((value) => ({ value, label: t(`code.${value}`) }))}
            value={reason === '' ? null : reason}
            onChange={(value) => setReason(value ?? '')}
            required
          />
        ) : (
          <Textarea
            label={t(stops.includes(step) ? 'response.reason' : 'response.reasonOptional')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={2_000}
            required={stops.includes(step)}
          />
        )}
        {problem && <ErrorNote problem={problem} title={t('response.notDone')} kept={t('part.typedKept')} />}
        <div className={style.end}>
          <Button variant="subtle" color="gray" c="var(--h-text)" onClick={cancel}>
            {t('part.cancel')}
          </Button>
          <Button type="submit" disabled={busy || unclear}>
            {t(`step.${step}.do`, named)}
          </Button>
        </div>
      </form>
    </BeforeItLeaves>
  );
}

function useTake(id: string, done: () => void) {
  const { client } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (step: { to: RequestState; reason?: string; amount?: string }) => {
    setBusy(true);
    const answer = await client.moveFreezeRequest(id, step);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    done();
  };
  return { take, busy, problem };
}
