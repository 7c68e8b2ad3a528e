/** What became of each proposal, seen from where the chain now stands. */

import { presentFields } from '../platform/present-fields.ts';
import type { FreezeStep } from './freeze-step.ts';
import { type ChainPlace, canPropose, type HashedStep, type Known, supportOf, type Who } from './judge-step.ts';
import type { RequestState } from './request-vocabulary.ts';
import { type Transition, transitionBetween } from './transition-table.ts';

/** What a pending proposal still needs. `home`: the home's own hub carries it out as soon as it has it. */
type Need = 'home' | 'second-person' | 'receiver';

export interface Proposal {
  readonly id: string;
  readonly to: RequestState;
  readonly by: string;
  readonly at: string;
  /** Distinct persons behind it, newest first. */
  readonly persons: readonly Who[];
  readonly status: 'decided' | 'pending' | 'late';
  /** Present exactly while it is pending. */
  readonly needs?: Need;
}

/** Judges every proposal whose basis is at hand; those that wait for something are left out. */
export function judgeProposals(chain: readonly HashedStep[], head: ChainPlace, known: Known): readonly Proposal[] {
  const decided = new Set(chain.flatMap(({ step }) => rootOf(step, known) ?? []));
  return [...known.proposals.values()].flatMap((step) => {
    const support = supportOf(step, known);
    if (typeof support === 'string') return [];
    const { id, to, by, at } = step;
    const status = decided.has(rootOf(step, known) ?? id) ? 'decided' : 'late';
    const persons = support.map(({ by, by_person }) => ({ by, ...presentFields({ by_person }) }));
    const row = status === 'late' ? transitionBetween(head.state, to) : undefined;
    if (!row || !canPropose(row, head)) return { id, to, by, at, persons, status };
    return { id, to, by, at, persons, status: 'pending', needs: needOf(row, persons.length) };
  });
}

function needOf(row: Transition, persons: number): Need {
  if (persons < row.persons) return 'second-person';
  return row.side === 'receiver' ? 'receiver' : 'home';
}

/** Id of the proposal that the line of support or answer of a step begins with. */
function rootOf(step: FreezeStep, { proposals }: Known): string | undefined {
  let root: string | undefined;
  for (let next = step.answers; next !== undefined; next = proposals.get(next)?.answers) root = next;
  return root;
}

/** The open proposal that most persons support; of equals the earliest. */
export function leadingProposal(proposals: readonly Proposal[]): Proposal | undefined {
  const open = proposals.filter(({ status }) => status === 'pending');
  return open.toSorted((a, b) => b.persons.length - a.persons.length || (order(a) < order(b) ? -1 : 1))[0];
}

const order = ({ at, id }: Proposal) => `${at} ${id}`;
