import { isFolderOfUser } from '../judge-written.ts';
import { contentOf } from '../key-flow/key-names.ts';
import { proxied, setterOf } from './call-forms.ts';
import { notePayee, notePaymentSeen } from './changed-payment.ts';
import { trapSender } from './copied-requests.ts';
import { recordDeeds } from './deeds-of-call.ts';
import { callFunctions } from './evaluate-function.ts';
import { memberOf, set } from './evaluate-member.ts';
import { decoded, foldText, fromBase64, fromCodes, fromHex } from './fold.ts';
import { inlineMap } from './inline-call.ts';
import type { Node } from './node.ts';
import { isOfOwnServer } from './own-server.ts';
import { fieldOf, fieldsOf, grow, keeperOf, type Run } from './run.ts';
import { speakingTo } from './send-of-call.ts';
import { toolCall } from './tool-settings.ts';
import { elementAsked, stateOf } from './typed-keys.ts';
import {
  type Binding,
  constant,
  deepTaint,
  FROM,
  join,
  mixed,
  tainted,
  UNKNOWN,
  type Value,
  valueWith,
} from './value.ts';
import { trapMaker } from './wallet-classes.ts';

type KnownCall = (args: readonly Value[], run: Run, node: Node, receiver: Value) => Value | undefined;

const first = (args: readonly Value[]): Value => args[0] ?? UNKNOWN;
const content = (args: readonly Value[]): Value => mixed(args);
const decodedBase64: KnownCall = (args) => decoded(first(args), fromBase64);

