import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';
import { languageOf } from '../source/language.ts';
import type { Lines } from './lines.ts';

/** Blanks of every script: also those that are no white space to a program that counts only spaces. */
function isBlank(unit: number): boolean {
  if (unit === 32 || unit === 9) return true;
  if (unit < 0xa0) return false;
  return unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || BLANKS.has(unit);
}

const BLANKS: ReadonlySet<number> = new Set([0x202f, 0x205f, 0x3000, 0x2800, 0x3164, 0xfeff]);
const LONG_RUN = 80;
/** Further than this nobody indents a line. */
const FAR_INDENTATION = 160;

type BlankRun = { readonly start: number; readonly end: number };

/**
 * Runs of many blanks with something behind them on the line. A run that long holds a place that is a multiple of its
 * length, so only these are looked at.
 */
function* blankRuns(text: string): Generator<BlankRun> {
  for (let at = 0; at < text.length; at += LONG_RUN) {
    if (!isBlank(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    const after = text.charCodeAt(at);
    if (at - start >= LONG_RUN && at < text.length && after !== 10 && after !== 13) yield { start, end: at };
  }
}

/** Empty lines in a row; blanks on them are bounded, so that a page of blanks costs no more than its length. */
const EMPTY_LINES = /(?:\r?\n[ \t]{0,8}){40}/;

/** Selectors, tags and blank letters in a row: text that is not seen. */
const UNSEEN_RUN =
  /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{8,}|[\u{e0020}-\u{e007f}]{6,}|(?:[\u3164\uffa0\u115f\u1160]|[\u200b-\u200d\u2060-\u2064]){12,}/u;
/** Flags of regions are a black flag with tags behind it. */
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f}/gu;
/** Overrides and isolates of direction; their end marks alone do nothing. */
const REORDERING = /[\u202d\u202e\u2066\u2067\u2068]/g;
const BLANK_LETTER_NAME =
  /(?:(?:const|let|var|function|,|\{|\.)\s{0,4}|[\w$])[\u3164\uffa0\u115f\u1160]|[\u3164\uffa0\u115f\u1160]\s{0,4}[=,(}]/;

/**
 * Finds what a reader does not see: code behind blanks or empty lines, characters without a shape, turned text. Of what
 * is `parsed` the syntax tells what begins behind blanks.
 */
export function findHiddenText(reporter: Reporter, isCode: boolean, parsed = false): void {
  const { text } = reporter.lines;
  if (isCode) {
    if (!parsed) findBlankRun(reporter);
    findTail(reporter);
    if (!parsed)
      for (const { start, excerpt } of farParts(reporter.lines, false))
        reporter.find('hidden-column', start, { excerpt });
  }
  const plain = text.includes('\u{1f3f4}') ? text.replace(FLAG, (flag) => '-'.repeat(flag.length)) : text;
  const unseen = UNSEEN_RUN.exec(plain) ?? (isCode ? BLANK_LETTER_NAME.exec(text) : null);
  // What data holds is read by a program, which is judged; tests of text hold every text.
  const ofTest = isTest(reporter.path) && !(isCode && POWERFUL.test(text));
  if (unseen !== null) reporter.find('unseen-characters', unseen.index, ofTest ? { level: 'note' } : {});
  if (isCode) findReordering(reporter);
}

/** What stands behind long runs of blanks, to the end of its line. */
export function partsBehindBlanks({ text, excerptAt }: Lines): FarPart[] {
  return [...blankRuns(text)].flatMap(({ start, end }) => {
    const line = text.indexOf('\n', end);
    const alone = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
    if (alone && end - start < FAR_INDENTATION) return [];
    const excerpt = `${end - start} blanks, then: ${excerptAt(end)}`;
    return [{ start: end, end: line < 0 ? text.length : line, excerpt }];
  });
}

/** The same in what is not parsed, as far as its lines tell. */
export function findBlankRun(reporter: Reporter): void {
  const { lines, find } = reporter;
  for (const { start, end } of blankRuns(lines.text)) {
    const begin = lines.text.lastIndexOf('\n', start) + 1;
    const code = lines.excerptAt(end);
    const before = lines.text.slice(Math.max(begin, start - 400), start).trim();
    const length = end - start;
    // Far indentation of a table, a comment or a short closing sign is how people write.
    if ((languageOf(reporter.path) !== undefined || isScript(reporter.path)) && !POWERFUL.test(code)) continue;
    if (code.length < 12 || !/[({=;'"`]/.test(code) || /^(?:\/\/|\*|#|<!--|\|)/.test(code)) continue;
    if (before === '' && length < FAR_INDENTATION) continue;
    if ((before === '' || /^\*[^`]*$/.test(before)) && isInBlock(lines.text, start)) continue;
    if (isInText(lines.text.slice(begin, start))) continue;
    if (before === '//' && isScript(reporter.path) && !ENDS_COMMENT.test(lines.text.slice(end).split('\n', 1)[0] ?? ''))
      continue;
    find('hidden-behind-blanks', end, { excerpt: `${length} blanks, then: ${code}` });
    return;
  }
}

const isScript = (path: string): boolean => /\.[cm]?[jt]sx?$/i.test(path);

/** After what a line that begins as a comment of a script may be more than that. */
const ENDS_COMMENT = /\*\/|`|[\r\u2028\u2029]/;

/** Whether a line lies in a comment of several lines that begins on a line of its own. */
function isInBlock(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 5_000), at);
  const open = [...before.matchAll(/^[ \t]*\/\*/gm)].at(-1)?.index ?? -1;
  return open >= 0 && open > before.lastIndexOf('*/') && text.indexOf('*/', at) > text.indexOf('\n', at);
}

/** Lines of a program that somebody pushed out of sight. */
const LONGEST_TAIL = 300;

/** Whether a line leaves a quote open: blanks that follow are letters of a text. */
function isInText(line: string): boolean {
  let open = '';
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? '';
    if (letter === '\\') at++;
    else if (open === '' && (letter === '"' || letter === "'" || letter === '`')) open = letter;
    else if (letter === open) open = '';
  }
  return open !== '';
}

/** A line by which a bundler tells where the next module begins. */
const MODULE_OF_BUNDLE = /^;?\/\/ (?:CONCATENATED MODULE: )?\.{1,2}\/[\w./-]+\.\w+\s*$/;

function findTail({ path, lines, find }: Reporter): void {
  const gap = EMPTY_LINES.exec(lines.text);
  if (gap === null) return;
  let start = gap.index + gap[0].length;
  while (start < lines.text.length && /\s/.test(lines.text[start] ?? '')) start++;
  const code = lines.excerptAt(start);
  // Compilers that keep every line where it was leave a gap within a statement.
  const above = lines.text.slice(lines.text.lastIndexOf('\n', gap.index - 1) + 1, gap.index);
  if (isMade(above) || /;[\w$]+\.$/.test(above)) return;
  // A gap in a long file hides nothing: much of the program stands below it.
  const tail = lines.text.slice(start);
  const below = tail.split('\n').length;
  // A bundler leaves a gap where the imports of a module were; that its name stands there makes no program harmless.
  if (MODULE_OF_BUNDLE.test(above) && !POWERFUL.test(tail)) return;
  // Tests of messages put what they throw on a line of their choice.
  if (isTest(path) && !POWERFUL.test(tail)) return;
  if (/[({=]/.test(code) && below <= LONGEST_TAIL) find('hidden-tail', start);
}

const FAR = 200;
/** Statements of this length are written by nobody in a file of short lines; 300 to 400 are by some compilers. */
const LONG = 450;

/** A part of a line that lies where no window shows it. */
export type FarPart = { readonly start: number; readonly end: number; readonly excerpt: string };

/**
 * The part behind column 200 of a line far longer than the file has otherwise, where something in it runs, decodes or
 * loads; whether it is a program or a long text, only its syntax can tell. Of what is not `parsed` texts do not count.
 */
export function farParts({ text }: Lines, parsed: boolean): FarPart[] {
  if (text.length > 400_000) return [];
  if (longestLine(text) < LONG) return [];
  const all = text.split('\n');
  const lengths = all.map((line) => line.length).sort((a, b) => a - b);
  const long = lengths.at(-1) ?? 0;
  if (all.length < 4 || long < LONG || (lengths[Math.floor(lengths.length * 0.9) - 1] ?? 0) >= 120) return [];
  if (lengths.filter((length) => length >= LONG).length > 2 || all.filter(isShortCode).length < 3) return [];
  const parts: FarPart[] = [];
  let offset = 0;
  for (const line of all) {
    const far = line.length >= LONG ? line.slice(FAR) : '';
    // A line that is dense from its beginning was made by a tool, not lengthened by hand.
    const begin = line
      .trimStart()
      .replace(/^["']use strict["'];/, '')
      .slice(0, 50);
    const dense =
      (begin.match(/ /g) ?? []).length < 3 || (begin.match(LOOSE) ?? []).length < 2 || isMade(line.slice(0, FAR));
    if (far !== '' && !dense && POWERFUL.test(parsed ? far : withoutTexts(line).slice(FAR)))
      parts.push({
        start: offset + FAR,
        end: offset + line.length,
        excerpt: `column ${FAR} of ${line.length}: ${far.slice(0, 140)}`,
      });
    offset += line.length + 1;
  }
  return parts;
}

/** Whether what is seen of a line was made by a tool: its statements touch one another, which nobody writes. */
export function isMade(seen: string): boolean {
  return (seen.match(/[;{}](?=[\w$])/g) ?? []).length >= 2;
}

function longestLine(text: string): number {
  let longest = 0;
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    longest = Math.max(longest, to - from);
    from = to + 1;
  }
  return longest;
}

/** A blank that only people write: not the one that a word of the language needs behind it. */
const LOOSE =
  /(?<!\b(?:async|await|case|class|const|default|delete|else|export|extends|function|get|import|in|instanceof|let|new|of|return|static|throw|typeof|var|void)) (?!(?:extends|from|in|instanceof|of)\b)/g;

/** A line with blanks for what stands in its quotes. */
function withoutTexts(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) => ' '.repeat(text.length));
}

/** Lines that people wrote: what was made by a tool has a licence above and long lines below. */
function isShortCode(line: string): boolean {
  return line.length < 200 && /[;{}]\s*$|=>|\s=\s|:$/.test(line) && !/^\s*(?:\/\/|\/?\*|#|<!--)/.test(line);
}

/** Words of what runs, decodes or loads. */
export const POWERFUL =
  /\beval\b|\bFunction\b|child_process|\batob\b|fromCharCode|\bfetch\s*\(|\brequire\s*\(|\bimport\s*\(|_0x[0-9a-f]{4}|\bexec\s*\(|__import__|b64decode|\bglobal(?:This)?\s*[[.]|\['constructor'\]|\\x[0-9a-f]{2}\\x|\bString\s*\[|\baxios\b|\bBuffer\b|\bcurl\b|\bIEX\b/;

/** An isolate that ends before the text or comment does that it stands in: it turns nothing around but its own words. */
const ISOLATED = /^[\u2066-\u2068][^\u2066-\u2069\u202a-\u202e\n"'`*/]{0,190}\u2069/;

function findReordering({ path, lines, find }: Reporter): void {
  for (const mark of lines.text.matchAll(REORDERING)) {
    if (ISOLATED.test(lines.text.slice(mark.index, mark.index + 200))) continue;
    const around = lines.text.slice(Math.max(0, mark.index - 40), mark.index + 40);
    // In languages written from right to left such marks belong to the text.
    if (/[\u0590-\u08ff]/.test(around)) continue;
    // A table of letters holds every mark, and no code to turn around.
    if ((around.match(/[\u0080-\uffff]/g) ?? []).length > around.length / 3) continue;
    // Tests of whoever reads text hold every text; in the middle of a long text there is no code to turn around.
    const inText = /\.pyi?$/i.test(path) && isInLongText(lines.text, mark.index);
    find('reordered-text', mark.index, inText || isTest(path) ? { level: 'note' } : {});
    return;
  }
}

/** Whether a place of a Python file is on a line that a text of several lines neither begins nor ends on. */
function isInLongText(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  if (/"""|'''/.test(text.slice(start, end < 0 ? text.length : end))) return false;
  return (text.slice(0, start).match(/"""|'''/g) ?? []).length % 2 === 1;
}
