/** From what is said and what the site shows to one verdict: a table, a row a case. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SaidOfValue } from '../value/said-of.ts';
import { judgeSite } from './judge-site.ts';

const said = (more: Partial<SaidOfValue> = {}): SaidOfValue => ({
  type: 'domain-name',
  value: 'garden.example',
  indicator: 'indicator--1',
  name: null,
  description: null,
  creator: null,
  submitter: 'identity--them',
  origin: null,
  category: 'phishing',
  confidence: 80,
  validFrom: null,
  validUntil: null,
  marking: 'green',
  exercise: false,
  added: 0n,
  body: '{}',
  ...more,
});

type Shown = 'block' | 'review' | 'clear' | 'invalid';
const CASES: readonly (readonly [
  what: string,
  shown: Shown,
  said: readonly SaidOfValue[],
  holder: 'nobody' | 'owner',
  standing: boolean,
  verdict: Shown,
  rules: readonly string[],
])[] = [
  ['what nobody opens is no verdict, whatever is said', 'invalid', [said()], 'nobody', false, 'invalid', ['said']],
  ['nothing said and nothing shown is clear', 'clear', [], 'nobody', false, 'clear', []],
  ['one sure word blocks', 'clear', [said()], 'nobody', false, 'block', ['said']],
  ['a word without a reservation blocks', 'clear', [said({ confidence: null })], 'nobody', false, 'block', ['said']],
  [
    'an unsure word is to be looked at',
    'clear',
    [said({ confidence: 49 })],
    'nobody',
    false,
    'review',
    ['said-unsure'],
  ],
  [
    'that it is a service says nothing bad',
    'clear',
    [said({ category: 'service' })],
    'nobody',
    false,
    'clear',
    ['said-unsure'],
  ],
  [
    'what the site shows stands when little is said',
    'block',
    [said({ confidence: 10 })],
    'nobody',
    false,
    'block',
    ['said-unsure'],
  ],
  [
    'the surest word comes first',
    'clear',
    [said({ confidence: 10 }), said()],
    'nobody',
    false,
    'block',
    ['said', 'said-unsure'],
  ],
  ['of an owner’s site a word is held', 'clear', [said()], 'owner', false, 'clear', ['said-and-held']],
  [
    'of an owner’s site an authority’s word is to be looked at',
    'clear',
    [said()],
    'owner',
    true,
    'review',
    ['said-and-held'],
  ],
  [
    'of one page on an owner’s site a word counts',
    'clear',
    [said({ type: 'url', value: 'https://garden.example/thief' })],
    'owner',
    false,
    'block',
    ['said'],
  ],
  [
    'of the front page of an owner’s site a word is held',
    'clear',
    [said({ type: 'url', value: 'https://garden.example/' })],
    'owner',
    false,
    'clear',
    ['said-and-held'],
  ],
];

for (const [what, shown, words, holder, standing, verdict, rules] of CASES) {
  test(what, () => {
    const judged = judgeSite({ domain: 'garden.example', verdict: shown, score: 0, reasons: [] }, words, {
      protection: holder === 'nobody' ? undefined : { site: 'garden.example', by: 'organisation', name: 'An exchange' },
      hasStanding: () => standing,
      nameOf: () => 'A partner',
      language: 'en',
    });
    assert.equal(judged.verdict, verdict);
    assert.deepEqual(
      judged.reasons.map(({ rule }) => rule),
      rules,
    );
  });
}

test('hostile text in a claim is shown harmlessly', () => {
  const words = [said({ name: '\u001b[31mred\u202e' })];
  const { reasons } = judgeSite({ domain: 'a', verdict: 'clear', score: 0, reasons: [] }, words, {
    protection: undefined,
    hasStanding: () => false,
    nameOf: () => 'A\npartner',
    language: 'en',
  });
  assert.doesNotMatch(reasons[0]!.text, /[\p{Cc}\p{Cf}]/u);
});
