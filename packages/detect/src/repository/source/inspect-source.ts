import { FROM } from '../javascript/value.ts';
import { judgeLeaving } from '../key-flow/judge-leaving.ts';
import { isOfWallets } from '../key-flow/key-names.ts';
import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';
import type { RuleId } from '../rules.ts';
import { isKnownInstaller, judgeCommand } from '../shell/judge-command.ts';
import { followSource, type SourceDeed } from './follow.ts';
import { hiddenCommands } from './hidden-commands.ts';
import { languageOf } from './language.ts';
import { destinationIn, SENDS, showsCredentialIn } from './sent-keys.ts';
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
  if (!has(language.command) && !has(language.code) && !has(SENDS)) return;
  for (const deed of followSource(lines.text, language)) {
    if (deed.kind === 'send') {
      judgeSend(deed, reporter);
      continue;
    }
    const rule = isKnownInstaller(deed.words.join(' ')) ? undefined : ruleOf(deed);
    if (rule !== undefined)
      reporter.find(rule, deed.start, isTest(path) || isByChance(lines.text, deed) ? { level: 'note' } : {});
    for (const command of new Set([deed.words.join(' '), ...deed.commands]))
      judgeCommand(command, deed.start, reporter, isTest(path) ? 'prose' : 'program');
  }
  if (!has(language.command)) return;
  for (const { text, start, isCommand } of hiddenCommands(lines.text))
    reporter.find(isCommand ? 'encoded-command' : 'hidden-address', start, {
      excerpt: text,
      ...(isTest(path) ? { level: 'note' } : {}),
    });
}

function judgeSend({ taint, words: [statement = ''], start }: SourceDeed, reporter: Reporter): void {
  const { text } = reporter.lines;
  const found = judgeLeaving({
    taint,
    destination: destinationIn(statement, text, taint),
    account: showsCredentialIn(statement),
    ofWallets: isOfWallets(text),
  });
  if (found === undefined) return;
  const weak = isTest(reporter.path) || found.level === 'note';
  reporter.find(found.rule, start, weak ? { level: 'note' } : {});
}

/** Of a longer file the parts have little to do with one another. */
const LONG = 40_000;
const NEAR = 8_000;

/** Whether nothing near a place brings what is said to be run there: in a long file the same names meet by chance. */
function isByChance(text: string, { taint, start, dropped }: SourceDeed): boolean {
  if (text.length < LONG || dropped) return false;
  const near = taintOfWords(text.slice(Math.max(0, start - NEAR), start + NEAR));
  return (taint & near & (FROM.network | FROM.decoded)) === 0;
}

/** Words of an interpreter that are a program, or of a downloader that hide where it goes. */
function isInline([program = '', ...words]: readonly string[], taint: number): boolean {
  if (/curl|wget|nc(?:at)?$/i.test(program.split(' ', 1)[0] ?? '')) return (taint & FROM.decoded) !== 0;
  return (
    /\s[-/]\w/.test(program) || words.some((word) => /^[-/](?:c|e|r|k|enc\w*|command)\b/i.test(word)) || taint === 0
  );
}

function ruleOf({ kind, taint, words, dropped, unseen }: SourceDeed): RuleId | undefined {
  const program = words[0]?.startsWith('-') === true ? undefined : words[0];
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
