import type { Transfer } from '../transfer/index.ts';

/** One transfer that carried stolen units, and how many; null under poison, which has no amounts. */
export type TaintedTransfer = { readonly transfer: Transfer; readonly stolen: bigint | null };

/** All stolen units that went from one address to another in one asset: an edge of the graph. */
export type TraceFlow = {
  readonly from: string;
  readonly to: string;
  readonly asset: string;
  readonly amount: bigint | null;
  /** Time of the first and the last transfer, where the transfers carry times. */
  readonly first: string | null;
  readonly last: string | null;
  readonly transfers: number;
};

type OpenFlow = { -readonly [key in keyof TraceFlow]: TraceFlow[key] };

/** Adds up the edges of the graph, in the order in which each first occurred. */
export function sumFlows(movements: Iterable<TaintedTransfer>): TraceFlow[] {
  const flows = new Map<string, OpenFlow>();
  for (const { transfer, stolen } of movements) {
    const { from, to, asset, time } = transfer;
    const key = `${from} ${to} ${asset}`;
    let flow = flows.get(key);
    if (!flow) {
      flow = { from, to, asset, amount: null, first: null, last: null, transfers: 0 };
      flows.set(key, flow);
    }
    if (stolen !== null) flow.amount = (flow.amount ?? 0n) + stolen;
    flow.first ??= time ?? null;
    flow.last = time ?? flow.last;
    flow.transfers += 1;
  }
  return [...flows.values()];
}
