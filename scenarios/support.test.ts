/** Help between two hubs: what one needs the other offers, and both follow it to its end. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Call, newMember, pair, startTestHub, type TestHub, until as untilFound } from './alliance.ts';

let kr: TestHub;
let eu: TestHub;

before(async () => {
  [kr, eu] = await Promise.all([startTestHub('KR'), startTestHub('EU')]);
  await pair([kr, eu]);
});
after(() => Promise.all([kr?.stop(), eu?.stop()]));

/** Waits until something is there, and gives it. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  let last: T | undefined;
  await untilFound(
    async () => {
      last = await ask();
      return last;
    },
    (answer) => answer !== undefined,
  );
  return last!;
}

const help = { capability: 'malware-analysis', languages: ['en'] };
const need = { ...help, title: 'A loader that nobody here can unpack', zone: 'Asia/Seoul' };
const offer = { ...help, title: 'Reverse engineering, two people', zone: 'Europe/Brussels' };

const matchOf = async (call: Call, id: string) =>
  (await call('GET', '/api/v1/support/matches')).body.matches.find(
    (one: { need: { id: string } }) => one.need.id === id,
  );
const needAt = async (call: Call, id: string) =>
  (await call('GET', '/api/v1/support/needs')).body.needs.find((one: { id: string }) => one.id === id);

describe('help between two hubs', () => {
  test('a need in Seoul is answered from Brussels and followed to its feedback', async () => {
    const needed = await kr.call('POST', '/api/v1/support/needs', need);
    assert.equal(needed.status, 201, JSON.stringify(needed.body));
    assert.deepEqual((await matchOf(kr.call, needed.body.id)).offers, []);
    const offered = await eu.call('POST', '/api/v1/support/offers', offer);
    const match = await until(async () => {
      const found = await matchOf(kr.call, needed.body.id);
      return found?.offers.length > 0 ? found : undefined;
    });
    assert.deepEqual(match.offers[0].fit, {
      capability: true,
      languages: ['en'],
      hours: match.offers[0].fit.hours,
      in_time: true,
    });
    assert.equal(match.offers[0].offer.id, offered.body.id);

    const step = (does: string, text?: string) => ({
      need: needed.body.id,
      offer: offered.body.id,
      does,
      ...(text && { text }),
    });
    const stands = (call: Call, state: string) =>
      until(async () => ((await needAt(call, needed.body.id))?.engagements[0]?.state === state ? true : undefined));
    await until(async () => ((await needAt(eu.call, needed.body.id)) ? true : undefined));
    const proposed = await eu.call('POST', '/api/v1/support/steps', step('propose', 'We can begin on Monday.'));
    assert.equal(proposed.status, 201, JSON.stringify(proposed.body));
    assert.deepEqual(proposed.body.can, ['withdraw']);
    await stands(kr.call, 'proposed');
    assert.equal((await kr.call('POST', '/api/v1/support/steps', step('accept'))).body.state, 'accepted');
    await stands(eu.call, 'accepted');
    const early = await eu.call('POST', '/api/v1/support/steps', step('finish'));
    assert.equal(early.status, 409);
    assert.deepEqual(early.body.allowed, ['start', 'withdraw']);
    await eu.call('POST', '/api/v1/support/steps', step('start'));
    await eu.call('POST', '/api/v1/support/steps', step('finish'));
    await stands(kr.call, 'finished');
    const judged = await kr.call('POST', '/api/v1/support/steps', step('feedback', 'Unpacked in a day.'));
    assert.equal(judged.body.state, 'done');
    await stands(eu.call, 'done');
    assert.equal(await matchOf(eu.call, needed.body.id), undefined, 'what is done needs no offer');
  });

  test('what stays at home is seen by nobody else', async () => {
    const own = await kr.call('POST', '/api/v1/support/needs', { ...need, title: 'Ours alone', share: false });
    const shared = await kr.call('POST', '/api/v1/support/needs', { ...need, title: 'For all' });
    await until(async () => ((await needAt(eu.call, shared.body.id)) ? true : undefined));
    assert.equal(await needAt(eu.call, own.body.id), undefined);
  });

  test('an offer ends where it was made, and everywhere else', async () => {
    const made = await eu.call('POST', '/api/v1/support/offers', { ...offer, title: 'For a week' });
    const known = async (closed: boolean) =>
      until(async () => {
        const { offers } = (await kr.call('GET', '/api/v1/support/offers')).body;
        return offers.find((one: { id: string; closed: boolean }) => one.id === made.body.id && one.closed === closed);
      });
    await known(false);
    assert.equal((await kr.call('POST', `/api/v1/support/offers/${made.body.id}/close`)).status, 409);
    assert.equal((await eu.call('POST', `/api/v1/support/offers/${made.body.id}/close`)).body.closed, true);
    await known(true);
  });

  const wrong: readonly (readonly [string, object, string])[] = [
    ['a zone that is none', { zone: 'Mars/Olympus' }, '/zone'],
    ['a marking that goes to no alliance', { tlp: 'red' }, '/tlp'],
  ];
  for (const [what, change, pointer] of wrong) {
    test(`${what} is refused with its place`, async () => {
      const refused = await kr.call('POST', '/api/v1/support/needs', { ...need, ...change });
      assert.equal(refused.status, 422);
      assert.equal(refused.body.errors[0].pointer, pointer);
    });
  }

  test('readers state nothing, and nobody steps between strangers', async () => {
    const reader = await newMember(kr, { name: 'Readers' }, ['reader']);
    assert.equal((await kr.as(reader.key)('POST', '/api/v1/support/needs', need)).status, 403);
    const hidden = {
      need: 'haetae-support-need--00000000-0000-4000-8000-000000000001',
      offer: 'haetae-support-offer--00000000-0000-4000-8000-000000000001',
    };
    assert.equal((await kr.call('POST', '/api/v1/support/steps', { ...hidden, does: 'propose' })).status, 404);
  });
});
