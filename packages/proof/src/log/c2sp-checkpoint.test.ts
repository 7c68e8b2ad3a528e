import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBase64, toBase64, utf8 } from '../canonical/index.ts';
import { portableEd25519 as ed25519 } from '../signature/index.ts';
import { cosignCheckpoint, formatCheckpoint, leafHash, verifyCheckpoint } from './index.ts';
import { ED25519_NOTE, noteKeyHash, parseNote } from './signed-note.ts';

const root = leafHash(utf8('x'));
const kr = { name: 'haetae.example/kr', seed: new Uint8Array(32).fill(1), ed25519 };
const eu = { name: 'haetae.example/eu', seed: new Uint8Array(32).fill(2), ed25519 };
const keyOf = ({ name, seed }: typeof kr) => ({ name, publicKey: ed25519.publicKey(seed) });
const checkpoint = { origin: kr.name, size: 123, root, extensions: ['time 2026-11-24T03:00:00Z'] };
const note = formatCheckpoint(checkpoint, kr);

test('1. a log signs its head; it reads as the standard says', () => {
  const [origin, size, encoded, time, empty, signature] = note.split('\n');
  assert.deepEqual(
    [origin, size, encoded, time, empty],
    [kr.name, '123', toBase64(root), checkpoint.extensions[0], ''],
  );
  assert.match(signature ?? '', /^— haetae\.example\/kr [A-Za-z0-9+/]+=*$/);
  assert.equal(fromBase64(signature?.split(' ')[2] ?? '')?.length, 4 + 64);
  const verdict = verifyCheckpoint(note, keyOf(kr), ed25519);
  assert.deepEqual(verdict, { ok: true, checkpoint, cosignatures: [] });
});

test('2. a peer cosigns with its own time; who has its key sees it, who has not passes over it', () => {
  const cosigned = cosignCheckpoint(note, eu, 1_795_489_200)!;
  const seen = verifyCheckpoint(cosigned, keyOf(kr), ed25519, [keyOf(eu)]);
  assert.deepEqual(seen.ok && seen.cosignatures, [{ name: eu.name, time: 1_795_489_200 }]);
  const unseen = verifyCheckpoint(cosigned, keyOf(kr), ed25519);
  assert.deepEqual(unseen.ok && unseen.cosignatures, []);
});

test('3. a checkpoint changed in any character does not hold', () => {
  const cosigned = cosignCheckpoint(note, eu, 1_795_489_200)!;
  for (let i = 0; i < cosigned.length; i++) {
    const changed = `${cosigned.slice(0, i)}${cosigned[i] === 'A' ? 'B' : 'A'}${cosigned.slice(i + 1)}`;
    const verdict = verifyCheckpoint(changed, keyOf(kr), ed25519, [keyOf(eu)]);
    // A cosignature whose name or key hash was changed is one by an unknown key: passed over, but never counted.
    assert.ok(!verdict.ok || verdict.cosignatures.length === 0, `character ${i}`);
    if (i < note.length - 1) assert.equal(verdict.ok, false, `character ${i}`);
  }
});

test('4. another log, another key, no signature: named', () => {
  const rows: [string, typeof kr, string][] = [
    [note, { ...kr, name: 'haetae.example/jp' }, 'other_log'],
    [note, { ...kr, seed: eu.seed }, 'not_signed_by_log'],
    [note.slice(0, note.indexOf('\n\n') + 2), kr, 'malformed_checkpoint'],
    [note.replace('123', '0123'), kr, 'malformed_checkpoint'],
    [note.replace('123', '-1'), kr, 'malformed_checkpoint'],
    [note.replaceAll('\n', '\r\n'), kr, 'malformed_checkpoint'],
    [note.slice(0, -1), kr, 'malformed_checkpoint'],
    ['', kr, 'malformed_checkpoint'],
  ];
  for (const [text, log, code] of rows) {
    const verdict = verifyCheckpoint(text, keyOf(log), ed25519);
    assert.equal(verdict.ok ? 'ok' : verdict.code, code);
  }
});

test('a name that a note cannot carry is refused when it is to be signed', () => {
  assert.throws(() => formatCheckpoint({ ...checkpoint, origin: 'two words' }, kr), RangeError);
});

test('signed-note: the example of the standard is read, its key found by hash and its signature holds', () => {
  const key = fromBase64('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')!.slice(1);
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const line =
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
  const read = parseNote(`${text}\n${line}\n`);
  assert.equal(read?.text, text);
  const [signature] = read.signatures;
  assert.deepEqual(signature?.keyHash, noteKeyHash('PeterNeumann', ED25519_NOTE, key));
  assert.ok(ed25519.verify(signature.signature, utf8(text), key));
});
