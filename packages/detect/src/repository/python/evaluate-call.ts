import { fromBase64, fromHex } from '../javascript/fold.ts';
import { FROM } from '../javascript/value.ts';
import { contentOf, isEncrypting, isSecretName, keepsKey, makesKeys } from '../key-flow/key-names.ts';
import { attribute } from './attribute.ts';
import { split } from './brackets.ts';
import { evaluate } from './evaluate.ts';
import { isLedger, isLookUp, isSending, sinkOf, taintOf } from './references.ts';
import { grow, knownName, NOTHING, PARAMETER, type State, type Value, variableOf, writtenOf } from './state.ts';
import type { Token } from './tokens.ts';

/** Names that nobody looks up by a text who has nothing to hide. */
const HIDING = new Set(['exec', 'eval', 'compile', '__import__', 'os', 'subprocess', 'marshal', 'system', 'popen']);

/** What a call gives back; what it does with its arguments is noted. `start` is where it begins. */
export function call(state: State, callee: Value, inside: readonly Token[], start: number): Value {
  const parts = split(inside, ',');
  const args = parts.map((part) => evaluateArgument(state, part));
  const taint = args.reduce((all, arg, at) => all | (isSurroundings(parts[at]) ? 0 : arg.taint), 0);
  const { ref = '' } = callee;
  const first = args[0] ?? NOTHING;
  learnKeys(state, callee, args, parts);
  if (ref === 'getattr' || ref === '__import__' || ref === 'importlib.import_module')
    return loaded(state, ref, args, parts, start);
  if (callee.foreign?.runs === true)
    state.deeds.push({
      kind: 'run',
      sink: 'code',
      ref: 'exec',
      value: { taint: taint & ~FROM.environment },
      start,
      hidden: false,
    });
  if (/^operator\.(?:attrgetter|methodcaller)$/.test(ref) && HIDING.has(first.text ?? ''))
    state.deeds.push({ kind: 'name', name: first.text ?? '', start });
  const way = callee.foreign?.sends;
  if (way !== undefined)
    state.deeds.push({ kind: 'send', value: { taint }, address: way.address, account: way.account, start });
  if (callee.foreign !== undefined) return { taint: taint | callee.foreign.taint };
  recordPiped(state, callee, args, start);
  record(state, callee, args, taint, inside, start);
  recordWrite(state, callee, args, parts, start);
  markWritten(state, callee, args, parts);
  startThread(state, ref, args, parts);
  recordHanded(state, args, start);
  if (/^(?:staticmethod|classmethod)$/.test(ref)) return first;
  // What was pickled here is the program's own.
  if (/^(?:pickle|cloudpickle|dill|marshal)\.dumps$/.test(ref)) return NOTHING;
  for (const name of callee.functions ?? []) {
    (state.parameters.get(name) ?? []).forEach((parameter, at) => {
      const arg = args[parameterOffset(state, name) + at];
      if (arg !== undefined && parameter !== 'self') grow(state, variableOf(name, parameter), arg);
    });
  }
  const returned = (callee.functions ?? []).reduce((all, name) => all | (state.names.get(`${name}()`)?.taint ?? 0), 0);
  if ((callee.functions ?? []).length > 0) return { taint: returned, text: undefined };
  if (taintOf(ref) & FROM.file) return opened(state, ref, taint, parts[0], first);
  const folded = foldCall(ref, callee, first);
  if (ref === 're.compile') return { taint: 0, ref, end: first.end ?? first.text };
  if (ref === 'compile' || ref === 'builtins.compile') return { taint: first.taint, text: first.text };
  return {
    taint:
      (callee.taint |
        (taint & keptOf(ref)) |
        taintOf(ref) |
        (ref === 'map' ? taintOf(first.ref ?? '') : 0) |
        fromWritten(ref, first) |
        keyOf(ref, first)) &
      ~(ref.startsWith('subprocess') || asksThisMachine(ref, first) ? FROM.network : 0) &
      ~(isTurnedList(callee, parts[0]) ? FROM.decoded : 0),
    text: folded,
    ref:
      callee.held !== undefined && /\.get$/.test(ref)
        ? callee.held
        : ref.startsWith('text.') || asksThisMachine(ref, first)
          ? undefined
          : ref,
    end: pathOf(ref, callee, args),
    program: ref === 'subprocess.Popen' ? first.program : undefined,
    server: serverOf(ref, args, parts) ?? callee.server,
  };
}

