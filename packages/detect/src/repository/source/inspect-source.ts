import { baseName } from '../file-kind.ts';
import { FROM } from '../javascript/value.ts';
import { judgeLeaving } from '../key-flow/judge-leaving.ts';
import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';
import type { RuleId } from '../rules.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { isKnownInstaller } from '../shell/known-hosts.ts';
import { followSource, readSource, type Source, type SourceDeed } from './follow.ts';
import { hiddenCommands } from './hidden-commands.ts';
import { hiddenNames } from './hidden-names.ts';
import { languageOf } from './language.ts';
import { destinationIn, keysOfWords, SENDS, showsCredentialIn } from './sent-keys.ts';
import { taintOfWords } from './words.ts';

/** Programs whose words are programs or addresses. */
const RUNNER =
  /^(?:.*[\\/])?(?:(?:ba|z|da|k)?sh|cmd|powershell|pwsh|python[\d.]*|perl|osascript|wscript|cscript|mshta|rundll32|curl|wget|nc|ncat)(?:\.exe)?\b/i;

/** Follows a source of a language that is known by its words alone. */
export function inspectSource(reporter: Reporter): void {
  const { path, lines } = reporter;
  const language = languageOf(path);
  if (language === undefined) return;
  const has = (pattern: RegExp | undefined) => pattern !== undefined && lines.text.search(pattern) >= 0;
  for (const { name, start } of hiddenNames(lines.text))
    reporter.find('hidden-name', start, { excerpt: name, ...(isTest(path) ? { level: 'note' } : {}) });
  const holdsKeys = keysOfWords(lines.text, []) !== 0;
  if (!has(language.command) && !has(language.code) && !has(SENDS) && !holdsKeys) return;
  const source = readSource(lines.text, language);
  for (const deed of followSource(source)) {
    if (deed.kind === 'send') judgeSend(deed, reporter);
    if (deed.kind === 'hand') linkHand(deed, reporter);
    if (deed.kind === 'send' || deed.kind === 'hand') continue;
    const runsText = RUNS_TEXT.test(lines.text.slice(deed.start, deed.start + 300));
    const rule = isKnownInstaller(deed.words.join(' ')) ? undefined : ruleOf(atStart(deed, path), runsText);
    const weak = isTest(path) || isByChance(lines.text, deed);
    if (rule !== undefined) reporter.find(rule, deed.start, weak ? { level: 'note' } : {});
    for (const command of new Set([deed.words.join(' '), ...deed.commands]))
      judgeCommand(command, deed.start, reporter, isTest(path) ? 'prose' : 'program');
  }
  if (has(SENDS) && lines.text.length < LONG) linkSenders(source, reporter);
  if (!has(language.command)) return;
  for (const { text, start, isCommand } of hiddenCommands(lines.text))
    reporter.find(isCommand ? 'encoded-command' : 'hidden-address', start, {
      excerpt: text,
      ...(isTest(path) ? { level: 'note' } : {}),
    });
}

/** R runs this file at every start. */
const AT_START_OF_R = /(?:^|\/)\.?Rprofile(?:\.site)?$/;

/** Scripts of R load others by their address, for everybody to read; what R runs at every start does so unasked. */
function atStart(deed: SourceDeed, path: string): SourceDeed {
  if (!AT_START_OF_R.test(path)) return deed;
  const address = deed.kind === 'code' && /^https?:/.test(deed.words[0] ?? '');
  return { ...deed, unseen: true, taint: deed.taint | (address ? FROM.network : 0) };
}

function judgeSend({ taint, words: [statement = ''], start }: SourceDeed, reporter: Reporter): void {
  const { lines, ofWallets } = reporter;
  const found = judgeLeaving({ taint, ...wayOf(statement, taint, lines.text), ofWallets });
  if (found === undefined) return;
  const weak = isTest(reporter.path) || found.level === 'note';
  reporter.find(found.rule, start, weak ? { level: 'note' } : {});
}

const wayOf = (statement: string, taint: number, text: string) => ({
  destination: destinationIn(statement, text, taint),
  account: showsCredentialIn(statement),
});

