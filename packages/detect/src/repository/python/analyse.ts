/**
 * Python followed statement by statement: what comes from a server, a decoder, the environment is followed through names,
 * attributes, functions and lambdas into what runs it. Order does not matter: what may ever be in a name, is.
 */
import { FROM } from '../javascript/value.ts';
import { isSecretName } from '../key-flow/key-names.ts';
import { closing, split } from './brackets.ts';
import { runStatement } from './run-statement.ts';
import {
  type Deed,
  type FindModule,
  grow,
  ownName,
  PARAMETER,
  type PythonModule,
  type State,
  type Value,
  variableOf,
} from './state.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Times that a file is read until nothing new is learned of its names. */
const ROUNDS = 5;

/** A file, read: what it does, and what it offers to others. */
export type PythonAnalysis = { readonly deeds: readonly Deed[]; readonly module: PythonModule };

/** Reads a file and tells what it does. */
export function analysePython(source: string, findModule: FindModule = () => undefined): PythonAnalysis {
  const statements = statementsOf(tokensOf(source));
  const state: State = {
    names: new Map(),
    parameters: new Map(),
    findModule,
    scopes: [],
    shared: new Map(),
    deeds: [],
    changed: true,
    depth: 0,
  };
  for (let round = 0; round < ROUNDS && state.changed; round++) {
    state.changed = false;
    state.deeds = [];
    runAll(state, statements);
  }
  return { deeds: state.deeds, module: offered(state) };
}

/** Names of the file as others see them: of a function what it gives, and whether it runs a parameter. */
function offered({ names, deeds }: State): PythonModule {
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
    [...names]
      .filter(([name]) => !/[|().]/.test(name))
      .map(([name, { taint, text, ref, functions = [] }]): [string, Value] => {
        if (functions.length === 0) return [name, { taint: taint & ~PARAMETER, text, ref }];
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

function statementsOf(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [];
  let statement: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'end') statement.push(token);
    else if (statement.length > 0) {
      statements.push(statement);
      statement = [];
    }
  }
  return statements;
}

function runAll(state: State, statements: readonly Token[][]): void {
  const open: { readonly name: string; readonly indent: number }[] = [];
  for (const statement of statements) {
    const [first] = statement;
    while (open.length > 0 && (first?.indent ?? 0) <= (open.at(-1)?.indent ?? 0) && first?.text !== ')') open.pop();
    state.scopes = open.map(({ name }) => name);
    const at = first?.text === 'async' ? 1 : 0;
    if (statement[at]?.text === 'def') open.push({ name: define(state, statement, at), indent: first?.indent ?? 0 });
    else runStatement(state, statement, open.at(-1)?.name);
  }
}

function define(state: State, statement: readonly Token[], at: number): string {
  const written = statement[at + 1]?.text ?? '';
  const name = `${written}@${statement[at]?.start ?? 0}`;
  const end = closing(statement, at + 2);
  const parameters = split(statement.slice(at + 3, end), ',').flatMap(
    (part) => part.find(({ kind }) => kind === 'name')?.text ?? [],
  );
  state.parameters.set(name, parameters);
  grow(state, ownName(state, written), { taint: 0, functions: [name] });
  for (const parameter of parameters)
    if (parameter !== 'self')
      grow(state, variableOf(name, parameter), { taint: PARAMETER | (isSecretName(parameter) ? FROM.secret : 0) });
  // A body on the same line: `def f(x): return exec(x)`.
  const colon = statement.findIndex((token, place) => place > end && token.text === ':');
  if (colon > 0 && colon + 1 < statement.length) {
    state.scopes = [...state.scopes, name];
    runStatement(state, statement.slice(colon + 1), name);
  }
  return name;
}
