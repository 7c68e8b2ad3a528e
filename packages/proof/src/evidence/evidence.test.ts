import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readZip } from '../bag/read-zip.ts';
import { writeZip } from '../bag/write-zip.ts';
import { canonicalBytes, fromUtf8, utf8 } from '../canonical/index.ts';
import { cosignCheckpoint } from '../log/index.ts';
import { portableEd25519 as ed25519, exportJwk, groupedFingerprint, signProvenance } from '../signature/index.ts';
import { EU, exampleContents, KR, seeds, signer } from './example-contents.ts';
import { buildEvidence, type EvidenceContents, type EvidenceVerdict, replayCommand, verifyEvidence } from './index.ts';

const contents = await exampleContents();
const archive = buildEvidence(contents, signer);
const replay = () => fromUtf8(contents.trace);
const fingerprint = KR.keys.keys[0]!.kid;

const failed = (verdict: EvidenceVerdict): string[] => verdict.checks.filter(({ ok }) => !ok).map(({ name }) => name);
const sayOf = (verdict: EvidenceVerdict, name: string): string =>
  verdict.checks.find((c) => c.name === name)?.text ?? '';
const filesOf = (bytes: Uint8Array): Map<string, Uint8Array> => {
  const read = readZip(bytes);
  assert.ok(read.ok);
  return new Map(read.files);
};

test('1. a package of a hub is valid; without trust its key is not confirmed, and the answer says so', () => {
  const verdict = verifyEvidence(archive, { replay });
  assert.deepEqual(failed(verdict), []);
  assert.deepEqual([verdict.valid, verdict.confirmed], [true, false]);
  assert.match(sayOf(verdict, 'signer'), /which you have not confirmed/);
  assert.match(sayOf(verdict, 'objects'), /9 objects: 5 by hub hub-kr, 3 by hub hub-eu, 1 without a signature/);
  assert.match(sayOf(verdict, 'request'), /5 steps form one signed chain/);
  assert.match(sayOf(verdict, 'inclusion'), /9 of 9 objects/);
});

test('2. with the key or the descriptor of the hub it is confirmed', () => {
  for (const trust of [fingerprint, groupedFingerprint(fingerprint).toUpperCase(), JSON.stringify(KR)]) {
    const verdict = verifyEvidence(archive, { replay, trust });
    assert.deepEqual([verdict.valid, verdict.confirmed], [true, true], trust);
  }
});

test('3. under a foreign key, or trust that is none, it is not valid', () => {
  const renamed = JSON.stringify({ ...KR, id: 'hub-other' });
  for (const trust of [
    EU.keys.keys[0]!.kid,
    JSON.stringify(EU),
    renamed,
    '',
    'abc',
    '{}',
    'null',
    '{"id":"x","keys":{"keys":[]}}',
  ]) {
    const verdict = verifyEvidence(archive, { replay, trust });
    assert.deepEqual([verdict.valid, verdict.confirmed, failed(verdict)], [false, false, ['signer']], trust);
  }
});

test('4. what is not proven is said: the clock, the chain, the peers’ keys, the trace that nobody made again', () => {
  const limits = verifyEvidence(archive).limits.join('\n');
  assert.match(limits, /The time: it is by the own clock of Korea/);
  assert.match(limits, /That the transfers stand on the chain/);
  assert.match(limits, /That the keys of Europe are its own/);
  assert.match(limits, /it was not made again/);
  assert.doesNotMatch(verifyEvidence(archive, { replay }).limits.join('\n'), /it was not made again/);
});

test('5. a checkpoint that a peer has cosigned bounds the time', () => {
  const cosigner = { name: EU.id, seed: seeds.EU, ed25519 };
  const checkpoint = cosignCheckpoint(contents.checkpoint, cosigner, 1_795_489_200)!;
  const verdict = verifyEvidence(buildEvidence({ ...contents, checkpoint }, signer), { replay });
  assert.ok(verdict.valid);
  assert.match(verdict.limits.join('\n'), /seen by hub-eu at 2026-11-24T03:00:00.000Z/);
});

