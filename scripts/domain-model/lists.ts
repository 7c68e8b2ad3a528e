/**
 * Public lists that the model of phishing domains learns from beside `../shared/data/phishing`: what is learned is how
 * names are made, no name is kept. `HAETAE_LISTS` names the folder that holds them as `owner/name`; the script
 * fetch-domain-lists.ts brings them there.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names from the files of one repository, at the commit that the shipped weights were learned from. */
type List = {
  readonly repository: string;
  readonly commit: string;
  /** Files by pattern, from the repository's root. */
  readonly files: readonly string[];
  /** Scams reported; projects' own sites, nodes and explorers; sites that many people visit. */
  readonly holds: 'reports' | 'projects' | 'sites';
};

export const LISTS: readonly List[] = [
  {
    repository: 'MISP/misp-warninglists',
    commit: '84f0610aaf3b32159285c9b85510d0f415ea6b27',
    files: ['cloudflare-top100k', 'majestic_million', 'cisco_top20k'].map((list) => `lists/${list}/list.json`),
    holds: 'sites',
  },
  {
    repository: 'zer0h/top-1000000-domains',
    commit: '17c411bf16f0795f67817cc528dd42075cbbc91d',
    files: ['top-100000-domains'],
    holds: 'sites',
  },
  {
    repository: 'opendns/public-domain-lists',
    commit: '59bc34f845b92900c19a64d6ea55896e054e976a',
    files: ['opendns-*-domains.txt'],
    holds: 'sites',
  },
  {
    repository: 'v2fly/domain-list-community',
    commit: 'c975ccef9c19f005a3bfa7a33255d1b406deea64',
    files: ['data/*'],
    holds: 'sites',
  },
  {
    repository: 'scamsniffer/scam-database',
    commit: '750005582359f99a2ef2b2133daca27926e5c661',
    files: ['blacklist/archive/*.json'],
    holds: 'reports',
  },
  {
    repository: 'cosmos/chain-registry',
    commit: '627bbab9c8e56fa1c4581f85f40d6d028e1c26e8',
    files: ['**/chain.json', '**/assetlist.json'],
    holds: 'projects',
  },
  {
    repository: 'ethereum-lists/tokens',
    commit: '55622d80c18cc5cabaa8cb9a4c4214daaa9cf05e',
    files: ['tokens/**/*.json'],
    holds: 'projects',
  },
  {
    repository: 'tonkeeper/ton-assets',
    commit: '08f877ccf9c4d7cafb03a419677d69f503ee0919',
    files: ['jettons.json'],
    holds: 'projects',
  },
  {
    repository: 'ethereum-optimism/ethereum-optimism.github.io',
    commit: '9db0b0037010c0f0e286a5812096f9a08dcc98d1',
    files: ['data/**/*.json'],
    holds: 'projects',
  },
  {
    repository: 'DefiLlama/chainlist',
    commit: '0962062964d399d80fbca28bb8edc3d1be3d45a4',
    files: ['constants/extraRpcs.js'],
    holds: 'projects',
  },
  {
    repository: 'DefiLlama/DefiLlama-Adapters',
    commit: '1eb4e81d4dd0fa8e2c27a428fe8120b37c985689',
    files: ['projects/**/*.js'],
    holds: 'projects',
  },
  {
    repository: 'DefiLlama/dimension-adapters',
    commit: 'e7346b0e9e7d971494bc938eb87226c19a7ed272',
    files: ['**/*.ts'],
    holds: 'projects',
  },
  {
    repository: 'beach-dev/defillama-server',
    commit: '6da5853aa9651e474b739d8667336ca30140e0f3',
    files: ['defi/src/protocols/*.ts'],
    holds: 'projects',
  },
  {
    repository: 'blockscout/chainscout',
    commit: '33aed79862339139bf0591157e362152e99fd076',
    files: ['data/chains.json'],
    holds: 'projects',
  },
  {
    repository: 'near/ecosystem',
    commit: '0747b1b656f357b7e3ae95c87f39838d33e50519',
    files: ['entities/*.md'],
    holds: 'projects',
  },
  {
    repository: 'base/web',
    commit: 'b0850edf79d08f97600a147929ca2ac206a9ae06',
    files: ['apps/web/src/data/**/*.json'],
    holds: 'projects',
  },
  {
    repository: 'multiversx/mx-assets',
    commit: '30d40c8ba60b54cad4bac4966d2561689e925c6a',
    files: ['**/info.json'],
    holds: 'projects',
  },
  {
    repository: 'ong/awesome-decentralized-finance',
    commit: '218a34cc96a0994888ae7188909d599268d0867e',
    files: ['*.md'],
    holds: 'projects',
  },
  {
    repository: 'ahmet/awesome-web3',
    commit: 'e4d66d0a3e3cb4bde43fbf6a83fa505c5f02da18',
    files: ['*.md'],
    holds: 'projects',
  },
  {
    repository: 'yjjnls/awesome-blockchain',
    commit: '1f33bdb2f89cadea47663dc21a9254de9c238833',
    files: ['**/*.md'],
    holds: 'projects',
  },
];

