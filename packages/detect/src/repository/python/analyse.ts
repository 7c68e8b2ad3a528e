/**
 * Python followed statement by statement: what comes from a server, a decoder, the environment is followed through names,
 * attributes, functions and lambdas into what runs it. Names are one space a file and order does not matter: what may
 * ever be in a name, is.
 */
import { fromBase64, fromHex } from '../javascript/fold.ts';
import { FROM } from '../javascript/value.ts';
import { isSending, sinkOf, taintOf } from './references.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What is known of a value. */
export type Value = {
  readonly taint: number;
  readonly text?: string | undefined;
  readonly ref?: string | undefined;
  /** Functions of the file that it may be. */
  readonly functions?: readonly string[] | undefined;
};

/** Something that the file does and that may matter. */
export type Deed =
  | {
      readonly kind: 'run';
      readonly sink: 'code' | 'command';
      readonly ref: string;
      readonly value: Value;
      readonly start: number;
      readonly hidden: boolean;
    }
  | { readonly kind: 'send'; readonly value: Value; readonly start: number }
  | { readonly kind: 'drop'; readonly value: Value; readonly start: number }
  | { readonly kind: 'name'; readonly name: string; readonly start: number };

type State = {
  readonly names: Map<string, Value>;
  readonly parameters: Map<string, readonly string[]>;
  deeds: Deed[];
  changed: boolean;
};

const NOTHING: Value = { taint: 0 };
const ROUNDS = 5;

/** Reads a file and tells what it does. */
export function analysePython(source: string): Deed[] {
  const statements = statementsOf(tokensOf(source));
  const state: State = { names: new Map(), parameters: new Map(), deeds: [], changed: true };
  for (let round = 0; round < ROUNDS && state.changed; round++) {
    state.changed = false;
    state.deeds = [];
    runAll(state, statements);
  }
  return state.deeds;
}

function statementsOf(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [];
  let statement: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'end') statement.push(token);
    else if (statement.length > 0) {
      statements.push(statement);
      statement = [];
    }
  }
  return statements;
}

function runAll(state: State, statements: readonly Token[][]): void {
  const open: { readonly name: string; readonly indent: number }[] = [];
  for (const statement of statements) {
    const [first] = statement;
    while (open.length > 0 && (first?.indent ?? 0) <= (open.at(-1)?.indent ?? 0) && first?.text !== ')') open.pop();
    const at = first?.text === 'async' ? 1 : 0;
    if (statement[at]?.text === 'def') open.push({ name: define(state, statement, at), indent: first?.indent ?? 0 });
    else runStatement(state, statement, open.at(-1)?.name);
  }
}

function define(state: State, statement: readonly Token[], at: number): string {
  const name = statement[at + 1]?.text ?? '';
  const end = closing(statement, at + 2);
  const parameters = statement
    .slice(at + 3, end)
    .flatMap((token, place, all) =>
      token.kind === 'name' && (place === 0 || all[place - 1]?.text === ',' || all[place - 1]?.text === '*')
        ? [token.text]
        : [],
    );
  state.parameters.set(name, parameters);
  grow(state, name, { taint: 0, functions: [name] });
  // A body on the same line: `def f(x): return exec(x)`.
  const colon = statement.findIndex((token, place) => place > end && token.text === ':');
  if (colon > 0 && colon + 1 < statement.length) runStatement(state, statement.slice(colon + 1), name);
  return name;
}

function runStatement(state: State, statement: readonly Token[], inside: string | undefined): void {
  const [first, second] = statement;
  if (first === undefined) return;
  if (first.text === 'import' || first.text === 'from') {
    if (first.text === 'import') importModules(state, statement);
    else importNames(state, statement);
    return;
  }
  if (first.text === 'return' || first.text === 'yield') {
    const value = evaluate(state, statement, 1, statement.length);
    if (inside !== undefined) grow(state, `${inside}()`, value);
    return;
  }
  const assigned = assignmentAt(statement);
  if (assigned < 0) {
    const opens = /^(?:with|for|if|elif|while|except|try|else|finally)$/.test(first.text);
    if (opens) runOpening(state, statement, inside);
    else evaluate(state, statement, 0, statement.length);
    return;
  }
  const value = evaluate(state, statement, assigned + 1, statement.length);
  const augmented = statement[assigned - 1]?.kind === 'sign' && /^[+\-|^*&]$/.test(statement[assigned - 1]?.text ?? '');
  assign(state, statement.slice(0, augmented ? assigned - 1 : assigned), augmented ? { taint: value.taint } : value);
  if (second?.text === ':' && value.ref !== undefined) grow(state, first.text, value);
}

