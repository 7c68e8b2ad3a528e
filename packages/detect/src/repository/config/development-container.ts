import type { Reporter } from '../report.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { isOpen } from '../shell/open-command.ts';
import { at, fieldsIn, itemsIn, type JsonValue, textIn } from '../text/read-json.ts';
import { inspectEditorSettings } from './editor-tasks.ts';
import { judgeStartedFile } from './started-file.ts';
import { linkUnasked } from './unasked-packages.ts';

const INSIDE = [
  'onCreateCommand',
  'updateContentCommand',
  'postCreateCommand',
  'postStartCommand',
  'postAttachCommand',
];

/** Development containers: https://containers.dev/implementors/json_reference/ */
export function inspectDevelopmentContainer(document: JsonValue, reporter: Reporter): void {
  for (const command of commandsIn(at(document, 'initializeCommand'))) {
    judge(command, reporter);
    linkUnasked(
      command.text,
      reporter.findingAt('container-host-command', command.start, { excerpt: command.text }),
      reporter,
    );
    reporter.find('container-host-command', command.start, {
      excerpt: command.text,
      ...(isOpen(command.text) ? { level: 'note' } : {}),
    });
  }
  for (const name of INSIDE)
    for (const command of commandsIn(at(document, name))) {
      judge(command, reporter);
      reporter.find('container-start-command', command.start, { excerpt: command.text });
    }
  // Keys of the user that the container is given, beside a command that sends what it packs.
  const { text } = reporter.lines;
  const mount = KEYS_MOUNTED.exec(text);
  if (mount !== null && SENDS_PACKED.test(text)) reporter.find('secrets-read', mount.index);
  const custom = at(document, 'customizations', 'vscode', 'settings');
  if (custom !== undefined) inspectEditorSettings(custom, reporter);
}

const KEYS_MOUNTED =
  /(?:~|\$\{localEnv:(?:HOME|USERPROFILE)\}|\$\{?HOME\}?)\/\.(?:ssh|aws|gnupg|ethereum|config\/solana|kube)\b/;
const SENDS_PACKED = /\b(?:curl|wget)\s[^\n"]{0,300}(?:@-|\s-T\s*-|--post-file[= ]-)/;

type Command = { readonly text: string; readonly start: number };

function judge({ text, start }: Command, reporter: Reporter): void {
  judgeCommand(text, start, reporter, 'starts');
  judgeStartedFile(text, start, reporter, 'open');
}

/** A command is a text, a list of words, or several by name. */
function commandsIn(value: JsonValue | undefined): Command[] {
  if (value === undefined) return [];
  if (value.value.kind === 'text') return [{ text: value.value.text, start: value.start }];
  if (value.value.kind === 'list')
    return [
      {
        text: itemsIn(value)
          .flatMap((word) => textIn(word) ?? [])
          .join(' '),
        start: value.start,
      },
    ];
  return fieldsIn(value).flatMap(([, command]) => commandsIn(command));
}
