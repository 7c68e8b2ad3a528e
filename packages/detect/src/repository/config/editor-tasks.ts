import type { Reporter } from '../report.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { isOpen } from '../shell/open-command.ts';
import { at, fieldsIn, itemsIn, type JsonValue, textIn } from '../text/read-json.ts';
import { judgeStartedFile, linkOpened } from './started-file.ts';

/** Build commands that people let an editor start: nothing in them but a known tool and the name of its job. */
const ORDINARY =
  /^(?:(?:npm|pnpm|yarn|bun)(?:\s+run)?\s+[\w:.-]+|(?:npx\s+)?(?:tsc|webpack|vite|tailwindcss|eslint|prettier|jest|vitest|gulp|grunt|nx|turbo)(?:\s+[\w./:@=-]+){0,6}|make(?:\s+[\w-]+)?|cargo\s+\w+|go\s+(?:build|test|vet)\s+[\w./]*|dotnet\s+\w+|mvn\s+\w+|\.\/gradlew\s+\w+|flutter\s+pub\s+get|docker[ -]compose\s+up(?:\s+-d)?|watch|build|compile)$/;

/** Visual Studio Code tasks, also those of a workspace file: https://code.visualstudio.com/docs/editor/tasks */
export function inspectEditorTasks(document: JsonValue, reporter: Reporter): void {
  const tasks = [...itemsIn(document), ...itemsIn(at(document, 'tasks')), ...itemsIn(at(document, 'tasks', 'tasks'))];
  for (const task of tasks) inspectTask(task, startedBefore(task, tasks), reporter);
}

/** What an editor starts before a task, by the labels that it depends on. */
function startedBefore(task: JsonValue, tasks: readonly JsonValue[]): JsonValue[] {
  const wanted = at(task, 'dependsOn');
  const labels = new Set([wanted, ...itemsIn(wanted)].flatMap((label) => textIn(label) ?? []));
  return tasks.filter((other) => other !== task && labels.has(textIn(at(other, 'label')) ?? ''));
}

function commandsIn(task: JsonValue): string[] {
  return ['', 'windows', 'osx', 'linux'].flatMap((system) => {
    const command = commandOf(system === '' ? task : at(task, system));
    return command === '' ? [] : [command];
  });
}

function inspectTask(task: JsonValue, before: readonly JsonValue[], reporter: Reporter): void {
  const opens = [task, ...['windows', 'osx', 'linux'].map((system) => at(task, system))].some(
    (here) => textIn(at(here, 'runOptions', 'runOn')) === 'folderOpen',
  );
  const shown = at(task, 'presentation');
  const hides =
    textIn(at(shown, 'reveal')) === 'never' ||
    textIn(at(shown, 'echo')) === 'false' ||
    textIn(at(task, 'hide')) === 'true';
  const commands = [task, ...(opens ? before : [])].flatMap(commandsIn);
  for (const command of commands) {
    judgeCommand(command, task.start, reporter, opens ? 'starts' : 'program');
    if (opens) judgeStartedFile(command, task.start, reporter, 'open');
  }
  const ordinary = [task, ...before].every((one) => isOrdinary(one, one === task && before.length > 0));
  const excerpt = commands[0] ?? textIn(at(task, 'script')) ?? textIn(at(task, 'label')) ?? '';
  // A word that is a file of the tree is what the tool runs, or reads its orders from.
  if (opens && ordinary)
    for (const command of commands.filter((one) => !ORDINARY.test(one.trim())))
      for (const word of command.replace(ACTIVATES, '').split(/[\s=]+/))
        reporter.link({
          kind: 'held',
          path: word,
          finding: reporter.findingAt('task-on-open', task.start, { excerpt }),
        });
  if (opens)
    reporter.find(
      ordinary && ![...commands, excerpt].some(isInstall) && !(hides && textIn(at(shown, 'echo')) === 'false')
        ? 'task-on-open-ordinary'
        : 'task-on-open',
      task.start,
      { excerpt },
    );
  if (hides && !opens) reporter.find('task-hidden', task.start, { excerpt });
}

/** A script of the package, or commands that only build; one that does nothing itself may name others that do. */
function isOrdinary(task: JsonValue, names: boolean): boolean {
  const commands = commandsIn(task);
  return commands.length === 0
    ? names || textIn(at(task, 'script')) !== undefined
    : commands.every((command) => ORDINARY.test(command.trim()) || namesTool(command.trim()));
}

/** A tool of the machine by its name, and plain words: nothing in it is a program, and the tree holds no file of that name. */
function namesTool(command: string): boolean {
  const rest = command.replace(ACTIVATES, 'true');
  return (
    isOpen(rest) &&
    /^[\w-]+(?:\s+[\w@%+=:,.-]+)*$/.test(rest) &&
    !/^(?:env|eval|exec|sudo|source|start|cmd)\b|\.(?:sh|[cm]?[jt]s|py|ps1|bat|cmd|exe|jar)\b/i.test(rest)
  );
}

