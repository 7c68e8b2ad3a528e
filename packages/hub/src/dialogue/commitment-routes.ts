import {
  CommitmentList,
  CommitmentView,
  MadeAnswer,
  MeasureList,
  NewCarry,
  NewCommitment,
  NewOutcome,
  NewReport,
} from '@haetae/contract';
import type { Static } from 'typebox';
import type { Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import { type CommitmentPart, describeCommitment, type MeasuredNow, measuredSince } from './commitment.ts';
import type { Deed } from './dialogue-act.ts';
import type { ContentOf } from './dialogue-part.ts';
import { callerOf, type DialogueParts, findPart, inherit, refusalAnswer, SIDE_ROLES } from './dialogue-parts.ts';
import { found } from './found.ts';
import { loadUnder } from './load-parts.ts';
import { isMeasureId, measures } from './measure.ts';
import { dueInstant } from './meeting-time.ts';
import { measure } from './queries/measures.ts';
import { isRefused } from './refusal.ts';

/** Commitments: made, reported on, measured, carried on, ended; and what can be measured. */
export function commitmentRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/dialogue/commitments',
      summary: 'Write down a commitment of a statement, a clause or a round; of none: of your own side',
      body: NewCommitment,
      answer: MadeAnswer,
      roles: [...SIDE_ROLES],
      status: 201,
    },
    ({ caller, body }) => foundCommitment(body, caller, parts),
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/dialogue/commitments/:id',
      summary: 'A commitment: state, reports, and what it measures now by what you may see on this hub',
      answer: CommitmentView,
    },
    async ({ caller, params }) => (await viewCommitment(params.id!, caller, parts)) ?? problem('not_found'),
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/dialogue/rounds/:id/commitments',
      summary:
        'What a round reviews: commitments made in it or carried to it, and those of earlier rounds still running',
      answer: CommitmentList,
    },
    async ({ caller, params }) => {
      const commitments = await reviewedIn(params.id!, caller, parts);
      return commitments === undefined ? problem('not_found') : { commitments };
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/dialogue/measures',
      summary: 'What the system itself can measure, and how',
      answer: MeasureList,
    },
    async () => ({ measures: measures() }),
  );
  deedRoutes(route, parts);
}

function deedRoutes(route: AddRoute<Session>, parts: DialogueParts): void {
  const form = { method: 'POST', answer: CommitmentView, roles: [...SIDE_ROLES] } as const;
  const url = '/api/v1/dialogue/commitments/:id';
  route(
    { ...form, url: `${url}/reports`, summary: 'Report on a commitment, with evidence', body: NewReport, status: 201 },
    ({ caller, params, body }) => act(params.id!, { do: 'report', ...body }, caller, parts),
  );
  route(
    { ...form, url: `${url}/measured`, summary: 'Record for both sides what it measures now', status: 201 },
    async ({ caller, params }) => {
      const loaded = await findPart(params.id!, 'commitment', caller, parts);
      const value = loaded && (await measureNow(loaded.part, caller, parts));
      if (loaded === undefined) return problem('not_found');
      if (value === undefined) return problem('conflict', { detail: 'This commitment is told in words only.' });
      return await act(params.id!, { do: 'measured', value: value.value, count: value.count }, caller, parts);
    },
  );
  route(
    { ...form, url: `${url}/outcome`, summary: 'End a commitment: done, or lapsed with the reason', body: NewOutcome },
    ({ caller, params, body }) => act(params.id!, { do: 'end', ...body }, caller, parts),
  );
  route(
    { ...form, url: `${url}/carry`, summary: 'Carry a commitment to another round', body: NewCarry },
    async ({ caller, params, body }) => {
      if ((await findPart(body.round, 'round', caller, parts)) === undefined) return problem('not_found');
      if (body.due !== undefined && dueInstant(body.due) === undefined) return noSuchDue;
      return await act(params.id!, { do: 'carry', ...body }, caller, parts);
    },
  );
}

const noSuchDue = problem('unprocessable', {
  errors: [
    {
      pointer: '/due',
      code: 'no_such_time',
      message: 'Write a date (2027-06-30) or an RFC 3339 time with its offset.',
    },
  ],
});

