import { FROM } from '../javascript/value.ts';
import { contentOf, isSecretName } from '../key-flow/key-names.ts';
import { attribute } from './attribute.ts';
import { closing, placeOf, split } from './brackets.ts';
import { call } from './evaluate-call.ts';
import { sinkOf } from './references.ts';
import { pickedInside } from './secret-names.ts';
import { deeper, grow, knownName, NOTHING, ownName, type State, type Value, variableOf, writtenOf } from './state.ts';
import type { Token } from './tokens.ts';

/** What the tokens from `from` up to `to` give together. */
export function evaluate(state: State, tokens: readonly Token[], from: number, to: number): Value {
  const binds = bindsInside(tokens, from, to);
  if (binds) bindInside(state, tokens, from, to);
  const condition = binds ? placeOf('if', tokens, from, to, 'name') : to;
  const otherwise = condition < to ? placeOf('else', tokens, condition, to, 'name') : to;
  if (condition > from && otherwise < to) return either(state, tokens, [from, condition, otherwise, to]);
  if (condition > from && condition < to) return picking(state, tokens, [from, condition, to]);
  return added(state, tokens, from, to);
}

/** `a for b in c if d`: of what stands in `c` what `d` picks. */
function picking(
  state: State,
  tokens: readonly Token[],
  [from, condition, to]: readonly [number, number, number],
): Value {
  const { picked } = state;
  state.picked = pickedInside(state, tokens.slice(from), condition - from, to - from);
  const value = added(state, tokens, from, to);
  state.picked = picked;
  return value;
}

/** What tokens give that stand one after the other, each added to what was before. */
function added(state: State, tokens: readonly Token[], from: number, to: number): Value {
  let at = from;
  let taint = 0;
  const texts: string[] = [];
  const ends: (string | undefined)[] = [];
  let constant = true;
  let begin: Value | undefined;
  let single: Value | undefined;
  let last: Value | undefined;
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
    ends.push(chain.value.end ?? chain.value.text);
    begin ??= chain.value;
    single = count++ === 0 ? chain.value : undefined;
    last = chain.value;
  }
  if (single !== undefined) return { ...single, taint };
  if (constant && isSplitName(texts)) state.deeds.push({ kind: 'place', start: tokens[from]?.start ?? 0 });
  // What is added to a list, or filled into a text, changes nothing about how it begins.
  const program = begin?.program ?? (begin?.text === undefined ? undefined : { taint: 0, text: begin.text });
  // `bytes(b ^ key for b in content)`: content that is hidden in a file.
  const entry = count === 2 && tokens[from + 1]?.text === ':' ? last?.ref : undefined;
  const crossed = taint & FROM.file && tokens.slice(from, to).some(({ kind, text }) => kind === 'sign' && text === '^');
  return {
    taint: taint | (crossed ? FROM.decoded : 0),
    text: constant && count > 0 ? texts.join('') : undefined,
    program,
    held: entry !== undefined && sinkOf(entry) === 'code' ? entry : undefined,
    end: count > 1 ? writtenOf(ends) : texts.at(-1),
  };
}

/** Whether texts make the name of a file of keys, which none of them says. */
function isSplitName(texts: readonly string[]): boolean {
  const whole = texts.length > 1 ? texts.join('') : '';
  const name = whole.split(/[\\/]/).at(-1) ?? '';
  return name.length > (texts.at(-1)?.length ?? 0) && (contentOf(whole) & FROM.key) !== 0;
}

/** Whether there is a condition, a loop or a binding among these tokens. */
function bindsInside(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === 'name' ? token.text === 'for' || token.text === 'if' : isWalrus(tokens, at)) return true;
  }
  return false;
}

/** `:=`, which binds a name inside of an expression. */
function isWalrus(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ':' && tokens[at + 1]?.text === '=';
}

/** `a if b else c`: either. */
function either(
  state: State,
  tokens: readonly Token[],
  [from, condition, otherwise, to]: readonly [number, number, number, number],
): Value {
  const one = evaluate(state, tokens, from, condition);
  evaluate(state, tokens, condition + 1, otherwise);
  const other = evaluate(state, tokens, otherwise + 1, to);
  return {
    taint: one.taint | other.taint,
    ref: one.ref ?? other.ref,
    functions: [...(one.functions ?? []), ...(other.functions ?? [])],
    program: one.program ?? other.program,
    inline: one.inline ?? other.inline,
  };
}

