import { CaseList, CaseView, customType, type Fault, NewCase, NewCaseAnswer } from '@haetae/contract';
import { atMost } from '@haetae/stix/marking';
import { parseStixId, type StixObject, stixType } from '@haetae/stix/object';
import type { Static } from 'typebox';
import { faultsOf, type Offer } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { newUuid } from '../platform/random.ts';
import { readObject, readOfType, rowsNaming, type StoredObject } from '../store/index.ts';
import { caseObject, isCase } from './case-object.ts';
import { describeCase } from './describe-case.ts';

import { callerOf, type ResponseParts } from './response-parts.ts';

/** Most cases of one list. */
const LISTED = 500;

/** Cases: open, share, read. */
export function caseRoutes(route: AddRoute<Session>, parts: ResponseParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/cases',
      summary: 'Open a case',
      body: NewCase,
      answer: NewCaseAnswer,
      roles: ['analyst'],
      status: 201,
    },
    async ({ caller, body }) => {
      const value = caseObject(body, {
        id: `incident--${newUuid()}`,
        organisation: caller.organisation,
        now: parts.now(),
      });
      const errors = [...openFaults(body, caller, parts)];
      if (errors.length > 0) return problem('unprocessable', { errors });
      const offer = body.share ? shared(parts) : { local: true, groups: [] };
      const faults = await store(JSON.stringify(value), offer, caller, parts);
      return faults.length > 0 ? problem('unprocessable', { errors: faults }) : { id: value.id };
    },
  );
  route(
    { method: 'GET', url: '/api/v1/cases', summary: 'The cases you may see, latest first', answer: CaseList },
    async ({ caller }) => {
      const { reader } = callerOf(caller, parts);
      const incidents = await readOfType(reader, parts.interned, 'incident', Number.MAX_SAFE_INTEGER, LISTED);
      return { cases: await describeCases(incidents.filter(isStoredCase), caller, parts) };
    },
  );
  route(
    { method: 'GET', url: '/api/v1/cases/:id', summary: 'A case with its traces and requests', answer: CaseView },
    async ({ caller, params }) => {
      const found = await findCase(params.id!, caller, parts);
      return found === undefined ? problem('not_found') : (await describeCases([found], caller, parts))[0];
    },
  );
  shareRoute(route, parts);
}

function shareRoute(route: AddRoute<Session>, parts: ResponseParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/cases/:id/share',
      summary: 'Offer a case of your organisation to the alliance',
      answer: CaseView,
      roles: ['analyst'],
    },
    async ({ caller, params }) => {
      const found = await findCase(params.id!, caller, parts);
      if (found === undefined) return problem('not_found');
      if (found.submitter !== caller.organisation) return problem('not_eligible');
      const errors = shareFaults(parts.book.rule(found.audience).tlp, parts);
      if (errors.length > 0) return problem('unprocessable', { errors });
      const faults = await store(found.body, shared(parts), caller, parts);
      if (faults.length > 0) return problem('unprocessable', { errors: faults });
      const again = await findCase(params.id!, caller, parts);
      return again === undefined ? problem('not_found') : (await describeCases([again], caller, parts))[0];
    },
  );
}

/** A case as the caller sees it; undefined for what is hidden, absent, or no case. */
export async function findCase(id: string, session: Session, parts: ResponseParts): Promise<StoredObject | undefined> {
  if (parseStixId(id) === undefined || stixType(id) !== 'incident') return undefined;
  const stored = await readObject(callerOf(session, parts).reader, parts.interned, id);
  return stored !== undefined && isStoredCase(stored) ? stored : undefined;
}

// What is stored was validated before it was stored.
const isStoredCase = ({ body }: StoredObject): boolean => isCase(JSON.parse(body) as StixObject);

const shared = ({ groups }: ResponseParts): Offer => ({ local: false, groups: groups() });

function* openFaults(body: Static<typeof NewCase>, caller: Session, parts: ResponseParts): Generator<Fault> {
  const tlp = body.tlp ?? 'amber';
  if (!atMost(tlp, caller.clearance)) {
    const message = `You are cleared up to TLP:${caller.clearance.toUpperCase()}: you could not read this case.`;
    yield { pointer: '/tlp', code: 'above_clearance', message };
  }
  if (body.share) yield* shareFaults(tlp, parts);
}

function shareFaults(tlp: CaseView['tlp'], { groups }: ResponseParts): Fault[] {
  if (!atMost(tlp, 'amber')) {
    const message = `TLP:${tlp.toUpperCase()} stays where it is; what goes to an alliance is TLP:AMBER at most.`;
    return [{ pointer: '/tlp', code: 'never_shared', message }];
  }
  if (groups().length > 0) return [];
  return [{ pointer: '/share', code: 'no_agreement', message: 'This hub has no agreement in force to share under.' }];
}

async function store(source: string, offer: Offer, caller: Session, parts: ResponseParts): Promise<Fault[]> {
  const { organisation, member } = caller;
  const [taken] = await parts.intake.take(
    [{ source, value: JSON.parse(source), pointer: '' }],
    { kind: 'member', organisation, member, offer },
    parts.maySee(caller),
  );
  return taken?.outcome === 'refused' ? faultsOf(taken) : [];
}

async function describeCases(cases: readonly StoredObject[], session: Session, parts: ResponseParts) {
  const caller = callerOf(session, parts);
  const ids = cases.map(({ type, uuid }) => `${type}--${uuid}`);
  const [traces, requests] = await Promise.all([
    rowsNaming(caller.ask, parts.interned, customType.trace, ids),
    rowsNaming(caller.ask, parts.interned, customType.freezeRequest, ids),
  ]);
  const loaded = await parts.desk.read([...new Set(requests.map(({ id }) => id))], caller);
  return cases.map((stored, at) =>
    describeCase(stored, {
      traces: traces.filter(({ named }) => named === ids[at]),
      requests: loaded.filter(({ folded }) => folded.request.content.case_ref === ids[at]),
      rule: parts.book.rule(stored.audience),
      organisationName: (id) => parts.roll.get(id)?.name ?? id,
      ownHub: parts.own.id,
    }),
  );
}
