import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readZip, writeZip } from '../bag/index.ts';
import { canonicalBytes, utf8 } from '../canonical/index.ts';
import { buildEvidence } from '../evidence/build-evidence.ts';
import { signer as evidenceSigner, exampleContents } from '../evidence/example-contents.ts';
import { portableEd25519 as ed25519, exportJwk, groupedFingerprint, signDocument } from '../signature/index.ts';
import { buildPack, isPack, PACK_FORMAT, type PackAbout, type PackVerdict, verifyPack } from './index.ts';

const seed = new Uint8Array(32).fill(7);
const jwk = exportJwk(ed25519.publicKey(seed));
const about: PackAbout = {
  format: PACK_FORMAT,
  kind: 'exchange',
  language: 'ko',
  version: 3,
  made: '2026-11-24T03:00:00.000Z',
  hub: { id: 'hub-kr', name: 'KR', keys: { keys: [jwk] } },
  marking: 'TLP:AMBER',
  demonstration: false,
  counts: { domains: 1 },
  software: { name: 'haetae', version: '0.1.0' },
};
const contents = new Map([
  ['lists/domains.txt', utf8('phish.example\n')],
  ['INSTALL.md', utf8('# 설치\n')],
]);
const signer = { hub: 'hub-kr', seed, at: about.made, ed25519 };
const archive = buildPack(about, contents, signer);

const failed = ({ checks }: PackVerdict): string[] => checks.filter(({ ok }) => !ok).map(({ name }) => name);
const filesOf = (bytes: Uint8Array): Map<string, Uint8Array> => {
  const read = readZip(bytes);
  assert.ok(read.ok);
  return new Map(read.files);
};

test('any changed byte of a pack is found, wherever it stands', () => {
  for (let at = 0; at < archive.length; at++) {
    const changed = archive.slice();
    changed[at]! ^= 1 + (at % 255);
    assert.equal(verifyPack(changed).valid, false, `byte ${at}`);
  }
});

test('a pack that is cut, goes on, or is no pack at all is not valid', async () => {
  const evidence = buildEvidence(await exampleContents(), evidenceSigner);
  const rows: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', new Uint8Array()],
    ['text', utf8('pack/')],
    ['cut', archive.subarray(0, -1)],
    ['a byte more', new Uint8Array([...archive, 0])],
    ['an empty archive', writeZip(new Map())],
    ['an archive of something else', writeZip(contents)],
    ['evidence', evidence],
  ];
  for (const [what, bytes] of rows) assert.equal(verifyPack(bytes).valid, false, what);
  assert.equal(isPack(evidence), false);
});

test('whatever bytes come, the answer is a verdict', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !verifyPack(bytes).valid));
});

test('a file that is changed, missing or added is named', () => {
  const rows: readonly (readonly [(files: Map<string, Uint8Array>) => void, RegExp])[] = [
    [(files) => files.set('pack/data/lists/domains.txt', utf8('other.example\n')), /domains\.txt was changed/],
    [(files) => files.delete('pack/data/INSTALL.md'), /INSTALL\.md is missing/],
    [(files) => files.set('pack/data/lists/more.txt', utf8('x')), /more\.txt was added/],
    [(files) => files.set('outside.txt', utf8('x')), /outside\.txt was added/],
    [(files) => files.delete('pack/data/PACK.json'), /PACK\.json is missing/],
    [(files) => files.delete('pack/signature.json'), /signature\.json is missing/],
  ];
  for (const [change, said] of rows) {
    const files = filesOf(archive);
    change(files);
    const verdict = verifyPack(writeZip(files));
    assert.equal(verdict.valid, false, String(said));
    assert.match(verdict.checks.map(({ text }) => text).join(' '), said);
  }
});

test('a signature made for evidence, for another pack, or by another hub does not hold', () => {
  const other = buildPack({ ...about, version: 4 }, contents, signer);
  const seal = { package: PACK_FORMAT, tagmanifest: '0'.repeat(64) };
  const rows: readonly (readonly [string, Uint8Array])[] = [
    ['of another version', filesOf(other).get('pack/signature.json')!],
    ['for another purpose', canonicalBytes(signDocument('evidence', seal, signer))],
    ['by a hub that it does not name', canonicalBytes(signDocument('pack', seal, { ...signer, hub: 'hub-eu' }))],
  ];
  for (const [what, signature] of rows) {
    const files = filesOf(archive).set('pack/signature.json', signature);
    assert.ok(failed(verifyPack(writeZip(files))).includes('signature'), what);
  }
});

test('a stranger who signs a pack anew is found by whoever trusts the hub', () => {
  const stranger = new Uint8Array(32).fill(8);
  const theirs = { ...about, hub: { ...about.hub, keys: { keys: [exportJwk(ed25519.publicKey(stranger))] } } };
  const forged = buildPack(theirs, contents, { ...signer, seed: stranger });
  assert.equal(verifyPack(forged).confirmed, false);
  assert.deepEqual(failed(verifyPack(forged, { trust: jwk.kid })), ['signer']);
});

test('nobody builds a pack under a key that it does not name', () => {
  assert.throws(() => buildPack(about, contents, { ...signer, hub: 'hub-eu' }), RangeError);
  assert.throws(() => buildPack(about, contents, { ...signer, seed: new Uint8Array(32) }), RangeError);
});

test('a pack of a hub is valid, and confirmed for whoever trusts its key or its descriptor', () => {
  assert.ok(isPack(archive));
  const verdict = verifyPack(archive);
  assert.deepEqual([verdict.valid, verdict.confirmed], [true, false]);
  assert.match(verdict.limits[0]!, /nobody has confirmed it/);
  for (const trust of [jwk.kid, groupedFingerprint(jwk.kid), JSON.stringify(about.hub)]) {
    assert.equal(verifyPack(archive, { trust }).confirmed, true, trust);
  }
});

test('the same contents give the same bytes, in whatever order they come', () => {
  const turned = new Map([...contents].reverse());
  assert.deepEqual(buildPack(about, turned, signer), archive);
});
