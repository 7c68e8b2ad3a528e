/** What a tracked change shows: which words stayed, which are gone, which are new. Pure. */

export type Piece = { kind: 'same' | 'gone' | 'new'; text: string };

/** More pairs of words than this are not compared one by one: what differs is then shown as one change. */
const PAIRS = 4_000_000;

/**
 * The shortest way from one text to another, word by word as `lang` (BCP 47) parts words.
 *
 * Joined, the pieces that are not new give `before`, those that are not gone give `after`, to the last code point: an
 * invisible letter is a change like any other.
 */
export function diffWords(before: string, after: string, lang: string): Piece[] {
  const [a, b] = [wordsOf(before, lang), wordsOf(after, lang)];
  const start = sharedStart(a, b);
  const end = sharedStart(a.slice(start).reverse(), b.slice(start).reverse());
  const middle = changes(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

function wordsOf(text: string, lang: string): string[] {
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

function sharedStart(a: string[], b: string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

const same = (words: string[]): Piece[] => words.map((text) => ({ kind: 'same', text }));

/** By the table of longest common subsequences. */
function changes(a: string[], b: string[]): Piece[] {
  if (a.length * b.length > PAIRS) return [piece('gone', a.join('')), piece('new', b.join(''))];
  const longest = commonLengths(a, b);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push(piece('same', a[i++]!));
      j++;
    } else if (j === b.length || (i < a.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      pieces.push(piece('gone', a[i++]!));
    } else {
      pieces.push(piece('new', b[j++]!));
    }
  }
  return pieces;
}

const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, text });

/** `table[i][j]`: how many words the texts from `i` and from `j` on have in common, in order. */
function commonLengths(a: string[], b: string[]): Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

/** Neighbours of one kind as one piece; of a change what is gone comes first. */
function joined(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  let change = { gone: '', new: '' };
  const flush = () => {
    if (change.gone !== '') out.push(piece('gone', change.gone));
    if (change.new !== '') out.push(piece('new', change.new));
    change = { gone: '', new: '' };
  };
  for (const { kind, text } of pieces) {
    if (kind !== 'same') change[kind] += text;
    else if (text !== '') {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') last.text += text;
      else out.push(piece('same', text));
    }
  }
  flush();
  return out;
}
