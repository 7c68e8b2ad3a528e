import { isFirstRead } from '../path-role.ts';
import type { Reporter } from '../report.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { isKnownInstaller } from '../shell/known-hosts.ts';
import { isOpen } from '../shell/open-command.ts';
import { isInComment } from '../text/in-comment.ts';
import { at, fieldsIn, itemsIn, type JsonValue, textIn, textsIn } from '../text/read-json.ts';
import { judgeStartedFile } from './started-file.ts';
import { linkUnasked } from './unasked-packages.ts';

/** Where a service is, that a server is told of in a word of its own. */
const ADDRESS_OF_SERVICE = /(?<=\s)(?:--?[\w-]+[= ])?\w+:\/\/\S+/g;

/** Servers that are packages of the registry, or plain addresses. */
const ORDINARY_SERVER = /^(?:npx|uvx|bunx|pnpm\s+dlx|docker\s+run|uv\s+run)\b/;

/** Hooks and servers that a coding assistant starts by itself when the folder is opened in it. */
export function inspectAgentSettings(document: JsonValue, reporter: Reporter): void {
  for (const [event, hooks] of fieldsIn(at(document, 'hooks')))
    for (const { name, text, start } of textsIn(hooks))
      if (name === 'command' || name === 'bash' || name === 'run') judgeHook(event, text, start, reporter);
  for (const servers of ['mcpServers', 'servers', 'mcp'])
    for (const [, server] of fieldsIn(at(document, servers))) judgeServer(server, reporter);
  const helper = at(document, 'apiKeyHelper') ?? at(document, 'statusLine', 'command');
  if (helper !== undefined) judgeHook('SessionStart', textIn(helper) ?? '', helper.start, reporter);
}

function judgeHook(event: string, command: string, start: number, reporter: Reporter): void {
  const excerpt = `${event}: ${command}`;
  judgeCommand(command, start, reporter, 'starts');
  judgeStartedFile(command, start, reporter, 'open');
  reporter.find('agent-hook', start, { excerpt, ...(isOpen(command) ? { level: 'note' } : {}) });
  linkUnasked(command, reporter.findingAt('agent-hook', start, { excerpt }), reporter);
}

function judgeServer(server: JsonValue, reporter: Reporter): void {
  const command = [
    textIn(at(server, 'command')) ?? '',
    ...itemsIn(at(server, 'args')).flatMap((word) => textIn(word) ?? []),
  ]
    .join(' ')
    .trim();
  if (command === '') return;
  judgeCommand(command, server.start, reporter, 'starts');
  judgeStartedFile(command, server.start, reporter, 'open');
  reporter.find('agent-hook', server.start, {
    excerpt: command,
    ...(ORDINARY_SERVER.test(command) || isOpen(command.replace(ADDRESS_OF_SERVICE, '')) ? { level: 'note' } : {}),
  });
}