test('the same contents give the same bytes', () => {
  assert.deepEqual(buildEvidence(contents, signer), archive);
  assert.ok(archive.length < 60_000, String(archive.length));
});

test('BagIt (RFC 8493): one folder, the declaration, digests of the payload, size and number of files', () => {
  const files = filesOf(archive);
  const say = (name: string): string => fromUtf8(files.get(`evidence/${name}`)!)!;
  assert.equal(say('bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  assert.match(say('bag-info.txt'), /^Payload-Oxum: \d+\.20$/m);
  assert.match(say('manifest-sha256.txt'), /^[0-9a-f]{64} {2}data\/trace\.json$/m);
  assert.ok([...files.keys()].every((name) => name.startsWith('evidence/')));
});

test('the page has no script and shows the text of others as text', () => {
  const hostile = [{ address: '0xb<script>\u202e', hops: { toString: 1 } }];
  const trace = utf8(JSON.stringify({ addresses: hostile }));
  const page = fromUtf8(
    filesOf(buildEvidence({ ...contents, trace }, signer)).get('evidence/data/read-me-first.html')!,
  )!;
  assert.doesNotMatch(page, /<script|<b>|<hub>|\u202e|https?:/i);
  assert.match(page, /0xb&lt;script&gt;\[U\+202E\]/);
  assert.match(page, new RegExp(groupedFingerprint(fingerprint)));
  assert.match(page, /1 of 1 lines/);
});

test('the services and the command to replay are in the package', () => {
  const services = [{ address: '0xc', name: 'A "big", one' }];
  const method = { ...contents.method, services };
  const files = filesOf(buildEvidence({ ...contents, method }, signer));
  const csv = fromUtf8(files.get('evidence/data/services.csv')!);
  assert.equal(csv, 'address,label,category\n0xc,"A ""big"", one",service\n');
  const command = replayCommand({ policy: 'fifo', sources: ['a', "b'; rm -rf ~"], services });
  assert.equal(
    command,
    "haetae trace --transfers data/transfers.csv --source a --source 'b'\\''; rm -rf ~' --policy fifo --tags data/services.csv --json",
  );
});

test('any byte changed: never valid', () => {
  for (let at = 0; at < archive.length; at += 1) {
    if (at > 4000 && at < archive.length - 4000 && at % 13 !== 0) continue;
    const changed = archive.slice();
    changed[at]! ^= 1 << (at % 8);
    assert.equal(verifyEvidence(changed, { replay }).valid, false, `byte ${at}`);
  }
});

test('the archive cut anywhere, doubled, or with bytes before or after it: never valid', () => {
  for (let length = 0; length < archive.length; length += 97) {
    assert.equal(verifyEvidence(archive.slice(0, length)).valid, false, `length ${length}`);
  }
  const zero = Uint8Array.of(0);
  for (const parts of [
    [archive, zero],
    [zero, archive],
    [archive, archive],
  ]) {
    assert.equal(verifyEvidence(Buffer.concat(parts)).valid, false);
  }
});

test('whatever is not a package is not valid and says why; nothing throws', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const verdict = verifyEvidence(bytes);
      assert.deepEqual([verdict.valid, verdict.checks[0]?.name], [false, 'readable']);
    }),
  );
  for (const files of [new Map(), new Map([['a', utf8('b')]])])
    assert.equal(verifyEvidence(writeZip(files)).valid, false);
});

/** The archive with its files changed and packed again by our own writer: only the signature can tell. */
function repacked(change: (files: Map<string, Uint8Array>) => void): Uint8Array {
  const files = filesOf(archive);
  change(files);
  return writeZip(files);
}

