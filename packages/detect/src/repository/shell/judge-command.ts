import { isAsset } from '../file-kind.ts';
import { inspectInnerCode } from '../javascript/inspect-javascript.ts';
import { LOGIN_COMMAND, WALLET_REPLACED } from '../judge-written.ts';
import { asksAssistantForKeys } from '../key-flow/asked-assistant.ts';
import { isBuiltApart, isFirstRead, isOnBuildServer, isTest } from '../path-role.ts';
import { inspectPythonCode } from '../python/inspect-python.ts';
import type { Reporter } from '../report.ts';
import type { RuleId } from '../rules.ts';
import { isHeldElsewhere } from './decoded-source.ts';
import { inlineProgram, inlinePython } from './inline-program.ts';
import { addressesIn, isKnownInstaller, isPublished, KNOWN_INSTALLERS, NOBODYS_HOST } from './known-hosts.ts';
import { isOpen } from './open-command.ts';
import { hidesWords, plainCommand } from './plain-command.ts';

/**
 * Where a command stands: `starts` runs without being asked for (opening, installing), `program` is run by a program,
 * `build` by whoever builds, `prose` is read.
 */
export type CommandPlace = 'starts' | 'program' | 'build' | 'prose';

const FETCH = String.raw`(?:curl|wget|fetch|aria2c|iwr|irm|invoke-webrequest|invoke-restmethod|\(new-object\s+(?:system\.)?net\.webclient\)\.downloadstring|lwp-request|http)`;
const RUN = String.raw`(?:(?:sudo|env|command|exec|nohup)\s+)*(?:\/(?:usr\/)?bin\/)?(?:\$[({]?SHELL[)}]?|(?:sh|bash|zsh|dash|ksh|fish|(?:node|nodejs|deno|bun|python[\d.]*|perl|ruby|php)(?!\s+-(?:\w*e|c|m|n|p)\b)|iex|invoke-expression|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh|osascript|source)\b)`;
const ENDS = String.raw`(?=[\s;|&<>()"'\x60\\]|$)`;

/**
 * An interpreter that runs what it is given through the pipe: the name of a file, or a program of its own that only reads
 * what comes, makes that data.
 */
const READS_PROGRAM = String.raw`(?:sudo\s+(?:-\w+\s+)*)?(?:\/(?:usr\/)?bin\/)?(?:(?:sh|bash|zsh|dash)(?:\s+-c\b|(?:\s+-[\w-]+)*)(?!\s+(?!-)[\w./$"'{}]*\w)|(?:sh|bash|zsh|dash)(?:\s+-\w+)*\s+(?:-s\b|-c\b|\/dev\/stdin)|(?:node|python[\d.]*|perl|php|ruby)(?:(?:\s+--[\w=-]+|\s+-(?!\w*[ceprnm]\b)\w+)*(?:\s+-(?=\s|$)|\s+\/dev\/stdin|\s*(?=$|[;&|<>)"'\x60\n\\}]))|\s+-\w*[cepr]\s[^\n]{0,400}\b(?:exec|eval|compile|Function|runInThisContext|system|spawn\w*|popen)\b))`;

