/** Whoever tries a range of numbers, or every address of a firm: how far it comes, and who hears of it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ProblemAnswer } from '../../platform/http/index.ts';
import { organisationId } from '../../store/testing/open-store.ts';
import { DAY_QUOTA, HUB_QUOTA, takeQuota } from './quota.ts';
import { type OpenComparison, openComparison } from './testing/open-comparison.ts';

let open: OpenComparison;
let alarms: unknown[][] = [];
before(async () => {
  open = await openComparison();
});
after(() => open.close());

const askers: readonly (readonly [name: string, asker: string, quota: number, hiring?: string])[] = [
  ['a member that tries a range of telephone numbers', 'member--1', DAY_QUOTA['applicant-check'], organisationId(1)],
  ['a member that contributes every address of a rival', 'member--2', DAY_QUOTA.contribution],
  ['a partner hub that tries out numbers for itself', 'hub--2', HUB_QUOTA],
];
for (const [name, asker, quota, hiring] of askers) {
  test(`${name} ends at its quota, is told when it goes on, and an alarm names it`, async () => {
    alarms = [];
    const parts = { ...open.parts, alarm: (...said: unknown[]) => alarms.push(said) };
    const asking = { asker, purpose: 'any', quota, ...(hiring === undefined ? {} : { hiring }) };
    assert.equal(await takeQuota({ ...asking, identifiers: quota - 1 }, parts), 1);
    assert.equal(await takeQuota({ ...asking, identifiers: 1 }, parts), 0);
    const over = await takeQuota({ ...asking, identifiers: 1 }, parts);
    assert.ok(over instanceof ProblemAnswer);
    assert.ok(over.extra.retryAfter! > 0 && over.extra.retryAfter! <= 86_400);
    assert.deepEqual(alarms.at(-1), ['identifier.quota', { asker, purpose: 'any', quota }]);
  });
}
