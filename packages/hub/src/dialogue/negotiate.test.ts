import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EU, KR, minute } from './dialogue.fixture.ts';
import type { Deed } from './dialogue-act.ts';
import { type Negotiation, negotiate, openChoices, openNegotiation } from './negotiate.ts';
import { agreeTo, proposeWords } from './propose.ts';
import { isRefused } from './refusal.ts';
import { versionHash } from './version-hash.ts';

const PART = 'haetae-dialogue-part--00000000-0000-4000-8000-000000000001';
const opened = openNegotiation(PART, { en: 'first', ko: '첫' }, { at: minute(0), hub: KR }, [KR, EU]);
const hashOf = (text: string, key = 'en') => versionHash(PART, key, text);
let at = 1;
const after = (words: Negotiation, hub: string, deed: Deed) =>
  negotiate(words, { deed, hub, by: 'x', at: minute(at++), id: 'act' });
const propose = (words: Negotiation, hub: string, text: string, basis: string | null, key = 'en') =>
  after(words, hub, { do: 'propose', key, text, basis });
const agree = (words: Negotiation, hub: string, hash: string, key = 'en') =>
  after(words, hub, { do: 'agree', key, hash });

test('nobody has agreed to the first words, not even who wrote them', () => {
  assert.deepEqual(opened.present.get('en')!.agreed, []);
});

test('a proposal becomes the present text, clears the agreements to its language only, and leaves the former words', () => {
  const both = agree(agree(agree(opened, KR, hashOf('first')), EU, hashOf('first')), EU, hashOf('첫', 'ko'), 'ko');
  const changed = propose(both, EU, 'second', hashOf('first'));
  const { text, agreed, hub } = changed.present.get('en')!;
  assert.deepEqual([text, agreed, hub], ['second', [], EU]);
  assert.deepEqual(changed.present.get('ko')!.agreed, [EU]);
  const [former] = changed.history;
  assert.deepEqual([former!.text, former!.hub, former!.replacedBy], ['first', KR, EU]);
});

test('a proposal on words that changed meanwhile pushes nothing away and is kept as a choice', () => {
  const mine = propose(opened, KR, 'mine', hashOf('first'));
  const both = propose(mine, EU, 'yours', hashOf('first'));
  assert.equal(both.present.get('en')!.text, 'mine');
  assert.deepEqual(
    openChoices(both).map(({ text, hub }) => [text, hub]),
    [['yours', EU]],
  );
  const taken = propose(both, KR, 'yours', hashOf('mine'));
  assert.deepEqual(openChoices(taken), [], 'taken up, it is no longer a choice');
});

test('an agreement to former words has no effect; to the present ones it counts once', () => {
  const changed = propose(opened, EU, 'second', hashOf('first'));
  assert.deepEqual(agree(changed, KR, hashOf('first')).present.get('en')!.agreed, []);
  const twice = agree(agree(changed, KR, hashOf('second')), KR, hashOf('second'));
  assert.deepEqual(twice.present.get('en')!.agreed, [KR]);
});

test('the present words proposed again change nothing, so that nobody clears agreements without a word', () => {
  const agreed = agree(opened, KR, hashOf('first'));
  assert.equal(propose(agreed, EU, 'first', hashOf('first')), agreed);
  const refused = proposeWords(agreed, { key: 'en', text: 'first' });
  assert.ok(isRefused(refused) && refused.code === 'same_words');
});

test('a language without words gets them by a proposal on nothing', () => {
  const arabic = propose(opened, EU, 'نص', null, 'ar');
  assert.deepEqual([arabic.present.get('ar')!.text, arabic.history], ['نص', []]);
});

test('a hash is of one language of one part, the same for NFC and NFD, another for an invisible letter', () => {
  assert.equal(versionHash(PART, 'ko', '합의'), versionHash(PART, 'ko', '합의'.normalize('NFD')));
  const others = [
    versionHash(PART, 'en', '합의'),
    versionHash(`${PART}0`, 'ko', '합의'),
    versionHash(PART, 'ko', '합의\u200B'),
    versionHash(PART, 'ko', '합의 '),
  ];
  assert.equal(new Set([versionHash(PART, 'ko', '합의'), ...others]).size, 5);
});

test('what was read is told apart from what is there', () => {
  const stale = proposeWords(opened, { key: 'en', text: 'x', basis: hashOf('older') });
  assert.ok(isRefused(stale) && stale.code === 'not_present_words');
  const wrong = agreeTo(opened, 'en', hashOf('older'));
  assert.ok(isRefused(wrong) && wrong.code === 'not_present_words');
});

const underSilence = (ends: number) =>
  after(opened, KR, { do: 'silence', key: 'en', hash: hashOf('first'), ends: minute(ends) });
const over = (words: Negotiation, at: number) =>
  negotiate(words, {
    deed: { do: 'silence-over', key: 'en', hash: hashOf('first') },
    ...{ hub: KR, by: KR, at: minute(at), id: 'act' },
  });

test('silence until its end is agreement of every party, and not a moment before', () => {
  const silent = underSilence(500);
  assert.deepEqual(over(silent, 499).present.get('en')!.agreed, []);
  const ended = over(silent, 500);
  assert.deepEqual([ended.present.get('en')!.agreed, ended.silences.size], [[KR, EU], 0]);
});

test('who breaks the silence, or proposes other words, has agreed to nothing', () => {
  const broken = after(underSilence(500), EU, { do: 'break-silence', key: 'en', hash: hashOf('first') });
  assert.deepEqual(over(broken, 501).present.get('en')!.agreed, []);
  const changed = propose(underSilence(500), EU, 'second', hashOf('first'));
  assert.deepEqual([over(changed, 501).present.get('en')!.agreed, changed.silences.size], [[], 0]);
});
