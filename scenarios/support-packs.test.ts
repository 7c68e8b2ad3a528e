/** Defence packs over two hubs, and self-assessments that never leave their own side. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { extension, type PackVersion } from '@haetae/contract';
import { readZip } from '../packages/proof/src/bag/index.ts';
import { newMember, pair, startTestHub, type TestHub, until } from './alliance.ts';
import { add, anyAddress, indicator, newVersion, screen } from './claims.ts';

const BIN = fileURLToPath(new URL('../bin/haetae.js', import.meta.url));

let kr: TestHub;
let eu: TestHub;
let seoul: string;

before(async () => {
  [kr, eu] = await Promise.all([startTestHub('KR'), startTestHub('EU')]);
  await pair([kr, eu]);
  seoul = (await kr.call('GET', '/api/v1/me')).body.organisation.id;
});
after(() => Promise.all([kr?.stop(), eu?.stop()]));

const anySite = (): string => `orchard-${randomUUID().slice(0, 8)}.example`;
const said = (site: string, more: object = {}, tlp: Parameters<typeof indicator>[2] = 'amber') =>
  indicator('', seoul, tlp, { pattern: `[domain-name:value = '${site}']`, labels: ['phishing'], ...more });

interface Got {
  readonly status: number;
  readonly etag: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Texts by name within the pack. */
  readonly texts: ReadonlyMap<string, string>;
}

async function pack(hub: TestHub, kind = 'cert', { key = hub.key, lang = 'en', etag = '' } = {}): Promise<Got> {
  const response = await fetch(`${hub.url}/api/v1/support/packs/${kind}?lang=${lang}`, {
    headers: { authorization: `Bearer ${key}`, 'if-none-match': etag },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const read = readZip(bytes);
  const texts = read.ok
    ? [...read.files].map(([name, of]) => [name.slice('pack/data/'.length), text(of)] as const)
    : [];
  return {
    status: response.status,
    etag: response.headers.get('etag') ?? '',
    name: /filename="(.+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
    bytes,
    texts: new Map(texts),
  };
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const holds = ({ texts }: Got, file: string, value: string): boolean => texts.get(file)?.includes(value) === true;

/** Takes packs until one fulfils a condition. */
async function packWhere(hub: TestHub, holdsOf: (got: Got) => boolean, kind = 'cert'): Promise<Got> {
  let got: Got | undefined;
  await until(
    async () => {
      got = await pack(hub, kind);
      return holdsOf(got);
    },
    (found) => found,
  );
  return got!;
}

function verify(...args: string[]): Promise<{ readonly code: number; readonly stdout: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, 'verify', ...args], (error, stdout) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout }),
    );
  });
}

const keep = (name: string, content: string | Uint8Array): string => {
  const path = join(kr.dataDir, name);
  writeFileSync(path, content);
  return path;
};

