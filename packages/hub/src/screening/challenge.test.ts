import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ControlChallenges } from './challenge.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const LATER = '2026-11-24T12:14:59.999Z';
const SUBJECT = { hub: 'hub--kr', organisation: 'identity--anna', address: `0x${'ab'.repeat(20)}` };
const challenges = new ControlChallenges(new Uint8Array(32));
const { message, expires } = challenges.write(SUBJECT, NOW);

const refused: readonly (readonly [string, string, Partial<typeof SUBJECT>, string, string])[] = [
  ['for another address', message, { address: `0x${'cd'.repeat(20)}` }, LATER, 'not_this_challenge'],
  ['of another organisation', message, { organisation: 'identity--bora' }, LATER, 'not_this_challenge'],
  ['of another hub', message, { hub: 'hub--eu' }, LATER, 'not_this_challenge'],
  [
    'with a later end written in',
    message.replace(expires, '2027-01-01T00:00:00.000Z'),
    {},
    LATER,
    'not_this_challenge',
  ],
  ['with a word more', `${message}.`, {}, LATER, 'not_this_challenge'],
  ['that a stranger wrote', 'Expires: 2027-01-01T00:00:00.000Z', {}, LATER, 'not_this_challenge'],
  ['with an end that is no time', 'Expires: never', {}, LATER, 'not_this_challenge'],
  ['empty', '', {}, LATER, 'not_this_challenge'],
  ['after its end', message, {}, expires, 'expired'],
];

describe('a challenge is refused', () => {
  for (const [what, text, subject, now, fault] of refused) {
    test(`${what}: ${fault}`, () => assert.equal(challenges.check(text, { ...SUBJECT, ...subject }, now), fault));
  }
});

test('the challenge that the hub wrote is taken back until its end', () => {
  assert.equal(challenges.check(message, SUBJECT, LATER), undefined);
});

test('the seal of another hub’s secret is none', () => {
  const other = new ControlChallenges(new Uint8Array(32).fill(1)).write(SUBJECT, NOW);
  assert.equal(challenges.check(other.message, SUBJECT, LATER), 'not_this_challenge');
});
