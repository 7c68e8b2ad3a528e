/** Bringing facts in from files, and looking at what came: one hub, real lists where they are at hand. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fbiBybitAddresses, ofacLazarusAddresses } from '@haetae/chain/reference';
import { type Answer, type Call, newMember, startTestHub, type TestHub, until } from './alliance.ts';
import { anyAddress, indicator } from './claims.ts';

const data = join(process.env.HAETAE_SHARED ?? '../shared', 'data');
const absent = existsSync(data) ? false : 'shared data is absent';
const fileOf = (path: string): Uint8Array => readFileSync(join(data, path));

let hub: TestHub;
/** A member of an exchange on the hub, who adds and sees. */
let exchange: { organisation: string; id: string; key: string; call: Call };
/** Of another organisation: sees only. */
let reader: { organisation: string; id: string; key: string; call: Call };
/** Of the hub's own organisation: decides on what is held. */
let releaser: { organisation: string; id: string; key: string; call: Call };

before(async () => {
  hub = await startTestHub('KR', { demonstration: false });
  const me = await hub.call('GET', '/api/v1/me');
  exchange = await newMember(hub, { name: 'An exchange', kind: 'service' }, ['reader', 'contributor', 'bulk']);
  reader = await newMember(hub, { name: 'A bank', kind: 'service' }, ['reader']);
  releaser = await newMember(hub, me.body.organisation.id, ['reader', 'releaser', 'contributor'], 'red');
});
after(() => hub.stop());

const bring = (call: Call, as: string, file: string | Uint8Array, more = ''): Promise<Answer> =>
  call('POST', `/api/v1/imports?as=${as}${more}`, file, { 'content-type': 'application/octet-stream' });

const bringStix = (call: Call, ...objects: readonly unknown[]): Promise<Answer> =>
  bring(call, 'stix', JSON.stringify({ type: 'bundle', id: `bundle--${randomUUID()}`, objects }));

async function screen(call: Call, address: string) {
  const { body } = await call('POST', '/api/v1/screenings', { addresses: [address] });
  assert.ok(body.results, JSON.stringify(body));
  return body.results[0];
}

const counts = ({ body: { taken, unchanged, held, rejected } }: Answer) => ({ taken, unchanged, held, rejected });
const all = (kind: 'taken' | 'unchanged', count: number) => ({
  taken: 0,
  unchanged: 0,
  held: 0,
  rejected: 0,
  [kind]: count,
});

describe('what the product knows by itself', () => {
  test('each of the FBI’s addresses is blocked, with who says so, since when and how sure', async () => {
    const addresses = fbiBybitAddresses().map(({ address }) => address);
    const { body } = await reader.call('POST', '/api/v1/screenings', { addresses });
    for (const result of body.results) {
      assert.equal(result.verdict, 'block');
      assert.equal(result.actor, 'TraderTraitor');
      const [reason] = result.reasons;
      assert.equal(reason.organisation.name, 'FBI');
      assert.equal(reason.first_seen, '2025-02-26T00:00:00.000Z');
      assert.equal(reason.confidence, 95);
      assert.equal(reason.rule, 'official');
    }
  });

  test('OFAC’s entries of the Lazarus Group are sanctioned', async () => {
    const { address } = ofacLazarusAddresses()[0]!;
    const result = await screen(reader.call, address);
    assert.deepEqual([result.verdict, result.categories, result.actor], ['block', ['sanctioned'], 'Lazarus Group']);
  });

  test('the facts lie in the collection reference, and the hub’s own collection is empty', async () => {
    const { body } = await hub.call('GET', '/api/v1/objects?type=indicator&limit=500');
    assert.ok(body.objects.length > 51);
    for (const one of body.objects) assert.deepEqual([one.collections, one.tlp], [['reference'], 'clear']);
  });

  test('a contributor of the hub’s own organisation cannot end them', async () => {
    const { address } = ofacLazarusAddresses()[1]!;
    const { reasons } = await screen(hub.call, address);
    const { object } = (await hub.call('GET', `/api/v1/objects/${reasons[0].object}`)).body;
    const end = { ...object, revoked: true, modified: new Date().toISOString() };
    const answer = await bringStix(releaser.call, end);
    assert.equal(answer.body.problems[0].code, 'not_creator');
    assert.equal((await screen(hub.call, address)).verdict, 'block');
  });
});

