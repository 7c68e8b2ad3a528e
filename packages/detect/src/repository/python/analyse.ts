/**
 * Python followed statement by statement: what comes from a server, a decoder, the environment is followed through names,
 * attributes, functions and lambdas into what runs it. Order does not matter: what may ever be in a name, is.
 */
import { closing, split } from './brackets.ts';
import { runStatement } from './run-statement.ts';
import { type Deed, grow, ownName, type State } from './state.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Times that a file is read until nothing new is learned of its names. */
const ROUNDS = 5;

/** Reads a file and tells what it does. */
export function analysePython(source: string): Deed[] {
  const statements = statementsOf(tokensOf(source));
  const state: State = {
    names: new Map(),
    parameters: new Map(),
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
  return state.deeds;
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
  // A body on the same line: `def f(x): return exec(x)`.
  const colon = statement.findIndex((token, place) => place > end && token.text === ':');
  if (colon > 0 && colon + 1 < statement.length) {
    state.scopes = [...state.scopes, name];
    runStatement(state, statement.slice(colon + 1), name);
  }
  return name;
}
