/**
 * Writes the pictures of the documentation from running demonstration hubs: `npm start`, then `npm run pictures`.
 *
 * Reads who to sign in as from `<data>/demo-keys.json` (`HAETAE_DATA_DIR`, default `.haetae`). Where no freeze request
 * was sent yet, one is drafted, approved by two and sent first, as the demonstration people would.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@haetae/client';
import type { Browser } from 'playwright-core';
import { launchBrowser, screenshot } from '../scenarios/browser.ts';

interface Side {
  readonly hub: string;
  readonly url: string;
  readonly people: Readonly<Record<string, string>>;
}
interface DemoKeys {
  readonly hubs: readonly Side[];
  readonly exchange: Side;
}
interface Picture {
  readonly name: string;
  readonly side: Side;
  readonly person: string | null;
  readonly path: string;
  readonly dark?: boolean;
  readonly language?: 'en' | 'ko';
  readonly phone?: boolean;
}

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const LISTED = '/screen/0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D';

const keys = await readKeys();
const reporting = keys.hubs[0]!;
const shown = await whatToShow(reporting);
const browser = await launchBrowser();
for (const picture of pictures()) await take(browser, picture);
await browser.close();

async function readKeys(): Promise<DemoKeys> {
  const file = join(process.env.HAETAE_DATA_DIR ?? '.haetae', 'demo-keys.json');
  try {
    // Written by the demonstration itself; no other program writes this file.
    return JSON.parse(await readFile(file, 'utf8')) as DemoKeys;
  } catch {
    throw new Error(`${file} is not there: run "npm start" first, and leave it running`);
  }
}

function pictures(): Picture[] {
  const lead = { side: reporting, person: 'case lead' };
  const desk = { side: keys.exchange, person: 'compliance desk' };
  return [
    { name: 'sign-in', side: reporting, person: null, path: '/' },
    { name: 'screen', ...lead, path: LISTED },
    { name: 'screen-ko', ...lead, path: LISTED, language: 'ko' },
    { name: 'screen-phone', ...lead, path: LISTED, phone: true },
    { name: 'trace', ...lead, path: `/trace/${shown.trace}` },
    { name: 'trace-dark', ...lead, path: `/trace/${shown.trace}`, dark: true },
    { name: 'case', ...lead, path: `/cases/${shown.case}` },
    { name: 'request', ...desk, path: `/requests/${shown.request}` },
    { name: 'alliance', ...lead, path: '/alliance' },
  ];
}

async function take(from: Browser, { name, side, person, path, dark, language = 'en', phone }: Picture): Promise<void> {
  const context = await from.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
    timezoneId: 'Asia/Seoul',
  });
  const key = person === null ? undefined : side.people[person];
  if (key !== undefined) {
    // The script runs on the empty page before the first address too, which has no storage.
    const keep = `location.protocol === 'http:' && sessionStorage.setItem('haetae-key', ${JSON.stringify(key)})`;
    await context.addInitScript({ content: keep });
  }
  const page = await context.newPage();
  await page.goto(side.url + path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await screenshot(page, join(FOLDER, `${name}.png`));
  await context.close();
}

/** The theft that every demonstration begins with, its first trace, and a request that was sent. */
async function whatToShow(side: Side): Promise<{ case: string; trace: string; request: string }> {
  const lead = createClient({ url: side.url, key: side.people['case lead'] ?? '' });
  const cases = await lead.cases();
  const found = cases.ok ? cases.value.cases.find((one) => one.traces.length > 0) : undefined;
  if (found === undefined) throw new Error(`${side.hub} holds no case with a trace: is it a demonstration hub?`);
  const trace = found.traces[0]!.id;
  return { case: found.id, trace, request: found.requests[0]?.id ?? (await sendRequest(side, found.id, trace)) };
}

async function sendRequest(side: Side, caseId: string, traceId: string): Promise<string> {
  const as = (person: string) => createClient({ url: side.url, key: side.people[person] ?? '' });
  const lead = as('case lead');
  const trace = answered(await lead.trace(traceId));
  const service = answered(await lead.services()).services[0]!.id;
  const addresses = trace.addresses
    .filter((line) => line.service !== undefined)
    .map(({ address, tainted }) => ({ address, asset: 'eip155:1/slip44:60', amount: tainted ?? '1' }));
  const rest = { legal_basis: 'none, voluntary', exercise: true, trace: { policy: trace.policy, trace: traceId } };
  const { id } = answered(await lead.createFreezeRequest({ case: caseId, service, addresses, ...rest }));
  answered(await lead.moveFreezeRequest(id, { to: 'awaiting-approval' }));
  for (const releaser of ['duty officer', 'head of desk']) {
    answered(await as(releaser).moveFreezeRequest(id, { to: 'approved' }));
  }
  answered(await as('duty officer').moveFreezeRequest(id, { to: 'sent' }));
  await arrived(keys.exchange, id);
  return id;
}

/** Waits until the other hub has the request. */
async function arrived({ url, people }: Side, id: string): Promise<void> {
  const desk = createClient({ url, key: people['compliance desk'] ?? '' });
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await desk.freezeRequest(id)).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the request did not reach the other hub within 10 s');
}

function answered<T>(answer: { ok: true; value: T } | { ok: false; problem: { code: string; title: string } }): T {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.title}`);
  return answer.value;
}