/** `with open(x) as f:`, `for a in b:`, `if x: exec(y)`: names that the opening binds, then what follows the colon. */
function runOpening(state: State, statement: readonly Token[], inside: string | undefined): void {
  let depth = 0;
  const colon = statement.findIndex(({ text }) => {
    if ('([{'.includes(text)) depth++;
    if (')]}'.includes(text)) depth--;
    return text === ':' && depth === 0;
  });
  const end = colon < 0 ? statement.length : colon;
  const as = statement.findIndex(({ text }, place) => text === 'as' && place < end);
  const value = evaluate(state, statement, 1, as > 0 ? as : end);
  if (as > 0)
    assign(state, statement.slice(as + 1, end), statement[0]?.text === 'except' ? { taint: FROM.error } : value);
  const of = statement.findIndex(({ text }) => text === 'in');
  if (statement[0]?.text === 'for' && of > 0)
    assign(state, statement.slice(1, of), evaluate(state, statement, of + 1, end));
  if (colon > 0 && colon + 1 < statement.length) runStatement(state, statement.slice(colon + 1), inside);
}

function assignmentAt(statement: readonly Token[]): number {
  let depth = 0;
  for (let at = 0; at < statement.length; at++) {
    const { text, kind } = statement[at] ?? { text: '', kind: 'end' };
    if (kind !== 'sign') continue;
    if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text)) depth--;
    else if (text === '=' && depth === 0) {
      const before = statement[at - 1]?.text ?? '';
      if (statement[at + 1]?.text === '=' || /^[=!<>:]$/.test(before)) at++;
      else return at;
    }
  }
  return -1;
}

function assign(state: State, target: readonly Token[], value: Value): void {
  const names = target.filter(({ kind }) => kind === 'name');
  const single = names.length === 1 || target.some(({ text }) => text === '.');
  for (const name of single ? names.slice(0, 1) : names) grow(state, name.text, value);
  // `self.code = …` is found again under the attribute's own name.
  if (target.some(({ text }) => text === '.')) grow(state, `.${names.at(-1)?.text ?? ''}`, value);
}

function grow(state: State, name: string, value: Value): void {
  const known = state.names.get(name) ?? NOTHING;
  const functions = [...new Set([...(known.functions ?? []), ...(value.functions ?? [])])].slice(0, 8);
  const joined: Value = {
    taint: known.taint | value.taint,
    text: known.text ?? value.text,
    ref: known.ref ?? value.ref,
    functions,
  };
  if (
    joined.taint === known.taint &&
    joined.text === known.text &&
    joined.ref === known.ref &&
    functions.length === (known.functions?.length ?? 0)
  )
    return;
  state.names.set(name, joined);
  state.changed = true;
}

function importModules(state: State, statement: readonly Token[]): void {
  for (const part of split(statement.slice(1), ',')) {
    const as = part.findIndex(({ text }) => text === 'as');
    const module = part
      .slice(0, as < 0 ? part.length : as)
      .map(({ text }) => text)
      .join('');
    const root = module.split('.', 1)[0] ?? module;
    if (as >= 0) grow(state, part[as + 1]?.text ?? '', { taint: 0, ref: module });
    else grow(state, root, { taint: 0, ref: root });
  }
}

function importNames(state: State, statement: readonly Token[]): void {
  const at = statement.findIndex(({ text }) => text === 'import');
  const module = statement
    .slice(1, at)
    .map(({ text }) => text)
    .join('');
  for (const part of split(
    statement.slice(at + 1).filter(({ text }) => text !== '(' && text !== ')'),
    ',',
  )) {
    const [imported] = part;
    if (imported !== undefined && !module.startsWith('.'))
      grow(state, (part[2] ?? imported).text, { taint: 0, ref: `${module}.${imported.text}` });
  }
}

function split(tokens: readonly Token[], by: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth--;
    if (token.kind === 'sign' && token.text === by && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'end', text: '' };
    if (kind !== 'sign') continue;
    if ('([{'.includes(text)) depth++;
    if (')]}'.includes(text) && --depth === 0) return at;
  }
  return tokens.length;
}

/** What the tokens from `from` up to `to` give together. */
function evaluate(state: State, tokens: readonly Token[], from: number, to: number): Value {
  let at = from;
  let taint = 0;
  const texts: string[] = [];
  let constant = true;
  let single: Value | undefined;
  let count = 0;
  while (at < to) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'sign' && !'([{'.includes(token.text)) {
      if (token.text !== '+') constant = false;
      at++;
      continue;
    }
    const chain = evaluateChain(state, tokens, at, to);
    at = Math.max(chain.next, at + 1);
    taint |= chain.value.taint;
    if (chain.value.text === undefined) constant = false;
    else texts.push(chain.value.text);
    single = count++ === 0 ? chain.value : undefined;
  }
  if (single !== undefined) return { ...single, taint };
  return { taint, text: constant && count > 0 ? texts.join('') : undefined };
}

