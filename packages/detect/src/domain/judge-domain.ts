import { parse } from 'tldts';
import { defang } from '../display/index.ts';
import type { DomainContext, DomainJudgement } from './domain-judgement.ts';

/** Judges a domain or URL by what a browser would open. */
export function judgeDomain(input: string, _context: DomainContext = {}): DomainJudgement {
  const { domain, hostname } = parse(input);
  if (domain === null || hostname === null)
    return {
      domain: defang(input),
      verdict: 'invalid',
      score: 0,
      reasons: [{ rule: 'host', text: 'No domain is in it.' }],
    };
  return { domain: hostname, verdict: 'clear', score: 0, reasons: [] };
}
