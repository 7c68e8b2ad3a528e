/**
 * Python followed statement by statement: what comes from a server, a decoder, the environment is followed through names,
 * attributes, functions and lambdas into what runs it. Order does not matter: what may ever be in a name, is.
 */
import { FROM } from '../javascript/value.ts';
import { isSecretName, makesKeys } from '../key-flow/key-names.ts';
import { closing, split } from './brackets.ts';
import { bindDefaults } from './evaluate.ts';
import { handKeys } from './evaluate-call.ts';
import { Names, type Reading } from './names.ts';
import { runStatement } from './run-statement.ts';
import { type Guard, guardOf, type Loop, namesOfLoop, pickedNames, renamed } from './secret-names.ts';
import {
  type Deed,
  type FindModule,
  grow,
  methodName,
  ownName,
  PARAMETER,
  type PythonModule,
  type State,
  type Value,
  variableOf,
} from './state.ts';
import { type Token, tokensOf } from './tokens.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** Times that a file is read until nothing new is learned of its names. */
const ROUNDS = 5;

/** A file, read: what it does, and what it offers to others. */
export type PythonAnalysis = { readonly deeds: readonly Deed[]; readonly module: PythonModule };

/** Reads a file and tells what it does. */
export function analysePython(source: string, findModule: FindModule = () => undefined): PythonAnalysis {
  const statements = statementsOf(tokensOf(source));
  const state: State = {
    names: new Names(),
    parameters: new Map(),
    findModule,
    scopes: [],
    shared: new Map(),
    deeds: [],
    classes: new Map(),
    ofClass: undefined,
    picked: NOBODY,
    depth: 0,
  };
  for (let round = 0; round < ROUNDS && runAll(state, statements); round++);
  const deeds = statements.flatMap((statement) => statement.deeds);
  return { deeds, module: offered(state.names, deeds) };
}

/** A statement, and what came of it when it was followed last. */
type Statement = {
  readonly tokens: readonly Token[];
  deeds: readonly Deed[];
  reading?: Reading;
};

/** Names of the file as others see them: of a function what it gives, and whether it runs a parameter. */
function offered(names: Names, deeds: readonly Deed[]): PythonModule {
  const runners = new Set(
    deeds.flatMap((deed) =>
      deed.kind === 'run' && deed.sink === 'code' && deed.value.taint & PARAMETER ? [deed.inside ?? ''] : [],
    ),
  );
  const senders = new Map(
    deeds.flatMap((deed) =>
      deed.kind === 'send' && deed.value.taint & PARAMETER ? [[deed.inside ?? '', deed] as const] : [],
    ),
  );
  return new Map(
    [...names.entries()]
      .filter(([name]) => !/[|().]/.test(name))
      .map(([name, { taint, text, ref, end, functions = [] }]): [string, Value] => {
        if (functions.length === 0) return [name, { taint: taint & ~PARAMETER, text, ref, end }];
        const gives = functions.reduce((all, one) => all | (names.get(`${one}()`)?.taint ?? 0), 0);
        return [
          name,
          {
            taint: 0,
            foreign: {
              taint: gives & ~PARAMETER,
              runs: functions.some((one) => runners.has(one)),
              sends: functions.map((one) => senders.get(one)).find((deed) => deed !== undefined),
            },
          },
        ];
      }),
  );
}

function statementsOf(tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = [];
  let statement: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'end') statement.push(token);
    else if (statement.length > 0) {
      statements.push({ tokens: statement, deeds: [] });
      statement = [];
    }
  }
  return statements;
}

