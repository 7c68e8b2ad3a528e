import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalDigest } from '../canonical/index.ts';
import { addSignature, exportJwk, keyFingerprint, portableEd25519 } from '../signature/index.ts';
import { asStatement, verifyStatement } from './index.ts';

const seeds = { 'hub-kr': new Uint8Array(32).fill(1), 'hub-eu': new Uint8Array(32).fill(2) };
const jwkOf = (hub: keyof typeof seeds) => exportJwk(portableEd25519.publicKey(seeds[hub]));
const words = (text: string, lang: string) => ({
  text,
  hash: canonicalDigest({ part: 'clause--1', lang, text: text.normalize('NFC') }),
});
const document = {
  ...{
    statement: 'statement--1',
    round: 'round--1',
    title: 'Joint statement',
    languages: ['en', 'ko'],
    exercise: false,
  },
  parties: [
    { id: 'hub-kr', name: 'KR' },
    { id: 'hub-eu', name: 'EU' },
  ],
  clauses: [
    {
      id: 'clause--1',
      number: 1,
      kind: 'fact',
      versions: { en: words('Both met.', 'en'), ko: words('만났다.', 'ko') },
    },
  ],
};
type Signed = { document: typeof document; signatures: ReturnType<typeof addSignature>['signatures'] };
const sign = (of: Signed, hub: keyof typeof seeds): Signed =>
  addSignature('jointStatement', of, {
    hub,
    seed: seeds[hub],
    at: '2026-12-10T12:00:00.000Z',
    ed25519: portableEd25519,
  });
const keys = (['hub-kr', 'hub-eu'] as const).map((hub) => ({ hub, jwk: jwkOf(hub) }));
const signed = { ...sign(sign({ document, signatures: [] }, 'hub-kr'), 'hub-eu'), keys };
const judge = (value: unknown, trust?: string) =>
  verifyStatement(JSON.parse(JSON.stringify(value)), trust === undefined ? {} : { trust });
const failing = (value: unknown) =>
  judge(value)
    .checks.filter(({ ok }) => !ok)
    .map(({ name }) => name);

test('a statement that every party signed is valid, and confirmed by the key of any of them', () => {
  assert.deepEqual([judge(signed).valid, judge(signed).confirmed], [true, false]);
  const fingerprint = keyFingerprint(portableEd25519.publicKey(seeds['hub-eu']));
  const { confirmed, limits } = judge(signed, fingerprint);
  assert.equal(confirmed, true);
  assert.match(limits.join(' '), /belongs to KR/, 'the other key is still nobody’s word');
  assert.equal(judge(signed, '0'.repeat(64)).valid, false);
});

const wrong: [what: string, value: unknown, check: string][] = [
  ['one letter more', { ...signed, document: { ...document, title: 'Joint statement ' } }, 'signature'],
  ['a signature missing', { ...sign({ document, signatures: [] }, 'hub-kr'), keys }, 'signature'],
  ['a key of another hub', { ...signed, keys: keys.map(({ hub }) => ({ hub, jwk: jwkOf('hub-kr') })) }, 'signature'],
  ['no signature', { ...signed, signatures: [] }, 'signature'],
  ['no keys', { document, signatures: signed.signatures }, 'readable'],
  ['a further field', { ...signed, more: 1 }, 'readable'],
];
for (const [what, value, check] of wrong) {
  test(`a statement with ${what} is not valid`, () => assert.ok(failing(value).includes(check as never), what));
}

test('words whose hash is another, and a language without words, are found even where all have signed', () => {
  const clauses = [
    { ...document.clauses[0]!, versions: { en: { text: 'Other.', hash: words('Both met.', 'en').hash } } },
  ];
  const forged = { ...document, clauses } as unknown as typeof document;
  const value = { ...sign(sign({ document: forged, signatures: [] }, 'hub-kr'), 'hub-eu'), keys };
  assert.deepEqual(failing(value), ['words']);
  assert.match(judge(value).checks.find(({ name }) => name === 'words')!.text, /clause--1 in en, clause--1 in ko/);
});

test('an exercise proves nothing, and says so', () => {
  const exercise = { ...document, exercise: true };
  const value = { ...sign(sign({ document: exercise, signatures: [] }, 'hub-kr'), 'hub-eu'), keys };
  assert.match(judge(value).limits.join(' '), /exercise/);
});

test('only what says that it is a statement is taken for one', () => {
  for (const source of ['', '{', '[]', '{"document":{}}', 'PK']) assert.equal(asStatement(source), undefined, source);
  assert.deepEqual(asStatement(JSON.stringify(signed)), signed);
});
