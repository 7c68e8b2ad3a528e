/**
 * Source of languages that are not parsed, followed by its words: what a server says or a decoder gives is followed through
 * assignments, functions of the file and files that it writes, into what starts a program or runs a text. Each function
 * has its own names, in their order.
 */
import { FROM } from '../javascript/value.ts';
import type { Language } from './language.ts';
import { isAssigned, type Names, namesOf, rememberName, taintOfName } from './names.ts';
import { keptKeys, keysOfWords, openedWith, SENDS } from './sent-keys.ts';
import { type Statement, statementsOf } from './statements.ts';
import { KEEPS, taintOfWords } from './words.ts';
import { commandsIn, type WrittenTexts, writtenTexts } from './written-commands.ts';

/** Something that is run, with what it is made of. */
export type SourceDeed = {
  /** `hand` gives keys to a function of another type, which `words` name. */
  readonly kind: 'code' | 'command' | 'send' | 'hand';
  readonly taint: number;
  /** The texts written in the call, as words of a command; the first is empty where something else begins it. */
  readonly words: readonly string[];
  /** What the call runs as far as it stands written anywhere in the file. */
  readonly commands: readonly string[];
  /** Whether what is run was written to a file before. */
  readonly dropped: boolean;
  /** Whether its window is hidden, or its file has no name. */
  readonly unseen: boolean;
  /** The function that it stands in; empty for the file. */
  readonly scope: string;
  readonly start: number;
};

