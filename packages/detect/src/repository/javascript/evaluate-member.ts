import { isFolderOfUser } from '../judge-written.ts';
import { isSecretName, rewrites } from '../key-flow/key-names.ts';
import { setterOf, trappedMember } from './call-forms.ts';
import { notePayee, partsOfGiven } from './changed-payment.ts';
import { replaceSender } from './copied-requests.ts';
import { bindPattern, evaluate } from './evaluate.ts';
import { callFunctions } from './evaluate-function.ts';
import { child, children, isFunction, type Node, textOf, unwrapped } from './node.ts';
import { fieldOf, grow, type Run } from './run.ts';
import { declare, lookUp, type Scope } from './scope.ts';
import { pushSend } from './send-of-call.ts';
import { POWERFUL_NAMES } from './sinks.ts';
import { holdsAccounts } from './tool-settings.ts';
import { ANSWER, FROM, join, mixed, tainted, UNKNOWN, type Value, valueWith } from './value.ts';
import { replaceMaker } from './wallet-classes.ts';

const GLOBAL_OBJECTS: ReadonlySet<string> = new Set([
  'globalThis',
  'window',
  'global',
  'self',
  'top',
  'frames',
  'parent',
]);

/** What leads to the whole machine from plain values, when reached by `this`. */
const REACHED_BY_THIS: ReadonlySet<string> = new Set([
  'eval',
  'Function',
  'require',
  'process',
  'globalThis',
  'global',
]);

/** A name that no variable of the module has: the platform's. */
export function referenceOf(name: string): Value {
  if (GLOBAL_OBJECTS.has(name)) return valueWith({ ref: 'globalThis' });
  if (name === '__dirname' || name === '__filename') return valueWith({ ref: name });
  return valueWith({ ref: name, taint: sourceTaint(name) });
}

/** Things that are tainted as they are, before anything is called. */
function sourceTaint(ref: string): number {
  if (ref === 'process.env' || ref === 'Bun.env') return FROM.wholeEnvironment | FROM.environment;
  return holdsAccounts(ref) ? FROM.key : 0;
}

/** The name of a member or property: written, or computed from constants; a computed name of power is a deed. */
export function nameOfMember(run: Run, scope: Scope, node: Node): string | undefined {
  const key = child(node, node.type === 'MemberExpression' ? 'property' : 'key');
  if (key === undefined) return undefined;
  if (node.computed !== true) return textOf(key, 'name') ?? (key.value === undefined ? undefined : String(key.value));
  const { text, taint } = evaluate(run, scope, key);
  if (typeof text !== 'string') return undefined;
  if (POWERFUL_NAMES.has(text) && (taint & FROM.decoded || isBuilt(key)))
    run.deeds.push({ kind: 'hidden-name', name: text, node: key });
  return text;
}

/** Whether a constant is put together from pieces instead of written. */
function isBuilt(node: Node): boolean {
  const inner = unwrapped(node);
  if (inner.type === 'BinaryExpression') {
    const pieces = [child(inner, 'left'), child(inner, 'right')];
    return pieces.every((piece) => piece !== undefined && piece.value !== '');
  }
  return inner.type === 'CallExpression' || children(inner, 'expressions').length > 0;
}

/** What a member of a value is, where its name is known; else what the value's content says of any part of it. */
export function memberOf(object: Value, name: string | undefined, node: Node, run?: Run): Value {
  const found = known(run, object, name);
  const general = generalMember(object, name, node);
  const value = found === undefined ? general : join(found, general);
  return value;
}

