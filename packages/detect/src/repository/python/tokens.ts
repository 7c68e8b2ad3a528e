/** A token of Python source; comments are left out. */
export type Token = {
  readonly kind: 'name' | 'text' | 'sign' | 'number' | 'end';
  /** The word, the sign, or what a string holds. */
  readonly text: string;
  readonly start: number;
  /** Column of the first token of a statement; it tells where a body ends. */
  readonly indent: number;
};

const OPENING = '([{';
const CLOSING = ')]}';
const NAME = /[\p{L}_$][\p{L}\p{N}\p{M}_]*/uy;
const NUMBER = /(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?)/y;
const PREFIX = /(?:[rRbBuUfFtT]{0,3})(?="""|'''|"|')/y;

/** Reads Python as tokens (https://docs.python.org/3/reference/lexical_analysis.html); what is no Python is skipped. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let at = 0;
  let lineStart = 0;
  let indent = 0;
  let fresh = true;
  const push = (kind: Token['kind'], text: string, start: number) => {
    if (fresh && kind !== 'end') {
      indent = start - lineStart;
      fresh = false;
    }
    tokens.push({ kind, text, start, indent });
  };
  while (at < source.length) {
    const letter = source[at] ?? '';
    if (letter === '\n') {
      if (depth === 0 && !fresh) push('end', '\n', at);
      if (depth === 0) fresh = true;
      lineStart = ++at;
    } else if (letter === '#') at = lineEnd(source, at);
    else if (letter === '\\' || /\s/.test(letter)) {
      if (letter === '\\' && source[at + 1] === '\n') lineStart = at + 2;
      at += letter === '\\' && source[at + 1] === '\n' ? 2 : 1;
    } else {
      const string = readString(source, at);
      if (string !== undefined) {
        push('text', string.text, at);
        at = string.end;
        continue;
      }
      const name = match(NAME, source, at);
      const number = name === undefined ? match(NUMBER, source, at) : undefined;
      const word = name ?? number ?? letter;
      if (OPENING.includes(word)) depth++;
      if (CLOSING.includes(word)) depth = Math.max(0, depth - 1);
      if (word === ';' && depth === 0) tokens.push({ kind: 'end', text: ';', start: at, indent });
      else push(name !== undefined ? 'name' : number !== undefined ? 'number' : 'sign', word, at);
      at += word.length;
    }
  }
  push('end', '\n', at);
  return tokens;
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

function readString(source: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const prefix = match(PREFIX, source, at);
  if (prefix === undefined) return undefined;
  const open = at + prefix.length;
  const quote =
    source.startsWith('"""', open) || source.startsWith("'''", open)
      ? source.slice(open, open + 3)
      : (source[open] ?? '');
  let end = open + quote.length;
  const raw = /r/i.test(prefix);
  while (end < source.length && !source.startsWith(quote, end)) {
    if (source[end] === '\n' && quote.length === 1) break;
    end += source[end] === '\\' ? 2 : 1;
  }
  const inside = source.slice(open + quote.length, end);
  return { text: raw ? inside : unescaped(inside), end: Math.min(source.length, end + quote.length) };
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\\r?\n/g, '')
    .replace(/\\x([\da-f]{2})|\\u([\da-f]{4})|\\([0-7]{1,3})|\\(.)/gi, (_, hex, unicode, octal, plain) =>
      hex || unicode
        ? String.fromCharCode(Number.parseInt(hex ?? unicode, 16))
        : octal
          ? String.fromCharCode(Number.parseInt(octal, 8))
          : plain === 'n'
            ? '\n'
            : plain,
    );
}