describe('an edition of the official list', () => {
  const header = 'currency,address,name,programme,sdn_uid,status';
  const [a, b] = [anyAddress(), anyAddress()];
  const lazarus = ofacLazarusAddresses().map(
    (one) =>
      `${one.ticker},${one.address},"${one.name}",${one.programme.join('|')},${one.sdnUid},listed ${one.listedOn}`,
  );
  const edition = (...rows: readonly string[]): string => [header, ...lazarus, ...rows, ''].join('\n');
  const tag = `address,label,abuse,source\n${b},Listed,sanction,https://www.treasury.gov/ofac/sdnlist.txt\n`;

  test('by an admin adds entries, and the built-in ones are the same entries', async () => {
    const answer = await bring(
      hub.call,
      'ofac',
      edition(`ETH,${a},X,CYBER2,1,listed 2025-01-01`, `ETH,${b},Y,,,listed 2025-01-01`),
    );
    assert.deepEqual(counts(answer), { ...all('taken', 2), unchanged: lazarus.length });
    for (const address of [a, b]) assert.equal((await screen(reader.call, address)).verdict, 'block');
  });

  test('the same edition again changes nothing', async () => {
    const answer = await bring(
      hub.call,
      'ofac',
      edition(`ETH,${a},X,CYBER2,1,listed 2025-01-01`, `ETH,${b},Y,,,listed 2025-01-01`),
    );
    assert.deepEqual(counts(answer), all('unchanged', lazarus.length + 2));
  });

  test('by somebody else is ordinary claims: it blocks nothing and takes nobody off', async () => {
    const own = anyAddress();
    const rows = `ETH,${own},Z,,,listed 2025-01-01\nETH,${a},X,CYBER2,1,delisted 2025-02-01`;
    assert.equal((await bring(exchange.call, 'ofac', `${header}\n${rows}\n`)).body.rejected, 0);
    assert.equal((await screen(exchange.call, own)).verdict, 'review');
    assert.equal((await screen(exchange.call, a)).verdict, 'block');
  });

  test('ends what it leaves out and what it calls delisted, also for those who cite the list', async () => {
    assert.equal((await bring(exchange.call, 'tags', tag, '&source=Packs')).body.taken, 1);
    const answer = await bring(hub.call, 'ofac', edition(`ETH,${a},X,CYBER2,1,delisted 2025-03-01`));
    assert.equal(answer.body.ended, 1);
    assert.equal(answer.body.taken, 1);
    for (const address of [a, b]) {
      const result = await screen(exchange.call, address);
      assert.deepEqual([result.verdict, result.categories], ['clear', []], JSON.stringify(result.reasons));
    }
  });

  test('can list again what one before it ended', async () => {
    const again = edition(`ETH,${a},X,CYBER2,1,listed 2025-04-01`, `ETH,${b},Y,,,listed 2025-04-01`);
    assert.equal((await bring(hub.call, 'ofac', again)).body.taken, 2);
    for (const address of [a, b]) assert.equal((await screen(reader.call, address)).verdict, 'block');
    assert.deepEqual(counts(await bring(hub.call, 'ofac', again)), all('unchanged', lazarus.length + 2));
  });

  test('that is no table, or has no entry, ends nothing', async () => {
    assert.equal((await bring(hub.call, 'ofac', '<html>')).status, 422);
    for (const rows of ['', 'ETH,nonsense,,,,listed 2025-05-01\n']) {
      assert.equal((await bring(hub.call, 'ofac', `${header}\n${rows}`)).body.ended, 0);
    }
    assert.equal((await screen(reader.call, a)).verdict, 'block');
  });

  test('of today: what OFAC took off is not sanctioned, what it has is', { skip: absent }, async () => {
    const answer = await bring(hub.call, 'ofac', fileOf('ofac/addresses.csv'));
    assert.equal(answer.body.rejected, 1);
    const delisted = await screen(reader.call, '0x722122dF12D4e14e13Ac3b6895a86e84145b6967');
    assert.ok(!delisted.categories.includes('sanctioned'));
    const listed = await screen(reader.call, '0x098B716B8Aaf21512996dC57EB0615e2383E2f96');
    assert.deepEqual([listed.verdict, listed.actor], ['block', 'Lazarus Group']);
    assert.deepEqual(counts(await bring(hub.call, 'ofac', fileOf('ofac/addresses.csv'))), {
      ...all('unchanged', answer.body.taken + answer.body.unchanged),
      rejected: 1,
    });
  });
});

