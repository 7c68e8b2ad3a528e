import type { Statement } from './statements.ts';

/** What is known of the names of a file: by function and name, where in the order of statements each took what. */
export type Names = {
  readonly known: Map<string, [at: number, taint: number][]>;
  /** What functions of the file give back. */
  readonly given: Map<string, number>;
  /** Where a name is given something else. */
  readonly replaced: ReadonlyMap<string, readonly number[]>;
  /** The names that functions have of their own. */
  readonly own: ReadonlySet<string>;
  readonly statements: readonly Statement[];
  /** How much is known in all. */
  sum: number;
};

/** A name where it is used, with what stands on either side. */
type Use = {
  readonly name: string;
  readonly before: string;
  readonly behind: string;
  readonly scope: string;
  readonly at: number;
};

const SELF = /^(?:this|self|\$this|Me)$/;
/** The object that a field stands behind, and the names between. */
const OBJECT = /([$@]?[A-Za-z_]\w*)\s*(?:\??\.|->)$/;
const FIELD = /^\s*(?:\??\.|->)\s*([A-Za-z_]\w*)/;
/** Names that everybody gives to everything. */
const EVERYDAY =
  /^\$?(?:\w|\w\w|args?|argv|body|buf|bytes|call|client|cmd|code|command|conf|config|content|contents|ctx|cur|data|dest|dir|dst|env|err|error|file|filename|files|flag|flags|info|input|item|items|key|keys|line|lines|list|log|map|msg|name|names|node|obj|opts?|options|out|output|params?|parts|path|paths|process|proc|program|query|req|request|res|resp|response|ret|result|results|row|rows|self|size|src|start|state|status|str|string|tag|task|text|tmp|token|type|uri|url|urls|val|value|values|version|vm|word|words|content_type)$/i;

const key = (scope: string, name: string): string => `${scope}|${name}`;

/** The names of statements, of which nothing is known yet. */
export function namesOf(statements: readonly Statement[]): Names {
  const replaced = new Map<string, number[]>();
  const own = new Set<string>();
  statements.forEach(({ scope, assigns, defines, text, value }, at) => {
    for (const name of defines?.parameters ?? []) own.add(key(defines?.name ?? '', name));
    for (const name of assigns) {
      // What is written as one's own is declared; a plain assignment may be to a name of the file.
      const left = text.slice(0, text.length - value.length);
      if (/:=|\b(?:let|var|val|const|auto|my|local|Dim)\b/.test(left) || /[A-Za-z>\]?]\s+[A-Za-z_]\w*\s*=/.test(left))
        own.add(key(scope, name));
      if (!/[+.|<?]=\s*$/.test(left)) {
        const places = replaced.get(key(scope, name));
        if (places === undefined) replaced.set(key(scope, name), [at]);
        else places.push(at);
      }
    }
  });
  return { known: new Map(), given: new Map(), replaced, own, statements, sum: 0 };
}

/** Remembers what a name took in a statement; before all of them for a parameter. */
export function rememberName(names: Names, scope: string, name: string, at: number, taint: number): void {
  if (taint === 0) return;
  const places = names.known.get(key(scope, name)) ?? [];
  const same = places.find(([place]) => place === at);
  names.sum += taint & ~(same?.[1] ?? 0);
  if (same !== undefined) same[1] |= taint;
  else places.push([at, taint]);
  names.known.set(key(scope, name), places);
}

/** Whether a function, or the file where none is named, gives a name its content. */
export function isAssigned(names: Names, scope: string, name: string): boolean {
  return names.replaced.has(key(scope, name));
}

/** What a name brings where it is used. */
export function taintOfName(names: Names, { name, before, behind, scope, at }: Use): number {
  const object = OBJECT.exec(before)?.[1];
  if (object !== undefined) return SELF.test(object) ? lastingOf(names, '', `.${name}`) : 0;
  const field = FIELD.exec(behind)?.[1];
  const local =
    earlierOf(names, scope, name, at) |
    earlierOf(names, scope, field === undefined ? `${name}.*` : `${name}.${field}`, at);
  if (name.startsWith('@')) return local | lastingOf(names, '', `.${name.slice(1)}`);
  if (scope === '' || names.own.has(key(scope, name)) || EVERYDAY.test(name)) return local;
  return local | lastingOf(names, '', name);
}

function lastingOf(names: Names, scope: string, name: string): number {
  return (names.known.get(key(scope, name)) ?? []).reduce((all, [, taint]) => all | taint, 0);
}

/** Beyond as many places, order is not asked. */
const MANY = 50;

function earlierOf(names: Names, scope: string, name: string, use: number): number {
  const places = names.known.get(key(scope, name));
  if (places === undefined) return 0;
  const replaced = names.replaced.get(key(scope, name)) ?? [];
  let taint = 0;
  for (const [at, one] of places) {
    if (at >= use) continue;
    const ended =
      places.length + replaced.length < MANY &&
      replaced.some(
        (end) => end > at && end < use && !places.some(([place]) => place === end) && reaches(names, at, end, use),
      );
    if (!ended) taint |= one;
  }
  return taint;
}

/** Whether an assignment stands in a block that holds what was before and what uses it: no branch goes past it. */
function reaches({ statements }: Names, before: number, end: number, use: number): boolean {
  if (use - before > 400) return false;
  const indent = indentOf(statements[end]);
  for (let at = Math.max(0, before); at <= use; at++) {
    const statement = statements[at];
    if (indentOf(statement) < indent) return false;
    if (indentOf(statement) === indent && BRANCH.test(statement?.text ?? '')) return false;
  }
  return true;
}

const BRANCH =
  /^\s*(?:\}?\s*(?:else|elsif|elseif|catch|rescue|except|case|default|when|ElseIf)\b|if\b|unless\b|while\b|for\b)/i;

const indentOf = (statement: Statement | undefined): number =>
  /^[\r\n]*([ \t]*)/.exec(statement?.text ?? '')?.[1]?.length ?? 0;
