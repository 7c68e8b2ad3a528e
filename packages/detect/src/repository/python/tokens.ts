/** A token of Python source; comments are left out. */
export type Token = {
  readonly kind: 'name' | 'text' | 'sign' | 'number' | 'end';
  /** The word, the sign, or what a string holds. */
  readonly text: string;
  /** Of a text that values are filled into: its texts and the tokens of these values, in their order. */
  readonly parts?: readonly (string | readonly Token[])[] | undefined;
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
  const push = (kind: Token['kind'], text: string, start: number, parts?: Token['parts']) => {
    if (fresh && kind !== 'end') {
      indent = start - lineStart;
      fresh = false;
    }
    tokens.push(parts === undefined ? { kind, text, start, indent } : { kind, text, start, indent, parts });
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
        push('text', string.text, at, string.parts);
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

type ReadString = { readonly text: string; readonly parts?: Token['parts']; readonly end: number };

function readString(source: string, at: number): ReadString | undefined {
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
  const read = { text: raw ? inside : unescaped(inside), end: Math.min(source.length, end + quote.length) };
  return /f/i.test(prefix) && inside.includes('{') ? { ...read, parts: partsOf(inside, at, raw) } : read;
}

/** A longer text is a document, in which values are filled in by the hundred. */
const LONGEST_FILLED = 20_000;

/** Texts and values of a text that values are filled into: https://docs.python.org/3/reference/lexical_analysis.html#f-strings */
function partsOf(inside: string, start: number, raw: boolean): Token['parts'] {
  if (inside.length > LONGEST_FILLED) return undefined;
  const parts: (string | readonly Token[])[] = [];
  let text = '';
  for (let at = 0; at < inside.length; at++) {
    const letter = inside[at] ?? '';
    if ((letter === '{' || letter === '}') && inside[at + 1] === letter) text += inside[at++] ?? '';
    else if (letter !== '{') text += letter;
    else {
      const end = endOfValue(inside, at + 1);
      parts.push(raw ? text : unescaped(text));
      text = '';
      parts.push(
        tokensOf(inside.slice(at + 1, end)).flatMap((token) => (token.kind === 'end' ? [] : [{ ...token, start }])),
      );
      at = inside.indexOf('}', end);
      if (at < 0) break;
    }
  }
  return [...parts, raw ? text : unescaped(text)];
}

/** Where a value that is filled in ends: before how it is written, or at its bracket. */
function endOfValue(inside: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < inside.length; at++) {
    const letter = inside[at] ?? '';
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if ('([{'.includes(letter)) depth++;
    else if (depth > 0 && ')]}'.includes(letter)) depth--;
    else if (depth === 0 && (letter === '}' || letter === ':' || (letter === '!' && inside[at + 1] !== '='))) return at;
  }
  return inside.length;
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
