import type { Reporter } from '../report.ts';

/** Blanks of every script: also those that are no white space to a program that counts only spaces. */
const BLANK_RUN = /[ \t\u00a0\u2000-\u200b\u202f\u205f\u3000\u2800\u3164\ufeff]{80,}(?=[^\s\u2800\u3164\ufeff])/g;
const EMPTY_LINES = /(?:\r?\n[ \t]*){40,}(?=[^\s])/;

/** Selectors, tags and blank letters in a row: text that is not seen. */
const UNSEEN_RUN =
  /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{8,}|[\u{e0020}-\u{e007f}]{6,}|(?:[\u3164\uffa0\u115f\u1160]|[\u200b-\u200d\u2060-\u2064]){12,}/u;
/** Overrides and isolates of direction; their end marks alone do nothing. */
const REORDERING = /[\u202d\u202e\u2066\u2067\u2068]/g;
const BLANK_LETTER_NAME =
  /(?:(?:const|let|var|function|,|\{|\.)\s{0,4}|[\w$])[\u3164\uffa0\u115f\u1160]|[\u3164\uffa0\u115f\u1160]\s{0,4}[=,(}]/;

/** Finds what a reader does not see: code behind blanks or empty lines, characters without a shape, turned text. */
export function findHiddenText(reporter: Reporter, isCode: boolean): void {
  const { text } = reporter.lines;
  if (isCode) {
    findBlankRun(reporter);
    findTail(reporter);
    findFarColumn(reporter);
  }
  const unseen = UNSEEN_RUN.exec(text) ?? (isCode ? BLANK_LETTER_NAME.exec(text) : null);
  if (unseen !== null) reporter.find('unseen-characters', unseen.index);
  if (isCode) findReordering(reporter);
}

function findBlankRun({ lines, find }: Reporter): void {
  for (const run of lines.text.matchAll(BLANK_RUN)) {
    const begin = lines.text.lastIndexOf('\n', run.index) + 1;
    const code = lines.excerptAt(run.index + run[0].length);
    const before = lines.text.slice(Math.max(begin, run.index - 400), run.index).trim();
    // Far indentation of a table, a comment or a short closing sign is how people write.
    if (code.length < 12 || !/[({=;'"`]/.test(code) || /^(?:\/\/|\*|#|<!--|\|)/.test(code)) continue;
    if (before === '' && run[0].length < 160) continue;
    find('hidden-column', run.index + run[0].length, { excerpt: `${run[0].length} blanks, then: ${code}` });
    return;
  }
}

function findTail({ lines, find }: Reporter): void {
  const gap = EMPTY_LINES.exec(lines.text);
  if (gap === null) return;
  const start = gap.index + gap[0].length;
  const code = lines.excerptAt(start);
  if (/[({=]/.test(code)) find('hidden-tail', start);
}

const FAR = 200;

/** One line far longer than a file that people write has otherwise, with code past column 200. */
function findFarColumn({ lines, find }: Reporter): void {
  const { text } = lines;
  if (text.length > 400_000) return;
  const all = text.split('\n');
  if (all.length < 8) return;
  const lengths = all.map((line) => line.length).sort((a, b) => a - b);
  if ((lengths[Math.floor(lengths.length * 0.9)] ?? 0) >= 120) return;
  let offset = 0;
  for (const line of all) {
    if (line.length > 600 && isCodeBehind(line)) {
      find('hidden-column', offset + FAR, {
        excerpt: `column ${FAR} of ${line.length}: ${line.slice(FAR, FAR + 140)}`,
      });
      return;
    }
    offset += line.length + 1;
  }
}

/** A statement that ends early on the line and is followed by another that runs, decodes or sends something. */
function isCodeBehind(line: string): boolean {
  const near = line.slice(0, FAR);
  const far = line.slice(FAR);
  if (!/[;})]\s*$|;\s/.test(near.trimEnd()) && !/[;}]/.test(near)) return false;
  return /\beval\b|\bFunction\b|child_process|\batob\b|fromCharCode|\bfetch\s*\(|\brequire\s*\(|\bimport\s*\(|_0x[0-9a-f]{4}|\bexec\s*\(|__import__|b64decode/.test(
    far,
  );
}

function findReordering({ lines, find }: Reporter): void {
  for (const mark of lines.text.matchAll(REORDERING)) {
    const around = lines.text.slice(Math.max(0, mark.index - 40), mark.index + 40);
    // In languages written from right to left such marks belong to the text.
    if (/[\u0590-\u08ff]/.test(around)) continue;
    find('reordered-text', mark.index);
    return;
  }
}