test('a file added, removed, renamed, swapped or changed, packed again: found and named', () => {
  const data = (name: string): string => `evidence/data/${name}`;
  const rows: [string, (files: Map<string, Uint8Array>) => void, RegExp][] = [
    ['added in the payload', (f) => f.set(data('note.txt'), utf8('x')), /note\.txt was added/],
    ['added beside the bag', (f) => f.set('other.txt', utf8('x')), /other\.txt was added/],
    ['removed', (f) => f.delete(data('transfers.csv')), /transfers\.csv is missing/],
    ['letter removed', (f) => f.delete(data('letter.html')), /letter\.html is missing/],
    ['changed', (f) => f.set(data('transfers.csv'), utf8('x')), /transfers\.csv was changed/],
    ['page changed', (f) => f.set(data('read-me-first.html'), utf8('x')), /read-me-first\.html was changed/],
    ['signature removed', (f) => f.delete('evidence/signature.json'), /./],
    [
      'two files swapped',
      (f) => {
        const [a, b] = [f.get(data('trace.json'))!, f.get(data('letter.html'))!];
        f.set(data('trace.json'), b).set(data('letter.html'), a);
      },
      /letter\.html was changed/,
    ],
  ];
  for (const [name, change, words] of rows) {
    const verdict = verifyEvidence(repacked(change), { replay });
    assert.equal(verdict.valid, false, name);
    assert.match(sayOf(verdict, 'manifest') || sayOf(verdict, 'readable'), words, name);
  }
});

test('any byte of any file changed and packed again by our own writer: never valid', () => {
  for (const [name, content] of filesOf(archive)) {
    const stride = Math.max(1, Math.floor(content.length / 8));
    for (let at = 0; at < content.length; at += stride) {
      const changed = content.slice();
      changed[at]! ^= 1 << (at % 8);
      const verdict = verifyEvidence(
        repacked((files) => files.set(name, changed)),
        { replay },
      );
      assert.equal(verdict.valid, false, `${name}, byte ${at}`);
    }
  }
});

test('any character of the signature file changed, each third tried: never valid', () => {
  const name = 'evidence/signature.json';
  const text = fromUtf8(filesOf(archive).get(name)!)!;
  for (let at = 0; at < text.length; at += 3) {
    const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    const verdict = verifyEvidence(
      repacked((files) => files.set(name, utf8(changed))),
      { replay },
    );
    assert.equal(verdict.valid, false, `character ${at}`);
  }
});

