import {
  type AskPurpose,
  BlindedIdentifierList,
  ErasureNoticeList,
  Evaluation,
  IdentifierBucket,
  IdentifierKeys,
  IdentifierRecord,
  NewBlindedIdentifier,
  NewErasureDecision,
  NewEvaluation,
  NewPersonRequest,
  PersonAnswer,
  Vacancies,
  VacanciesView,
} from '@haetae/contract';
import { IDENTIFIER_VERSION } from '@haetae/detect/identifier';
import { SUITE } from '@haetae/proof/oprf';
import { isUuid, parseStixId } from '@haetae/stix/object';
import Type from 'typebox';
import { hasRole, type Session } from '../../people/index.ts';
import { type AddRoute, problem } from '../../platform/http/index.ts';
import { viewOf } from './blinded-identifier.ts';
import { contribute } from './contribute.ts';
import { evaluateForMember } from './evaluate.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { describeCircle, makeKey } from './keys.ts';
import { describeNotice, settleNotice } from './notices.ts';
import { padBucket } from './pad-bucket.ts';
import { answerPerson } from './person-request.ts';
import { readActs, readAsked, readEnded, readNotices, writeAct } from './queries.ts';
import { stateVacancies, vacanciesOf } from './vacancy.ts';

const ROOT = '/api/v1/detection/identifiers';

/** Who contributes. */
const ADDS = ['contributor', 'analyst', 'case-lead'] as const;

/**
 * Private comparison of identifiers: keys, evaluation, buckets, contributions, and what a person may ask.
 *
 * @param ready whether the index has everything that was committed a moment ago
 */
export function identifierRoutes(route: AddRoute<Session>, parts: IdentifierParts, ready: () => boolean): void {
  askRoutes(route, parts, ready);
  contributionRoutes(route, parts);
  personRoutes(route, parts, ready);
  vacancyRoutes(route, parts);
  route(
    {
      method: 'GET',
      url: `${ROOT}/record`,
      summary: 'How many identifiers you asked about a day, and what was done with entries; an admin sees all counts',
      answer: IdentifierRecord,
    },
    async ({ caller }) => ({
      asked: await readAsked(parts.pool, hasRole(caller, 'admin') ? null : caller.member),
      acts: hasRole(caller, 'admin') ? await readActs(parts.pool) : [],
    }),
  );
}

function askRoutes(route: AddRoute<Session>, parts: IdentifierParts, ready: () => boolean): void {
  route(
    {
      method: 'GET',
      url: `${ROOT}/keys`,
      summary: 'The keys under which identifiers are compared: what an asker pins and blinds for',
      answer: IdentifierKeys,
    },
    async () => ({
      suite: SUITE,
      normaliser: IDENTIFIER_VERSION,
      circles: await Promise.all(parts.circles().map((circle) => describeCircle(circle, parts))),
    }),
  );
  route(
    {
      method: 'POST',
      url: `${ROOT}/keys/rotate`,
      summary: 'Replace this hub’s key of ?circle=; the former one answers until the last entry under it has ended',
      answer: Type.Object({ key: Type.String() }),
      roles: ['admin'],
    },
    async ({ query }) => {
      const circle = parts.circles().find((one) => one.id === query.circle);
      return circle === undefined ? problem('not_found') : { key: (await makeKey(circle, parts)).id };
    },
  );
  route(
    {
      method: 'POST',
      url: `${ROOT}/evaluate`,
      summary: 'Evaluate blinded identifiers under the keys of a series, with proofs',
      body: NewEvaluation,
      answer: Evaluation,
    },
    async ({ caller, body }) => {
      const needs = rolesFor(body.purpose);
      if (needs !== undefined && !hasRole(caller, ...needs)) return problem('forbidden', { needs });
      if (body.purpose === 'person-request' && !caller.recipient.decidesHeld) return problem('not_eligible');
      return await evaluateForMember(body, caller, parts);
    },
  );
  route(
    {
      method: 'GET',
      url: `${ROOT}/bucket`,
      summary: 'The entries of ?series= whose output begins with ?prefix=, of the length that the keys name',
      answer: IdentifierBucket,
    },
    async ({ caller, query }) => {
      if (!ready()) return problem('index_not_ready', { retryAfter: 1 });
      const { series = '', prefix = '' } = query;
      const known = parts.circles().some((circle) => parts.book.keysOf(circle.id, series) !== undefined);
      if (!known) return problem('not_found');
      const now = Date.parse(parts.now());
      const shared = parts.index.shared(series, now);
      // A longer prefix would tell this hub which entry is meant.
      if (!/^[0-9a-f]*$/.test(prefix) || prefix.length > shared.prefix) {
        return problem('invalid_request', { detail: 'Give the prefix that the keys name for this series, no longer.' });
      }
      const own = parts.index.ownAlone(series, caller.organisation, now);
      const real = [...shared.entries, ...own].filter((entry) => entry.output.startsWith(prefix));
      return { entries: padBucket(real, { series, prefix }, parts.secret) };
    },
  );
}

