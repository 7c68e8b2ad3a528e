import { type PolicyName, parseSource, type Trace, type TraceSource, traceTaint } from '@haetae/chain/taint';
import { canonicalTransactionId, type Transfer } from '@haetae/chain/transfer';
import type { Fault } from '@haetae/contract';
import type { Reader } from '../store/index.ts';
import { findReach, MOST_REACHED } from './find-reach.ts';
import { readReceivers, readTouching, readTransactions } from './queries.ts';
import { usedBy } from './used-by.ts';

/** Most transfers that a trace is made from. */
const MOST_TRANSFERS = 500_000;

export interface SourcesQuestion {
  /** Addresses and transactions, as a person writes them. */
  readonly sources: readonly string[];
  readonly policy: PolicyName;
  /** Name of the service at an address, as far as the asker may know; undefined where there is none. */
  readonly serviceAt: (address: string) => string | undefined;
}

/** A trace, and exactly the transfers that it can be made from again. */
export interface Followed {
  readonly trace: Trace;
  readonly used: readonly Transfer[];
  readonly exercise: boolean;
}

/**
 * Follows stolen money over the ledger that `reader` sees: first finds every address that it can have reached, then
 * traces exactly over everything that these sent and received.
 *
 * @returns the faults of the question where it has no answer
 */
export async function followSources(reader: Reader, question: SourcesQuestion): Promise<Followed | readonly Fault[]> {
  const stolen = await readStolen(reader, question.sources);
  if (!('addresses' in stolen)) return stolen;
  const service = rememberedNames(question.serviceAt);
  const reach = await findReach(reader, {
    first: stolen.receivers,
    sources: stolen.addresses,
    isService: (address) => service(address) !== undefined,
  });
  if (reach === undefined) return [tooWide(`more than ${MOST_REACHED} addresses`)];
  const around = [...reach, ...stolen.addresses];
  const known = await readTouching(reader, around, stolen.transactions, MOST_TRANSFERS + 1);
  if (known.length > MOST_TRANSFERS) return [tooWide(`more than ${MOST_TRANSFERS} transfers`)];
  const services = new Map(around.flatMap((address) => named(address, service(address))));
  const { sources } = stolen;
  const transfers = known.map((one) => one.transfer);
  const trace = traceTaint({ transfers, sources, policy: question.policy, services });
  const isUsed = usedBy(trace, stolen.sources);
  const used = known.filter((one) => isUsed(one.transfer));
  return { trace, used: used.map((one) => one.transfer), exercise: used.some((one) => one.exercise) };
}

interface Stolen {
  readonly sources: readonly TraceSource[];
  readonly addresses: ReadonlySet<string>;
  readonly transactions: readonly string[];
  /** Who received from them. */
  readonly receivers: readonly string[];
}

async function readStolen(reader: Reader, texts: readonly string[]): Promise<Stolen | readonly Fault[]> {
  const hashes = texts.flatMap((text) => canonicalTransactionId(text.trim()) ?? []);
  const moved = (await readTransactions(reader, hashes)).map((one) => one.transfer);
  const parsed = texts.map((text) => parseSource(text, moved));
  const faults = parsed.flatMap((source, at) => ('kind' in source ? [] : [{ pointer: `/sources/${at}`, ...source }]));
  if (faults.length > 0) return faults;
  const sources = parsed.filter((source) => 'kind' in source);
  const addresses = sources.flatMap((source) => (source.kind === 'address' ? [source.address as string] : []));
  const transactions = sources.flatMap((source) => (source.kind === 'transaction' ? [source.txHash] : []));
  const named = new Set(transactions);
  const receivers = [
    ...(await readReceivers(reader, addresses)),
    ...moved.filter((transfer) => named.has(transfer.txHash ?? '')).map((transfer) => transfer.to),
  ];
  if (receivers.length === 0) return [NOTHING_SENT];
  return { sources, addresses: new Set(addresses), transactions, receivers };
}

const NOTHING_SENT: Fault = {
  pointer: '/sources',
  code: 'nothing_sent',
  message: 'The ledger that you may see has no transfer from these sources; upload the transfers first.',
};

const tooWide = (what: string): Fault => ({
  pointer: '/sources',
  code: 'too_wide',
  message: `The money can have reached ${what}, more than one trace holds; tag the services on its way, or begin later.`,
});

const named = (address: string, name: string | undefined): [string, string][] =>
  name === undefined ? [] : [[address, name]];

/** Asks once an address. */
function rememberedNames(serviceAt: SourcesQuestion['serviceAt']): SourcesQuestion['serviceAt'] {
  const names = new Map<string, string | undefined>();
  return (address) => {
    if (!names.has(address)) names.set(address, serviceAt(address));
    return names.get(address);
  };
}
