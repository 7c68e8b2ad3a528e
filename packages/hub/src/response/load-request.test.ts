import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customType } from '@haetae/contract';
import type { Ask, Interned } from '../store/index.ts';
import type { FreezeStep } from './freeze-step.ts';
import { makeStep } from './freeze-step.ts';
import { loadRequests } from './load-request.ts';
import { EU, exampleRequest, KR, play, waysTo } from './request.fixture.ts';
import { readRequest, readStep, requestObject, stepObject } from './stix-form.ts';

const CASE = 'incident--6f1c7a52-2a0c-4c7e-9a1e-0b6f3a5d9c08';
const request = exampleRequest({ case_ref: CASE });
const { steps } = play(request, waysTo.acknowledged);
const interned = { kindOf: (type: string) => (type === customType.freezeRequest ? 1 : 2) } as unknown as Interned;

interface Row {
  readonly source: string;
  readonly origin: string | null;
  readonly submitter: string;
}

const textOf = (object: object) => JSON.stringify(object);
const requestRow = (more: Partial<Row> = {}): Row => ({
  source: textOf(requestObject(request, ['/duration'])),
  origin: KR,
  submitter: request.created_by_ref,
  ...more,
});
const stepRow = (step: FreezeStep, origin: string | null = step.hub === EU ? null : step.hub): Row => ({
  source: textOf(stepObject(step, false)),
  origin,
  submitter: step.created_by_ref,
});

/** A store at EU that holds the given rows. */
function storeOf(requests: readonly Row[], about: readonly Row[]): Ask {
  const uuid = request.id.slice(-36);
  // Answers the two queries of this room by what they ask.
  return (async (text: string) =>
    text.includes('reference')
      ? about.map((row) => ({ ...row, uuid, named: uuid, audience: 1 }))
      : requests.map((row) => ({ ...row, uuid, audience: 1 }))) as Ask;
}

const load = async (requests: readonly Row[], about: readonly Row[]) =>
  (await loadRequests(storeOf(requests, about), interned, EU, [request.id]))[0];

test('a request and its steps come back from their STIX form as they were', () => {
  assert.deepEqual(readRequest(JSON.parse(requestRow().source)), { request, defaulted: ['/duration'] });
  for (const step of steps) assert.deepEqual(readStep(JSON.parse(stepRow(step).source)), step);
});

test('what each hub signed for itself is folded to the state', async () => {
  const loaded = await load(
    [requestRow()],
    steps.map((step) => stepRow(step)),
  );
  assert.equal(loaded?.folded.state, 'acknowledged');
  assert.deepEqual(loaded?.defaulted, ['/duration']);
});

const forged: [what: string, requests: Row[], about: Row[], state: string | undefined][] = [
  ['a request that came from another hub than its requester’s', [requestRow({ origin: 'hub-x' })], [], undefined],
  ['a request that another organisation submitted', [requestRow({ submitter: CASE })], [], undefined],
  [
    'steps that came from another hub than the one they name',
    [requestRow()],
    steps.map((step) => stepRow(step, 'hub-x')),
    'draft',
  ],
  [
    'steps of the requester that this hub wrote itself',
    [requestRow()],
    steps.map((step) => stepRow(step, null)),
    'draft',
  ],
];
for (const [what, requests, about, state] of forged) {
  test(`${what}: count for nothing`, async () => {
    assert.equal((await load(requests, about))?.folded.state, state);
  });
}

const body = JSON.parse(requestRow().source);
const stepBody = JSON.parse(stepRow(steps[0]!).source);
const unreadable: [what: string, body: Record<string, unknown>][] = [
  ['whose content is no JSON', { ...body, content: '{' }],
  ['whose content is an object', { ...body, content: request.content }],
  ['whose content is not in canonical form', { ...body, content: ` ${body.content}` }],
  ['whose content has no canonical form', { ...body, content: body.content.replace('Cyber Bureau', '\\ud800') }],
  ['that stands beside another case', { ...body, case_ref: CASE.replace('c08', 'c07') }],
  [
    'that is an exercise inside and none outside',
    { ...body, content: body.content.replace('"exercise":false', '"exercise":true') },
  ],
];
for (const [what, wrong] of unreadable) {
  test(`a request ${what} is none`, () => assert.equal(readRequest(wrong), undefined));
}

const unreadableSteps: [what: string, body: Record<string, unknown>][] = [
  ['whose facts are no JSON', { ...stepBody, facts: 'x' }],
  ['whose facts are not those its id is made of', { ...stepBody, facts: stepBody.facts.replace('awaiting', 'held') }],
  ['that stands beside another request', { ...stepBody, request_ref: request.id.replace('c04', 'c05') }],
  ['in the name of another organisation', { ...stepBody, created_by_ref: CASE.replace('incident', 'identity') }],
  ['that was made at another time than its object', { ...stepBody, created: '2020-01-01T00:00:00.000Z' }],
];
for (const [what, wrong] of unreadableSteps) {
  test(`a step ${what} is none`, () => assert.equal(readStep(wrong), undefined));
}

test('a step at no time of the calendar is none, since its object cannot have that time', () => {
  const wrong = makeStep({ ...steps[0]!, at: '2026-99-99T99:99:99Z' });
  const dressed = { ...stepObject(wrong, false), created: steps[0]!.at, modified: steps[0]!.at };
  assert.equal(readStep(dressed), undefined);
});
