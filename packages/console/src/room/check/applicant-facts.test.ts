import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkApplicantHere } from '@haetae/client/applicant';
import { emptyForm, factsOf } from './applicant-facts.ts';

const today = '2026-11-24';

test('an empty form says nothing, and nothing does not fit', () => {
  const check = checkApplicantHere(factsOf(emptyForm, today));
  assert.ok(!('faults' in check));
  assert.equal(check.signals.length, 0);
});

test('every field that is filled in is read, none is refused, and what does not fit is found', () => {
  const check = checkApplicantHere(
    factsOf(
      {
        ...emptyForm,
        application: '2026-117',
        phone: '+82 10 1234 5678',
        line: 'internet',
        email: 'a@b.example',
        account: 'github:somebody',
        made: '2026-03-01',
        oldest: '2021-01-01',
        delivery: 'Street 1, Seoul',
        document: 'Road 2, Busan',
        pay: 'other-person',
        noted: [33],
        privateCounts: [{ kind: 'phone', members: 2 }],
      },
      today,
    ),
  );
  assert.ok(!('faults' in check), JSON.stringify(check));
  assert.deepEqual(
    check.signals.map(({ number }) => number),
    [1, 14, 23, 25, 33, 38],
  );
});
