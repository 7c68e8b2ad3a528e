/**
 * Sequences that a terminal obeys (ECMA-48): CSI (colours, cursor), OSC/DCS/SOS/PM/APC strings with their end (titles,
 * links, clipboard), and two-byte escapes; each in its seven-bit and its eight-bit form. No part repeats another, so
 * the time is linear in the text.
 */
const TERMINAL_ESCAPE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-OQ-WYZ\\`-~]/g;

/**
 * What is not seen, or moves what is seen: control and format characters (marks of direction, zero width, tags), line
 * and paragraph separators, the blank Hangul fillers, variation selectors and halves of a surrogate pair.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0\u2800]|\u034f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;

/** Marks piled on one letter beyond what any script needs, which run over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Nothing to do: nearly all that is shown. */
const PLAIN = /^[ -~]*$/;

/**
 * What others wrote, as a terminal, a log or a page may show it: terminal sequences are gone, characters that are not
 * seen are written out as `\u{202e}`, piles of combining marks are cut to four. Line ends and tabs are written out, too:
 * the result is one line. Applying it twice changes nothing.
 *
 * @example harmless('pay\u202etxt.exe') // 'pay\\u{202e}txt.exe'
 */
export function harmless(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(TERMINAL_ESCAPE, '')
    .replace(UNSEEN, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`)
    .replace(PILED_MARKS, '$1');
}
