/**
 * That everybody's application met the same list: how often each row came out how, by quarter and edition of the list.
 * Counts for the organisation itself; nothing of an application, and nobody else's counts.
 */
import type { ApplicantTally } from '@haetae/contract';
import type { ApplicantCheck } from '@haetae/detect/applicant';
import type { Pool } from '../../platform/database/index.ts';
import { addToTally, forgetTallies, readTallies, type TallyRow } from './queries.ts';

/** Quarters for which an organisation can show it, this one and those of two years before. */
const QUARTERS = 9;

/** The quarter of an instant (RFC 3339), in UTC: `2026-Q4`; earlier ones compare as less. */
export function quarterOf(at: string, before = 0): string {
  const month = Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1 - 3 * before;
  return `${Math.floor(month / 12)}-Q${Math.floor((month % 12) / 3) + 1}`;
}

/** Counts a check: how each of its rows came out, whether the applicant was heard, whether a step may be thought of. */
export async function tally(
  organisation: string,
  { check: { ruleSet, rows, step }, heard }: { readonly check: ApplicantCheck; readonly heard: boolean },
  { pool, now }: { readonly pool: Pool; readonly now: () => string },
): Promise<void> {
  const whole = ['checked', ...(heard ? ['heard'] : []), ...(step.ready ? ['ready'] : [])];
  const states = [...whole.map((state) => ({ number: 0, state })), ...rows];
  await addToTally(pool, { organisation, quarter: quarterOf(now()), rules: ruleSet }, states);
}

/** By the clock: forgets the quarters that nobody needs to show any more. */
export async function tendTallies({ pool, now }: { readonly pool: Pool; readonly now: () => string }): Promise<void> {
  await forgetTallies(pool, quarterOf(now(), QUARTERS - 1));
}

/** The tallies of an organisation, the latest quarter first. */
export async function talliesOf(organisation: string, pool: Pool): Promise<ApplicantTally[]> {
  const groups = Map.groupBy(await readTallies(pool, organisation), ({ quarter, rules }) => `${quarter} ${rules}`);
  return [...groups.values()].map(describe);
}

function describe(counted: readonly TallyRow[]): ApplicantTally {
  const { quarter, rules } = counted[0]!;
  const of = (number: number, state: string): number =>
    counted.find((row) => row.number === number && row.state === state)?.checks ?? 0;
  const numbers = [...new Set(counted.map(({ number }) => number))].filter((number) => number > 0);
  return {
    ...{ quarter, rules },
    ...{ checked: of(0, 'checked'), heard: of(0, 'heard'), ready: of(0, 'ready') },
    rows: numbers.map((number) => ({
      number,
      found: of(number, 'found'),
      nothing: of(number, 'nothing'),
      unknown: of(number, 'unknown'),
      to_ask: of(number, 'to ask'),
    })),
  };
}
