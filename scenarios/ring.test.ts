/** Three hubs, each linked with each: what goes round in a ring. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pair, startTestHub, type TestHub, until } from './alliance.ts';
import { add, anyAddress, idsIn, indicator, newVersion, screen } from './claims.ts';

let hubs: TestHub[] = [];

before(async () => {
  hubs = await Promise.all(['KR', 'EU', 'EX'].map((name) => startTestHub(name)));
  await pair(hubs, [
    ['KR', 'EU'],
    ['EU', 'EX'],
    ['EX', 'KR'],
  ]);
  // Each announces its organisation to the others, which would count as what the tests bring.
  const organisations = await Promise.all(
    hubs.map(async (hub) => (await hub.call('GET', '/api/v1/me')).body.organisation.id as string),
  );
  for (const hub of hubs) {
    await until(
      () => idsIn(hub.call, 'alliance'),
      (ids) => organisations.every((id) => ids.includes(id)),
    );
  }
});
after(() => Promise.all(hubs.map((hub) => hub.stop())));

const logSizes = (): Promise<number[]> =>
  Promise.all(hubs.map(async (hub) => (await hub.call('GET', '/api/v1/alliance')).body.hub.log));

/** Resolves when no hub's log grows any more and nothing waits for anybody. */
async function settled(): Promise<number[]> {
  for (;;) {
    const first = await logSizes();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const second = await logSizes();
    if (String(first) === String(second)) return second;
  }
}

test('an object arrives once at each hub: one entry in each log, no echo, whichever way it came', async () => {
  const before = await settled();
  const address = anyAddress();
  const [kr] = hubs as [TestHub];
  const organisation = (await kr.call('GET', '/api/v1/me')).body.organisation.id;
  const object = indicator(address, organisation, 'amber');
  await add(kr.call, 'alliance', [object]);
  for (const hub of hubs) {
    await until(
      () => screen(hub.call, address),
      ({ verdict }) => verdict !== 'clear',
    );
  }
  const after = await settled();
  assert.deepEqual(
    after.map((size, at) => size - before[at]!),
    [1, 1, 1],
  );
  for (const hub of hubs) {
    assert.equal((await idsIn(hub.call, 'alliance')).filter((id) => id === object.id).length, 1);
    assert.equal((await screen(hub.call, address)).reasons.length, 1);
  }
});

test('what each hub adds at the same time, in versions of its own, is the same at all of them in the end', async () => {
  const objects = await Promise.all(
    hubs.map(async (hub) => {
      const organisation = (await hub.call('GET', '/api/v1/me')).body.organisation.id;
      const first = indicator(anyAddress(), organisation, 'green');
      const second = newVersion(first, { name: `newer at ${hub.name}` });
      await Promise.all([add(hub.call, 'alliance', [second]), add(hub.call, 'alliance', [first])]);
      return second;
    }),
  );
  const isNewest = async (): Promise<void> => {
    for (const hub of hubs) {
      for (const object of objects) {
        await until(
          () => hub.call('GET', `/api/v1/objects/${object.id}`),
          ({ body }) => body.object?.name === object.name,
        );
      }
    }
  };
  await isNewest();
  // What still goes round changes nothing of it.
  await settled();
  await isNewest();
});
