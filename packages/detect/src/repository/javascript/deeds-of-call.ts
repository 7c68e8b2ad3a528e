import { noteTransfer } from './changed-payment.ts';
import { MADE_OF_TEXT } from './evaluate-member.ts';
import { keepsInFile, movesFile } from './file-calls.ts';
import { noteInserted } from './inserted-code.ts';
import { child, children, type Node, textOf } from './node.ts';
import type { Run } from './run.ts';
import { recordSend, recordSendingCommand } from './send-of-call.ts';
import { sinkOf, TEXT_ONLY } from './sinks.ts';
import { ANSWER, FROM, mixed, tainted, UNKNOWN, type Value, writtenOf } from './value.ts';

/** Where a callback is handed on without a call of its own, the deed stands at the beginning of the module. */
const NOWHERE: Node = { type: 'Program', start: 0, end: 0 };

/** What opens a file as a click on it would. */
const OPENS = /^(?:open|opn|open\.openApp|electron\.shell\.(?:openPath|openItem))$/;
const RUNNERS: ReadonlySet<string> = new Set(
  'node nodejs python python3 pythonw py bash sh zsh powershell powershell.exe pwsh cmd cmd.exe perl ruby php osascript deno bun wscript wscript.exe cscript cscript.exe rundll32 rundll32.exe regsvr32 regsvr32.exe msiexec msiexec.exe mshta mshta.exe java javaw'.split(
    ' ',
  ),
);

/** Of these the first word that is no flag is the program; what follows is its input. */
const ONE_SCRIPT = /^(?:node|nodejs|python[\d.]*|pythonw|py|bash|sh|zsh|perl|ruby|php|deno|bun)$/;

/** Words up to the script, or up to the program text behind a flag. */
function upToScript(words: readonly Value[]): readonly Value[] {
  const script = words.findIndex(({ text }) => typeof text !== 'string' || !text.startsWith('-'));
  return script < 0 ? words : words.slice(0, script + 1);
}

/** Notes what a call does that may matter: runs something, sends, writes, starts a hidden process, hands on. */
export function recordDeeds(
  run: Run,
  callee: Value,
  receiver: Value,
  args: readonly Value[],
  given: Node | undefined,
  method?: string,
): void {
  const node = given ?? NOWHERE;
  const { ref } = callee;
  for (const arg of args) noteInserted(run, arg, node);
  if (ref !== undefined) {
    const sink = sinkOf(ref);
    if (sink === 'code') recordCode(run, callee, ref, args, node);
    if (sink === 'command') recordCommand(run, ref, args, node);
    if (ref.startsWith('%inside:') && sink === 'command')
      run.deeds.push({ kind: 'hidden-name', name: ref.slice(8), node });
    if (sink === 'module' && isCodedName(args[0], node)) run.deeds.push({ kind: 'hidden-name', name: 'require', node });
    if (sink === 'module' && args[0] !== undefined) run.deeds.push({ kind: 'run', sink, ref, value: args[0], node });
    noteTransfer(run, ref, args, node);
    if (TEMPLATES.test(ref)) recordTemplate(run, ref, args, node);
    if (keepsInFile(ref)) run.deeds.push({ kind: 'drop', path: args[0] ?? UNKNOWN, value: args[1] ?? UNKNOWN, node });
    if (movesFile(ref)) {
      const [from = UNKNOWN, path = UNKNOWN] = args;
      const value = tainted(FROM.file | (from.taint & FROM.dropped ? FROM.network : 0), from.origins);
      run.deeds.push({ kind: 'drop', path, value, copied: from, node });
    }
    if (
      OPENS.test(ref) &&
      args[0] !== undefined &&
      /\.(?:exe|com|bat|cmd|msi|scr|vbs|js|jse|wsf|ps1|hta|lnk|jar|command|app|dmg|pkg|desktop|sh)$/i.test(
        writtenOf(args[0]),
      )
    )
      run.deeds.push({ kind: 'start', hidden: false, path: args[0], node });
    if (/^child_process\.interpreter\.stdin\.(?:write|end)$/.test(ref))
      run.deeds.push({ kind: 'run', sink: 'code', ref, value: mixed(args), node });
  }
  const fed = method === 'pipe' ? args[0]?.ref : undefined;
  if (fed === 'child_process.interpreter.stdin')
    run.deeds.push({ kind: 'run', sink: 'code', ref: fed, value: mixed([receiver]), node });
  recordSend(run, callee, receiver, args, node, method);
  recordPass(run, callee, args, node, method);
}

/** Engines that make a program of a template, and of some of their options. */
const TEMPLATES =
  /^(?:ejs|eta|pug|jade|nunjucks|dot|doT|art-template|swig)\.(?:render(?:File|String|Sync)?|compile(?:Client)?|template)$|^(?:lodash|underscore|lodash-es)\.template$|^lodash\/template$/;
const PART_OF_PROGRAM = /^(?:escape|escapeFunction|outputFunctionName|localsName|imports|variable|varName|globals)$/;

