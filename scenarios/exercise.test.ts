/** The command as its users run it: the exercise, and the local alliance of `npm start`. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { caller } from './alliance.ts';
import { screen } from './claims.ts';

const HAETAE = fileURLToPath(new URL('../bin/haetae.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'haetae-scenario-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function haetae(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, [HAETAE, ...args], {
    env: { ...process.env, HAETAE_LOG: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function run(args: readonly string[]): Promise<{ code: number; lines: string[] }> {
  const child = haetae(args);
  const ended = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? -1)));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  return { code: await ended, lines };
}

test('the exercise plays from report to verified evidence over three hubs, every step asserted', async () => {
  const dir = join(folder, 'exercise');
  const { code, lines } = await run(['exercise', 'bybit', '--dir', dir, '--json']);
  const steps = lines.map((line) => JSON.parse(line) as { step: string; ok: boolean; ms: number; text: string });
  assert.deepEqual(
    steps.map(({ step }) => step),
    [
      'reported',
      'seen-by-partner',
      'screened',
      'traced',
      'request-sent',
      'request-received',
      'acknowledged',
      'actioned',
      'evidence-exported',
      'evidence-verified',
    ],
    steps.at(-1)?.text ?? 'no step',
  );
  assert.ok(
    steps.every(({ ok }) => ok),
    JSON.stringify(steps.find(({ ok }) => !ok)),
  );
  assert.equal(code, 0);

  const verified = await run(['verify', join(dir, 'evidence.zip'), '--json']);
  assert.equal(verified.code, 0);
  assert.equal(JSON.parse(verified.lines[0]!).valid, true);
});

test('a consultation plays from the invitation to measured commitments over two hubs, every step asserted', async () => {
  const { code, lines } = await run(['exercise', 'consultation', '--dir', join(folder, 'consultation'), '--json']);
  const steps = lines.map((line) => JSON.parse(line) as { step: string; ok: boolean; ms: number; text: string });
  assert.deepEqual(
    steps.map(({ step, ok }) => `${step} ${ok}`),
    [
      'invited',
      'dates-agreed',
      'delegations-sent',
      'agenda-agreed',
      'position-stays-home',
      'drafted',
      'disputed',
      'early-signature-refused',
      'agreed',
      'signed',
      'published',
      'verified',
      'committed',
      'measured',
    ].map((step) => `${step} true`),
    steps.at(-1)?.text ?? 'no step',
  );
  assert.equal(code, 0);
});

test('an exercise that does not exist is wrong usage', async () => {
  assert.equal((await run(['exercise', 'nonesuch', '--json'])).code, 2);
});

test('the local alliance knows the theft at both hubs, keeps its keys to itself, stops on a signal and starts again', async () => {
  const dataDir = join(folder, 'alliance');
  const start = async () => {
    const child = haetae(['alliance'], { HAETAE_PORT: '0', HAETAE_DATA_DIR: dataDir });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const ready: { hub: string; url: string; pid: number }[] = [];
    await new Promise<void>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (ready.push(JSON.parse(line)) === 2) resolve();
      });
    });
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
    };
    return { ready, stop };
  };
  const first = await start();
  assert.deepEqual(first.ready.map(({ hub }) => hub).sort(), ['EU', 'KR']);
  const file = join(dataDir, 'demo-keys.json');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const keys = JSON.parse(readFileSync(file, 'utf8')) as { hubs: { hub: string; people: Record<string, string> }[] };
  for (const { hub, url } of first.ready) {
    const call = caller(url, keys.hubs.find((one) => one.hub === hub)!.people.analyst!);
    assert.equal((await call('GET', '/api/v1/me')).body.hub.demonstration, true);
    assert.equal((await screen(call, '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D')).verdict, 'block');
    const [one] = (await call('GET', '/api/v1/cases')).body.cases;
    assert.match(one.title, /Bybit/);
    assert.equal(one.traces.length, 3);
  }
  await first.stop();
  for (const { pid } of first.ready) assert.equal(existsSync(`/proc/${pid}`), false);
  const second = await start();
  const again = caller(
    second.ready[0]!.url,
    keys.hubs.find((one) => one.hub === second.ready[0]!.hub)!.people.analyst!,
  );
  assert.equal((await again('GET', '/api/v1/cases')).body.cases.length, 1);
  await second.stop();
});