describe('a defence pack', () => {
  test('of the EU hub holds what was shared at the Korean one, in every form, and nothing that was not', async () => {
    const [shared, own, exercise] = [anySite(), anySite(), anySite()];
    const drill = { [extension.sharing]: { extension_type: 'property-extension', exercise: true } };
    await add(kr.call, 'alliance', [said(shared), said('wikipedia.org'), said(exercise, { extensions: drill })]);
    await add(kr.call, 'default', [said(own, {}, 'amber+strict')]);
    const got = await packWhere(eu, (one) => holds(one, 'lists/domains.csv', shared));
    for (const form of ['rpz', 'csv', 'rules']) assert.ok(holds(got, `lists/domains.${form}`, shared), form);
    assert.ok(holds(got, 'lists/domains.dataset', Buffer.from(shared).toString('base64')));
    for (const hidden of [own, exercise, 'wikipedia.org']) {
      assert.ok([...got.texts.values()].every((one) => !one.includes(hidden)));
    }
    assert.equal(JSON.parse(got.texts.get('PACK.json')!).marking, 'TLP:AMBER');
    assert.ok(holds(got, 'lists/addresses.csv', FBI_ADDRESS));
  });

  test('lists an address when screening blocks it there, never for an exercise', async () => {
    const [known, single, exercise] = [anyAddress(), anyAddress(), anyAddress()];
    const drill = { extensions: { [extension.sharing]: { extension_type: 'property-extension', exercise: true } } };
    await add(kr.call, 'alliance', [
      indicator(known, seoul, 'amber'),
      indicator(single, seoul, 'amber'),
      indicator(exercise, seoul, 'amber', drill),
    ]);
    const brussels = (await eu.call('GET', '/api/v1/me')).body.organisation.id;
    const sourced = { external_references: [{ source_name: 'Desk of its own', description: 'seen on the chain' }] };
    await add(eu.call, 'default', [
      indicator(known, brussels, 'amber', sourced),
      indicator(exercise, brussels, 'amber', { ...sourced, ...drill }),
    ]);
    const got = await packWhere(eu, (one) => holds(one, 'lists/addresses.csv', known), 'exchange');
    assert.equal((await screen(eu.call, exercise)).verdict, 'block');
    for (const address of [single, exercise]) assert.ok(!holds(got, 'lists/addresses.csv', address));
  });

  test('of a hub has what only its own people may see, and says so by its marking', async () => {
    const site = anySite();
    await add(kr.call, 'default', [said(site, {}, 'amber+strict')]);
    const got = await packWhere(kr, (one) => holds(one, 'lists/domains.csv', site));
    assert.equal(JSON.parse(got.texts.get('PACK.json')!).marking, 'TLP:AMBER+STRICT');
    const { key } = await newMember(kr, seoul, ['reader'], 'green');
    const less = await pack(kr, 'cert', { key });
    assert.ok(!holds(less, 'lists/domains.csv', site));
    assert.equal(JSON.parse(less.texts.get('PACK.json')!).version, 1);
  });

  test('is what its hub signed: confirmed with the descriptor, and not under another', async () => {
    const { bytes, name } = await pack(eu);
    assert.match(name, /^haetae-cert-en-\d+\.zip$/);
    const [theirs, others] = await Promise.all(
      [eu, kr].map(async (hub) => JSON.stringify((await hub.call('GET', '/.well-known/haetae.json')).body)),
    );
    const path = keep('pack.zip', bytes);
    const sure = await verify(path, '--trust', keep('eu.json', theirs!), '--json');
    assert.deepEqual([sure.code, JSON.parse(sure.stdout).confirmed], [0, true]);
    const foreign = await verify(path, '--trust', keep('kr.json', others!), '--json');
    assert.deepEqual([foreign.code, JSON.parse(foreign.stdout).valid], [1, false]);
  });

  test('of which any byte is changed is found', async () => {
    const { bytes } = await pack(eu);
    const { verifyPack } = await import('@haetae/proof/pack');
    const places = [...Array(60).keys()].map((step) => Math.floor((bytes.length * step) / 60));
    for (const at of [...places, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      assert.equal(verifyPack(changed).valid, false, `byte ${at}`);
    }
    const changed = bytes.slice();
    changed[bytes.length >> 1]! ^= 1;
    assert.equal((await verify(keep('changed.zip', changed))).code, 1);
    assert.equal((await verify(keep('none.zip', bytes.subarray(0, 4_000)))).code, 1);
  });

  test('is the same, byte for byte and by number, as long as nothing changed; asked at once or later', async () => {
    const [one, other] = await Promise.all([pack(eu, 'wallet'), pack(eu, 'wallet')]);
    assert.deepEqual(one.bytes, other.bytes);
    const later = await pack(eu, 'wallet');
    assert.deepEqual(later.bytes, one.bytes);
    assert.equal((await pack(eu, 'wallet', { etag: one.etag })).status, 304);
    const korean = await pack(eu, 'wallet', { lang: 'ko' });
    assert.match(korean.texts.get('INSTALL.md')!, /설치/);
  });

  test('says what is new since the last one, and of what is gone why', async () => {
    const [kept, revoked, expired, withdrawn, fresh] = [anySite(), anySite(), anySite(), anySite(), anySite()];
    const wrong = said(revoked);
    const ends = said(expired);
    const gone = said(withdrawn);
    await add(kr.call, 'alliance', [said(kept), wrong, ends, gone]);
    const first = await packWhere(
      eu,
      (one) => [kept, revoked, expired, withdrawn].every((site) => holds(one, 'lists/domains.rpz', site)),
      'exchange',
    );
    const before = Date.now();
    await add(kr.call, 'alliance', [
      said(fresh),
      newVersion(wrong, { revoked: true }),
      newVersion(ends, { valid_until: new Date(before + 1).toISOString() }),
    ]);
    const path = `/taxii2/default/collections/alliance/objects/${gone.id}/`;
    const taxii = { accept: 'application/taxii+json;version=2.1' };
    assert.equal((await kr.call('DELETE', path, undefined, taxii)).status, 200);
    const second = await packWhere(
      eu,
      (one) =>
        holds(one, 'lists/domains.rpz', fresh) &&
        [revoked, expired, withdrawn].every((site) => !holds(one, 'lists/domains.rpz', site)),
      'exchange',
    );
    assert.ok(holds(second, 'lists/domains.rpz', kept));
    const about = JSON.parse(second.texts.get('PACK.json')!);
    assert.ok(about.version > JSON.parse(first.texts.get('PACK.json')!).version);
    const { body } = await eu.call('GET', '/api/v1/support/packs');
    const told: PackVersion = body.packs.find(({ kind }: { kind: string }) => kind === 'exchange').versions[0];
    assert.equal(told.version, about.version);
    // The changes may have come in several steps, each a version of its own: the last one is told.
    for (const { value, reason } of told.gone) {
      const why = { [revoked]: 'revoked', [expired]: 'expired', [withdrawn]: 'withdrawn' }[value];
      assert.equal(reason, why, value);
      assert.ok(holds(second, 'changes.csv', `gone,domains,${value},`));
    }
    assert.ok(told.gone.length > 0);
    assert.ok(told.new.every(({ value }) => value === fresh));
  });

  const refused: readonly (readonly [string, string, number])[] = [
    ['a kind that is none', 'bank?lang=en', 404],
    ['a language that it is not written in', 'cert?lang=fr', 400],
    ['a path out of the kinds', '..%2Fassessment?lang=en', 404],
  ];
  for (const [what, path, status] of refused) {
    test(`${what} is refused`, async () => {
      assert.equal((await eu.call('GET', `/api/v1/support/packs/${path}`)).status, status);
    });
  }

  test('is for members only', async () => {
    assert.equal((await fetch(`${eu.url}/api/v1/support/packs/cert`)).status, 401);
  });
});

describe('a self-assessment', () => {
  const PATH = '/api/v1/support/assessment';
  const evidence = `minutes ${randomUUID()}`;

  test('is kept for its organisation, which finds it as it was answered', async () => {
    const answers = { 'GV.RR-1': { state: 'met', evidence }, 'PR.AA-1': { state: 'partly' } };
    const { status, body } = await kr.call('PUT', PATH, { answers });
    assert.equal(status, 200);
    assert.deepEqual(body.answers, answers);
    const more = await kr.call('PUT', PATH, { answers: { 'PR.AA-1': { state: 'not' } } });
    assert.deepEqual(more.body.answers['GV.RR-1'], { state: 'met', evidence });
    assert.equal(more.body.history.length, 1);
  });

  test('crosses to no other organisation, no other hub and no object', async () => {
    const [partner, neighbour] = [
      await newMember(eu, { name: 'Neighbour' }, ['analyst']),
      await newMember(kr, { name: 'Neighbour' }, ['analyst']),
    ];
    for (const call of [eu.call, partner.call, neighbour.call]) {
      assert.deepEqual((await call('GET', PATH)).body.answers, {});
    }
    const kept = [
      ['GET', '/api/v1/objects?text=minutes'],
      ['GET', '/api/v1/support/needs'],
    ] as const;
    for (const hub of [kr, eu]) {
      for (const [method, path] of kept) {
        assert.ok(!JSON.stringify((await hub.call(method, path)).body).includes(evidence), path);
      }
    }
  });

  test('met without evidence is refused with its place, and nothing of it is kept', async () => {
    const answers = { 'GV.PO-1': { state: 'not' }, 'GV.SC-1': { state: 'met' } };
    const { status, body } = await kr.call('PUT', PATH, { answers });
    assert.equal(status, 422);
    assert.equal(body.errors[0].pointer, '/answers/GV.SC-1/evidence');
    assert.equal((await kr.call('GET', PATH)).body.answers['GV.PO-1'], undefined);
  });

  test('is answered by those who decide, and planned by what was stolen how', async () => {
    const reader = await newMember(kr, seoul, ['reader']);
    const answers = { 'GV.PO-1': { state: 'not' } };
    assert.equal((await reader.call('PUT', PATH, { answers })).status, 403);
    const plan = (await kr.call('GET', `${PATH}/plan?lang=ko`)).body;
    assert.match(plan.counts, /탈취/);
    assert.ok(plan.steps[0].thefts > 0 && plan.steps[0].usd > 1_000_000_000);
    assert.ok(plan.steps.every(({ control }: { control: string }) => control !== 'GV.RR-1'));
    assert.equal((await kr.call('GET', `${PATH}/plan?lang=xx`)).status, 400);
    assert.equal((await kr.call('GET', `${PATH}/catalogue`)).body.controls.length, 52);
  });
});

/** The first of the addresses that the FBI published after the theft from Bybit, in the form of lists. */
const FBI_ADDRESS = '0x51e9d833ecae4e8d9d8be17300aee6d3398c135d';
