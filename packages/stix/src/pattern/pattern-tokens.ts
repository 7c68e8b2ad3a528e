/**
 * The words of a pattern, one at a time and without a regular expression that could run away: every rule looks ahead a
 * bounded number of characters, or walks forward once.
 */
export type TokenKind =
  | 'word'
  | 'hyphenated'
  | 'symbol'
  | 'string'
  | 'integer'
  | 'float'
  | 'timestamp'
  | 'binary'
  | 'hex'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The text as written; of a quoted literal what stands between the quotation marks, unescaped. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TokenFault {
  readonly fault: string;
  readonly at: number;
}

/** The next token at or after `from`; blanks and comments between tokens count for nothing. */
export function nextToken(text: string, from: number): Token | TokenFault {
  const start = skipBlank(text, from);
  if (typeof start !== 'number') return start;
  const character = text[start];
  if (character === undefined) return { kind: 'end', text: '', start, end: start };
  if (character === "'") return quoted(text, start, start + 1, 'string');
  const next = text[start + 1];
  if (next === "'" && isQuotePrefix(character)) return quoted(text, start, start + 2, quotedKinds[character]);
  if (isWordStart(character)) return word(text, start);
  if (isNumberStart(text, start)) return number(text, start);
  return symbol(text, start);
}

const quotedKinds = { t: 'timestamp', b: 'binary', h: 'hex' } as const;

function isQuotePrefix(character: string): character is keyof typeof quotedKinds {
  return character === 't' || character === 'b' || character === 'h';
}

function skipBlank(text: string, from: number): number | TokenFault {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at++;
    else if (text.startsWith('//', at)) at = endOfLine(text, at);
    else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) return { fault: 'This comment has no end', at };
      at = end + 2;
    } else return at;
  }
}

function isBlank(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  if (code < 0x85) return false;
  return (
    code === 0x85 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || otherBlanks.has(code)
  );
}

const otherBlanks: ReadonlySet<number> = new Set([0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function isWordStart(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character === '_';
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function word(text: string, start: number): Token {
  let at = start;
  let kind: TokenKind = 'word';
  for (let character = text[at]; character !== undefined; character = text[++at]) {
    if (character === '-') kind = 'hyphenated';
    else if (!isWordStart(character) && !isDigit(character)) break;
  }
  return { kind, text: text.slice(start, at), start, end: at };
}

function isNumberStart(text: string, at: number): boolean {
  const sign = text[at] === '-' || text[at] === '+' ? 1 : 0;
  const first = text[at + sign];
  return isDigit(first) || (first === '.' && isDigit(text[at + sign + 1]));
}

function number(text: string, start: number): Token | TokenFault {
  const sign = text[start] === '-' || text[start] === '+' ? 1 : 0;
  const whole = start + sign;
  const point = digitsFrom(text, whole);
  const isFloat = text[point] === '.' && isDigit(text[point + 1]);
  const end = isFloat ? digitsFrom(text, point + 1) : point;
  if (!isFloat && text[whole] === '0' && point > whole + 1) return { fault: 'A number has no leading zero', at: start };
  const follower = text[end];
  if (follower !== undefined && isWordStart(follower)) return { fault: 'A number ends before a letter', at: end };
  return { kind: isFloat ? 'float' : 'integer', text: text.slice(start, end), start, end };
}

function digitsFrom(text: string, from: number): number {
  let at = from;
  while (isDigit(text[at])) at++;
  return at;
}

function quoted(text: string, start: number, from: number, kind: TokenKind): Token | TokenFault {
  let escaped = false;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") {
      const inner = text.slice(from, at);
      return { kind, text: escaped ? inner.replace(/\\(['\\])/g, '$1') : inner, start, end: at + 1 };
    }
    if (text[at] !== '\\') continue;
    if (text[at + 1] !== "'" && text[at + 1] !== '\\') return { fault: "Only \\' and \\\\ are escapes", at };
    escaped = true;
    at++;
  }
  return { fault: 'This quotation has no end', at: start };
}

const symbols = ['==', '!=', '<>', '<=', '>=', '=', '<', '>', '[', ']', '(', ')', ',', ':', '.', '*'] as const;

function symbol(text: string, start: number): Token | TokenFault {
  const found = symbols.find((candidate) => text.startsWith(candidate, start));
  if (found !== undefined) return { kind: 'symbol', text: found, start, end: start + found.length };
  return { fault: 'This character has no place in a pattern', at: start };
}