describe('lists of addresses', () => {
  test('the FBI’s list by an exchange is its own claim, once', { skip: absent }, async () => {
    const list = fileOf('bybit/fbi_psa_i-022625.csv');
    assert.deepEqual(counts(await bring(exchange.call, 'addresses', list)), all('taken', 51));
    assert.deepEqual(counts(await bring(exchange.call, 'addresses', list)), all('unchanged', 51));
    const { reasons } = await screen(exchange.call, fbiBybitAddresses()[0]!.address);
    assert.deepEqual(
      reasons.map(
        (reason: { rule: string; submitted_by?: { name: string } }) => reason.submitted_by?.name ?? reason.rule,
      ),
      ['official', 'An exchange'],
    );
  });

  test('a changed row is a later version of the same object', async () => {
    const address = anyAddress();
    const row = (confidence: number): string => `address,label,abuse,confidence\n${address},x,scam,${confidence}\n`;
    assert.equal((await bring(exchange.call, 'tags', row(50), '&source=P')).body.taken, 1);
    assert.equal((await bring(exchange.call, 'tags', row(90), '&source=P')).body.taken, 1);
    const { reasons } = await screen(exchange.call, address);
    assert.deepEqual(
      reasons.map((reason: { confidence: number }) => reason.confidence),
      [90],
    );
  });

  test('two organisations that read different editions of a pack do not stand in each other’s way', async () => {
    const address = anyAddress();
    const row = (confidence: number): string => `address,label,abuse,confidence\n${address},x,scam,${confidence}\n`;
    assert.equal((await bring(exchange.call, 'tags', row(50), '&source=Q')).body.taken, 1);
    assert.equal((await bring(releaser.call, 'tags', row(60), '&source=Q')).body.taken, 1);
    assert.equal((await bring(releaser.call, 'tags', row(60), '&source=Q')).body.unchanged, 1);
    assert.equal((await screen(reader.call, address)).reasons.length, 2);
  });

  test('an organisation’s own list without a publisher is not for everybody', async () => {
    const address = anyAddress();
    assert.equal((await bring(exchange.call, 'addresses', `${address}\n`)).body.taken, 1);
    assert.equal((await screen(exchange.call, address)).verdict, 'review');
    assert.equal((await screen(reader.call, address)).verdict, 'clear');
  });

  test('39,576 tags: each is taken or rejected with its line, and nothing a second time', {
    skip: absent,
  }, async (t) => {
    const file = fileOf('tags/tags.csv');
    const first = await bring(exchange.call, 'tags', file);
    const { taken, unchanged, held, rejected, seconds } = first.body;
    t.diagnostic(`${taken} taken, ${unchanged} unchanged, ${held} held, ${rejected} rejected in ${seconds} s`);
    assert.equal(taken + unchanged + held + rejected, 39_576);
    assert.ok(taken > 39_000 && held === 0);
    assert.deepEqual([first.body.problems[0].at, first.body.problems[0].code], ['line 2', 'reserved_address']);
    const again = await bring(exchange.call, 'tags', gzipSync(file));
    assert.deepEqual(counts(again), { ...all('unchanged', taken + unchanged), rejected });
    t.diagnostic(`again: ${again.body.seconds} s`);
    const zero = await screen(exchange.call, `0x${'0'.repeat(40)}`);
    assert.deepEqual([zero.verdict, zero.reasons], ['clear', []]);
    const tornado = await screen(exchange.call, '0x722122dF12D4e14e13Ac3b6895a86e84145b6967');
    assert.ok(!tornado.categories.includes('sanctioned'), JSON.stringify(tornado.reasons));
    assert.ok(tornado.categories.includes('mixer'));
  });

  test('a claim about the zero address is a claim about nobody, whatever door it comes by', async () => {
    const zero = `0x${'0'.repeat(40)}`;
    const answer = await bringStix(exchange.call, indicator(zero, exchange.organisation, 'clear'));
    assert.equal(answer.body.taken, 1);
    assert.equal((await screen(exchange.call, zero)).verdict, 'clear');
  });
});

