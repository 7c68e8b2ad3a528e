import type { Reporter } from '../report.ts';
import { type CommandPlace, judgeCommand } from '../shell/judge-command.ts';
import { type JsonValue, textsIn } from '../text/read-json.ts';

/** Settings that an editor or an assistant follows when a folder is opened. */
const STARTS = /(?:^|\/)\.(?:vscode|cursor|zed|fleet|idea|kiro|windsurf|claude|gemini|codex|devcontainer)\//;
/** Settings of tools that people start. */
const TOOLS =
  /(?:^|\/)(?:package|composer|deno|turbo|nx|project|lerna|nodemon|rush|angular|wrangler|vercel|now|app|babel|firebase|biome|devbox|launch|tasks|Taskfile|workspace)\.jsonc?$|\.sublime-project$|(?:^|\/)\.[\w-]*rc(?:\.jsonc?)?$|\.config\.jsonc?$|(?:^|\/)(?:hooks|lefthook)\.json$/;

/** Looks at every text in a settings file as at a command, whatever name it stands under. */
export function judgeSettingsCommands(document: JsonValue, reporter: Reporter): void {
  const place: CommandPlace | undefined = STARTS.test(reporter.path)
    ? 'starts'
    : TOOLS.test(reporter.path)
      ? 'program'
      : undefined;
  if (place === undefined) return;
  for (const { name, text, start } of textsIn(document)) {
    if (name !== 'description') judgeCommand(text, start, reporter, place);
    if (
      /(?:^|\/)\.zed\//.test(reporter.path) &&
      /^(?:path|program|command)$/.test(name) &&
      /^(?:\.{1,2}\/|\$ZED_WORKTREE_ROOT)/.test(text) &&
      !/\/(?:node_modules|\.?venv)\//.test(text)
    )
      reporter.find('editor-program-changed', start, { excerpt: `${name}: ${text}` });
    if (name !== 'NODE_OPTIONS') continue;
    const loaded = /--(?:require|import|loader|experimental-loader)(?:=|\s+)["']?(\S+)|(?:^|\s)-r\s+["']?(\S+)/.exec(
      text,
    );
    const what = loaded?.[1] ?? loaded?.[2] ?? '';
    if (/^(?:data:|https?:)|(?:^|\/)\.(?!\.?\/|yarn|pnp)[\w-]/.test(what))
      reporter.find('preload-code', start, { excerpt: text });
  }
}