/** Reports after the day of the newest domain in `../shared/data/phishing` stay unseen, to measure with. */
export const LEARNED_UNTIL = '2026-02-03';

/** The share of all names that is learned from, by the same rule as in `../shared/data/phishing/SOURCE.md`. */
const LEARNED = 0.7;

/** Whether a name is in the part that is learned from; the other part is nobody's to learn from. */
export function isLearned(name: string): boolean {
  return createHash('sha256').update(name).digest().readUInt32BE(0) < LEARNED * 2 ** 32;
}

/** What is learned from; what the split holds back; what was first reported after the last day that is learned from. */
type Part = 'learned' | 'held-back' | 'later';

/**
 * The names of all lists of a kind, each once, of one part, with the day of the first report, as in `2026-02-03`, or no
 * day (''); none where `HAETAE_LISTS` names no folder.
 */
export function readLists(holds: List['holds'], part: Part): ReadonlyMap<string, string> {
  const folder = process.env.HAETAE_LISTS;
  if (folder === undefined) return new Map();
  const days = new Map<string, string>();
  for (const list of LISTS)
    if (list.holds === holds)
      for (const [name, day] of readNames(folder, list)) if (!days.has(name)) days.set(name, day);
  return new Map([...days].filter(([name, day]) => partOf(name, day) === part));
}

function partOf(name: string, day: string): Part {
  if (day > LEARNED_UNTIL) return 'later';
  return isLearned(name) ? 'learned' : 'held-back';
}

/** What stands in quotes, or begins a line, as a name alone. */
const NAME = /(?:"|^(?:full:)?)((?:[\w-]+\.)+[\w-]+)(?=["\s]|$)/gm;

/** What a link leads to. */
const LINK = /https?:\/\/((?:[\w-]+\.)+[\w-]+)/g;

/** Names with the day that their file is named after, by day; no day where files have none. */
function readNames(folder: string, { repository, files, holds }: List): (readonly [name: string, day: string])[] {
  const root = join(folder, repository);
  if (!existsSync(root)) throw new Error(`${repository} is not in ${folder}.`);
  return globSync(files, { cwd: root })
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8').toLowerCase();
      const day = /\d{4}-\d\d-\d\d/.exec(file)?.[0] ?? '';
      return [...text.matchAll(holds === 'projects' ? LINK : NAME)].map(
        ([, name = '']) => [name.replace(/^www\./, ''), day] as const,
      );
    })
    .filter(([name]) => !/^[\d.]+$/.test(name) && (holds !== 'projects' || !SHARED.test(name)));
}

/** Hosts that projects link to and do not own. */
const SHARED = new RegExp(
  `(?:^|\\.)(?:${[
    'github.com github.io githubusercontent.com gitlab.com t.me telegram.me telegram.org twitter.com x.com medium.com',
    'discord.gg discord.com facebook.com instagram.com youtube.com youtu.be linkedin.com tiktok.com reddit.com linktr.ee',
    'notion.so notion.site gitbook.io substack.com mirror.xyz google.com googleapis.com apple.com ipfs.io amazonaws.com',
    'cloudfront.net archive.org wikipedia.org example.com example.org thegraph.com goldsky.com satsuma-prod.com',
    'vercel.app herokuapp.com netlify.app web.app pages.dev workers.dev',
  ]
    .join(' ')
    .replaceAll('.', '\\.')
    .replaceAll(' ', '|')})$`,
);