function recordTemplate(run: Run, ref: string, args: readonly Value[], node: Node): void {
  const [template = UNKNOWN, ...options] = args;
  // What is filled in comes before the options, where there are both, and may come from anywhere.
  const whole = /compile|template$/.test(ref) ? options[0] : options[1];
  const parts = options.flatMap(({ fields }) =>
    [...(fields ?? [])].flatMap(([name, { value }]) => (PART_OF_PROGRAM.test(name) ? [value] : [])),
  );
  const given = [...parts, ...(/File$/.test(ref) ? [] : [template])].map((value) => mixed([value]));
  const { taint, origins } = mixed([...given, tainted(whole?.taint ?? 0, whole?.origins)]);
  const brought = taint & (ANSWER | FROM.chain | FROM.decoded | FROM.error);
  const from = origins.filter((origin) => /^(?:import:.*\(\)|param:)/.test(origin));
  if (brought !== 0 || from.length > 0)
    run.deeds.push({ kind: 'run', sink: 'code', ref, value: tainted(brought, from), node });
}

/** `require(d(17))`: a module whose name is a number to its own program. */
function isCodedName(value: Value | undefined, node: Node): boolean {
  const [argument] = children(node, 'arguments');
  if (value === undefined || argument?.type !== 'CallExpression' || typeof value.text === 'string') return false;
  const numbers = children(argument, 'arguments');
  return (
    numbers.length > 0 &&
    numbers.every((number) => typeof number.value === 'number') &&
    child(argument, 'callee')?.type === 'Identifier'
  );
}

function recordCode(run: Run, callee: Value, ref: string, args: readonly Value[], node: Node): void {
  // Code that was compiled before brings no text of its own.
  if (args[1]?.fields?.has('cachedData') === true) return;
  if (!TEXT_ONLY.has(ref)) run.interesting = true;
  // The last argument of `Function` is the body, the others are names; elsewhere the first is the program.
  const value = (ref === 'Function' ? args.at(-1) : ref === MADE_OF_TEXT ? callee : args[0]) ?? UNKNOWN;
  const isText =
    typeof value.text === 'string' || (value.taint & FROM.text) !== 0 || args[1]?.fields?.has('eval') === true;
  if (/Worker$/.test(ref) && value.taint & FROM.dropped)
    run.deeds.push({ kind: 'run', sink: 'module', ref, value, node });
  if (TEXT_ONLY.has(ref) && (value.functions.length > 0 || value.ref !== undefined || !isText)) return;
  const named = ref === 'Function' && args.length === 2 && args[0]?.text === 'require';
  const compiled = ref === 'vm.Script' && args[1]?.fields?.has('cachedData') === true;
  const asked = named ? 'Function(require)' : compiled ? 'vm.Script(compiled)' : ref;
  run.deeds.push({ kind: 'run', sink: 'code', ref: asked, value, node });
}

function recordCommand(run: Run, ref: string, args: readonly Value[], node: Node): void {
  run.interesting = true;
  const [program = UNKNOWN, ...rest] = args;
  const given = (rest[0]?.items ?? []).slice(0, 200);
  const name = typeof program.text === 'string' ? (program.text.split(/[\\/]/).at(-1) ?? '') : '';
  const words = ONE_SCRIPT.test(name) ? upToScript(given) : given;
  const flag = words.findIndex(
    ({ text }) => typeof text === 'string' && /^-(?:e|c|p|-eval|-print|enc|EncodedCommand|Command)$/i.test(text),
  );
  const code = flag >= 0 && RUNNERS.has(name) ? words[flag + 1] : undefined;
  if (code !== undefined) run.deeds.push({ kind: 'run', sink: 'code', ref: `${ref}:${name}`, value: code, node });
  const texts = [program, ...words].map(({ text }) => text);
  const text = texts.every((word) => typeof word === 'string') ? texts.join(' ') : program.text;
  const value = {
    ...mixed([program, ...(RUNNERS.has(name) || ref.endsWith('fork') ? words : [])]),
    text,
    choices: program.choices,
    items: program.items,
  };
  const written = [program, ...given].map((word) => writtenOf(word));
  run.deeds.push({ kind: 'run', sink: 'command', ref, value, node, words: written });
  const options = args.slice(1).find(({ fields }) => fields !== undefined)?.fields;
  const preloaded = options?.get('env')?.value.fields?.get('NODE_OPTIONS')?.value;
  if (preloaded !== undefined && preloaded.taint & FROM.dropped)
    run.deeds.push({ kind: 'run', sink: 'module', ref: 'NODE_OPTIONS', value: preloaded, node });
  const says = (key: string) => options?.has(key) === true && !isOff(node, key);
  const hidden = says('detached') && (says('windowsHide') || says('stdio'));
  // What a fixed program is told to work on is not started.
  const loads = RUNNERS.has(name) || ref.endsWith('fork');
  const path = loads ? { ...mixed([program, ...words]), choices: words.map((word) => writtenOf(word)) } : program;
  run.deeds.push({ kind: 'start', hidden, path, node });
  recordSendingCommand(run, [program, ...given], node);
}

/** Whether an option is written out as one that does not hold. */
function isOff(call: Node, option: string): boolean {
  return children(call, 'arguments')
    .flatMap((argument) => children(argument, 'properties'))
    .some((property) => textOf(child(property, 'key'), 'name') === option && child(property, 'value')?.value === false);
}

/** What is handed to a function of another file, or to one that such a function gave, which may run it. */
function recordPass(run: Run, callee: Value, args: readonly Value[], node: Node, method = '%call'): void {
  const origins = callee.origins
    .filter((origin) => origin.startsWith('import:'))
    .map((origin) => (origin.endsWith('()') ? `${origin}.${method}` : origin));
  if (origins.length === 0) return;
  args.forEach((value, index) => {
    if (mixed([value]).taint !== 0 || value.origins.length > 0)
      run.deeds.push({ kind: 'pass', origins, index, value, node });
  });
}
