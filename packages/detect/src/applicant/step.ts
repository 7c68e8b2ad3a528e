import type { ApplicantFacts } from './facts.ts';
import type { Kind, Software, Strength } from './indicators.ts';

/** A condition for any step against an applicant, and whether it is met. */
export type Condition = { readonly condition: string; readonly met: boolean; readonly now: string };

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
export function stepOf(open: readonly Open[], { decision = {} }: ApplicantFacts, asked: string): Step {
  const kinds = new Set(open.map(({ kind }) => kind)).size;
  const strong = open.filter(({ strength }) => strength === 'strong').length;
  const counted = open.filter(({ software }) => software === 'count').length;
  const conditions: Condition[] = [
    { condition: 'Two signs of different kinds', met: kinds >= 2, now: `${kinds} ${kinds === 1 ? 'kind' : 'kinds'}` },
    { condition: 'One of them strong', met: strong >= 1, now: `${strong}` },
    {
      condition: 'Not from the private count alone',
      met: open.length > counted,
      now: `${open.length - counted} others`,
    },
    { condition: 'The applicant was heard', met: decision.heard === true, now: asked },
    { condition: 'A person wrote down the reason', met: decision.reason !== undefined, now: done(decision.reason) },
    {
      condition: 'A second person agreed',
      met: decision.secondPerson === true,
      now: done(decision.secondPerson || undefined),
    },
  ];
  const missing = conditions.filter(({ met }) => !met).map(({ condition }) => condition);
  return { ready: missing.length === 0, conditions, missing };
}

function done(fact: unknown): string {
  return fact === undefined ? 'open' : 'done';
}