/** A library that lies somewhere is started as a program: those of the system are called by their name alone. */
export const LIBRARY_STARTED =
  /\brundll32(?:\.exe)?["']?\s+(?:\/\w\s+)*["']?(?!(?:[a-z]:|%(?:windir|systemroot)%)[\\/]+(?:windows[\\/]+)?system32|%(?:windir|systemroot)%)[^\s"',]*[\\/?][^\s"',]{0,200}\.(?:dll|ocx|cpl|dat|tmp|png|node)\b/i;

/** The last download of several words of the kind: before it they are names of packages. */
const LAST_FETCH = /\b(?:curl|wget)\s(?![^\n]*\b(?:curl|wget)\s+["']?(?:-|https?:))/i;

type Shape = {
  readonly rule: RuleId;
  readonly pattern: RegExp;
  readonly fetches?: true;
  /** A decoder gives what runs: where its text comes from decides. */
  readonly decodes?: true;
  /** What is done so can be read in the command: then it is a note where nothing starts by itself. */
  readonly shows?: true;
  /** It only writes a file: what is started then decides. */
  readonly keeps?: true;
};

/** Each is linear in the text: no repetition holds another, and what stands between two words is bounded. */
const SHAPES: readonly Shape[] = [
  {
    rule: 'download-to-shell',
    fetches: true,
    pattern: new RegExp(String.raw`(?<![\w.-])${FETCH}\s[^|\n]{1,600}\|[^|\n]{0,80}?(?<!\w)${RUN}${ENDS}`, 'i'),
  },
  {
    rule: 'download-to-shell',
    fetches: true,
    pattern: new RegExp(String.raw`(?<![\w.-])${FETCH}\s[^|\n]{1,600}\|\s*[^|\n]{1,100}\|\s*${RUN}${ENDS}`, 'i'),
  },
  {
    rule: 'download-to-shell',
    fetches: true,
    pattern: new RegExp(
      String.raw`(?:(?:\b(?:sh|bash|zsh)\s+-\w*c\s+|\beval\s+)\\?["']?(?:\$\(|<\(|\x60)|(?:\biex\s*\(?\s*|invoke-expression\s*\(?\s*)\\?["']?(?:\$\(|<\(|\x60|\(|\s)*|(?:\b(?:sh|bash|zsh|source)|\.)\s+["']?(?:\$\(|<\(|\x60))\s*${FETCH}\s`,
      'i',
    ),
  },
  {
    rule: 'download-to-shell',
    fetches: true,
    pattern:
      /\b(?:iex|invoke-expression)\b[^\n]{0,120}\.download(?:string|data)\s*\(|\.download(?:string|data)\s*\([^\n|]{0,300}\|\s*(?:iex|invoke-expression)\b/i,
  },
  {
    rule: 'download-to-shell',
    fetches: true,
    pattern: /\b(?:node|python[\d.]*|sh|bash)\s+(?:-\w+\s+){0,3}<\(\s*(?:curl|wget)\b/i,
  },
  {
    rule: 'download-to-shell',
    fetches: true,
    pattern:
      /\b(?:curl|wget|iwr|invoke-webrequest|certutil|bitsadmin|start-bitstransfer)(?:\.exe)?\s+[^\s&;|][^\n]{1,500}(?:&&|;|\n|&)\s*(?:chmod\s+\S+\s+\S+\s*(?:&&|;)\s*)?(?:sudo\s+|nohup\s+|start\s+(?:\/\w+\s+){0,3})?(?:\.\/|\/tmp\/|~\/|%(?:temp|tmp|(?:local)?appdata|public|programdata|userprofile)%|\$env:temp|\$HOME\/|(?:node|python[\d.]*|sh|bash|cmd|wscript|cscript|powershell|open)\s+(?:-\w+\s+){0,3}[\w./~%$:\\-]*(?:tmp|temp|\.js|\.py|\.sh|\.cmd|\.bat|\.ps1|\.vbs|\.exe|\/\.))/i,
  },
  {
    rule: 'download-to-shell',
    fetches: true,
    pattern:
      /\b(?:npx|bunx|(?:pnpm|yarn)\s+dlx|npm\s+exec|deno\s+(?:run|serve|x))\s+(?:-\S+\s+){0,4}["']?https?:\/\/\S/i,
  },
  {
    rule: 'encoded-command',
    decodes: true,
    pattern: new RegExp(String.raw`\bbase64\s+(?:-d|-D|--decode|-di)\b[^\n]{0,200}\|\s*${READS_PROGRAM}`, 'i'),
  },
  {
    // What a reader of data writes out, quoted for a shell, is no longer the text that was decoded.
    rule: 'encoded-command',
    decodes: true,
    pattern:
      /\b(?:eval|sh\s+-c|bash\s+-c)\s+["']?(?:\$\(|\x60)[^\n)]{0,600}\bbase64\s+(?:-d|-D|--decode)(?![^\n)|]{0,80}\|\s*jq\s[^\n|]{0,200}@sh\b)/i,
  },
  {
    // Kept in a file first, which is what runs.
    rule: 'encoded-command',
    decodes: true,
    pattern:
      /\b(?:base64\s+(?:-d|-D|--decode|-di)|xxd\s+-(?:r\s+-p|p\s+-r|rp|pr)|openssl\s+(?:enc|base64)\s[^\n|>]{0,80}-d)\b[^\n|;&]{0,120}>\s*["']?([\w./~${}-]{3,120})["']?\s*(?:&&|;)[^\n]{0,200}?(?:\b(?:sh|bash|zsh|source|node|python[\d.]*|perl|nohup)\s+(?:-\w+\s+){0,2}["']?|(?:&&|;|\|\|)\s*(?:\.\s+)?["']?)\1(?=["'\s;&|)]|$)/i,
  },
  {
    rule: 'encoded-command',
    decodes: true,
    pattern: new RegExp(
      String.raw`\b(?:xxd\s+-(?:r\s+-p|p\s+-r|rp|pr)|openssl\s+(?:enc|base64)\s[^\n|]{0,80}-d|rev\b|tr\s+["']?[a-zA-Z\][-]{3,60}["']?\s+["']?[a-zA-Z\][-]{3,60}["']?)[^\n|]{0,120}\|\s*${READS_PROGRAM}`,
      'i',
    ),
  },
  {
    rule: 'encoded-command',
    pattern:
      /\b(?:powershell|pwsh)(?:\.exe)?\s[^\n]{0,200}?[-/]e(?:c|n|nc|nco|ncod|ncode|ncoded|ncodedcommand)?\s+["']?[A-Za-z0-9+/=]{20,}/i,
  },
  {
    rule: 'encoded-command',
    pattern:
      /frombase64string\s*\([^\n]{0,2000}(?:\|\s*iex|invoke-expression|\biex\b)|(?:\biex\b|invoke-expression)[^\n]{0,300}frombase64string/i,
  },
  {
    rule: 'hidden-window',
    shows: true,
    pattern:
      /\b(?:powershell|pwsh)(?:\.exe)?\s[^\n]{0,200}?[-/]w(?:i|in|ind|indo|indow|indows|indowst|indowsty|indowstyl|indowstyle)?\s+(?:h|hidden|1)\b/i,
  },
  {
    rule: 'download-to-shell',
    fetches: true,
    pattern: /\b(?:php|ruby|perl)\s+-\w*[re]\b[^\n]{0,300}(?:eval|system|exec|assert)[^\n]{0,200}https?:/i,
  },
  {
    // A program that is kept where programs are not: in a note of git, in a file that is decoded, in an answer.
    rule: 'encoded-command',
    pattern:
      /\b(?:node|python[\d.]*|perl|ruby|php)\s+-[ec]\s+["']?\$\(\s*(?:git\s+(?:log|show|notes|cat-file)|base64|xxd|rev|openssl)\b/i,
  },
  {
    rule: 'download-to-shell',
    fetches: true,
    pattern: /\b(?:node|python[\d.]*|perl|ruby|php)\s+-[ec]\s+["']?\$\(\s*(?:curl|wget)\b/i,
  },
  {
    rule: 'environment-sent',
    pattern:
      /(?:^|[\s;&|("'])(?:env|printenv|export\s+-p|declare\s+-[px]|set)\s*(?:\|[^\n|]{0,120}){1,3}\b(?:curl|wget|nc|ncat)\b(?![^\n]{0,200}\blocalhost\b)|\b(?:curl|wget)\s[^\n]{0,300}(?:-d|--data[\w-]*|-F|--form|--post-data)[= ]\s*["']?[^\n"']{0,60}\$\(\s*(?:env|printenv)\b/i,
  },
  {
    rule: 'secrets-read',
    pattern:
      /\b(?:curl|wget|nc|ncat|scp|rsync)\s[^\n]{0,300}(?:@|<\s*|\$\(\s*(?:cat|base64)\s+(?:-\S+\s+)*)["']?(?:~|\$\{?HOME\}?|\/root|\/home\/[\w.*-]+)\/\.(?:ssh\/(?:id_(?![\w-]*\.pub\b)|\*)|aws\/|config\/(?:solana|gcloud|gh)|npmrc|netrc|gnupg|ethereum|git-credentials|kube\/|docker\/config)|\b(?:cat|tar|zip|base64)\s[^\n|]{0,200}(?:~|\$\{?HOME\}?|\/root)\/\.(?:ssh\/(?:id_(?![\w-]*\.pub\b)|\*)|aws\/|config\/solana|gnupg|ethereum|git-credentials)[^\n|]{0,200}\|[^\n]{0,200}\b(?:curl|wget|nc|ncat)\b/i,
  },
  {
    // Folders of keys, whole, in an archive that leaves.
    rule: 'secrets-read',
    pattern:
      /\b(?:tar|zip)\s[^\n|;&]{0,200}[\s"'/]\.(?:ssh|aws|kube|gnupg|ethereum|config\/(?:solana|gcloud|gh))\/?(?=[\s"'|;&])[^\n|;&]{0,200}(?:\||&&|;)[^\n]{0,300}\b(?:curl|wget|nc|ncat)\b/i,
  },
  {
    rule: 'secrets-read',
    pattern:
      /(?:\b(?:curl|wget)\s(?![^\n;&|]{0,400}\b(?:localhost|127\.0\.0\.1)\b)[^\n;&|]{0,400}(?:@|(?:\s-T|--upload-file|--post-file)[= ]?)|\bgh\s+gist\s+create\s(?:[^\n;&|]{0,100}\s)?)["']?(?:[\w.~$-]{1,60}\/){0,6}(?:\.env(?:\.(?:local|production))?|wallet\.(?:json|dat)|id\.json|keystore\.json)(?![\w./-])/i,
  },
  {
    rule: 'reverse-shell',
    pattern: /\bztcp\s+(?:-\w+\s+)*[\w.$-]{1,80}\s+\d+[^\n]{0,200}\b(?:eval|sh|zsh)\b/i,
  },
  { rule: 'program-changed', pattern: WALLET_REPLACED },
  { rule: 'starts-at-login', pattern: LOGIN_COMMAND },
  {
    rule: 'import-hook-written',
    pattern:
      /\b(?:echo|printf|tee|Set-Content|Add-Content)\b[^\n]{0,300}\bimport\s[^\n]{0,600}>{1,2}\s*["']?[^\s"';&|]{1,300}\.pth\b/i,
  },
  { rule: 'script-host', pattern: /\bmshta(?:\.exe)?\s+["']?(?:https?:|javascript:|vbscript:|\\\\)/i },
  {
    rule: 'script-host',
    pattern:
      /\b(?:rundll32(?:\.exe)?\s+javascript:|regsvr32(?:\.exe)?\s[^\n]{0,80}\/i:https?:|wmic\s[^\n]{0,60}process\s+call\s+create)/i,
  },
  {
    rule: 'script-host',
    keeps: true,
    pattern: /\bcertutil(?:\.exe)?\s[^\n]{0,60}-(?:urlcache|decode)\b/i,
  },
  { rule: 'script-host', pattern: LIBRARY_STARTED },
  {
    rule: 'script-host',
    shows: true,
    pattern: /\bosascript\s+(?:-l\s+javascript\s+)?-e\s[^\n]{0,400}(?:do shell script|doshellscript|curl)/i,
  },
  {
    rule: 'reverse-shell',
    // A shell, or what it is to do, at the other end; a port that is only knocked at is a check whether somebody is there.
    pattern:
      /\b(?:ba|z|k|da)?sh\s+-\w*i\b[^\n]{0,80}\/dev\/(?:tcp|udp)\/[\w.$-]|\b(?:ba|z|k|da)?sh\s*<\s*\/dev\/(?:tcp|udp)\/|\/dev\/(?:tcp|udp)\/[\w.${}-]{1,80}\/[\w${}]{1,20}[^\n]{0,80}(?:\b0>&1|\|\s*(?:ba|z)?sh\b)|<>\s*\/dev\/(?:tcp|udp)\/[\w.${}-]{1,80}\/[\w${}]{1,20}[^\n]{0,200}(?:\beval\b|\b(?:ba|z)?sh\b|\bwhile\s+read\b)|\bexec\s+\{?\w{1,20}\}?<>\s*\/dev\/(?:tcp|udp)\/(?!localhost|127\.|\$)[\w.-]|\/dev\/(?:tcp|udp)\/(?!127\.|10\.|0\.|192\.168\.|1\.1\.1\.1\/|1\.0\.0\.1\/|8\.8\.[48]\.[48]\/)\d{1,3}(?:\.\d{1,3}){3}\/|\bnc(?:at)?\s[^\n|]{0,80}\s-\w*[ec]\s*\/?(?:bin\/)?(?:ba)?sh|mkfifo\s[^\n]{0,120}\|\s*nc\b/i,
  },
];

const INTERPRETER_ON_ASSET =
  /(?<![\w.$-])(?:node|nodejs|bun|deno|python[\d.]*|sh|bash|zsh|perl|ruby|php|wscript|cscript)\s+(?:(?:run|-\w[\w-]{0,20}(?:=\S{1,60})?)\s+){0,4}["']?((?:[\w@~$%{}().:\\/-]|\.){1,200}\.(?:png|jpe?g|gif|ico|svg|webp|bmp|woff2?|ttf|otf|eot|mp[34]|wav|pdf|css|txt|md|dat|csv|lock|license|json))(?=["'\s;&|]|$)/gi;

/** A line is looked at in windows of this length, so that one endless line costs what its length says and no more. */
const WINDOW = 16_000;
const OVERLAP = 1_000;

/** Finds what a command does that no honest set-up needs. `offset` is where it stands in the file. */
export function judgeCommand(
  text: string,
  offset: number,
  reporter: Reporter,
  place: CommandPlace,
  variables?: ReadonlyMap<string, string>,
): void {
  if (text.length < 8 || !/[a-z]{2}/i.test(text)) return;
  for (let from = 0; from < text.length; from += WINDOW - OVERLAP) {
    judgeWindow(text.slice(from, from + WINDOW), offset + from, reporter, place, variables);
    if (from + WINDOW >= text.length) return;
  }
}

function judgeWindow(
  text: string,
  offset: number,
  reporter: Reporter,
  place: CommandPlace,
  variables: ReadonlyMap<string, string> | undefined,
): void {
  const code = inlineProgram(text);
  if (code !== undefined) inspectInnerCode(code, offset, reporter);
  const python = inlinePython(text);
  if (python !== undefined) inspectPythonCode(python, offset, reporter, 1);
  if (!MAY_MATTER.test(text)) return;
  const command = plainCommand(text, variables);
  if (asksAssistantForKeys(command)) reporter.find('secrets-read', offset, levelOf(place));
  for (const { rule, pattern, fetches, decodes, shows, keeps } of SHAPES) {
    const found = pattern.exec(command);
    if (found === null) continue;
    if (fetches === true && (isPrinted(command, found.index) || isKeptAsData(command, found))) continue;
    if (keeps === true && place !== 'starts' && isPublished(command) && !startsNext(command.slice(found.index)))
      continue;
    const hidden = fetches === true && hidesWords(text) && !hidesWords(command);
    const named = hidden ? 'encoded-command' : fetches === true ? ruleOfDownload(command, place) : rule;
    const level =
      fetches === true
        ? levelOfDownload(command, place, reporter.path)
        : place !== 'starts' &&
            ((decodes === true && isHeldElsewhere(command, found, reporter.lines.text)) ||
              (shows === true && isOpen(command)))
          ? ({ level: 'note' } as const)
          : levelOf(place);
    if (
      fetches === true &&
      /\b(?:sha(?:1|224|256|384|512)sum|shasum|gpg2?\s[^|;&]{0,80}--verify|cosign\s+verify|minisign)\b/.test(found[0])
    )
      break;
    const begin = found.index + (fetches === true ? Math.max(0, found[0].search(LAST_FETCH)) : 0);
    const excerpt = command.slice(begin, begin + 200);
    reporter.find(named, offset + Math.max(0, text.indexOf(found[0])), { excerpt, ...level });
    break;
  }
  for (const [whole, file = ''] of command.matchAll(INTERPRETER_ON_ASSET))
    if (isAsset(file) && !isOnlyWritten(command, whole))
      reporter.find('asset-run', offset, { excerpt: whole, ...levelOf(place) });
}

/** Without one of these signs no shape can be there, however it is quoted. */
const MAY_MATTER =
  /[|`$&;<(^\\"']|\.asar\b|gist create|(?:npx|bunx|dlx|exec|deno \w+) [^|]*https?:|@\S*\.(?:env|json)\b|\.(?:png|jpe?g|gif|ico|svg|webp|woff2?|ttf|otf|css|txt|md|dat)\b|powershell|pwsh|mshta|rundll|regsvr|wmic|certutil|osascript|\/dev\/|\bnc/i;

function ruleOfDownload(command: string, place: CommandPlace): RuleId {
  const addresses = addressesIn(command);
  const known = addresses.length > 0 ? isKnownInstaller(command) : KNOWN_INSTALLERS.test(command);
  if (known) return 'download-to-shell-documented';
  return place === 'build' ? 'download-command' : 'download-to-shell';
}

/** Where it is read, built elsewhere, or public source: context. A host that anybody has for nothing: never. */
function levelOfDownload(command: string, place: CommandPlace, path: string): { level?: 'note' | 'warning' } {
  const addresses = addressesIn(command);
  const nobodys = !isKnownInstaller(command) && addresses.some((address) => NOBODYS_HOST.test(address));
  if (place === 'prose') return { level: nobodys && isFirstRead(path) ? 'warning' : 'note' };
  if (addresses.length === 0 && /\bfile:\/\//i.test(command)) return { level: 'note' };
  // A cell of a notebook is run by whoever reads it.
  if ((place !== 'build' && !/\.ipynb$/.test(path)) || nobodys || addresses.length === 0) return {};
  const read = addresses.every((address) =>
    /^https:\/\/(?:raw\.githubusercontent\.com\/|github\.com\/[\w.-]+\/[\w.-]+\/(?:raw|releases|archive)\/)/i.test(
      address,
    ),
  );
  // An archive of a publisher that is unpacked is a tool, or its source.
  const unpacked = addresses.every((address) => /^https:.*\.(?:tar\.\w{2,3}|tgz|zip)$/i.test(address));
  if (unpacked && /\b(?:tar|unzip)\s/.test(command)) return { level: 'note' };
  const apart = isOnBuildServer(path) || isTest(path) || isBuiltApart(path);
  return read || (apart && isPublished(command)) ? { level: 'note' } : {};
}

/** What a text says that a command prints, and hands to nobody; what stands in `$(…)` is run even there. */
function isPrinted(command: string, at: number): boolean {
  const before = /\b(?:echo|printf)\s+(?:-\w+\s+)?(["'])((?:(?!\1).)*)$/.exec(command.slice(Math.max(0, at - 400), at));
  const [, quote = '', inside = ''] = before ?? [];
  if (before === null || (quote === '"' && /\$\(|`/.test(inside))) return false;
  const closed = command.indexOf(quote, at);
  return closed >= 0 && !/^[^\n]*(?:(?<!\|)\|(?!\|)|>(?!&))/.test(command.slice(closed + 1));
}

/** Whether another command follows that does more than to lay files where they belong. */
function startsNext(command: string): boolean {
  return /(?:[&;|]\s*)(?![\s&;|])(?!@?(?:tar|copy|xcopy|move|del|ren|echo|exit|type|set|cd|mkdir|7z|expand|findstr)\b)\S/i.test(
    command,
  );
}

/** A list or table that is kept under its name; what is run then is something else, which is judged where it lies. */
function isKeptAsData(command: string, { 0: whole, index }: RegExpExecArray): boolean {
  const [, file] = KEPT_AS_DATA.exec(whole) ?? [];
  const run = command.slice(index + whole.length).split(/[;&|\n]/, 1)[0] ?? '';
  return file !== undefined && !/\||\bchmod\b/.test(whole) && !`${whole.split(/[;&\n]/).at(-1)}${run}`.includes(file);
}

/** One fetch, and the name of a kind of data that it is kept under. */
const KEPT_AS_DATA =
  /^(?:curl|wget)\s(?:-{1,2}[\w-]+\s+)*?(?:-\w*o|-O|--output(?:-document)?)[ =]["']?([\w./-]{1,200}\.(?:dat|csv|tsv|txt|xml|json))["']?\s(?!.*\b(?:curl|wget)\s)/i;

/** Words of a comment, or of what a command prints. */
function isOnlyWritten(command: string, words: string): boolean {
  const before = command.slice(0, command.indexOf(words));
  return /^\s*(?:#|\/\/|::|rem\b)|\s#\s/i.test(before) || /(?:^|[;&|])\s*@?(?:echo|printf)\b[^;&|]*$/.test(before);
}

/** What is only read is context; it becomes more in combination. */
function levelOf(place: CommandPlace): { level?: 'note' } {
  return place === 'prose' ? { level: 'note' } : {};
}
