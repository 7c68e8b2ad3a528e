import { calledOtherwise, trappedCall } from './call-forms.ts';
import { callOrigins, callOther } from './call-unknown.ts';
import { intercept } from './copied-requests.ts';
import { recordDeeds } from './deeds-of-call.ts';
import { evaluate } from './evaluate.ts';
import { ABOVE, callFunctions, functionOf } from './evaluate-function.ts';
import {
  ANY_MODULE,
  MADE_OF_TEXT,
  memberOf,
  nameOfMember,
  PART_OF_FUNCTION,
  referenceOf,
  UNNAMED_MODULE,
} from './evaluate-member.ts';
import { foldMethod } from './fold.ts';
import { importedValue } from './import-value.ts';
import { inlineCall, inlineMap } from './inline-call.ts';
import { keptUnder, listen } from './kept-and-told.ts';
import { knownCall } from './known-calls.ts';
import { openRequest } from './named-server.ts';
import { child, children, dottedName, isFunction, type Node, textOf, unwrapped } from './node.ts';
import { fieldOf, grow, type Run } from './run.ts';
import { lookUp, type Scope } from './scope.ts';
import { noteSubmit } from './typed-keys.ts';
import { ANSWER, FROM, join, mixed, tainted, UNKNOWN, type Value, valueWith } from './value.ts';
import { openWallet } from './wallet-classes.ts';
import { fillStreams, withPath } from './written-path.ts';

/** A call, a `new`, or an `import()`: what it does becomes deeds, what it may give is its value. */
export function evaluateCall(run: Run, scope: Scope, node: Node): Value {
  if (node.type === 'ImportExpression') {
    const value = evaluate(run, scope, child(node, 'source'));
    return callValue(run, valueWith({ ref: 'import' }), UNKNOWN, [value], node);
  }
  const args: Value[] = [];
  for (const argument of children(node, 'arguments')) {
    const value = evaluate(run, scope, argument);
    if (argument.type === 'SpreadElement' && value.items !== undefined)
      for (const item of value.items.slice(0, 20_000)) args.push(item);
    else args.push(value);
  }
  const calleeNode = child(node, 'callee');
  noteSubmit(run, dottedName(calleeNode), args);
  const callee = calleeNode && unwrapped(calleeNode);
  if (callee?.type !== 'MemberExpression') {
    const before = run.deeds.length;
    const direct = constructing(node, evaluate(run, scope, callee));
    openWallet(run, scope, node, direct.ref);
    if (callee !== undefined && /^(?:Call|New)/.test(callee.type) && args.length > 0 && !args.some(isLoader))
      run.deeds = withoutLoader(run.deeds, before);
    // A function called where it is written: its value is what it returns, from its own parameters.
    if (callee !== undefined && isFunction(callee)) return callFunctions(run, [functionOf(run, callee)], args);
    if (direct.ref?.endsWith('.pipeline') === true) fillStreams(run, UNKNOWN, 'pipeline', args, node);
    const given = withPath(run, scope, node, direct.ref, args, callValue(run, direct, UNKNOWN, args, node));
    // An object of a class of the module has what the class has.
    if (node.type !== 'NewExpression') return given;
    const fields = direct.fields ?? given.fields;
    // An object of another file's class has what the class has.
    const foreign = direct.origins.some((origin) => origin.startsWith('import:'));
    return foreign
      ? { ...given, origins: direct.origins, taint: given.taint & ~FROM.made, fields }
      : { ...given, fields };
  }
  const receiver = evaluate(run, scope, child(callee, 'object'));
  const name = nameOfMember(run, scope, callee);
  if (name !== undefined) fillStreams(run, receiver, name, args, node);
  intercept(run, callee, args);
  const own = constructing(node, memberOf(receiver, name, callee, run));
  const { ref } = own;
  if (ref === 'Function' && name === undefined) return callValue(run, own, receiver, args, node);
  openWallet(run, scope, node, ref);
  if (name === undefined && receiver.ref === 'globalThis') callByAnswer(run, scope, callee, args);
  if (name !== undefined && FEEDS.has(name)) feed(run, scope, child(callee, 'object'), args);
  return withPath(run, scope, node, ref, args, callMethod(run, receiver, name, args, node, callee));
}

