import type { Transfer } from '../transfer/index.ts';
import type { Account } from './account.ts';

/** All stolen units that went from one address to another in one asset: an edge of the graph. Poison has no amount. */
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

/** Adds up flows in the order in which each first occurred. */
export class Flows {
  readonly #byPair = new Map<Account, Map<Account, OpenFlow>>();
  readonly #all: OpenFlow[] = [];

  /** Counts one transfer; `stolen` is null under poison. */
  add(from: Account, to: Account, transfer: Transfer, stolen: bigint | null): void {
    const flow = this.#open(from, to);
    if (stolen !== null) flow.amount = (flow.amount ?? 0n) + stolen;
    flow.first ??= transfer.time ?? null;
    flow.last = transfer.time ?? flow.last;
    flow.transfers += 1;
  }

  #open(from: Account, to: Account): OpenFlow {
    let targets = this.#byPair.get(from);
    if (!targets) {
      targets = new Map();
      this.#byPair.set(from, targets);
    }
    let flow = targets.get(to);
    if (!flow) {
      const ends = { from: from.address, to: to.address, asset: from.asset };
      flow = { ...ends, amount: null, first: null, last: null, transfers: 0 };
      targets.set(to, flow);
      this.#all.push(flow);
    }
    return flow;
  }

  list(): readonly TraceFlow[] {
    return this.#all;
  }
}