describe('at the door for STIX', () => {
  const by = (): string => exchange.organisation;

  test('a bomb is refused and the hub goes on', async () => {
    const answer = await bring(hub.call, 'stix', gzipSync(Buffer.alloc(256 * 1024 * 1024)));
    assert.deepEqual([answer.status, answer.body.code], [413, 'too_large']);
    assert.equal((await hub.call('GET', '/readyz')).status, 200);
  });

  const documents: readonly (readonly [string, string | Uint8Array, number])[] = [
    ['A05 a comment', '{"type":"bundle", /* x */ "objects":[]}', 422],
    ['A05 NaN', '[{"type":"indicator","confidence":NaN}]', 422],
    ['A05 invalid UTF-8', new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d]), 422],
    ['A07 a bundle that is cut off', '{"type":"bundle","objects":[{"type":', 422],
    ['nothing at all', '', 422],
  ];
  for (const [name, text, status] of documents) {
    test(`${name} refuses the document with the byte`, async () => {
      const answer = await bring(exchange.call, 'stix', text);
      assert.equal(answer.status, status);
      assert.match(answer.body.errors[0].pointer, /^byte \d+$/);
    });
  }

  test('A05 a mark of byte order is passed over', async () => {
    const text = `\ufeff${JSON.stringify([indicator(anyAddress(), by(), 'green')])}`;
    assert.deepEqual(counts(await bring(exchange.call, 'stix', text)), all('taken', 1));
  });

  const faulty: readonly (readonly [string, (text: string) => string, string])[] = [
    ['A05 a key twice', (text) => text.replace('"confidence":80', '"confidence":80,"confidence":1'), 'duplicate_key'],
    ['A05 NUL in a text', (text) => text.replace('Said of', 'Said\\u0000of'), 'bad_unicode'],
    ['A05 a lone surrogate', (text) => text.replace('Said of', 'Said\\ud800of'), 'bad_unicode'],
    [
      'A15 a pattern that is none',
      (text) => text.replace('[cryptocurrency', '[cryptocurrency wallet'),
      'pattern_syntax',
    ],
    ['an object in another’s name', (text) => text.replace(by(), reader.organisation), 'not_creator'],
    ['a look-alike of TLP', () => JSON.stringify(forgedTlp()), 'forged_tlp'],
  ];
  for (const [name, spoil, code] of faulty) {
    test(`A08 ${name} among good objects costs itself alone, with its place`, async () => {
      const good = [1, 2, 3].map(() => JSON.stringify(indicator(anyAddress(), by(), 'green')));
      const bad = spoil(JSON.stringify(indicator(anyAddress(), by(), 'green')));
      const answer = await bring(exchange.call, 'stix', `[${good[0]},${bad},${good[1]},${good[2]}]`);
      assert.deepEqual(counts(answer), { ...all('taken', 3), rejected: 1 }, JSON.stringify(answer.body));
      assert.deepEqual([answer.body.problems[0].at, answer.body.problems[0].code], [answer.body.problems[0].at, code]);
      assert.match(answer.body.problems[0].at, /^(\/1.*|)$/);
    });
  }

  test('A09 the same version with another content: the first is kept', async () => {
    const first = indicator(anyAddress(), by(), 'green');
    const answer = await bringStix(exchange.call, first, { ...first, name: 'Something else' });
    assert.deepEqual(counts(answer), { ...all('taken', 1), rejected: 1 });
    assert.equal(answer.body.problems[0].code, 'version_conflict');
    assert.equal((await exchange.call('GET', `/api/v1/objects/${first.id}`)).body.object.name, first.name);
  });

  const successors: readonly (readonly [string, Record<string, unknown>, string])[] = [
    ['another created', { created: '2020-01-01T00:00:00.000Z' }, 'created_changed'],
    ['another creator', { created_by_ref: 'identity--33333333-3333-4333-8333-333333333333' }, 'not_creator'],
  ];
  for (const [name, change, code] of successors) {
    test(`A11 a version with ${name} is refused`, async () => {
      const first = indicator(anyAddress(), by(), 'green');
      await bringStix(exchange.call, first);
      const next = { ...first, ...change, modified: new Date(Date.parse(first.modified) + 1_000).toISOString() };
      const answer = await bringStix(exchange.call, next);
      assert.equal(answer.body.problems[0]?.code, code, JSON.stringify(answer.body));
    });
  }

  test('ATT&CK comes in whole, its copyright holds nothing', { skip: absent }, async (t) => {
    const answer = await bring(hub.call, 'stix', fileOf('attack/enterprise-attack-18.1.json.gz'));
    assert.deepEqual(counts(answer), all('taken', 24_771));
    t.diagnostic(`24,771 objects in ${answer.body.seconds} s`);
    const found = await until(
      () => hub.call('GET', '/api/v1/objects?q=lazarus%20group&type=intrusion-set'),
      ({ body }) => body.objects.length > 0,
      60_000,
    );
    t.diagnostic(`found by its words after ${Math.round(found)} ms more`);
  });
});

