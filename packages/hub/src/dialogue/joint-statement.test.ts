import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portableEd25519 } from '@haetae/proof/signature';
import { describeStatement, publishedAt } from './describe-statement.ts';
import { EU, KR, minute } from './dialogue.fixture.ts';
import { exampleStatement, verifyExample } from './examples.fixture.ts';
import type { Done } from './fold-acts.ts';
import { type FoldedStatement, foldClause, foldStatement } from './joint-statement.ts';
import { isRefused } from './refusal.ts';
import { signStatement } from './sign-statement.ts';
import { versionHash } from './version-hash.ts';

const agreed = exampleStatement(false);
const signed = exampleStatement(true);
const [clause] = agreed.clauses as [FoldedStatement['clauses'][number]];
const nothing = { done: [], pending: [], lost: [], head: null };
const seeds: Record<string, Uint8Array> = { [KR]: new Uint8Array(32).fill(1), [EU]: new Uint8Array(32).fill(2) };
const deedBy = (hub: string, deed: Done['deed'], after: number): Done => ({
  ...{ deed, hub, by: 'x', at: minute(after), id: `${hub}-${after}` },
});

function signatureBy(hub: string, statement: FoldedStatement, after: number): Done {
  const deed = signStatement(statement, { hub, seed: seeds[hub]!, at: minute(after), ed25519: portableEd25519 });
  assert.ok(!isRefused(deed), JSON.stringify(deed));
  return deedBy(hub, deed, after);
}

/** The clause after what is done to it beyond the agreements of the example. */
function clauseAfter(...deeds: Done[]) {
  const agreements = [...clause.words.present].flatMap(([key, { hash, agreed }]) =>
    agreed.map((hub, at) => deedBy(hub, { do: 'agree', key, hash }, 2 + at)),
  );
  return foldClause(clause.part, { ...nothing, done: [...agreements, ...deeds] }, 1);
}

const otherWords = (after: number, basis = clause.words.present.get('en')!.hash) =>
  deedBy(KR, { do: 'propose', key: 'en', text: 'Other words.', basis }, after);

test('a statement is agreed when every party has agreed to every language of every clause, and signed by all of them', () => {
  assert.deepEqual([agreed.state, signed.state], ['agreed', 'signed']);
  assert.deepEqual(
    signed.signatures.map(({ hub }) => hub),
    [KR, EU],
  );
  assert.equal(foldStatement(agreed.part, [], nothing, verifyExample).state, 'draft', 'nothing is no statement');
});

test('one open language version is enough to keep everybody from signing, and is named', () => {
  const open = foldStatement(agreed.part, [clauseAfter(otherWords(20))], nothing, verifyExample);
  assert.equal(open.state, 'draft');
  const refused = signStatement(open, { hub: KR, seed: seeds[KR]!, at: minute(30), ed25519: portableEd25519 });
  assert.ok(isRefused(refused) && refused.code === 'version_open');
  assert.deepEqual(
    refused.errors?.map(({ pointer }) => pointer),
    ['/clauses/0/versions/en'],
  );
});

test('a signature over words that changed since counts for nothing', () => {
  const done = [signatureBy(KR, agreed, 30)];
  const changed = foldStatement(agreed.part, [clauseAfter(otherWords(31))], { ...nothing, done }, verifyExample);
  assert.deepEqual([changed.state, changed.signatures], ['draft', []]);
});

test('what both hubs signed stands, also where the home took a proposal while the other signature was on its way', () => {
  const done = [signatureBy(KR, agreed, 30), signatureBy(EU, agreed, 31)];
  const statement = foldStatement(agreed.part, [clauseAfter(otherWords(32))], { ...nothing, done }, verifyExample);
  const view = describeStatement(statement, minute(40));
  assert.equal(view.state, 'signed');
  const { versions, late } = view.clauses[0]!;
  assert.equal(versions.en!.text, clause.words.present.get('en')!.text);
  assert.deepEqual(versions.en!.agreed, ['KR', 'EU']);
  assert.deepEqual(
    late.map(({ text }) => text),
    ['Other words.'],
    'what came too late is kept',
  );
});

test('a signature by another key, over another document, or under another hub’s name does not hold', () => {
  const good = signatureBy(EU, agreed, 31);
  const bySeed = signStatement(agreed, { hub: EU, seed: seeds[KR]!, at: minute(31), ed25519: portableEd25519 });
  assert.ok(!isRefused(bySeed));
  for (const bad of [deedBy(EU, bySeed, 31), { ...good, hub: KR }]) {
    const statement = foldStatement(
      agreed.part,
      agreed.clauses,
      { ...nothing, done: [signatureBy(KR, agreed, 30), bad] },
      verifyExample,
    );
    assert.notEqual(statement.state, 'signed');
  }
});

test('a signed statement is published when a side asks for it, and not before its embargo ends', () => {
  const publish = deedBy(KR, { do: 'publish' }, 70);
  const at = (statement: FoldedStatement, embargo?: string, now = minute(71)) =>
    publishedAt(
      {
        ...statement,
        publishedBy: publish.at,
        part: {
          ...statement.part,
          content: { ...statement.part.content, ...(embargo !== undefined && { embargo }) },
        },
      },
      now,
    );
  assert.equal(publishedAt(signed, minute(71)), undefined, 'nobody has asked');
  assert.equal(at(agreed), undefined, 'it is not signed');
  assert.equal(at(signed), minute(70));
  assert.equal(at(signed, minute(90)), undefined);
  assert.equal(at(signed, minute(90), minute(90)), minute(90));
});

test('a clause without words in a language of the statement is open there for every party', () => {
  const part = { ...clause.part, content: { ...clause.part.content, text: { en: 'x' } } };
  const hash = versionHash(part.id, 'en', 'x');
  const done = [KR, EU].map((hub, at) => deedBy(hub, { do: 'agree', key: 'en', hash }, at + 1));
  const statement = foldStatement(agreed.part, [foldClause(part, { ...nothing, done }, 1)], nothing, verifyExample);
  const refused = signStatement(statement, { hub: KR, seed: seeds[KR]!, at: minute(9), ed25519: portableEd25519 });
  assert.ok(isRefused(refused));
  assert.match(refused.errors![0]!.message, /no words in ko/);
  const checks = Object.fromEntries(
    describeStatement(statement, minute(9)).checks.map(({ code, holds }) => [code, holds]),
  );
  assert.deepEqual([checks.same_clauses, checks.all_agreed, checks.has_clauses], [false, false, true]);
});
