import type { Transfer } from '../transfer/index.ts';
import { Accounts } from './account.ts';
import { fifo } from './fifo.ts';
import type { TaintedTransfer } from './flow.ts';
import { MoneyWalk, type SourceSums } from './follow-money.ts';
import { haircut } from './haircut.ts';
import { followPoison, type Marks } from './poison.ts';
import { share } from './share.ts';
import { sourceSets, sourceText, type TraceSource } from './source.ts';

export const POLICIES = ['haircut', 'poison', 'fifo'] as const;
export type PolicyName = (typeof POLICIES)[number];

export type TraceInput = {
  /** In the order in which they happened. */
  readonly transfers: readonly Transfer[];
  readonly sources: readonly TraceSource[];
  readonly policy: PolicyName;
  /** Addresses at which tracing stops, each with the name of its service. Default: none. */
  readonly services?: ReadonlyMap<string, string>;
};

/** One address that ever held taint, in one asset. Amounts are in base units and null under poison. */
export type TraceLine = {
  readonly address: string;
  readonly asset: string;
  /** Stolen units that ever came in. */
  readonly received: bigint | null;
  /** Stolen units still held; at a service, all that came. */
  readonly tainted: bigint | null;
  /** `received` of all that ever came in, from 0 to 1 with six digits, rounded down. */
  readonly share: string | null;
  /** Fewest transfers from a source along which stolen units came; 1 is the first receiver. */
  readonly hops: number;
  readonly service?: string;
};

/**
 * The sum of one asset; null under poison. `sent` is what left the sources and did not come back, and equals
 * `held` + `atServices` to the last unit; `returnedToSources` is what came back to them and left the books.
 */
export type TraceTotal = {
  readonly asset: string;
  readonly sent: bigint | null;
  readonly held: bigint | null;
  readonly atServices: bigint | null;
  readonly returnedToSources: bigint | null;
};

export type Trace = {
  readonly policy: PolicyName;
  /** Addresses and transaction hashes, each once, as they were asked. */
  readonly sources: readonly string[];
  readonly totals: readonly TraceTotal[];
  readonly addresses: readonly TraceLine[];
  /** The transfers that carried stolen units, in their order: the evidence, from which the trace can be worked out again. */
  readonly movements: readonly TaintedTransfer[];
};

/**
 * Follows stolen units from the sources through transfers, exactly: integers only, in the order given, asset by asset.
 *
 * A source address keeps no books: all that it sends is stolen, what reaches it is counted as returned, and it is never
 * in the result. The victim of a source transaction is an address like any other. The same input gives the same trace;
 * its lines are sorted by hops, then received (largest first), address, asset.
 */
export function traceTaint(input: TraceInput): Trace {
  const { transfers, sources, policy, services = new Map<string, string>() } = input;
  const { addresses, transactions } = sourceSets(sources);
  const head = { policy, sources: [...new Set(sources.map(sourceText))] };
  if (policy === 'poison') {
    const { marks, movements } = followPoison({ transfers, addresses, transactions, services });
    const totals = [...marks.keys()].sort().map(noAmounts);
    return { ...head, totals, addresses: finish(poisonLines(marks), services), movements };
  }
  const accounts = new Accounts(addresses, services);
  const walk = new MoneyWalk(accounts, policy === 'fifo' ? fifo : haircut, transactions);
  for (const transfer of transfers) walk.follow(transfer);
  const totals = totalsOf(walk.sums, accounts);
  return { ...head, totals, addresses: finish(moneyLines(accounts), services), movements: walk.movements };
}

function finish(lines: Iterable<TraceLine>, services: ReadonlyMap<string, string>): TraceLine[] {
  return Array.from(lines, (line) => {
    const service = services.get(line.address);
    return service === undefined ? line : { ...line, service };
  }).sort(byImportance);
}

function* moneyLines(accounts: Accounts): Generator<TraceLine> {
  for (const { address, asset, taintReceived, taint, allReceived, hops } of accounts) {
    if (taintReceived === 0n) continue;
    yield { address, asset, received: taintReceived, tainted: taint, share: share(taintReceived, allReceived), hops };
  }
}

function* poisonLines(marks: Marks): Generator<TraceLine> {
  for (const [asset, marked] of marks) {
    for (const [address, hops] of marked) yield { address, asset, received: null, tainted: null, share: null, hops };
  }
}

function noAmounts(asset: string): TraceTotal {
  return { asset, sent: null, held: null, atServices: null, returnedToSources: null };
}

function totalsOf(sums: ReadonlyMap<string, SourceSums>, accounts: Accounts): TraceTotal[] {
  const held = new Map<string, bigint>();
  const atServices = new Map<string, bigint>();
  for (const { kind, asset, taint } of accounts) {
    const sum = kind === 'service' ? atServices : held;
    if (taint > 0n) sum.set(asset, (sum.get(asset) ?? 0n) + taint);
  }
  return [...sums].sort(byName).map(([asset, { sent, returned }]) => ({
    asset,
    sent: sent - returned,
    held: held.get(asset) ?? 0n,
    atServices: atServices.get(asset) ?? 0n,
    returnedToSources: returned,
  }));
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return compare(a, b);
}

function byImportance(a: TraceLine, b: TraceLine): number {
  const received = compare(b.received ?? 0n, a.received ?? 0n);
  return a.hops - b.hops || received || compare(a.address, b.address) || compare(a.asset, b.asset);
}

/** By code units, so that no locale changes the order. */
function compare<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