describe('what is held', () => {
  const unknown = 'marking-definition--44444444-4444-4444-8444-444444444444';
  const cases: readonly (readonly [string, Record<string, unknown>, string])[] = [
    ['A14 a marking that nobody knows', { object_marking_refs: [unknown] }, 'unknown_marking'],
    [
      'A14 two TLP markings',
      {
        object_marking_refs: [
          'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
          'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
        ],
      },
      'two_tlp_markings',
    ],
    ['A12 a time far ahead', { modified: '2099-01-01T00:00:00.000Z' }, 'future_dated'],
  ];
  for (const [name, change, code] of cases) {
    test(`${name} is stored, held, and weighs nothing`, async () => {
      const address = anyAddress();
      const held = { ...indicator(address, exchange.organisation, 'clear'), ...change };
      const answer = await bringStix(exchange.call, held);
      assert.deepEqual(counts(answer), { taken: 0, unchanged: 0, held: 1, rejected: 0 });
      assert.equal(answer.body.problems[0].code, code);
      assert.equal((await screen(exchange.call, address)).verdict, 'clear');
      assert.equal((await reader.call('GET', `/api/v1/objects/${held.id}`)).status, 404);
    });
  }

  test('is not what carries a statement that its own submitter defined, with it or before', async () => {
    const statement = {
      type: 'marking-definition',
      spec_version: '2.1',
      id: `marking-definition--${randomUUID()}`,
      created: '2020-01-01T00:00:00.000Z',
      definition_type: 'statement',
      definition: { statement: 'Copyright 2020' },
    };
    const marked = (by: string) => indicator(anyAddress(), by, 'clear', { object_marking_refs: [statement.id] });
    const first = marked(exchange.organisation);
    assert.equal((await bringStix(exchange.call, first, statement)).body.taken, 2);
    assert.equal((await bringStix(exchange.call, marked(exchange.organisation))).body.taken, 1);
    const { body: me } = await hub.call('GET', '/api/v1/me');
    assert.equal((await bringStix(releaser.call, marked(me.organisation.id))).body.held, 1);
    assert.equal((await exchange.call('GET', `/api/v1/objects/${first.id}`)).body.tlp, 'amber');
  });

  test('waits for a releaser who did not bring it', async () => {
    const address = anyAddress();
    const { body: me } = await hub.call('GET', '/api/v1/me');
    const held = indicator(address, me.organisation.id, 'clear', { object_marking_refs: [unknown] });
    await bringStix(releaser.call, held);
    const listed = await hub.call('GET', '/api/v1/held');
    assert.ok(listed.body.held.some((one: { id: string }) => one.id === held.id));
    const decide = (call: Call, admit = true) => call('POST', `/api/v1/held/${held.id}/decision`, { admit });
    assert.equal((await decide(reader.call)).status, 403);
    assert.deepEqual([(await decide(releaser.call)).status], [409]);
    assert.deepEqual((await decide(hub.call)).body, { id: held.id, admitted: true });
    assert.equal((await decide(hub.call)).status, 404);
    assert.equal((await screen(releaser.call, address)).verdict, 'review');
    assert.equal((await screen(reader.call, address)).verdict, 'clear');
  });

  test('is gone when the releaser says no', async () => {
    const { body: me } = await hub.call('GET', '/api/v1/me');
    const held = indicator(anyAddress(), me.organisation.id, 'clear', { object_marking_refs: [unknown] });
    await bringStix(releaser.call, held);
    const { body } = await hub.call('POST', `/api/v1/held/${held.id}/decision`, { admit: false });
    assert.equal(body.admitted, false);
    assert.equal((await releaser.call('GET', `/api/v1/objects/${held.id}`)).status, 404);
  });
});