async function foundCommitment(body: Static<typeof NewCommitment>, session: Session, parts: DialogueParts) {
  if (dueInstant(body.due) === undefined) return noSuchDue;
  const stands = await standsUnder(body, session, parts);
  if (stands === undefined) return problem('not_found');
  const { statement, clause, owner, due, measure: by, text, target } = body;
  const content: ContentOf<'commitment'> = {
    kind: 'commitment',
    ...stands,
    ...{ owner, due, measure: by },
    ...(statement !== undefined && { statement }),
    ...(clause !== undefined && { clause }),
    ...(text !== undefined && { text: text.normalize('NFC') }),
    ...(target !== undefined && { target }),
  };
  return await found(content, session, parts);
}

/** The round that a commitment belongs to, and for whom it is; undefined where something named is not there. */
async function standsUnder(body: Static<typeof NewCommitment>, session: Session, parts: DialogueParts) {
  const clause = body.clause === undefined ? undefined : await findPart(body.clause, 'clause', session, parts);
  const statementId = body.statement ?? clause?.part.content.of;
  const statement = statementId === undefined ? undefined : await findPart(statementId, 'statement', session, parts);
  const roundId = body.round ?? statement?.part.content.of;
  const round = roundId === undefined ? undefined : await findPart(roundId, 'round', session, parts);
  const asked = [
    [body.clause, clause],
    [body.statement, statement],
    [body.round, round],
  ] as const;
  if (asked.some(([id, part]) => id !== undefined && part === undefined)) return undefined;
  if (clause !== undefined && statement !== undefined && clause.part.content.of !== statement.part.id) return undefined;
  if (statement !== undefined && statement.part.content.of !== round?.part.id) return undefined;
  return round === undefined
    ? ofOwnSide(session, parts)
    : { of: round.part.id, ...inherit(round.part, session, parts) };
}

/** A promise that one side makes to itself. */
function ofOwnSide({ organisation, member }: Session, parts: DialogueParts) {
  const { id, name } = parts.own;
  return { home: id, parties: [{ id, name }], organisations: [organisation], by: member, exercise: false };
}

async function act(
  id: string,
  deed: Deed,
  session: Session,
  parts: DialogueParts,
): Promise<CommitmentView | ProblemAnswer> {
  if ((await findPart(id, 'commitment', session, parts)) === undefined) return problem('not_found');
  const acted = await parts.desk.act(id, () => deed, callerOf(session, parts));
  if (acted !== undefined && isRefused(acted)) return refusalAnswer(acted);
  return (await viewCommitment(id, session, parts)) ?? problem('not_found');
}

async function viewCommitment(id: string, session: Session, parts: DialogueParts): Promise<CommitmentView | undefined> {
  const loaded = await findPart(id, 'commitment', session, parts);
  if (loaded === undefined) return undefined;
  const measured = await measureNow(loaded.part, session, parts);
  return describeCommitment(loaded.part, loaded.folded, parts.now(), measured);
}

/** What a commitment measures now by what the session may see here; undefined for one that is told in words. */
async function measureNow(part: CommitmentPart, session: Session, parts: DialogueParts): Promise<MeasuredNow> {
  const id = part.content.measure;
  if (!isMeasureId(id)) return undefined;
  const at = parts.now();
  const { ask } = callerOf(session, parts);
  const { interned } = parts.desk.loading();
  const { value, count, amounts } = await measure(id, {
    ...{ ask, interned, since: measuredSince(part), until: at },
    shared: parts.sharedAudiences(session),
  });
  return { at, value, count, hub: parts.own.name, ...(amounts !== undefined && { amounts: [...amounts] }) };
}

async function reviewedIn(id: string, session: Session, parts: DialogueParts): Promise<CommitmentView[] | undefined> {
  const round = await findPart(id, 'round', session, parts);
  const series = round && (await findPart(round.part.content.of, 'series', session, parts));
  if (round === undefined || series === undefined) return undefined;
  const loading = parts.desk.loading(callerOf(session, parts).ask);
  const until = ({ part }: typeof round) => part.content.starts_at <= round.part.content.starts_at;
  const rounds = (await loadUnder(series.part, loading, 'round')).filter(until);
  const loaded = await Promise.all(rounds.map(({ part }) => loadUnder(part, loading, 'commitment')));
  const views = await Promise.all(
    loaded
      .flat()
      .map(async ({ part, folded }) =>
        describeCommitment(part, folded, parts.now(), await measureNow(part, session, parts)),
      ),
  );
  return views.filter(({ rounds, state }) => rounds.includes(id) || state === 'on-time' || state === 'late');
}
