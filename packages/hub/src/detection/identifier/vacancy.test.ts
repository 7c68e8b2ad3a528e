/** An employer that feeds its staff, or everybody who applied: what its vacancies explain, and what is seen beyond. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ProblemAnswer } from '../../platform/http/index.ts';
import { organisationId } from '../../store/testing/open-store.ts';
import { readActs, readAsked } from './queries.ts';
import { DAY, type OpenComparison, openComparison } from './testing/open-comparison.ts';
import { patternOf, stateVacancies, takeOfVacancies, vacanciesOf } from './vacancy.ts';

const PATTERNS: readonly (readonly [name: string, asked: [day: number, week: number], open: number, is?: string])[] = [
  ['nothing asked', [0, 0], 0],
  ['a day of interviews', [96, 96], 0],
  ['a whole list in a day', [97, 97], 0, 'much in a day'],
  ['a list in portions of a day each', [60, 257], 0, 'much in a week'],
  ['as many applications as ten vacancies bring', [900, 2_500], 10],
  ['a staff of thousands under ten vacancies', [1_100, 1_100], 10, 'much in a day'],
];

describe('what the counts of an organisation look like:', () => {
  for (const [name, [day, week], open, is] of PATTERNS) {
    test(`${name} is ${is ?? 'explained'}`, () => assert.equal(patternOf({ day, week }, open), is));
  }
});

describe('an organisation that feeds its whole staff', () => {
  let open: OpenComparison;
  const [employer, other] = [organisationId(1), organisationId(2)];
  const alarms: (readonly [string, Readonly<Record<string, unknown>>])[] = [];
  before(async () => {
    open = await openComparison();
    open.clock.now = Date.parse('2025-10-08T09:00:00Z');
  });
  after(() => open.close());
  const parts = () => ({ ...open.parts, alarm: (...said: (typeof alarms)[number]) => alarms.push(said) });
  const take = (organisation: string, identifiers = 16) => takeOfVacancies(organisation, identifiers, parts());
  const leftOf = async (organisation: string) => (await vacanciesOf(organisation, parts())).left;

  test('is seen once, with how it looks, before its month is used up', async () => {
    for (let asked = 0; asked < 160; asked += 16) assert.equal(await take(employer), undefined);
    assert.deepEqual(
      alarms.map(([event, { pattern, day }]) => [event, pattern, day]),
      [['identifier.pattern', 'much in a day', 112]],
    );
    const [act] = (await readActs(open.parts.pool)).filter((one) => one.act === 'pattern');
    assert.deepEqual([act?.how, act?.by], ['much in a day', employer]);
  });

  test('is seen again when it goes on in portions, day by day', async () => {
    for (let days = 0; days < 3; days++) {
      open.clock.now += DAY;
      await take(employer, 60);
    }
    assert.deepEqual(alarms.at(-1)?.[1].pattern, 'much in a week');
    assert.equal(alarms.length, 2);
  });

  test('ends at what no vacancy explains, and is told to state those that it has; others go on', async () => {
    while ((await take(employer)) === undefined) assert.ok((await leftOf(employer)) >= 0);
    const refused = await take(employer);
    assert.ok(refused instanceof ProblemAnswer);
    assert.match(JSON.stringify(refused), /0 vacancies stated: state those that you have/);
    assert.equal(await take(other), undefined);
    assert.ok((await leftOf(employer)) < 16);
  });

  test('goes on for the vacancies that it states, and the record says who stated them', async () => {
    const until = new Date(open.clock.now + 30 * DAY).toISOString();
    assert.equal(
      await stateVacancies({ open: 2, until }, { organisation: employer, member: 'member--1' }, parts()),
      undefined,
    );
    assert.ok((await leftOf(employer)) >= 1_024);
    assert.equal(await take(employer), undefined);
    const [act] = await readActs(open.parts.pool);
    assert.deepEqual([act?.act, act?.entries, act?.by], ['vacancies', 2, 'member--1']);
  });

  test('states them for a time that ends', async () => {
    for (const days of [-1, 0, 93]) {
      const until = new Date(open.clock.now + days * DAY).toISOString();
      const refused = await stateVacancies({ open: 1, until }, { organisation: employer, member: 'm' }, parts());
      assert.ok(refused instanceof ProblemAnswer, `${days} days`);
    }
    open.clock.now = Date.parse('2025-11-12T00:00:00Z');
    assert.deepEqual(await vacanciesOf(employer, parts()), { open: 0, until: null, left: 1_024 });
  });

  test('is counted beside its members, not twice: the record of all shows what members asked', async () => {
    assert.deepEqual(await readAsked(open.parts.pool, null), []);
    assert.deepEqual(await readAsked(open.parts.pool, employer), []);
  });
});
