/** The pages on which people who are not analysts check things, and the one that anybody opens: in a real browser. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startTestHub, type TestHub } from './alliance.ts';
import { accessibilityViolations, launchBrowser } from './browser.ts';
import { add, indicator } from './claims.ts';

const FBI_ADDRESS = '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D';
const PHONE = { viewport: { width: 390, height: 844 } };

let hub: TestHub;
let browser: Browser;
let isServed: boolean;

before(async () => {
  [hub, browser] = await Promise.all([startTestHub('KR'), launchBrowser()]);
  isServed = ((await fetch(hub.url)).headers.get('content-type') ?? '').startsWith('text/html');
  const organisation = (await hub.call('GET', '/api/v1/me')).body.organisation.id;
  const said = (site: string, tlp: 'amber' | 'clear') =>
    indicator('', organisation, tlp, {
      pattern: `[domain-name:value = '${site}']`,
      name: 'Poses as a wallet',
      labels: ['phishing'],
    });
  await add(hub.call, 'default', [
    said('garden.example', 'amber'),
    said('orchard.example', 'clear'),
    said('metamask.io', 'amber'),
  ]);
});
after(async () => {
  await browser?.close();
  await hub?.stop();
});

type Options = BrowserContextOptions & { readonly signedIn?: boolean };

/** A test on a page of its own; it says so and skips where the console is not built. */
function walk(name: string, options: Options, path: string, steps: (page: Page) => Promise<void>): void {
  test(name, async (t) => {
    if (!isServed) return t.skip('this hub serves no console: run npm run build in packages/console');
    const { signedIn = true, ...rest } = options;
    const context = await browser.newContext({ locale: 'en', ...rest });
    if (signedIn) {
      const key = JSON.stringify(hub.key);
      await context.addInitScript(`location.protocol === 'http:' && sessionStorage.setItem('haetae-key', ${key})`);
    }
    const wrong: string[] = [];
    context.on('weberror', (error) => wrong.push(String(error.error())));
    context.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(hub.url)) wrong.push(request.url());
    });
    try {
      const page = await context.newPage();
      await page.goto(hub.url + path);
      await steps(page);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(wrong, [], 'nothing is asked of anybody else, and nothing fails');
    } finally {
      await context.close();
    }
  });
}