/** Calls of the platform whose value is known better than by what goes in. */
const CALLS: Readonly<Record<string, KnownCall>> = {
  // Every part of an object is a part of its text.
  'JSON.stringify': ([given = UNKNOWN]) => {
    const origins = partsOf(given, 4)
      .flatMap((part) => part.origins)
      .slice(0, MOST_ORIGINS);
    const taint = deepTaint(given, 6) & ~FROM.environment;
    const value = tainted(
      taint,
      origins.filter((one) => !one.startsWith('env:')),
    );
    const text = jsonOf(given);
    return text === undefined ? value : { ...value, text };
  },
  atob: decodedBase64,
  // What is encoded once more is hidden no longer.
  btoa: (args) => ({ ...mixed(args), taint: mixed(args).taint & ~FROM.decoded }),
  'Buffer.from': bufferFrom,
  Buffer: bufferFrom,
  'String.fromCharCode': (args) => fromCodes(args),
  'String.fromCodePoint': (args) => fromCodes(args),
  'Uint8Array.from': (args) => first(args),
  'Object.assign': (args, run, node) => assigned(args, run, node),
  'Array.from': (args, run, node) =>
    appliedTo(run, args, node) ??
    inlineMap(run, listOf(first(args)), args[1]) ??
    mixed([first(args), callFunctions(run, args[1]?.functions ?? [], [mixed([first(args)])])]),
  Uint8Array: (args) => first(args),
  // What is only written for an address stands in it as it is.
  encodeURIComponent: (args) => first(args),
  encodeURI: (args) => first(args),
  'Object.entries': (args) => entriesOf(first(args)),
  'Object.keys': (args) => {
    const { fields } = first(args);
    return fields === undefined ? mixed(args) : valueWith({ items: [...fields.keys()].slice(0, 500).map(constant) });
  },
  // A file of the page holds its pieces one behind the other, and its address stands for it.
  Blob: (args) => (first(args).items === undefined ? mixed(args) : foldText(first(args).items ?? [])),
  'URL.createObjectURL': (args) => first(args),
  // A page asks its own server for what belongs to it.
  fetch: fromOwnServer,
  WebSocket: fromOwnServer,
  EventSource: fromOwnServer,
  Function: madeFunction,
  parseInt: (args) => numberOf(first(args), args[1]),
  Number: (args) => numberOf(first(args), undefined),
  'String.raw': (args) => (args.length === 1 ? first(args) : mixed(args)),
  String: (args) => first(args),
  decodeURIComponent: percent,
  unescape: percent,
  'util.promisify': (args) => first(args),
  promisify: (args) => first(args),
  'Promise.resolve': (args) => first(args),
  'Promise.all': (args) => first(args),
  'Promise.race': (args) => mixed(args),
  Promise: promised,
  Proxy: (args, run, node) => {
    notePaymentSeen(run, args);
    trapMaker(run, node, args);
    trapSender(run, node, args);
    return proxied(args);
  },
  'WebAssembly.Instance': compiledModule,
  'WebAssembly.Module': compiledModule,
  'WebAssembly.compile': compiledModule,
  'WebAssembly.instantiate': compiledModule,
  'WebAssembly.instantiateStreaming': compiledModule,
  Image: () => valueWith({ ref: 'Image' }),
  URL: (args) => speakingTo(mixed(args), args.length === 1 ? args[0] : args[1]),
  Map: mapOf,
  'document.getElementById': elementAsked,
  'document.getElementsByName': elementAsked,
  'document.querySelector': elementAsked,
  'document.querySelectorAll': elementAsked,
  $: elementAsked,
  'react.useState': (_args, run, node) => stateOf(run, node),
  'document.createElement': (args) => valueWith({ ref: `%element:${first(args).text ?? ''}` }),
  'process.binding': (args) => bindingOf(first(args)),
  'Object.getOwnPropertyDescriptor': (args, run, node) => descriptorOf(args, run, node),
  'Object.getOwnPropertyDescriptors': (args, _run, node) => describedFunction(first(args), node),
  'Reflect.getOwnPropertyDescriptor': (args, run, node) => descriptorOf(args, run, node),
  'Object.defineProperty': defined,
  'Reflect.defineProperty': defined,
  'Object.getPrototypeOf': (args) => first(args),
  'Object.freeze': (args) => first(args),
  '@solana/web3.js.PublicKey': (args) => first(args),
  'module.createRequire': () => valueWith({ ref: 'require' }),
  createRequire: () => valueWith({ ref: 'require' }),
  'dotenv.config': () =>
    valueWith({ fields: new Map([['parsed', { value: tainted(FROM.environment | FROM.wholeEnvironment) }]]) }),
  'os.tmpdir': () => tainted(FROM.temporary),
  'os.homedir': () => tainted(FROM.temporary),
  'Deno.env.get': ([name]) =>
    tainted(FROM.environment | (isFolderOfUser(name?.text ?? '') ? FROM.temporary : 0), [`env:${name?.text ?? ''}`]),
  'os.hostname': () => tainted(FROM.machine),
  'os.userInfo': () => tainted(FROM.machine),
  'os.networkInterfaces': () => tainted(FROM.machine),
  'path.join': joined,
  'path.resolve': joined,
  // Bytes as text: what they come from is kept, numbers written in the program are letters.
  TextDecoder: () => valueWith({ ref: 'TextDecoder' }),
  'TextDecoder.decode': (args) => bufferFrom(args.slice(0, 1)),
  'fs.readFileSync': readFile,
  'fs.readFile': readFile,
  'fs.createReadStream': readFile,
  'fs/promises.readFile': readFile,
  'fs-extra.readFile': readFile,
  'fs-extra.readFileSync': readFile,
  'fs-extra.readJsonSync': readFile,
  'Bun.file': readFile,
  'Deno.readTextFile': readFile,
  'Deno.readTextFileSync': readFile,
};

const MOST_ORIGINS = 12;

/** A value and its parts, as far as a text of it shows them. */
function partsOf(value: Value, depth: number): readonly Value[] {
  const inner = [...(value.fields?.values() ?? [])].map((one) => one.value).concat(value.items ?? []);
  return depth === 0 ? [value] : [value, ...inner.slice(0, 50).flatMap((part) => partsOf(part, depth - 1))];
}

/** The value of a call of the platform, where it is known better than by what goes in. */
export function knownCall(
  run: Run,
  ref: string,
  receiver: Value,
  args: readonly Value[],
  node: Node,
): Value | undefined {
  return Object.hasOwn(CALLS, ref) ? CALLS[ref]?.(args, run, node, receiver) : toolCall(run, ref, args);
}

/** The text of an object all of which is written. */
function jsonOf({ text, items, fields }: Value, depth = 8): string | undefined {
  if (typeof text === 'string') return JSON.stringify(text);
  if (depth === 0 || (items ?? []).length > 64 || (fields?.size ?? 0) > 64) return undefined;
  const parts = items?.map((item) => jsonOf(item, depth - 1));
  if (parts !== undefined) return parts.includes(undefined) ? undefined : `[${parts.join(',')}]`;
  const named = [...(fields ?? [])].map(([name, { value }]) => [name, jsonOf(value, depth - 1)] as const);
  if (named.length === 0 || named.some(([, part]) => part === undefined)) return undefined;
  return `{${named.map(([name, part]) => `${JSON.stringify(name)}:${part}`).join(',')}}`;
}

