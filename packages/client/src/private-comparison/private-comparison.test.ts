/** The asker's side against hubs that this test plays: what leaves the machine, and what an answer that is not honest does. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, test } from 'node:test';
import type { NewEvaluation } from '@haetae/contract';
import { IDENTIFIER_VERSION } from '@haetae/detect/identifier';
import { toHex, utf8 } from '@haetae/proof/canonical';
import {
  deriveOprfKey,
  evaluateElements,
  identifierInput,
  type OprfKey,
  oprfKeyId,
  readElements,
  type SeriesStep,
  seriesOf,
} from '@haetae/proof/oprf';
import { compareIdentifiers, contributePrivately, type Grounds, requestPrivately } from './index.ts';

const random = (count = 32): Uint8Array => new Uint8Array(randomBytes(count));
const own = deriveOprfKey(random(), utf8('own'));
const partner = deriveOprfKey(random(), utf8('partner'));
const stranger = deriveOprfKey(random(), utf8('stranger'));

const keyOf = ({ publicKey }: OprfKey, hub: string) => ({ id: oprfKeyId(publicKey), hub, public: toHex(publicKey) });
const keys = [keyOf(own, 'hub--1'), keyOf(partner, 'hub--2')];
const series = seriesOf(keys.map((key) => key.id));
const circle = 'hub--1+hub--2';

/** What the two hubs answer, and what they were sent. */
interface Played {
  normaliser: string;
  keysAt: { own: object[]; partner: object[] };
  evaluate: (elements: Uint8Array[]) => SeriesStep[];
  partnerIsThere: boolean;
  bucket: object[];
  sent: string[];
}

let hubs: Played;
beforeEach(() => {
  hubs = {
    normaliser: IDENTIFIER_VERSION,
    keysAt: { own: keys, partner: keys },
    evaluate: honest,
    partnerIsThere: true,
    bucket: [],
    sent: [],
  };
});

function honest(elements: Uint8Array[]): SeriesStep[] {
  const first = evaluateElements(elements, own, random);
  return [first, evaluateElements(first.evaluated, partner, random)];
}

const play: typeof fetch = async (input, init) => {
  const url = new URL(String(input));
  hubs.sent.push(`${init?.method ?? 'GET'} ${url} ${init?.body ?? ''}`);
  if (url.host === 'partner') {
    if (!hubs.partnerIsThere) throw new TypeError('connect ECONNREFUSED');
    return Response.json({ circles: [{ id: circle, keys: hubs.keysAt.partner }] });
  }
  if (url.pathname.endsWith('/keys')) {
    const one = { id: series, keys: hubs.keysAt.own, current: true, prefix: 0 };
    const about = { id: circle, alone: false, partner: { hub: 'hub--2', name: 'EU', url: 'http://partner' } };
    return Response.json({ suite: '', normaliser: hubs.normaliser, circles: [{ ...about, series: [one] }] });
  }
  if (url.pathname.endsWith('/evaluate')) {
    const read = readElements((JSON.parse(String(init?.body)) as NewEvaluation).elements);
    assert.ok(read.ok, JSON.stringify(read));
    const steps = hubs.evaluate([...read.elements]).map((step) => ({
      key: step.key,
      evaluated: step.evaluated.map(toHex),
      proof: toHex(step.proof),
    }));
    return Response.json({ steps, left: 1 });
  }
  if (url.pathname.endsWith('/bucket')) return Response.json({ entries: hubs.bucket });
  return Response.json({ id: 'haetae-blinded-identifier--1', held: [] }, { status: 201 });
};
const connection = { url: 'http://own', key: 'key', fetch: play };

const phone = { kind: 'phone', text: '010-5550-1234' } as const;
const grounds: Grounds = {
  purpose: 'hiring-fraud',
  reason: 'laptop-farm',
  legal_basis: 'legitimate-interest',
  evidence: 'own-investigation',
  statement: 'Several devices answered from one room.',
  confirmed: true,
  until: '2027-01-01T00:00:00Z',
};