/** Functions that send what they are given: another file may hand them a key. */
function linkSenders(source: Source, reporter: Reporter): void {
  if (!source.statements.some(({ scope, text }) => scope !== '' && SENDS.test(text))) return;
  const { path, lines } = reporter;
  const owners = new Set([
    baseName(path).replace(/\.\w+$/, ''),
    ...[...lines.text.matchAll(OWNER)].slice(0, MOST_OWNERS).map(([, name = '']) => name),
  ]);
  for (const { kind, scope, taint, words } of followSource(source, FROM.secret))
    if (kind === 'send' && scope !== '')
      for (const owner of owners)
        reporter.link({ kind: 'sender', name: `${owner}.${scope}`, ...wayOf(words[0] ?? '', taint, lines.text) });
}

const OWNER = /\b(?:class|struct|object|module|package|enum)\s+([A-Za-z_]\w*)/g;
const MOST_OWNERS = 20;

function linkHand({ taint, words: [name = ''], start }: SourceDeed, reporter: Reporter): void {
  reporter.link({
    kind: 'hand',
    name,
    taint,
    ofWallets: reporter.ofWallets(),
    finding: reporter.findingAt('secrets-read', start),
  });
}

/** Of a longer file the parts have little to do with one another. */
const LONG = 40_000;
const NEAR = 8_000;

/** Whether nothing near a place brings what is said to be run there: in a long file the same names meet by chance. */
function isByChance(text: string, { taint, start, dropped }: SourceDeed): boolean {
  if (text.length < LONG || dropped) return false;
  const near = taintOfWords(text.slice(Math.max(0, start - NEAR), start + NEAR));
  return (taint & near & (FROM.network | FROM.decoded | FROM.request)) === 0;
}

/** Words of an interpreter that are a program, or of a downloader that hide where it goes. */
function isInline([program = '', ...words]: readonly string[], taint: number): boolean {
  if (/curl|wget|nc(?:at)?$/i.test(program.split(' ', 1)[0] ?? '')) return (taint & FROM.decoded) !== 0;
  return (
    /\s[-/]\w/.test(program) || words.some((word) => /^[-/](?:c|e|r|k|enc\w*|command)\b/i.test(word)) || taint === 0
  );
}

/** Runs a text itself, where others load what the text names; what a comparison gives is no text. */
const RUNS_TEXT =
  /^(?:eval|create_function)\b|^assert\b(?!\s*\((?!.*assert)[^;?,\n]*(?:[!=]==?|[<>]=?)\s*[\w'"-]+\s*\))/;

/** Whether a shell is handed its commands in the text that follows. */
function isShellText([program = '', ...words]: readonly string[]): boolean {
  return (
    /^(?:.*\/)?(?:(?:ba|z|da)?sh|cmd(?:\.exe)?)$/.test(program) && words.some((word) => /^(?:-c|\/c)$/i.test(word))
  );
}

function ruleOf({ kind, taint, words, dropped, unseen }: SourceDeed, runsText: boolean): RuleId | undefined {
  const program = words[0] === '' || words[0]?.startsWith('-') === true ? undefined : words[0];
  if (taint & FROM.request && (kind === 'code' ? runsText : words.length === 0 || isShellText(words)))
    return 'request-code-run';
  // A fixed program is given what was brought: only what runs it as its own program matters.
  const fixed = kind === 'command' && program !== undefined && !RUNNER.test(program);
  if (dropped && (taint & FROM.temporary || unseen)) return 'dropped-code-run';
  if (dropped) return 'downloaded-then-run';
  // Whether a program is there, and which.
  if (kind === 'command' && words.length === 1 && /^(?:--?v(?:ersion)?|-V|version)$/.test(program ?? words[0] ?? ''))
    return undefined;
  if (fixed || (kind === 'command' && program !== undefined && !isInline(words, taint))) return undefined;
  if (taint & FROM.network) return kind === 'code' ? 'network-code-run' : 'network-command-run';
  return taint & FROM.decoded ? (kind === 'code' ? 'decoded-code-run' : 'decoded-command-run') : undefined;
}
