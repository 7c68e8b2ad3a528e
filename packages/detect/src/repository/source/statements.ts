/** A statement of source, as far as lines and brackets tell where one ends. */
export type Statement = {
  readonly text: string;
  /** What stands right of its assignment, or all of it. */
  readonly value: string;
  /** The names left of it. */
  readonly assigns: readonly string[];
  readonly returns: boolean;
  /** The function that it stands in; empty for the file. */
  readonly scope: string;
  /** The function that begins here. */
  readonly defines: { readonly name: string; readonly parameters: readonly string[] } | undefined;
  readonly start: number;
};

const FUNCTION =
  /^\s*(?:[\w<>[\]*&:@.,]+\s+){0,6}?(?:func|fn|fun|def|function|sub|on|Function|Sub)\s+(?:\([^)]{0,200}\)\s*)?(?:self\.)?([A-Za-z_]\w*)\s*(?:<[^>]{0,200}>)?\s*\(?([^)]{0,1000})\)?/;
/** `static void name(Type a, Type b) {`, as in C, C# and Java. */
const TYPED_FUNCTION =
  /^\s*(?:(?:public|private|protected|internal|static|final|async|override|virtual|unsafe|extern|inline|const|constexpr|unsigned|struct)\s+)*[A-Za-z_][\w<>[\],.*&:?]*\s+\*?([A-Za-z_]\w*)\s*\(([^()]{0,1000})\)\s*(?:throws\s[\w, .]{1,200})?\s*\{?\s*$/;
const NOT_A_FUNCTION =
  /^\s*(?:return|else|new|throw|if|while|for|switch|case|await|yield|delete|go|defer|echo|print)\b/;
const ASSIGNMENT =
  /^([^=(]{0,300}?|[^=]{0,300}\([^=()]{0,100}\)\s*)(?::=|<-(?!\d)|\+=|\.=|<<=|\|\|=|\?\?=|(?<![=!<>])=(?![=>~]))\s*/;
const LOOP =
  /^\s*(?:for|foreach)\s*\(?\s*(?:(?:var|let|auto|const|[A-Za-z_][\w<>]*)\s+)?\$?([A-Za-z_]\w*)(?:\s*,\s*\w+)?\s+(?:in|of|:)\s+/;
const KEYWORDS =
  /^(?:let|var|val|def|const|auto|mut|final|my|our|local|dim|set|static|public|private|if|else|some|ok|err|for|while|return|string|int|char|byte|unsigned|void|new|await|async|using|export|script|global)$/i;

/** The statements of a source, its comments blanked out; a statement goes on while a bracket is open. */
export function statementsOf(source: string, comment: RegExp): Statement[] {
  const text = blankComments(source, comment);
  const statements: Statement[] = [];
  let scope = '';
  let depthOfScope = 0;
  for (const { start, text: piece } of piecesOf(text)) {
    const found = FUNCTION.exec(piece) ?? (NOT_A_FUNCTION.test(piece) ? null : TYPED_FUNCTION.exec(piece));
    const indent = /^\s*/.exec(piece)?.[0].length ?? 0;
    if (found !== null && (scope === '' || indent <= depthOfScope)) {
      scope = found[1] ?? '';
      depthOfScope = indent;
    } else if (scope !== '' && indent <= depthOfScope && /^\s*(?:\}|end\b|End\b)/.test(piece)) scope = '';
    statements.push(statementOf(piece, start, scope, found));
  }
  return statements;
}

function statementOf(text: string, start: number, scope: string, found: RegExpExecArray | null): Statement {
  const loop = LOOP.exec(text);
  const assignment = loop === null ? ASSIGNMENT.exec(text) : null;
  const left = loop?.[1] ?? assignment?.[1] ?? '';
  const names = namesLeft(left);
  return {
    text,
    start,
    scope,
    value: text.slice((loop ?? assignment)?.[0].length ?? 0),
    assigns: names.filter((name) => !KEYWORDS.test(name)).slice(0, 6),
    returns: /^\s*(?:return|yield)\b/.test(text) || /=>|^\s*\}?\s*[\w.$]+\s*$/.test(text),
    defines:
      found === null ? undefined : { name: found[1] ?? '', parameters: (found[2] ?? '').split(',').map(parameterName) },
  };
}

/** The names left of an assignment; of a field `.name` for the object itself, and otherwise the object with the field. */
function namesLeft(left: string): string[] {
  return [...left.matchAll(/([$@]?[A-Za-z_]\w*)((?:\s*(?:\??\.|->)\s*[A-Za-z_]\w*)*)/g)].flatMap(
    ([, name = '', behind = '']) => {
      const field = /[A-Za-z_]\w*/.exec(behind)?.[0];
      if (field === undefined) return name.startsWith('@') ? [name, `.${name.slice(1)}`] : [name];
      return /^(?:this|self|\$this|Me)$/.test(name) ? [`.${field}`] : [`${name}.${field}`, `${name}.*`];
    },
  );
}

/** `Type name`, `name Type`, `name: Type`, `$name`: the word that is the parameter. */
function parameterName(parameter: string): string {
  const bare = parameter.replace(/=.*$/, '').trim();
  const colon = /^(?:mut\s+)?([A-Za-z_]\w*)\s*:/.exec(bare)?.[1];
  const dollar = /[$@]\w+/.exec(bare)?.[0];
  const words = bare.match(/[A-Za-z_]\w*/g) ?? [];
  return (
    dollar ??
    colon ??
    (/^[a-z]\w*\s+[\w[\]*.]+$/.test(bare) &&
    words.length === 2 &&
    /[A-Z\][*.]|^(?:string|int|byte|error|bool)$/.test(bare.split(/\s+/)[1] ?? '')
      ? words[0]
      : words.at(-1)) ??
    ''
  );
}

function blankComments(source: string, comment: RegExp): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  const bounded = source.length > 400_000 ? source.slice(0, 400_000) : source;
  return bounded.replace(/\/\*[\s\S]{0,20000}?\*\//g, blank).replace(comment, (text, ...rest) => {
    // An address is no comment.
    const at = Number(rest.at(-2));
    return /[:"'`]$/.test(bounded.slice(Math.max(0, at - 1), at)) && text.startsWith('//') ? text : blank(text);
  });
}