/** The server that a line or client of these leads to. */
const LEADS =
  /^(?:socket\.(?:create_connection|socket\.connect\w*)|http\.client\.HTTPS?Connection|ftplib\.FTP\w*|smtplib\.SMTP\w*|paramiko\.Transport|telnetlib\.Telnet|websockets?\.(?:create_connection|connect|WebSocket\.connect)|asyncio\.open_connection|httpx\.(?:Async)?Client|aiohttp\.ClientSession)$/;

function serverOf(ref: string, args: readonly Value[], parts: readonly Token[][]): string | undefined {
  if (!LEADS.test(ref)) return undefined;
  const base = args[parts.findIndex(([name, sign]) => name?.text === 'base_url' && sign?.text === '=')];
  const [first] = args;
  if (/^(?:httpx|aiohttp)\./.test(ref)) return base?.text;
  const host = first?.program?.text ?? first?.text;
  return host === undefined || /^[a-z]+:/.test(host) ? host : `tcp://${host}`;
}

/** Prompts for what opens a wallet, and what shows them. */
const ASKS = /(?:^|\.)(?:input|getpass|text_input|text_area|prompt|ask|Textbox|password|askstring|TextInput)$/;
const FOR_KEY = /(?:seed|recovery|secret|backup) ?phrase|mnemonic|private key|(?:12|24|twelve) words/i;
/** What opens a wallet with what it is handed. */
const OPENS =
  /\.(?:from_(?:key|mnemonic|bytes|seed\w*|base58\w*|string|hex|json|private_?key\w*)|restore\w*|recover\w*)$/;

/** What is handed to a maker of keys is a key; whoever takes its place is handed one. */
function learnKeys(state: State, { ref = '' }: Value, args: readonly Value[], parts: readonly Token[][]): void {
  if (makesKeys(ref) && OPENS.test(ref)) {
    const name = nameIn(state, parts[0]);
    if (name !== undefined) grow(state, name, { taint: FROM.secret });
  }
  if (ref === 'setattr' && makesKeys(`${args[0]?.ref ?? ''}.${args[1]?.text ?? ''}`)) handKeys(state, args[2]);
  if (WATCHES_KEYS.test(ref)) for (const arg of args) handKeys(state, arg);
}

/** What tells a function of every key that is pressed. */
const WATCHES_KEYS =
  /^(?:pynput\.)?keyboard\.(?:Listener|hook\w*|on_press\w*|on_release)$|^pynput\.keyboard\.\w*Listener$/;

/** The parameters of a function are keys. */
export function handKeys(state: State, value: Value | undefined): void {
  for (const name of value?.functions ?? [])
    for (const parameter of state.parameters.get(name) ?? [])
      if (!/^(?:self|cls)$/.test(parameter)) grow(state, variableOf(name, parameter), { taint: FROM.key });
}

/** What this machine says its owner has it say. */
function asksThisMachine(ref: string, { text }: Value): boolean {
  return (
    /^(?:requests|httpx|aiohttp|urllib|websockets?)\./.test(ref) &&
    /^(?:https?|wss?):\/\/(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?::[^@]*)?(?:[/?][^@]*)?$/.test(
      text ?? '',
    )
  );
}

/** What stands written of a path that a call gives. */
function pathOf(ref: string, { end }: Value, args: readonly Value[]): string | undefined {
  if (/^(?:site\.get\w+|sysconfig\.get_paths?|distutils\.sysconfig\.get_python_lib)$/.test(ref)) return 'site-packages';
  const joins = /\.joinpath$/.test(ref);
  if (!joins && !/^os\.(?:path\.\w+|open)$|^(?:pathlib\.)?(?:Pure)?Path$/.test(ref)) return undefined;
  return writtenOf([...(joins ? [end] : []), ...args.map((arg) => arg.end ?? arg.text)]);
}

/** What a call keeps of its arguments: of a key only what writes it in another form, or locks it for a reader of its choice. */
function keptOf(ref: string): number {
  const name = ref.split('.').at(-1) ?? '';
  const locked = isEncrypting(name) && /public_key|\bRSA\b/.test(ref);
  return keepsKey(name) || locked ? ~0 : ~(FROM.key | FROM.secret);
}

