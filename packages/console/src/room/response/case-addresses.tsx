import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '../../part/address.tsx';
import { Amount } from '../../part/amount.tsx';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Section } from '../../part/page.tsx';
import { Verdict } from '../../part/verdict.tsx';
import { useAsk } from '../../session.tsx';
import { percent } from '../screening/answer.tsx';
import type { Line } from '../tracing/build-graph.ts';
import { heldMost } from './held-most.ts';

const shown = 8;

/** Where the money lies, by the case's newest trace that divides amounts: services first, then the fullest wallets. */
export function CaseAddresses({ traceId }: { traceId: string }) {
  const { t } = useTranslation();
  const { data: trace } = useAsk(['trace', traceId], (client) => client.trace(traceId));
  const lines = useMemo(() => heldMost(trace?.addresses ?? [], shown), [trace]);
  const addresses = lines.map((line) => line.address);
  const { data: screened } = useAsk(['screen', ...addresses], (client) => client.screen(addresses), {
    enabled: addresses.length > 0,
  });
  if (trace === undefined || lines.length === 0) return null;
  const verdictOf = (line: Line) => screened?.results[addresses.indexOf(line.address)]?.verdict;
  const columns: Column<Line>[] = [
    {
      id: 'address',
      head: t('screening.address'),
      cell: (line) => <Address value={line.address} name={line.service} />,
    },
    { id: 'verdict', head: t('screening.verdict'), cell: (line) => <Said verdict={verdictOf(line)} /> },
    {
      id: 'share',
      head: t('tracing.share'),
      end: true,
      wide: true,
      cell: (line) => <span className="mono">{line.share === null ? t('part.notDivided') : percent(line.share)}</span>,
    },
    {
      id: 'received',
      head: t('tracing.received'),
      end: true,
      wide: true,
      cell: (line) => <Amount units={line.received} asset={line.asset} aligned />,
    },
    {
      id: 'held',
      head: t('tracing.stillThere'),
      end: true,
      cell: (line) => <Amount units={line.tainted} asset={line.asset} aligned />,
    },
  ];
  return (
    <Section
      title={t('response.whereItLies')}
      beside={`${t('response.ofAll', { shown: lines.length, all: trace.addresses.length })} · ${t(`policy.${trace.policy}`)}`}
      end={
        <Link to="/trace/$id" params={{ id: trace.id }}>
          {t('tracing.openTrace')}
        </Link>
      }
      flush
    >
      <DataTable
        label={t('response.whereItLies')}
        columns={columns}
        rows={lines}
        rowKey={(line) => `${line.address} ${line.asset}`}
      />
    </Section>
  );
}

function Said({ verdict }: { verdict: Parameters<typeof Verdict>[0]['verdict'] | undefined }) {
  return verdict === undefined ? null : <Verdict verdict={verdict} />;
}