function known(run: Run | undefined, object: Value, name: string | undefined): Value | undefined {
  if (run !== undefined && name !== undefined && (object.ref === 'exports' || object.ref === 'module.exports'))
    return run.exports.get(name)?.value;
  const trapped = trappedMember(object);
  if (trapped !== undefined) return trapped;
  if (name === '__proto__') return object;
  if (name === undefined) {
    const parts = object.items ?? [...(object.fields?.values() ?? [])].slice(0, 64).map(({ value }) => value);
    // Of several names that it may be, the one that can do most.
    const powerful = parts.find(({ text }) => typeof text === 'string' && POWERFUL_NAMES.has(text));
    return powerful ?? (parts.length > 0 && parts.length <= 64 ? parts.reduce(join, UNKNOWN) : undefined);
  }
  const field = object.fields?.get(name);
  if (field !== undefined) return field.value;
  if (!/^\d{1,7}$/.test(name)) return undefined;
  const letter = typeof object.text === 'string' ? object.text[Number(name)] : undefined;
  return letter === undefined ? object.items?.[Number(name)] : { ...object, text: letter };
}

function generalMember(object: Value, name: string | undefined, node: Node): Value {
  // One variable of the environment is not all of it, and what else a wallet has is not its key.
  const held = (object.taint & (FROM.secret | FROM.key)) !== 0;
  const ofKey =
    !held ||
    name === undefined ||
    /^\d+$/.test(name) ||
    WORDS.test(name) ||
    name === 'accounts' ||
    isSecretName(name) ||
    rewrites(name);
  let taint = object.taint & ~(FROM.wholeEnvironment | (ofKey ? 0 : FROM.secret | FROM.key));
  if (name !== undefined && isSecretName(name)) taint |= FROM.secret;
  if (object.ref === 'process.env' && name !== undefined && isFolderOfUser(name)) taint |= FROM.temporary;
  if (name === 'response' && taint & FROM.error) taint |= ANSWER;
  if (isAnswerOfServer(name, node)) taint |= ANSWER;
  if (taint & (FROM.network | FROM.file) && name !== undefined && WORDS.test(name)) taint |= FROM.text;
  const ref =
    memberReference(object, name, node) ??
    (name === undefined && isWrittenFunction(node) ? 'Function' : undefined) ??
    (name === undefined && isPlainFunction(object) ? PART_OF_FUNCTION : undefined) ??
    (name === 'constructor' && (isMethod(node) || isConstructor(node)) ? 'Function' : undefined);
  const origins =
    object.ref === 'process.env' && name !== undefined
      ? [`env:${name}`]
      : object.ref === 'globalThis' && name !== undefined && ref === name
        ? [`global:${name}`]
        : originsOfMember(object.origins, name);
  if (ref === undefined && taint === 0 && origins.length === 0) return UNKNOWN;
  return valueWith({
    taint: taint | (ref === undefined ? 0 : sourceTaint(ref)),
    ref,
    origins,
    text: temporaryText(object, name),
  });
}

/** A module whose name nobody can read: of Node's own, or any. */
export const UNNAMED_MODULE = '%module';
export const ANY_MODULE = '%any-module';
/** A part of a function under a name that nobody can read, and what it gives when it is called. */
export const PART_OF_FUNCTION = '%part';
export const MADE_OF_TEXT = '%made';

/** What starts programs, by names that nothing else has. */
const STARTS = /^(?:exec(?:File)?Sync|execFile|spawnSync|runIn(?:This|New)Context)$/;

/** `anything.constructor`, whose constructor makes functions. */
function isConstructor(node: Node): boolean {
  const object = child(node, 'object');
  return object !== undefined && textOf(child(unwrapped(object), 'property'), 'name') === 'constructor';
}

const isPlainFunction = ({ functions, fields, taint }: Value): boolean =>
  functions.length > 0 && functions.length <= 4 && taint === 0 && fields === undefined;

/** `(() => {})[name]`: nobody asks a function written on the spot for anything but what makes functions. */
function isWrittenFunction(node: Node): boolean {
  const object = child(node, 'object');
  return object !== undefined && isFunction(unwrapped(object));
}

/** `anything.toString`: whatever it is called on, it is a function. */
function isMethod(node: Node): boolean {
  const object = child(node, 'object');
  const inner = object && unwrapped(object);
  const name = inner?.type === 'MemberExpression' ? textOf(child(inner, 'property'), 'name') : undefined;
  return name !== undefined && METHODS.has(name);
}

