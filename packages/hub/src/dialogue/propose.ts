import type { Deed } from './dialogue-act.ts';
import type { Negotiation } from './negotiate.ts';
import { type Refused, refuse } from './refusal.ts';
import { versionHash } from './version-hash.ts';

/** What somebody wants the words to be. `basis`: hash of the words they saw; absent: the present ones. */
export interface NewWords {
  readonly key: string;
  readonly text: string;
  readonly basis?: string | null;
  readonly reason?: string;
}

/** The deed that makes new words the present ones, or why it would not. Texts are kept in NFC. */
export function proposeWords(words: Negotiation, { key, text, basis, reason }: NewWords): Deed | Refused {
  const present = words.present.get(key)?.hash ?? null;
  if (basis !== undefined && basis !== present) return refuse('not_present_words');
  const written = text.normalize('NFC');
  if (versionHash(words.part, key, written) === present) return refuse('same_words');
  return { do: 'propose', key, text: written, basis: present, ...(reason !== undefined && { reason }) };
}

/** The deed that agrees to the present words of a key, or why it would not. */
export function agreeTo(words: Negotiation, key: string, hash: string): Deed | Refused {
  if (words.present.get(key)?.hash !== hash) return refuse('not_present_words');
  return { do: 'agree', key, hash };
}
