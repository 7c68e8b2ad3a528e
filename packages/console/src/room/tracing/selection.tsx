import type { CaseView, TraceView } from '@haetae/client';
import { CloseButton } from '@mantine/core';
import { IconScan, IconSnowflake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../language/translate.ts';
import { Address } from '../../part/address.tsx';
import { Amount } from '../../part/amount.tsx';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { LinkButton } from '../../part/link-button.tsx';
import { Facts, PanelBlock } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { Verdict } from '../../part/verdict.tsx';
import { useAsk, useSession } from '../../session.tsx';
import { useHubLanguage } from '../landscape/use-language.ts';
import { percent } from '../screening/answer.tsx';
import type { Edge, Graph, Node } from './build-graph.ts';
import { sumAmounts } from './sum-amounts.ts';
import style from './trace-page.module.css';

type Props = {
  trace: TraceView;
  graph: Graph;
  inCase: CaseView | undefined;
  at: string | undefined;
  onChoose: (id: string | undefined) => void;
};

/** The panel: the chosen address with what came, stayed and went on; without a choice, the trace itself. */
export function Selection({ trace, graph, inCase, at, onChoose }: Props) {
  const node = at === undefined ? undefined : graph.nodes.get(at);
  return (
    <>
      {node === undefined ? <AboutTrace trace={trace} /> : <AboutNode node={node} graph={graph} onChoose={onChoose} />}
      <Actions trace={trace} inCase={inCase} node={node} />
    </>
  );
}

function AboutTrace({ trace }: { trace: TraceView }) {
  const { t } = useTranslation();
  const services = trace.addresses.filter((line) => line.service !== undefined);
  return (
    <>
      <PanelBlock title={t('tracing.about')}>
        <p className="second">{t(`policy.${trace.policy}Means`)}</p>
        <Facts
          facts={[
            [
              t('tracing.sources'),
              trace.sources.slice(0, 3).map((source) => (
                <div key={source}>
                  {source.length === 66 ? (
                    <bdi dir="ltr" className="mono">
                      {source.slice(0, 10)}…{source.slice(-6)}
                    </bdi>
                  ) : (
                    <Address value={source} />
                  )}
                </div>
              )),
            ],
            [t('tracing.transfers'), trace.transfers.toLocaleString('en')],
            [t('tracing.made'), <Time key="made" at={trace.created} exact />],
            [
              t('tracing.dataset'),
              <bdi key="hash" dir="ltr" className="mono" title={trace.dataset}>
                {trace.dataset.slice(0, 8)}…{trace.dataset.slice(-8)}
              </bdi>,
            ],
          ]}
        />
      </PanelBlock>
      <PanelBlock title={t('tracing.endsAt')} beside={services.length}>
        {services.length === 0 && <p className="second">{t('tracing.noService')}</p>}
        {services.slice(0, 8).map((line) => (
          <div key={`${line.address}${line.asset}`} className={style.service}>
            <bdi className="strong">{line.service}</bdi>
            <Amount units={line.tainted} asset={line.asset} />
            <Address value={line.address} />
          </div>
        ))}
      </PanelBlock>
    </>
  );
}

function AboutNode({
  node,
  graph,
  onChoose,
}: {
  node: Node;
  graph: Graph;
  onChoose: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const onward = graph.edges.filter((edge) => edge.from === node.id).sort((a, b) => (a.first ?? 0) - (b.first ?? 0));
  return (
    <>
      <PanelBlock>
        <div className="head-line">
          <Address value={node.id} size="panel" name={node.service} />
          <span className="end">
            <CloseButton size="sm" aria-label={t('part.close')} onClick={() => onChoose(undefined)} />
          </span>
        </div>
        <Said address={node.id} />
        <Facts facts={factsOf(node, graph, onward, t)} />
      </PanelBlock>
      {onward.length > 0 && (
        <PanelBlock title={t('tracing.sentOn')} beside={onward.length}>
          <Onward edges={onward} onChoose={onChoose} />
        </PanelBlock>
      )}
    </>
  );
}

/** What screening says of the chosen address, by its strongest reason. */
function Said({ address }: { address: string }) {
  const language = useHubLanguage();
  const { data } = useAsk(['screen', address, language], (client) => client.screen([address], language));
  const result = data?.results[0];
  return (
    <div style={{ minHeight: 20 }}>
      {result && (
        <Verdict verdict={result.verdict}>
          <span className="second">{result.reasons[0]?.text ?? ''}</span>
        </Verdict>
      )}
    </div>
  );
}

type T = Translate;

function factsOf(node: Node, graph: Graph, onward: Edge[], t: T): [string, React.ReactNode][] {
  const parent = graph.parentOf.get(node.id);
  const line = node.lines[0];
  const sum = (amounts: Parameters<typeof sumAmounts>[0]) =>
    sumAmounts(amounts).map(({ asset, units }) => (
      <div key={asset}>
        <Amount units={units} asset={asset} />
      </div>
    ));
  const facts: [string, React.ReactNode][] = [];
  if (parent !== undefined) facts.push([t('tracing.from'), <Address key="from" value={parent} />]);
  facts.push([
    t('tracing.firstReceipt'),
    <Time key="first" at={node.first === null ? null : new Date(node.first).toISOString()} exact />,
  ]);
  if (node.shape !== 'thief' && line) {
    facts.push([t('tracing.received'), sum(node.lines.map((one) => ({ asset: one.asset, units: one.received })))]);
    facts.push([t('tracing.stillThere'), sum(node.lines.map((one) => ({ asset: one.asset, units: one.tainted })))]);
    facts.push([t('tracing.share'), line.share === null ? t('part.notDivided') : percent(line.share)]);
  }
  if (onward.length > 0) facts.push([t('tracing.sent'), sum(onward.flatMap((edge) => edge.amounts))]);
  if (line) facts.push([t('tracing.hops'), t('screening.hops', { count: line.hops })]);
  return facts;
}

function Onward({ edges, onChoose }: { edges: Edge[]; onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const columns: Column<Edge>[] = [
    {
      id: 'when',
      head: t('tracing.when'),
      cell: (edge) => <Time at={edge.first === null ? null : new Date(edge.first).toISOString()} day />,
    },
    { id: 'to', head: t('leaves.to'), cell: (edge) => <Address value={edge.to} plain bare /> },
    {
      id: 'amount',
      head: t('part.amount'),
      end: true,
      cell: (edge) =>
        sumAmounts(edge.amounts)
          .slice(0, 2)
          .map(({ asset, units }) => (
            <div key={asset}>
              <Amount units={units} asset={asset} bare />
            </div>
          )),
    },
  ];
  return (
    // A scrolling list must be reachable by key even where its rows are not.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={style.onward} tabIndex={0} aria-label={t('tracing.sentOn')}>
      <DataTable
        label={t('tracing.sentOn')}
        columns={columns}
        rows={edges.slice(0, 100)}
        rowKey={(edge) => edge.to}
        onChoose={(edge) => onChoose(edge.to)}
      />
    </section>
  );
}

function Actions({ trace, inCase, node }: { trace: TraceView; inCase: CaseView | undefined; node: Node | undefined }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const atService = trace.addresses.some((line) => line.service !== undefined);
  return (
    <PanelBlock>
      <div className={style.buttons}>
        {me.roles.includes('case-lead') && inCase && atService && (
          <LinkButton
            to="/cases/$id/request"
            params={{ id: inCase.id }}
            search={{ trace: trace.id, at: node?.service === undefined ? undefined : node.id }}
            justify="flex-start"
            leftSection={<IconSnowflake size={16} stroke={1.5} />}
          >
            {t('response.draftRequest')}
          </LinkButton>
        )}
        {node && node.shape !== 'folded' && (
          <LinkButton
            to="/screen/$address"
            params={{ address: node.id }}
            variant="default"
            justify="flex-start"
            leftSection={<IconScan size={16} stroke={1.5} />}
          >
            {t('tracing.screenIt')}
          </LinkButton>
        )}
      </div>
    </PanelBlock>
  );
}
