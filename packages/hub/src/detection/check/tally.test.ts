import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkApplicant } from '@haetae/detect/applicant';
import { type OpenStore, openStore, organisationId } from '../../store/testing/open-store.ts';
import { quarterOf, talliesOf, tally, tendTallies } from './tally.ts';

let store: OpenStore;
before(async () => {
  store = await openStore();
});
after(() => store.close());

const QUARTERS: readonly (readonly [at: string, before: number, quarter: string])[] = [
  ['2026-01-01T00:00:00Z', 0, '2026-Q1'],
  ['2026-03-31T23:59:59Z', 0, '2026-Q1'],
  ['2026-11-25T09:00:00Z', 0, '2026-Q4'],
  ['2026-01-15T00:00:00Z', 1, '2025-Q4'],
  ['2026-11-25T00:00:00Z', 8, '2024-Q4'],
];
for (const [at, earlier, quarter] of QUARTERS) {
  test(`${earlier} quarters before ${at} is ${quarter}`, () => assert.equal(quarterOf(at, earlier), quarter));
}

test('checks of a quarter add up for their organisation alone, and are forgotten after two years', async () => {
  const pool = store.database.intake;
  const [one, other] = [organisationId(1), organisationId(2)];
  const checked = { check: checkApplicant({}), heard: false };
  const count = async (organisation: string, at: string) => {
    const parts = { pool, now: () => at };
    await tally(organisation, checked, parts);
    await tendTallies(parts);
  };
  await count(one, '2024-02-01T00:00:00Z');
  await count(one, '2024-02-02T00:00:00Z');
  await count(other, '2024-02-02T00:00:00Z');
  const said = async () => (await talliesOf(one, pool)).map(({ quarter, checked: checks }) => [quarter, checks]);
  assert.deepEqual(await said(), [['2024-Q1', 2]]);
  await count(one, '2026-03-31T00:00:00Z');
  assert.deepEqual(await said(), [
    ['2026-Q1', 1],
    ['2024-Q1', 2],
  ]);
  await count(one, '2026-04-01T00:00:00Z');
  assert.deepEqual(await said(), [
    ['2026-Q2', 1],
    ['2026-Q1', 1],
  ]);
});
