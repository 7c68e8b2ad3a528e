import type { CaseView, Policy, TraceView } from '@haetae/client';
import { SegmentedControl } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../part/amount.tsx';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Section } from '../../part/page.tsx';
import { answered, useSession } from '../../session.tsx';
import { sumAmounts } from './sum-amounts.ts';

const policies = ['poison', 'haircut', 'fifo'] as const satisfies Policy[];

/** The policies that this case's money was traced by; one click shows the other's answer at the same place. */
export function PolicySwitch({ trace, inCase }: { trace: TraceView; inCase: CaseView }) {
  const { t } = useTranslation();
  const open = useOpenTrace();
  const traces = useSameTraces(trace, inCase);
  const known = policies.filter((policy) => traces.some((one) => one.policy === policy));
  return (
    <SegmentedControl
      aria-label={t('tracing.policy')}
      value={trace.policy}
      onChange={(policy) => open(traces.find((one) => one.policy === policy)?.id)}
      data={known.map((value) => ({ value, label: t(`policy.${value}`) }))}
    />
  );
}

/** The same money by each policy, a line each, the chosen one marked. */
export function Policies({ trace, inCase }: { trace: TraceView; inCase: CaseView }) {
  const { t } = useTranslation();
  const open = useOpenTrace();
  const traces = useSameTraces(trace, inCase);
  const columns: Column<TraceView>[] = [
    {
      id: 'policy',
      head: t('tracing.policy'),
      cell: (one) => <span className={one.id === trace.id ? 'strong' : undefined}>{t(`policy.${one.policy}`)}</span>,
    },
    {
      id: 'reached',
      head: t('tracing.reachedHead'),
      end: true,
      cell: (one) => <span className="mono">{one.addresses.length}</span>,
    },
    {
      id: 'held',
      head: t('tracing.held'),
      end: true,
      cell: (one) => <Sums trace={one} part={(line) => line.service === undefined} />,
    },
    {
      id: 'services',
      head: t('tracing.atServices'),
      end: true,
      cell: (one) => <Sums trace={one} part={(line) => line.service !== undefined} />,
    },
    {
      id: 'note',
      wrap: true,
      head: t('tracing.method'),
      wide: true,
      cell: (one) => <span className="second">{t(`policy.${one.policy}Means`)}</span>,
    },
  ];
  return (
    <Section title={t('tracing.policies')} beside={t('tracing.policiesBeside')} flush>
      <DataTable
        label={t('tracing.policies')}
        columns={columns}
        rows={traces}
        rowKey={(one) => one.id}
        chosen={trace.id}
        onChoose={(one) => open(one.id)}
      />
    </Section>
  );
}

function Sums({ trace, part }: { trace: TraceView; part: (line: TraceView['addresses'][number]) => boolean }) {
  const { t } = useTranslation();
  const sums = sumAmounts(trace.addresses.filter(part).map((line) => ({ asset: line.asset, units: line.tainted })));
  if (sums.length === 0) return <span className="quiet">{t('tracing.none')}</span>;
  return sums.slice(0, 3).map(({ asset, units }) => (
    <div key={asset}>
      <Amount units={units} asset={asset} />
    </div>
  ));
}

function useOpenTrace(): (id: string | undefined) => void {
  const navigate = useNavigate({ from: '/trace/$id' });
  return (id) => {
    if (id !== undefined) void navigate({ to: '/trace/$id', params: { id }, search: (old) => old });
  };
}

/** The newest trace by each policy that starts from the same sources; the present one among them. */
function useSameTraces(trace: TraceView, inCase: CaseView): TraceView[] {
  const { client, me } = useSession();
  const others = inCase.traces.filter((one) => one.id !== trace.id).slice(-12);
  const found = useQueries({
    queries: others.map(({ id }) => ({
      queryKey: [me.member.id, 'trace', id],
      queryFn: async () => await answered(client.trace(id)),
      retry: false,
      staleTime: 60_000,
    })),
  }).flatMap(({ data }) => data ?? []);
  const same = found.filter((one) => one.sources.join() === trace.sources.join() && one.policy !== trace.policy);
  const newest = new Map(same.sort((a, b) => a.created.localeCompare(b.created)).map((one) => [one.policy, one]));
  return policies.flatMap((policy) => (policy === trace.policy ? [trace] : (newest.get(policy) ?? [])));
}