/** Names that are bound inside of an expression: `name := value`, `… for name in values`. */
function bindInside(state: State, tokens: readonly Token[], from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === 'name' && isWalrus(tokens, at + 1)) {
      const end = at > from ? placeOf(')', tokens, at + 3, to) : to;
      grow(state, ownName(state, token.text), evaluate(state, tokens, at + 3, end));
      return;
    }
    if (token?.kind !== 'name' || token.text !== 'for' || at === from) continue;
    const of = placeOf('in', tokens, at + 1, to, 'name');
    if (of >= to) return;
    const { value } = evaluateChain(state, tokens, of + 1, to);
    for (const { kind, text } of tokens.slice(at + 1, of))
      if (kind === 'name') grow(state, ownName(state, text), { taint: value.taint, ref: value.ref, text: value.text });
    return;
  }
}

type Chain = { readonly value: Value; readonly next: number };

/** What whoever asks a server says, by the names that it has in Flask, Django, FastAPI and Tornado. */
const OF_REQUEST =
  /^(?:headers|META|cookies|COOKIES|args|form|json|GET|POST|values|query_params|data|body|get_json|get_data|get_argument)$/;

/** Methods by which a list, a table or an open archive takes in what it is given. */
const TAKES_IN =
  /^(?:append|appendleft|extend|add|insert|update|setdefault|put|put_nowait|write|writestr|add_attachment|attach|set_content)$/;

/** `list.append(value)`: the list holds it. */
function takeIn(state: State, holder: string, inside: readonly Token[]): void {
  const taint = split(inside, ',').reduce((all, part) => all | evaluate(state, part, 0, part.length).taint, 0);
  grow(state, holder, { taint });
}

/** A name, string or bracket with all its attributes, calls and subscripts. */
function evaluateChain(state: State, tokens: readonly Token[], start: number, to: number): Chain {
  let { value, next: at } = evaluatePrimary(state, tokens, start, to);
  const holder = tokens[start]?.kind === 'name' ? knownName(state, tokens[start].text) : undefined;
  while (at < to) {
    const sign = tokens[at]?.text;
    if (tokens[at]?.kind !== 'sign') break;
    if (sign === '.') {
      const name = tokens[at + 1]?.text ?? '';
      value = attribute(state, value, name, at === start + 1 && /^(?:self|cls)$/.test(tokens[start]?.text ?? ''));
      if (OF_REQUEST.test(name) && /^(?:request|req)$/.test(tokens[at - 1]?.text ?? ''))
        value = { ...value, taint: value.taint | FROM.request };
      if (/^write_(?:bytes|text)$/.test(name))
        value = { ...value, ref: value.ref ?? `path.${name}`, path: value.path ?? holder };
      // A temporary file is its own path.
      else if (name === 'write' && value.ref?.startsWith('tempfile.') === true) value = { ...value, path: holder };
      at += 2;
    } else if (sign === '(') {
      const end = closing(tokens, at);
      const method = tokens[at - 1]?.text ?? '';
      value = call(state, value, tokens.slice(at + 1, end), tokens[start]?.start ?? 0);
      if (holder !== undefined && at - start === 3 && value.server !== undefined && /^connect\w*$/.test(method))
        grow(state, holder, { taint: 0, server: value.server });
      if (holder !== undefined && at - start === 3 && TAKES_IN.test(method))
        takeIn(state, holder, tokens.slice(at + 1, end));
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
  if (token.kind === 'text') return { value: filled(state, token), next: at + 1 };
  if (token.kind === 'number') return { value: { taint: 0, text: token.text }, next: at + 1 };
  if (token.kind === 'sign') {
    const end = closing(tokens, at);
    const isList = token.text !== '(' || placeOf(',', tokens, at + 1, end) < end;
    const value = isList ? listed(state, tokens.slice(at + 1, end)) : evaluate(state, tokens, at + 1, end);
    return { value, next: end + 1 };
  }
  if (token.text === 'lambda') return lambda(state, tokens, at, to);
  if (/^(?:await|not|in|is|and|or|if|else|for|return|yield|async|print)$/.test(token.text))
    return { value: NOTHING, next: at + 1 };
  const known = knownName(state, token.text);
  const value = (known === undefined ? undefined : state.names.get(known)) ?? { taint: 0, ref: token.text };
  const picked = state.picked.size > 0 && state.picked.has(token.text);
  return { value: picked ? { ...value, taint: value.taint | FROM.key } : value, next: at + 1 };
}

/** `f'a{b}'`: a text into which values are filled; as far as they are known it is known. */
function filled(state: State, { text, parts, start }: Token): Value {
  if (parts === undefined) return { taint: 0, text };
  let taint = 0;
  let whole = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      whole += part;
      continue;
    }
    const value = deeper(state, start, () => evaluate(state, part, 0, part.length)) ?? NOTHING;
    taint |= value.taint;
    whole += value.text ?? '{}';
  }
  return { taint, text: whole };
}