/** Follows the statements whose names have grown since they were followed last; whether there were any. */
function runAll(state: State, statements: readonly Statement[]): boolean {
  const open: { readonly name: string; readonly indent: number }[] = [];
  const classes: { readonly name: string; readonly indent: number }[] = [];
  let loops: readonly Loop[] = [];
  let guards: Guard[] = [];
  let some = false;
  for (const [nth, statement] of statements.entries()) {
    const { tokens, reading } = statement;
    const [first] = tokens;
    const indent = first?.indent ?? 0;
    if (loops.length > 0) {
      loops = loops.filter((loop) => indent > loop.indent);
      guards = guards.filter((guard) => (guard.rest ? indent >= guard.indent : indent > guard.indent));
    }
    const guard = loops.length === 0 ? undefined : guardOf(tokens, statements[nth + 1]?.tokens, loops);
    if (guard !== undefined) guards.push(guard);
    if (loops.length > 0) loops = renamed(tokens, loops);
    if (first?.text === 'for') loops = [...loops, { indent, names: namesOfLoop(tokens, 0) }];
    while (open.length > 0 && (first?.indent ?? 0) <= (open.at(-1)?.indent ?? 0) && first?.text !== ')') open.pop();
    while (classes.length > 0 && indent <= (classes.at(-1)?.indent ?? 0) && first?.text !== ')') classes.pop();
    if (first?.text === 'class' && tokens[1]?.kind === 'name') {
      classes.push({ name: tokens[1].text, indent });
      state.classes.set(tokens[1].text, basesOf(tokens));
    }
    const inside = open.at(-1)?.name;
    const at = first?.text === 'async' ? 1 : 0;
    const defined = tokens[at]?.text === 'def' ? functionName(tokens, at) : undefined;
    const scopes = open.map(({ name }) => name);
    if (defined !== undefined) open.push({ name: defined, indent: first?.indent ?? 0 });
    if (reading !== undefined && !state.names.isOutdated(reading)) continue;
    some = true;
    state.scopes = scopes;
    state.ofClass = classes.at(-1)?.name;
    state.deeds = [];
    statement.reading = state.names.readingOf(() => {
      state.picked = guards.length === 0 ? NOBODY : pickedNames(state, guards);
      if (defined === undefined) runStatement(state, tokens, inside);
      else define(state, tokens, at, defined, replacesMaker(statements, nth));
    });
    statement.deeds = state.deeds;
  }
  return some;
}

/** Whether a function is put in the place of a maker of keys by what stands above it: `@patch('a', 'Account.from_key')`. */
function replacesMaker(statements: readonly Statement[], nth: number): boolean {
  const above = statements[nth - 1]?.tokens ?? [];
  return above[0]?.text === '@' && above.some(({ kind, text }) => kind === 'text' && makesKeys(text));
}

/** What a class is made after: the names that stand in its brackets. */
function basesOf(statement: readonly Token[]): readonly string[] {
  return statement.slice(2).flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));
}

/** A function is known by its name and where it stands: there may be several of one name. */
function functionName(statement: readonly Token[], at: number): string {
  return `${statement[at + 1]?.text ?? ''}@${statement[at]?.start ?? 0}`;
}

function define(state: State, statement: readonly Token[], at: number, name: string, replacesMaker: boolean): void {
  const end = closing(statement, at + 2);
  const parameters = split(statement.slice(at + 3, end), ',').flatMap(
    (part) => part.find(({ kind }) => kind === 'name')?.text ?? [],
  );
  state.parameters.set(name, parameters);
  bindDefaults(state, name, split(statement.slice(at + 3, end), ','));
  const title = statement[at + 1]?.text ?? '';
  grow(state, ownName(state, title), { taint: 0, functions: [name] });
  if (replacesMaker || makesKeys(`${state.ofClass ?? ''}.${title}`)) handKeys(state, { taint: 0, functions: [name] });
  if (state.ofClass !== undefined && /^(?:self|cls)$/.test(parameters[0] ?? ''))
    grow(state, methodName(state.ofClass, title), { taint: 0, functions: [name] });
  for (const parameter of parameters)
    if (parameter !== 'self')
      grow(state, variableOf(name, parameter), { taint: PARAMETER | (isSecretName(parameter) ? FROM.secret : 0) });
  // A body on the same line: `def f(x): return exec(x)`.
  const colon = statement.findIndex((token, place) => place > end && token.text === ':');
  if (colon > 0 && colon + 1 < statement.length) {
    state.scopes = [...state.scopes, name];
    runStatement(state, statement.slice(colon + 1), name);
  }
}
