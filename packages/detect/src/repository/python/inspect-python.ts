import { FROM, namesMachine } from '../javascript/value.ts';
import { judgeWritten } from '../judge-written.ts';
import { destinationOf } from '../key-flow/destination.ts';
import { judgeLeaving } from '../key-flow/judge-leaving.ts';
import { isOfWallets } from '../key-flow/key-names.ts';
import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';
import type { RuleId } from '../rules.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { findCollectedKeys } from '../text/collected-keys.ts';
import { innerExcerpt } from '../text/excerpt-of.ts';
import { nestingOf } from '../text/nesting.ts';
import { analysePython } from './analyse.ts';
import { DEEPEST, type Deed } from './state.ts';

/** Follows a Python file from what comes in to what is run. */
export function inspectPython(reporter: Reporter): void {
  if (/\.pth$/i.test(reporter.path)) inspectPathFile(reporter);
  if (/(?:^|\/)(?:sitecustomize|usercustomize)\.py$/.test(reporter.path))
    reporter.find('import-hook', 0, REACHES_OUT.test(reporter.lines.text) ? {} : { level: 'note' });
  inspectPythonCode(reporter.lines.text, 0, reporter, 0);
}

/** A text of several lines: its brackets open nothing. */
const LONG_TEXT = /("""|''')[\s\S]*?\1/g;

/** The same for code in a text of another file. */
export function inspectPythonCode(code: string, offset: number, reporter: Reporter, depth: number): void {
  const tooDeep = () => reporter.leave('unparsed', `It is nested more than ${DEEPEST} deep.`);
  if (nestingOf(code) > DEEPEST && nestingOf(code.replace(LONG_TEXT, '')) > DEEPEST) {
    reporter.find('nested-beyond-reading', offset);
    tooDeep();
    return;
  }
  const { deeds } = depth === 0 ? reporter.modules.python.analyse(reporter.path, code) : analysePython(code);
  if (deeds.some(({ kind }) => kind === 'deep')) tooDeep();
  const place = (start: number) => (depth === 0 ? start : offset);
  const dropped = deeds.some(({ kind }) => kind === 'drop');
  const sends = deeds.some(({ kind }) => kind === 'send');
  if (depth === 0) findCollectedKeys(reporter, sends);
  for (const deed of deeds) {
    const leaving = deed.kind === 'send' ? judgeSend(deed, code) : undefined;
    const written = deed.kind === 'write' ? judgeWrite(deed, reporter.path) : undefined;
    const found = leaving ?? written;
    if (found !== undefined)
      reporter.find(found.rule, place(deed.start), found.level === undefined ? {} : { level: found.level });
    if (deed.kind === 'write' && !deed.copied && deed.value.text !== undefined)
      reporter.link({ kind: 'writes', path: deed.path.end ?? '', content: deed.value.text, start: place(deed.start) });
    const rule = leaving === undefined ? ruleOf(deed, dropped, sends) : undefined;
    if (rule !== undefined)
      reporter.find(rule, place(deed.start), {
        ...(depth === 0 ? {} : { excerpt: innerExcerpt(code, deed.start, reporter) }),
        ...(isWeak(rule, code, reporter.path) || isOwnObject(deed, rule, code) ? { level: 'note' } : {}),
      });
    if (deed.kind !== 'run' || deed.value.text === undefined) continue;
    if (deed.sink === 'command') judgeCommand(deed.value.text, place(deed.start), reporter, 'program');
    else if (depth < 2) inspectPythonCode(deed.value.text, place(deed.start), reporter, depth + 1);
  }
}

function judgeSend({ value, address, account }: Extract<Deed, { kind: 'send' }>, code: string) {
  const text = address?.text?.split('{', 1)[0] ?? address?.program?.text;
  const whole = text !== undefined && text === address?.text;
  const destination =
    address === undefined ? 'stranger' : destinationOf(text, whole, (address.taint & FROM.decoded) !== 0);
  return judgeLeaving({ taint: value.taint, destination, account, ofWallets: () => isOfWallets(code) });
}

function judgeWrite({ path, value, copied }: Extract<Deed, { kind: 'write' }>, writer: string) {
  const found = judgeWritten(
    {
      path: path.end ?? path.text ?? '',
      ofUser: (path.taint & (FROM.temporary | FROM.environment)) !== 0,
      content: value.text ?? value.end,
      copied,
      brought: (value.taint & (FROM.network | FROM.decoded)) !== 0,
    },
    writer,
  );
  return found === undefined || !isTest(writer) ? found : { ...found, level: 'note' as const };
}

function isWeak(rule: RuleId, code: string, path: string): boolean {
  if (WEAK_IN_TESTS.has(rule) && isTest(path)) return true;
  return rule === 'decoded-code-run' && LETTER.test(code) && !DECODES.test(code);
}

/** Objects that the parts of a program send one another: no other machine is named in it. */
function isOwnObject(deed: Deed, rule: RuleId, code: string): boolean {
  return (
    deed.kind === 'run' &&
    rule === 'network-code-run' &&
    UNPICKLES.test(deed.ref) &&
    ![...code.matchAll(/["']([^"'\n]{4,200})["']/g)].some(([, text = '']) => namesMachine(text))
  );
}

const UNPICKLES = /^(?:cloud)?pickle\.|^dill\./;

/** One letter by its number is no text. */
const LETTER = /\bchr\s*\(/;
const DECODES =
  /\w\ddecode|codecs\.decode|fromhex|hexlify|a2b_|decompress|marshal|Cipher|Fernet|::\s*-1|\bchr\s*\([^)\n]{0,80}\^|join\s*\([^)\n]{0,120}\bchr\b|\bmap\s*\(\s*chr|\+=?\s*chr/;

const WEAK_IN_TESTS: ReadonlySet<string> = new Set<RuleId>(['environment-code-run', 'network-command-run']);

function ruleOf(deed: Deed, dropped: boolean, sends: boolean): RuleId | undefined {
  switch (deed.kind) {
    case 'name':
      return 'hidden-name';
    case 'place':
      return sends ? 'secrets-read' : undefined;
    case 'deep':
      return 'nested-beyond-reading';
    case 'drop':
    case 'write':
      return undefined;
    case 'send':
      return deed.value.taint & FROM.machine ? 'machine-sent' : undefined;
    case 'run':
      if (deed.sink === 'module') return deed.value.taint & FROM.dropped ? 'dropped-code-run' : undefined;
      return deed.sink === 'code' ? ruleOfCode(deed.value.taint, deed.ref) : ruleOfCommand(deed, dropped);
  }
}

function ruleOfCode(taint: number, ref: string): RuleId | undefined {
  if (taint & FROM.chain) return 'chain-code-run';
  if (taint & FROM.network) return 'network-code-run';
  if (taint & FROM.request && ASKED_TO_RUN.test(ref)) return 'request-code-run';
  // Objects travel pickled and encoded between the parts of a program; in its own text or a file nobody keeps them so.
  const handedOver = (UNPICKLES.test(ref) || ref === 'types.FunctionType') && (taint & (FROM.text | FROM.file)) === 0;
  if (taint & FROM.decoded && !handedOver) return 'decoded-code-run';
  return taint & FROM.environment ? 'environment-code-run' : undefined;
}

/** What runs a text itself. */
const ASKED_TO_RUN = /^(?:builtins\.)?(?:exec|eval|compile)$/;

const INTERPRETER = /^(?:sh|bash|zsh|cmd|powershell|node|python[\d.]*|perl|eval)\b/i;

/** A program that lies where nobody looks, started by itself or by an interpreter. */
const UNSEEN =
  /^(?:(?:nohup\s+|start\s+)?(?:sh|bash|zsh|node|python[\d.]*|perl)\s+(?:-\w+\s+){0,3})?["']?(?:\/(?:tmp|var\/tmp|dev\/shm)\/|[^\s"']*[\\/]\.[\w-]+(?:\.\w+)?(?=["'\s]|$))/;

function ruleOfCommand({ value, hidden }: Extract<Deed, { kind: 'run' }>, dropped: boolean): RuleId | undefined {
  const { taint, program, text = program?.text } = value;
  const fixed = text !== undefined && /^[\w./-]+ /.test(text) && !INTERPRETER.test(text);
  if (taint & FROM.network && !fixed) return 'network-command-run';
  if (taint & FROM.request && text === undefined) return 'request-code-run';
  if (taint & FROM.decoded && !fixed) return 'decoded-command-run';
  if (!dropped && !(taint & FROM.dropped)) return hidden ? 'hidden-process' : undefined;
  return taint & FROM.temporary || hidden || UNSEEN.test(text ?? '') ? 'dropped-code-run' : 'downloaded-then-run';
}

/** What no measuring of others needs, that is started with them: it runs texts or programs, speaks to servers, hides. */
const REACHES_OUT =
  /\b(?:exec|eval|compile|__import__|system|popen|Popen|getattr|open|import_module|run_path)\s*\(|\b(?:subprocess|ctypes|marshal|base64|zlib|codecs|requests|urllib\w*|httpx|aiohttp|socket|http|ftplib|environ|pickle)\b|\\x[\da-f]{2}/;
/** One module that is loaded, and one function of it that is called. */
const ONE_MODULE = /^import (\w+)(?:\.\w+)*(?:\s*;\s*\1(?:\.\w+)+\(\s*\))?\s*$/;

/** Lines of a `.pth` file that begin with `import` are run at every start (https://docs.python.org/3/library/site.html). */
function inspectPathFile(reporter: Reporter): void {
  const found = /^import[ \t]/m.exec(reporter.lines.text);
  if (found === null) return;
  const line = reporter.lines.excerptAt(found.index);
  // What setuptools writes for namespace packages and editable installs.
  const ordinary =
    (ONE_MODULE.test(line) && !REACHES_OUT.test(line)) ||
    /^import (?:__editable__|_virtualenv|distutils|os; var = 'SETUPTOOLS|sys, types, os)/.test(line);
  reporter.find('import-hook', found.index, ordinary || isTest(reporter.path) ? { level: 'note' } : {});
}