/** What an identifier must not be recognisable by in what leaves the machine. */
function tracesOf(text: string): string[] {
  const forms = [text, text.replaceAll('-', ''), '+821055501234', '821055501234'];
  const stretched = toHex(identifierInput({ kind: 'phone', value: '+821055501234' }, IDENTIFIER_VERSION));
  const digests = forms.flatMap((form) =>
    ['sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(form).digest('hex')),
  );
  return [...forms, ...digests, stretched, stretched.slice(-64)];
}

test('what leaves the machine names no identifier, in no form, and is different each time', async () => {
  assert.ok((await compareIdentifiers([phone], connection)).ok);
  assert.ok((await contributePrivately(phone, grounds, connection)).ok);
  assert.ok((await requestPrivately([phone], { act: 'access', identity: 'document-in-person' }, connection)).ok);
  const sent = hubs.sent.join('\n');
  for (const trace of tracesOf(phone.text)) assert.ok(!sent.includes(trace), trace);
  const elements = hubs.sent.flatMap((one) => /"elements":\["([0-9a-f]{64})"/.exec(one)?.[1] ?? []);
  assert.equal(elements.length, 3);
  assert.equal(new Set(elements).size, 3);
});

test('the count is that of the bucket’s entry for what was asked', async () => {
  await contributePrivately(phone, grounds, connection);
  const contributed = JSON.parse(/(\{.*\})$/.exec(hubs.sent.at(-1)!)![1]!) as { output: string };
  hubs.bucket = [{ output: contributed.output, organisations: 4 }];
  const answer = await compareIdentifiers([{ kind: 'email', text: 'other@example.com' }, phone], connection);
  assert.deepEqual(answer.ok && answer.value.results, [{ organisations: 0 }, { organisations: 4 }]);
});

test('twenty are asked about in two requests, and one bucket is enough for all', async () => {
  const many = Array.from({ length: 20 }, (_, i) => ({ kind: 'handle' as const, text: `github:person-${i}` }));
  assert.ok((await compareIdentifiers(many, connection)).ok);
  assert.equal(hubs.sent.filter((one) => one.includes('/evaluate')).length, 2);
  assert.equal(hubs.sent.filter((one) => one.includes('/bucket')).length, 1);
});

test('what has no published form, or is shared by many, is told and not sent', async () => {
  const answer = await compareIdentifiers(
    [
      { kind: 'phone', text: '12' },
      { kind: 'email', text: 'hr@example.com' },
    ],
    connection,
  );
  assert.ok(answer.ok);
  assert.ok(answer.value.results.every((result) => 'skipped' in result));
  assert.ok(!hubs.sent.some((one) => one.includes('/evaluate')));
});

describe('nothing is asked', () => {
  const cases: readonly (readonly [string, () => void, string])[] = [
    [
      'of a hub whose partner knows another key',
      () => (hubs.keysAt.own = [keyOf(stranger, 'hub--1'), keys[1]!]),
      'oprf.key_mismatch',
    ],
    [
      'of a hub that names a partner’s key as its own',
      () => (hubs.keysAt.own = [keyOf(partner, 'hub--1'), keys[1]!]),
      'oprf.key_mismatch',
    ],
    [
      'of a hub that leaves its partner’s key out',
      () => {
        hubs.keysAt.own = [keys[0]!];
        hubs.keysAt.partner = [keys[0]!];
      },
      'oprf.key_mismatch',
    ],
    ['of a hub whose partner knows no key', () => (hubs.keysAt.partner = []), 'oprf.key_mismatch'],
    ['of a hub that compares another form', () => (hubs.normaliser = 'haetae-identifier-9'), 'other_normal_form'],
  ];
  for (const [what, change, code] of cases) {
    test(what, async () => {
      change();
      const answer = await compareIdentifiers([phone], connection);
      assert.equal(answer.ok ? '' : answer.problem.code, code);
      assert.ok(!hubs.sent.some((one) => one.includes('/evaluate')));
    });
  }
});

describe('an asker that has pinned the keys of both hubs', () => {
  const pinned = { ...connection, pinnedKeys: keys.map(({ id }) => id) };

  test('asks, and need not ask the partner which keys it knows', async () => {
    hubs.partnerIsThere = false;
    const answer = await compareIdentifiers([phone], pinned);
    assert.deepEqual(answer.ok && answer.value.cautions, []);
    assert.ok(!hubs.sent.some((one) => one.includes('//partner')));
  });

  const swapped = keyOf(stranger, 'hub--1');
  const cases: readonly (readonly [string, object[]])[] = [
    ['the own hub swaps its key and its partner says the same', [swapped, keys[1]!]],
    ['the partner swaps its key', [keys[0]!, keyOf(stranger, 'hub--2')]],
    ['a swapped key is called by the name of the pinned one', [{ ...swapped, id: keys[0]!.id }, keys[1]!]],
    ['a key is no key', [{ ...keys[0]!, public: 'xx' }, keys[1]!]],
  ];
  for (const [what, shown] of cases) {
    test(`notices that ${what}, and neither asks nor contributes nor requests`, async () => {
      hubs.keysAt = { own: shown, partner: shown };
      const answers = [
        await compareIdentifiers([phone], pinned),
        await contributePrivately(phone, grounds, pinned),
        await requestPrivately([phone], { act: 'access', identity: 'document-in-person' }, pinned),
      ];
      for (const answer of answers) assert.equal(answer.ok ? '' : answer.problem.code, 'oprf.key_not_pinned');
      assert.ok(hubs.sent.every((one) => one.includes('/keys')));
    });
  }
});

test('that a hub holds the whole key is said though the hub itself does not', async () => {
  const one = { id: keys[0]!.id, keys: [keys[0]!], current: true, prefix: 0 };
  const silent: typeof fetch = async (input, init) =>
    String(input).endsWith('/keys')
      ? Response.json({ normaliser: IDENTIFIER_VERSION, circles: [{ id: 'hub--1', alone: false, series: [one] }] })
      : await play(input, init);
  hubs.evaluate = (elements) => [evaluateElements(elements, own, random)];
  const answer = await compareIdentifiers([phone], { ...connection, fetch: silent });
  assert.match(
    (answer.ok && answer.value.cautions.map(({ message }) => message).join(' ')) || JSON.stringify(answer),
    /holds the whole key/,
  );
});

describe('an answer is not taken', () => {
  const cases: readonly (readonly [string, (elements: Uint8Array[]) => SeriesStep[], string])[] = [
    [
      'under another key than the published one',
      (elements) => [evaluateElements(elements, stranger, random)],
      'oprf.key_mismatch',
    ],
    ['of one hub alone', (elements) => honest(elements).slice(0, 1), 'oprf.incomplete'],
    [
      'without a proof',
      (elements) => honest(elements).map((step) => ({ ...step, proof: new Uint8Array() })),
      'oprf.wrong_proof',
    ],
    [
      'that evaluates something else',
      (elements) => honest(elements).map((step) => ({ ...step, evaluated: step.evaluated.map(() => own.publicKey) })),
      'oprf.wrong_proof',
    ],
  ];
  for (const [what, evaluate, code] of cases) {
    test(what, async () => {
      hubs.evaluate = evaluate;
      const answer = await compareIdentifiers([phone], connection);
      assert.equal(answer.ok ? '' : answer.problem.code, code);
      assert.ok(!hubs.sent.some((one) => one.includes('/bucket')));
    });
  }
});

test('with the partner out of reach of the asker the answer says that the keys were not compared', async () => {
  hubs.partnerIsThere = false;
  const answer = await compareIdentifiers([phone], connection);
  assert.match(
    (answer.ok && answer.value.cautions.map(({ message }) => message).join(' ')) || '',
    /EU could not be asked/,
  );
});