async function violations(page: Page): Promise<string[]> {
  const found = await accessibilityViolations(page);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} ${target.join(' ')} ${html}`));
}

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });

walk(
  'a site that a member named is to be blocked: who says it, what to do, a case that begins with it, and no link there',
  {},
  '/screen/check/site?site=https%3A%2F%2Flogin.garden.example%2Fclaim',
  async (page) => {
    await answer(page).getByRole('heading', { name: 'Block' }).waitFor();
    const why = page.getByRole('table', { name: 'Why' });
    await why.getByText(/Poses as a wallet/).waitFor();
    await why.getByText('TLP:AMBER').waitFor();
    await page.getByText('Do not open it. Type the address of the service yourself.').waitFor();
    assert.equal(await page.locator('a[href*="garden"]').count(), 0);
    await page.getByRole('link', { name: 'Open a case…' }).click();
    assert.equal(await page.getByLabel('Title').inputValue(), 'Site: login[.]garden[.]example');
    assert.doesNotMatch(page.url(), /garden/);
  },
);

walk('a site is asked about by typing it, and stands in the address bar', {}, '/screen', async (page) => {
  await page.getByRole('link', { name: 'Site', exact: true }).click();
  await page.getByLabel('Address of the site').fill('upbit.com');
  await page.keyboard.press('Enter');
  await answer(page).getByRole('heading', { name: 'Clear' }).waitFor();
  await page.waitForURL(/site=upbit\.com/);
});

walk('an offer shows the published signs, where it leads, and what to do', {}, '/screen/check/offer', async (page) => {
  await page
    .getByLabel('The offer or the conversation')
    .fill('Please clone https://garden.example/test and run npm install before our first call, today!');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await answer(page).getByRole('heading', { name: 'Stop here' }).waitFor();
  await page
    .getByRole('table', { name: 'Signs' })
    .getByText(/A link leads to a domain that is listed/)
    .waitFor();
  await page.getByText('garden[.]example', { exact: true }).waitFor();
  assert.doesNotMatch(page.url(), /garden/);
});

walk(
  'an application is checked on this computer: signs and questions, no verdict, and no request carries a fact',
  {},
  '/screen/check/applicant',
  async (page) => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.getByLabel('Telephone').fill('+82 2 555 0199');
    await page.getByLabel('What the carrier says of the number').selectOption('internet');
    await page.getByLabel('Pay is to go to').selectOption('other-person');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await answer(page).getByRole('heading', { name: '2 signs, 2 questions to ask' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: /^(Block|Review|Clear)$/ }).count(), 0);
    assert.equal(sent.filter((request) => /555|other-person/.test(request)).length, 0);
    const told = page.getByLabel('Fingerprints that you were told');
    await told.fill('ab'.repeat(32));
    await page.getByRole('button', { name: 'Compare and remember' }).click();
    await page.getByText('Your hub names no such key.').waitFor();
    await told.fill((await page.locator('bdi[class*=fingerprint]').allTextContents()).join('\n'));
    await page.getByRole('button', { name: 'Compare and remember' }).click();
    await page.getByText('1 of 1 confirmed').waitFor();
  },
);

walk(
  'what is said of a site that is known as honest waits for a person, who decides on the page, with a reason',
  {},
  '/screen',
  async (page) => {
    await page.getByLabel('Paste addresses, a site or an object id').fill('https://metamask.io/');
    await page.keyboard.press('Enter');
    await answer(page).getByRole('heading', { name: 'Clear' }).waitFor();
    await page.getByRole('heading', { name: 'A person must decide' }).waitFor();
    await page.getByLabel(/Why it counts/).fill('Its name servers were taken over.');
    await page.getByRole('button', { name: 'Let it count' }).click();
    await answer(page).getByRole('heading', { name: 'Block' }).waitFor();
    const { body } = await hub.call('GET', '/api/v1/detection/site-decisions');
    assert.deepEqual([body.decisions[0].site, body.decisions[0].counts], ['metamask.io', true]);
  },
);

walk(
  'on a phone, without a login, in Korean: an address that the FBI published is to be blocked',
  { ...PHONE, locale: 'ko', signedIn: false },
  '/public/check',
  async (page) => {
    await page.getByLabel('지갑 주소').fill(FBI_ADDRESS);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '이 주소로 보내지 마세요' }).waitFor();
    await page.getByText('2025년 2월 26일').waitFor();
    await page.getByText('시연').waitFor();
    assert.doesNotMatch(page.url(), /0x/);
  },
);

walk(
  'in Korean a site is answered in Korean, and again in English when the reader turns to it',
  { locale: 'ko' },
  '/screen/check/site?site=metamask-airdrop.io',
  async (page) => {
    const why = page.getByRole('table', { name: '근거' });
    await why.getByText(/메타마스크\(MetaMask\)의 이름/).waitFor();
    assert.doesNotMatch((await why.textContent()) ?? '', /It holds|as scam sites do/);
    await page.evaluate("localStorage.setItem('haetae-language', 'en')");
    await page.reload();
    await page
      .getByRole('table', { name: 'Why' })
      .getByText(/It holds MetaMask’s name/)
      .waitFor();
  },
);

walk(
  'what cannot be checked says why in the reader’s language, and what was typed stays',
  { ...PHONE, locale: 'ko', signedIn: false },
  '/public/check',
  async (page) => {
    await page.getByLabel('지갑 주소').fill('hello');
    await page.keyboard.press('Enter');
    await page.getByText('알려진 체인의 주소 형식이 아닙니다.').waitFor();
    assert.equal(await page.getByLabel('지갑 주소').inputValue(), 'hello');
  },
);

walk(
  'in Arabic the page runs from right to left, and an address from left to right',
  { ...PHONE, locale: 'ar', signedIn: false },
  '/public/check',
  async (page) => {
    await page.getByLabel('عنوان محفظة').fill(FBI_ADDRESS);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'لا ترسل شيئًا إلى هذا العنوان' }).waitFor();
    assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
    await page.getByLabel('عنوان محفظة').focus();
    assert.equal(await page.evaluate('getComputedStyle(document.activeElement).direction'), 'ltr');
  },
);

walk(
  'what is known to members only is no finding here, and whoever was flagged wrongly can say so',
  { ...PHONE, signedIn: false, colorScheme: 'dark' },
  '/public/check',
  async (page) => {
    await page.getByRole('button', { name: 'Site', exact: true }).click();
    await page.getByLabel('Address of a site').fill('garden.example');
    await page.keyboard.press('Enter');
    await answer(page).getByText('No finding').waitFor();
    await page.getByLabel('Address of a site').fill('orchard.example');
    await page.keyboard.press('Enter');
    await answer(page).getByText('Block').waitFor();
    await page.getByRole('button', { name: 'Flagged wrongly?' }).click();
    await page.getByLabel('Why it is wrong').fill('It is my garden.');
    await page.getByRole('button', { name: 'Send to the members of KR' }).click();
    await page.getByText('It was received').waitFor();
    const { body } = await hub.call('GET', '/api/v1/detection/appeals');
    assert.equal(body.appeals[0].subject, 'orchard.example');
  },
);

walk('who appeals is read on the page of sites', {}, '/screen/check/site', async (page) => {
  const appeals = page.getByRole('table', { name: 'Flagged wrongly, says the public' });
  await appeals.getByText('It is my garden.').waitFor();
  await appeals.getByRole('link').click();
  await answer(page).getByRole('heading', { name: 'Block' }).waitFor();
});

for (const path of [
  '/screen/check/site',
  '/screen/check/repository',
  '/screen/check/offer',
  '/screen/check/applicant',
]) {
  walk(`${path} does not scroll sideways on a phone`, PHONE, path, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Check' }).waitFor();
    const wide = await page.evaluate("document.getElementById('main').scrollWidth - window.innerWidth");
    assert.ok(Number(wide) <= 0, `${wide} px too wide`);
  });
}
