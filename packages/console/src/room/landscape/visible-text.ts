/** Controls, marks of direction, zero-width characters and tags: they turn or hide what stands beside them. */
const UNSEEN = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** A name that others wrote, with what cannot be seen written out. @example visibleText('a\u202Eb') // 'a⟨U+202E⟩b' */
export const visibleText = (text: string): string =>
  text.replace(
    UNSEEN,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
