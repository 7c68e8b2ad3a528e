/**
 * The words by which a text is found, and the query that finds them. Pure.
 *
 * Lower case under NFKC (Unicode UAX 15), so that full-width and half-width are one. A run of letters and digits is a
 * word; so an address is one, whole. A run of Hangul, Han or Kana, which has no spaces between its words, is cut into
 * overlapping pairs. Arabic loses its vowel signs and tatweel, and the spellings of alef, teh marbuta and alef maksura
 * are folded, as Arabic search does.
 */

/** Words beyond it are left out of the index; the longest objects of ATT&CK have 1,400. */
const MOST = 4_000;
/** Longest word in UTF-16 units; a longer one is cut, in the index and in the query alike. */
const LONGEST = 120;

const ARABIC_MARKS = /[\u064b-\u065f\u0670\u0640]/g;
const SCRIPTS = '\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const RUN = new RegExp(`([[\\p{L}\\p{N}]&&[${SCRIPTS}]]+)|[[\\p{L}\\p{N}\\p{M}]--[${SCRIPTS}]]+`, 'gv');

/** A run of one kind of writing. */
interface Run {
  readonly text: string;
  readonly paired: boolean;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(ARABIC_MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي');
}

const runsOf = (text: string): Run[] =>
  [...fold(text).matchAll(RUN)].map(([run, paired]) => ({ text: run, paired: paired !== undefined }));

function pairsOf(text: string): string[] {
  const characters = [...text];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

const cut = (word: string): string => word.slice(0, LONGEST);

/**
 * The words of texts, each once.
 *
 * @example wordsOf(['Lazarus 해태기']) // ['lazarus', '해태', '태기']
 */
export function wordsOf(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const run of runsOf(text)) {
      for (const word of run.paired ? pairsOf(run.text) : [cut(run.text)]) words.add(word);
      if (words.size >= MOST) return [...words].slice(0, MOST);
    }
  }
  return [...words];
}

/**
 * The `tsquery` that finds texts with all the words of `question`: a word also as the beginning of a longer one, a pair
 * as it is. Undefined when the question has no word.
 *
 * @example queryOf('laz 해태기') // "'laz':* & '해태' & '태기'"
 */
export function queryOf(question: string): string | undefined {
  const terms = runsOf(question).flatMap((run) => {
    if (!run.paired) return [`'${cut(run.text)}':*`];
    const pairs = pairsOf(run.text);
    return pairs.map((pair) => ([...pair].length === 1 ? `'${pair}':*` : `'${pair}'`));
  });
  return terms.length === 0 ? undefined : [...new Set(terms)].slice(0, 64).join(' & ');
}
