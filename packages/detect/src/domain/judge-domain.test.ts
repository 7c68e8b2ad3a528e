import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type DomainLists, judgeDomain, type Provenance } from './index.ts';
import { builtInLists } from './lists/index.ts';
import { BRANDS } from './reference/brands.ts';

const FOLDER = `${process.env.HAETAE_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url))}/data/phishing`;
const NO_DATA = existsSync(FOLDER) ? false : 'the folder ../shared/data/phishing is absent';

const BLOCKED: readonly [string, string, string | undefined][] = [
  ['a brand before an “@”', 'https://binance.com@evil.example/login', 'Binance'],
  ['a look-alike of another script', 'mеtamask.io', 'MetaMask'],
  ['a look-alike as punycode', 'xn--mtamask-7gg.io', 'MetaMask'],
  ['a brand with a lure on a free host', 'metamask-airdrop.pages.dev', 'MetaMask'],
  ['a brand and its ending as a label', 'binance-com.xyz', 'Binance'],
  ['a reward for a brand’s users', 'claims-lido.fi', 'Lido'],
  ['a brand’s own domain before another', 'metamask.io.evil.example', 'MetaMask'],
  ['the same with a host of its own', 'app.uniswap.org.evil.com', 'Uniswap'],
  ['a brand’s own domain with an accent', 'pŭmp.fun', 'Pump.fun'],
  ['small Cyrillic letters in a brand’s own domain', 'мetamask.io', 'MetaMask'],
  ['one letter replaced in a short name beside a lure', 'metamasf-app.com', 'MetaMask'],
  ['one letter left out of a long name', 'layezero.com', 'LayerZero'],
  ['one letter too many in a short name', 'arbintrum.com', 'Arbitrum'],
  ['words of a drainer without a brand', 'dapp-rectify-wallets.netlify.app', undefined],
];

const REVIEWED: readonly [string, string, string | undefined][] = [
  ['a bare address', 'http://0x7f.1/', undefined],
  ['a brand’s name in Hangul', '업비트.kr', 'Upbit'],
  ['a brand’s name under a Korean ending', 'bithumb.co.kr', 'Bithumb'],
  ['one letter swapped in a short name', 'raydimu.com', 'Raydium'],
];

const CLEAR: readonly [string, string][] = [
  ['a brand’s own domain', 'metamask.io'],
  ['a host below a brand’s own domain', 'https://app.uniswap.org/#/swap'],
  ['a brand’s name before a provider’s of nodes', 'arbitrum.drpc.org'],
  ['a popular site', 'wikipedia.org'],
  ['a popular site of Korea', 'naver.com'],
  ['a government', 'fsc.go.kr'],
  ['a government whose site is a public suffix', 'gov.uk'],
  ['a university with a subdomain', 'www.cs.kaist.ac.kr'],
  ['a bank', 'deutsche-bank.de'],
  ['an internationalised honest name', 'münchen.de'],
  ['a mailbox named after an everyday word', 'safe.live@wikipedia.org'],
];

const rules = (input: string): string[] => judgeDomain(input).reasons.map(({ rule }) => rule);

describe('the judgement of a domain', () => {
  for (const [name, input, brand] of BLOCKED)
    it(`blocks ${name}`, () => {
      const judged = judgeDomain(input);
      assert.deepEqual([judged.verdict, judged.brand], ['block', brand]);
    });

  for (const [name, input, brand] of REVIEWED)
    it(`reviews ${name}`, () => {
      const judged = judgeDomain(input);
      assert.deepEqual([judged.verdict, judged.brand], ['review', brand]);
    });

  for (const [name, input] of CLEAR) it(`clears ${name}`, () => assert.equal(judgeDomain(input).verdict, 'clear'));

  for (const input of ['com', 'localhost', 'not a domain', ''])
    it(`calls “${input}” invalid`, () => assert.equal(judgeDomain(input).verdict, 'invalid'));

  for (const input of [
    'earth-token.com',
    'rock-chain.org',
    'auth-network.com',
    'ahn-blockchain.com',
    'shoprewards.com.au',
  ])
    it(`does not block “${input}” for what honest names say too`, () =>
      assert.notEqual(judgeDomain(input).verdict, 'block'));

  it('says in words what weighed', () => {
    const { reasons } = judgeDomain('metamask-airdrop.pages.dev');
    assert.match(reasons[0]?.text ?? '', /holds MetaMask’s name .* own domains are metamask\[\.\]io/);
    assert.ok(reasons.some(({ text }) => text.includes('“airdrop”')));
    assert.ok(rules('metamask-airdrop.pages.dev').includes('free-host'));
  });

  it('shows the code points of letters that only look alike', () =>
    assert.match(judgeDomain('mеtamask.io').reasons[0]?.text ?? '', /U\+0435/));

  it('never flags a brand’s own domain', () => {
    for (const { domains } of BRANDS)
      for (const domain of domains.split(' ')) assert.equal(judgeDomain(domain).verdict, 'clear', domain);
  });
});

