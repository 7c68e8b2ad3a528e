import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { canDo, foldEngagement } from './fold-engagement.ts';
import { hoursInCommon } from './hours-in-common.ts';
import { fitOf, offersFor } from './match-support.ts';
import { BRUSSELS, type Done, exampleNeed, exampleOffer, exampleSteps, SEOUL } from './support.fixture.ts';
import { needObject, readNeed, type Step } from './support-object.ts';

const sides = { needs: SEOUL, offers: BRUSSELS };
const office = { from: '09:00', to: '18:00' };
const after = (...done: Done[]) => foldEngagement(exampleSteps(...done), sides);

describe('help that goes from one side to the other', () => {
  test('goes from the first word to the feedback', () => {
    const whole = after(
      ['propose', BRUSSELS],
      ['accept', SEOUL],
      ['start', BRUSSELS],
      ['finish', BRUSSELS],
      ['feedback', SEOUL],
    );
    assert.equal(whole.state, 'done');
    assert.equal(whole.steps.length, 5);
  });

  const refused: readonly (readonly [string, Done[], string])[] = [
    [
      'is not accepted by who proposed it',
      [
        ['propose', BRUSSELS],
        ['accept', BRUSSELS],
      ],
      'proposed',
    ],
    [
      'is not begun by who needs it',
      [
        ['propose', BRUSSELS],
        ['accept', SEOUL],
        ['start', SEOUL],
      ],
      'accepted',
    ],
    [
      'does not begin before it is accepted',
      [
        ['propose', BRUSSELS],
        ['start', BRUSSELS],
      ],
      'proposed',
    ],
    [
      'is not judged by who gave it',
      [
        ['propose', SEOUL],
        ['accept', BRUSSELS],
        ['start', BRUSSELS],
        ['finish', BRUSSELS],
        ['feedback', BRUSSELS],
      ],
      'finished',
    ],
    [
      'is not moved by a third',
      [
        ['propose', BRUSSELS],
        ['accept', 'identity--00000000-0000-4000-8000-000000000003'],
      ],
      'proposed',
    ],
    [
      'is not withdrawn once it is finished',
      [
        ['propose', SEOUL],
        ['accept', BRUSSELS],
        ['start', BRUSSELS],
        ['finish', BRUSSELS],
        ['withdraw', BRUSSELS],
      ],
      'finished',
    ],
  ];
  for (const [what, done, state] of refused) test(what, () => assert.equal(after(...done).state, state));

  test('can be proposed again after it was withdrawn', () => {
    assert.equal(after(['propose', SEOUL], ['withdraw', BRUSSELS], ['propose', BRUSSELS]).state, 'proposed');
  });

  test('says to each side what it can do, and that is what has effect', () => {
    const folded = after(['propose', BRUSSELS]);
    assert.deepEqual(canDo(folded, SEOUL, sides), ['accept', 'withdraw']);
    assert.deepEqual(canDo(folded, BRUSSELS, sides), ['withdraw']);
  });

  test('stands the same on both hubs, whatever the order in which the steps came', () => {
    const does = fc.constantFrom<Step['does']>('propose', 'accept', 'start', 'finish', 'feedback', 'withdraw');
    const step = fc.tuple(does, fc.constantFrom(SEOUL, BRUSSELS));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 9 }), fc.infiniteStream(fc.nat()), (done, shuffle) => {
        const steps = exampleSteps(...done);
        const otherwise = steps.map((one) => ({ one, at: shuffle.next().value })).toSorted((a, b) => a.at - b.at);
        const there = foldEngagement(
          otherwise.map(({ one }) => one),
          sides,
        );
        assert.deepEqual(there, foldEngagement(steps, sides));
      }),
    );
  });
});

describe('hours in which two places can reach each other', () => {
  const rows: readonly (readonly [string, string, string, string, number])[] = [
    ['offices in one city share the day', 'Asia/Seoul', 'Asia/Seoul', '2026-11-24', 9],
    ['Seoul and Brussels share an hour in winter', 'Asia/Seoul', 'Europe/Brussels', '2026-11-24', 1],
    ['and two in summer', 'Asia/Seoul', 'Europe/Brussels', '2026-07-01', 2],
    ['Seoul and New York share none', 'Asia/Seoul', 'America/New_York', '2026-11-24', 0],
  ];
  for (const [what, one, other, day, hours] of rows) {
    test(what, () =>
      assert.equal(hoursInCommon({ zone: one, hours: office }, { zone: other, hours: office }, day), hours),
    );
  }

  test('a night shift is one stretch over midnight', () => {
    const night = { zone: 'Asia/Seoul', hours: { from: '22:00', to: '06:00' } };
    assert.equal(hoursInCommon(night, night, '2026-11-24'), 8);
    assert.equal(hoursInCommon(night, { zone: 'Europe/Brussels', hours: office }, '2026-11-24'), 4);
  });

  test('are the same from both sides', () => {
    const zone = fc.constantFrom('Asia/Seoul', 'Europe/Brussels', 'America/New_York', 'Asia/Kolkata', 'UTC');
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const written = clock.map(
      ([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    );
    const place = fc.record({ zone, hours: fc.record({ from: written, to: written }) });
    fc.assert(
      fc.property(place, place, (one, other) =>
        assert.equal(hoursInCommon(one, other, '2026-11-24'), hoursInCommon(other, one, '2026-11-24')),
      ),
    );
  });
});

describe('an offer that fits a need', () => {
  test('has its capability; a language and hours in common are told, not summed', () => {
    const fit = fitOf(exampleNeed({ languages: ['ko', 'en-GB'] }), exampleOffer({ languages: ['en'] }), '2026-11-24');
    assert.deepEqual(fit, { capability: true, languages: ['en-GB'], hours: 1, in_time: true });
  });

  test('comes before one without a common language, and that before none', () => {
    const silent = exampleOffer({
      id: 'haetae-support-offer--00000000-0000-4000-8000-000000000002',
      languages: ['fr'],
    });
    const found = offersFor(exampleNeed(), [silent, exampleOffer()], '2026-11-24');
    assert.deepEqual(
      found.map(({ offer }) => offer.id),
      [exampleOffer().id, silent.id],
    );
  });

  const unfit: readonly (readonly [string, Parameters<typeof exampleOffer>[0]])[] = [
    ['of another capability', { capability: 'translation' }],
    ['that is closed', { closed: true }],
    ['that has ended', { until: '2026-11-23' }],
    ['of an exercise', { exercise: true }],
  ];
  for (const [what, change] of unfit) {
    test(`is not one ${what}`, () =>
      assert.deepEqual(offersFor(exampleNeed(), [exampleOffer(change)], '2026-11-24'), []));
  }
});

test('a need is read back as it was stated, and a broken one is none', () => {
  const { organisation, ...said } = exampleNeed();
  const origin = { id: said.id, organisation, now: said.created };
  const { title, zone, hours } = said;
  const written = needObject({ title, zone, hours, capability: 'malware-analysis', languages: ['en', 'ko'] }, origin);
  assert.deepEqual(readNeed(written), exampleNeed());
  assert.equal(readNeed({ ...written, capability: 'magic' }), undefined);
  assert.equal(readNeed({ ...written, type: 'note' }), undefined);
});