const ORDER =
  /\b(?:ai|llm|assistant|agent|copilot|claude|cursor|gpt|language model)s?\b[^\n.]{0,160}\b(?:must|should|always|first|immediately|before)\b[^\n.]{0,160}\b(?:run|execute|fetch|download|curl|install|open)\b|\bignore (?:all |any )?(?:previous|prior|above) instructions\b|(?<!\b(?:if|when|unless|that) (?:you|it) )\b(?:do not|don't|never) (?!tell the user to\b)(?:tell|mention|show|inform|ask)\b[^\n.]{0,60}\b(?:user|human|developer)\b(?!\s*["“])|(?:인공지능|어시스턴트|에이전트)[^\n.]{0,80}(?:실행|설치|다운로드)|이전 (?:지시|명령)[^\n]{0,20}무시/iu;

/** Examples stand in quotes, in tables, as code: who reads them is told of them, not by them. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return (
    /["“‘«「`|]\s*$/.test(before) || /^\s*\|/.test(before) || (text.slice(0, at).match(/^```/gm) ?? []).length % 2 === 1
  );
}

/** A well-known installer, or a command that brings and hides nothing. */
function isOrdinaryOrder(text: string, { 0: order, index }: RegExpExecArray): boolean {
  const program =
    index + Math.max(0, order.search(/(?:node|bash|sh|python|curl|wget|iwr)\b(?![^`]*\b(?:run|execute)\b)/i));
  const command = text.slice(program, Math.max(index + order.length, text.indexOf('\n', program)));
  return isKnownInstaller(order) || isOpen(command.split(/[`'"]/, 1)[0] ?? '');
}

/** Keys of the user that an assistant is to read; what it is told to leave alone is said with a no. */
const ASKS_FOR_KEYS =
  /^(?!.*\b(?:never|not|don't|avoid|without|ignore|exclude|except)\b)[^\n]*\b(?:read|open|cat|include|append|send|upload|post|paste|copy|encode)\b[^\n]{0,120}?(?:~|\$HOME|\/root|%USERPROFILE%)[\\/]\.(?:ssh[\\/]id_(?![\w-]*\.pub)|aws[\\/]credentials|config[\\/]solana|ethereum|gnupg|npmrc|git-credentials)/im;

const SECRETLY = /\b(?:do not|don't|never|without)\s+(?:mention|tell|inform|show|reveal|telling|mentioning)\b/i;

const PROGRAM = /\.[cm]?[jt]sx?$/i;

/** Without one of these no order is there; looking for them costs next to nothing. */
const HINTS = [
  'ssistant',
  'gent',
  'AI ',
  'LLM',
  'odel',
  'opilot',
  'laude',
  'ursor',
  'GPT',
  'nstruction',
  'efore',
  '지시',
  '명령',
  '인공지능',
  '에이전트',
  '어시스턴트',
];

/** Orders to a coding assistant in prose: in its own files they are instructions, elsewhere they are bait. */
export function findAgentOrders(reporter: Reporter): void {
  const own =
    /(?:^|\/)(?:AGENTS\.md|SKILL\.md|CLAUDE\.md|GEMINI\.md|\.cursorrules|\.windsurfrules|copilot-instructions\.md|[^/]+\.mdc)$/i.test(
      reporter.path,
    );
  if (!own && !HINTS.some((hint) => reporter.lines.text.includes(hint))) return;
  const { text } = reporter.lines;
  const bounded = text.length > 200_000 ? text.slice(0, 200_000) : text;
  const found = ORDER.exec(bounded);
  const ordered = own
    ? /\b(?:curl|wget|iwr)\b[^\n]{0,200}\|\s*(?:ba|z)?sh\b|\bnode\s+[\w./-]*\/\.[\w-]+|\bbefore (?:anything|you (?:do|start))\b[^\n]{0,120}\b(?:run|execute)\b\s*:?\s*[`'"]?(?:node|bash|sh|python|curl)\b/i.exec(
        bounded,
      )
    : null;
  // Which command it is decides, and that one is read like every other.
  const runs = ordered === null || isOrdinaryOrder(bounded, ordered) ? null : ordered;
  const asked = ASKS_FOR_KEYS.exec(bounded);
  // What a tool says of itself is read by every assistant that is given it; nobody else is asked to keep it secret.
  const secretly = asked !== null && SECRETLY.test(bounded.slice(asked.index, asked.index + 800));
  const keys = own || secretly ? asked : null;
  const at =
    keys ?? runs ?? (found !== null && (/ignore|never|don't|do not|무시/i.test(found[0]) || !own) ? found : null);
  if (at === null) return;
  // In an assistant's own file "run the tests first" is what such files are for.
  const strong =
    (keys !== null || runs !== null || /ignore|무시|tell|mention|inform|curl|wget|fetch|download/i.test(at[0])) &&
    !/\b(?:we|they|it) (?:should|must|need)\b/i.test(at[0]) &&
    (own || !isQuoted(text, at.index)) &&
    // A text of a program is what it tells a model of its own; only its comments speak to whoever reads it.
    (secretly || !PROGRAM.test(reporter.path) || isInComment(text, at.index)) &&
    (own || !/\.(?:md|mdx|rst|txt|adoc)$/i.test(reporter.path) || isFirstRead(reporter.path));
  reporter.find('agent-orders', at.index, strong ? {} : { level: 'note' });
}
