/**
 * How much an organisation may compare follows from how many people it hires: whoever feeds it the whole staff, or
 * everybody who ever applied from a country, asks about more than its vacancies explain.
 */
import { type Vacancies, type VacanciesView, vacancyLimits } from '@haetae/contract';
import type { Session } from '../../people/index.ts';
import { type ProblemAnswer, problem } from '../../platform/http/index.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { countAsked, readAskedSince, readVacancies, writeAct, writeVacancies } from './queries.ts';

/** Identifiers a month of an organisation that has said nothing: some two hundred applications of five each. */
const MONTH = 1_024;
/** Identifiers a month more for each vacancy: a hundred applications that are looked at more closely. */
const MONTH_A_VACANCY = 512;

/** Identifiers in a day, and in seven, that a vacancy explains; one is taken for granted. */
const EXPLAINED = { day: 96, week: 256 };

const DAY = 86_400_000;
/** The largest count that the database keeps. */
const UNLIMITED = 2 ** 31 - 1;

/** More than the vacancies explain, and in which way. */
type Pattern = 'much in a day' | 'much in a week';

/** What the counts of an organisation look like; undefined where its vacancies explain them. */
export function patternOf(asked: { readonly day: number; readonly week: number }, open: number): Pattern | undefined {
  if (asked.day > EXPLAINED.day * (1 + open)) return 'much in a day';
  return asked.week > EXPLAINED.week * (1 + open) ? 'much in a week' : undefined;
}

const monthQuota = (open: number): number => MONTH + MONTH_A_VACANCY * open;

type Parts = Pick<IdentifierParts, 'pool' | 'alarm' | 'now'>;

/** Counts identifiers of applicants towards the quota of an organisation; undefined, or the refusal. */
export async function takeOfVacancies(
  organisation: string,
  identifiers: number,
  parts: Parts,
): Promise<ProblemAnswer | undefined> {
  const { pool, now } = parts;
  const today = now().slice(0, 10);
  const { open } = await readVacancies(pool, organisation, now());
  const month = { asker: organisation, day: `${today.slice(0, 7)}-01`, purpose: 'organisation-month' };
  const sum = await countAsked(pool, month, identifiers, monthQuota(open));
  if (sum === undefined) {
    const detail = `Your organisation may ask about ${monthQuota(open)} identifiers of applicants this month, with ${open} vacancies stated: state those that you have, or compare only applications that go on.`;
    return problem('too_many_requests', { detail, retryAfter: secondsToNextMonth(now()) });
  }
  await countAsked(pool, { asker: organisation, day: today, purpose: 'organisation-day' }, identifiers, UNLIMITED);
  await watch(organisation, identifiers, open, parts);
  return undefined;
}

/** Alarms when the counts begin to look like more than the vacancies explain: once, when they do. */
async function watch(organisation: string, identifiers: number, open: number, { pool, alarm, now }: Parts) {
  const since = new Date(Date.parse(now()) - 6 * DAY).toISOString().slice(0, 10);
  const days = await readAskedSince(pool, { asker: organisation, purpose: 'organisation-day', since });
  const week = days.reduce((sum, { identifiers: some }) => sum + some, 0);
  const day = days.find((one) => one.day === now().slice(0, 10))?.identifiers ?? 0;
  const pattern = patternOf({ day, week }, open);
  if (pattern === undefined) return;
  if (patternOf({ day: day - identifiers, week: week - identifiers }, open) === pattern) return;
  alarm('identifier.pattern', { organisation, pattern, day, week, open });
  await writeAct(pool, { act: 'pattern', how: pattern, by: organisation, entries: week }, now());
}

/** Writes down how many vacancies an organisation says that it has. */
export async function stateVacancies(
  { open, until }: Vacancies,
  { organisation, member }: Pick<Session, 'organisation' | 'member'>,
  { pool, now }: Parts,
): Promise<ProblemAnswer | undefined> {
  const left = Date.parse(until) - Date.parse(now());
  if (!(left > 0 && left <= vacancyLimits.days * DAY)) {
    const message = `Vacancies are stated for at most ${vacancyLimits.days} days; state them again then.`;
    return problem('unprocessable', { errors: [{ pointer: '/until', code: 'ends_too_late', message }] });
  }
  await writeVacancies(pool, { organisation, open, until, member });
  await writeAct(pool, { act: 'vacancies', entries: open, by: member }, now());
  return undefined;
}

/** What an organisation stated, and how many identifiers of applicants it may still ask about this month. */
export async function vacanciesOf(organisation: string, { pool, now }: Parts): Promise<VacanciesView> {
  const stated = await readVacancies(pool, organisation, now());
  const since = `${now().slice(0, 7)}-01`;
  const months = await readAskedSince(pool, { asker: organisation, purpose: 'organisation-month', since });
  return { ...stated, left: Math.max(0, monthQuota(stated.open) - (months[0]?.identifiers ?? 0)) };
}

function secondsToNextMonth(at: string): number {
  const next = new Date(at);
  next.setUTCMonth(next.getUTCMonth() + 1, 1);
  return Math.ceil((Date.parse(next.toISOString().slice(0, 10)) - Date.parse(at)) / 1_000);
}
