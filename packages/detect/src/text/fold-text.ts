/**
 * Text folded for looking phrases up, so that spelling tricks do not hide them: compatibility forms become plain, case and
 * invisible characters go, letters of other scripts inside a Latin word become the Latin letters they are drawn like, and
 * words spelled out letter by letter are joined. Only for searching: what is shown to people is the text as it was.
 */

/** Cyrillic, Greek and Armenian letters that are drawn like a Latin one (from Unicode TR 39, confusables). */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ԛ: 'q',
  ԝ: 'w',
  м: 'm',
  т: 't',
  к: 'k',
  в: 'b',
  н: 'h',
  ո: 'n',
  α: 'a',
  ε: 'e',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  υ: 'u',
  ι: 'i',
  κ: 'k',
  τ: 't',
  χ: 'x',
  γ: 'y',
  ı: 'i',
  ɡ: 'g',
  ℓ: 'l',
};

/** A word that holds a Latin letter and a look-alike: only there is a letter of another script a trick. */
const MIXED_WORD =
  /(?=\p{L}{0,60}[a-z])(?=\p{L}{0,60}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}ıɡℓ])\p{L}{2,60}/gu;
const SPELLED_OUT = /(?<![\p{L}\p{N}])(?:[a-z][ ._*-]){4,30}[a-z](?![\p{L}\p{N}])/gu;

/** @returns the text in the form in which the phrases of this package are written. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(MIXED_WORD, (word) => word.replace(/[^a-z]/gu, (letter) => LOOK_ALIKES[letter] ?? letter))
    .replace(SPELLED_OUT, (letters) => letters.replace(/[ ._*-]/g, ''))
    .replace(/[^\S\n]+/g, ' ');
}

/** Fewer characters are no sentence, but leavings of punctuation. */
const SHORTEST_SENTENCE = 3;

/**
 * The sentences of a text. A line break ends one only before a blank line or an item of a list: mail programs break lines
 * inside sentences.
 */
export function splitSentences(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?![ \t]*(?:\n|[-*•·#>]|\(?\d{1,2}[.)]))/g, ' ')
    .split(/\n+|(?<=[.!?。！？])\s+|[。;；]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST_SENTENCE);
}
