import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addSignature,
  DOMAINS,
  portableEd25519 as ed25519,
  exportJwk,
  groupedFingerprint,
  importJwk,
  type KeyLookup,
  keyFingerprint,
  type Provenance,
  type ProvenanceStatement,
  parseFingerprint,
  signDocument,
  signProvenance,
  verifyDocument,
  verifyProvenance,
} from './index.ts';

const seeds = { KR: new Uint8Array(32).fill(1), EU: new Uint8Array(32).fill(2) };
const keyOf = { KR: ed25519.publicKey(seeds.KR), EU: ed25519.publicKey(seeds.EU) };
const lookup: KeyLookup = (hub, key) => {
  const publicKey = hub === 'KR' ? keyOf.KR : hub === 'EU' ? keyOf.EU : undefined;
  return publicKey && keyFingerprint(publicKey) === key ? publicKey : undefined;
};
const signer = (hub: 'KR' | 'EU') => ({ hub, seed: seeds[hub], at: '2026-11-24T03:00:00Z', ed25519 });

const indicator = {
  type: 'indicator',
  id: 'indicator--6c1f3b0e-6b0e-4f7e-9d0a-0d5f2a1b3c4d',
  modified: '2026-11-24T02:00:00.000Z',
  pattern: "[cryptocurrency-wallet:value = '0x00']",
};
const claim = {
  origin: 'KR',
  version: indicator.modified,
  submitter: 'identity--a',
  groups: ['g2', 'g1', 'g2'],
  organisations: [],
  rendition: 0,
  exercise: true,
};
const provenance = signProvenance(indicator, claim, seeds.KR, ed25519);

test('1. the origin signs an object; its partner, who has the key, finds it as it was signed', () => {
  assert.deepEqual(provenance.statement.groups, ['g1', 'g2']);
  assert.deepEqual(verifyProvenance(indicator, provenance, lookup, ed25519), {
    ok: true,
    statement: provenance.statement,
  });
});

test('2. the order of keys does not matter: what is signed is the value', () => {
  const shuffled = Object.fromEntries(Object.entries(indicator).reverse());
  assert.ok(verifyProvenance(shuffled, provenance, lookup, ed25519).ok);
});

test('3. whatever a relay changes is found and named', () => {
  const changed = (part: Partial<ProvenanceStatement>): Provenance => ({
    ...provenance,
    statement: { ...provenance.statement, ...part },
  });
  const rows: [string, unknown, unknown, string][] = [
    ['content altered', { ...indicator, pattern: 'x' }, provenance, 'digest_mismatch'],
    ['version moved', { ...indicator, modified: '2027-01-01T00:00:00.000Z' }, provenance, 'wrong_version'],
    ['put beside another object', { ...indicator, id: 'indicator--x' }, provenance, 'wrong_object'],
    ['no object at all', undefined, provenance, 'digest_mismatch'],
    ['null for an object', null, provenance, 'wrong_object'],
    ['exercise mark stripped', indicator, changed({ exercise: false }), 'wrong_signature'],
    ['group added', indicator, changed({ groups: ['g1', 'g2', 'g3'] }), 'wrong_signature'],
    ['recipient added', indicator, changed({ organisations: ['identity--z'] }), 'wrong_signature'],
    ['lists out of order', indicator, changed({ groups: ['g2', 'g1'] }), 'malformed_provenance'],
    ['in the name of another hub', indicator, changed({ origin: 'EU' }), 'unknown_key'],
    ['under another key', indicator, changed({ key: keyFingerprint(keyOf.EU) }), 'unknown_key'],
    ['of a hub nobody knows', indicator, changed({ origin: 'XX' }), 'unknown_key'],
    ['signature dropped', indicator, { ...provenance, signature: '' }, 'wrong_signature'],
    ['signature padded', indicator, { ...provenance, signature: `${provenance.signature}==` }, 'wrong_signature'],
    ['a field more', indicator, { ...provenance, place: 1 }, 'malformed_provenance'],
    ['a field of the statement less', indicator, { ...provenance, statement: {} }, 'malformed_provenance'],
    ['no provenance', indicator, undefined, 'malformed_provenance'],
  ];
  for (const [name, object, given, code] of rows) {
    const verdict = verifyProvenance(object, given, lookup, ed25519);
    assert.equal(verdict.ok ? 'ok' : verdict.code, code, name);
  }
});

test('4. a document signed by both hubs holds; each signs without the other', () => {
  const agreement = { title: 'KR–EU', until: '2027-12-31' };
  const once = signDocument('agreement', agreement, signer('KR'));
  const both = addSignature('agreement', once, signer('EU'));
  const verdict = verifyDocument('agreement', both, lookup, ed25519);
  assert.deepEqual(verdict.ok && verdict.signers.map(({ hub }) => hub), ['KR', 'EU']);
});

test('5. a signature holds for its purpose only', () => {
  const signed = signDocument('agreement', { a: 1 }, signer('KR'));
  for (const domain of Object.keys(DOMAINS) as (keyof typeof DOMAINS)[]) {
    assert.equal(verifyDocument(domain, signed, lookup, ed25519).ok, domain === 'agreement', domain);
  }
  assert.equal(new Set(Object.values(DOMAINS)).size, Object.keys(DOMAINS).length);
});

test('6. a changed, unsigned or twice signed document does not hold', () => {
  const signed = signDocument('freezeStep', { to: 'held' }, signer('KR'));
  const only = signed.signatures[0]!;
  const rows: [unknown, string][] = [
    [undefined, 'malformed_document'],
    [{ ...signed, extra: 1 }, 'malformed_document'],
    [{ ...signed, signatures: [{ ...only, extra: 1 }] }, 'malformed_document'],
    [{ ...signed, signatures: [] }, 'unsigned'],
    [{ ...signed, signatures: [only, only] }, 'signed_twice'],
    [{ ...signed, document: { to: 'refused' } }, 'wrong_signature'],
    [{ ...signed, signatures: [{ ...only, at: '2026-11-24T04:00:00Z' }] }, 'wrong_signature'],
    [{ ...signed, signatures: [{ ...only, hub: 'EU' }] }, 'unknown_key'],
  ];
  for (const [document, code] of rows) {
    const verdict = verifyDocument('freezeStep', document, lookup, ed25519);
    assert.equal(verdict.ok ? 'ok' : verdict.code, code);
  }
});

test('7. a key is named by its fingerprint, as JSON and as people read it', () => {
  const jwk = exportJwk(keyOf.KR);
  assert.deepEqual(importJwk(jwk), keyOf.KR);
  assert.equal(parseFingerprint(groupedFingerprint(jwk.kid).toUpperCase()), jwk.kid);
  for (const other of [
    null,
    {},
    { ...jwk, crv: 'X25519' },
    { ...jwk, x: 'AA' },
    { ...jwk, kid: 'k1' },
    { ...jwk, x: `${jwk.x}=` },
  ]) {
    assert.equal(importJwk(other), undefined);
  }
  for (const text of ['', 'abc', `${jwk.kid}0`, jwk.kid.replace(/./, 'g')])
    assert.equal(parseFingerprint(text), undefined);
});
