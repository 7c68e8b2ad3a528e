import type { Reader } from '../store/index.ts';
import { readReceivers } from './queries.ts';

/** Most addresses that a trace looks at. */
export const MOST_REACHED = 100_000;

/** Where money may begin, and where it stops. */
export interface ReachQuestion {
  /** Addresses that a source sent to. */
  readonly first: readonly string[];
  /** Source addresses: what comes back to them leaves the books. */
  readonly sources: ReadonlySet<string>;
  readonly isService: (address: string) => boolean;
}

/**
 * Every address that money from the sources can have reached, whatever the order of the transfers: a superset of what an
 * exact trace finds, found round by round over the senders. Services are reached and not passed.
 *
 * @returns undefined when they are more than {@link MOST_REACHED}
 */
export async function findReach(reader: Reader, question: ReachQuestion): Promise<Set<string> | undefined> {
  const reached = new Set<string>();
  let round = question.first;
  while (round.length > 0) {
    const fresh = round.filter((address) => !reached.has(address) && !question.sources.has(address));
    for (const address of fresh) reached.add(address);
    if (reached.size > MOST_REACHED) return undefined;
    const passing = fresh.filter((address) => !question.isService(address));
    round = passing.length === 0 ? [] : await readReceivers(reader, passing);
  }
  return reached;
}