type Chain = { readonly value: Value; readonly next: number };

/** A name, string or bracket with all its attributes, calls and subscripts. */
function evaluateChain(state: State, tokens: readonly Token[], start: number, to: number): Chain {
  let { value, next: at } = evaluatePrimary(state, tokens, start, to);
  while (at < to) {
    const sign = tokens[at]?.text;
    if (tokens[at]?.kind !== 'sign') break;
    if (sign === '.') {
      value = attribute(state, value, tokens[at + 1]?.text ?? '');
      at += 2;
    } else if (sign === '(') {
      const end = closing(tokens, at);
      value = call(state, value, tokens.slice(at + 1, end), tokens[start]?.start ?? 0);
      at = end + 1;
    } else if (sign === '[') {
      const end = closing(tokens, at);
      value = subscript(state, value, tokens.slice(at + 1, end));
      at = end + 1;
    } else break;
  }
  return { value, next: at };
}

function evaluatePrimary(state: State, tokens: readonly Token[], at: number, to: number): Chain {
  const token = tokens[at];
  if (token === undefined) return { value: NOTHING, next: at + 1 };
  if (token.kind === 'text') return { value: { taint: 0, text: token.text }, next: at + 1 };
  if (token.kind === 'number') return { value: { taint: 0, text: token.text }, next: at + 1 };
  if (token.kind === 'sign') {
    const end = closing(tokens, at);
    const value = evaluate(state, tokens, at + 1, end);
    return {
      value: token.text === '(' ? value : { taint: value.taint, text: listText(state, tokens.slice(at + 1, end)) },
      next: end + 1,
    };
  }
  if (token.text === 'lambda') return { value: lambda(state, tokens, at, to), next: to };
  if (/^(?:await|not|in|is|and|or|if|else|for|return|yield|async|print)$/.test(token.text))
    return { value: NOTHING, next: at + 1 };
  const known = state.names.get(token.text);
  return { value: known ?? { taint: 0, ref: token.text }, next: at + 1 };
}

/** A function without a name of its own; it is known by where it stands. */
function lambda(state: State, tokens: readonly Token[], at: number, to: number): Value {
  const name = `lambda@${tokens[at]?.start ?? 0}`;
  let colon = at + 1;
  for (let depth = 0; colon < to && (depth > 0 || tokens[colon]?.text !== ':'); colon++) {
    if ('([{'.includes(tokens[colon]?.text ?? ' ')) depth++;
    if (')]}'.includes(tokens[colon]?.text ?? ' ')) depth--;
  }
  const parameters = tokens.slice(at + 1, colon).flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));
  state.parameters.set(name, parameters);
  const value = evaluate(state, tokens, colon + 1, to);
  grow(state, `${name}()`, { taint: value.taint });
  return { taint: value.taint, functions: [name] };
}

/** The texts of a list one after the other, as `''.join` would put them. */
function listText(state: State, inside: readonly Token[]): string | undefined {
  const texts = split(inside, ',').map((part) => evaluate(state, part, 0, part.length).text);
  return texts.length > 0 && texts.length < 5_000 && texts.every((text) => text !== undefined)
    ? texts.join('')
    : undefined;
}

function attribute(state: State, { taint, ref, text, functions }: Value, name: string): Value {
  const own = state.names.get(`.${name}`);
  const kept = taint & ~FROM.wholeEnvironment;
  if (text !== undefined && ref === undefined) return { taint: kept, text, ref: `text.${name}` };
  if (ref === 'builtins' || ref === '__builtins__') return { taint: kept, ref: name };
  const full = ref === undefined ? undefined : `${ref === '__builtins__' ? 'builtins' : ref}.${name}`;
  return {
    // The environment is content before anything is called.
    taint: kept | (own?.taint ?? 0) | (full === 'os.environ' ? taintOf(full) : 0),
    ref: full ?? own?.ref,
    functions: own?.functions ?? functions?.filter(() => false),
  };
}

function subscript(state: State, value: Value, inside: readonly Token[]): Value {
  const key = evaluate(state, inside, 0, inside.length);
  const reversed = inside.map(({ text }) => text).join('') === '::-1';
  if (reversed)
    return {
      taint: value.taint | (value.text === undefined ? FROM.decoded : 0),
      text: value.text === undefined ? undefined : [...value.text].reverse().join(''),
    };
  const named = key.text !== undefined && /^(?:globals|locals|vars|__builtins__|builtins)\b/.test(value.ref ?? '');
  if (named) return { taint: 0, ref: key.text };
  return {
    taint: value.taint & ~FROM.wholeEnvironment,
    ref: value.ref === 'os.environ' ? 'os.environ.item' : undefined,
  };
}