/** A key that a call gives: made, or asked for by its name. */
function keyOf(ref: string, { text }: Value): number {
  if (ASKS.test(ref) && FOR_KEY.test(text ?? '')) return FROM.secret;
  if (makesKeys(ref)) return FROM.key;
  return /^os\.(?:getenv|environ\.get)$/.test(ref) && text !== undefined && isSecretName(text) ? FROM.secret : 0;
}

/** `Thread(target=f, args=(a, b))`: `f(a, b)`. */
function startThread(state: State, ref: string, args: readonly Value[], parts: readonly Token[][]): void {
  if (!/(?:^|\.)(?:Thread|Process)$/.test(ref)) return;
  const given = parts.find(([name]) => name?.text === 'args')?.slice(3, -1) ?? [];
  const values = split(given, ',').map((part) => evaluate(state, part, 0, part.length));
  const target = args[parts.findIndex(([name]) => name?.text === 'target')];
  for (const name of target?.functions ?? [])
    (state.parameters.get(name) ?? []).forEach((parameter, at) => {
      const value = values[at];
      if (value !== undefined) grow(state, variableOf(name, parameter), value);
    });
}

/** `map(exec, texts)`, `Timer(5, exec, [text])`, `partial(os.system, text)`: what is handed over with what runs it. */
function recordHanded(state: State, args: readonly Value[], start: number): void {
  const at = args.findIndex(({ ref }) => ref !== undefined && HANDED.test(ref));
  if (at < 0) return;
  const { ref = '' } = args[at] ?? NOTHING;
  const sink = sinkOf(ref);
  const taint = args.slice(at + 1).reduce((all, arg) => all | arg.taint, 0);
  if (sink === undefined || taint === 0) return;
  const [text] = args.slice(at + 1).flatMap((arg) => arg.text ?? []);
  state.deeds.push({
    kind: 'run',
    sink,
    ref,
    value: { taint, text },
    start,
    hidden: false,
    inside: state.scopes.at(-1),
  });
}

/** What runs a text and is handed on by its name. */
const HANDED = /^(?:builtins\.)?(?:exec|eval)$|^os\.(?:system|popen)$/;

/** `env=…`, `cookies=…`: what a program runs in, and what a server is shown of its own, is no part of what is said. */
function isSurroundings([name, sign]: readonly Token[] = []): boolean {
  return (name?.text === 'env' || name?.text === 'cookies') && sign?.text === '=';
}

/** `'.'.join(words[::-1])`: words in the other order; only letters that are turned around hide something. */
function isTurnedList({ ref, text }: Value, part: readonly Token[] = []): boolean {
  const end = part.slice(-6).map((token) => token.text);
  return ref === 'text.join' && text !== '' && /\[::-1\]$/.test(end.join(''));
}

/** What is decoded from a text that stands in the program is known to be the program's own. */
function fromWritten(ref: string, { text }: Value): number {
  return text !== undefined && taintOf(ref) & FROM.decoded ? FROM.text : 0;
}

/** What lies in a file is not what its path was made of, unless the path is where an answer was written to. */
function opened(
  state: State,
  ref: string,
  taint: number,
  path: readonly Token[] | undefined,
  { text, end = text }: Value,
): Value {
  const brought = taint & FROM.dropped ? FROM.network | FROM.dropped : 0;
  // A number is a pipe or file that whoever started the program has opened for it.
  if (/^(?:int|open_osfhandle)$/.test(path?.[0]?.text ?? '')) return NOTHING;
  const held = end === undefined ? 0 : contentOf(end);
  // A path is no content yet: what is in it is read by a method.
  const opens = ref !== 'pathlib.Path';
  return {
    taint: FROM.file | brought | (taint & (FROM.temporary | PARAMETER)) | (opens ? held : 0),
    ref,
    path: nameIn(state, path),
    end,
  };
}

/** The variable that an argument is, if it is nothing more. */
function nameIn(state: State, part: readonly Token[] | undefined): string | undefined {
  const [only, ...more] = part ?? [];
  if (only?.text === 'self' && more.length === 2 && more[0]?.text === '.') return `.${more[1]?.text ?? ''}`;
  return only?.kind === 'name' && more.length === 0 ? knownName(state, only.text) : undefined;
}

