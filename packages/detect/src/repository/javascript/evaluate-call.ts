import { calledOtherwise, trappedCall } from './call-forms.ts';
import { recordDeeds } from './deeds-of-call.ts';
import { evaluate } from './evaluate.ts';
import { callFunctions, functionOf } from './evaluate-function.ts';
import { memberOf, nameOfMember, referenceOf } from './evaluate-member.ts';
import { foldMethod } from './fold.ts';
import { importedValue } from './import-value.ts';
import { inlineCall, inlineMap } from './inline-call.ts';
import { knownCall } from './known-calls.ts';
import { child, children, isFunction, type Node, textOf, unwrapped } from './node.ts';
import { fieldOf, grow, type Run } from './run.ts';
import { lookUp, type Scope } from './scope.ts';
import { taintOfReference } from './sources.ts';
import { type Binding, FROM, join, mixed, tainted, UNKNOWN, type Value, valueWith } from './value.ts';
import { fillStreams, withPath } from './written-path.ts';

/** A call, a `new`, or an `import()`: what it does becomes deeds, what it may give is its value. */
export function evaluateCall(run: Run, scope: Scope, node: Node): Value {
  if (node.type === 'ImportExpression') {
    const value = evaluate(run, scope, child(node, 'source'));
    return callValue(run, valueWith({ ref: 'import' }), UNKNOWN, [value], node);
  }
  const args = children(node, 'arguments').flatMap((argument) => {
    const value = evaluate(run, scope, argument);
    return argument.type === 'SpreadElement' && value.items !== undefined ? value.items.slice(0, 20_000) : [value];
  });
  const calleeNode = child(node, 'callee');
  const callee = calleeNode && unwrapped(calleeNode);
  if (callee?.type !== 'MemberExpression') {
    const before = run.deeds.length;
    const direct = evaluate(run, scope, callee);
    if (callee !== undefined && /^(?:Call|New)/.test(callee.type) && args.length > 0 && !args.some(isLoader))
      run.deeds = withoutLoader(run.deeds, before);
    // A function called where it is written: its value is what it returns, from its own parameters.
    if (callee !== undefined && isFunction(callee)) return callFunctions(run, [functionOf(run, callee)], args);
    const given = withPath(run, scope, node, direct.ref, args, callValue(run, direct, UNKNOWN, args, node));
    // An object of a class of the module has what the class has.
    return node.type === 'NewExpression' && direct.fields !== undefined ? { ...given, fields: direct.fields } : given;
  }
  const receiver = evaluate(run, scope, child(callee, 'object'));
  const name = nameOfMember(run, scope, callee);
  if (name !== undefined) fillStreams(run, receiver, name, args);
  const { ref } = memberOf(receiver, name, callee, run);
  if (name === undefined && receiver.ref === 'globalThis') callByAnswer(run, scope, callee, args);
  if (name !== undefined && FEEDS.has(name)) feed(run, scope, child(callee, 'object'), args);
  return withPath(run, scope, node, ref, args, callMethod(run, receiver, name, args, node, callee));
}

const isLoader = ({ ref }: Value): boolean => ref === 'require' || ref === 'import';

/** `Function('require', text)(pretended)`: what is made is handed something else than the loader of modules. */
function withoutLoader(deeds: Run['deeds'], from: number): Run['deeds'] {
  return deeds.filter(
    (deed, at) => at < from || deed.kind !== 'run' || deed.ref !== 'Function(require)' || deed.value.taint !== 0,
  );
}

/** Methods that put what they are given into what they are called on. */
const FEEDS: ReadonlySet<string> = new Set(['push', 'unshift', 'add', 'append', 'set', 'enqueue']);

/** In a program of more functions, what a list is given may be anything. */
const MANY = 200;

function feed(run: Run, scope: Scope, node: Node | undefined, args: readonly Value[]): void {
  const holder = node && unwrapped(node);
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
  const otherwise = calledOtherwise(run, receiver, name, args, node);
  if (otherwise !== undefined) return otherwise;
  const kept = keptUnder(run, receiver, name, args);
  if (kept !== undefined) return kept;
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
  return callValue(run, memberOf(receiver, name, callee, run), receiver, args, node, name);
}

/** `map.get(name)` and `map.set(name, value)` of a `Map` whose names are known, or of what keeps texts for later. */
function keptUnder(
  run: Run,
  { fields, ref }: Value,
  name: string | undefined,
  args: readonly Value[],
): Value | undefined {
  const key = args[0]?.text;
  if (ref === 'localStorage' || ref === 'sessionStorage') return keptInBrowser(run, name, args);
  if (fields === undefined || typeof key !== 'string' || (name !== 'get' && name !== 'set') || fields.has(name))
    return undefined;
  if (name === 'get') return fields.get(key)?.value;
  // The fields of a literal are this analysis's own map; values show them as read-only.
  grow(run, fieldOf(fields as Map<string, Binding>, key), args[1] ?? UNKNOWN);
  return UNKNOWN;
}