test('every JSON file, replaced by whatever JSON, gives an answer and never a valid package', () => {
  const names = [...filesOf(archive).keys()].filter((name) => name.endsWith('.json'));
  const hostile: unknown[] = [
    null,
    1,
    'x',
    [],
    {},
    [null],
    { toString: 1 },
    { addresses: [{ share: { toString: 1 } }] },
  ];
  for (const name of names) {
    for (const value of hostile) {
      const bytes = repacked((files) => files.set(name, canonicalBytes(value)));
      assert.equal(verifyEvidence(bytes, { replay }).valid, false, name);
    }
    const deep = utf8(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    assert.equal(verifyEvidence(repacked((files) => files.set(name, deep))).valid, false, name);
    const spaced = repacked((files) => files.set(name, utf8(`${fromUtf8(files.get(name)!)} `)));
    assert.equal(verifyEvidence(spaced).valid, false, name);
  }
});

test('a package whose signer put wrong parts in it: each is named although the signature holds', () => {
  const [first, second] = contents.objects;
  const { inclusion, request } = contents;
  const altered = { ...first!, object: { ...first!.object, pattern: 'x' } };
  const other = { ...inclusion[0]!, path: inclusion[1]!.path };
  const withPart = (part: Partial<EvidenceContents>): EvidenceContents => ({ ...contents, ...part });
  const claim = { origin: KR.id, version: 'v', submitter: 's', groups: [], organisations: [], rendition: 0 };
  const marked = {
    object: first!.object,
    provenance: signProvenance(
      first!.object,
      { ...claim, version: inclusion[0]!.version, exercise: true },
      seeds.KR,
      ed25519,
    ),
  };
  const rows: [string, EvidenceContents, string[]][] = [
    ['an altered object', withPart({ objects: contents.objects.with(0, altered) }), ['objects', 'inclusion']],
    [
      'a provenance of another object',
      withPart({ objects: contents.objects.with(0, { ...first!, provenance: second!.provenance! }) }),
      ['objects'],
    ],
    ['an object of a hub that is not named', withPart({ peers: [] }), ['objects']],
    ['a proof of another place', withPart({ inclusion: inclusion.with(0, other) }), ['inclusion']],
    [
      'a proof with another salt',
      withPart({ inclusion: inclusion.with(0, { ...inclusion[0]!, salt: 'ab'.repeat(32) }) }),
      ['inclusion'],
    ],
    [
      'a proof with a short salt',
      withPart({ inclusion: inclusion.with(0, { ...inclusion[0]!, salt: '' }) }),
      ['inclusion'],
    ],
    [
      'a proof of an object that is not there',
      withPart({ inclusion: [{ ...inclusion[0]!, object: 'x' }] }),
      ['inclusion'],
    ],
    [
      'a checkpoint of another log',
      withPart({ checkpoint: contents.checkpoint.replace(KR.id, 'hub-xx') }),
      ['checkpoint', 'inclusion'],
    ],
    [
      'a checkpoint of another size',
      withPart({ checkpoint: contents.checkpoint.replace('\n40\n', '\n41\n') }),
      ['checkpoint', 'inclusion'],
    ],
    ['no checkpoint', withPart({ checkpoint: '' }), ['checkpoint', 'inclusion']],
    ['other transfers', withPart({ transfers: utf8('x') }), ['transfers']],
    ['another trace', withPart({ trace: utf8('{}') }), ['trace']],
    ['a hidden exercise', withPart({ objects: contents.objects.with(0, marked) }), ['exercise']],
    ['a step left out', withPart({ request: { ...request!, steps: request!.steps.toSpliced(1, 1) } }), ['request']],
    ['steps in another order', withPart({ request: { ...request!, steps: request!.steps.toReversed() } }), ['request']],
    ['a step that is not there', withPart({ request: { ...request!, steps: ['x'] } }), ['request']],
    ['a request that is not there', withPart({ request: { request: 'x', steps: [] } }), ['request']],
  ];
  for (const [name, wrong, checks] of rows) {
    const verdict = verifyEvidence(buildEvidence(wrong, signer), { replay });
    assert.deepEqual(
      failed(verdict).filter((check) => check !== 'trace' || checks.includes('trace')),
      checks,
      name,
    );
  }
});

test('a stranger who signs a package anew under the hub’s id is not confirmed, and found by whoever trusts the hub', () => {
  const seed = new Uint8Array(32).fill(7);
  const forged: EvidenceContents = {
    ...contents,
    hub: { ...KR, keys: { keys: [exportJwk(ed25519.publicKey(seed))] } },
  };
  const bytes = buildEvidence(forged, { ...signer, seed });
  assert.deepEqual(failed(verifyEvidence(bytes, { replay })), ['objects', 'checkpoint', 'inclusion']);
  assert.ok(failed(verifyEvidence(bytes, { replay, trust: fingerprint })).includes('signer'));
});

test('nobody builds what nobody could verify', () => {
  assert.throws(() => buildEvidence(contents, { ...signer, hub: 'hub-eu' }), RangeError);
  assert.throws(() => buildEvidence(contents, { ...signer, seed: seeds.EU }), RangeError);
  const [first] = contents.objects;
  assert.throws(() => buildEvidence({ ...contents, objects: [first!, first!] }, signer), RangeError);
  const outside = { object: { ...first!.object, id: '../../x' } };
  assert.throws(() => buildEvidence({ ...contents, objects: [outside] }, signer), RangeError);
});
