/**
 * Help from one partner to another, folded from the steps of both sides. Pure.
 *
 * No hub is its home: each way on belongs to one side, but for withdrawal, so that both hubs fold the same steps to the
 * same state whatever the order in which they came. Steps are taken in the order of their times, equal ones by id; what
 * its side could not do at that point has no effect.
 */
import type { SUPPORT_STATES, SupportDeed } from '@haetae/contract';
import type { Step } from './support-object.ts';

export type SupportState = (typeof SUPPORT_STATES)[number];
export type Side = 'needs' | 'offers';

/** Who may do what from where, and where it leads. */
const WAYS: Readonly<Record<SupportState | 'nothing', Partial<Record<SupportDeed, readonly [Side[], SupportState]>>>> =
  {
    nothing: { propose: [['needs', 'offers'], 'proposed'] },
    proposed: { accept: [['needs', 'offers'], 'accepted'], withdraw: [['needs', 'offers'], 'withdrawn'] },
    accepted: { start: [['offers'], 'under-way'], withdraw: [['needs', 'offers'], 'withdrawn'] },
    'under-way': { finish: [['offers'], 'finished'], withdraw: [['needs', 'offers'], 'withdrawn'] },
    finished: { feedback: [['needs'], 'done'] },
    done: {},
    withdrawn: { propose: [['needs', 'offers'], 'proposed'] },
  };

/** The two sides of an engagement, by organisation. */
export interface Sides {
  readonly needs: string;
  readonly offers: string;
}

export interface FoldedEngagement {
  readonly state: SupportState | 'nothing';
  /** The steps that had effect, in order. */
  readonly steps: readonly Step[];
}

/** Folds the steps about one offer to one need. */
export function foldEngagement(steps: readonly Step[], sides: Sides): FoldedEngagement {
  const inOrder = steps.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return inOrder.reduce<FoldedEngagement>(
    (folded, step) => {
      const state = stateAfter(folded, step.does, step.organisation, sides);
      return state === undefined ? folded : { state, steps: [...folded.steps, step] };
    },
    { state: 'nothing', steps: [] },
  );
}

/** What an organisation can do now. */
export function canDo(folded: FoldedEngagement, organisation: string, sides: Sides): SupportDeed[] {
  const deeds = Object.keys(WAYS[folded.state]) as SupportDeed[]; // the table's keys are deeds
  return deeds.filter((deed) => stateAfter(folded, deed, organisation, sides) !== undefined);
}

const orderOf = ({ at, id }: Step): string => `${at} ${id}`;

function stateAfter(
  { state, steps }: FoldedEngagement,
  deed: SupportDeed,
  organisation: string,
  sides: Sides,
): SupportState | undefined {
  const way = WAYS[state][deed];
  if (way === undefined || !way[0].some((side) => sides[side] === organisation)) return undefined;
  // Who proposed does not accept its own proposal, unless it is both sides.
  const own = steps.at(-1)?.organisation === organisation && sides.needs !== sides.offers;
  return deed === 'accept' && own ? undefined : way[1];
}
