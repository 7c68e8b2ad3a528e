import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAYINGS, type SayingId, say, write } from './sayings.ts';
import { inKorean, SAYINGS_IN_KOREAN } from './sayings-in-korean.ts';

const places = (sentence: string) => [...new Set(sentence.match(/\{\d\}/g) ?? [])].sort();

test('every sentence has the same values in Korean', () => {
  for (const id of Object.keys(SAYINGS) as SayingId[])
    assert.deepEqual(places(SAYINGS_IN_KOREAN[id]), places(SAYINGS[id]), id);
});

test('names of the list are translated, what the facts say is quoted, and a value is never read as a place', () => {
  const said = [say('alsoIn', ['phone', 'email'], '{0} toString'), say('payChanged', 3)];
  assert.equal(write(said), 'phone and email also in {0} toString; changed 3 times');
  assert.equal(inKorean(said), '전화번호, 이메일: {0} toString 지원서에도 있음; 3회 변경');
});
