import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customType } from '@haetae/contract';
import type { Arrival, Intake, Taken } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import type { Ask, Interned } from '../store/index.ts';
import type { FreezeStep } from './freeze-step.ts';
import { EU, exampleRequest, KR, minute, people, play, waysTo } from './request.fixture.ts';
import { RequestDesk } from './request-desk.ts';
import { readStep, requestObject, stepObject } from './stix-form.ts';

const request = exampleRequest({ case_ref: 'incident--6f1c7a52-2a0c-4c7e-9a1e-0b6f3a5d9c08' });
const { receiver } = request.content;

/** A desk at a hub over rows in memory; what intake took is added to them, and kept in order. */
function deskAt(
  hub: string,
  steps: readonly FreezeStep[],
  more: { reaches?: boolean; refuses?: boolean; receiverAt?: string } = {},
) {
  const taken: Arrival[] = [];
  const alarms: string[] = [];
  const originOf = (from: string) => (from === hub ? null : from);
  const rowOf = (source: string, submitter: string, from: string) => ({
    ...{ source, submitter, origin: originOf(from), audience: 1 },
    ...{ uuid: request.id.slice(-36), named: request.id.slice(-36) },
  });
  const stepRows = steps.map((step) => rowOf(JSON.stringify(stepObject(step, false)), step.created_by_ref, step.hub));
  // Answers the two queries of loading by what they ask.
  const ask = (async (text: string) =>
    text.includes('reference')
      ? stepRows
      : [rowOf(JSON.stringify(requestObject(request, [])), request.created_by_ref, KR)]) as Ask;
  const takeEach = async (arrivals: readonly Arrival[]): Promise<Taken[]> => {
    if (more.refuses)
      return arrivals.map(() => ({ outcome: 'refused', pointer: '', id: undefined, version: undefined }));
    taken.push(...arrivals);
    for (const { candidate, door } of arrivals) {
      if (readStep(JSON.parse(candidate.source)) && door.kind === 'room')
        stepRows.push(rowOf(candidate.source, door.organisation, hub));
    }
    return arrivals.map(() => ({ outcome: 'taken', pointer: '', id: undefined, version: undefined }));
  };
  const desk = new RequestDesk({
    // Only this method of intake is called here.
    intake: { takeEach } as unknown as Intake,
    interned: { kindOf: (type: string) => (type === customType.freezeRequest ? 1 : 2) } as unknown as Interned,
    ask,
    hub,
    hubOf: () => more.receiverAt ?? EU,
    reaches: () => more.reaches ?? true,
    madeBy: async () => undefined,
    alarm: (event) => alarms.push(event),
    now: () => minute(50),
  });
  const callerAs = ({ member, organisation, roles, createdAt }: (typeof people)[keyof typeof people]) => ({
    // Of a session the desk reads who it is and what it may.
    session: { member, organisation, roles: new Set(roles), created: createdAt } as unknown as Session,
    ask,
    maySee: () => true,
  });
  return { desk, taken, alarms, callerAs };
}

const toApproved = play(request, waysTo.approved).steps;
const toSent = play(request, waysTo.sent).steps;

test('the step that sends takes the request and every step before it along, to both organisations', async () => {
  const { desk, taken, callerAs } = deskAt(KR, toApproved);
  const moved = await desk.move(request.id, { to: 'sent' }, callerAs(people.first));
  assert.equal(moved?.kind, 'moved');
  assert.equal(taken.length, 1 + toApproved.length + 1);
  for (const { door } of taken) {
    assert.deepEqual(door.kind === 'room' && door.organisations, [request.created_by_ref, receiver.organisation]);
  }
});

test('before it is sent a step is for nobody but its organisation', async () => {
  const { desk, taken, callerAs } = deskAt(KR, []);
  await desk.move(request.id, { to: 'awaiting-approval' }, callerAs(people.author));
  assert.deepEqual(
    taken.map(({ door }) => door.kind === 'room' && door.organisations),
    [[]],
  );
});

test('a request is not handed over to a hub that no agreement reaches', async () => {
  const { desk, taken, callerAs } = deskAt(KR, toApproved, { reaches: false });
  const moved = await desk.move(request.id, { to: 'sent' }, callerAs(people.first));
  assert.deepEqual(
    [moved?.kind, moved?.kind === 'refused' && moved.code, taken.length],
    ['refused', 'not_reachable', 0],
  );
});

test('the receipt is given once, however often the log says that the request came', async () => {
  const { desk, taken } = deskAt(EU, toSent);
  for (let time = 0; time < 3; time++) await desk.settle(request.id);
  assert.equal(taken.length, 1);
});

test('no receipt is given in the name of an organisation that lives elsewhere', async () => {
  const { desk, taken } = deskAt(EU, toSent, { receiverAt: 'hub-x' });
  await desk.settle(request.id);
  assert.equal(taken.length, 0);
});

test('a step that intake does not take raises an alarm and stops nothing', async () => {
  const { desk, alarms } = deskAt(EU, toSent, { refuses: true });
  await desk.settle(request.id);
  assert.deepEqual(alarms, ['request.not_settled']);
});

test('a proposal is countersigned once, in the name of the home’s own organisation', async () => {
  const { steps } = play(request, [...waysTo.received, [people.author, 'withdrawn']]);
  const { desk, taken } = deskAt(EU, steps);
  for (let time = 0; time < 3; time++) await desk.settle(request.id);
  assert.deepEqual(
    taken.map(({ candidate }) => [
      readStep(JSON.parse(candidate.source))?.to,
      readStep(JSON.parse(candidate.source))?.created_by_ref,
    ]),
    [['withdrawn', receiver.organisation]],
  );
});
