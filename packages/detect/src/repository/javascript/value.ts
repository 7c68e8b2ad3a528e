/**
 * What is known of a value without running the program: where its content comes from, its text where it is constant,
 * which of the platform's own things it is, and its known parts. A value only ever grows; `join` of two is what holds
 * for a variable that may be either.
 */

import type { Node } from './node.ts';
import type { Scope } from './scope.ts';

/** Where content comes from, as bits of `taint`. */
export const FROM = {
  /** The answer of a server, a socket, a chain. */
  network: 1,
  /** Text or bytes decoded from base64, hex, character codes or by XOR. */
  decoded: 2,
  /** One variable of the environment. */
  environment: 4,
  /** The whole environment. */
  wholeEnvironment: 8,
  /** A file. */
  file: 16,
  /** What is named as something that opens a wallet. */
  secret: 32,
  /** Read from a blockchain. */
  chain: 64,
  /** The error of something that failed: its `response.data` is the server's answer. */
  error: 128,
  /** The folder for temporary files or the user's home, where what is dropped is not seen. */
  temporary: 256,
  /** What tells one machine from another: its name, its user, its addresses. */
  machine: 512,
  /** It is text for certain: decoded, or a field of an answer that holds words. */
  text: 1024,
  /** It went through a function that a large bundle calls from many places: what one of them gives, all may get. */
  shared: 2048,
  /** Put together from pieces, each of them constant. */
  built: 4096,
  /** The path of a file that was written with what a server answered or a decoder gave. */
  dropped: 8192,
  /** What certainly opens a wallet or a machine: a file of keys, what a maker of keys gave. `secret` is one by its name. */
  key: 16384,
  /** The clipboard. */
  clipboard: 32768,
  /** Something else was made of what it came from: of a key a signature, of settings a client. */
  made: 65536,
  /** What whoever calls a server sends to it. */
  request: 131072,
  /** The server that answers is named by the program itself, not by whoever calls it. */
  named: 262144,
  /** An address that stands written went into it. */
  address: 524288,
  /** What other programs of a page send to their servers. */
  asked: 16777216,
} as const;

/** What a server says that the program itself names. */
export const ANSWER = FROM.network | FROM.named;

/** A function of the module under analysis. */
export type LocalFunction = {
  readonly parameters: readonly Binding[];
  /** Everything it is called with, for `arguments` and rest parameters. */
  readonly all: Binding;
  readonly returns: Binding;
  /** The places that it is called from. */
  readonly callers: Set<unknown>;
  /** Where it is written, and the scope that it was written in. */
  readonly node: Node;
  readonly scope: Scope | undefined;
  /** Kept only for functions that leave the module: which parameters reach which sink. */
  exported: number | undefined;
  /** Whether only its own class may call it. */
  ofClass?: true;
};

/** A variable, parameter, or field: what it may hold. */
export type Binding = { value: Value };

export type Value = {
  readonly taint: number;
  /** The constant text or number that it is, if it is one; `null` where it is one of several. */
  readonly text: string | null | undefined;
  /** The platform's or a package's thing that it is: `eval`, `child_process.exec`, `axios`. */
  /** The constant texts that it may be, where it may be several. */
  readonly choices?: readonly string[] | undefined;
  readonly ref: string | undefined;
  readonly functions: readonly LocalFunction[];
  readonly fields: ReadonlyMap<string, Binding> | undefined;
  readonly items: readonly Value[] | undefined;
  /** Names that only the rest of the tree can resolve: `import:./a#run`, `file:./b.woff2`, `env:KEY`, `param:3:0`. */
  readonly origins: readonly string[];
};

/** Nothing is known. */
export const UNKNOWN: Value = {
  taint: 0,
  text: undefined,
  ref: undefined,
  functions: [],
  fields: undefined,
  items: undefined,
  origins: [],
};

const MOST_FUNCTIONS = 16;
const MOST_ORIGINS = 12;

/** A value of which only these things are known. */
export function valueWith(known: Partial<Value>): Value {
  return { ...UNKNOWN, ...known };
}

/** A constant. */
export function constant(text: string): Value {
  return { ...UNKNOWN, text };
}

/** Content of unknown text from these places. */
export function tainted(taint: number, origins: readonly string[] = []): Value {
  return taint === 0 && origins.length === 0 ? UNKNOWN : { ...UNKNOWN, taint, origins };
}

