import { baseName } from '../file-kind.ts';
import type { Reporter } from '../report.ts';
import type { RuleId } from '../rules.ts';
import { isOpenBuild } from '../shell/open-command.ts';

/**
 * Settings of git (https://git-scm.com/docs/git-config#_syntax): `.git/config`, those of submodules and work trees,
 * `.gitconfig`, `.gitmodules`. Which of them start a program is written in git-config(1) and gitmodules(5).
 */
type Setting = {
  /** In lower case, as git compares them. */
  readonly section: string;
  /** The quoted part of a section's name, as it stands. */
  readonly part: string;
  readonly name: string;
  readonly value: string;
  readonly start: number;
};

/** Whether a file holds settings that git reads, or that a set-up script gives to git. */
export function isGitSettings(path: string): boolean {
  if (!/config(?:\.worktree)?$|\.gitmodules$/i.test(path)) return false;
  return /(?:^|\/)(?:\.gitconfig|gitconfig|\.gitmodules|\.lfsconfig)$|(?:^|\/)[\w.-]*git\/(?:[^\n]{0,300}\/)?config(?:\.worktree)?$|\.gitconfig$/i.test(
    path,
  );
}

/** Looks at what the settings of git start, and where they lead. */
export function inspectGitSettings(reporter: Reporter): void {
  for (const setting of settingsIn(reporter.lines.text)) {
    const judged = judge(setting, reporter.path);
    if (judged === undefined) continue;
    const excerpt = `${setting.section}${setting.part === '' ? '' : ` "${setting.part}"`}.${setting.name} = ${setting.value}`;
    reporter.find(judged.rule, setting.start, {
      excerpt,
      ...(judged.level === undefined ? {} : { level: judged.level }),
    });
  }
}

type Judged = { readonly rule: RuleId; readonly level?: 'note' | 'warning' };

function judge(setting: Setting, path: string): Judged | undefined {
  const { section, part, name, value } = setting;
  const own = /(?:^|\/)[\w.-]*git\/(?!.*\.gitconfig$)|\.lfsconfig$/i.test(path);
  if (baseName(path) === '.gitmodules') return judgeSubmodule(setting);
  if (section === 'include' || section === 'includeif') return own && name === 'path' ? judgeInclude(value) : undefined;
  if (section === 'url' && /insteadof$/.test(name)) return own ? judgeRewrite(part, value) : judgeTransport(part);
  if (/url$/.test(name)) return judgeTransport(value);
  if (section === 'core' && name === 'hookspath') return judgeHooksPath(value);
  if (section === 'core' && name === 'attributesfile') return own ? judgeInclude(value) : undefined;
  if (section === 'alias')
    return value.startsWith('!') && (own ? runs(value.slice(1).replace(TAKES_PATCH, '')) : !isOpenBuild(value))
      ? ALARM
      : undefined;
  if (!startsProgram(setting)) return undefined;
  return isOrdinary(value) ? undefined : own || runs(value) ? ALARM : { rule: 'git-runs-program', level: 'note' };
}

const ALARM: Judged = { rule: 'git-runs-program' };

/** Settings whose value is a command, by section and name. */
const PROGRAMS: readonly (readonly [section: RegExp, name: RegExp])[] = [
  [/^core$/, /^(?:fsmonitor|sshcommand|pager|editor|askpass|gitproxy|alternaterefscommand)$/],
  [/^sequence$/, /^editor$/],
  [/^(?:filter|diff|merge|difftool|mergetool)$/, /^(?:clean|smudge|process|command|textconv|driver|cmd|external)$/],
  [/^(?:pager|interactive)$/, /^(?:\w+|difffilter)$/],
  [/^credential$/, /^helper$/],
  [/^remote$/, /^(?:uploadpack|receivepack|vcs)$/],
  [/^gpg$/, /^(?:program|defaultkeycommand)$/],
  [/^(?:uploadpack|protocol)$/, /^packobjectshook$/],
  [/^submodule$/, /^update$/],
  [/^(?:sendemail|web|browser|man)$/, /^(?:smtpserver|tocmd|cccmd|headercmd|cmd)$/],
  [/^lfs$/, /^(?:customtransfer\.\S+\.path|standalonetransferagent)$/],
];

function startsProgram({ section, name }: Setting): boolean {
  return PROGRAMS.some(([inSection, named]) => inSection.test(section) && named.test(name));
}

