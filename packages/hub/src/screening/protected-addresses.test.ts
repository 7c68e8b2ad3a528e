/** Protected addresses through one hub's API, from the challenge to the verdict. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Call, newMember, startTestHub, type TestHub, until } from '../../../../scenarios/alliance.ts';
import { add, indicator, screen } from '../../../../scenarios/claims.ts';
import { openStore, organisationId } from '../store/testing/open-store.ts';
import { ProtectedAddresses } from './protected-addresses.ts';

type Member = Awaited<ReturnType<typeof newMember>>;

let hub: TestHub;
let exchange: Member;
let rival: Member;
before(async () => {
  hub = await startTestHub('KR');
  exchange = await newMember(hub, { name: 'Exchange', kind: 'service' }, ['reader', 'contributor']);
  rival = await newMember(hub, { name: 'Rival', kind: 'service' }, ['reader', 'contributor']);
});
after(async () => await hub?.stop());

/** A wallet with a key of its own, which signs as ERC-191 says. */
function newWallet() {
  const secret = secp256k1.utils.randomSecretKey(randomBytes(48));
  const address = `0x${bytesToHex(keccak_256(secp256k1.getPublicKey(secret, false).subarray(1)).subarray(12))}`;
  const sign = (message: string): string => {
    const text = Buffer.from(message);
    const digest = keccak_256(Buffer.concat([Buffer.from(`\x19Ethereum Signed Message:\n${text.length}`), text]));
    const signed = secp256k1.sign(digest, secret, { prehash: false, format: 'recovered' });
    return `0x${bytesToHex(signed.subarray(1))}${(27 + signed[0]!).toString(16)}`;
  };
  return { address, sign };
}

const challengeFor = async (call: Call, address: string): Promise<string> =>
  (await call('GET', `/api/v1/protected-addresses/challenge?address=${address}`)).body.message;
const prove = (call: Call, address: string, message: string, signature: string) =>
  call('POST', '/api/v1/protected-addresses', { address, proof: { message, signature } });
const confirm = (call: Call, address: string) => call('POST', `/api/v1/protected-addresses/${address}/confirm`, {});

async function proved(by: Member, wallet = newWallet()) {
  const message = await challengeFor(by.call, wallet.address);
  const answer = await prove(by.call, wallet.address, message, wallet.sign(message));
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return { ...wallet, message, answer };
}

/** Says that the address is a thief's, and waits until screening knows. */
async function accuse({ call, organisation }: Member, address: string): Promise<void> {
  const said = indicator(address, organisation, 'green');
  await add(call, 'default', [said]);
  await until(
    () => screen(hub.call, address),
    ({ reasons }) => reasons.some((reason: { object: string }) => reason.object === said.id),
  );
}

const codeOf = ({ body }: Awaited<ReturnType<Call>>): string => body.errors?.[0]?.code ?? body.code;

test('a proof is refused that signs another text, with another key, or another’s challenge; nothing is kept', async () => {
  const { address, sign } = newWallet();
  const message = await challengeFor(exchange.call, address);
  const others = await challengeFor(rival.call, address);
  const cases = [
    [await prove(exchange.call, address, 'I own this', sign('I own this')), 'not_this_challenge'],
    [await prove(exchange.call, address, others, sign(others)), 'not_this_challenge'],
    [await prove(exchange.call, address, message, newWallet().sign(message)), 'other_signer'],
    [await prove(exchange.call, address, message, '0x00'), 'malformed_signature'],
    [await prove(exchange.call, 'nonsense', message, sign(message)), 'not_an_address'],
    [await prove(exchange.call, '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', message, sign(message)), 'not_evm'],
  ] as const;
  for (const [answer, code] of cases) assert.deepEqual([answer.status, codeOf(answer)], [422, code]);
  assert.equal((await confirm(hub.call, address)).status, 404);
});

test('what is only proved protects nothing: an admin must confirm it, and not the prover', async () => {
  const admin = await newMember(hub, { name: 'Bank' }, ['reader', 'contributor', 'admin']);
  const { address } = await proved(admin);
  await accuse(rival, address);
  assert.equal((await screen(hub.call, address)).verdict, 'review');
  assert.equal((await confirm(admin.call, address)).body.code, 'not_eligible');
  assert.equal((await confirm(rival.call, address)).status, 403);
  assert.equal((await screen(hub.call, address)).verdict, 'review');
});

test('confirmed, one voice changes nothing and an authority’s is looked at; ended, both count again', async () => {
  const { address } = await proved(exchange);
  const confirmed = await confirm(hub.call, address.toUpperCase().replace('0X', '0x'));
  assert.deepEqual([confirmed.status, confirmed.body.state], [200, 'confirmed']);
  await accuse(rival, address);
  assert.equal((await screen(hub.call, address)).verdict, 'clear');
  const authority = await newMember(hub, { name: 'Police', kind: 'law-enforcement' }, ['reader', 'contributor']);
  await hub.call('POST', `/api/v1/organisations/${authority.organisation}/standing`, { standing: true });
  await accuse(authority, address);
  const screening = await screen(hub.call, address);
  assert.deepEqual([screening.verdict, screening.reasons[0].rule], ['review', 'protected']);
  assert.equal((await hub.call('DELETE', `/api/v1/protected-addresses/${address}`)).status, 200);
  assert.equal((await screen(hub.call, address)).verdict, 'block');
});

test('whoever else has the key proves nothing any more, and the first stays the owner', async () => {
  const wallet = await proved(exchange);
  const message = await challengeFor(rival.call, wallet.address);
  const second = await prove(rival.call, wallet.address, message, wallet.sign(message));
  assert.equal(second.body.code, 'conflict');
  const again = await prove(exchange.call, wallet.address, wallet.message, wallet.sign(wallet.message));
  assert.deepEqual([again.status, again.body.state], [201, 'proved']);
});

test('an organisation sees its own addresses, an admin all of the hub', async () => {
  const { address } = await proved(exchange);
  const seenBy = async (call: Call): Promise<string[]> =>
    (await call('GET', '/api/v1/protected-addresses')).body.addresses.map((one: { address: string }) => one.address);
  assert.ok((await seenBy(exchange.call)).includes(address));
  assert.ok((await seenBy(hub.call)).includes(address));
  assert.ok(!(await seenBy(rival.call)).includes(address));
});

test('what was confirmed is known after a start, what was only proved is not', async () => {
  const { database, close } = await openStore();
  const { intake: pool, owner } = database;
  await owner.query(`
    insert into organisation values ('00000000-0000-4000-8000-000000000001', 'Exchange', 'service', 'hub--kr', false, now());
    insert into member select name, '00000000-0000-4000-8000-000000000001', name, '{}', 'amber', now()
      from unnest('{anna,admin}'::text[]) as name`);
  const addresses = new ProtectedAddresses(pool);
  const proof = { organisation: organisationId(1), proved_by: 'anna', message: 'challenge', signature: '0x' };
  const now = new Date().toISOString();
  for (const address of ['0xconfirmed', '0xproved']) await addresses.prove({ ...proof, address }, now);
  await addresses.confirm('0xconfirmed', 'admin', now);
  const started = new ProtectedAddresses(pool);
  await started.load();
  assert.deepEqual(
    ['0xconfirmed', '0xproved'].map((address) => started.has(address)),
    [true, false],
  );
  await close();
});
