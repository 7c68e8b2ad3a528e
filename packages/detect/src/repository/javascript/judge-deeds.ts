import { keptAndRun } from '../config/drop-and-run.ts';
import { isData } from '../file-kind.ts';
import type { Level } from '../finding.ts';
import { judgeWritten, WALLET_REPLACED } from '../judge-written.ts';
import { asksAssistantForKeys } from '../key-flow/asked-assistant.ts';
import { type Destination, destinationOf } from '../key-flow/destination.ts';
import { judgeLeaving } from '../key-flow/judge-leaving.ts';
import { isTest } from '../path-role.ts';
import type { Link, Reporter } from '../report.ts';
import type { RuleId } from '../rules.ts';
import { judgeCommand, LIBRARY_STARTED } from '../shell/judge-command.ts';
import { isChosen, standsBetween } from './changed-payment.ts';
import { isHandedOn } from './copied-requests.ts';
import { fromBase64 } from './fold.ts';
import { tellsKeys } from './inserted-code.ts';
import { addressFieldsOf, addressPartsOf, isHandedIn } from './named-server.ts';
import type { Node } from './node.ts';
import type { Deed } from './run.ts';
import { leavingTaint } from './send-of-call.ts';
import { isLedger, isNetwork } from './sources.ts';
import { deepTaint, FROM, mixed, type Value, writtenOf } from './value.ts';

type RunDeed = Extract<Deed, { kind: 'run' }>;
type Send = Extract<Deed, { kind: 'send' }>;
type Drop = Extract<Deed, { kind: 'drop' }>;

/** Modules whose hidden name is a finding. */
const POWERFUL_MODULE = /^(?:node:)?(?:child_process|vm|worker_threads)$/;

/** Turns what a module does into findings, and into links where the rest of the tree decides. */
export function judgeDeeds(
  deeds: readonly Deed[],
  reporter: Reporter,
  inner: (code: string, offset: number) => void,
): void {
  const drops = deeds.filter((deed) => deed.kind === 'drop');
  judgeCommandsTogether(deeds, reporter);
  for (const deed of deeds) {
    if (deed.kind === 'run') judgeRun(deed, drops, reporter, inner);
    if (deed.kind === 'send') judgeSend(deed, reporter);
    if (deed.kind === 'hidden-name' && !isWritten(deed.name, reporter.lines.text))
      reporter.find('hidden-name', deed.node.start, { excerpt: deed.name });
    if (deed.kind === 'start') judgeStart(deed, drops, reporter);
    if (deed.kind === 'drop') judgeDrop(deed, reporter);
    if (deed.kind === 'pass') judgePass(deed, reporter);
    if (deed.kind === 'payee') judgePayee(deed, reporter);
    if (deed.kind === 'insert' && tellsKeys(deed.text, reporter.lines.text))
      reporter.find('secrets-read', deed.node.start, isTest(reporter.path) ? { level: 'note' } : {});
  }
}