/** What one script of a page keeps, another takes: it leaves the module under the name that it is kept by. */
function keptInBrowser(run: Run, name: string | undefined, args: readonly Value[]): Value | undefined {
  const key = args[0]?.text;
  if (typeof key !== 'string') return undefined;
  if (name === 'setItem') grow(run, fieldOf(run.exports, `%kept:${key}`), args[1] ?? UNKNOWN);
  return name === 'getItem' ? tainted(0, [`kept:${key}`]) : undefined;
}

/** `on(name, callback)` and `emit(name, value)`: whoever emits a name calls those who wait for it. */
function listen(run: Run, { origins, ref }: Value, name: string, args: readonly Value[]): void {
  const event = args[0]?.text;
  if (typeof event !== 'string' || event.length > 60) return;
  if (/^(?:on|once|addListener|addEventListener|subscribe)$/.test(name)) {
    const waiting = run.listeners.get(event) ?? [];
    for (const callback of args[1]?.functions ?? [])
      if (!waiting.includes(callback) && waiting.length < 16) waiting.push(callback);
    run.listeners.set(event, waiting);
    // What another file has made, others speak through.
    if (origins.length > 0) callFunctions(run, args[1]?.functions ?? [], [tainted(0, [`event:${event}`])]);
    if (ref === 'process' && /^(?:unhandledRejection|uncaughtException)/.test(event))
      callFunctions(run, args[1]?.functions ?? [], [tainted(FROM.error)]);
  } else if (/^(?:emit|publish|dispatch)$/.test(name)) {
    callFunctions(run, run.listeners.get(event) ?? [], args.slice(1));
    if (origins.length > 0) grow(run, fieldOf(run.exports, `%event:${event}`), mixed(args.slice(1)));
  }
}

