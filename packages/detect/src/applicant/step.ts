import type { ApplicantFacts } from './facts.ts';
import type { Kind, Software, Strength } from './indicators.ts';
import { type Saying, say, write } from './sayings.ts';

/** The conditions in words, in the order in which they are shown. */
const CONDITIONS = {
  kinds: 'Two signs of different kinds',
  strong: 'One of them strong',
  notCountAlone: 'Not from the private count alone',
  heard: 'The applicant was heard',
  reason: 'A person wrote down the reason',
  secondPerson: 'A second person agreed',
} as const;

export type ConditionId = keyof typeof CONDITIONS;

/** A condition for any step against an applicant, and whether it is met. */
export type Condition = {
  readonly id: ConditionId;
  readonly condition: string;
  readonly met: boolean;
  readonly now: string;
  /** What `now` is made of. */
  readonly said: Saying;
};

/** What must hold before any step; `missing` repeats the conditions that are not met. */
export type Step = {
  readonly ready: boolean;
  readonly conditions: readonly Condition[];
  readonly missing: readonly string[];
};

type Open = { readonly kind: Kind; readonly strength: Strength; readonly software: Software };

/**
 * The conditions for any step against an applicant: about the signs that no accepted answer explains, and about what
 * people did. They say when a step may be thought of, never that it should be taken.
 */
export function stepOf(open: readonly Open[], { decision = {} }: ApplicantFacts, asked: Saying): Step {
  const kinds = new Set(open.map(({ kind }) => kind)).size;
  const strong = open.filter(({ strength }) => strength === 'strong').length;
  const counted = open.filter(({ software }) => software === 'count').length;
  const conditions: Condition[] = [
    condition('kinds', kinds >= 2, say(kinds === 1 ? 'oneKind' : 'kinds', kinds)),
    condition('strong', strong >= 1, say('strong', strong)),
    condition('notCountAlone', open.length > counted, say('others', open.length - counted)),
    condition('heard', decision.heard === true, asked),
    condition('reason', decision.reason !== undefined, done(decision.reason)),
    condition('secondPerson', decision.secondPerson === true, done(decision.secondPerson || undefined)),
  ];
  const missing = conditions.filter(({ met }) => !met).map(({ condition: words }) => words);
  return { ready: missing.length === 0, conditions, missing };
}

function condition(id: ConditionId, met: boolean, said: Saying): Condition {
  return { id, condition: CONDITIONS[id], met, now: write([said]), said };
}

function done(fact: unknown): Saying {
  return say(fact === undefined ? 'open' : 'done');
}
