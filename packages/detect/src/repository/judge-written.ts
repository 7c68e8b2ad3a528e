import type { Level } from './finding.ts';
import type { RuleId } from './rules.ts';

/** A file that a program writes. */
export type WrittenFile = {
  /** What stands written of its path; parts that only the running program knows are left out. */
  readonly path: string;
  /** Whether the path begins where programs and data of the user lie. */
  readonly ofUser: boolean;
  /** What is written, where it is known; of a file that is copied or moved its path. */
  readonly content: string | undefined;
  readonly copied: boolean;
  /** Whether a server sent the content or a decoder gave it. */
  readonly brought: boolean;
};

/** Files that Python runs at every start (https://docs.python.org/3/library/site.html). */
const AT_START_OF_PYTHON = /\.pth$|(?:^|[\\/])(?:site|user)customize\.py$/i;
const RUNS_TEXT =
  /\b(?:exec|eval|compile|__import__|system|popen|Popen|check_output|run_path|urlopen|b64decode|fromhex|import_module)\s*\(|\bsubprocess\b/;
/** Programs of Python that run without being asked for: when a package is installed or imported. */
const RUNS_UNASKED = /(?:^|\/)(?:setup|__init__)\.py$/;

/** Wallets that are programs of their own, as people's machines name their folders. */
const WALLETS = String.raw`(?:atomic(?:[ -]?wallet)?|exodus|electrum|jaxx[\w -]*|guarda|coinomi|wasabi[\w -]*|sparrow|ledger[ -]?(?:live|wallet)|trezor[ -]?suite[\w -]*|daedalus[\w -]*|bitkeep|phantom|metamask|rabby[\w -]*|okx[ -]?wallet|trust[ -]?wallet)`;
const WALLET = new RegExp(String.raw`(?:^|[\\/ ])${WALLETS}(?:\.app)?(?:[\\/]|$)`, 'i');
/** A command whose last word is the packed program of a wallet: it is written there. */
export const WALLET_REPLACED = new RegExp(
  String.raw`\b(?:asar(?:@[\w.]+)?\s+p(?:ack)?|cp|mv|copy|move|xcopy|Copy-Item|Move-Item|curl|wget|iwr)\s[^\n;&|]{0,400}[\\/ "']${WALLETS}(?:\.app)?[\\/][^\n;&|]{0,300}\.asar["']?\s*(?:$|[;&|\n])`,
  'i',
);
/** What a program of Electron consists of. */
const PROGRAM =
  /(?:^|[\\/])[\w-]+\.asar$|(?:^|[\\/])resources[\\/]app[\\/]|(?:^|[\\/])discord_desktop_core(?:-\d+)?[\\/]|\.app[\\/]Contents[\\/](?:MacOS|Resources)[\\/]/i;
const PROFILE_OF_BROWSER =
  /\b(?:User Data|google-chrome|chromium|BraveSoftware|Brave-Browser|Opera Software|Application Support[\\/](?:Google|BraveSoftware|Microsoft Edge))\b/i;
const EXTENSION = /(?:^|[\\/])Extensions[\\/]+[a-p]{32}(?:[\\/]|$)/;
const PLACE_OF_PROGRAMS = /(?:^|[\\/])(?:AppData|Applications|Program Files[^\\/]*|Programs)[\\/]/;

/** Folders whose files are started with every login. */
const AT_LOGIN = /Start Menu[\\/]+Programs[\\/]+Startup[\\/]|(?:^|[\\/])\.config[\\/]autostart[\\/][^\\/]+\.desktop$/i;
const SHELL_SETTINGS = /(?:^|[\\/])\.(?:bashrc|bash_profile|bash_login|profile|zshrc|zshenv|zprofile|zlogin)$/;
const STARTS_HIDDEN =
  /(?:^|[\n;&|(]\s*|\bnohup\s+)(?:(?:node|python[\d.]*|(?:ba|z)?sh|perl|bun|deno run)\s+)["']?(?:~|\$\{?HOME\}?|\/)[^\s"';&|]*\/\.[^\s"';&|]+/;
/** A command that has an interpreter started with every login, or by the clock. */
export const LOGIN_COMMAND =
  /\breg(?:\.exe)?\s+add\s[^\n]{0,120}CurrentVersion\\*Run(?:Once)?\b[^\n]{0,300}\/d\s[^\n]{0,40}\b(?:node|python\w*|powershell|pwsh|[wc]script|mshta|cmd|rundll32)\b|\bschtasks(?:\.exe)?\s[^\n]{0,300}\/tr\s[^\n]{0,40}\b(?:node|python\w*|powershell|pwsh|[wc]script|mshta|rundll32)\b/i;

/** What writing a file is, if it makes another program do something. `writer` is the program that writes it. */
export function judgeWritten(
  { path, ofUser, content, copied, brought }: WrittenFile,
  writer: string,
): { readonly rule: RuleId; readonly level?: Level } | undefined {
  if (AT_START_OF_PYTHON.test(path)) {
    if (brought || RUNS_TEXT.test(content ?? '')) return { rule: 'import-hook-written' };
    // What was called otherwise until it lies where Python starts.
    if (copied && !/\.(?:pth|py)$/i.test(content ?? '') && /site-packages/.test(path))
      return { rule: 'import-hook-written', level: 'warning' };
    if (!/^\s*(?:import|from)\s/m.test(content ?? '')) return undefined;
    // One module that is loaded at every start: what measures and debugs others does so, where one asks for it.
    return { rule: 'import-hook-written', level: RUNS_UNASKED.test(writer) ? 'warning' : 'note' };
  }
  if (AT_LOGIN.test(path)) return { rule: 'starts-at-login' };
  if (SHELL_SETTINGS.test(path) && STARTS_HIDDEN.test(content ?? '')) return { rule: 'starts-at-login' };
  if (EXTENSION.test(path) && (ofUser || PROFILE_OF_BROWSER.test(path))) return { rule: 'program-changed' };
  if (!PROGRAM.test(path)) return undefined;
  if (WALLET.test(path)) return { rule: 'program-changed' };
  return ofUser || PLACE_OF_PROGRAMS.test(path) ? { rule: 'program-changed', level: 'warning' } : undefined;
}

/** Whether a variable of the environment holds a folder in which programs or data of the user lie. */
export function isFolderOfUser(variable: string): boolean {
  return /^(?:HOME|USERPROFILE|TE?MP|TMPDIR|(?:LOCAL)?APPDATA|ProgramFiles(?:\(x86\))?|ProgramW6432|XDG_(?:DATA|CONFIG)_HOME)$/i.test(
    variable,
  );
}
