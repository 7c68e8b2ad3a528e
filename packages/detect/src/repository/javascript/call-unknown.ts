import { isEncrypting, makesKeys, rewrites } from '../key-flow/key-names.ts';
import { recordDeeds } from './deeds-of-call.ts';
import { callFunctions } from './evaluate-function.ts';
import { isNamed } from './named-server.ts';
import type { Run } from './run.ts';
import { speakingTo } from './send-of-call.ts';
import { taintOfReference } from './sources.ts';
import { ANSWER, FROM, join, mixed, tainted, UNKNOWN, type Value } from './value.ts';

/** A call of something unknown: its result is made of what goes in, and so is what it hands to callbacks. */
export function callOther(run: Run, callee: Value, receiver: Value, args: readonly Value[], method?: string): Value {
  const fromReference = callee.ref === undefined ? 0 : taintOfCall(run, callee.ref, args);
  if (fromReference & FROM.network) run.brings = true;
  const content = mixed([receiver, callee, ...args, ...(callee.ref === 'XMLHttpRequest' ? [run.opened.value] : [])]);
  const setting = receiver.taint & FROM.environment && callee.ref === undefined ? 0 : FROM.environment;
  const holdsKeys = (content.taint & KEYS) !== 0;
  const kept = (!holdsKeys && content.origins.length === 0) || keepsKeys(callee, args, method);
  const lost =
    FROM.wholeEnvironment |
    (holdsKeys && !kept ? KEYS : 0) |
    FROM.temporary |
    setting |
    (keepsPath(callee) ? 0 : FROM.dropped) |
    encoded(callee);
  const remade = content.origins.length > 0 && !kept ? FROM.made : 0;
  const taint =
    ((content.taint | fromReference) & ~lost) | wholeKept(callee, content.taint) | madeKeys(callee) | remade;
  const origins = setting === 0 ? content.origins : content.origins.filter((origin) => !origin.startsWith('env:'));
  // Whoever waits for an event is not told a setting.
  const told = taint & ~(FROM.error | (method === 'on' || method === 'once' ? FROM.environment : 0));
  const given = tainted(told, origins);
  let result = tainted(taint, callOrigins(callee, origins));
  const element = elementOf(receiver, method);
  if (fromReference & FROM.network) tellOptions(run, args, tainted(taint & ANSWER, origins));
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
  if (callee.ref === 'crypto.createCipheriv' && isWrittenKey(args[1]?.text)) return { ...result, ref: READABLE_CIPHER };
  if (callee.ref?.startsWith('child_process.')) return { ...result, ref: startedBy(args) };
  const opened = fromReference & FROM.network && OPENING.test(callee.ref ?? '') ? speakingTo(result, args[0]) : result;
  return callee.ref !== undefined && /Telegram|create$|Client$|Session$/.test(callee.ref)
    ? { ...opened, ref: callee.ref }
    : opened;
}

/** What a call of something of the platform brings. */
function taintOfCall(run: Run, ref: string, args: readonly Value[]): number {
  const taint = taintOfReference(ref);
  return taint & FROM.named && !(taint & FROM.chain) && !isNamed(run, ref, args) ? taint & ~FROM.named : taint;
}

/** What opens a line to a server, and gives what is spoken through. */
const OPENING =
  /WebSocket$|^ws$|^socket\.io-client|\.(?:connect|createConnection|create|createTransport|extend|request|io)$|^io$|Client$/;

const KEYS = FROM.secret | FROM.key | FROM.clipboard | FROM.asked;

/** What another function makes of a key is a key only where it writes it in another form. */
function keepsKeys({ ref, origins }: Value, args: readonly Value[], method: string | undefined): boolean {
  const name = method ?? ref ?? origins[0]?.replace('()', '') ?? '';
  if (ref?.startsWith(READABLE_CIPHER)) return true;
  return rewrites(name.replace('#', '.')) || (isEncrypting(name) && args.some(({ text }) => isWrittenKey(text)));
}

/** What encrypts under a key that is written into the program. */
const READABLE_CIPHER = '%cipher:readable';

/** Under a key that is written into the program, whoever wrote it reads what was encrypted. */
function isWrittenKey(text: string | null | undefined): boolean {
  return typeof text === 'string' && text.length > 20;
}

function madeKeys({ ref }: Value): number {
  return ref !== undefined && makesKeys(ref) ? FROM.key : 0;
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
function tellOptions(run: Run, args: readonly Value[], said: Value): void {
  const answer = { ...said, taint: said.taint | FROM.text };
  for (const { fields } of args)
    for (const [name, { value }] of fields ?? [])
      if (/^(?:transform|parse|on|validate|before|after|hook|success|error|done)/i.test(name))
        for (const part of [value, ...(value.items ?? [])]) callFunctions(run, part.functions, [answer]);
}

/** What is written in the letters of a base is encoded again, not decoded. */
function encoded({ ref = '' }: Value): number {
  return /(?:^|[./])(?:base(?:16|32|58|64)|bs58)\.encode$/i.test(ref) ? FROM.decoded : 0;
}

/** What makes another form of a path. */
function keepsPath({ ref }: Value): boolean {
  return ref === undefined || /^(?:path|url)\.|^(?:URL|String|pathToFileURL)$/.test(ref);
}

/** A process whose standard input is a program, or one whose input is data. */
function startedBy([program, words]: readonly Value[]): string {
  const name = typeof program?.text === 'string' ? (program.text.split(/[\\/]/).at(-1) ?? '') : '';
  // With a script of its own it is told what to work on, not what to do.
  const scripted = words?.items?.some(({ text }) => typeof text !== 'string' || !text.startsWith('-')) === true;
  return !scripted &&
    /^(?:node|nodejs|python[\d.]*|bash|sh|zsh|powershell|pwsh|perl|ruby|php|deno|bun)(?:\.exe)?$/.test(name)
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
    /^(?:JSON\.stringify|dotenv\.parse|Object\.(?:assign|entries|fromEntries|values)|structuredClone|path\.\w+|Buffer\.from|btoa|URLSearchParams|encodeURIComponent)$/.test(
      ref,
    );
  if (!keeps) return 0;
  const setting = ref === undefined ? 0 : FROM.environment;
  return taint & (FROM.wholeEnvironment | FROM.temporary | setting);
}

/** What a function of another file returns is named after the function. */
export function callOrigins(callee: Value, origins: readonly string[]): readonly string[] {
  if (callee.origins.length === 0) return origins;
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
