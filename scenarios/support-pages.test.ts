/** The page of support in a real browser, over two hubs: a need is met, a pack is taken, controls are answered. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { verifyPack } from '@haetae/proof/pack';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { newMember, pair, startTestHub, type TestHub, until } from './alliance.ts';
import { accessibilityViolations, launchBrowser } from './browser.ts';

const API = '/api/v1/support';
let kr: TestHub;
let eu: TestHub;
let browser: Browser;
let isServed: boolean;

before(async () => {
  [kr, eu, browser] = await Promise.all([startTestHub('KR'), startTestHub('EU'), launchBrowser()]);
  isServed = ((await fetch(kr.url)).headers.get('content-type') ?? '').startsWith('text/html');
  await pair([kr, eu]);
  const said = { capability: 'malware-analysis', languages: ['en'], zone: 'Europe/Brussels', exercise: true };
  assert.equal((await eu.call('POST', `${API}/offers`, { ...said, title: 'Reading of loaders' })).status, 201);
  await until(
    () => kr.call('GET', `${API}/offers`),
    ({ body }) => body.offers?.length === 1,
  );
});
after(async () => {
  await browser?.close();
  await Promise.all([kr, eu].map((hub) => hub?.stop()));
});

type Walk = (page: Page) => Promise<void>;
type Options = BrowserContextOptions & { on?: () => TestHub; key?: () => Promise<string> };

/** A test on a page of its own; it says so and skips where the console is not built. */
function walk(name: string, path: string, steps: Walk, { on = () => kr, key, ...rest }: Options = {}) {
  test(name, async (t) => {
    if (!isServed) return t.skip('this hub serves no console: run npm run build in packages/console');
    const hub = on();
    const kept = key === undefined ? hub.key : await key();
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 }, ...rest });
    await context.addInitScript(`location.protocol === 'http:' && sessionStorage.setItem('haetae-key', '${kept}')`);
    const wrong: string[] = [];
    context.on('weberror', (error) => wrong.push(String(error.error())));
    try {
      const page = await context.newPage();
      await page.goto(hub.url + path);
      await steps(page);
      const violations = await accessibilityViolations(page);
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        [],
      );
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
    }
  });
}

walk('a need is stated, and the offer that fits it stands beside it with why', '/support/need', async (page) => {
  await page.getByLabel('What you need').fill('Read a coding test');
  await page.getByRole('combobox', { name: 'Skill' }).click();
  await page.getByRole('option', { name: 'malware' }).click();
  await page.getByRole('button', { name: 'State a need' }).click();
  const row = page.getByRole('row', { name: /Read a coding test/ });
  await row.getByText('language').waitFor();
  await row.getByText('1 offer fits').waitFor();
  await page.getByLabel('Words to the other side').fill('Can you look today?');
  await page.getByRole('button', { name: 'Propose' }).click();
  await row.getByText('offered').waitFor();
});

walk(
  'the other side accepts it',
  '/support',
  async (page) => {
    await page.getByText('Read a coding test').click();
    await page.getByText('Can you look today?').waitFor();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page
      .getByRole('row', { name: /Read a coding test/ })
      .getByText('accepted')
      .waitFor();
  },
  { on: () => eu },
);

walk('a pack is taken, and the file is one that verifies', '/support?tab=packs', async (page) => {
  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download, English' }).click();
  const file = await taken;
  assert.equal(file.suggestedFilename(), 'haetae-exchange-en-1.zip');
  assert.equal(verifyPack(readFileSync(await file.path())).valid, true);
  await page.getByRole('row', { name: /exchange English version 1/ }).waitFor();
  await page.getByText('first version').waitFor();
});

walk('a control that is met needs its evidence; then it counts', '/support?tab=assessment', async (page) => {
  await page.getByLabel('Answer, GV.RR-1').selectOption('met');
  await page.getByText('Met needs evidence.').waitFor();
  await page.getByRole('button', { name: 'Save 1 answer' }).click();
  await page.getByText('/answers/GV.RR-1/evidence').waitFor();
  await page.getByLabel('Evidence, GV.RR-1').fill('Appointment of 1 November');
  await page.getByRole('button', { name: 'Save 1 answer' }).click();
  await page.getByRole('row', { name: /Govern.*1 of 6/ }).waitFor();
});

walk(
  'who may only read finds everything and nothing to press',
  '/support?tab=assessment',
  async (page) => {
    await page.getByLabel('Answer, GV.RR-1').waitFor();
    assert.equal(await page.getByLabel('Answer, GV.RR-1').isDisabled(), true);
    assert.equal(await page.getByRole('button', { name: /Save/ }).count(), 0);
    assert.equal(await page.getByRole('link', { name: 'State a need' }).count(), 0);
  },
  {
    key: async () => {
      const organisation = (await kr.call('GET', '/api/v1/me')).body.organisation.id;
      return (await newMember(kr, organisation, ['reader'])).key;
    },
  },
);

walk(
  'in Korean, in the dark and on a telephone it is read as well',
  '/support',
  async (page) => {
    await page.getByRole('heading', { level: 1, name: '지원' }).waitFor();
    await page.getByText('자체 평가').first().waitFor();
    const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    assert.equal(wide, false);
  },
  { locale: 'ko', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
);