/** What stands before a brace that begins a list of values, not a body. */
const LITERAL = /(?:=|,|\(|\{|\]\s*[\w.*]{0,30}|\bnew\b[^;{}]{0,40})\s*$/;

/** Longer ones are data. */
const LONGEST = 30_000;

function* piecesOf(text: string): Generator<{ readonly start: number; readonly text: string }> {
  let start = 0;
  const open: number[] = [];
  let quote = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (quote !== 0) {
      if (unit === 92) at++;
      else if (unit === quote || unit === 10) quote = 0;
      if (unit !== 10) continue;
    }
    if (unit === 34 || unit === 96 || (unit === 39 && /[\s(,=[{+:]/.test(text[at - 1] ?? ' '))) {
      quote = unit;
      continue;
    }
    const literal = unit === 123 && LITERAL.test(text.slice(Math.max(start, at - 60), at));
    if (unit === 40 || unit === 91 || literal) open.push(unit);
    else if (unit === 41 || unit === 93 || (unit === 125 && open.at(-1) === 123)) open.pop();
    const inside = open.length > 0;
    const ends = at === text.length || unit === 59 || unit === 10 || ((unit === 123 || unit === 125) && !inside);
    if (!ends || (inside && at < text.length && at - start < LONGEST && unit !== 59)) continue;
    // A chain of calls goes on in the next line.
    if (unit === 10 && /^\s*(?:\.|\?\.|\|(?!\|)|->|&&)/.test(text.slice(at + 1, at + 40)) && at - start < LONGEST)
      continue;
    const piece = text.slice(start, unit === 123 || unit === 125 ? at + 1 : at);
    if (piece.trim() !== '') yield { start, text: piece };
    start = at + 1;
    open.length = 0;
  }
}