/** Rounds after which a file is left, whatever is still learned. */
const ROUNDS = 8;
const NAME = /[$@]?[A-Za-z_]\w*/g;
/** What is filled into a text that says more than where it goes is no program of its own. */
const FILLED =
  /^\s*(?:[\w]+[.:]{1,2})*(?:s?format|s?printf)!?\s*\(\s*["'`](?![^"'`]*(?:-c|-e|eval|enc\w*|iex)\W{1,6}[%{])[^"'`]*[a-z]{2}[^"'`]* /i;
/** What stands behind the name of a function that is called. */
const CALLED = /^\s*(?:[(!]|(?:::)?<)/;
/** Names of what is written, and of where it came from: not of where it goes. */
const CONTENT =
  /^(?:[A-Z]\w*|\w*(?:[uU]rl|[uU]ri|[lL]ink|[cC]lient|[dD]ata|[bB]ytes|[bB]ody|[cC]ontents?|[rR]esp\w*|[aA]nswer|[bB]uf\w*|[sS]tream)|err|ok|http|www|io|os|fs|std|net|if|let|var|new|await|using|return|true|false|null|nil|self|this)$/;
/** Of longer statements, tables mostly, the names are not counted one by one. */
const LONGEST = 20_000;

/** A file as statements, and the texts that stand in it. */
export type Source = {
  readonly language: Language;
  readonly statements: readonly Statement[];
  readonly texts: WrittenTexts;
};

/** Reads a file into its statements. */
export function readSource(text: string, language: Language): Source {
  const statements = statementsOf(language.backticks ? withoutQuotedWords(text) : text, language.comment);
  return { language, statements, texts: writtenTexts(statements, text) };
}

/** Follows a file; what it runs, in order. `given` is what its functions are called with, as far as that is known. */
export function followSource({ language, statements, texts }: Source, given = 0): SourceDeed[] {
  const names = namesOf(statements);
  for (const { defines } of statements)
    for (const parameter of defines?.parameters ?? []) rememberName(names, defines?.name ?? '', parameter, -1, given);
  for (const { text, scope } of statements)
    for (const name of openedWith(text)) rememberName(names, scope, name, -1, FROM.secret);
  const dropped = new Set<string>();
  const paths = new Map<string, readonly string[]>();
  const functions = new Map(
    statements.flatMap(({ defines }) => (defines === undefined ? [] : [[defines.name, defines.parameters] as const])),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const before = knownOf(names, dropped);
    statements.forEach((statement, at) => {
      learn(statement, at, names, functions, dropped, paths, language);
    });
    if (round > 0 && before === knownOf(names, dropped)) break;
  }
  return statements.flatMap((statement, at) => deedsOf(statement, at, language, names, dropped, texts));
}

/** A text between two lines, unless something on the first of them runs it. */
const BETWEEN_LINES = /^([^\n]*)<<[~-]?(["']?)([A-Z]\w{0,40})\2[^\n]*\n[\s\S]{0,20000}?\n[ \t]*\3\b/gm;

/** Source without the backticks of such texts, in which they mark words; what is filled in still runs. */
function withoutQuotedWords(text: string): string {
  return text.replace(BETWEEN_LINES, (whole, before: string) =>
    /\b(?:\w*eval|system|exec|spawn|popen|load|sh)\b/.test(before)
      ? whole
      : whole.replace(/(?<!\{[^`\n}]*)`(?![^`\n{]*\})/g, ' '),
  );
}

/** How much is known: what is known of a name only grows, and its number with it. */
function knownOf(names: Names, dropped: ReadonlySet<string>): number {
  let known = names.known.size + names.given.size + dropped.size + names.sum;
  for (const taint of names.given.values()) known += taint;
  return known;
}

const key = (scope: string, name: string): string => `${scope}|${name}`;

function taintOf(text: string, scope: string, at: number, names: Names): number {
  let taint = taintOfWords(text) | keysOfWords(text, textsIn(text));
  for (const { 0: name, index } of text.slice(0, LONGEST).matchAll(NAME)) {
    const behind = text.slice(index + name.length, index + name.length + 60);
    const before = text.slice(Math.max(0, index - 60), index);
    taint |= taintOfName(names, { name, before, behind, scope, at });
    if (CALLED.test(behind)) taint |= names.given.get(name) ?? 0;
  }
  return taint;
}

const KEYS = FROM.secret | FROM.key | FROM.wholeEnvironment;

/** What a statement says of the names in it. */
function learn(
  { text, scope, assigns, value, returns }: Statement,
  at: number,
  names: Names,
  functions: ReadonlyMap<string, readonly string[]>,
  dropped: Set<string>,
  paths: Map<string, readonly string[]>,
  { bare, command }: Language,
): void {
  // A text with something filled in is the program's own text.
  const written = (/^\s*[$@f]?["'`]/.test(value) || FILLED.test(value)) && !/["'`]\s*\.\w+\(/.test(value);
  const taint = taintOf(value, scope, at, names) & (written ? ~FROM.network : ~0) & keptKeys(value);
  for (const name of assigns) {
    rememberName(names, name.startsWith('.') ? '' : scope, name, at, taint);
    const written = textsIn(value).filter(isPath);
    if (written.length > 0) paths.set(key(scope, name), written);
  }
  if (returns && scope !== '') {
    if (taint !== 0) names.given.set(scope, (names.given.get(scope) ?? 0) | taint);
    if (bare === true) rememberName(names, '', scope, -1, taint);
  }
  const brought = taint & (FROM.network | FROM.decoded | FROM.request | KEYS);
  if (brought !== 0) handOver(text, scope, at, names, functions);
  if (!KEEPS.test(text) || !(taintOf(text, scope, at + 1, names) & (FROM.network | FROM.decoded))) return;
  // What a command gives is kept there, not the command.
  if (command !== undefined && text.search(command) >= 0) return;
  for (const word of textsIn(text)) if (isPath(word)) dropped.add(word);
  for (const [name] of text.matchAll(NAME)) {
    if (!CONTENT.test(name)) dropped.add(key(scope, name));
    for (const path of paths.get(key(scope, name)) ?? []) dropped.add(path);
  }
}

const isPath = (word: string): boolean => /[/\\.%$]/.test(word) && !/^https?:/.test(word);

/** Arguments that reach parameters of functions of the file, by their place; receivers that take in what they are given. */
function handOver(
  text: string,
  scope: string,
  at: number,
  names: Names,
  functions: ReadonlyMap<string, readonly string[]>,
): void {
  for (const call of text.matchAll(/(?<!\w)([$@]?[A-Za-z_]\w*)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)) {
    const parameters = functions.get(call[1] ?? '');
    if (parameters === undefined) continue;
    (call[2] ?? '').split(',').forEach((argument, place) => {
      const parameter = parameters[place];
      if (parameter !== undefined)
        rememberName(names, call[1] ?? '', parameter, -1, taintOf(argument, scope, at, names));
    });
  }
  const taken =
    /(?<!\w)([$@]?[A-Za-z_]\w*)\.(?:append|push\w*|add|Add\w*|write\w*|put|extend|load\w*)\s*\(|\bio\.Copy\w*\s*\(\s*&?([A-Za-z_]\w*)/.exec(
      text,
    );
  const receiver = taken?.[1] ?? taken?.[2];
  if (receiver !== undefined) rememberName(names, scope, receiver, at, taintOf(text, scope, at, names));
}

/** A call of a function of another type, module or package. */
const OF_ANOTHER = /\b([A-Za-z_]\w*)\s*(?:\.|::)\s*([A-Za-z_]\w*)\s*\(([^()]{1,300}(?:\([^()]*\)[^()]*)*)\)/g;

const UNSEEN = /CreateNoWindow\s*=\s*true|WindowStyle\.Hidden|-WindowStyle\s+Hidden|SW_HIDE|\btempfile\s*\(/i;

function deedsOf(
  { text, scope, start }: Statement,
  at: number,
  language: Language,
  names: Names,
  dropped: ReadonlySet<string>,
  texts: WrittenTexts,
): SourceDeed[] {
  const deeds: SourceDeed[] = [];
  const plain = { commands: [], dropped: false, unseen: false, scope, start };
  if (SENDS.test(text)) {
    const taint = taintOf(text, scope, at, names) & keptKeys(text);
    if (taint & KEYS) deeds.push({ kind: 'send', taint, words: [text], ...plain });
  }
  for (const [, owner = '', name = '', argument = ''] of text.slice(0, LONGEST).matchAll(OF_ANOTHER)) {
    const taint = taintOf(argument, scope, at, names) & keptKeys(argument) & KEYS;
    if (taint !== 0) deeds.push({ kind: 'hand', taint, words: [`${owner}.${name}`], ...plain });
  }
  for (const kind of ['code', 'command'] as const) {
    for (const found of kind === 'code'
      ? text.matchAll(language.code ?? /$^/g)
      : text.matchAll(language.command ?? /$^/g)) {
      if (isInText(text, found.index)) continue;
      // What a list or text is made of may stand before its own `.execute()`.
      const before = /^\.(?:execute|eval)/.test(found[0]) ? text.slice(0, found.index) : '';
      // The environment of a program is no part of what it does.
      const given =
        before + text.slice(found.index + found[0].length).replace(/\.envs?\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');
      const written = textsIn(given);
      const words = kind === 'command' && BEGINS_WITH_NAME.test(given) ? ['', ...written] : written;
      const wasDropped =
        words.some((word) => dropped.has(word)) ||
        [...given.slice(0, LONGEST).matchAll(NAME)].some(([name]) => dropped.has(key(scope, name)));
      deeds.push({
        kind,
        taint: taintOf(kind === 'command' && isOfOthers(given, words, scope, names) ? '' : given, scope, at, names),
        words,
        commands: commandsIn(given, scope, texts),
        dropped: wasDropped,
        unseen: UNSEEN.test(text),
        scope,
        start: start + found.index,
      });
      break;
    }
  }
  return deeds;
}

const INLINE = /^[-/](?:c|e|r|k|lc|ic|enc\w*|command|encodedcommand)$/i;

/** A text that something else begins: `cmd + " 2>&1"`. */
const BEGINS_WITH_NAME = /^\s*[$@]?[A-Za-z_]\w*(?:\[[^\]\n]{1,60}\]|->\w{1,40}){0,3}\s*[.+]\s*["']/;

/** Whether a program stands in a field or a parameter of which nothing is known, and none of its words says that a text follows. */
function isOfOthers(given: string, words: readonly string[], scope: string, names: Names): boolean {
  const first = /^\s*(?:ctx\s*,\s*)?(&?[A-Za-z_][\w.]*)\s*(?:,|\)\s*\.\s*args?\b)/.exec(given)?.[1];
  if (first === undefined || words.some((word) => INLINE.test(word))) return false;
  if (isAssigned(names, scope, first) || isAssigned(names, '', first)) return false;
  return taintOf(first, scope, names.statements.length, names) === 0;
}

/** Whether a place lies in a written text that nothing is filled into. */
function isInText(text: string, at: number): boolean {
  for (const { 0: literal, index } of text
    .slice(0, LONGEST)
    .matchAll(/"(?:[^"\\\n]|\\.){0,4000}"|'(?:[^'\\\n]|\\.){2,4000}'/g)) {
    if (index >= at) return false;
    if (at < index + literal.length) return text[at] === '`' && !/[#$@]\s*[{(]/.test(literal.slice(0, at - index));
  }
  return false;
}

/** The texts written in a piece of source. */
function textsIn(text: string): string[] {
  return [
    ...text.slice(0, LONGEST).matchAll(/"((?:[^"\\\n]|\\.){0,4000})"|'((?:[^'\\\n]|\\.){2,4000})'|`([^`]{2,4000})`/g),
  ].map(([, double, single, back]) => (double ?? single ?? back ?? '').replace(/\\(["'\\$])/g, '$1'));
}
