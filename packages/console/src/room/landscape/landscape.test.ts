/** The landscape in a real browser, from built-in facts alone: what hangs on the wall, walked by key. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startTestHub, type TestHub } from '../../../../../scenarios/alliance.ts';
import { accessibilityViolations, launchBrowser } from '../../../../../scenarios/browser.ts';

let hub: TestHub;
let browser: Browser;
let built: boolean;
before(async () => {
  [hub, browser] = await Promise.all([startTestHub('KR', { demonstration: false }), launchBrowser()]);
  const page = await fetch(hub.url);
  built = page.headers.get('content-type')?.startsWith('text/html') === true;
});
after(async () => {
  await browser?.close();
  await hub?.stop();
});

type Options = NonNullable<Parameters<Browser['newContext']>[0]>;

/** A test on a page of its own; says so and skips where the console is not built. */
function walk(name: string, path: string, options: Options, steps: (page: Page) => Promise<void>): void {
  test(name, async (t) => {
    if (!built) return t.skip('this hub serves no console: run npm run build in packages/console');
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 }, ...options });
    await context.addInitScript(
      (key) => location.protocol === 'http:' && sessionStorage.setItem('haetae-key', key),
      hub.key,
    );
    try {
      const page = await context.newPage();
      await page.goto(hub.url + path);
      await steps(page);
    } finally {
      await context.close();
    }
  });
}

async function hasNoFault(page: Page): Promise<void> {
  await page.getByRole('table').first().waitFor();
  const violations = await accessibilityViolations(page);
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    [],
  );
}

walk('the wall shows the sum, both years beside the published ones, the shifts', '/landscape', {}, async (page) => {
  await page.getByText('6.59 bn USD', { exact: true }).waitFor();
  await page.getByRole('row', { name: /Hub, 9 thefts 1,673/ }).waitFor();
  await page.getByRole('row', { name: /Hub, 12 thefts 1,059/ }).waitFor();
  await page.getByText(/^Vendor or interface altered: 0 → 0\.5 a quarter since July 2024/).waitFor();
  await page.getByText('EU, UK and Switzerland: no shift found; 8 of 60 thefts are too few to tell.').waitFor();
});

walk('arrow keys walk from theft to theft, and Enter opens the object', '/landscape', {}, async (page) => {
  const last = page.getByRole('link', { name: /^Bitget, 2026-09-24/ });
  await last.focus();
  await page.keyboard.press('ArrowLeft');
  const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")');
  assert.match(String(focused), /^KelpDAO, 2026-04-18, 292 m USD/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/objects\/incident--/);
});

walk('the key t shows the table behind the chart', '/landscape', {}, async (page) => {
  await page.getByText('6.59 bn USD', { exact: true }).waitFor();
  await page.keyboard.press('t');
  assert.equal(await page.getByRole('table', { name: 'Thefts' }).getByRole('row').count(), 61);
});

walk(
  'a sum is derived again by a click: its thefts, and why others publish another',
  '/landscape',
  {},
  async (page) => {
    await page.getByRole('button', { name: 'Derive' }).first().click();
    assert.equal(await page.getByRole('table', { name: 'Thefts of 2025' }).getByRole('row').count(), 10);
    await page.getByText(/counts 30 thefts, 8 are known here/).waitFor();
  },
);

walk('the flow is walked by key, with the thefts behind the chosen band', '/landscape?tab=flow', {}, async (page) => {
  const band = page.getByRole('button', { name: 'Vendor or interface altered: 2,416 m USD in 5 thefts' });
  await band.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: /^Keys or hot wallet/, pressed: true }).waitFor();
  assert.equal(await page.getByRole('table', { name: 'Behind the chosen band' }).getByRole('row').count(), 24);
});

walk('a report is saved in Korean', '/landscape', {}, async (page) => {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('menuitem', { name: 'Korean, to print' }).click();
  assert.equal((await saved).suggestedFilename(), 'landscape-ko.html');
});

const ALL = ['', '?view=table', '?tab=flow', '?tab=actors&actor=APT38', '?tab=techniques', '?tab=shifts'];
const VIEWS: readonly (readonly [string, Options, readonly string[]])[] = [
  ['light', {}, ALL],
  ['dark', { colorScheme: 'dark' }, ['', '?tab=techniques']],
  ['Korean', { locale: 'ko' }, ['', '?tab=shifts']],
  ['phone', { viewport: { width: 390, height: 844 } }, ['', '?tab=techniques']],
];
for (const [view, options, paths] of VIEWS) {
  for (const path of paths)
    walk(`axe finds nothing on /landscape${path}, ${view}`, `/landscape${path}`, options, hasNoFault);
}