/** Whether nothing is known of a value but that callers from other files may hand it in. */
export function isUnknown({ taint, text, ref, functions, fields, items, origins }: Value): boolean {
  return (
    taint === 0 &&
    text === undefined &&
    ref === undefined &&
    functions.length === 0 &&
    fields === undefined &&
    items === undefined &&
    origins.every((origin) => origin.startsWith('param:'))
  );
}

/** What holds for something that may be `a` or `b`: `a` itself where `b` adds nothing. */
export function join(a: Value, b: Value): Value {
  if (a === b || b === UNKNOWN) return a;
  if (a === UNKNOWN) return b;
  const taint = a.taint | b.taint;
  const functions = union(a.functions, b.functions, MOST_FUNCTIONS);
  const origins = union(a.origins, b.origins, MOST_ORIGINS);
  const text = a.text === undefined || a.text === b.text ? b.text : b.text === undefined ? a.text : null;
  const ref = a.ref ?? b.ref;
  const fields = a.fields ?? b.fields;
  const items = a.items ?? b.items;
  const choices = text === null ? choicesOf(a, b) : undefined;
  const same =
    choices === a.choices &&
    taint === a.taint &&
    functions === a.functions &&
    origins === a.origins &&
    text === a.text &&
    ref === a.ref &&
    fields === a.fields &&
    items === a.items;
  return same ? a : { taint, text, choices, ref, functions, fields, items, origins };
}

const MOST_CHOICES = 6;

function choicesOf(a: Value, b: Value): readonly string[] | undefined {
  const given = [a.choices, a.text, b.choices, b.text].flatMap((one) => one ?? []);
  const known = a.choices ?? [];
  const added = given.filter((one) => !known.includes(one));
  return added.length === 0 || known.length >= MOST_CHOICES
    ? a.choices
    : [...new Set([...known, ...added])].slice(0, MOST_CHOICES);
}

function union<T>(a: readonly T[], b: readonly T[], most: number): readonly T[] {
  if (b.length === 0 || a.length >= most) return a;
  if (a.length === 0) return b;
  const added = b.filter((one) => !a.includes(one));
  return added.length === 0 ? a : [...a, ...added].slice(0, most);
}

/** The content of several values together, as in a concatenation whose text is not constant. */
export function mixed(values: readonly Value[]): Value {
  let taint = 0;
  let origins: readonly string[] = [];
  for (const value of values) {
    taint |= deepTaint(value);
    origins = union(origins, value.origins, MOST_ORIGINS);
  }
  return tainted(taint, origins);
}

/** Of a long list or large object the first parts are looked at; the whole has the taint of every part anyway. */
const MOST_PARTS = 50;

/** The beginning of an address that leads to another machine, or the end of a host's name. */
const ADDRESS =
  /^(?:(?:https?|wss?|ftp):)?\/\/(?!(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?::\d*)?(?:[/?#]|$))|^[\w.@-]{0,80}\.(?!(?:[cm]?[jt]sx?|json\d?|css|html?|txt|map|wasm|md|ya?ml)\b)[a-z]{2,18}(?=[:/]|$)|^(?!127\.|0\.)\d{1,3}(?:\.\d{1,3}){3}(?=[:/]|$)/;

/** Whether a text says, or begins to say, which other machine is meant. */
export function namesMachine(text: string): boolean {
  return ADDRESS.test(text);
}

const holdsAddress = ({ text, choices }: Value): boolean =>
  typeof text === 'string' ? namesMachine(text) : choices?.some(namesMachine) === true;

/** Taint of a value and of the parts of it that are known, two levels deep. */
export function deepTaint(value: Value, depth = 2): number {
  let taint = value.taint | (holdsAddress(value) ? FROM.address : 0);
  if (depth === 0) return taint;
  let left = MOST_PARTS;
  if (value.fields !== undefined) {
    for (const field of value.fields.values()) {
      if (left-- === 0) break;
      taint |= deepTaint(field.value, depth - 1);
    }
  }
  for (let at = 0; at < Math.min(MOST_PARTS, value.items?.length ?? 0); at++) {
    const item = value.items?.[at];
    if (item !== undefined) taint |= deepTaint(item, depth - 1);
  }
  return taint;
}

/** What stands written of a text that is put together, with `?` for what only the running program knows. */
export function writtenOf({ text, items, choices }: Value, depth = 5): string {
  if (typeof text === 'string') return text;
  if (choices !== undefined) return choices.join(' ');
  if (depth === 0 || items === undefined) return '?';
  return items
    .slice(0, MOST_PARTS)
    .map((item) => writtenOf(item, depth - 1))
    .join('');
}
