/**
 * The arrows of the house as tables: who may know whom, and where the outside may be touched.
 * A pair that is not written here does not exist; to add one is a decision, so it is made here, in sight of a review.
 */

/** Every package and the packages of the house it may import. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  stix: [],
  chain: [],
  detect: [],
  proof: [],
  landscape: ['contract', 'stix'],
  // The comparison of identifiers is made where the identifier is: whoever asks a hub needs the pure parts for that.
  client: ['contract', 'detect', 'proof'],
  console: ['client', 'contract'],
  sandbox: ['detect'],
  hub: ['contract', 'stix', 'chain', 'detect', 'proof', 'landscape', 'sandbox'],
  cli: ['client', 'contract', 'stix', 'chain', 'detect', 'proof', 'landscape', 'sandbox'],
};

/** Packages without a platform: no Node, no driver, no clock, no randomness in what they ship. */
export const PURE: readonly string[] = ['contract', 'stix', 'chain', 'detect', 'proof', 'landscape'];

/** The commands that run hubs load the hub when they are called, so that every other command starts without it. */
export const HUB_STARTERS: readonly string[] = ['command/hub.ts', 'command/alliance.ts', 'command/exercise.ts'];

const GROUND: readonly string[] = ['platform', 'release', 'log', 'store', 'people'];
const BELOW_FEATURES: readonly string[] = [...GROUND, 'intake'];

/** Every room of the hub and the rooms it may import, bottom first; features meet in the log and along the pairs named. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  release: ['platform'],
  log: ['platform', 'release'],
  store: ['platform', 'release', 'log'],
  people: ['platform', 'release', 'log', 'store'],
  intake: GROUND,
  objects: GROUND,
  screening: BELOW_FEATURES,
  tracing: BELOW_FEATURES,
  detection: [...BELOW_FEATURES, 'screening'],
  exchange: BELOW_FEATURES,
  federation: BELOW_FEATURES,
  response: [...BELOW_FEATURES, 'tracing'],
  landscape: BELOW_FEATURES,
  dialogue: BELOW_FEATURES,
  support: BELOW_FEATURES,
};

/** Where the hub joins its parts, `main.ts` with the folder `main/`; it imports every room and no room imports it. */
export const ROOT = 'main';

/** Where drivers, the file system, the network, timers, the clock and randomness may be touched. */
export const EDGES = {
  /** Packages that are an edge as a whole: a browser, another's program, a command line, a limited worker. */
  packages: ['client', 'console', 'cli', 'sandbox'],
  rooms: ['platform', 'store', 'log'],
  folders: ['source', 'transport'],
  /** Files of SQL: the types of `pg`, by `import type`, and nothing else. */
  queries: { file: 'queries.ts', folder: 'queries', types: 'pg' },
} as const;

/** Modules that are a driver, each with all that lies under it. */
export const DRIVER_MODULES: readonly string[] = [
  'pg',
  'pg-copy-streams',
  'node:fs',
  'node:net',
  'node:tls',
  'node:dns',
  'node:dgram',
  'node:http',
  'node:https',
  'node:http2',
  'node:child_process',
  'node:worker_threads',
  'node:timers',
  'node:process',
];

/** Words that touch the outside without an import. A member of something given (`clock.setTimeout`) is not one. */
export const DRIVER_WORDS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'Date.now()', pattern: /(?<![.\w$])Date\.now\b/ },
  { name: 'new Date()', pattern: /\bnew Date(?:\(\s*\)|(?!\s*\())/ },
  { name: 'Temporal.Now', pattern: /(?<![.\w$])Temporal\.Now\b/ },
  { name: 'performance.now()', pattern: /(?<![.\w$])performance\.now\b/ },
  { name: 'setTimeout', pattern: /(?<![.\w$])setTimeout\s*\(/ },
  { name: 'setInterval', pattern: /(?<![.\w$])setInterval\s*\(/ },
  { name: 'setImmediate', pattern: /(?<![.\w$])setImmediate\s*\(/ },
  { name: 'Math.random', pattern: /(?<![.\w$])Math\.random\b/ },
  { name: 'randomUUID', pattern: /\brandomUUID\b/ },
  { name: 'randomBytes', pattern: /\brandomBytes\b/ },
  { name: 'getRandomValues', pattern: /\bgetRandomValues\b/ },
  { name: 'fetch(', pattern: /(?<![.\w$])fetch\s*\(/ },
  { name: 'process', pattern: /(?<![.\w$])process\s*[.[]/ },
  { name: 'globalThis', pattern: /(?<![.\w$])globalThis\b/ },
];
