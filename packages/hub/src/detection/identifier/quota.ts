import type { AskPurpose } from '@haetae/contract';
import { type ProblemAnswer, problem } from '../../platform/http/index.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { countAsked } from './queries.ts';
import { takeOfVacancies } from './vacancy.ts';

/** Identifiers that one member may ask about in a day, by purpose; the hub's partner has its own limit for the hub. */
export const DAY_QUOTA: Readonly<Record<AskPurpose, number>> = {
  'applicant-check': 256,
  contribution: 1_024,
  'person-request': 64,
};

/** Identifiers that a partner hub may ask about in a day, for all its members: some forty check their full quota. */
export const HUB_QUOTA = 10_000;

export interface Asking {
  /** A member of this hub, or a partner hub. */
  readonly asker: string;
  readonly purpose: string;
  readonly identifiers: number;
  /** Identifiers a day. */
  readonly quota: number;
  /** The organisation that hires, where it is applicants who are asked about: its vacancies limit it, too. */
  readonly hiring?: string;
}

/** Counts identifiers towards the asker's quota of the day; how many are left, or the refusal. What they were is not kept. */
export async function takeQuota(
  { asker, purpose, identifiers, quota, hiring }: Asking,
  parts: Pick<IdentifierParts, 'pool' | 'alarm' | 'now'>,
): Promise<number | ProblemAnswer> {
  const { pool, alarm } = parts;
  const at = parts.now();
  const sum = await countAsked(pool, { asker, day: at.slice(0, 10), purpose }, identifiers, quota);
  if (sum !== undefined) {
    const over = hiring === undefined ? undefined : await takeOfVacancies(hiring, identifiers, parts);
    return over ?? quota - sum;
  }
  alarm('identifier.quota', { asker, purpose, quota });
  return problem('too_many_requests', {
    detail: `${quota} identifiers a day may be asked about for this purpose; they count anew at midnight UTC.`,
    retryAfter: secondsToMidnight(at),
  });
}

const secondsToMidnight = (at: string): number => 86_400 - Math.floor((Date.parse(at) % 86_400_000) / 1_000);
