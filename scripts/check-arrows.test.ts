import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PACKAGES, ROOMS } from './arrows/house.ts';
import { checkArrows } from './check-arrows.ts';

/** A house in which every rule is kept, often narrowly. */
const CLEAN: Readonly<Record<string, string>> = {
  'packages/contract/package.json': '{"exports": {".": "./src/index.ts"}, "dependencies": {"typebox": "1"}}',
  'packages/contract/src/index.ts': "import Type, { type Static } from 'typebox';\nexport * from './problem.ts';",
  'packages/contract/src/problem.ts': 'export const at = (ms: number) => new Date(ms); // never new Date()',
  'packages/chain/package.json': '{"exports": {"./taint": "./src/taint/index.ts"}}',
  'packages/chain/src/taint/index.ts': `export const text = \`import 'node:fs' \${'fetch('} process.\`;\n/* Date.now() */`,
  'packages/chain/src/taint/haircut.test.ts': "import { readFile } from 'node:fs/promises';",
  'packages/client/package.json': '{"exports": {".": "./src/index.ts"}}',
  'packages/client/src/index.ts': "import type { Problem } from '@haetae/contract';\nawait fetch('/');",
  'packages/hub/package.json': '{"exports": {".": "./src/main.ts"}, "dependencies": {"pg": "8"}}',
  'packages/hub/src/main.ts': "import { routes } from './screening/routes.ts';\nprocess.exit(0);",
  'packages/hub/src/platform/clock.ts': 'export const now = () => Date.now();',
  'packages/hub/src/store/index.ts': "import { appendEntry } from '../log/index.ts';\nimport pg from 'pg';",
  'packages/hub/src/log/index.ts': "import { now } from '../platform/clock.ts';",
  'packages/hub/src/intake/source/csv.ts': "import { open } from 'node:fs/promises';",
  'packages/hub/src/tracing/index.ts': "import { haircut } from '@haetae/chain/taint';",
  'packages/hub/src/screening/routes.ts': "import { screen } from './screen.ts';\nexport const q = { process: 1 };",
  'packages/hub/src/screening/screen.ts': 'export const screen = (clock: Clock) => clock.setTimeout(1);',
  'packages/hub/src/screening/queries.ts': "import type { PoolClient } from 'pg';",
  'packages/hub/src/response/alert.ts': "import { trace } from '../tracing/index.ts';",
  'packages/cli/package.json': '{"exports": {".": "./src/main.ts"}}',
  'packages/cli/src/command/hub.ts': "const { startHub } = await import('@haetae/hub');",
};