/** Of a function nothing can be constructed but what makes functions. */
function constructing({ type }: Node, callee: Value): Value {
  return type === 'NewExpression' && callee.ref === PART_OF_FUNCTION ? valueWith({ ref: 'Function' }) : callee;
}

const isLoader = ({ ref }: Value): boolean => ref === 'require' || ref === 'import';

/** `Function('require', text)(pretended)`: what is made is handed something else than the loader of modules. */
function withoutLoader(deeds: Run['deeds'], from: number): Run['deeds'] {
  return deeds.filter(
    (deed, at) => at < from || deed.kind !== 'run' || deed.ref !== 'Function(require)' || deed.value.taint !== 0,
  );
}

const PART = /^(?:searchParams|headers|body)$/;

/** Methods that put what they are given into what they are called on. */
const FEEDS: ReadonlySet<string> = new Set(['push', 'unshift', 'add', 'append', 'set', 'enqueue']);

/** In a program of more functions, what a list is given may be anything. */
const MANY = 200;

function feed(run: Run, scope: Scope, node: Node | undefined, args: readonly Value[]): void {
  let holder = node && unwrapped(node);
  // What the parts of an address or a request are given, it has.
  if (holder?.type === 'MemberExpression' && PART.test(textOf(child(holder, 'property'), 'name') ?? ''))
    holder = child(holder, 'object');
  if (holder?.type !== 'Identifier') return;
  const binding = lookUp(scope, textOf(holder, 'name') ?? '');
  const { taint, origins } = mixed(args);
  const shared = taint !== 0 && run.functions.size > MANY ? FROM.shared : 0;
  if (binding !== undefined) grow(run, binding, tainted(taint | shared, origins));
}

/** `globalThis[answer.name](answer.text)`: what is called, and with what, whoever answers decides. */
function callByAnswer(run: Run, scope: Scope, callee: Node, args: readonly Value[]): void {
  const key = evaluate(run, scope, child(callee, 'property'));
  if (!(key.taint & FROM.network)) return;
  run.interesting = true;
  run.deeds.push({ kind: 'run', sink: 'code', ref: '%named-by-answer', value: mixed([key, ...args]), node: callee });
}

function callMethod(
  run: Run,
  receiver: Value,
  name: string | undefined,
  args: Value[],
  node: Node,
  callee: Node,
): Value {
  openRequest(run, receiver, name, args);
  const otherwise = calledOtherwise(run, receiver, name, args, node);
  if (otherwise !== undefined) return otherwise;
  const kept = keptUnder(run, receiver, name, args);
  if (kept !== undefined) return kept;
  // The points of a picture.
  if (name === 'getImageData') return tainted(FROM.file, ['file:canvas.png']);
  if (name === 'next') for (const sent of args) grow(run, run.sent, sent);
  if (name === 'then' || name === 'catch' || name === 'finally') return settle(run, receiver, name, args);
  if ((name === 'push' || name === 'unshift' || name === 'append' || name === 'set') && receiver.ref === undefined)
    return callValue(run, memberOf(receiver, name, callee, run), receiver, args, node);
  if (name !== undefined) listen(run, receiver, name, args);
  const folded =
    name === undefined
      ? undefined
      : name === 'map'
        ? inlineMap(run, receiver, args[0])
        : foldMethod(receiver, name, args);
  if (folded !== undefined) return folded;
  const own = memberOf(receiver, name, callee, run);
  const above = own === UNKNOWN ? receiver.fields?.get(ABOVE)?.value : undefined;
  return callValue(run, above === undefined ? own : memberOf(above, name, callee, run), receiver, args, node, name);
}