describe('lists', () => {
  const of = (list: string): Provenance => ({
    list,
    source: 'https://list.example',
    date: '2026-11-24',
    reason: 'reported-phishing',
  });
  const lists: DomainLists = {
    allow: new Map([['metamask-fans.com', of('honest')]]),
    block: new Map([
      ['innocent-looking.com', of('bad')],
      ['metamask-fans.com', of('bad')],
      ['evil.pages.dev', of('bad')],
    ]),
  };

  it('come first, with their provenance', () => {
    const judged = judgeDomain('https://shop.innocent-looking.com/', { lists });
    assert.equal(judged.verdict, 'block');
    assert.deepEqual(judged.reasons, [
      { rule: 'block-list', text: 'On the list bad (https://list.example, 2026-11-24): reported as crypto phishing.' },
    ]);
  });

  it('allow what is known to be honest, though another list blocks it', () => {
    const judged = judgeDomain('metamask-fans.com', { lists });
    assert.deepEqual([judged.verdict, judged.reasons[0]?.rule], ['clear', 'allow-list']);
  });

  it('of one customer of a free host say nothing of the others', () =>
    assert.equal(
      judgeDomain('gardening-in-spring.pages.dev', { lists }).reasons.some(({ rule }) => rule === 'block-list'),
      false,
    ));

  it('are not asked when none is given', () =>
    assert.notEqual(judgeDomain('innocent-looking.com').reasons[0]?.rule, 'block-list'));

  it('hold the best-known sites, and block none of them', () => {
    const builtIn = builtInLists();
    for (const domain of ['google.com', 'naver.com', 'msftconnecttest.com'])
      assert.equal(judgeDomain(domain, { lists: builtIn }).reasons[0]?.rule, 'allow-list');
    for (const [domain, { list }] of builtIn.allow)
      if (list === 'known sites') assert.equal(builtIn.block.has(domain), false, domain);
  });

  it('of the package name their edition', () => {
    const judged = judgeDomain('azukishop.live', { lists: builtInLists() });
    assert.match(judged.reasons[0]?.text ?? '', /eth-phishing-detect 1\.2\.0/);
  });
});

describe('laws of the judgement', () => {
  const label = fc.oneof(
    fc.constantFrom('metamask', 'claim', 'binance', 'app', 'xn--metmask-zwa', '업비트', 'а', 'pages', '0x7f'),
    fc.string({ unit: fc.constantFrom('a', 'b', 'e', '-', '0', 'ｘ', 'é'), minLength: 1, maxLength: 12 }),
  );
  const domain = fc
    .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), fc.constantFrom('com', 'co.kr', 'pages.dev', 'xyz', 'fi'))
    .map(([labels, suffix]) => `${labels.join('.')}.${suffix}`);

  it('it never throws, and its texts obey no terminal', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.webUrl(), domain, fc.string());
    fc.assert(
      fc.property(hostile, (input) => {
        const judged = judgeDomain(input);
        assert.ok(judged.score >= 0 && judged.score <= 1);
        for (const text of [judged.domain, ...judged.reasons.map(({ text }) => text)])
          assert.doesNotMatch(text, /[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it('case, a trailing dot, a scheme, a port and a path change nothing', () => {
    fc.assert(
      fc.property(domain, (name) => {
        const judged = judgeDomain(name);
        if (judged.verdict === 'invalid') return;
        for (const same of [
          name.toUpperCase(),
          `${name}.`,
          `https://${name}/a?b#c`,
          `http://${name}:8080`,
          ` ${name} `,
        ])
          assert.deepEqual(judgeDomain(same), judged);
      }),
    );
  });

  it('a name and its punycode are judged alike', () => {
    fc.assert(
      fc.property(domain, (name) => {
        const judged = judgeDomain(name);
        if (judged.verdict !== 'invalid') assert.deepEqual(judgeDomain(judged.domain), judged);
      }),
    );
  });

  it('one judgement does not disturb the next', () => {
    fc.assert(
      fc.property(domain, domain, (one, other) => {
        const before = judgeDomain(one);
        judgeDomain(`https://${other}@${one}/`);
        assert.deepEqual(judgeDomain(one), before);
      }),
    );
  });
});

describe('the shipped model on what it was trained with', { skip: NO_DATA }, () => {
  const flagged = (file: string): number => {
    const lines = readFileSync(`${FOLDER}/${file}`, 'utf8').trim().split('\n');
    const domains = file.endsWith('.csv') ? lines.slice(1).map((line) => line.split(',', 1)[0] ?? '') : lines;
    const found = domains.filter((domain) => ['block', 'review'].includes(judgeDomain(domain).verdict));
    return found.length / domains.length;
  };

  it('finds 95 of 100 imitators', () => assert.ok(flagged('impersonation_train.csv') >= 0.95));
  it('finds 85 of 100 scams', () => assert.ok(flagged('blocklist_train.txt') >= 0.85));
  it('flags at most 6 of 1,000 popular sites', () => assert.ok(flagged('benign_train.txt') <= 0.006));
  it('flags at most 35 of 1,000 crypto projects', () => assert.ok(flagged('benign_crypto_train.csv') <= 0.035));
});