/** `def f(a, run=exec)`: what a parameter is where nothing is handed in. */
export function bindDefaults(state: State, name: string, declared: readonly (readonly Token[])[]): void {
  for (const part of declared) {
    const sign = part.findIndex(({ kind, text }) => kind === 'sign' && text === '=');
    if (sign > 0 && part[0]?.kind === 'name')
      grow(state, variableOf(name, part[0].text), evaluate(state, part, sign + 1, part.length));
  }
}

/** A function without a name of its own; it is known by where it stands, and ends with the next comma. */
function lambda(state: State, tokens: readonly Token[], at: number, to: number): Chain {
  const start = tokens[at]?.start ?? 0;
  const name = `lambda@${start}`;
  const colon = placeOf(':', tokens, at + 1, to);
  const declared = split(tokens.slice(at + 1, colon), ',');
  const parameters = declared.flatMap((part) => part.find(({ kind }) => kind === 'name')?.text ?? []);
  state.parameters.set(name, parameters);
  bindDefaults(state, name, declared);
  const end = placeOf(',', tokens, colon + 1, to);
  const { scopes } = state;
  state.scopes = [...scopes, name];
  const { taint } = deeper(state, start, () => evaluate(state, tokens, colon + 1, end)) ?? NOTHING;
  state.scopes = scopes;
  grow(state, `${name}()`, { taint });
  return { value: { taint, functions: [name] }, next: end };
}

/** A list: its texts stand one after the other, as `''.join` would put them. Each part is evaluated once, however deep. */
function listed(state: State, inside: readonly Token[]): Value {
  const parts = split(inside, ',').map((part) => evaluate(state, part, 0, part.length));
  const texts = parts.flatMap(({ text }) => text ?? []);
  const constant = parts.length > 0 && parts.length < 5_000 && texts.length === parts.length;
  return {
    taint: parts.reduce((all, part) => all | part.taint, 0),
    text: constant ? texts.join('') : undefined,
    end: constant ? writtenOf(texts) : undefined,
    program: parts[0],
    inline: inlineOf(parts),
    held: parts.map((part) => part.held ?? part.ref).find((ref) => ref !== undefined && sinkOf(ref) === 'code'),
  };
}

/** The program that an interpreter is handed among its words. */
function inlineOf(parts: readonly Value[]): Value | undefined {
  const [program] = parts;
  const isPython = program?.ref === 'sys.executable' || /python[\d.]*(?:\.exe)?$/.test(program?.text ?? '');
  const at = isPython ? parts.findIndex(({ text }) => text === '-c') : -1;
  return at > 0 ? parts[at + 1] : undefined;
}

function subscript(state: State, value: Value, inside: readonly Token[]): Value {
  const key = evaluate(state, inside, 0, inside.length);
  const reversed = inside.map(({ text }) => text).join('') === '::-1';
  if (reversed)
    return {
      taint: value.taint | (value.text === undefined ? FROM.decoded : 0),
      text: value.text === undefined ? undefined : [...value.text].reverse().join(''),
    };
  const named =
    key.text !== undefined && /^(?:(?:globals|locals|vars|__builtins__|builtins)\b|__dict__$)/.test(value.ref ?? '');
  if (named) return { taint: 0, ref: key.text };
  if (value.held !== undefined) return { taint: 0, ref: value.held };
  return {
    taint:
      // A piece is a part of the text; one of its entries is one setting.
      (value.taint & (inside.some(({ text }) => text === ':') ? ~0 : ~FROM.wholeEnvironment)) |
      (key.text !== undefined && isSecretName(key.text) ? FROM.secret : 0) |
      (inside.some(({ text }) => state.picked.has(text)) ? FROM.key : 0) |
      (value.ref === 'os.environ' && /^(?:TE?MP|(?:LOCAL)?APPDATA)$/i.test(key.text ?? '') ? FROM.temporary : 0),
    ref: value.ref === 'os.environ' ? 'os.environ.item' : undefined,
  };
}