/** `then` and `catch` hand on what a promise stands for, or the error. */
function settle(run: Run, receiver: Value, name: string, args: readonly Value[]): Value {
  const done = name === 'then' ? args[0] : undefined;
  const failed = name === 'then' ? args[1] : args[0];
  const error = tainted(FROM.error | (receiver.taint & FROM.network));
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
  const { ref } = callee;
  if (
    (ref === 'require' || ref === 'import' || ref === 'process.getBuiltinModule' || ref === 'module._load') &&
    args[0] !== undefined
  )
    return required(run, args[0]);
  const trapped = trappedCall(run, callee, args);
  if (trapped !== undefined) return trapped;
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

/** A function of another file that only computes, with constant arguments. */
function inlineForeign(run: Run, { origins }: Value, args: readonly Value[]): Value | undefined {
  const [, specifier, name] = /^import:([^#]+)#([^.()]+)$/.exec(origins[0] ?? '') ?? [];
  if (origins.length !== 1 || specifier === undefined || name === undefined) return undefined;
  return inlineCall(run, run.neighbours?.functionOf(specifier, name), args);
}

function required(run: Run, { text, taint, origins }: Value): Value {
  if (typeof text !== 'string') return tainted(taint & ~FROM.file, origins);
  return importedValue(run, text);
}

/** A call of something unknown: its result is made of what goes in, and so is what it hands to callbacks. */
function callOther(run: Run, callee: Value, receiver: Value, args: readonly Value[], method?: string): Value {
  const fromReference = callee.ref === undefined ? 0 : taintOfReference(callee.ref);
  if (fromReference & FROM.network) run.brings = true;
  const content = mixed([receiver, callee, ...args]);
  const setting = receiver.taint & FROM.environment && callee.ref === undefined ? 0 : FROM.environment;
  const lost = FROM.wholeEnvironment | FROM.temporary | setting | (keepsPath(callee) ? 0 : FROM.dropped);
  const taint = ((content.taint | fromReference) & ~lost) | wholeKept(callee, content.taint);
  const origins = setting === 0 ? content.origins : content.origins.filter((origin) => !origin.startsWith('env:'));
  // Whoever waits for an event is not told a setting.
  const told = taint & ~(FROM.error | (method === 'on' || method === 'once' ? FROM.environment : 0));
  const given = tainted(told, origins);
  let result = tainted(taint, callOrigins(callee, origins));
  const element = elementOf(receiver, method);
  if (fromReference & FROM.network) tellOptions(run, args);
  for (const callback of args) {
    const { functions, ref } = callback;
    if (functions.length > 0) {
      const each = element === undefined ? given : join(element, given);
      const returned = callFunctions(
        run,
        functions,
        method === 'reduce' ? [reduced(functions, args[1]), each] : [each, given, given],
      );
      result = { ...mixed([result, returned]), ...partsOf(receiver, method, returned) };
    } else if (ref !== undefined && given.taint !== 0 && method !== undefined && ITERATING.has(method))
      recordDeeds(run, callback, UNKNOWN, [given], undefined);
  }
  if (callee.ref?.startsWith('%inside:')) return { ...result, ref: callee.ref };
  if (callee.ref?.startsWith('child_process.')) return { ...result, ref: startedBy(args) };
  return callee.ref !== undefined && /Telegram|create$|Client$|Session$/.test(callee.ref)
    ? { ...result, ref: callee.ref }
    : result;
}

/** What a list holds, for a method that hands each item to a function. */
function elementOf({ items }: Value, method: string | undefined): Value | undefined {
  if (items === undefined || items.length > 64 || method === undefined || !ITERATING.has(method)) return undefined;
  return items.reduce(join, UNKNOWN);
}

/** What a reduction has so far: where it began, or what the function gave. */
function reduced(functions: Value['functions'], begin: Value | undefined): Value {
  return functions.map(({ returns }) => returns.value).reduce(join, begin ?? UNKNOWN);
}

/** A list made of a list has what the function gave in each place; a reduction is what it gave last. */
function partsOf({ items }: Value, method: string | undefined, returned: Value): Partial<Value> {
  if (method === 'reduce') return { ref: returned.ref, functions: returned.functions, fields: returned.fields };
  if (method !== 'map' || items === undefined || items.length > 64) return {};
  return { items: items.map(() => returned) };
}

/** Functions in the options of a request are called with what the server answers. */
function tellOptions(run: Run, args: readonly Value[]): void {
  const answer = tainted(FROM.network | FROM.text);
  for (const { fields } of args)
    for (const [name, { value }] of fields ?? [])
      if (/^(?:transform|parse|on|validate|before|after|hook|success|error|done)/i.test(name))
        for (const part of [value, ...(value.items ?? [])]) callFunctions(run, part.functions, [answer]);
}

/** What makes another form of a path. */
function keepsPath({ ref }: Value): boolean {
  return ref === undefined || /^(?:path|url)\.|^(?:URL|String|pathToFileURL)$/.test(ref);
}

/** A process whose standard input is a program, or one whose input is data. */
function startedBy([program]: readonly Value[]): string {
  const name = typeof program?.text === 'string' ? (program.text.split(/[\\/]/).at(-1) ?? '') : '';
  return /^(?:node|nodejs|python[\d.]*|bash|sh|zsh|powershell|pwsh|perl|ruby|php|deno|bun)(?:\.exe)?$/.test(name)
    ? 'child_process.interpreter'
    : 'child_process.started';
}

const ITERATING: ReadonlySet<string> = new Set([
  'map',
  'forEach',
  'flatMap',
  'on',
  'once',
  'some',
  'every',
  'find',
  'reduce',
]);

/** Functions that hand a whole object on as it is: its text form, a copy. */
function wholeKept({ ref }: Value, taint: number): number {
  // A method of the content itself gives the content in another form.
  const keeps =
    ref === undefined ||
    /^(?:JSON\.stringify|Object\.(?:assign|entries|fromEntries|values)|structuredClone|path\.\w+|Buffer\.from|btoa|URLSearchParams|encodeURIComponent)$/.test(
      ref,
    );
  if (!keeps) return 0;
  const setting = ref === undefined ? 0 : FROM.environment;
  return taint & (FROM.wholeEnvironment | FROM.temporary | setting);
}

/** What a function of another file returns is named after the function. */
function callOrigins(callee: Value, origins: readonly string[]): readonly string[] {
  const own = callee.origins
    .filter((origin) => origin.startsWith('import:'))
    .map((origin) => (origin.endsWith('()') ? origin : `${origin}()`));
  return own.length === 0
    ? origins
    : [...own, ...origins.filter((origin) => !callee.origins.some((from) => isPartOf(from, origin)))].slice(0, 12);
}

/** `import:./a#b.c` is a part of `import:./a#b` and of `import:./a#*`. */
function isPartOf(origin: string, whole: string): boolean {
  return (
    origin === whole ||
    origin.startsWith(`${whole}.`) ||
    (whole.endsWith('#*') && origin.startsWith(whole.slice(0, -1)))
  );
}