const METHODS: ReadonlySet<string> = new Set(
  'toString valueOf hasOwnProperty isPrototypeOf call apply bind push pop shift slice splice concat map filter forEach reduce join split replace trim indexOf includes charAt'.split(
    ' ',
  ),
);

/** Fields of an answer, and methods on it, that hold words. */
const WORDS =
  /^(?:data|body|text|code|content|cookie|payload|script|model|message|responseText|toString|result|value)$/;

function temporaryText(object: Value, name: string | undefined): string | undefined {
  return object.ref === 'process' && (name === 'execPath' || name === 'argv0') ? 'node' : undefined;
}

/** `something.response.data`: what HTTP clients hang on the error of a request that a server refused. */
function isAnswerOfServer(name: string | undefined, node: Node): boolean {
  if (name !== 'data' && name !== 'body') return false;
  const object = child(node, 'object');
  return object !== undefined && textOf(child(unwrapped(object), 'property'), 'name') === 'response';
}

function originsOfMember(origins: readonly string[], name: string | undefined): readonly string[] {
  if (origins.length === 0) return origins;
  return origins.map((origin) => nameInside(origin, name));
}

/** A part of what another file gives, two names deep. */
function nameInside(origin: string, name: string | undefined): string {
  if (!origin.startsWith('import:') || origin.endsWith('()') || name === undefined) return origin;
  if (origin.endsWith('#*')) return `${origin.slice(0, -1)}${name}`;
  return /#[^.]+$/.test(origin) && !WORDS.test(name) ? `${origin}.${name}` : origin;
}

function memberReference(object: Value, name: string | undefined, node: Node): string | undefined {
  const { ref } = object;
  if (name === 'constructor') return ref === 'module' ? ref : constructorReference(object);
  if (name === '_compile') return 'module._compile';
  if (name === 'executeJavaScript') return 'electron.executeJavaScript';
  if (ref === undefined) {
    const literal = typeof object.text === 'string' || object.items !== undefined;
    return literal && name !== undefined && name !== 'length' ? '%method' : undefined;
  }
  // Something of the global object whose name nobody can read: if it is handed a hidden text, it runs it.
  if (name === undefined && (ref === UNNAMED_MODULE || ref === 'child_process' || ref === 'vm')) return '%unnamed';
  if (name === undefined) return ref === 'globalThis' ? (isBuiltName(node) ? '%built' : '%anything') : undefined;
  if (ref === 'globalThis') return GLOBAL_OBJECTS.has(name) ? 'globalThis' : name;
  if (ref === 'this') return REACHED_BY_THIS.has(name) ? referenceOf(name).ref : undefined;
  if (name === 'default' || name === 'promises') return ref;
  if (ref === UNNAMED_MODULE && name === 'exec') return 'child_process.exec';
  if ((ref === UNNAMED_MODULE || ref === ANY_MODULE) && STARTS.test(name)) return `child_process.${name}`;
  if (name === 'require' && (ref === 'module' || ref === 'process.mainModule' || ref === 'require.main'))
    return 'require';
  if (name === '_load') return 'module._load';
  return ref.length > 60 ? undefined : `${ref}.${name}`;
}

/** A name that is put together at the place where it is used. */
function isBuiltName(node: Node): boolean {
  const key = child(node, 'property');
  return (
    node.type === 'MemberExpression' &&
    key !== undefined &&
    /^(?:TaggedTemplate|Template|Binary|Call)/.test(unwrapped(key).type)
  );
}

const OF_PLATFORM =
  /^[A-Z]|^(?:eval|require|fetch|atob|btoa|set(?:Timeout|Interval|Immediate)|queueMicrotask|structuredClone|parse(?:Int|Float)|is(?:NaN|Finite)|(?:un)?escape|(?:en|de)codeURI(?:Component)?|requestAnimationFrame|alert)$|\./;

