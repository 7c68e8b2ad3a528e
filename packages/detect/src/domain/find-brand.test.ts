import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrandMatch } from './brand-match.ts';
import { findBrand } from './find-brand.ts';
import { findLures } from './lure-index.ts';
import { ownerOf } from './owner-of.ts';
import { readHost } from './read-host.ts';
import { BRANDS } from './reference/brands.ts';
import { splitName } from './split-name.ts';

function nameOf(input: string) {
  const host = readHost(input);
  const name = host.kind === 'domain' ? splitName(host) : undefined;
  assert.ok(name, `${input} is no domain`);
  return name;
}

const match = (input: string): BrandMatch | undefined => {
  const name = nameOf(input);
  return findBrand(name, findLures(name.text));
};

/** The way of posing, a name, the brand, how it is found. */
const POSING: readonly [string, string, string, BrandMatch['match']][] = [
  ['the name under another ending', 'metamask.app-login.net', 'MetaMask', 'word'],
  ['the whole name under another ending', 'bithumb.xyz', 'Bithumb', 'whole'],
  ['the name with an extra word', 'coinbase-airdrop.com', 'Coinbase', 'word'],
  ['the name inside a word', 'loginmetamask.com', 'MetaMask', 'inside'],
  ['the name and its ending in a label', 'binance-com.xyz', 'Binance', 'word'],
  ['the name in a subdomain', 'upbit.com.event-kr.xyz', 'Upbit', 'word'],
  ['the name on a free host', 'uniswap.pages.dev', 'Uniswap', 'whole'],
  ['the name cut by hyphens', 'meta-mask.com', 'MetaMask', 'joined'],
  ['a letter left out', 'uniswp.com', 'Uniswap', 'typo'],
  ['a letter doubled', 'trezzor.com', 'Trezor', 'typo'],
  ['two letters swapped', 'coinbsae.com', 'Coinbase', 'typo'],
  ['a neighbouring key', 'kraksn.com', 'Kraken', 'typo'],
  ['one bit flipped', 'bifance.com', 'Binance', 'typo'],
  ['a typo between extra words', 'loginmetamsk.com', 'MetaMask', 'typo'],
  ['a digit for a letter', 'c0inbase.com', 'Coinbase', 'look-alike'],
  ['an l for an i', 'blnance.com', 'Binance', 'look-alike'],
  ['rn for m', 'rnetamask.io', 'MetaMask', 'look-alike'],
  ['vv for w', 'unisvvap.org', 'Uniswap', 'look-alike'],
  ['a Cyrillic letter', 'metаmask.io', 'MetaMask', 'look-alike'],
  ['the same as punycode', 'xn--metmask-4fg.io', 'MetaMask', 'look-alike'],
  ['Cyrillic letters alone', 'аave.com', 'Aave', 'look-alike'],
  ['an accent', 'metãmask.com', 'MetaMask', 'look-alike'],
  ['a dot below', 'ḅinance.com', 'Binance', 'look-alike'],
  ['Hangul letters drawn like Latin ones', 'cㅇinbase.com', 'Coinbase', 'look-alike'],
  ['a name in Hangul', '업비트-이벤트.com', 'Upbit', 'inside'],
  ['a Hangul name typed on Latin keys', 'djqqlxm.com', 'Upbit', 'whole'],
  ['a Latin name typed on Hangul keys', 'ㅡㄷㅅ므ㅁ나.com', 'MetaMask', 'typed'],
  ['a short name fused with lures', 'lidodex.org', 'Lido', 'fused'],
  ['rn for m, of an everyday word', 'phantorn.app', 'Phantom', 'look-alike'],
  ['nn for m', 'bithunnb.com', 'Bithumb', 'look-alike'],
  ['the last letter twice', 'krakenn.com', 'Kraken', 'look-alike'],
  ['letters set twice', 'maagicedden.io', 'Magic Eden', 'look-alike'],
  ['two letters swapped in a long name', 'arbitrmu.foundation', 'Arbitrum', 'typo'],
  ['small Cyrillic letters whose capitals are Latin ones', 'мeтamasк.io', 'MetaMask', 'look-alike'],
  ['a very long name in the middle of others', 'xxxmyetherwalletxxx.com', 'MyEtherWallet', 'buried'],
];

const HONEST: readonly [string, string][] = [
  ['a short name in the middle of a word', 'takarakuji.jp'],
  ['an ordinary word', 'poetryfoundation.org'],
  ['an ordinary word that holds a name', 'revolutiondance.example'],
  ['an ordinary word that runs into a name', 'paymasterdexter.example'],
  ['an ordinary word one slip from a name', 'blockchainspace.example'],
  ['a Korean site', '한국은행.한국'],
  ['a German site with an umlaut', 'münchen.de'],
  ['a lure word one edit from a brand', 'finance.example'],
];

describe('the brand that a name poses as', () => {
  for (const [name, input, brand, how] of POSING)
    it(`is found by ${name}`, () => {
      const found = match(input);
      assert.deepEqual([found?.brand.name, found?.match], [brand, how]);
    });

  for (const [name, input] of HONEST)
    it(`is none for ${name}`, () => assert.equal(match(input)?.brand.name, undefined));

  it('is found whatever stands for the dots', () => assert.equal(match('metamask。com')?.brand.name, 'MetaMask'));
});

describe('the brands', () => {
  it('are at least 160, with Korean and European ones', () => {
    assert.ok(BRANDS.length >= 160);
    assert.ok(BRANDS.filter(({ region }) => region === 'KR').length >= 15);
    assert.ok(BRANDS.filter(({ region }) => region === 'EU').length >= 30);
  });

  it('have each name once', () => assert.equal(new Set(BRANDS.map(({ name }) => name)).size, BRANDS.length));

  it('own their domains and everything below', () => {
    for (const { domains } of BRANDS)
      for (const domain of domains.split(' ')) {
        assert.ok(ownerOf(nameOf(domain)), domain);
        assert.ok(ownerOf(nameOf(`app.${domain}`)), domain);
      }
  });

  it('do not own a customer of the same host', () => assert.equal(ownerOf(nameOf('binance.github.io')), undefined));
});