/** A path carries what was written to its file. */
function markWritten(
  state: State,
  { ref = '', path, taint: calleeTaint }: Value,
  args: readonly Value[],
  parts: readonly Token[][],
): void {
  const brought =
    (((args[0]?.taint ?? 0) | (/extractall$/.test(ref) ? calleeTaint : 0)) &
      (FROM.network | FROM.decoded | FROM.dropped)) !==
    0;
  const target = /(?:^|\.)urlretrieve$/.test(ref)
    ? nameIn(state, parts[1])
    : !brought
      ? undefined
      : /\.(?:write|writelines|write_bytes|write_text)$/.test(ref)
        ? path
        : /^(?:zipfile|tarfile)\.\w+\.extractall$|^shutil\.unpack_archive$/.test(ref)
          ? nameIn(state, parts.at(-1))
          : ref === 'shutil.copyfileobj'
            ? args[1]?.path
            : undefined;
  if (target !== undefined) grow(state, target, { taint: FROM.dropped });
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
  const part = ref === 'getattr' ? parts[1] : parts[0];
  const written = part?.length === 1 || (part?.length === 3 && part[1]?.text === '=');
  if (wanted !== undefined && HIDING.has(wanted) && !written) state.deeds.push({ kind: 'name', name: wanted, start });
  if (wanted === undefined && ref !== 'getattr' && (args[0]?.taint ?? 0) & FROM.network)
    state.deeds.push({
      kind: 'run',
      sink: 'code',
      ref: 'exec',
      value: { taint: args[0]?.taint ?? 0 },
      start,
      hidden: false,
    });
  const owner = args[0]?.ref ?? '';
  if (wanted === undefined && ref === 'getattr' && (args[1]?.taint ?? 0) & FROM.decoded) {
    if (/^(?:builtins|__builtins__)$/.test(owner)) return { taint: 0, ref: 'exec' };
    if (/^(?:os|subprocess)$/.test(owner)) return { taint: 0, ref: 'os.system' };
  }
  if (wanted === undefined) {
    const picked = part?.some(({ text }) => state.picked.has(text)) === true ? FROM.key : 0;
    return { taint: args.reduce((all, arg) => all | arg.taint, picked), ref: undefined };
  }
  return ref === 'getattr' ? attribute(state, args[0] ?? NOTHING, wanted) : { taint: 0, ref: wanted };
}

/** Programs whose words are programs, too. */
const RUNNER =
  /^(?:sh|bash|zsh|cmd|powershell|pwsh|node|nodejs|python[\d.]*|perl|ruby|php|osascript|rundll32|regsvr32)(?:\.exe)?$/i;

/** What a command is made of: of a list handed over without a shell only the program, of a runner every word. */
function commandTaint(first: Value, taint: number, inside: readonly Token[]): number {
  const shell = inside.some(({ text }, at) => text === 'shell' && inside[at + 2]?.text !== 'False');
  const { program } = first;
  if (program === undefined || shell || first.text?.includes(' ') === true) return taint;
  const name = program.text?.split(/[\\/]/).at(-1)?.split(' ', 1)[0];
  return name === undefined
    ? program.ref === 'sys.executable'
      ? taint
      : program.taint
    : RUNNER.test(name)
      ? taint
      : 0;
}

