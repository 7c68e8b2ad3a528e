/**
 * What a source file imports, read from its text alone.
 *
 * Comments and the insides of strings are blanked first, so that nothing said in words is taken for code. What follows
 * is then found by pattern: static imports, `export … from`, `import()`. Text between JSX tags is read as code; an
 * apostrophe there blanks at most the rest of its line.
 */

/** One import; `specifier` is undefined where it is computed and therefore cannot be followed. */
export interface Import {
  readonly specifier: string | undefined;
  readonly dynamic: boolean;
  /** The whole statement is `import type` or `export type`, or the type query `typeof import()`: gone at run time. */
  readonly typeOnly: boolean;
}

export interface Source {
  readonly imports: readonly Import[];
  /** The text with comments, strings and regular expressions blanked, of the same length. */
  readonly code: string;
}

const COMMENT = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const STRING = String.raw`'(?:\\[\s\S]|[^'\\\n])*'?|"(?:\\[\s\S]|[^"\\\n])*"?`;
/** A slash opens a regular expression only where a value may stand. */
const REGULAR_EXPRESSION = String.raw`(?<=(?:[(,=:[!&|?;+]|\breturn)\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/`;
const TOKEN = new RegExp(`${COMMENT}|${STRING}|${REGULAR_EXPRESSION}|[\`{}]`, 'g');
const TEMPLATE_TEXT = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{|$)/y;

const STATIC = /(?<![.\w$])(?:import|export)\b(?:([\w$*{}\s,]*?)\bfrom)?\s*(['"])/g;
const DYNAMIC = /(?<![.\w$])(typeof\s+)?import\s*\(\s*(['"`])?/g;

/** Reads the imports of a TypeScript or TSX file. */
export function readSource(text: string): Source {
  const code = blankWords(text);
  const fixed = Array.from(code.matchAll(STATIC), (match) => ({
    specifier: quotedAt(text, match.index + match[0].length, match[2]),
    dynamic: false,
    typeOnly: /^\s*type\s+[\w${*]/.test(match[1] ?? '') && match[1]?.trim() !== 'type',
  }));
  const dynamic = Array.from(code.matchAll(DYNAMIC), (match) => ({
    specifier: quotedAt(text, match.index + match[0].length, match[2]),
    dynamic: true,
    typeOnly: match[1] !== undefined,
  }));
  return { imports: [...fixed, ...dynamic], code };
}

/** The text from `start` to the closing quote; undefined without a quote or where a template computes a part. */
function quotedAt(text: string, start: number, quote: string | undefined): string | undefined {
  if (quote === undefined) return undefined;
  const quoted = text.slice(start, text.indexOf(quote, start));
  return quote === '`' && quoted.includes('${') ? undefined : quoted;
}

function blankWords(text: string): string {
  const open: string[] = [];
  let code = '';
  let read = 0;
  const take = (end: number, shown: boolean) => {
    const piece = text.slice(read, end);
    code += shown ? piece : blank(piece);
    read = end;
  };
  while (read < text.length) {
    TOKEN.lastIndex = read;
    const token = TOKEN.exec(text);
    if (token === null) break;
    take(token.index, true);
    const [word] = token;
    if (word === '{') open.push(word);
    const backInTemplate = word === '}' && open.pop() === '${';
    take(TOKEN.lastIndex, word === '{' || word === '}');
    if (word !== '`' && !backInTemplate) continue;
    TEMPLATE_TEXT.lastIndex = read;
    const end = TEMPLATE_TEXT.exec(text)?.[0] ?? '';
    if (end.endsWith('${')) open.push('${');
    take(read + end.length, false);
  }
  take(text.length, true);
  return code;
}

/** Quotes and line ends stay: an import is found by the first, a line by the second. */
function blank(piece: string): string {
  const quote = /^['"`]/.test(piece) ? piece[0] : '';
  return quote + piece.slice(quote === '' ? 0 : 1).replace(/[^\n]/g, ' ');
}