/** A function's constructor makes functions from text, however one comes to the function. */
function constructorReference({ ref, functions, items, text, fields, taint }: Value): string | undefined {
  // What may be a function, or something from elsewhere, has the constructor of either: only a plain function counts.
  const plain = isPlainFunction({ ...UNKNOWN, functions, taint, fields });
  if (plain || ref === 'Function' || ref === '%method' || ref === '%constructor') return 'Function';
  if (ref !== undefined && ref !== 'this') return OF_PLATFORM.test(ref) ? 'Function' : undefined;
  return items !== undefined || typeof text === 'string' || fields !== undefined ? '%constructor' : undefined;
}

/** Gives a value to what stands on the left of an assignment. */
export function assign(run: Run, scope: Scope, given: Node, value: Value): void {
  const target = unwrapped(given);
  if (target.type === 'MemberExpression') {
    assignMember(run, scope, target, value);
    return;
  }
  if (target.type !== 'Identifier') {
    if (/Pattern$/.test(target.type)) bindPattern(run, scope, target, value);
    return;
  }
  const name = textOf(target, 'name') ?? '';
  let root = scope;
  while (root.outer !== undefined) root = root.outer;
  grow(run, lookUp(scope, name) ?? declare(root, name), value);
}

function assignMember(run: Run, scope: Scope, target: Node, value: Value): void {
  const objectNode = child(target, 'object');
  const object = evaluate(run, scope, objectNode);
  const name = nameOfMember(run, scope, target);
  if (object.ref === 'module' && name === 'exports') {
    exportWhole(run, value);
    return;
  }
  if ((object.ref === 'module.exports' || object.ref === 'exports') && name !== undefined) {
    grow(run, fieldOf(run.exports, name), value);
    return;
  }
  if (name !== undefined) {
    set(run, object, name, value, target);
    notePayee(run, object, name, value, target);
    replaceSender(run, target, value);
  }
  if (name !== undefined) replaceMaker(run, target, `${object.ref}.${name}`, value);
  if (object.fields !== undefined && name !== undefined) {
    // The fields of a literal are this analysis's own map; values show them as read-only.
    grow(run, fieldOf(object.fields as Map<string, { value: Value }>, name), value);
    return;
  }
  const holder = objectNode && unwrapped(objectNode);
  if (holder?.type !== 'Identifier') return;
  const binding = lookUp(scope, textOf(holder, 'name') ?? '');
  if (binding === undefined) return;
  if (name === undefined) {
    grow(run, binding, mixed([value]));
    return;
  }
  grow(run, binding, valueWith({ fields: partsOfGiven(name, value) }));
}

/** What an assignment does beyond keeping the value: it calls a setter, runs a script, asks for a picture, leaves the module. */
export function set(run: Run, object: Value, name: string, value: Value, node: Node): void {
  const setter = object.fields?.get(setterOf(name))?.value;
  if (setter !== undefined) callFunctions(run, setter.functions, [value]);
  if (
    object.ref === '%element:script' &&
    /^(?:text|textContent|innerText|innerHTML)$/.test(name) &&
    value.taint & FROM.network
  ) {
    run.deeds.push({ kind: 'run', sink: 'code', ref: object.ref, value, node });
  }
  if (name === 'src' && /^(?:%element:|Image$)/.test(object.ref ?? ''))
    pushSend(run, 'Image', [value], value, node, true);
  // What a line to a server tells, it tells whoever waits.
  if (/^on(?:message|data|error|response)$/.test(name) && object.taint & FROM.network)
    callFunctions(run, value.functions, [tainted((object.taint & ANSWER) | FROM.text, object.origins)]);
  const leads = name === 'href' ? object.ref === 'location' : name === 'location' && object.ref === 'globalThis';
  if (leads) {
    run.brings = true;
    pushSend(run, 'location', [value], value, node, true);
  }
  if (object.ref === 'globalThis') grow(run, fieldOf(run.exports, `%global:${name}`), value);
}

/** `module.exports = value`: the value is the module, its fields are what it offers by name. */
export function exportWhole(run: Run, value: Value): void {
  grow(run, fieldOf(run.exports, '*'), value);
  for (const [name, { value: part }] of value.fields ?? []) grow(run, fieldOf(run.exports, name), part);
}
