import config from 'eth-phishing-detect/src/config.json' with { type: 'json' };
import type { DomainLists, Provenance } from '../domain-judgement.ts';

const EDITION = { list: 'eth-phishing-detect', source: 'MetaMask/eth-phishing-detect 1.2.0 (npm)', date: '2024-12-09' };

/** MetaMask's list of phishing domains and of honest look-alikes, as its package ships it; made anew on every call. */
export function ethPhishingDetectLists(): DomainLists {
  const block: Provenance = { ...EDITION, reason: 'reported as crypto phishing' };
  const allow: Provenance = { ...EDITION, reason: 'known to be honest, though it resembles a brand' };
  return {
    block: new Map(config.blacklist.map((domain) => [domain, block])),
    allow: new Map(config.whitelist.map((domain) => [domain, allow])),
  };
}