const HIDING = new Set(['exec', 'eval', 'compile', '__import__', 'os', 'subprocess', 'marshal', 'system', 'popen']);

function call(state: State, callee: Value, inside: readonly Token[], start: number): Value {
  const parts = split(inside, ',');
  const args = parts.map((part) => evaluateArgument(state, part));
  const taint = args.reduce((all, arg) => all | arg.taint, 0);
  const { ref = '' } = callee;
  const first = args[0] ?? NOTHING;
  if (ref === 'getattr' || ref === '__import__' || ref === 'importlib.import_module')
    return loaded(state, ref, args, parts, start);
  record(state, ref, args, taint, inside, start);
  // What was pickled here is the program's own.
  if (/^(?:pickle|cloudpickle|dill|marshal)\.dumps$/.test(ref)) return NOTHING;
  for (const name of callee.functions ?? []) {
    (state.parameters.get(name) ?? []).forEach((parameter, at) => {
      const arg = args[parameterOffset(state, name) + at];
      if (arg !== undefined && parameter !== 'self') grow(state, parameter, arg);
    });
  }
  const returned = (callee.functions ?? []).reduce((all, name) => all | (state.names.get(`${name}()`)?.taint ?? 0), 0);
  if ((callee.functions ?? []).length > 0) return { taint: returned, text: undefined };
  const folded = foldCall(ref, callee, first);
  return {
    taint: (callee.taint | taint | taintOf(ref)) & ~(ref.startsWith('subprocess') ? FROM.network : 0),
    text: folded,
    ref: ref.startsWith('text.') ? undefined : ref,
  };
}

/** Methods are called without their `self`. */
function parameterOffset(state: State, name: string): number {
  return state.parameters.get(name)?.[0] === 'self' ? -1 : 0;
}

function evaluateArgument(state: State, part: readonly Token[]): Value {
  const named = part[0]?.kind === 'name' && part[1]?.text === '=' && part[2]?.text !== '=';
  return evaluate(state, part, named ? 2 : 0, part.length);
}

function loaded(state: State, ref: string, args: readonly Value[], parts: readonly Token[][], start: number): Value {
  const wanted = (ref === 'getattr' ? args[1] : args[0])?.text;
  const written = (ref === 'getattr' ? parts[1] : parts[0])?.length === 1;
  if (wanted !== undefined && HIDING.has(wanted) && (!written || ref === 'getattr'))
    state.deeds.push({ kind: 'name', name: wanted, start });
  if (wanted === undefined) return { taint: args.reduce((all, arg) => all | arg.taint, 0), ref: undefined };
  return ref === 'getattr' ? attribute(state, args[0] ?? NOTHING, wanted) : { taint: 0, ref: wanted };
}

function record(
  state: State,
  ref: string,
  args: readonly Value[],
  taint: number,
  inside: readonly Token[],
  start: number,
): void {
  const sink = sinkOf(ref);
  const hidden = inside.some(
    ({ text }) => text === 'creationflags' || text === 'start_new_session' || text === 'CREATE_NO_WINDOW',
  );
  if (sink !== undefined) {
    const text = args[0]?.text;
    state.deeds.push({ kind: 'run', sink, ref, value: { taint, text, ref: args[0]?.ref }, start, hidden });
  }
  if (isSending(ref)) state.deeds.push({ kind: 'send', value: { taint, text: args[0]?.text }, start });
  if (
    /\.(?:write|write_bytes|write_text|urlretrieve|copyfileobj)$/.test(ref) &&
    (taint & (FROM.network | FROM.decoded) || /urlretrieve$/.test(ref))
  )
    state.deeds.push({ kind: 'drop', value: { taint }, start });
}

function foldCall(ref: string, callee: Value, first: Value): string | undefined {
  if (ref === 'text.join') return first.text;
  if (ref === 'text.decode' || ref === 'text.encode' || ref === 'text.strip' || ref === 'str' || ref === 'bytes')
    return ref.startsWith('text') ? callee.text : first.text;
  if (first.text === undefined) return undefined;
  if (/^base64\.(?:b64decode|urlsafe_b64decode|standard_b64decode)$/.test(ref)) return fromBase64(first.text);
  if (/^(?:bytes|bytearray)\.fromhex$|^binascii\.unhexlify$/.test(ref)) return fromHex(first.text);
  return ref === 'chr' && /^\d{1,6}$/.test(first.text) ? String.fromCharCode(Number(first.text)) : undefined;
}