/** A rule: the file that breaks it, and the sentence that says so. */
const PLANTED: readonly { rule: string; path: string; text: string; sentence: string }[] = [
  {
    rule: 'a pure package imports no other package of the house',
    path: 'packages/chain/src/taint/split.ts',
    text: "import type { Problem } from '@haetae/contract';",
    sentence:
      'packages/chain/src/taint/split.ts imports @haetae/contract, but chain imports no other package of the house: take what contract makes as an argument, or move the code up to a package that may join both.',
  },
  {
    rule: 'a pure package imports nothing of Node',
    path: 'packages/chain/src/taint/read.ts',
    text: "export { readFile } from 'node:fs/promises';",
    sentence:
      'packages/chain/src/taint/read.ts imports node:fs/promises, but chain is pure and knows no platform: take what it gives as an argument.',
  },
  {
    rule: 'a package imports only the npm packages that its package.json lists',
    path: 'packages/chain/src/taint/hash.ts',
    text: "import { sha256 } from '@noble/hashes/sha2.js';",
    sentence:
      'packages/chain/src/taint/hash.ts imports @noble/hashes/sha2.js, but packages/chain/package.json does not list @noble/hashes: list it there or do without it.',
  },
  {
    rule: 'client knows contract, detect and proof only',
    path: 'packages/client/src/trace.ts',
    text: "import { haircut } from '@haetae/chain/taint';",
    sentence:
      'packages/client/src/trace.ts imports @haetae/chain/taint, but client imports only contract, detect, proof: take what chain makes as an argument, or move the code up to a package that may join both.',
  },
  {
    rule: 'the command line loads the hub by import() only',
    path: 'packages/cli/src/command/alliance.ts',
    text: "import { startHub } from '@haetae/hub';",
    sentence:
      'packages/cli/src/command/alliance.ts imports @haetae/hub, but the command line loads the hub only by import() in command/hub.ts, command/alliance.ts, command/exercise.ts: everything else asks a hub through client.',
  },
  {
    rule: 'only the commands that run hubs load the hub',
    path: 'packages/cli/src/command/screen.ts',
    text: "const hub = await import('@haetae/hub');",
    sentence:
      'packages/cli/src/command/screen.ts imports @haetae/hub, but the command line loads the hub only by import() in command/hub.ts, command/alliance.ts, command/exercise.ts: everything else asks a hub through client.',
  },
  {
    rule: 'a package is entered through a face that it exports',
    path: 'packages/hub/src/tracing/split.ts',
    text: "import { split } from '@haetae/chain/taint/split';",
    sentence:
      'packages/hub/src/tracing/split.ts imports @haetae/chain/taint/split, but chain shows no such face: import one of ./taint, or add it to its exports.',
  },
  {
    rule: 'a package is not entered by a path',
    path: 'packages/hub/src/tracing/path.ts',
    text: "import { haircut } from '../../../chain/src/taint/index.ts';",
    sentence:
      'packages/hub/src/tracing/path.ts imports ../../../chain/src/taint/index.ts, which lies outside of its package: import another package by its name, @haetae/….',
  },
  {
    rule: 'platform imports no other room',
    path: 'packages/hub/src/platform/http/reply.ts',
    text: "import type { Released } from '../../release/index.ts';",
    sentence:
      'packages/hub/src/platform/http/reply.ts imports ../../release/index.ts, but the room platform imports no other room: meet in the log, or take the part as an argument from main.ts.',
  },
  {
    rule: 'features import each other along the pairs that are written down',
    path: 'packages/hub/src/screening/hops.ts',
    text: "import { trace } from '../tracing/index.ts';",
    sentence:
      'packages/hub/src/screening/hops.ts imports ../tracing/index.ts, but the room screening imports only platform, release, log, store, people, intake: meet in the log, or take the part as an argument from main.ts.',
  },
  {
    rule: 'rooms meet through index.ts',
    path: 'packages/hub/src/response/deadline.ts',
    text: "import { hops } from '../tracing/hops.ts';",
    sentence:
      'packages/hub/src/response/deadline.ts imports ../tracing/hops.ts, past the face of tracing: import tracing/index.ts and let it show what is meant for other rooms.',
  },
  {
    rule: 'nothing imports main.ts',
    path: 'packages/hub/src/support/start.ts',
    text: "import { startHub } from '../main.ts';",
    sentence:
      'packages/hub/src/support/start.ts imports ../main.ts, but main.ts joins the parts and nothing imports it: take the part as an argument.',
  },
  {
    rule: 'every file of the hub lies in a room',
    path: 'packages/hub/src/utils/pad.ts',
    text: 'export const pad = 1;',
    sentence:
      'packages/hub/src/utils/pad.ts lies in "utils", which is no room of the hub: move it into one of platform, release, log, store, people, intake, objects, screening, tracing, detection, exchange, federation, response, landscape, dialogue, support.',
  },
  {
    rule: 'every package is in the table',
    path: 'packages/shared/src/pad.ts',
    text: 'export const pad = 1;',
    sentence: 'packages/shared/src/pad.ts lies in the package shared, which the table PACKAGES does not name.',
  },
  {
    rule: 'what is shipped does not import tests',
    path: 'packages/hub/src/response/model.ts',
    text: "import { model } from './model.test.ts';",
    sentence:
      'packages/hub/src/response/model.ts imports ./model.test.ts, but what is shipped does not import tests or their support.',
  },
  {
    rule: 'an import names its file',
    path: 'packages/cli/src/main.ts',
    text: `await import(\`./command/\${verb}.ts\`);`,
    sentence: 'packages/cli/src/main.ts imports a computed name, which no check can follow: write the names out.',
  },
  {
    rule: 'drivers are imported at the edges only',
    path: 'packages/hub/src/response/letter.ts',
    text: "import type { Stats } from 'node:fs';",
    sentence:
      'packages/hub/src/response/letter.ts imports node:fs, a driver, but only platform/, store/, log/, source/, transport/ and main.ts touch the outside: take what it needs as an argument.',
  },
  {
    rule: 'queries know of pg its types only',
    path: 'packages/hub/src/response/queries/open-requests.ts',
    text: "import { Pool } from 'pg';",
    sentence:
      "packages/hub/src/response/queries/open-requests.ts imports pg, but queries hold SQL and know of a driver only `import type … from 'pg'`: take the connection as an argument.",
  },
  ...[
    ['Date.now()', 'Date.now()'],
    ['new Date()', 'new Date()'],
    ['Temporal.Now', 'Temporal.Now.instant()'],
    ['performance.now()', 'performance.now()'],
    ['setTimeout', 'setTimeout(run, 5)'],
    ['setInterval', 'setInterval(run, 5)'],
    ['setImmediate', 'setImmediate(run)'],
    ['Math.random', 'Math.random()'],
    ['randomUUID', 'crypto.randomUUID()'],
    ['randomBytes', 'randomBytes(16)'],
    ['getRandomValues', 'crypto.getRandomValues(bytes)'],
    ['fetch(', "await fetch('https://example.org')"],
    ['process', 'process.env.HOME'],
    ['globalThis', 'globalThis.fetch'],
  ].map(([name, word]) => ({
    rule: `${name} is used at the edges only`,
    path: 'packages/hub/src/response/jobs.ts',
    text: `/** Due. */\nexport const due = () => ${word};`,
    sentence: `packages/hub/src/response/jobs.ts uses ${name} in line 2, but only platform/, store/, log/, source/, transport/ and main.ts touch the outside: take its result as an argument.`,
  })),
];

