/** What steers how other text is read or is not seen at all: controls, marks of direction, tags, zero-width characters. */
const UNSEEN = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * Text of somebody else on one line, with what cannot be seen written out, so that it can neither hide nor turn what
 * stands beside it.
 *
 * @example plainText('Bybit\u202Emoc') // 'Bybit⟨U+202E⟩moc'
 */
export const plainText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(UNSEEN, (character) => `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`);