function rolesFor(purpose: AskPurpose): typeof ADDS | readonly ['releaser'] | undefined {
  if (purpose === 'contribution') return ADDS;
  return purpose === 'person-request' ? ['releaser'] : undefined;
}

function contributionRoutes(route: AddRoute<Session>, parts: IdentifierParts): void {
  route(
    {
      method: 'POST',
      url: ROOT,
      summary: 'Contribute an output for an identifier that was used in a case of hiring fraud; never the identifier',
      body: NewBlindedIdentifier,
      answer: Type.Object({ id: Type.String() }),
      roles: ADDS,
      status: 201,
    },
    async ({ caller, body }) => await contribute(body, caller, parts),
  );
  route(
    {
      method: 'GET',
      url: ROOT,
      summary: 'What your organisation contributed, and what of it ended, by the clock or because the person asked',
      answer: BlindedIdentifierList,
      roles: ADDS,
    },
    async ({ caller }) => ({
      contributed: parts.index.by(caller.organisation).map((entry) => viewOf(entry.said)),
      ended: await readEnded(parts.pool, caller.organisation),
    }),
  );
  route(
    {
      method: 'DELETE',
      url: `${ROOT}/:id`,
      summary: 'Withdraw a contribution of your organisation, here and at the partner',
      answer: Type.Object({ id: Type.String() }),
      roles: ADDS,
    },
    async ({ caller, params }) => {
      const id = parseStixId(params.id);
      const own = parts.index.by(caller.organisation).find((entry) => entry.said.id === id);
      if (id === undefined || own === undefined) return problem('not_found');
      await parts.writer.withdraw({ id, submitter: caller.organisation, mayReturn: false });
      await writeAct(parts.pool, { act: 'withdrawn', entries: 1, by: caller.member }, parts.now());
      return { id };
    },
  );
}

function vacancyRoutes(route: AddRoute<Session>, parts: IdentifierParts): void {
  const url = `${ROOT}/vacancies`;
  route(
    {
      method: 'GET',
      url,
      summary: 'How many vacancies your organisation states, and how many identifiers of applicants that leaves',
      answer: VacanciesView,
    },
    async ({ caller }) => await vacanciesOf(caller.organisation, parts),
  );
  route(
    {
      method: 'PUT',
      url,
      summary: 'State how many vacancies your organisation has, until when; its quota of comparisons follows from it',
      body: Vacancies,
      answer: VacanciesView,
      roles: ADDS,
    },
    async ({ caller, body }) =>
      (await stateVacancies(body, caller, parts)) ?? (await vacanciesOf(caller.organisation, parts)),
  );
}

function personRoutes(route: AddRoute<Session>, parts: IdentifierParts, ready: () => boolean): void {
  route(
    {
      method: 'POST',
      url: `${ROOT}/requests`,
      summary: 'What is held about a person’s identifiers, or their erasure; by this hub’s own organisation',
      body: NewPersonRequest,
      answer: PersonAnswer,
      roles: ['releaser'],
    },
    async ({ caller, body }) => {
      if (!caller.recipient.decidesHeld) return problem('not_eligible');
      return ready() ? await answerPerson(body, caller.member, parts) : problem('index_not_ready', { retryAfter: 1 });
    },
  );
  route(
    {
      method: 'GET',
      url: `${ROOT}/notices`,
      summary: 'Erasure that persons asked for at a partner, of what was contributed here',
      answer: ErasureNoticeList,
      roles: ['releaser'],
    },
    async ({ caller }) =>
      caller.recipient.decidesHeld
        ? { notices: (await readNotices(parts.pool)).map(describeNotice) }
        : problem('not_eligible'),
  );
  route(
    {
      method: 'POST',
      url: `${ROOT}/notices/:id/decision`,
      summary: 'Erase what a notice names for good, or match it again',
      body: NewErasureDecision,
      answer: Type.Object({ erased: Type.Integer() }),
      roles: ['releaser'],
    },
    async ({ caller, params, body }) => {
      if (!caller.recipient.decidesHeld) return problem('not_eligible');
      const settled = isUuid(params.id!) ? await settleNotice(params.id!, body.erase, caller.member, parts) : undefined;
      return settled ?? problem('not_found');
    },
  );
}