/** `then` and `catch` hand on what a promise stands for, or the error. */
function settle(run: Run, receiver: Value, name: string, args: readonly Value[]): Value {
  const done = name === 'then' ? args[0] : undefined;
  const failed = name === 'then' ? args[1] : args[0];
  const error = tainted(FROM.error | (receiver.taint & ANSWER));
  const afterFailure =
    failed === undefined || name === 'finally' ? UNKNOWN : callFunctions(run, failed.functions, [error]);
  const next = done === undefined ? receiver : callPassed(run, done, receiver);
  return join(next, afterFailure);
}

/** A callback that need not be a function of the module: `.then(eval)`. */
function callPassed(run: Run, callback: Value, value: Value): Value {
  if (callback.ref !== undefined || callback.origins.length > 0)
    recordDeeds(run, callback, UNKNOWN, [value], undefined);
  const given = callFunctions(run, callback.functions, [value]);
  if (callback.origins.length === 0) return given;
  return join(given, tainted(value.taint, callOrigins(callback, value.origins)));
}

/** Calls a value: the functions of the module that it may be, or what of the platform it is. */
export function callValue(
  run: Run,
  callee: Value,
  receiver: Value,
  args: readonly Value[],
  node: Node,
  method?: string,
): Value {
  recordDeeds(run, callee, receiver, args, node, method);
  tellCaller(run, callee, args);
  const { ref } = callee;
  if (
    (ref === 'require' || ref === 'import' || ref === 'process.getBuiltinModule' || ref === 'module._load') &&
    args[0] !== undefined
  )
    return required(run, args[0], ref);
  const trapped = trappedCall(run, callee, args);
  if (trapped !== undefined) return trapped;
  if (ref === PART_OF_FUNCTION) return { ...mixed(args), ref: MADE_OF_TEXT };
  const special = ref === undefined ? undefined : knownCall(run, ref, receiver, args, node);
  if (special !== undefined) return special;
  if (ref?.startsWith('%returns:')) return referenceOf(ref.slice(9));
  if (callee.functions.length > 0) {
    const general = callFunctions(run, callee.functions, args, node);
    return (callee.functions.length === 1 ? inlineCall(run, callee.functions[0], args) : undefined) ?? general;
  }
  const computed = inlineForeign(run, callee, args);
  const other = callOther(run, callee, receiver, args, method);
  return computed === undefined
    ? other
    : { ...other, text: computed.text, items: computed.items, taint: other.taint | computed.taint };
}

/** What a function hands to the callback that another file gave it. */
function tellCaller(run: Run, { origins }: Value, args: readonly Value[]): void {
  for (const origin of origins) {
    const number = /^param:(\d+):/.exec(origin)?.[1];
    if (number !== undefined && args.length > 0) grow(run, fieldOf(run.told, number), mixed(args));
  }
}

/** A function of another file that only computes, with constant arguments. */
function inlineForeign(run: Run, { origins }: Value, args: readonly Value[]): Value | undefined {
  if (origins.length !== 1) return undefined;
  const [, specifier, name] = /^import:([^#]+)#([^.()]+)$/.exec(origins[0] ?? '') ?? [];
  if (specifier === undefined || name === undefined) return undefined;
  return inlineCall(run, run.neighbours?.functionOf(specifier, name), args);
}

/** What gives modules of Node alone: whoever makes up the name there hides which. */
const GIVES_OF_NODE: ReadonlySet<string> = new Set(['process.getBuiltinModule', 'module._load']);

function required(run: Run, { text, taint, origins }: Value, loader: string): Value {
  // Which file is loaded, its path or a setting says; what the file holds neither does.
  const held = origins.filter((origin) => !origin.startsWith('env:'));
  if (typeof text !== 'string') {
    const ref = GIVES_OF_NODE.has(loader) || taint & FROM.decoded ? UNNAMED_MODULE : ANY_MODULE;
    return { ...tainted(taint & ~(FROM.file | FROM.environment), held), ref };
  }
  return importedValue(run, text);
}
