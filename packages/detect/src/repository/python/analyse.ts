/**
 * Python followed statement by statement: what comes from a server, a decoder, the environment is followed through names,
 * attributes, functions and lambdas into what runs it. Names are one space a file and order does not matter: what may
 * ever be in a name, is.
 */
import { closing } from './brackets.ts';
import { runStatement } from './run-statement.ts';
import { type Deed, grow, type State } from './state.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Times that a file is read until nothing new is learned of its names. */
const ROUNDS = 5;

/** Reads a file and tells what it does. */
export function analysePython(source: string): Deed[] {
  const statements = statementsOf(tokensOf(source));
  const state: State = { names: new Map(), parameters: new Map(), deeds: [], changed: true, depth: 0 };
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
    const at = first?.text === 'async' ? 1 : 0;
    if (statement[at]?.text === 'def') open.push({ name: define(state, statement, at), indent: first?.indent ?? 0 });
    else runStatement(state, statement, open.at(-1)?.name);
  }
}

function define(state: State, statement: readonly Token[], at: number): string {
  const name = statement[at + 1]?.text ?? '';
  const end = closing(statement, at + 2);
  const parameters = statement
    .slice(at + 3, end)
    .flatMap((token, place, all) =>
      token.kind === 'name' && (place === 0 || all[place - 1]?.text === ',' || all[place - 1]?.text === '*')
        ? [token.text]
        : [],
    );
  state.parameters.set(name, parameters);
  grow(state, name, { taint: 0, functions: [name] });
  // A body on the same line: `def f(x): return exec(x)`.
  const colon = statement.findIndex((token, place) => place > end && token.text === ':');
  if (colon > 0 && colon + 1 < statement.length) runStatement(state, statement.slice(colon + 1), name);
  return name;
}
