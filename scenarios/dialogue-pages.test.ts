/** The pages of the dialogue in a real browser, over two hubs: a side agrees, moves a word, signs; the other sees it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pair, startTestHub, type TestHub, until } from './alliance.ts';
import { accessibilityViolations, launchBrowser } from './browser.ts';

const API = '/api/v1/dialogue';
let kr: TestHub;
let eu: TestHub;
let browser: Browser;
let isServed: boolean;
let round: string;
let statement: string;

before(async () => {
  [kr, eu, browser] = await Promise.all([startTestHub('KR'), startTestHub('EU'), launchBrowser()]);
  isServed = ((await fetch(kr.url)).headers.get('content-type') ?? '').startsWith('text/html');
  await pair([kr, eu]);
  let series = '';
  await until(
    () => kr.call('POST', `${API}/series`, { title: 'ROK–EU cyber dialogue', parties: ['KR', 'EU'], exercise: true }),
    ({ status, body }) => {
      series = body.id;
      return status === 201;
    },
  );
  const zoned = { starts: '2026-12-10T10:00', ends: '2026-12-10T13:40', place: 'Brussels', zone: 'Europe/Brussels' };
  round = await make('/rounds', { series, title: '8th round', ...zoned });
  statement = await make('/statements', { round, title: 'Joint statement', languages: ['en', 'ar'] });
  await make(`/statements/${statement}/clauses`, {
    title: 'Next round',
    text: { en: 'The 9th round will be held in Seoul.', ar: 'ستعقد الجولة التاسعة في سيول (MOFA).' },
  });
});
after(async () => {
  await browser?.close();
  await Promise.all([kr, eu].map((hub) => hub?.stop()));
});

async function make(path: string, body: unknown): Promise<string> {
  const made = await kr.call('POST', `${API}${path}`, body);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return made.body.id;
}

type Walk = (page: Page) => Promise<void>;

/** A test on a page of its own; it says so and skips where the console is not built. */
function walk(
  name: string,
  path: () => string,
  steps: Walk,
  more: BrowserContextOptions & { on?: () => TestHub } = {},
) {
  test(name, async (t) => {
    if (!isServed) return t.skip('this hub serves no console: run npm run build in packages/console');
    const { on = () => kr, ...rest } = more;
    const hub = on();
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 }, ...rest });
    await context.addInitScript(`location.protocol === 'http:' && sessionStorage.setItem('haetae-key', '${hub.key}')`);
    const wrong: string[] = [];
    context.on('weberror', (error) => wrong.push(String(error.error())));
    try {
      const page = await context.newPage();
      await page.goto(hub.url + path());
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

walk(
  'a series leads to its round, and the round takes an agenda item and a position that stays at home',
  () => '/dialogue',
  async (page) => {
    await page.getByRole('link', { name: '8th round' }).click();
    await page.getByRole('heading', { level: 1, name: /8th round, Brussels/ }).waitFor();
    await page.getByRole('button', { name: 'Propose an item' }).click();
    await page.getByLabel('Item, English').fill('Threat picture');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('table', { name: 'Agenda' }).getByText('Threat picture').waitFor();
    await page.getByRole('button', { name: 'Write down a position' }).click();
    await page.getByLabel('Position', { exact: true }).fill('Red line');
    await page.getByLabel('Text', { exact: true }).fill('Not below one hour.');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('never leaves this hub').waitFor();
    await until(
      () => eu.call('GET', `${API}/rounds/${round}`),
      ({ body }) => body.agenda?.length === 1,
    );
    assert.deepEqual((await eu.call('GET', `${API}/rounds/${round}`)).body.positions, []);
  },
);

walk(
  'a side moves a word in its own language’s direction; the former words are struck, the signature waits',
  () => `/dialogue/statements/${statement}`,
  async (page) => {
    await page.getByLabel('Propose other words').check();
    const turned = page.locator('[dir="rtl"]').getByLabel('Arabic', { exact: true });
    assert.equal(await turned.count(), 1);
    await page.getByLabel('English', { exact: true }).fill('The 9th round will be held in Busan.');
    await page.getByRole('button', { name: 'Send to KR' }).click();
    const moved = page.getByRole('table', { name: 'Who moved which word' });
    await moved.locator('del', { hasText: 'Seoul' }).waitFor();
    await moved.locator('ins', { hasText: 'Busan' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Sign for EU/ }).isDisabled(), true);
  },
  { on: () => eu },
);

walk(
  'a side puts the words under silence, and the other breaks it',
  () => `/dialogue/statements/${statement}`,
  async (page) => {
    await page.getByLabel('Put these words under silence').check();
    await page.getByLabel('Until').fill('2099-01-01T12:00');
    await page.getByRole('button', { name: 'Put under silence' }).click();
    const broken = page.getByRole('button', { name: 'Break the silence' });
    await broken.nth(1).waitFor();
    await broken.first().click();
    await broken.nth(1).waitFor({ state: 'detached' });
  },
);

const agreeAndSign =
  (name: string): Walk =>
  async (page) => {
    await page.getByRole('button', { name: `Agree for ${name}` }).click();
    await page.getByText('Your side has agreed to every language').waitFor();
  };
walk('one side agrees to both languages', () => `/dialogue/statements/${statement}`, agreeAndSign('KR'));
walk('the other side agrees as well', () => `/dialogue/statements/${statement}`, agreeAndSign('EU'), { on: () => eu });

walk(
  'agreed by both it can be signed, by a person’s click on each hub',
  () => `/dialogue/statements/${statement}`,
  async (page) => {
    await page.getByRole('button', { name: 'Sign for KR, 1 clause' }).click();
    await page.getByRole('button', { name: /^Sign for KR/ }).waitFor({ state: 'detached' });
    const signed = await eu.call('POST', `${API}/statements/${statement}/sign`);
    assert.ok(signed.status < 300, JSON.stringify(signed.body));
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('link', { name: 'Published' }).waitFor();
    await until(
      () => fetch(`${eu.url}/public/statements/${statement}`),
      ({ status }) => status === 200,
    );
  },
);

walk(
  'on a telephone and in the dark it is read as well',
  () => `/dialogue/statements/${statement}`,
  async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Joint statement' }).waitFor();
  },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
);