function record(
  state: State,
  { ref = '', taint: calleeTaint, server }: Value,
  args: readonly Value[],
  taint: number,
  inside: readonly Token[],
  start: number,
): void {
  const scope = state.scopes.at(-1);
  const unsafe =
    /^yaml\.load(?:_all)?$/.test(ref) && inside.some(({ text }) => /^(?:Unsafe|Full|C?)Loader$/.test(text));
  const intoMemory = ref === 'ctypes.memmove' && /\.(?:VirtualAlloc\w*|mmap)$/.test(args[0]?.ref ?? '');
  const sink = intoMemory ? 'code' : sinkOf(unsafe ? 'yaml.load#unsafe' : ref);
  const hidden = inside.some(
    ({ text }) => text === 'creationflags' || text === 'start_new_session' || text === 'CREATE_NO_WINDOW',
  );
  if (sink !== undefined) {
    const first = args[0] ?? NOTHING;
    const text = ref.startsWith('get_ipython') ? args.at(-1)?.text : first.text;
    const value = { text, ref: first.ref, program: first.program };
    // A program is made of the first argument; the others name it, or are what it finds.
    const moved = intoMemory || /\.(?:RtlMoveMemory|WriteProcessMemory)$/.test(ref);
    const made =
      sink === 'module'
        ? calleeTaint | taint
        : sink === 'command'
          ? commandTaint(first, taint, inside)
          : moved
            ? taint
            : first.taint;
    state.deeds.push({ kind: 'run', sink, ref, value: { ...value, taint: made }, start, hidden, inside: scope });
    if (first.inline !== undefined)
      state.deeds.push({ kind: 'run', sink: 'code', ref: 'exec', value: first.inline, start, hidden: false });
    recordInput(state, first, args, inside, start);
  }
  const memo = /(?:^|\.)(?:create_memo|MemoParams)$/.test(ref);
  recordDrop(state, ref, taint, start);
  if (!memo && !isSending(ref)) return;
  const account = split(inside, ',').some(
    ([name], at) =>
      /^(?:headers|auth)$/.test(name?.text ?? '') &&
      ((args[at]?.taint ?? 0) & (FROM.environment | FROM.key | FROM.secret)) === FROM.environment,
  );
  const sent = isLedger(ref) && !memo ? taint & ~(FROM.key | FROM.secret) : taint;
  const everybody = memo || isLookUp(ref);
  const line = server !== undefined && !/^\w+:\/\//.test(args[0]?.text ?? '') ? { taint: 0, text: server } : undefined;
  const address = everybody ? undefined : (line ?? args[0]);
  state.deeds.push({ kind: 'send', value: { taint: sent }, address, account, start, inside: scope });
}

function recordDrop(state: State, ref: string, taint: number, start: number): void {
  if (
    /\.(?:write|write_bytes|write_text|urlretrieve|copyfileobj)$/.test(ref) &&
    (taint & (FROM.network | FROM.decoded) || /urlretrieve$/.test(ref))
  )
    state.deeds.push({ kind: 'drop', value: { taint }, start });
}

/** What is written, moved or packed, and where to. */
function recordWrite(
  state: State,
  { ref = '', end }: Value,
  args: readonly Value[],
  parts: readonly Token[][],
  start: number,
): void {
  const [first = NOTHING, second = NOTHING] = args;
  if (end !== undefined && /(?:^|\.)(?:write|writelines|write_bytes|write_text)$/.test(ref))
    state.deeds.push({ kind: 'write', path: { taint: 0, end }, value: first, copied: false, start });
  // `print(text, file=to)`, `os.write(number, text)`.
  const to = args[parts.findIndex(([name, sign]) => name?.text === 'file' && sign?.text === '=')];
  if (ref === '' && to?.end !== undefined)
    state.deeds.push({ kind: 'write', path: to, value: first, copied: false, start });
  if (ref === 'os.write') state.deeds.push({ kind: 'write', path: first, value: second, copied: false, start });
  if (/^shutil\.(?:copy\w*|move)$|^os\.(?:rename|replace|link|symlink)$|^asar\.(?:create|pack)\w*$/.test(ref))
    state.deeds.push({ kind: 'write', path: second, value: { ...first, taint: FROM.file }, copied: true, start });
}

/** `subprocess.run([sys.executable, '-'], input=code)`: what an interpreter is handed is a program. */
function recordInput(
  state: State,
  { program }: Value,
  args: readonly Value[],
  inside: readonly Token[],
  start: number,
): void {
  const at = split(inside, ',').findIndex(([name, sign]) => name?.text === 'input' && sign?.text === '=');
  const given = args[at];
  const runner = program?.ref === 'sys.executable' || RUNNER.test(program?.text?.split(/[\\/]/).at(-1) ?? '');
  if (given !== undefined && runner)
    state.deeds.push({ kind: 'run', sink: 'code', ref: 'exec', value: given, start, hidden: false });
}

/** `Popen([sys.executable, '-']).communicate(code)`. */
function recordPiped(state: State, { ref = '', program }: Value, args: readonly Value[], start: number): void {
  const [given] = args;
  if (given === undefined || !/^subprocess\.Popen\.(?:communicate|stdin\.write)$/.test(ref)) return;
  if (program?.ref === 'sys.executable' || RUNNER.test(program?.text?.split(/[\\/]/).at(-1) ?? ''))
    state.deeds.push({ kind: 'run', sink: 'code', ref: 'exec', value: given, start, hidden: false });
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
