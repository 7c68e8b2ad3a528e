import type { BrandMatch } from './brand-match.ts';
import { type Lures, WORD_GROUP } from './lure-index.ts';
import { CRYPTO_WORDS } from './reference/lure-words.ts';
import type { DomainName } from './split-name.ts';

/**
 * What a name says, whatever it weighs. *Posing*: it poses as a brand, or speaks of crypto and asks for something; on a
 * host that lets anybody in, one of the two. *Luring*: words that lure, which honest names have too
 * (`woolworthsrewards`). *Plain*: no more than what honest projects are called (`-token`, `-chain`, `protocol`).
 */
export type Standing = 'posing' | 'luring' | 'plain';

/** What honest machines of chains are called; they offer no repair. */
const MACHINES: ReadonlySet<string> = new Set(['node', 'nodes', 'rpc', 'mainnet', 'testnet', 'validator']);

/** Shorter words count only between hyphens, dots and ends. */
const MIN_INSIDE = 4;

/** What the name says: how much it must weigh to be blocked depends on it. */
export function standingOf({ text, hosted }: DomainName, lures: Lures, match: BrandMatch | undefined): Standing {
  if (match !== undefined && !match.key.everyday && match.match !== 'buried') return 'posing';
  const { crypto, deed } = readWords(text, lures);
  if (match !== undefined || hosted ? crypto || deed : crypto && deed) return 'posing';
  return crypto || deed ? 'luring' : 'plain';
}

/** Whether a lure word speaks of crypto, and whether one asks, promises, offers a repair or speaks of an event. */
function readWords(text: string, { starts, ends, count }: Lures): { crypto: boolean; deed: boolean } {
  let crypto = false;
  let deed = false;
  for (let at = 0; at < count; at++) {
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    const word = text.slice(start, end);
    const begins = !isLetter(text.charCodeAt(start - 1));
    if (word.length < MIN_INSIDE && !(begins && !isLetter(text.charCodeAt(end)))) continue;
    const group = WORD_GROUP.get(word);
    // `reclaim` and `proclaim` claim nothing.
    crypto ||= CRYPTO_WORDS.has(word) && (begins || !word.startsWith('claim'));
    deed ||= group !== undefined && group !== 'coin' && !MACHINES.has(word);
  }
  return { crypto, deed };
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
