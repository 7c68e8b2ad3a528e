import { canonicalDigest } from '@haetae/proof/canonical';

/**
 * The hash that a side agrees to: SHA-256, hex, over the RFC 8785 form of part, language and text in NFC.
 *
 * One letter more, also one that nobody sees, gives another hash; two ways to write one Hangul syllable do not.
 */
export function versionHash(part: string, lang: string, text: string): string {
  return canonicalDigest({ part, lang, text: text.normalize('NFC') });
}