function fromOwnServer(args: readonly Value[], run: Run): Value | undefined {
  // Whoever replaces the place of the page says where it came from.
  return isOfOwnServer(first(args)) && !run.exports.has('%global:location') ? UNKNOWN : undefined;
}

/** Pairs of a name and what may stand under any of them. */
function entriesOf({ fields, taint }: Value): Value | undefined {
  if (fields === undefined || fields.size === 0 || fields.size > 64 || taint !== 0) return undefined;
  const values = [...fields.values()].map(({ value }) => value);
  const any = values.reduce(join, UNKNOWN);
  const pairs = [...fields.keys()].map((name) => valueWith({ ...mixed(values), items: [constant(name), any] }));
  return { ...mixed(values), items: pairs };
}

/** `Array.from(list, Function)`: the second is called with each item. */
function appliedTo(run: Run, args: readonly Value[], node: Node): undefined {
  if (args[1]?.ref !== undefined) recordDeeds(run, args[1], UNKNOWN, [mixed([first(args)])], node);
}

/** An object with the parts of others, each set as by an assignment. */
function assigned(args: readonly Value[], run: Run, node: Node): Value {
  const [target = UNKNOWN, ...others] = args;
  for (const { fields } of others)
    for (const [name, { value }] of [...(fields ?? [])].slice(0, 100)) {
      set(run, target, name, value, node);
      for (const into of args) notePayee(run, into, name, value, node);
    }
  const fields = new Map([...(target.fields ?? []), ...others.flatMap((other) => [...(other.fields ?? [])])]);
  const mix = mixed(args);
  return { ...target, taint: target.taint | mix.taint, origins: mix.origins, fields };
}

/** A `Map` of pairs whose names are written. */
function mapOf(args: readonly Value[], run: Run, node: Node): Value {
  const fields = fieldsOf(run, node);
  for (const { items } of first(args).items ?? []) {
    const key = items?.[0]?.text;
    if (typeof key === 'string' && items?.[1] !== undefined) grow(run, fieldOf(fields, key), items[1]);
  }
  return { ...mixed(args), fields };
}

/** What a compiled module holds in its memory is data of its file. */
function compiledModule(args: readonly Value[]): Value {
  return join(mixed(args), tainted(0, ['file:module.wasm']));
}

/** The insides of Node: two of them start programs. */
function bindingOf({ text }: Value): Value {
  return valueWith({
    // One whose name nobody can read may be either.
    ref:
      typeof text !== 'string' || /^(?:spawn_sync|process_wrap)$/.test(text)
        ? `%inside:${text ?? ''}`
        : `process.binding.${text}`,
  });
}

function descriptorOf(args: readonly Value[], run: Run, node: Node): Value {
  const name = args[1]?.text;
  const fields = fieldsOf(run, node);
  grow(run, fieldOf(fields, 'value'), memberOf(first(args), typeof name === 'string' ? name : undefined, node));
  return valueWith({ fields });
}

/** What a function is described by: its constructor among the rest. */
function describedFunction(object: Value, node: Node): Value | undefined {
  if (object.functions.length === 0) return undefined;
  const value = memberOf(object, 'constructor', node);
  const described = valueWith({ fields: new Map([['value', { value }]]) });
  return valueWith({ fields: new Map([['constructor', { value: described }]]) });
}

/** A part that an object is given with what reads and sets it. */
function defined(args: readonly Value[], run: Run, node: Node): Value {
  const [object = UNKNOWN, name, descriptor] = args;
  const written = descriptor?.fields?.get('value')?.value;
  if (typeof name?.text === 'string' && written !== undefined) notePayee(run, object, name.text, written, node);
  if (object.fields === undefined || typeof name?.text !== 'string') return object;
  // The fields of a literal are this analysis's own map; values show them as read-only.
  const fields = object.fields as Map<string, Binding>;
  const { value, get, set } = Object.fromEntries(descriptor?.fields ?? []);
  if (value !== undefined) grow(run, fieldOf(fields, name.text), value.value);
  if (get !== undefined)
    for (const { returns } of get.value.functions) grow(run, fieldOf(fields, name.text), returns.value);
  if (set !== undefined) grow(run, fieldOf(fields, setterOf(name.text)), set.value);
  return object;
}