describe('the arrows of the house', () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'arrows-'));
    for (const [path, text] of Object.entries(CLEAN)) await plant(root, path, text);
  });
  after(() => rm(root, { recursive: true }));

  test('a house that keeps every rule passes, whatever its comments and strings say', async () => {
    assert.deepEqual(await checkArrows(root), { files: 16, violations: [] });
  });

  for (const { rule, path, text, sentence } of PLANTED) {
    test(rule, async () => {
      await plant(root, path, text);
      const { violations } = await checkArrows(root);
      await rm(join(root, path));
      assert.deepEqual(violations, [sentence]);
    });
  }

  test('a violation is printed and ends the command with 1', async () => {
    const path = 'packages/chain/src/roll.ts';
    await plant(root, path, 'export const roll = Math.random();');
    const script = fileURLToPath(new URL('check-arrows.ts', import.meta.url));
    const run = promisify(execFile)(process.execPath, [script, root]);
    await assert.rejects(run, {
      code: 1,
      stderr: /^packages\/chain\/src\/roll\.ts uses Math\.random in line 1, .*\n$/,
    });
    await rm(join(root, path));
  });

  test('no room and no package reaches itself along the tables', () => {
    for (const table of [PACKAGES, ROOMS]) {
      for (const name of Object.keys(table)) assert.ok(!reachable(table, name).has(name), `${name} reaches itself`);
    }
  });
});

async function plant(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function reachable(table: Readonly<Record<string, readonly string[]>>, from: string): Set<string> {
  const reached = new Set<string>();
  const next = [...(table[from] ?? [])];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    next.push(...(table[name] ?? []));
  }
  return reached;
}
