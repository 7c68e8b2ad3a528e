/**
 * The notation in which concepts are written, and what it becomes. Forms stand between commas. In English, words of three
 * letters and more are taken with their endings ("share" finds shares, shared, sharing) unless `=` stands before them; a
 * space may be a hyphen or nothing, a hyphen a space or nothing; `…` is a gap of up to four words. In Korean a space may be
 * there or not, endings are left open, Latin words end where they end, and `…` is a gap of up to twenty letters within the clause. `{name}` stands for
 * all forms of another concept in the same language. Everything else is a regular expression's own.
 */
export type Words = { readonly en: string; readonly ko: string };

const GAP = String.raw`(?:[^\s!?;]{1,24}(?<!\.)\s+){0,4}?`;
const KOREAN_GAP = String.raw`[^.!?;\n]{0,20}?`;
/** Stands where a part is set aside, so that it is not taken for words. */
const ASIDE = '\u0001';

/** One expression for all forms in both languages, for folded text. `named` gives the words of another concept. */
export function wordsPattern(words: Words, named: (name: string) => Words): RegExp {
  const english = alternatives(words.en, englishForm, (name) => named(name).en);
  const korean = alternatives(words.ko, koreanForm, (name) => named(name).ko);
  const parts = [english && `(?<![a-z0-9/])(?:${english})(?![a-z0-9])`, korean && `(?:${korean})`];
  return new RegExp(parts.filter(Boolean).join('|'), 'g');
}

function alternatives(forms: string, write: (form: string) => string, named: (name: string) => string): string {
  return forms
    .split(/,\s+/)
    .map((form) => form.trim().replace(/\s+/g, ' '))
    .filter((form) => form !== '')
    .map((form) => withParts(form, write, (name) => `(?:${alternatives(named(name), write, named)})`))
    .join('|');
}

/** Names and sets of characters are set aside while the rest of the form is written out. */
function withParts(form: string, write: (form: string) => string, expand: (name: string) => string): string {
  const parts = [...form.matchAll(/\{([a-zA-Z0-9]+)\}(?<!\{\d+\})|\[[^\]]+\]/g)];
  const rest = parts.reduce((left, [part]) => left.replace(part, ASIDE), form);
  const written = parts.map(([part, name]) => (name === undefined ? part : expand(name)));
  return write(rest).replaceAll(ASIDE, () => written.shift() ?? '');
}

function englishForm(form: string): string {
  return form
    .replace(/(?<=[a-z])s\?(?=[\s,|)]|$)/g, '')
    .replace(/(?<![=\\\w'])[a-z']{3,}(?!\w)/g, inflected)
    .replace(/=(?![|)])/g, '')
    .replace(/(?<=[a-z)?])-(?=[a-z(])/g, String.raw`[\s-]?`)
    .replace(/ … /g, () => String.raw`[\s-]+${GAP}`)
    .replace(/… /g, () => GAP)
    .replace(/ (?![?])/g, String.raw`[\s-]*`);
}

/** The word with the regular endings of verbs and nouns. It finds a little more than the language has. */
function inflected(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}(?:y|ies|ied|ying)`;
  if (word.endsWith('e')) return `${word.slice(0, -1)}(?:e|es|ed|ing)`;
  const doubled = /[^aeiou][aeiou][bdgklmnprtv]$/.test(word) ? `${word.at(-1)}?` : '';
  return `${word}(?:s|es|'s|${doubled}ed|${doubled}ing)?`;
}

function koreanForm(form: string): string {
  return form
    .replace(/(?<![\\a-z])[a-z]{2,}(?![a-z])/g, '(?<![a-z])$&(?![a-z])')
    .replaceAll('…', () => KOREAN_GAP)
    .replace(/ /g, String.raw`\s*`);
}
