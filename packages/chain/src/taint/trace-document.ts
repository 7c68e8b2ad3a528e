import { sumFlows } from './flow.ts';
import type { Trace, TraceLine, TraceTotal } from './trace-taint.ts';

/** A trace as the outside reads it: amounts as decimal strings of base units, so that no reader rounds them. */
export type TraceDocument = {
  readonly policy: string;
  readonly sources: readonly string[];
  readonly totals: readonly {
    readonly asset: string;
    readonly sent: string | null;
    readonly held: string | null;
    readonly at_services: string | null;
    readonly returned_to_sources: string | null;
  }[];
  readonly addresses: readonly {
    readonly address: string;
    readonly asset: string;
    readonly received: string | null;
    readonly tainted: string | null;
    readonly share: string | null;
    readonly hops: number;
    readonly service?: string;
  }[];
};

/** The document of a trace. The same trace gives the same bytes under `JSON.stringify`: the keys have one order. */
export function traceDocument(trace: Trace): TraceDocument {
  const { policy, sources } = trace;
  return { policy, sources, totals: trace.totals.map(totalOf), addresses: trace.addresses.map(lineOf) };
}

function totalOf(total: TraceTotal): TraceDocument['totals'][number] {
  return {
    asset: total.asset,
    sent: digits(total.sent),
    held: digits(total.held),
    at_services: digits(total.atServices),
    returned_to_sources: digits(total.returnedToSources),
  };
}

function lineOf(line: TraceLine): TraceDocument['addresses'][number] {
  const { address, asset, share, hops, service } = line;
  const fields = { address, asset, received: digits(line.received), tainted: digits(line.tainted), share, hops };
  return service === undefined ? fields : { ...fields, service };
}

function digits(amount: bigint | null): string | null {
  return amount === null ? null : amount.toString();
}

/** One flow of a trace as the outside reads it. */
export type FlowDocument = {
  readonly from: string;
  readonly to: string;
  readonly asset: string;
  readonly amount: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly transfers: number;
};

/** The edges of a trace's graph, in the order in which each first occurred. */
export function traceFlows(trace: Trace): FlowDocument[] {
  return sumFlows(trace.movements).map(({ from, to, asset, amount, first, last, transfers }) => {
    return { from, to, asset, amount: digits(amount), first, last, transfers };
  });
}
