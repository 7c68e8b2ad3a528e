/** The console in a real browser, against a real hub: what a person sees, does by key, and what never happens. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser } from '../../../scenarios/browser.ts';
import { type ConsoleUnderTest, openConsole, theft } from '../test-support/console-under-test.ts';

const listed = '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D';
const unknown = '0x00000000000000000000000000000000000000a1';

let browser: Browser;
let hub: ConsoleUnderTest | null;
before(async () => {
  [hub, browser] = await Promise.all([openConsole(), launchBrowser()]);
});
after(async () => {
  await browser?.close();
  await hub?.stop();
});

type Options = Parameters<Browser['newContext']>[0] & { signedIn?: boolean };
type Walk = (page: Page, console: ConsoleUnderTest) => Promise<void>;

/** A test on a page of its own; says so and skips where the console is not built. */
function walk(name: string, options: Options, steps: Walk): void {
  test(name, async (t) => {
    if (hub === null) return t.skip('this hub serves no console: run npm run build in packages/console');
    const { signedIn = true, ...rest } = options;
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 }, ...rest });
    const heard = listen(context, hub.url);
    if (signedIn) await keepKey(context, hub.key);
    try {
      await steps(await context.newPage(), hub);
      assert.deepEqual(heard, [], 'no request leaves the hub and no error is logged');
    } finally {
      await context.close();
    }
  });
}

/** Requests to anywhere else, page errors and refusals by the content policy. */
function listen(context: BrowserContext, home: string): string[] {
  const heard: string[] = [];
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(home)) heard.push(request.url());
  });
  context.on('weberror', (error) => heard.push(String(error.error())));
  context.on('console', (message) => {
    // The browser reports every answer over 399 as an error of its own; those that a test provokes are no fault.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) heard.push(message.text());
  });
  return heard;
}

async function keepKey(context: BrowserContext, key: string): Promise<void> {
  // The script runs on the empty page before the first address too, which has no storage.
  await context.addInitScript(
    (kept) => location.protocol === 'http:' && sessionStorage.setItem('haetae-key', kept),
    key,
  );
}

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });

walk('a wrong key says so, and what was typed stays', { signedIn: false }, async (page, { url }) => {
  await page.goto(url);
  await page.getByLabel('Key', { exact: true }).fill('hk_wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('No member of this hub has this key').waitFor();
  assert.equal(await page.getByLabel('Key', { exact: true }).inputValue(), 'hk_wrong');
});

walk('a hub that does not answer for a moment signs nobody out', {}, async (page, { url }) => {
  await page.route('**/api/v1/me', (route) => route.abort());
  await page.goto(`${url}/cases`);
  await page.getByText('The hub does not answer yet').waitFor();
  await page.unroute('**/api/v1/me');
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
});

walk(
  'a link is opened after signing in, and the key is kept in the tab alone',
  { signedIn: false },
  async (page, { url, key }) => {
    await page.goto(`${url}/screen/${listed}`);
    await page.getByLabel('Key', { exact: true }).fill(key);
    await page.keyboard.press('Enter');
    await answer(page).getByRole('heading', { name: 'Block' }).waitFor();
    const kept = await page.evaluate(() => ({
      local: JSON.stringify(localStorage),
      cookie: document.cookie,
      bar: location.href,
    }));
    for (const place of Object.values(kept)) assert(!place.includes(key));
    const other = await page.context().newPage();
    await other.goto(url);
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
  },
);

walk(
  'an address the FBI named is answered first, then proven: who, since when, how far it may go',
  {},
  async (page, { url }) => {
    await page.goto(`${url}/screen/${listed}`);
    await answer(page).getByRole('heading', { name: 'Block' }).waitFor();
    const why = page.getByRole('table', { name: 'Why' });
    for (const text of [/FBI/, /official list/, /26 Feb 2025/, /TLP:CLEAR/])
      await why.getByText(text).first().waitFor();
  },
);

walk('an address nobody speaks of is clear without being called harmless', {}, async (page, { url }) => {
  await page.goto(`${url}/screen/${unknown}`);
  await answer(page).getByRole('heading', { name: 'Clear' }).waitFor();
  await page.getByText('That is no proof of where its funds come from').waitFor();
});

walk('a mistyped address is neutral and says what is wrong', {}, async (page, { url }) => {
  await page.goto(`${url}/screen/${listed.slice(0, -1)}`);
  await answer(page).getByRole('heading', { name: 'Invalid' }).waitFor();
  await answer(page)
    .getByText(/this one has 39/)
    .waitFor();
});

walk('while the index loads there is no verdict at all, and the address stays', {}, async (page, { url }) => {
  const problem = { type: 'about:blank', status: 503, code: 'index_not_ready', title: 'The index is still loading.' };
  await page.route('**/api/v1/screenings*', (route) => route.fulfill({ status: 503, json: problem }));
  await page.goto(`${url}/screen/${listed}`);
  await page.getByText('No answer yet').waitFor();
  assert.equal(await page.getByRole('heading', { name: /^(Clear|Block|Review)$/ }).count(), 0);
  assert.equal(await page.getByLabel('Address', { exact: true }).inputValue(), listed);
  await page.unroute('**/api/v1/screenings*');
  await answer(page).getByRole('heading', { name: 'Block' }).waitFor({ timeout: 10_000 });
});

walk('the console is walked by key alone', {}, async (page, { url }) => {
  await page.goto(url);
  await page.getByRole('heading', { level: 1, name: 'Screen' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(listed);
  await page.keyboard.press('Enter');
  await answer(page).getByRole('heading', { name: 'Block' }).waitFor();
  await page.keyboard.press('Control+k');
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
    'Paste addresses, a site or an object id',
  );
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
});

walk('a pasted list is a line an address, and its filter stands in the address bar', {}, async (page, { url }) => {
  await page.goto(url);
  await page.getByLabel('Address', { exact: true }).fill(`${listed} ${unknown} ${listed.replace('x', 'х')}`);
  await page.getByRole('button', { name: 'Screen', exact: false }).last().click();
  const rows = page.getByRole('table', { name: 'Screen' }).locator('tbody tr');
  await rows.nth(2).waitFor();
  await page.getByRole('button', { name: /Block/ }).click();
  await page.waitForURL(/show=block/);
  assert.equal(await rows.count(), 1);
  await page.reload();
  await rows.first().waitFor();
  assert.equal(await rows.count(), 1);
});

walk('a trace is walked along its flows by key, unfolded, and read as a table', {}, async (page, { url, trace }) => {
  await page.goto(`${url}/trace/${trace}`);
  const picture = page.getByRole('group', { name: 'The money’s path' });
  await picture.getByRole('button', { name: /4 wallets/ }).waitFor();
  await picture.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(new RegExp(`at=${theft.direct[1]}`, 'i'));
  await page.keyboard.press('f');
  await page.waitForURL(/open=/);
  await picture.getByRole('button', { name: /4 wallets/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('t');
  const rows = page.getByRole('table', { name: 'Addresses of the trace' }).locator('tbody tr');
  await rows.first().waitFor();
  assert((await rows.count()) >= 6);
});

walk(
  'a draft shows what nobody wrote as a default, and says what leaves before it is submitted',
  {},
  async (page, console) => {
    await page.goto(`${console.url}/cases/${console.case}/request`);
    await page.getByRole('button', { name: 'Add an address' }).click();
    await page.getByLabel('Address', { exact: true }).fill(theft.direct[0]);
    await page.getByLabel('Amount, ETH').fill('1.5');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('heading', { level: 1, name: /Freeze request/ }).waitFor();
    await page.getByText('by default').first().waitFor();
    await page.getByText('1.50').first().waitFor();
    await page.getByRole('button', { name: 'Submit for approval…' }).click();
    const leaves = page.getByRole('region', { name: 'Submit it for approval?' });
    await leaves.getByText('Nothing leaves this hub.').waitFor();
    await page.waitForURL(/step=awaiting-approval/);
    await leaves.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.locator('[aria-current=step]').getByText('Awaiting approval').waitFor();
    assert.deepEqual(await violations(page, 'a request'), []);
  },
);

walk('Korean is whole and is kept for the next visit', {}, async (page, { url }) => {
  await page.goto(url);
  await page
    .getByRole('button', { name: /Open your menu/ })
    .first()
    .click();
  await page.getByText('한국어').click();
  await page.getByRole('heading', { level: 1, name: '주소 조회' }).waitFor();
  await page.goto(`${url}/cases`);
  await page.getByRole('heading', { level: 1, name: '사건' }).waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'ko');
});

walk('the scheme follows the system until a person chooses', { colorScheme: 'dark' }, async (page, { url }) => {
  await page.goto(url);
  await page.getByRole('heading', { level: 1, name: 'Screen' }).waitFor();
  assert.equal(await page.getAttribute('html', 'data-mantine-color-scheme'), 'dark');
  await page
    .getByRole('button', { name: /Open your menu/ })
    .first()
    .click();
  await page.getByText('Light', { exact: true }).click();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Screen' }).waitFor();
  assert.equal(await page.getAttribute('html', 'data-mantine-color-scheme'), 'light');
});

const pages: [name: string, path: (console: ConsoleUnderTest) => string][] = [
  ['screening', () => '/screen'],
  ['an answer', () => `/screen/${listed}`],
  ['traces', () => '/trace'],
  ['a trace', ({ trace }) => `/trace/${trace}`],
  ['a trace as a table', ({ trace }) => `/trace/${trace}?view=table`],
  ['a new trace', () => '/trace/new'],
  ['cases', () => '/cases'],
  ['a case', (console) => `/cases/${console.case}`],
  ['a new case', () => '/cases/new'],
  ['the alliance', () => '/alliance'],
  ['nothing', () => '/nowhere'],
];

walk('no page breaks a rule of accessibility that a machine can check', {}, async (page, console) => {
  assert.deepEqual(await violationsOn(page, console, pages), []);
});

walk('in the dark, too, every text has its contrast', { colorScheme: 'dark' }, async (page, console) => {
  const coloured = pages.filter(([name]) => ['an answer', 'a trace', 'a case', 'the alliance'].includes(name));
  assert.deepEqual(await violationsOn(page, console, coloured, ['color-contrast']), []);
});

walk(
  'on a phone the pages do not scroll sideways',
  { viewport: { width: 390, height: 844 } },
  async (page, console) => {
    for (const [name, path] of pages) {
      await page.goto(console.url + path(console));
      await page.waitForLoadState('networkidle');
      const wide = await page.evaluate(() => (document.getElementById('main')?.scrollWidth ?? 0) - window.innerWidth);
      assert(wide <= 0, `${name} is ${wide} px too wide`);
    }
  },
);

walk('signing in breaks no rule of accessibility', { signedIn: false }, async (page, { url }) => {
  await page.goto(url);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  assert.deepEqual(await violations(page, 'sign-in'), []);
});

async function violationsOn(
  page: Page,
  console: ConsoleUnderTest,
  visited: typeof pages,
  rules?: string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const [name, path] of visited) {
    await page.goto(console.url + path(console));
    await page.waitForLoadState('networkidle');
    found.push(...(await violations(page, name, rules)));
  }
  return found;
}

async function violations(page: Page, name: string, rules?: string[]): Promise<string[]> {
  const found = await accessibilityViolations(page, rules);
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${name}: ${id} ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim()}`),
  );
}