describe('an import is withdrawn as a whole', () => {
  test('by the organisation that brought it, and by no other', async () => {
    const addresses = Array.from({ length: 1_500 }, anyAddress);
    const { body } = await bring(exchange.call, 'addresses', addresses.join('\n'));
    assert.equal(body.taken, 1_500);
    assert.equal((await releaser.call('DELETE', `/api/v1/imports/${body.batch}`)).status, 404);
    assert.equal((await exchange.call('DELETE', '/api/v1/imports/nonsense')).status, 404);
    assert.deepEqual((await exchange.call('DELETE', `/api/v1/imports/${body.batch}`)).body, { withdrawn: 1_500 });
    assert.equal((await exchange.call('DELETE', `/api/v1/imports/${body.batch}`)).status, 404);
    await until(
      () => screen(exchange.call, addresses[1_499]!),
      ({ verdict }) => verdict === 'clear',
    );
    const again = await bring(exchange.call, 'addresses', addresses[0]!);
    assert.equal(again.body.problems[0].code, 'withdrawn');
  });
});

describe('looking at objects', () => {
  test('the hidden answers like the absent, and like what is no id', async () => {
    const hidden = indicator(anyAddress(), exchange.organisation, 'amber');
    await bringStix(exchange.call, hidden);
    assert.equal((await exchange.call('GET', `/api/v1/objects/${hidden.id}`)).body.tlp, 'amber');
    const answers = await Promise.all(
      [hidden.id, `indicator--${randomUUID()}`, 'nonsense', '%00'].map(
        async (id) => await reader.call('GET', `/api/v1/objects/${id}`),
      ),
    );
    for (const { status, body } of answers) {
      assert.equal(status, 404);
      assert.deepEqual({ ...body, request: '' }, { ...answers[0]!.body, request: '' });
    }
  });

  test('a number that no double holds is given back in its own digits', async () => {
    const text = JSON.stringify(indicator(anyAddress(), exchange.organisation, 'green'));
    const exact = text.replace('"confidence":80', '"confidence":80,"x_units":123456789012345678901234567890');
    assert.equal((await bring(exchange.call, 'stix', exact)).body.taken, 1);
    const { id } = JSON.parse(text) as { id: string };
    const raw = await fetch(`${hub.url}/api/v1/objects/${id}`, { headers: { authorization: `Bearer ${reader.key}` } });
    assert.match(await raw.text(), /"x_units":123456789012345678901234567890/);
  });

  test('words find what the caller may see, in Korean too, and a page goes on where it ended', async () => {
    const word = `w${randomUUID().slice(0, 8)}`;
    const objects = Array.from({ length: 7 }, (_, nr) =>
      indicator(anyAddress(), exchange.organisation, nr % 2 === 0 ? 'green' : 'amber', {
        name: `${word} 라자루스그룹 ${nr}`,
      }),
    );
    await bringStix(exchange.call, ...objects);
    const find = (call: Call, more = '') => call('GET', `/api/v1/objects?q=${word.slice(0, 7)}%20루스그${more}`);
    await until(
      () => find(exchange.call),
      ({ body }) => body.objects.length === 7,
      60_000,
    );
    assert.equal((await find(reader.call)).body.objects.length, 4);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await find(exchange.call, `&limit=3${cursor}`);
      seen.push(...body.objects.map((one: { object: { id: string } }) => one.object.id));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    assert.deepEqual(seen, objects.map((one) => one.id).reverse());
    const other = await find(exchange.call, '&limit=3');
    assert.equal((await find(reader.call, `&cursor=${other.body.next}`)).body.code, 'invalid_cursor');
  });

  test('a list without words is latest first, of what the caller sees, of one type if asked', async () => {
    const one = indicator(anyAddress(), exchange.organisation, 'amber');
    await bringStix(exchange.call, one);
    const newest = async (call: Call) => (await call('GET', '/api/v1/objects?limit=1')).body.objects[0].object.id;
    assert.equal(await newest(exchange.call), one.id);
    assert.notEqual(await newest(reader.call), one.id);
    const { body } = await reader.call('GET', '/api/v1/objects?type=identity&limit=500');
    assert.ok(body.objects.every(({ object }: { object: { type: string } }) => object.type === 'identity'));
    assert.deepEqual((await reader.call('GET', '/api/v1/objects?type=nothing')).body, { objects: [], next: null });
  });

  for (const query of ['limit=0', 'limit=501', 'limit=x', 'cursor=abc', 'q=a&q=b']) {
    test(`?${query} is a question with a clear answer`, async () => {
      assert.equal((await reader.call('GET', `/api/v1/objects?${query}`)).status, 400);
    });
  }
});

const refusals: readonly (readonly [string, () => Promise<Answer>, number, string])[] = [
  ['a format that is none', () => bring(exchange.call, 'pdf', 'x'), 400, 'invalid_request'],
  [
    'a collection that is none',
    () => bring(exchange.call, 'tags', 'address\n', '&collection=x'),
    400,
    'invalid_request',
  ],
  [
    'the collection reference',
    () => bring(hub.call, 'tags', 'address\n', '&collection=reference'),
    400,
    'invalid_request',
  ],
  ['a reader', () => bring(reader.call, 'tags', 'address\n'), 403, 'forbidden'],
  ['more than 32 MiB', () => bring(exchange.call, 'tags', new Uint8Array(33 * 1024 * 1024)), 413, 'too_large'],
];
for (const [name, ask, status, code] of refusals) {
  test(`an import: ${name} is refused`, async () => {
    const answer = await ask();
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  });
}

/** Looks like TLP:CLEAR of the standard, under another id. */
function forgedTlp(): Record<string, unknown> {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: `marking-definition--${randomUUID()}`,
    created: '2022-10-01T00:00:00.000Z',
    name: 'TLP:CLEAR',
    definition_type: 'tlp',
    definition: { tlp: 'white' },
  };
}