/** Programs that people set here, by themselves or with plain options. */
const ORDINARY =
  /^!?\s*(?:"?(?:\/(?:usr\/(?:local\/)?|opt\/homebrew\/|opt\/[\w.-]+\/)?(?:s?bin|lib(?:exec)?)\/(?:[\w.-]+\/)*)?(?:true|false|yes|no|on|off|[01]|less|more|most|bat|cat|delta|diff-so-fancy|riff|moar|n?vim?|nvim|nano|emacs(?:client)?|code|cursor|codium|subl|mate|micro|hx|kak|ssh|plink|tortoiseplink|git(?:-[\w-]+)?|gh|glab|osxkeychain|manager(?:-core)?|store|cache|libsecret|gnome-keyring|wincred|pass-git-helper|oauth|gpg2?|gpgsm|ssh-keygen|op-ssh-sign|age|sops|nbstripout|nbdime|pandoc|exiftool|hexdump|odt2txt|pdftotext|antiword|catdoc|meld|kdiff3|vimdiff|nvimdiff|opendiff|bcompare|p4merge|difft(?:astic)?|checkout|rebase|merge|none|xxd|strings|unzip|jq|sort|cut|tr|head|wc|msmtp|sendmail|firefox|google-chrome|open|xdg-open|rs-git-fsmonitor|watchman)"?(?:\.exe)?(?:\s+[-+%$"'\w./=:,@{}]*)*)$/i;

function isOrdinary(value: string): boolean {
  return value === '' || (ORDINARY.test(value) && !runs(value));
}

/** Whether a command fetches something, carries a program, or starts one of the folder. */
function runs(command: string): boolean {
  return /\b(?:curl|wget|nc|ncat|iwr|powershell|osascript|base64)\b|\/dev\/tcp|\b(?:ba|z)?sh\s+(?:-\w+\s+)*[\w.~$"'/-]+|\b(?:node|deno|bun|python[\d.]*|perl|ruby|php)\s+\S|(?:^|[\s"'])\.{1,2}\/|(?:^|[\s"'])(?:\/tmp|\/var\/tmp|~)\/|\.(?:sh|[cm]?js|py|ps1|exe|bat|cmd)\b/i.test(
    command.replace(/\b(?:ba|z)?sh\s+-c\s+["']?git\b|\s-i\s+~\/\.ssh\/[\w.-]+/g, ''),
  );
}

/** An answer from where the caller says that git takes as a change of files. */
const TAKES_PATCH = /\b(?:curl|wget)\b(?![^|;&]*:\/\/)[^|;&]*\|\s*git\s+(?:am|apply)\b/g;

function judgeSubmodule({ name, value }: Setting): Judged | undefined {
  if (name === 'update' && value.startsWith('!')) return { rule: 'submodule-command' };
  if (name === 'path' && (/^-|[\r\0]|(?:^|\/)\.git(?:\/|$)/i.test(value) || value.split('/').includes('..')))
    return { rule: 'submodule-command' };
  if (name !== 'url') return undefined;
  return judgeTransport(value) ?? { rule: 'submodule-brings-code' };
}

/** Addresses that are commands: transports that start a program, and what git would take for an option. */
function judgeTransport(address: string): Judged | undefined {
  return /^(?:ext|fd)::|^-|^ssh:\/\/-|--upload-pack|[\r\n]/.test(address) ? { rule: 'submodule-command' } : undefined;
}

/** Files of the user's own are included from the user's own place; what comes with the folder lies in it. */
function judgeInclude(path: string): Judged | undefined {
  return /^(?:~|\/|%\(prefix\))/.test(path) ? undefined : { rule: 'git-runs-program', level: 'warning' };
}

const FORGES =
  /^(?:https?:\/\/|git:\/\/|ssh:\/\/git@|git@)?(?:[\w.-]+@)?(?:github\.com|gitlab\.com|bitbucket\.org|[\w.-]*codeberg\.org)(?:[:/]|$)/i;

/** What was asked of a well-known host is taken from another. */
function judgeRewrite(to: string, from: string): Judged | undefined {
  return (
    judgeTransport(to) ??
    (FORGES.test(from) && !FORGES.test(to) ? { rule: 'git-runs-program', level: 'warning' } : undefined)
  );
}

function judgeHooksPath(value: string): Judged | undefined {
  if (/^(?:\/dev\/null|\.git\/hooks\/?|~\/|\/(?:usr|etc|home|Users)\/)/.test(value)) return undefined;
  return { rule: /^\.(?:husky|githooks)(?:\/_?)?\/?$/.test(value) ? 'git-hooks-ordinary' : 'git-hooks-moved' };
}

const SECTION = /^\s*\[\s*([\w.-]{1,80})(?:\s+"((?:[^"\\\n]|\\.){0,400})")?\s*\](.*)$/;
const VALUE = /^\s*([A-Za-z][\w.-]{0,80})\s*(?:=\s*([^\n]*))?$/;

function settingsIn(text: string): Setting[] {
  const settings: Setting[] = [];
  let section = '';
  let part = '';
  let offset = 0;
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const start = offset;
    let line = lines[at] ?? '';
    offset += line.length + 1;
    while (/\\\r?$/.test(line) && at + 1 < lines.length && line.length < 8_000) {
      const next = lines[++at] ?? '';
      line = line.replace(/\\\r?$/, '') + next;
      offset += next.length + 1;
    }
    const head = SECTION.exec(line);
    if (head !== null) {
      section = (head[1] ?? '').toLowerCase();
      part = head[2] ?? '';
      // The older form: [section.part]
      if (head[2] === undefined && section.includes('.')) [section = '', part = ''] = section.split(/\.(.*)/, 2);
      line = head[3] ?? '';
    }
    const [, name, value = ''] = VALUE.exec(line) ?? [];
    if (name !== undefined) settings.push({ section, part, name: name.toLowerCase(), value: plain(value), start });
  }
  return settings;
}

/** A value without its comment and quotes. */
function plain(value: string): string {
  const bare = value.startsWith('"') ? value : value.replace(/(?:^|\s)[#;].*$/, '');
  return bare
    .replace(/\r$/, '')
    .trim()
    .replace(/^"((?:[^"\\]|\\.)*)"\s*(?:[#;].*)?$/, '$1')
    .replace(/\\(["\\])/g, '$1');
}