function bufferFrom(args: readonly Value[]): Value {
  const encoding = args[1]?.text;
  if (encoding === 'base64' || encoding === 'base64url') return decoded(first(args), fromBase64);
  if (encoding === 'hex') return decoded(first(args), fromHex);
  const parts = args[0]?.items ?? [];
  // The parts of a text that is put together are no codes of letters.
  const codes = parts.length > 3 && parts.every(({ text }) => typeof text !== 'string' || /^\d{1,7}$/.test(text));
  return codes ? fromCodes([first(args)]) : first(args);
}

/** Percent signs hide something only where the text is constant: decoding an address is what programs do all day. */
/** A place that the build fills in; nothing decodes to anything there. */
const PLACE_OF_BUILD = /^%[A-Z_]{3,40}%$/;

function percent(args: readonly Value[]): Value {
  const { text } = first(args);
  return typeof text === 'string' && text.includes('%') && !PLACE_OF_BUILD.test(text)
    ? decoded(first(args), percentDecoded)
    : mixed(args);
}

/** A text as the list of its letters. */
function listOf(value: Value): Value {
  return typeof value.text === 'string'
    ? valueWith({ items: Array.from(value.text.slice(0, 5_000), constant) })
    : value;
}

/** Programs that only give the global object, or one thing of it, are how that object is reached unseen. */
function madeFunction(args: readonly Value[]): Value {
  const text = args.at(-1)?.text;
  const given =
    typeof text === 'string' ? /^\s*return\s+(?:\(\s*)?([\w.]{1,40})\s*\)?\s*;?\s*$/.exec(text)?.[1] : undefined;
  return given === undefined ? mixed(args) : valueWith({ ref: `%returns:${given === 'this' ? 'globalThis' : given}` });
}

function numberOf(value: Value, base: Value | undefined): Value {
  const number = typeof value.text === 'string' ? Number.parseInt(value.text, Number(base?.text ?? 10)) : Number.NaN;
  return Number.isNaN(number) ? mixed([value]) : { ...value, text: String(number) };
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A path put together: its text where all is constant; what it starts from is kept. */
function joined(args: readonly Value[]): Value {
  // What a server says of a place below a folder of this machine only chooses among the files there.
  const below = args[0] === undefined || deepTaint(args[0]) & FROM.network ? 0 : FROM.network | FROM.text;
  const mix = { ...content(args), taint: content(args).taint & ~below };
  const last = args.flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
  const choices = args.at(-1)?.choices;
  return choices === undefined
    ? { ...mix, text: last.length > 0 ? last.join('/') : undefined }
    : { ...mix, text: null, choices };
}

/** What a file is known to hold by its name, or by one of the names that it may have. */
function keysIn(path: Value): number {
  const names = [path, path.items?.at(-1) ?? UNKNOWN].flatMap(({ text, choices = [] }) => [text ?? '', ...choices]);
  return names.reduce((all, name) => all | contentOf(name), 0);
}

/** What a file holds; the callback gets it as its second argument. */
function readFile(args: readonly Value[], run: Run): Value {
  const { text, taint, origins, items } = first(args);
  // Of a path put together the end is what tells its kind.
  const end = typeof text === 'string' ? text : items?.at(-1)?.text;
  const named = typeof end === 'string' ? [`file:${end}`] : origins;
  const value = tainted(FROM.file | (taint & FROM.secret) | keysIn(first(args)), named);
  for (const { functions } of args.slice(1)) callFunctions(run, functions, [UNKNOWN, value]);
  return value;
}

/** A promise is what its executor's first parameter is called with. */
function promised(args: readonly Value[], run: Run, node: Node): Value {
  const fields = fieldsOf(run, node);
  const kept = fieldOf(fields, 'kept');
  const resolve = keeperOf(run, node, kept);
  for (const { functions } of args) callFunctions(run, functions, [valueWith({ functions: [resolve] })]);
  grow(run, kept, UNKNOWN);
  return join(kept.value, UNKNOWN);
}
