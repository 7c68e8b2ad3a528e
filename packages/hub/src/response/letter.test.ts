import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import canonicalize from 'canonicalize';
import type { FreezeRequestContent } from './freeze-request.ts';
import { requestLetter } from './letter.ts';
import { LETTER_WORDS } from './letter-words.ts';
import { ETHER, exampleRequest, letterRequest, target } from './request.fixture.ts';

const LANGUAGES = ['en', 'ko'] as const;

for (const language of LANGUAGES) {
  test(`page and JSON of the letter (${language}) carry one hash, which anybody can work out from the JSON`, () => {
    const { html, json, contentHash } = requestLetter(letterRequest(), { language });
    const { content_hash, content } = JSON.parse(json);
    const byHand = createHash('sha256')
      .update(canonicalize(content) ?? '')
      .digest('hex');
    assert.deepEqual([content_hash, contentHash], [byHand, byHand]);
    assert.ok(html.includes(byHand));
  });

  test(`the letter (${language}) says everything that receivers ask for`, () => {
    const transaction = { chain: 'eip155:1', txid: '0xabc1', asset: ETHER, amount: '77' };
    const { html } = requestLetter(exampleRequest({ theft_transactions: [transaction] }), { language });
    const { content } = exampleRequest();
    const expected = [
      content.human_ref,
      content.case_ref,
      content.receiver.name,
      content.requester.name,
      content.officer.duty_number!,
      content.call_back.directory_entry,
      content.legal_basis[0]!.instrument,
      content.duration,
      content.disclosure.until!,
      content.requester.verify_at,
      target.address,
      target.asset,
      target.asked,
      '0xabc1',
      LETTER_WORDS[language].code['order:none'],
      LETTER_WORDS[language].phrase.verify,
    ];
    assert.deepEqual(
      expected.filter((part) => !html.includes(part)),
      [],
    );
  });
}

test('the letter spells durations out, beside the code that is signed', () => {
  assert.ok(requestLetter(exampleRequest(), { language: 'en' }).html.includes('30 days (P30D)'));
  assert.ok(requestLetter(exampleRequest(), { language: 'ko' }).html.includes('30일 (P30D)'));
});

test('both languages of the letter have every phrase, and no phrase is left in English', () => {
  const { en, ko } = LETTER_WORDS;
  const same = Object.entries(en.phrase).filter(([name, text]) => ko.phrase[name as keyof typeof ko.phrase] === text);
  assert.deepEqual(same, []);
  assert.deepEqual(Object.keys(ko.code).sort(), Object.keys(en.code).sort());
});

const EVIL = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&`;
const hostile: readonly [string, Partial<FreezeRequestContent>][] = [
  ['facts', { facts: EVIL }],
  ['reference', { human_ref: EVIL }],
  ['officer', { officer: { role: EVIL, name: EVIL } }],
  ['memo', { targets: [{ ...target, memo: EVIL }] }],
  ['address of verification', { requester: { ...exampleRequest().content.requester, verify_at: EVIL } }],
  ['legal basis', { legal_basis: [{ jurisdiction: EVIL, instrument: EVIL }] }],
];

for (const [where, changes] of hostile) {
  test(`markup in the ${where} is printed as text and runs nothing`, () => {
    const { html } = requestLetter(exampleRequest(changes), { language: 'en' });
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.doesNotMatch(html, /<(script|img)/);
    assert.ok(!html.includes(`${EVIL.slice(0, 3)}`));
  });
}

test('an exercise says so on the page before anything is asked, and a real request does not', () => {
  const alarm = LETTER_WORDS.en.phrase.exercise;
  const { html } = requestLetter(exampleRequest({ exercise: true }), { language: 'en' });
  assert.ok(html.indexOf(alarm) > 0 && html.indexOf(alarm) < html.indexOf(target.address));
  assert.ok(!requestLetter(exampleRequest(), { language: 'en' }).html.includes(alarm));
});