/** A name that the program also writes out is hidden from nobody. */
function isWritten(name: string, text: string): boolean {
  return name === 'constructor' && /(["'])constructor\1/.test(text);
}

/** A command that keeps what it fetches, and a later one that runs it; a script that the program writes. */
function judgeCommandsTogether(deeds: readonly Deed[], reporter: Reporter): void {
  // A callback stands behind the call that it waits for, and is read before it.
  const started = deeds
    .flatMap((deed) =>
      deed.kind === 'run' && deed.words !== undefined ? [{ at: deed.node.start, words: deed.words }] : [],
    )
    .toSorted((a, b) => a.at - b.at);
  const commands = started.map(({ words }) => words.join(' '));
  const [first] = started;
  const temporary = deeds.some((deed) => deed.kind === 'run' && deed.value.taint & FROM.temporary);
  if (commands.length > 1 && first !== undefined)
    for (const { whole, unseen } of keptAndRun(commands.join(' ;\n').replaceAll('?', '$')))
      if (unseen || temporary) reporter.find('dropped-code-run', first.at, { excerpt: whole });
  judgePublished(deeds, started, reporter);
  for (const deed of deeds)
    if (deed.kind === 'drop' && typeof deed.value.text === 'string' && !isTest(reporter.path))
      judgeCommand(deed.value.text, deed.node.start, reporter, 'program');
}

/** What a program writes into files and then publishes: what it knows of the machine, or itself. */
function judgePublished(
  deeds: readonly Deed[],
  started: readonly { readonly at: number; readonly words: readonly string[] }[],
  reporter: Reporter,
): void {
  const drops = deeds.filter((deed) => deed.kind === 'drop');
  for (const { at, words } of started) {
    const command = words.join(' ');
    const pushed = /\bgit\b[^\n]{0,400}\bpush\b|\bgh\s+(?:gist|repo)\s+create\b/.test(command);
    if (pushed && drops.some(({ value }) => deepTaint(value) & (FROM.key | FROM.wholeEnvironment)))
      reporter.find('environment-sent', at);
    const itself = ({ copied }: Drop) => copied?.ref === '__filename' || copied?.text === '__filename';
    if (/\b(?:npm|pnpm|yarn|bun|twine)\s+(?:publish|upload)\b/.test(command) && drops.some(itself))
      reporter.find('publishes-itself', at);
  }
}

function judgeRun(
  deed: RunDeed,
  drops: readonly Drop[],
  reporter: Reporter,
  inner: (code: string, offset: number) => void,
): void {
  const { value, node, sink } = deed;
  const rule =
    sink === 'code'
      ? ruleOfCode(deed)
      : sink === 'command'
        ? ruleOfCommand(deed)
        : isWrittenHere(value, drops)
          ? 'dropped-code-run'
          : ruleOfModule(value, deed.ref);
  const handed = rule === 'require-code-run' && isHandedIn(value);
  const asks = rule !== undefined && ANSWERS_RUN.has(rule) && isAskedForCaller(value);
  if (rule !== undefined)
    reporter.find(
      rule,
      node.start,
      asks || handed || isOrdinaryRun(rule, deed, reporter)
        ? { level: 'note' }
        : levelOf(value, reporter.lines.text.length),
    );
  const words = deed.words?.join(' ') ?? '';
  if (asksAssistantForKeys(words)) reporter.find('secrets-read', node.start);
  if (WALLET_REPLACED.test(words)) reporter.find('program-changed', node.start);
  if (LIBRARY_STARTED.test(words)) reporter.find('script-host', node.start);
  if (typeof value.text === 'string') {
    if (sink === 'code' && !/python|bash|^sh$|powershell|cmd/.test(deed.ref.split(':')[1] ?? ''))
      inner(value.text, node.start);
    else if (sink === 'module') inner(/^data:[^,]{0,80},(.*)$/is.exec(value.text)?.[1] ?? '', node.start);
    else judgeCommand(value.text, node.start, reporter, 'program');
  }
  for (const choice of value.text === null && sink === 'command' ? (value.choices ?? []) : [])
    judgeCommand(choice, node.start, reporter, 'program');
  const asked = sink !== 'command' || !isFixed(value);
  if ((rule === undefined || asks || handed) && asked && value.origins.length > 0) linkRun(deed, reporter, asks);
}

/** An answer that the program did not choose: whoever calls it named the server, or it is this machine's own. */
function isAskedForCaller(value: Value): boolean {
  const taint = deepTaint(value);
  if (taint & (FROM.named | FROM.address | FROM.decoded | FROM.chain)) return false;
  // What was written to a file on the way is known by whom it was asked for, or not at all.
  return taint & FROM.dropped ? value.origins.some((origin) => origin.startsWith('param:')) : !!(taint & FROM.network);
}

const ANSWERS_RUN: ReadonlySet<string> = new Set<RuleId>([
  'network-code-run',
  'network-command-run',
  'dropped-code-run',
]);

/** What programs do that load, test or contain other programs; what a server sends stays what it is everywhere. */
function isOrdinaryRun(rule: RuleId, { value, ref, node }: RunDeed, { path, lines }: Reporter): boolean {
  const taint = deepTaint(value);
  if (taint & FROM.chain || (taint & FROM.network && rule !== 'network-code-run')) return false;
  const last = value.items?.at(-1)?.text ?? '';
  const first = value.items?.[0]?.text ?? '';
  if (HANDED_TEXT.has(rule) && isHandedByCompiled(node, lines.text)) return true;
  // A page that a test makes for itself.
  if (ref === '%element:script' && isTest(path)) return true;
  // A worker of a page reaches no module and no file: it takes scripts as the page itself does, or encoded by a bundler.
  if ((rule === 'network-code-run' || rule === 'decoded-code-run') && ref === 'Worker') return true;
  if (rule === 'network-code-run')
    return (
      // A loader that names the source for whoever looks for faults in it.
      value.items?.some(({ text }) => typeof text === 'string' && /^\s*\/\/[#@] ?sourceURL=/.test(text)) === true ||
      // A policy of the page says that it loads programs (https://www.w3.org/TR/trusted-types/).
      lines.text.slice(node.start, node.end).includes('createScript(') ||
      // A compiler in a page, for the scripts that the page names in a language of its own.
      PAGE_LANGUAGE.test(lines.text) ||
      // How browsers read JSON before they could.
      (/^\(\s*$/.test(first ?? '') && /^\s*\)$/.test(last ?? '') && lines.text.includes('responseText'))
    );
  // A worker of a page takes it from where everybody reads, as the page takes its scripts.
  if (rule === 'remote-module-run' && ref === 'importScripts' && !(taint & (FROM.decoded | FROM.built))) return true;
  // What no loader of Node takes, and bundlers are tested with.
  if (rule === 'remote-module-run' && ref === 'require' && isTest(path)) return true;
  if (typeof value.text === 'string') return false;
  if (OWN_WORLD.test(ref)) return true;
  if (!isTest(path)) return false;
  const [decoded, fromFile] = [taint & FROM.decoded, taint & FROM.file];
  // In a long one, what is decoded here and what is run there meet by chance.
  if (rule === 'decoded-code-run') return !fromFile && lines.text.length > LONG_TEST;
  return WEAK_IN_TESTS.has(rule) && !(decoded && fromFile);
}

const HANDED_TEXT: ReadonlySet<string> = new Set<RuleId>(['network-code-run', 'decoded-code-run', 'asset-code-run']);

/** What compilers to WebAssembly write beside it: a text of the compiled program's own memory is run for it. */
function isHandedByCompiled({ start, end }: Node, text: string): boolean {
  return (
    /\b(?:getStringFromWasm\d?|UTF8ToString|Pointer_stringify|AsciiToString)\s*\(|\b__wbg_(?:newnoargs|eval)_?\w*["']?\]?\s*[=:]/.test(
      text.slice(Math.max(0, start - 80), end),
    ) &&
    /\bWebAssembly\b/.test(text) &&
    /\bHEAPU8\b|\bmemory\.buffer\b/.test(text)
  );
}

const PAGE_LANGUAGE =
  /["'`]text\/(?:babel|jsx|ecmascript-6|coffeescript|typescript|livescript)["'`][\s\S]*\bgetElementsByTagName\(["']script["']\)/;

/** A world of its own, made for what runs in it, or a program beside its compiled form: what packers unpack. */
const OWN_WORLD = /\.(?:runInContext|SourceTextModule|Script\(compiled\))$/;

const LONG_TEST = 50_000;

const WEAK_IN_TESTS: ReadonlySet<string> = new Set<RuleId>([
  'asset-code-run',
  'environment-code-run',
  'remote-module-run',
  'require-code-run',
]);

/** In a bundle of this length decoders and evaluations meet by chance. */
const VERY_LARGE = 700_000;

/** What only a helper of a bundle joins is no more than a note. */
function levelOf(value: Value, length: number): { level?: 'note' } {
  const taint = deepTaint(value);
  const onlyDecoded = (taint & (FROM.network | FROM.chain)) === 0 && value.text === undefined;
  return taint & FROM.shared || (onlyDecoded && length > VERY_LARGE) ? { level: 'note' } : {};
}

function linkRun({ value, node, sink, ref }: RunDeed, reporter: Reporter, asks: boolean): void {
  if (OWN_WORLD.test(ref) || isHandedByCompiled(node, reporter.lines.text)) return;
  const origins = value.origins.filter((origin) => !origin.startsWith('env:'));
  if (origins.length === 0) return;
  const finding = reporter.findingAt(sink === 'code' ? 'network-code-run' : 'network-command-run', node.start);
  const taint = value.taint | (isUnseen(value) ? FROM.temporary : 0);
  reporter.link({ kind: 'run', sink, origins, taint, asks, finding });
}

function ruleOfCode({ value, ref }: RunDeed): RuleId | undefined {
  const taint = deepTaint(value);
  const asset = value.origins.some((origin) => origin.startsWith('file:') && isData(origin.slice(5)));
  if (taint & FROM.chain) return 'chain-code-run';
  if (taint & FROM.network) return taint & FROM.error ? 'error-answer-run' : 'network-code-run';
  if (asset) return 'asset-code-run';
  if (taint & FROM.decoded) return 'decoded-code-run';
  const started = ref.split(':')[1];
  const asIs = ref !== 'module._compile' && !ref.startsWith('child_process.interpreter');
  if (taint & FROM.environment && asIs && (started === undefined || started === 'node')) return 'environment-code-run';
  return ref === 'Function(require)' && value.text === undefined ? 'require-code-run' : undefined;
}

/** A module that the program wrote itself, with what a server answered. */
function isWrittenHere({ taint, text }: Value, drops: readonly Drop[]): boolean {
  if (typeof text === 'string' && /\.json$/i.test(text)) return false;
  if (taint & FROM.dropped) return true;
  return (
    typeof text === 'string' && drops.some(({ path, value }) => value.taint & FROM.network && samePath(path, text))
  );
}

function samePath({ text }: Value, other: string): boolean {
  return typeof text === 'string' && /\w\.\w/.test(text) && text.replace(/^\.\//, '') === other.replace(/^\.\//, '');
}

const INTERPRETER = /^(?:node|sh|bash|powershell|cmd|python3?|eval)\b/i;

/** A fixed program at the beginning, whichever of several: what comes from elsewhere is only its argument. */
function isFixed(value: Value): boolean {
  return beginsOf(value).every((begin) => /^[\w./-]+ /.test(begin) && !INTERPRETER.test(begin));
}

/** What a text may begin with, up to the first piece of which nothing stands written. */
function beginsOf({ items, text, choices }: Value): readonly string[] {
  if (items === undefined) return choices ?? [text ?? ''];
  let begins: readonly string[] = [''];
  for (const item of items.slice(0, 3)) {
    const pieces = item.choices ?? (typeof item.text === 'string' ? [item.text] : []);
    if (pieces.length === 0) break;
    begins = begins.flatMap((begin) => pieces.map((piece) => begin + piece));
  }
  return begins;
}

/** A package that somebody else names is a program of his choice. */
const INSTALLS = /^(?:npm|pnpm|yarn|bun|npx|bunx|pip3?|python3? -m pip)\s+(?:\S+\s+){0,4}$/;

function ruleOfCommand({ value, ref }: RunDeed): RuleId | undefined {
  const begin = value.items?.[0]?.text ?? value.text;
  if (typeof begin === 'string' && INSTALLS.test(begin) && value.taint & FROM.network && value.taint & FROM.text)
    return 'network-command-run';
  if (isFixed(value)) return undefined;
  // An installer tries the program that it downloaded; a script that came with it has no name of its own.
  if (value.taint & FROM.dropped && (ref.endsWith('.fork') || (typeof begin === 'string' && INTERPRETER.test(begin))))
    return 'dropped-code-run';
  if (value.taint & FROM.network && !(value.taint & FROM.file)) return 'network-command-run';
  return value.taint & FROM.decoded ? 'decoded-command-run' : undefined;
}

function ruleOfModule({ text: whole, taint, origins, items }: Value, ref: string): RuleId | undefined {
  // Node opens no address by `require`: such a line names what a page brings by itself.
  if (ref === 'require' && typeof whole === 'string' && /^https?:/i.test(whole)) return undefined;
  const begin = items?.[0]?.text;
  if (typeof whole !== 'string' && typeof begin === 'string') {
    // A module inside its own address comes from where its text does: what loaders of files make is their own.
    if (/^data:/i.test(begin))
      return taint & (FROM.network | FROM.chain | FROM.decoded) ? 'remote-module-run' : undefined;
    if (/^https?:\/\//i.test(begin) && !KNOWN_CDN.test(begin)) return 'remote-module-run';
  }
  const text = whole;
  if (typeof text === 'string') {
    if ((/^https?:\/\/(?!localhost\b|127\.)/i.test(text) && !KNOWN_CDN.test(text)) || isProgramAddress(text))
      return 'remote-module-run';
    if (/^data:/i.test(text) && taint & FROM.decoded) return 'remote-module-run';
    return taint & (FROM.decoded | FROM.built) && POWERFUL_MODULE.test(text) ? 'hidden-module' : undefined;
  }
  if (taint & FROM.decoded) return 'remote-module-run';
  const loaded = taint & FROM.network && taint & FROM.text;
  return loaded && origins.length === 0 ? 'remote-module-run' : undefined;
}

/** Hosts that serve what is published in the registries. */
const KNOWN_CDN =
  /^https:\/\/(?:cdn\.jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com|ajax\.googleapis\.com|esm\.sh|deno\.land|jsr\.io|cdn\.skypack\.dev|ga\.jspm\.io|code\.jquery\.com|maps\.googleapis\.com|www\.gstatic\.com)\//i;

/** A module inside its own address, encoded so that nobody reads it, that does more than give values. */
function isProgramAddress(text: string): boolean {
  const encoded = /^data:[^,]{0,80};base64,(.*)$/is.exec(text)?.[1];
  return (
    encoded !== undefined &&
    /\b(?:import|require|fetch|process|eval|Function|globalThis)\b/.test(fromBase64(encoded) ?? '')
  );
}

function judgeSend(deed: Send, reporter: Reporter): void {
  const { value, address, node, ref } = deed;
  const taint = deepTaint(value, 3);
  if (taint & FROM.machine) reporter.find('machine-sent', node.start);
  const lookUp = /^dns\b/.test(ref);
  const way = { destination: lookUp ? 'stranger' : destinationOfValue(address), account: deed.account } as const;
  const { ofWallets } = reporter;
  // Where what was asked went into the address, the request itself is sent.
  const copied = isHandedOn(address) ? ~FROM.asked : ~0;
  const kept = deed.client ? copied : FROM.wholeEnvironment;
  const told = judgeLeaving({ taint: deed.leaving & kept, ...way, ofWallets });
  if (told !== undefined) reporter.find(told.rule, node.start, levelIn(told));
  else if (deed.client && deed.from.length > 0)
    reporter.link({
      kind: 'send',
      origins: deed.from,
      ...way,
      ofWallets: ofWallets(),
      finding: reporter.findingAt('secrets-read', node.start),
    });
  if (lookUp && taint & FROM.environment && taint & FROM.machine) reporter.find('environment-sent', node.start);
  if (lookUp && value.origins.some((origin) => /^env:\w*(?:TOKEN|SECRET|PASS|_KEY)/.test(origin)))
    reporter.find('environment-sent', node.start);
  // Where a page leads may be asked for in its address; what stands in the program is hidden from its reader.
  const leads = /^location\b/.test(ref) && typeof address.text === 'string';
  if (
    ((isNetwork(ref) && opens(ref)) || leads) &&
    isHiddenAddress(address) &&
    !beginsOpenly(address) &&
    !isReadable(address, reporter.lines.text)
  )
    reporter.find('hidden-address', node.start, levelOf(address, reporter.lines.text.length));
}

/** Of several addresses that it may be, the one that the reader chose least. */
function destinationOfValue(address: Value): Destination {
  const hidden = isHiddenAddress(address);
  const found = addressPartsOf(address).flatMap((part) =>
    (part.choices ?? [beginOf(part)]).map((begin) =>
      destinationOf(begin, typeof part.text === 'string' || part.choices !== undefined, hidden),
    ),
  );
  return DESTINATIONS.find((one) => found.includes(one)) ?? 'chosen';
}

const DESTINATIONS = ['hidden', 'public', 'stranger', 'chosen', 'own'] as const satisfies readonly Destination[];

/** The text of a value up to its first part that is not constant. */
function beginOf({ text, items, choices }: Value, depth = 4): string | undefined {
  if (typeof text === 'string') return text;
  if (depth === 0 || items === undefined) return choices?.[0];
  let begin = '';
  for (const item of items) {
    const piece = beginOf(item, depth - 1);
    if (piece === undefined) break;
    begin += piece;
    if (typeof item.text !== 'string') break;
  }
  return begin === '' ? undefined : begin;
}

/** Libraries of ledgers calculate more than they ask: an address is what their clients and ways to them are made with. */
function opens(ref: string): boolean {
  return (
    !isLedger(ref) ||
    /(?:^|[./])(?:web3(?:\.js)?|tronweb|aptos|http|webSocket|default)$|(?:web3|provider|client|transport|connection|rpc|fetch\w*)$/i.test(
      ref,
    )
  );
}

function addressTaint(address: Value): number {
  if (address.fields === undefined) return deepTaint(address);
  return addressFieldsOf(address).reduce((all, part) => all | deepTaint(part), 0);
}

/** Whether a host stands in the program for everybody to read, whatever is added to it. */
function isReadable(address: Value, text: string): boolean {
  if (/^(?:https?|wss?):\/\/[\w.-]+[/:?]/i.test(writtenBegin(address))) return true;
  const host = /^(?:https?|wss?):\/\/([\w-]+(?:\.[\w-]+)+)/i.exec(beginOf(address) ?? '')?.[1];
  return host !== undefined && new RegExp(`(?:["'\`]|//)${RegExp.escape(host)}(?![\\w.])`).test(text);
}

/** The text of a value up to its first part that is decoded or not constant. */
function writtenBegin({ text, taint, items }: Value, depth = 4): string {
  if (typeof text === 'string') return taint & FROM.decoded ? '' : text;
  let begin = '';
  for (const item of depth === 0 ? [] : (items ?? [])) {
    begin += writtenBegin(item, depth - 1);
    if (typeof item.text !== 'string' || item.taint & FROM.decoded) break;
  }
  return begin;
}

/** Whether something that nobody decoded says where an address leads, and what is decoded only which place there. */
function beginsOpenly({ text, items }: Value): boolean {
  const first = items?.find((item) => item.text !== '');
  return typeof text !== 'string' && first !== undefined && isUnknownText(first) && !(deepTaint(first) & FROM.decoded);
}

const isUnknownText = ({ text, choices, items }: Value): boolean =>
  typeof text !== 'string' && choices === undefined && items === undefined;

function isHiddenAddress(address: Value): boolean {
  if (!(addressTaint(address) & FROM.decoded)) return false;
  const { text, taint, items } = address;
  // It says where it goes before anything is filled in.
  const begin = items?.[0];
  if (
    begin !== undefined &&
    !(begin.taint & FROM.decoded) &&
    /^(?:data:|https?:\/\/[\w.-]+[:/])/i.test(begin.text ?? '')
  )
    return false;
  return typeof text === 'string' ? /^(?:https?|wss?):\/\//i.test(text) : !(taint & FROM.network);
}

function judgeDrop({ path, value, copied, node }: Drop, reporter: Reporter): void {
  const found = judgeWritten(
    {
      path: writtenOf(path),
      ofUser: (deepTaint(path) & FROM.temporary) !== 0,
      content: writtenOf(copied ?? value),
      copied: copied !== undefined,
      brought: (deepTaint(value) & (FROM.network | FROM.decoded)) !== 0,
    },
    reporter.path,
  );
  if (found !== undefined)
    reporter.find(found.rule, node.start, isTest(reporter.path) ? { level: 'note' } : levelIn(found));
  if (copied === undefined && typeof value.text === 'string')
    reporter.link({ kind: 'writes', path: writtenOf(path), content: value.text, start: node.start });
}

const levelIn = ({ level }: { readonly level?: Level }): { level?: Level } => (level === undefined ? {} : { level });

function judgeStart(
  { hidden, path, node }: Extract<Deed, { kind: 'start' }>,
  drops: readonly Drop[],
  reporter: Reporter,
): void {
  if (hidden) reporter.find('hidden-process', node.start);
  const brought = FROM.network | FROM.decoded;
  const fetched = drops.filter((drop) => drop.value.taint & brought);
  const started = startedDrop(path, path.taint & FROM.dropped ? drops : fetched);
  // Where it is not the file itself that is started, only what stands near has to do with it.
  const near = fetched.filter((drop) => Math.abs(drop.node.start - node.start) < FAR_APART);
  const dropped = mayStartFile(writtenOf(path)) ? near : [];
  if (dropped.length === 0 && started === undefined) return;
  const unseen =
    started === undefined
      ? dropped.some((drop) => drop.path.taint & FROM.temporary) && path.taint & FROM.temporary
      : isUnseen(path) || isUnseen(started);
  const decodedFirst = dropped.some((drop) => drop.value.taint & FROM.decoded && !(drop.value.taint & FROM.file));
  const rule = unseen || (hidden && decodedFirst) ? 'dropped-code-run' : 'downloaded-then-run';
  const asked = fetched.filter(({ value }) => isAskedForCaller(value) && value.origins.length > 0);
  if (asked.length < fetched.length || asked.length === 0) reporter.find(rule, node.start);
  else {
    reporter.find(rule, node.start, { level: 'note' });
    const origins = asked.flatMap(({ value }) => value.origins);
    const taint = unseen ? FROM.temporary : 0;
    const finding = reporter.findingAt(rule, node.start);
    reporter.link({ kind: 'run', sink: 'module', origins, taint, asks: true, finding });
  }
}

/** Two places of a large program this many letters apart belong to different parts of it. */
const FAR_APART = 30_000;

/** The path of the file, of those that were written, that is what a command starts. */
function startedDrop(started: Value, drops: readonly Drop[]): Value | undefined {
  const written = writtenOf(started);
  const found = drops.find(({ path }) => /\w[\w .-]*$/.test(writtenOf(path)) && startsFile(written, writtenOf(path)));
  return found?.path ?? (started.taint & FROM.dropped && startsFile(written, '?') ? started : undefined);
}

/** Whether a command, as far as it is written, begins with a file or hands it to what runs it. */
function startsFile(command: string, file: string): boolean {
  for (let at = command.indexOf(file); at >= 0; at = command.indexOf(file, at + file.length)) {
    const [before, behind] = [command.slice(Math.max(0, at - 100), at), command.slice(at + file.length)];
    if (BEGINS_COMMAND.test(before) && /^(?:$|["'\s;&|,])/.test(behind)) return true;
  }
  return false;
}

/** Whether a command may start a file: what is only told of one unpacks, moves or reads it. */
function mayStartFile(command: string): boolean {
  return command.split(/[;&|]+/).some((part) => STARTS_FILE.test(part.trim()));
}

const STARTS_FILE =
  /^(?:(?:sudo|nohup|exec|start|env)\s+)*["']?(?:[^\s"']*[?/\\~%$]|\.|(?:node|deno|bun|(?:ba|z)?sh|python[\d.]*|perl|ruby|php|java|open|xdg-open|explorer|cmd|powershell|pwsh|[wc]script|mshta|rundll32|regsvr32|msiexec|osascript|eval)(?:\.exe)?(?:["'\s]|$)|$)/i;

const BEGINS_COMMAND =
  /(?:^|[;&|]\s*|\b(?:start|sudo|nohup|exec|open|node|sh|bash|python3?|[wc]script|mshta|powershell|rundll32|regsvr32)(?:\.exe)?\s+(?:[-/"]\S*\s+){0,3})["']?$/i;

/** Whether a path leads where what is dropped is not seen. */
function isUnseen(path: Value): boolean {
  return (
    (path.taint & FROM.temporary) !== 0 || /^\/(?:tmp|var\/tmp|dev\/shm)\/|(?:^|[\\/])\.[\w-]+$/.test(writtenOf(path))
  );
}

/** A payment that somebody else made with a receiver of this program, which may stand between a page and its wallet. */
function judgePayee({ value, node }: Extract<Deed, { kind: 'payee' }>, reporter: Reporter): void {
  const finding = reporter.findingAt('addresses-changed', node.start, isTest(reporter.path) ? { level: 'note' } : {});
  const origins = isChosen(value) ? [] : value.origins;
  const between = standsBetween(reporter.lines.text);
  if (between && origins.length === 0) reporter.find('addresses-changed', node.start, levelIn(finding));
  else reporter.link({ kind: 'payee', origins, between, finding });
}

function judgePass({ origins, index, value, node }: Extract<Deed, { kind: 'pass' }>, reporter: Reporter): void {
  const finding = reporter.findingAt('network-code-run', node.start);
  // What is shown as a credential is no key that is given away.
  const taint = (deepTaint(value, 3) & ~FROM.secret) | (leavingTaint(value, 3) & FROM.secret);
  const ofWallets = (taint & FROM.secret) !== 0 && reporter.ofWallets();
  const address = mixed(addressPartsOf(value)).taint;
  reporter.link({
    kind: 'pass',
    origins,
    index,
    taint,
    address,
    from: value.origins,
    ofWallets,
    finding,
  } satisfies Link);
}
