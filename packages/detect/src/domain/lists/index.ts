import config from 'eth-phishing-detect/src/config.json' with { type: 'json' };
import type { DomainLists, Provenance } from '../domain-judgement.ts';
import { KNOWN_SITES } from './known-sites.ts';

const EDITION = { list: 'eth-phishing-detect', source: 'MetaMask/eth-phishing-detect 1.2.0 (npm)', date: '2024-12-09' };

const KNOWN: Provenance = {
  list: 'known sites',
  source: 'written for Haetae',
  date: '2026-11-24',
  reason: 'well-known',
};

/** MetaMask's list of phishing domains and of honest look-alikes, as its package ships it; made anew on every call. */
export function ethPhishingDetectLists(): DomainLists {
  const block: Provenance = { ...EDITION, reason: 'reported-phishing' };
  const allow: Provenance = { ...EDITION, reason: 'honest-look-alike' };
  return {
    block: new Map(config.blacklist.map((domain) => [domain, block])),
    allow: new Map(config.whitelist.map((domain) => [domain, allow])),
  };
}

/** All that is built in: MetaMask's lists and the best-known sites. */
export function builtInLists(): DomainLists {
  const { block, allow } = ethPhishingDetectLists();
  return { block, allow: new Map([...KNOWN_SITES.map((site) => [site, KNOWN] as const), ...allow]) };
}