/** What a virtual environment is entered by. */
const ACTIVATES = /^(?:source|\.)\s+(?:\.\/)?\.?v?env\/bin\/activate$/;

/** Installing runs the life-cycle scripts of every package. */
function isInstall(command: string): boolean {
  return /\b(?:install|ci|i|add|(?<!bundle )exec|dlx)\b|\bnpx\b/.test(command);
}

function commandOf(task: JsonValue | undefined): string {
  const words = [at(task, 'command'), ...itemsIn(at(task, 'args'))];
  const shell = [at(task, 'options', 'shell', 'executable'), ...itemsIn(at(task, 'options', 'shell', 'args'))];
  return [...shell, ...words].flatMap((word) => textIn(word) ?? textIn(at(word, 'value')) ?? []).join(' ');
}

/** Launch configurations: what a click on *run* starts. */
export function inspectLaunch(document: JsonValue, reporter: Reporter): void {
  for (const configuration of itemsIn(at(document, 'configurations'))) {
    const runtime = textIn(at(configuration, 'runtimeExecutable'));
    const command = textIn(at(configuration, 'command')) ?? '';
    if (command !== '') judgeCommand(command, configuration.start, reporter, 'program');
    if (runtime !== undefined && /workspaceFolder|^\.{1,2}\//.test(runtime) && !/node_modules/.test(runtime))
      reporter.find('editor-run', configuration.start, { excerpt: runtime });
    else if (
      textIn(at(configuration, 'preLaunchTask')) !== undefined ||
      textIn(at(configuration, 'type')) === 'node-terminal'
    )
      reporter.find('editor-run', configuration.start, { excerpt: command });
  }
}

const TRUST_OFF =
  /^(?:task\.allowAutomaticTasks|security\.workspace\.trust\.(?:enabled|startupPrompt|untrustedFiles|banner))$/;
const PROGRAM =
  /^(?:terminal\.integrated\.(?:profiles|automationProfile|shell|env)\.|(?:python\.(?:defaultInterpreterPath|pythonPath)|git\.path|eslint\.(?:runtime|nodePath)|typescript\.tsdk|js\/ts\.tsdk\.path|php\.validate\.executablePath|go\.(?:goroot|alternateTools)|rust-analyzer\.(?:server\.path|checkOnSave\.overrideCommand|cargo\.buildScripts\.overrideCommand)|clangd\.path|prettier\.prettierPath|stylelint\.stylelintPath|npm\.packageManagerPath)$)/;

/** Settings that lie in the folder and let it decide which programs the editor starts. */
export function inspectEditorSettings(document: JsonValue, reporter: Reporter): void {
  for (const [name, value] of [...fieldsIn(document), ...fieldsIn(at(document, 'settings'))]) {
    const text = textIn(value) ?? '';
    if (
      TRUST_OFF.test(name) &&
      /^(?:on|true|false|never|open)$/.test(text) &&
      !(name.startsWith('task') && text === 'false')
    )
      reporter.find(isTrustOff(name, text) ? 'editor-trust-off' : 'task-hidden', value.start, {
        excerpt: `${name}: ${text}`,
      });
    if (PROGRAM.test(name)) inspectProgramSetting(name, value, reporter);
  }
}

function isTrustOff(name: string, text: string): boolean {
  if (name === 'task.allowAutomaticTasks') return text === 'on';
  return name.endsWith('enabled') ? text === 'false' : text === 'never' || text === 'open';
}

/** Where the folder lies, also inside of a development container. */
const IN_WORKSPACE = /^(?:\$\{workspaceFolder\}\/|\.\/|\/workspaces\/[\w.-]+\/|\/workspace\/)/;

/**
 * A virtual environment, and a program in one or in a hidden folder of its manager: they are made on each machine, and
 * the tree holds none of it.
 */
function isMade(place: string): boolean {
  return /^(?:[\w-]+\/)*(?:\.?v?env[\w.-]*|\.(?!vscode|git|idea|cache)[\w-]+\/(?:[\w.-]+\/)*(?=bin\/python))(?:\/?(?:bin|scripts)\/[\w.-]+)?$/i.test(
    place.replace(IN_WORKSPACE, ''),
  );
}

/** A place of the machine or of its user, which a folder does not bring along; what is kept for a while, anybody fills. */
function isOfMachine(place: string): boolean {
  return (
    /^(?:\/(?!\/|(?:tmp|var|dev|workspaces?|private)\/)|~\/|\$\{(?:env:(?:HOME|windir|SystemRoot|ProgramFiles[\w()]*|ProgramW6432)|userHome)\}[\\/]|[a-z]:[\\/]|[/-]\w+$|--?[\w-]+=?$)/i.test(
      place,
    ) && !/(?:^|[\\/])(?:\.\.|te?mp|downloads?|\.cache)(?:[\\/]|$)/i.test(place)
  );
}

/** Where Yarn puts what hands an editor the tools of its archives: https://yarnpkg.com/getting-started/editor-sdks */
const YARN_TOOL = /^(?:(?:\.{1,2}\/)+|\$\{workspaceFolder\}\/)?\.yarn\/sdks(?:\/(?:[\w-]+\/)*[\w-]+(?:\.[cm]?js)?)?$/;

/** Variables that say which programs and libraries are started, or what a program loads first. */
const CHOOSES_PROGRAM =
  /^(?:PATH|ENV|CC|CXX|LD_\w+|DYLD_\w+|ZDOTDIR|BASH_ENV|GIT_\w+|NODE_(?:OPTIONS|PATH)|PYTHON(?:STARTUP|HOME)|PERL5\w+|RUBYOPT|\w*(?:_OPTS|_OPTIONS|_COMMAND|_WRAPPER|EDITOR|PAGER|SHELL|BROWSER|ASKPASS|RUSTC|RUNNER))$/i;

/** Of the variables of a terminal those that let the folder choose a program: the places of the machine do not. */
function chosenByVariables(value: JsonValue): string[] {
  return fieldsIn(value).flatMap(([name, field]) => {
    const text = textIn(field) ?? '';
    const places = text.split(/[:;](?![\\/])/).filter((part) => part !== '' && !/^(?:PATH\}|\$\{env)$/i.test(part));
    return CHOOSES_PROGRAM.test(name) && !places.every(isOfMachine) ? [name, text] : [];
  });
}

function inspectProgramSetting(name: string, value: JsonValue, reporter: Reporter): void {
  const texts = name.startsWith('terminal.integrated.env.') ? chosenByVariables(value) : everyText(value);
  const words = texts.join(' ');
  judgeCommand(everyText(value).join(' '), value.start, reporter, 'starts');
  // Tools that a package manager or a virtual environment installs are where projects keep them.
  if (/node_modules(?:[\\/]|$)|^\s*(?:bash|zsh|powershell|cmd|git bash|pwsh)\s*$/i.test(words)) return;
  const programs = startsByName(value) ? [] : texts.filter((text) => /[\\/]/.test(text) && !text.startsWith('-'));
  const finding = { excerpt: `${name}: ${words}` };
  for (const place of programs)
    if (isMade(place))
      reporter.link({
        kind: 'held',
        path: place.replace(IN_WORKSPACE, ''),
        finding: reporter.findingAt('editor-program-changed', value.start, finding),
      });
  const places = programs.filter((text) => !isMade(text) && !isOfMachine(text));
  if (places.length > 0 && places.every((text) => YARN_TOOL.test(text))) {
    // Files there are read like every other, and as what starts with the folder.
    for (const place of places) linkOpened(place, reporter);
    return;
  }
  if (/LD_PRELOAD|DYLD_INSERT|NODE_OPTIONS|BASH_ENV|PYTHONSTARTUP/.test(words))
    reporter.find('library-injected', value.start, finding);
  else if (places.length > 0 || (/\s-[ce]\s/.test(` ${words} `) && !namesTool(words))) {
    const shown = places.length > 0 && !/\s-[ce]\s/.test(words) && places.every((text) => SHOWN_SCRIPT.test(text));
    reporter.find('editor-program-changed', value.start, { ...finding, ...(shown ? { level: 'note' } : {}) });
    if (shown) for (const text of places) judgeStartedFile(`sh ${text}`, value.start, reporter, 'open');
  }
}

/** A command whose program is looked for by its name and runs none of the files that are its other words. */
function startsByName(value: JsonValue): boolean {
  const [program] = itemsIn(value);
  return /^(?!(?:node|deno|bun|npx|python[\d.]*|(?:ba|z)?sh|cmd|powershell|pwsh|perl|ruby|env)$)[\w-]+$/.test(
    textIn(program) ?? '',
  );
}

/** A script among those of the project, which is read like every other: what it does is judged there. */
const SHOWN_SCRIPT =
  /^\$\{workspaceFolder\}\/(?:scripts|tools|hack|build|dev|ci)\/[\w-]{1,60}\.(?:sh|bash|cmd|bat|ps1)$/;

function everyText(value: JsonValue): string[] {
  const here = value.value.kind === 'text' ? [value.value.text] : [];
  return [
    ...here,
    ...itemsIn(value).flatMap(everyText),
    ...fieldsIn(value).flatMap(([name, field]) => [name, ...everyText(field)]),
  ];
}
